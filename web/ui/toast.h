// The notice that lies over the page for a while, and where it keeps clear of what the reader is
// at. Proven by tests/ui/toast_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "web/app/session.h"
#include "web/ui/ui.h"

namespace counterpoint::ui {

// A place that a notice can take: at `y`, below it, above it, or with its middle there.
struct ToastPlace {
  enum class Side { below, above, middle };
  float y = 0;
  Side side = Side::below;
};

// What the page has for a notice: places, the best one first, and what it is not to cover.
struct ToastRoom {
  Rect page;
  std::vector<ToastPlace> places;
  std::vector<Rect> used;
};

class Toast {
 public:
  // In place of the one before: the newest counts.
  void show(Notice notice, const Session& session, double now_ms);

  // Whether there is one, which has not gone by now and still tells of the last step.
  bool is_open(const Session& session, double now_ms);

  // Where one is.
  void draw(Ui& ui, Session& session, const ToastRoom& room);

  double until() const { return until_; }

 private:
  Rect place(Ui& ui, const ToastRoom& room);

  std::optional<Notice> notice_;
  double until_ = 0;
  std::uint64_t edits_ = 0;  // Session::edits() as it was made
  std::size_t place_ = 0;    // of the room's; kept while it is clear
};

}  // namespace counterpoint::ui
