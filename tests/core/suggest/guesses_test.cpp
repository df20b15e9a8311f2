// First guesses, by table.
#include "core/suggest/guesses.h"

#include <gtest/gtest.h>

namespace counterpoint {
namespace {

TEST(Guesses, KnowWhatCuesImply) {
  const std::pair<const char*, CueClass> table[] = {
      {"said", CueClass::neutral},
      {"told reporters", CueClass::neutral},
      {"denied", CueClass::denial},
      {"conceded", CueClass::admission},
      {"revealed", CueClass::factive},
      {"claimed", CueClass::doubt},
      {"demanded", CueClass::demand},
      {"According to", CueClass::according_to},
      {"has denied", CueClass::denial},
      {"harbour", CueClass::unset},
      {"", CueClass::unset},
  };
  for (const auto& [cue, wanted] : table) EXPECT_EQ(guess_cue_class(cue), wanted) << cue;
}

TEST(Guesses, KnowKindsOfSources) {
  const std::pair<const char*, SpeakerType> table[] = {
      {"Rex Tillerson", SpeakerType::person},
      {"Professor Anna Berg", SpeakerType::person},
      {"The report", SpeakerType::document},
      {"a statement by the ministry", SpeakerType::document},
      {"The finance ministry", SpeakerType::organisation},
      {"the Tax Policy Center", SpeakerType::organisation},
      {"The Red Cross", SpeakerType::organisation},
      {"Two officials", SpeakerType::unnamed},
      {"a senior official", SpeakerType::unnamed},
      {"The researchers", SpeakerType::unnamed},
      {"", SpeakerType::person},
  };
  for (const auto& [name, wanted] : table) EXPECT_EQ(guess_speaker_type(name), wanted) << name;
}

}  // namespace
}  // namespace counterpoint
