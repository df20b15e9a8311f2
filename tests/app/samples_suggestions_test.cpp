// What is proposed for the sample stories, compared byte for byte with the files in
// tests/golden/suggestions. The browser tests compare the page with the same files. After a change,
// run with COUNTERPOINT_UPDATE_GOLDEN=1 to write them anew, and read the difference.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "core/format/suggest_jsonl.h"
#include "core/suggest/suggest.h"
#include "web/app/assets.h"
#include "web/app/importing.h"

namespace counterpoint {
namespace {

std::string proposals_for(const std::string& words) {
  Import import = import_paste(Pasted{words, {}});
  const Article& story = *import.story;
  const SuggestDocument document{"a1", std::string(story.text->bytes())};
  return write_suggest_line(document, shown_unasked(suggest(story).suggestions)) + "\n";
}

// Compares with the golden file of this name, or writes it.
void expect_golden(const std::string& name, const std::string& found) {
  const std::string path = COUNTERPOINT_SOURCE_DIR "/tests/golden/suggestions/" + name + ".json";
  if (std::getenv("COUNTERPOINT_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << found;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  std::ostringstream golden;
  golden << file.rdbuf();
  EXPECT_EQ(found, golden.str());
}

class SampleSuggestions : public ::testing::TestWithParam<const char*> {};

TEST_P(SampleSuggestions, AreThoseOfTheGoldenFile) {
  const std::string story(asset(std::string("stories/") + GetParam() + ".txt"));
  expect_golden(GetParam(), proposals_for(story));
}

// The story that started the project, where a copy of it is at hand: offsets and names only, none
// of its words.
TEST(RealStorySuggestions, AreThoseOfTheGoldenFile) {
  std::ifstream file(COUNTERPOINT_SHARED_DIR "/stories/hamburg-2017-07-07.txt", std::ios::binary);
  if (!file) GTEST_SKIP() << "no story in " COUNTERPOINT_SHARED_DIR;
  std::ostringstream words;
  words << file.rdbuf();
  expect_golden("real-story", proposals_for(words.str()));
}

INSTANTIATE_TEST_SUITE_P(Stories, SampleSuggestions,
                         ::testing::Values("hamburg-washington", "hamburg-moscow"));

}  // namespace
}  // namespace counterpoint
