// Lines of a story by their ends and capitals. Each is a table: add a line to add a case.
#include "core/format/story_line.h"

#include <gtest/gtest.h>

#include <utility>

namespace counterpoint {
namespace {

TEST(StoryLine, IsStripped) {
  const std::pair<const char*, const char*> cases[] = {
      {" By Jane Doe\t", "By Jane Doe"},
      {"**By Jane Doe**\n", "By Jane Doe"},
      {"_By Jane_Doe_", "By Jane_Doe"},
      {"\u00A0By Jane\u00A0Doe\u202F\r\n", "By Jane\u00A0Doe"},
      {"\u201CÉ\u201D", "\u201CÉ\u201D"},
      {" * ", ""},
      {"", ""},
  };
  for (const auto& [line, words] : cases) EXPECT_EQ(strip(line), words) << line;
}

TEST(StoryLine, MayBeACapitalisedName) {
  const std::pair<const char*, bool> cases[] = {
      {"Jane Doe", true},
      {"Jane Doe and John Roe of the news desk", true},
      {"Anna Meier und Karl von der Au", true},
      {"Éva Ördög", true},
      {"von der Au", false},
      {"Jane met John", false},
      {"A B C D E F G H I J", true},
      {"A B C D E F G H I J K", false},
      {"", false},
      {" , ", false},
  };
  for (const auto& [line, is_name] : cases) EXPECT_EQ(is_capitalised_name(line), is_name) << line;
}

}  // namespace
}  // namespace counterpoint
