// A comparison in words and as a table. Proven by tests/core/report/compare_test.cpp.
#include <cstdio>
#include <initializer_list>

#include "core/report/compare.h"
#include "core/report/tables.h"
#include "core/report/words.h"

namespace counterpoint {
namespace {

const char* word_for(Agreement agreement) {
  switch (agreement) {
    case Agreement::same:
      return "same";
    case Agreement::differs:
      return "differs";
    case Agreement::missed:
      return "missed";
    case Agreement::extra:
      return "extra";
  }
  return "";
}

std::string yes_or_no(bool value) { return value ? "yes" : "no"; }

void add_line(std::string& out, std::initializer_list<std::string> fields) {
  bool first = true;
  for (const std::string& field : fields) {
    if (!first) out += ',';
    out += csv_field(field);
    first = false;
  }
  out += "\r\n";
}

std::string claim_speaker(const Project& project, ClaimId id) {
  const Claim* claim = project.find(id);
  return claim == nullptr ? std::string() : speaker_name(project, asserter(*claim));
}

std::string claim_words(const Project& project, ClaimId id) {
  const Claim* claim = project.find(id);
  return claim == nullptr ? std::string() : words_of(project, *claim);
}

std::string stance_of(const Project& project, PositionId id) {
  const Position* position = project.find(id);
  return position == nullptr ? std::string() : std::string(to_string(position->stance));
}

std::string type_of(const Project& project, DivergenceId id) {
  const Divergence* divergence = project.find(id);
  return divergence == nullptr ? std::string() : std::string(to_string(divergence->type));
}

std::string question_of(const Project& project, IssueId id) {
  const Issue* issue = project.find(id);
  return issue == nullptr ? std::string() : issue->question;
}

std::string line(const char* what, const Score& score) {
  char f1[16];
  std::snprintf(f1, sizeof f1, "%.2f", score.f1());
  return std::string(what) + ": " + std::to_string(score.right) + " of " +
         std::to_string(score.wanted) + ", " + std::to_string(score.given) + " given (F1 " + f1 +
         ")";
}

}  // namespace

std::vector<std::string> score_lines(const Comparison& comparison) {
  char kappa[16];
  std::snprintf(kappa, sizeof kappa, "%.2f", comparison.kappa);
  return {line("Claims, the same words", comparison.exact),
          line("Claims, words in common", comparison.overlapping),
          line("Claims by the same speaker", comparison.attributed),
          line("Cells with the same stance", comparison.stances),
          line("Divergences", comparison.parted),
          "Agreement on stances beyond chance: Cohen's kappa " + std::string(kappa)};
}

std::string comparison_csv(const Project& key, const Project& work, const Comparison& all) {
  std::string out;
  add_line(out, {"what", "agreement", "question", "key", "work", "key speaker", "work speaker",
                 "same speaker", "same chain", "same cue", "same kind", "characters lacking",
                 "characters beyond"});
  for (const ClaimComparison& claim : all.claims) {
    const bool both = claim.key && claim.work;
    const auto told = [&](bool value) { return both ? yes_or_no(value) : std::string(); };
    add_line(out,
             {"claim", word_for(claim.words), "", claim_words(key, claim.key),
              claim_words(work, claim.work), claim_speaker(key, claim.key),
              claim_speaker(work, claim.work), told(claim.same_speaker), told(claim.same_chain),
              told(claim.same_cue), told(claim.same_kind),
              both ? std::to_string(claim.lacking) : "", both ? std::to_string(claim.beyond) : ""});
  }
  for (const CellComparison& cell : all.cells) {
    const std::string question =
        cell.key ? question_of(key, cell.key_issue) : question_of(work, cell.work_issue);
    const auto speaker = [](const Project& project, SpeakerId id) {
      return id ? speaker_name(project, id) : std::string();
    };
    add_line(out, {"cell", word_for(cell.stance), question, stance_of(key, cell.key),
                   stance_of(work, cell.work), speaker(key, cell.key_speaker),
                   speaker(work, cell.work_speaker), "", "", "", "", "", ""});
  }
  for (const DivergenceComparison& one : all.divergences) {
    const std::string question = one.key ? question_of(key, key.find(one.key)->issue)
                                         : question_of(work, work.find(one.work)->issue);
    add_line(out, {"divergence", word_for(one.type), question, type_of(key, one.key),
                   type_of(work, one.work), "", "", "", "", "", "", "", ""});
  }
  return out;
}

}  // namespace counterpoint
