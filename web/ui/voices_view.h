// Who speaks for whom, drawn as a graph in layers: the stories, those whom they quote, and those
// whom these quote. Proven by tests/ui/sourcing_view_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/voices.h"
#include "web/ui/sourcing_parts.h"

namespace counterpoint::ui {

class VoicesView {
 public:
  void draw(Ui& ui, Rect area, Session& session, ViewState& view, ArticleId scope);

 private:
  struct Canvas;  // what drawing a frame of the graph needs

  void make(const Session& session, ArticleId scope);
  float head(Ui& ui, Rect area, Session& session);
  void filters(Ui& ui, Rect line, Session& session);
  void graph(Ui& ui, Rect area, Session& session, ViewState& view);
  void spread(Canvas& canvas);
  void centre(const Canvas& canvas);
  void draw_shift(const Canvas& canvas) const;
  float tall_of(const Canvas& canvas) const;
  void edge(Canvas& canvas, std::size_t number);
  std::optional<ImVec2> free_place(Canvas& canvas, std::size_t number, float wide) const;
  void weight(Canvas& canvas, std::size_t number);
  void voice(Canvas& canvas, std::size_t number);
  void follow_focus(const Canvas& canvas, const std::string& key, Rect box);
  ImVec2 place_of(const Canvas& canvas, std::size_t node) const;
  bool far(const Canvas& canvas, Rect box) const;
  bool lit(std::size_t edge) const;
  std::string name(const Project& project, const Voice& voice) const;
  std::string edge_name(const Project& project, const VoiceEdge& edge) const;

  ChartScope scope_;
  VoiceFilter filter_;
  bool asked_ = false;  // the user chose how many claims a line must carry
  bool stale_ = true;
  bool centre_ = false;
  VoiceGraph graph_;
  std::vector<std::size_t> degrees_;  // lines of each voice
  ClaimCycle cycle_;
  PickerState about_;
  Scroll scroll_;
  float shift_ = 0;  // sideways
  float zoom_ = 1;
  int pointed_ = -1;  // the voice under the pointer
  std::string pointed_edge_;
  std::string seen_focus_;  // brought into view sideways
};

}  // namespace counterpoint::ui
