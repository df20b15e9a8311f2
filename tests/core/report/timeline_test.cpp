// Claims by the day on which they were said.
#include "core/report/timeline.h"

#include <gtest/gtest.h>

#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

// Copies of the first claim with these dates, numbered from 10.
Project dated(const std::vector<const char*>& dates) {
  Project project = testing::small_project();
  std::uint32_t id = 10;
  for (const char* date : dates) {
    Claim claim = *project.find(ClaimId{1});
    claim.date = date;
    project.set(id++, std::make_shared<const Claim>(claim));
  }
  return project;
}

TEST(Timeline, GroupsByDay) {
  const Project project = dated({"2017-07-08", "2017-07-07T14:30", "2017-07-07", "2017-07",
                                 "2017-07-07T09:00", "2017", "2016-12-31"});
  const Timeline timeline = timeline_of(project, ArticleId{1});
  std::vector<std::pair<std::string, std::size_t>> days;
  for (const TimelineDay& day : timeline.days) {
    days.emplace_back(day_in_words(day.date), day.claims.size());
  }
  EXPECT_EQ(days, (std::vector<std::pair<std::string, std::size_t>>{{"31 December 2016", 1},
                                                                    {"2017", 1},
                                                                    {"July 2017", 1},
                                                                    {"7 July 2017", 3},
                                                                    {"8 July 2017", 1}}));
  EXPECT_EQ(timeline.days[3].claims, (std::vector<ClaimId>{{12}, {14}, {11}}));
  EXPECT_EQ(timeline.days[3].published, (std::vector<ArticleId>{{1}}));
  EXPECT_EQ(timeline.dated, 7u);
  EXPECT_EQ(timeline.undated, std::vector<ClaimId>{{1}});
}

TEST(Timeline, OfAllStories) {
  const Timeline timeline = timeline_of(dated({"2017-07-08"}), {});
  EXPECT_EQ(timeline.undated, (std::vector<ClaimId>{{1}, {2}}));
  EXPECT_EQ(timeline.days.size(), 2u) << "one has a story, and one a claim";
  EXPECT_TRUE(timeline_of(Project(), {}).days.empty());
}

}  // namespace
}  // namespace counterpoint
