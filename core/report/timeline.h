// When what the stories report was said, day by day. Proven by tests/core/report/timeline_test.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/model/project.h"
#include "core/text/dates.h"

namespace counterpoint {

// A day; a month or a year where no more is known stands before its days.
struct TimelineDay {
  PartialDate date;                  // without the time
  std::vector<ArticleId> published;  // stories of this day
  std::vector<ClaimId> claims;       // by time, those without one first, then in order of the text
};

struct Timeline {
  std::vector<TimelineDay> days;  // ascending
  std::size_t dated = 0;          // claims
  std::vector<ClaimId> undated;   // in order of the text
};

// Of one story; with 0 of all.
Timeline timeline_of(const Project& project, ArticleId article);

}  // namespace counterpoint
