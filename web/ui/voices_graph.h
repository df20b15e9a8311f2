// The graph of voices, drawn in its layers from left to right, in a frame that scrolls both ways.
// Proven by tests/ui/sourcing_view_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/report/voices.h"
#include "web/ui/sourcing_parts.h"

namespace counterpoint::ui {

// "Rex Tillerson", or the title of a story.
std::string voice_name(const Project& project, const Voice& voice);
// "Rex Tillerson speaks for Vladimir Putin".
std::string edge_name(const Project& project, const VoiceGraph& graph, const VoiceEdge& edge);

class VoicesGraph {
 public:
  void show(VoiceGraph graph);
  const VoiceGraph& graph() const { return graph_; }

  // The speaker who is marked as chosen, or 0.
  void mark(SpeakerId about) { about_ = about; }

  // In the upper part of `area`, as far as it needs it. Returns the height.
  float draw(Ui& ui, Rect area, Session& session, ViewState& view, float zoom);

  // The speaker that was pressed, once; 0 for the chosen one pressed again.
  std::optional<SpeakerId> take_wanted() { return std::exchange(wanted_, std::nullopt); }

 private:
  struct Canvas;  // what drawing a frame needs

  void spread(Canvas& canvas);
  void centre(const Canvas& canvas);
  void draw_shift(const Canvas& canvas) const;
  float tall_of(const Canvas& canvas) const;
  ImVec2 place_of(const Canvas& canvas, std::size_t node) const;
  bool far(const Canvas& canvas, Rect box) const;
  bool lit(std::size_t edge) const;
  void edge(Canvas& canvas, std::size_t number);
  std::optional<ImVec2> free_place(Canvas& canvas, std::size_t number, float wide) const;
  void weight(Canvas& canvas, std::size_t number);
  void follow_focus(const Canvas& canvas, const std::string& key, Rect box);
  void voice(Canvas& canvas, std::size_t number);
  void draw_voice(const Canvas& canvas, const Voice& one, Rect box, const std::string& about,
                  const ItemState& state, bool chosen) const;

  VoiceGraph graph_;
  std::vector<std::size_t> degrees_;  // lines of each voice
  SpeakerId about_;
  std::optional<SpeakerId> wanted_;
  ClaimCycle cycle_;
  Scroll scroll_;
  float shift_ = 0;      // sideways
  bool centre_ = false;  // once
  int pointed_ = -1;     // the voice under the pointer
  std::string pointed_edge_;
  std::string seen_focus_;  // brought into view sideways
};

}  // namespace counterpoint::ui
