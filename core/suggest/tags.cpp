// Names of parts of speech and relations. Proven by tests/core/suggest/tokens_test.cpp.
#include "core/suggest/tags.h"

#include <array>

namespace counterpoint {
namespace {

constexpr std::array<std::string_view, kTags> kTagNames = {
    "?",   "CC",   "CD",  "DT",   "EX",    "FW",    "IN",   "JJ",  "JJR", "JJS", "MD",  "NN",
    "NNP", "NNPS", "NNS", "PDT",  "POS",   "PRP",   "PRP$", "RB",  "RBR", "RBS", "RP",  "SYM",
    "TO",  "UH",   "VB",  "VBD",  "VBG",   "VBN",   "VBP",  "VBZ", "WDT", "WP",  "WP$", "WRB",
    ",",   ".",    ":",   "HYPH", "-LRB-", "-RRB-", "''",   "$",   "LS",  "ADD", "AFX", "NFP"};

constexpr std::array<std::string_view, kRelations> kRelationNames = {
    "dep",    "root",     "nsubj",        "nsubj:pass", "csubj",     "obj",    "iobj",      "ccomp",
    "xcomp",  "obl",      "obl:agent",    "nmod",       "nmod:poss", "acl",    "acl:relcl", "advcl",
    "advmod", "amod",     "appos",        "aux",        "aux:pass",  "cop",    "case",      "cc",
    "conj",   "compound", "compound:prt", "det",        "mark",      "nummod", "parataxis", "punct",
    "flat",   "fixed",    "expl",         "discourse",  "vocative",  "list"};

template <class Value, std::size_t N>
Value find(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Value>(i);
  }
  return static_cast<Value>(0);
}

}  // namespace

Tag parse_tag(std::string_view name) {
  return name == "``" ? Tag::quote : find<Tag>(kTagNames, name);
}

Relation parse_relation(std::string_view name) {
  const Relation exact = find<Relation>(kRelationNames, name);
  if (exact != Relation::other) return exact;
  return find<Relation>(kRelationNames, name.substr(0, name.find(':')));
}

std::string_view to_string(Tag tag) { return kTagNames[static_cast<std::size_t>(tag)]; }
std::string_view to_string(Relation relation) {
  return kRelationNames[static_cast<std::size_t>(relation)];
}

}  // namespace counterpoint
