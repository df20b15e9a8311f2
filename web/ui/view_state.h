// What the views share beyond the session: the selection of words, what is open beside the story,
// how it is set.
#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "core/model/entities.h"
#include "web/app/claim_query.h"

namespace counterpoint::ui {

// Selected words: from where the user began to where the text cursor is. Equal while nothing is
// selected.
struct TextSelection {
  ArticleId article;
  std::uint32_t anchor = 0;
  std::uint32_t head = 0;

  Span span() const { return {std::min(anchor, head), std::max(anchor, head)}; }
  bool empty() const { return anchor == head; }
  bool operator==(const TextSelection&) const = default;
};

enum class Panel { claim, claims, suggested, speakers, story, compared };  // beside the story
enum class SourcingTab { audit, chain, voices, timeline };
enum class Dialog { none, import, project, help, give, compare };
enum class ThemeChoice { system, light, dark };

// How the story is set.
struct Reading {
  float text_size = 19;   // of the body, CSS pixels, 14 to 30
  float characters = 66;  // about so many in a line, 42 to 102
  float spacing = 1.6F;   // height of a line of the body, in text sizes, 1.2 to 2.2
  bool operator==(const Reading&) const = default;
};

// How words are selected.
struct Selecting {
  bool whole_words = true;     // a drag takes in the words that it cuts
  bool marks_at_once = false;  // a drag marks what it selects, without asking
  bool operator==(const Selecting&) const = default;
};

struct ViewState {
  TextSelection selection;  // set by the article view, already trimmed and snapped
  Panel panel = Panel::claims;
  bool panel_open = true;      // in a narrow window the panel is a sheet over the story
  bool story_covered = false;  // by that sheet, all of it: there is no height for both
  SourcingTab sourcing = SourcingTab::audit;
  Dialog dialog = Dialog::none;
  ThemeChoice theme = ThemeChoice::system;
  Reading reading;
  Selecting selecting;
  std::string suggested_speaker;  // who said the selected words, as the suggestions have it
  ClaimFilter filter;         // of the list of claims, of the cards beside the story and its track
  bool filters_open = false;  // their choices are shown above the list
  // Words that the article view shall bring into sight; it takes this. Where they are in sight it
  // stays as it is, unless they are to be in its middle.
  std::optional<Place> reveal;
  bool reveal_in_middle = false;

  void show(Panel which) {
    panel = which;
    panel_open = true;
  }
};

}  // namespace counterpoint::ui
