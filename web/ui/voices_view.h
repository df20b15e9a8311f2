// Who speaks for whom: the finding in words, filters, and the graph: the stories, those whom they
// quote, and those whom these quote. Proven by tests/ui/sourcing_view_test.cpp.
#pragma once

#include "web/ui/voices_graph.h"

namespace counterpoint::ui {

class VoicesView {
 public:
  void draw(Ui& ui, Rect area, Session& session, ViewState& view, ArticleId scope);

 private:
  void make(const Session& session, ArticleId scope);
  void only_through(SpeakerId speaker);
  float head(Ui& ui, Rect area, Session& session);
  void filters(Ui& ui, Rect line, Session& session);
  void zoom(Ui& ui, Rect& line);
  void least(Ui& ui, Rect place);

  ChartScope scope_;
  VoiceFilter filter_;
  bool asked_ = false;  // the user chose how many claims a line must carry
  bool stale_ = true;
  VoicesGraph graph_;
  PickerState about_;
  float zoom_ = 1;
};

}  // namespace counterpoint::ui
