// Parts of speech (Penn Treebank) and relations (Universal Dependencies) that tokens carry.
// Proven by tests/core/suggest/tokens_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>

namespace counterpoint {

enum class Tag : std::uint8_t {
  other,
  cc,
  cd,
  dt,
  ex,
  fw,
  in,
  jj,
  jjr,
  jjs,
  md,
  nn,
  nnp,
  nnps,
  nns,
  pdt,
  pos,
  prp,
  prps,
  rb,
  rbr,
  rbs,
  rp,
  sym,
  to,
  uh,
  vb,
  vbd,
  vbg,
  vbn,
  vbp,
  vbz,
  wdt,
  wp,
  wps,
  wrb,
  comma,
  stop,
  colon,
  hyphen,
  open,
  close,
  quote,
  dollar,
  ls,
  add,
  afx,
  nfp,
};
inline constexpr int kTags = static_cast<int>(Tag::nfp) + 1;

enum class Relation : std::uint8_t {
  other,
  root,
  nsubj,
  nsubj_pass,
  csubj,
  obj,
  iobj,
  ccomp,
  xcomp,
  obl,
  obl_agent,
  nmod,
  nmod_poss,
  acl,
  acl_relcl,
  advcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  cop,
  kase,
  cc,
  conj,
  compound,
  prt,
  det,
  mark,
  nummod,
  parataxis,
  punct,
  flat,
  fixed,
  expl,
  discourse,
  vocative,
  list,
};
inline constexpr int kRelations = static_cast<int>(Relation::list) + 1;

// By the names that treebanks use ("VBD", "nsubj:pass"); what is not known becomes `other`, an
// unknown subtype its type.
Tag parse_tag(std::string_view name);
Relation parse_relation(std::string_view name);
std::string_view to_string(Tag tag);
std::string_view to_string(Relation relation);

inline bool between(Tag tag, Tag first, Tag last) { return first <= tag && tag <= last; }
inline bool is_verb(Tag tag) { return between(tag, Tag::vb, Tag::vbz); }
inline bool is_noun(Tag tag) { return between(tag, Tag::nn, Tag::nns); }
inline bool is_proper_noun(Tag tag) { return tag == Tag::nnp || tag == Tag::nnps; }
inline bool is_pronoun(Tag tag) { return tag == Tag::prp || tag == Tag::prps; }

}  // namespace counterpoint
