// Parts of speech. Proven by tests/core/suggest/syntax_test.cpp.
#pragma once

#include "core/suggest/features.h"
#include "core/suggest/weights.h"

namespace counterpoint {

// The features of token `i` of a sentence. `forms` are those of the sentence; the tags before `i`
// are known. `i` counts from the start of the sentence.
void tag_features(const std::vector<WordForm>& forms, const Token* tokens, std::size_t i,
                  Features& out);

// Sets the tag of each token of a sentence, from left to right.
void tag_sentence(const Weights& weights, const std::vector<WordForm>& forms, Token* tokens);

}  // namespace counterpoint
