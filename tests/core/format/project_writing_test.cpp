// A project written part by part is the same text as in one go. See core/format/project_writing.h.
#include "core/format/project_writing.h"

#include <gtest/gtest.h>

#include "core/format/project_json.h"
#include "tests/support/random_project.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

std::string in_steps(const Project& project, JsonWriter::Style style, std::size_t things) {
  ProjectWriting writing(project, style);
  while (!writing.step(things)) {
  }
  return writing.take();
}

TEST(ProjectWriting, StepsOfAnyLengthGiveTheSameText) {
  for (std::uint32_t seed = 1; seed <= 10; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Random random(seed);
    const Project project = testing::random_project(random, 40);
    for (const auto style : {JsonWriter::Style::pretty, JsonWriter::Style::compact}) {
      const std::string whole = write_project(project, style);
      for (const std::size_t things : {1, 2, 7, 1000}) {
        EXPECT_EQ(in_steps(project, style, things), whole) << things;
      }
    }
  }
}

TEST(ProjectWriting, ItsPartsAreTheText) {
  const Project project = testing::small_project();
  for (const auto style : {JsonWriter::Style::pretty, JsonWriter::Style::compact}) {
    ProjectWriting writing(project, style);
    std::string text;
    while (!writing.step(1)) text += writing.take_part();
    EXPECT_EQ(text + writing.take(), write_project(project, style));
  }
}

TEST(ProjectWriting, AStepWritesNoMoreThanItWasAllowed) {
  const Project project = testing::small_project();
  const std::size_t things = project.articles().size() + project.speakers().size() +
                             project.claims().size() + project.issues().size() +
                             project.positions().size() + project.divergences().size();
  ProjectWriting writing(project, JsonWriter::Style::compact);
  std::size_t steps = 1;
  while (!writing.step(1)) ++steps;
  EXPECT_EQ(steps, things);
}

TEST(ProjectWriting, AnEmptyProjectIsWrittenInOneStep) {
  ProjectWriting writing(Project(), JsonWriter::Style::compact);
  EXPECT_TRUE(writing.step(1));
  EXPECT_TRUE(writing.step(1)) << "once more does no harm";
  EXPECT_EQ(writing.take(), write_project(Project(), JsonWriter::Style::compact));
}

}  // namespace
}  // namespace counterpoint
