// Reads a treebank in CoNLL-U into analyses. Part of counterpoint_train only.
#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "core/suggest/types.h"

namespace counterpoint {

struct GoldSentence {
  std::string text;
  Analysis analysis;  // gold tags, heads and relations
};

std::vector<std::unique_ptr<GoldSentence>> read_treebank(
    std::istream& in, const std::function<bool(const std::string& document)>& wanted);

}  // namespace counterpoint
