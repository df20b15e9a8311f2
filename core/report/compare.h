// A student's work beside a key: an exercise is a project without its answers, and what is done in
// it is compared with the project it was made from, span by span and cell by cell. Proven by
// tests/core/report/compare_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/project.h"
#include "core/text/status.h"

namespace counterpoint {

// The stories, the questions and the speakers, with neither claims, positions nor divergences, nor
// notes and mentions that would give answers away. Ids stay, and so does the project's own note: it
// is where the teacher says what to do.
Project exercise_of(const Project& key);

enum class Agreement {
  same,     // as in the key
  differs,  // there, but not the same
  missed,   // in the key alone
  extra,    // in the work alone
};

struct ClaimComparison {
  ClaimId key, work;                  // 0 where there is none
  Agreement words = Agreement::same;  // the content
  std::uint32_t lacking = 0;          // code points of the key's content that the work leaves out
  std::uint32_t beyond = 0;           // of the work's content that the key does not have
  bool same_speaker = false;          // who is said to have asserted it
  bool same_chain = false;            // all links, outermost first
  bool same_cue = false;              // the class of the innermost cue
  bool same_kind = false;
};

struct CellComparison {
  SpeakerId key_speaker, work_speaker;  // 0 where the other project has none such
  IssueId key_issue, work_issue;
  PositionId key, work;
  Agreement stance = Agreement::same;
  bool same_claims = false;  // the claims behind it, as they were matched
};

struct DivergenceComparison {
  DivergenceId key, work;
  Agreement type = Agreement::same;
  bool pivots_meet = false;  // on both sides some words are pivots in both
};

// Precision, recall and their harmonic mean; 1 where there was nothing to find and nothing found.
struct Score {
  std::size_t right = 0, given = 0, wanted = 0;
  double precision() const;
  double recall() const;
  double f1() const;
};

struct Comparison {
  std::vector<ClaimComparison>
      claims;                         // in order of the key's stories; extra ones where they stand
  std::vector<CellComparison> cells;  // by the key's columns, then rows; those that neither fills
                                      // are left out
  std::vector<DivergenceComparison> divergences;
  Score exact, overlapping;  // of claims: the same words, and any in common
  Score attributed;          // of claims: overlapping, and by the same speaker
  Score stances, parted;     // of cells, and of divergences whatever their type
  // Agreement on the stance beyond chance, over every pair of a speaker and a question of the key,
  // "nothing recorded" being a stance like others: Cohen's kappa (J. Cohen, A coefficient of
  // agreement for nominal scales, Educational and Psychological Measurement 20, 1960). 1 where
  // chance alone would agree on everything.
  double kappa = 1;
};

// Claims are paired by the words that they share, the most first; speakers and questions by name,
// then by id. "another-text" where the work lacks a story of the key, word for word. O(n log n) in
// claims, plus pairs that overlap.
Result<Comparison> compare(const Project& key, const Project& work);

// A line for each claim, cell and divergence (RFC 4180; formula-safe as in core/report/tables.h).
std::string comparison_csv(const Project& key, const Project& work, const Comparison& comparison);

// The scores in words, one a line: "Claims, the same words: 7 of 9 (F1 0.78)".
std::vector<std::string> score_lines(const Comparison& comparison);

}  // namespace counterpoint
