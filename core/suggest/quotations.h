// Words in quotation marks. Proven by tests/core/suggest/quotations_test.cpp and
// fuzz/quotations_fuzz.cpp.
#pragma once

#include "core/suggest/types.h"

namespace counterpoint {

// Finds the quotations of the last paragraph of the analysis and appends them: straight, curly,
// guillemets, low-high, two single marks in a row, and single ones. A mark without a partner opens
// a quotation to the end of the paragraph if it stands at its start, else to the end of its
// sentence; a closing one without partner is passed over. O(n).
void add_quotations(Analysis& analysis);

// Sets `continues`: a paragraph that opens with a mark goes on with an unclosed quotation before.
void join_quotations(Analysis& analysis);

// For each token of a paragraph the index of the outermost quotation in double marks around it (its
// marks included), or -1.
std::vector<std::int32_t> quotation_of_tokens(const Analysis& analysis, const Paragraph& paragraph);

}  // namespace counterpoint
