// Written by counterpoint_train_confidence (core/suggest/train/README.md): hundredths of log-odds.
// Proven by tests/core/suggest/confidence_test.cpp.
#pragma once

#include <cstdint>

namespace counterpoint {

inline constexpr std::int16_t kConfidenceWeights[] = {
    23,    // always
    -69,   // score of the cue 0
    -34,   // score of the cue 1
    8,     // score of the cue 2
    -119,  // score of the cue 3
    -74,   // score of the cue 4
    -5,    // score of the cue 5
    29,    // score of the cue 6
    40,    // score of the cue 7
    79,    // score of the cue 8
    87,    // score of the cue 9
    46,    // score of the cue 10
    40,    // score of the cue 11
    3,     // score of the cue 12
    0,     // score of the cue 13
    -3,    // kind of the cue 0
    -44,   // kind of the cue 1
    -11,   // kind of the cue 2
    -32,   // kind of the cue 3
    8,     // kind of the cue 4
    -14,   // kind of the cue 5
    -8,    // kind of the cue 6
    -69,   // kind of the cue 7
    40,    // kind of the cue 8
    12,    // kind of the cue 9
    -26,   // kind of the cue 10
    -13,   // kind of the cue 11
    8,     // kind of the cue 12
    -17,   // kind of the cue 13
    23,    // kind of the cue 14
    2,     // kind of the cue 15
    14,    // kind of the cue 16
    28,    // kind of the cue 17
    5,     // kind of the cue 18
    -31,   // kind of the cue 19
    -26,   // tag of the cue 0
    -6,    // tag of the cue 1
    -3,    // tag of the cue 2
    -16,   // tag of the cue 3
    1,     // tag of the cue 4
    -15,   // tag of the cue 5
    78,    // tag of the cue 6
    10,    // tag of the cue 7
    12,    // tag of the cue 8
    -12,   // word of the cue 0
    -17,   // word of the cue 1
    -36,   // word of the cue 2
    36,    // word of the cue 3
    -44,   // word of the cue 4
    -15,   // word of the cue 5
    -80,   // word of the cue 6
    -26,   // word of the cue 7
    -57,   // word of the cue 8
    23,    // relation of the cue 0
    -45,   // relation of the cue 1
    38,    // relation of the cue 2
    -12,   // relation of the cue 3
    -15,   // relation of the cue 4
    -33,   // relation of the cue 5
    -16,   // relation of the cue 6
    -8,    // relation of the cue 7
    -15,   // relation of the cue 8
    -22,   // length of the cue 0
    -25,   // length of the cue 1
    -10,   // length of the cue 2
    10,    // negated cue
    -35,   // cue with a modal
    -36,   // cue in a quotation
    -369,  // form of the source 0
    85,    // form of the source 1
    29,    // form of the source 2
    -39,   // form of the source 3
    -33,   // form of the source 4
    -85,   // form of the source 5
    -24,   // form of the source 6
    -35,   // form of the source 7
    78,    // form of the source 8
    46,    // form of the source 9
    17,    // form of the source 10
    27,    // form of the source 11
    52,    // form of the source 12
    70,    // place of the source 0
    20,    // place of the source 1
    49,    // place of the source 2
    32,    // place of the source 3
    28,    // place of the source 4
    43,    // place of the source 5
    58,    // relation of the source 0
    101,   // relation of the source 1
    9,     // relation of the source 2
    8,     // relation of the source 3
    -78,   // verb in the source
    -52,   // long source
    -76,   // comma in the source
    -239,  // source in a quotation
    72,    // marks around the content 0
    -83,   // marks around the content 1
    -45,   // marks around the content 2
    -26,   // length of the content 0
    -22,   // length of the content 1
    -5,    // length of the content 2
    5,     // length of the content 3
    10,    // length of the content 4
    32,    // first word of the content 0
    -13,   // first word of the content 1
    26,    // first word of the content 2
    9,     // first word of the content 3
    -21,   // first word of the content 4
    19,    // first word of the content 5
    15,    // first word of the content 6
    24,    // place of the content 0
    -37,   // place of the content 1
    5,     // place of the content 2
    26,    // place of the content 3
    21,    // place of the content 4
    11,    // content in parts
    21,    // verb in the content
    19,    // modal in the content
    -16,   // number in the content
    -13,   // past in the content
    15,    // name in the content
    -2,    // question in the content
    -9,    // persons in the content 0
    -45,   // persons in the content 1
    30,    // persons in the content 2
    -37,   // heading
    -95,   // beside a quotation
};

}  // namespace counterpoint
