// The list of reporting words, by rule and by exception.
#include "core/suggest/lexicon.h"

#include <gtest/gtest.h>

#include "core/suggest/features.h"

namespace counterpoint {
namespace {

TEST(Lexicon, KnowsReportingWordsInTheirForms) {
  const std::pair<const char*, CueKind> table[] = {
      {"said", CueKind::say},      {"Tweeted", CueKind::say},    {"arguing", CueKind::claim},
      {"denies", CueKind::deny},   {"denied", CueKind::deny},    {"admitted", CueKind::admit},
      {"thought", CueKind::think}, {"shown", CueKind::show},     {"urges", CueKind::demand},
      {"praised", CueKind::judge}, {"statement", CueKind::noun}, {"table", CueKind::none},
      {"", CueKind::none},
  };
  for (const auto& [word, kind] : table) EXPECT_EQ(cue_kind(word_form(word).lower), kind) << word;
}

}  // namespace
}  // namespace counterpoint
