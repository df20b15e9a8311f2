// The projects that come with the program are valid, and are what they say.
#include "web/app/samples.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "core/format/project_json.h"
#include "core/model/matrix.h"
#include "core/model/validity.h"
#include "tests/support/example.h"
#include "web/app/assets.h"

namespace counterpoint {
namespace {

TEST(Samples, TheSampleIsAStoryReadyToAnnotate) {
  const Result<Project> sample = sample_project();
  ASSERT_TRUE(sample.ok()) << sample.status().message;
  ASSERT_EQ(sample.value().articles().size(), 1U);
  const Article& story = *sample.value().find(ArticleId{1});
  EXPECT_EQ(story.byline, "Counterpoint sample desk");
  EXPECT_EQ(story.dateline, "HAMBURG, Germany");
  EXPECT_EQ(story.published, "2017-07-07");
  EXPECT_EQ(story.blocks.back().kind, BlockKind::boilerplate);
}

// The example in assets/ is what tests/support/example.cpp builds. After a change there, run this
// test with COUNTERPOINT_UPDATE_GOLDEN=1 to write the file anew.
TEST(Samples, TheExampleIsWhatItsBuilderWrites) {
  const std::string built = write_project(build_example());
  if (std::getenv("COUNTERPOINT_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(COUNTERPOINT_SOURCE_DIR "/assets/example.counterpoint.json", std::ios::binary)
        << built;
    return;
  }
  EXPECT_TRUE(built == asset("example.counterpoint.json"));
}

TEST(Samples, TheExampleShowsAMatrixAndADivergence) {
  const Result<Project> example = example_project();
  ASSERT_TRUE(example.ok()) << example.status().message << " " << example.status().subject;
  EXPECT_TRUE(check(example.value()).ok());
  const Matrix matrix = account_matrix(example.value());
  EXPECT_EQ(matrix.rows.size(), 4U);
  EXPECT_EQ(matrix.columns.size(), 5U);
  EXPECT_GE(example.value().divergences().size(), 4U);
}

TEST(Samples, UnknownAssetsAreEmpty) { EXPECT_TRUE(asset("nothing.txt").empty()); }

}  // namespace
}  // namespace counterpoint
