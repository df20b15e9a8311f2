// A first guess at a claim's kind from the quotation marks around and in its words.
// Proven by tests/core/edit/guess_kind_test.cpp.
#pragma once

#include "core/model/entities.h"

namespace counterpoint {

// direct where all words of the span stand in quotation marks, mixed where some do, else indirect.
// Marks are paired from the start of the block: “ ” « » „ “ and straight ones by turns. An
// apostrophe is none.
ClaimKind guess_kind(const Article& article, Span span);

}  // namespace counterpoint
