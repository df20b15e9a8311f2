// What all reports share. Proven by tests/core/report/tables_test.cpp and html_report_test.cpp.
#include "core/report/words.h"

#include "core/model/matrix.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {

std::string plain_words(std::string_view file_word) {
  std::string words(file_word);
  for (char& c : words) c = c == '-' ? ' ' : c;
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') {
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  }
  return words;
}

std::string report_title(const Project& project) {
  std::string title = project.info().title;
  project.articles().for_each([&](std::uint32_t, const Article& article) {
    if (title.empty()) title = article.title;
  });
  return title.empty() ? "Untitled project" : title;
}

std::string speaker_name(const Project& project, SpeakerId id) {
  const Speaker* speaker = project.find(id);
  return speaker == nullptr ? "not named" : speaker->name;
}

SpeakerId account_speaker(const Project& project, EntityId account) {
  if (const Position* position = project.find(account.as<EntityKind::position>())) {
    return position->speaker;
  }
  const Claim* claim = project.find(account.as<EntityKind::claim>());
  return claim == nullptr ? SpeakerId{} : asserter(*claim);
}

std::string chain_words(const Project& project, const Claim& claim) {
  const Article* article = project.find(claim.article);
  std::string words;
  for (const Attribution& link : claim.chain) {
    if (!words.empty()) words += " → ";
    words += speaker_name(project, link.speaker);
    if (article != nullptr && !link.cue.empty()) {
      words += " (" + std::string(article->text->slice(link.cue)) + ")";
    }
  }
  return words;
}

std::string sourcing_text(const Project& project, const Position& position) {
  if (position.claims.empty()) return {};
  const Sourcing sourcing = sourcing_of(project, position);
  std::string words;
  for (const SpeakerId teller : sourcing.through) {
    words += (words.empty() ? "via " : ", ") + speaker_name(project, teller);
  }
  if (sourcing.first_hand) words = words.empty() ? "first-hand" : "first-hand, and " + words;
  if (words.empty()) return "told by the reporter";
  if (sourcing.single_source() && !sourcing.through.empty()) words += " · single source";
  return words;
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    at += next.length;
    const bool word = !is_space(next.code_point);
    if (word && !inside) ++count;
    inside = word;
  }
  return count;
}

}  // namespace counterpoint
