// When what the stories report was said. Proven by tests/core/report/timeline_test.cpp.
#include "core/report/timeline.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace counterpoint {
namespace {

using DayKey = std::tuple<int, int, int>;

struct Said {
  int minute;
  ArticleId article;
  Span words;
  ClaimId id;
  auto order() const { return std::tuple(minute, article, words, id); }
};

TimelineDay& day_of(std::map<DayKey, TimelineDay>& days, PartialDate date) {
  TimelineDay& day = days[{date.year, date.month, date.day}];
  day.date = {date.year, date.month, date.day, -1};
  return day;
}

std::vector<ClaimId> ordered(std::vector<Said> said) {
  std::sort(said.begin(), said.end(),
            [](const Said& a, const Said& b) { return a.order() < b.order(); });
  std::vector<ClaimId> ids;
  ids.reserve(said.size());
  for (const Said& one : said) ids.push_back(one.id);
  return ids;
}

}  // namespace

Timeline timeline_of(const Project& project, ArticleId only) {
  Timeline timeline;
  std::map<DayKey, TimelineDay> days;
  std::map<DayKey, std::vector<Said>> said;
  std::vector<Said> undated;
  project.claims().for_each([&](std::uint32_t number, const Claim& claim) {
    if (only && claim.article != only) return;
    const Said one{-1, claim.article, extent(claim), ClaimId{number}};
    const std::optional<PartialDate> date = parse_iso_date(claim.date);
    if (!date) return undated.push_back(one);
    ++timeline.dated;
    day_of(days, *date);
    said[{date->year, date->month, date->day}].push_back(one);
    said[{date->year, date->month, date->day}].back().minute = date->minute;
  });
  project.articles().for_each([&](std::uint32_t number, const Article& article) {
    if (only && only != ArticleId{number}) return;
    const std::optional<PartialDate> date = parse_iso_date(article.published);
    if (date) day_of(days, *date).published.push_back(ArticleId{number});
  });
  for (auto& [key, day] : days) {
    day.claims = ordered(std::move(said[key]));
    timeline.days.push_back(std::move(day));
  }
  timeline.undated = ordered(std::move(undated));
  return timeline;
}

}  // namespace counterpoint
