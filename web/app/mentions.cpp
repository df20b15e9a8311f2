// Where stories name a speaker. Proven by tests/app/mentions_test.cpp.
#include "web/app/mentions.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/text/find.h"

namespace counterpoint {
namespace {

bool before(const Place& a, const Place& b) {
  return a.article != b.article ? a.article < b.article : a.span < b.span;
}

bool overlap(const Place& a, const Place& b) {
  return a.article == b.article && a.span.overlaps(b.span);
}

std::string_view surname(const Speaker& speaker) {
  const std::size_t blank = speaker.name.rfind(' ');
  if (speaker.type != SpeakerType::person || blank == std::string::npos) return {};
  return std::string_view(speaker.name).substr(blank + 1);
}

bool is_shared(const Project& project, SpeakerId id, std::string_view name) {
  bool shared = false;
  project.speakers().for_each([&](std::uint32_t other, const Speaker& speaker) {
    shared |= SpeakerId{other} != id && surname(speaker) == name;
  });
  return shared;
}

// What the speaker goes by, longest first.
std::vector<std::string> names_of(const Project& project, SpeakerId id) {
  const Speaker& speaker = *project.find(id);
  std::vector<std::string> names = speaker.aliases;
  names.push_back(speaker.name);
  const std::string_view last = surname(speaker);
  if (last.size() > 1 && !is_shared(project, id, last)) names.emplace_back(last);
  std::sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  return names;
}

// Every place that is tied to anybody.
std::vector<Place> all_tied(const Project& project) {
  std::vector<Place> tied;
  project.speakers().for_each([&](std::uint32_t, const Speaker& speaker) {
    tied.insert(tied.end(), speaker.mentions.begin(), speaker.mentions.end());
  });
  return tied;
}

// Keeps what overlaps none that was put in before it.
class Taken {
 public:
  void add(const Place& place) { spans_[place.article].emplace(place.span.start, place.span); }
  bool meets(const Place& place) const {
    const auto story = spans_.find(place.article);
    if (story == spans_.end()) return false;
    auto at = story->second.upper_bound(place.span.start);
    if (at != story->second.end() && at->second.overlaps(place.span)) return true;
    return at != story->second.begin() && std::prev(at)->second.overlaps(place.span);
  }

 private:
  std::map<ArticleId, std::map<std::uint32_t, Span>> spans_;
};

}  // namespace

std::vector<Place> untied_mentions(const Project& project, SpeakerId id) {
  std::vector<Place> found;
  if (project.find(id) == nullptr) return found;
  Taken taken;
  for (const Place& place : all_tied(project)) taken.add(place);
  FindOptions whole;
  whole.match_case = true;
  whole.whole_words = true;
  for (const std::string& name : names_of(project, id)) {
    project.articles().for_each([&](std::uint32_t number, const Article& article) {
      for (const Span span : find_all(article.text->bytes(), name, whole)) {
        const Place place{{number}, span, {}};
        if (taken.meets(place)) continue;
        taken.add(place);
        found.push_back(place);
      }
    });
  }
  std::sort(found.begin(), found.end(), before);
  return found;
}

Status tie_mentions(Draft& draft, SpeakerId id, const std::vector<Place>& places) {
  const Speaker* now = draft.project().find(id);
  if (now == nullptr) {
    return {"no-such-thing", "The speaker is not there any more.", to_string(EntityId(id))};
  }
  Speaker speaker = *now;
  Taken taken;
  for (const Place& place : all_tied(draft.project())) taken.add(place);
  for (const Place& place : places) {
    if (taken.meets(place)) continue;
    taken.add(place);
    speaker.mentions.push_back(place);
  }
  std::stable_sort(speaker.mentions.begin(), speaker.mentions.end(), before);
  return update_speaker(draft, id, std::move(speaker));
}

Status untie_mention(Draft& draft, SpeakerId id, const Place& place) {
  const Speaker* now = draft.project().find(id);
  if (now == nullptr) {
    return {"no-such-thing", "The speaker is not there any more.", to_string(EntityId(id))};
  }
  Speaker speaker = *now;
  std::erase_if(speaker.mentions, [&](const Place& own) { return overlap(own, place); });
  return update_speaker(draft, id, std::move(speaker));
}

bool is_wikidata_id(std::string_view text) {
  return text.size() >= 2 && text.size() <= 12 && text[0] == 'Q' && text[1] != '0' &&
         std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace counterpoint
