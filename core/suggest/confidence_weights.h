// Written by counterpoint_train_confidence (core/suggest/train/README.md): hundredths of log-odds.
// Proven by tests/core/suggest/confidence_test.cpp.
#pragma once

#include <cstdint>

namespace counterpoint {

inline constexpr std::int16_t kConfidenceWeights[] = {
    23,    // always
    -74,   // score of the cue 0
    -36,   // score of the cue 1
    9,     // score of the cue 2
    -118,  // score of the cue 3
    -74,   // score of the cue 4
    -5,    // score of the cue 5
    28,    // score of the cue 6
    40,    // score of the cue 7
    79,    // score of the cue 8
    86,    // score of the cue 9
    46,    // score of the cue 10
    39,    // score of the cue 11
    3,     // score of the cue 12
    0,     // score of the cue 13
    1,     // kind of the cue 0
    -45,   // kind of the cue 1
    -13,   // kind of the cue 2
    -32,   // kind of the cue 3
    6,     // kind of the cue 4
    -14,   // kind of the cue 5
    -9,    // kind of the cue 6
    -68,   // kind of the cue 7
    37,    // kind of the cue 8
    14,    // kind of the cue 9
    -29,   // kind of the cue 10
    -14,   // kind of the cue 11
    7,     // kind of the cue 12
    -17,   // kind of the cue 13
    22,    // kind of the cue 14
    2,     // kind of the cue 15
    12,    // kind of the cue 16
    27,    // kind of the cue 17
    5,     // kind of the cue 18
    -31,   // kind of the cue 19
    -26,   // tag of the cue 0
    -6,    // tag of the cue 1
    -5,    // tag of the cue 2
    -17,   // tag of the cue 3
    -1,    // tag of the cue 4
    -16,   // tag of the cue 5
    75,    // tag of the cue 6
    9,     // tag of the cue 7
    23,    // tag of the cue 8
    -12,   // word of the cue 0
    -17,   // word of the cue 1
    -37,   // word of the cue 2
    36,    // word of the cue 3
    -44,   // word of the cue 4
    -14,   // word of the cue 5
    -80,   // word of the cue 6
    -26,   // word of the cue 7
    -57,   // word of the cue 8
    23,    // relation of the cue 0
    -43,   // relation of the cue 1
    38,    // relation of the cue 2
    -13,   // relation of the cue 3
    -16,   // relation of the cue 4
    -34,   // relation of the cue 5
    -19,   // relation of the cue 6
    -8,    // relation of the cue 7
    -12,   // relation of the cue 8
    -22,   // length of the cue 0
    -25,   // length of the cue 1
    -10,   // length of the cue 2
    10,    // negated cue
    -34,   // cue with a modal
    -37,   // cue in a quotation
    -369,  // form of the source 0
    87,    // form of the source 1
    30,    // form of the source 2
    -38,   // form of the source 3
    -33,   // form of the source 4
    -85,   // form of the source 5
    -24,   // form of the source 6
    -46,   // form of the source 7
    79,    // form of the source 8
    46,    // form of the source 9
    17,    // form of the source 10
    27,    // form of the source 11
    52,    // form of the source 12
    70,    // place of the source 0
    23,    // place of the source 1
    50,    // place of the source 2
    29,    // place of the source 3
    28,    // place of the source 4
    43,    // place of the source 5
    57,    // relation of the source 0
    102,   // relation of the source 1
    9,     // relation of the source 2
    9,     // relation of the source 3
    -80,   // verb in the source
    -53,   // long source
    -76,   // comma in the source
    -239,  // source in a quotation
    65,    // marks around the content 0
    -82,   // marks around the content 1
    -45,   // marks around the content 2
    -26,   // length of the content 0
    -22,   // length of the content 1
    -6,    // length of the content 2
    5,     // length of the content 3
    10,    // length of the content 4
    31,    // first word of the content 0
    -14,   // first word of the content 1
    25,    // first word of the content 2
    9,     // first word of the content 3
    -14,   // first word of the content 4
    18,    // first word of the content 5
    14,    // first word of the content 6
    24,    // place of the content 0
    -37,   // place of the content 1
    5,     // place of the content 2
    26,    // place of the content 3
    21,    // place of the content 4
    11,    // content in parts
    22,    // verb in the content
    18,    // modal in the content
    -16,   // number in the content
    -14,   // past in the content
    16,    // name in the content
    -12,   // question in the content
    -6,    // persons in the content 0
    -46,   // persons in the content 1
    32,    // persons in the content 2
    -35,   // heading
    -100,  // beside a quotation
};

}  // namespace counterpoint
