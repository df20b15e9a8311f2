// Commands on speakers. Proven by tests/core/edit/commands_test.cpp.
#include <algorithm>
#include <array>
#include <set>

#include "core/edit/cascade.h"
#include "core/edit/commands.h"
#include "core/edit/write.h"
#include "core/text/chars.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

// The first character of each word: "Rex Tillerson" gives {"R", "T"}.
std::vector<std::string> initials(std::string_view name) {
  std::vector<std::string> letters;
  bool at_start = true;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t next = next_boundary(name, at);
    if (name[at] == ' ') {
      at_start = true;
    } else if (at_start) {
      letters.emplace_back(name.substr(at, next - at));
      at_start = false;
    }
    at = next;
  }
  return letters;
}

// Letters for a speaker, most telling first: the surname's initial, both initials, then numbered
// ones.
std::string free_tag(const Project& project, std::string_view name) {
  std::set<std::string> taken;
  project.speakers().for_each(
      [&](std::uint32_t, const Speaker& speaker) { taken.insert(speaker.tag); });
  const std::vector<std::string> letters = initials(name);
  if (letters.empty()) return "?";
  const std::string& last = letters.back();
  for (const std::string& tag : {last, letters.front() + last}) {
    if (taken.count(tag) == 0) return tag;
  }
  for (int number = 2;; ++number) {
    std::string tag = last + std::to_string(number);
    if (taken.count(tag) == 0) return tag;
  }
}

int rarest_colour(const Project& project) {
  std::array<int, kSpeakerColours> uses{};
  project.speakers().for_each([&](std::uint32_t, const Speaker& speaker) {
    ++uses[static_cast<std::size_t>(speaker.colour)];
  });
  return static_cast<int>(std::min_element(uses.begin(), uses.end()) - uses.begin());
}

void strip_name(Speaker& speaker) { speaker.name = std::string(strip_blanks(speaker.name)); }

}  // namespace

Result<SpeakerId> add_speaker(Draft& draft, Speaker speaker) {
  strip_name(speaker);
  if (speaker.tag.empty()) speaker.tag = free_tag(draft.project(), speaker.name);
  if (speaker.colour < 0) speaker.colour = rarest_colour(draft.project());
  return add_checked<Speaker>(draft, std::move(speaker));
}

Status update_speaker(Draft& draft, SpeakerId id, Speaker speaker) {
  strip_name(speaker);
  return put_checked<Speaker>(draft, id, std::move(speaker));
}

Status remove_speaker(Draft& draft, SpeakerId id) {
  if (!draft.project().has(id)) return missing(id);
  drop_positions(draft, [&](const Position& position) { return position.speaker == id; });
  drop_links(draft, id);
  draft.erase<Speaker>(id);
  return {};
}

SpeakerId find_speaker(const Project& project, std::string_view name) {
  const std::string wanted = fold_case(name);
  SpeakerId by_name, by_alias;
  project.speakers().for_each([&](std::uint32_t id, const Speaker& speaker) {
    if (!by_name && fold_case(speaker.name) == wanted) by_name.value = id;
    for (const std::string& alias : speaker.aliases) {
      if (!by_alias && fold_case(alias) == wanted) by_alias.value = id;
    }
  });
  return by_name ? by_name : by_alias;
}

Result<SpeakerId> speaker_named(Draft& draft, std::string_view name, SpeakerType type) {
  const SpeakerId known = find_speaker(draft.project(), name);
  if (known) return known;
  Speaker speaker;
  speaker.name = name;
  speaker.type = type;
  speaker.colour = -1;
  return add_speaker(draft, std::move(speaker));
}

}  // namespace counterpoint
