// What the charts of the sourcing view share: going through the claims behind a thing, bars, signs
// that tell shares apart without colour. Proven by tests/ui/sourcing_view_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/app/session.h"
#include "web/ui/view_state.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {

// Of which part of the project the charts tell, and whether they must be made anew.
class ChartScope {
 public:
  // True when the project or the scope is another than at the last call.
  bool changed(const Session& session, ArticleId article);

 private:
  std::optional<Project> seen_;  // sharing makes the copy, and comparing it with itself, cheap
  std::uint64_t revision_ = 0;
  ArticleId article_;
};

// Each press of a bar or an edge goes to the next of the claims behind it, in the story.
class ClaimCycle {
 public:
  void step(Ui& ui, Session& session, ViewState& view, const std::string& key,
            const std::vector<ClaimId>& claims);

  // "2 of 5" on the thing that was pressed last, else empty.
  std::string place(const std::string& key, std::size_t claims) const;

 private:
  std::string key_;
  std::size_t at_ = 0;
};

// Shows a claim in its story, and chooses it. With a span, these words of it.
void jump_to(Ui& ui, Session& session, ViewState& view, ClaimId id, Span words = {});

std::string percent_of(std::size_t part, std::size_t whole);  // "38 %"
std::string name_of(const Project& project, SpeakerId id);    // "Nobody named" for 0

// Fillings that differ in black and white.
enum class Texture { solid, hatch, dots, lines, cross, open };
void fill_textured(Ui& ui, Rect rect, ImU32 colour, Texture texture);

// A paragraph that is told. Returns its height.
float told(Ui& ui, const std::string& key, ImVec2 at, float width, const TextStyle& style,
           float line_height, ImU32 colour, const std::string& words, int heading_level = 0);

struct Bar {
  std::string key, name;         // of the share: "Rex Tillerson"
  std::string value;             // "82 words"
  std::string note;              // "38 %"; or what it implies, under the bar
  std::string under;             // words in small type below
  float share = 0;               // 0 to 1 of the room
  std::optional<SpeakerId> tag;  // shows the speaker's letters before the name
  ImU32 colour = 0;
  Texture texture = Texture::solid;
  const std::vector<ClaimId>* claims = nullptr;
};

// A row of a bar chart at the top left of `at`: a button that goes through the claims. Returns its
// height.
float draw_bar(Ui& ui, Session& session, ViewState& view, ClaimCycle& cycle, ImVec2 at, float width,
               const Bar& bar);

}  // namespace counterpoint::ui
