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

std::string proposals_for(const std::string& asset_name) {
  Import import = import_paste(Pasted{std::string(asset(asset_name)), {}});
  const Article& story = *import.story;
  const SuggestDocument document{"a1", std::string(story.text->bytes())};
  return write_suggest_line(document, shown_unasked(suggest(story).suggestions)) + "\n";
}

class SampleSuggestions : public ::testing::TestWithParam<const char*> {};

TEST_P(SampleSuggestions, AreThoseOfTheGoldenFile) {
  const std::string path =
      std::string(COUNTERPOINT_SOURCE_DIR "/tests/golden/suggestions/") + GetParam() + ".json";
  const std::string found = proposals_for(std::string("stories/") + GetParam() + ".txt");
  if (std::getenv("COUNTERPOINT_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << found;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  std::ostringstream golden;
  golden << file.rdbuf();
  EXPECT_EQ(found, golden.str());
}

INSTANTIATE_TEST_SUITE_P(Stories, SampleSuggestions,
                         ::testing::Values("hamburg-washington", "hamburg-moscow"));

}  // namespace
}  // namespace counterpoint
