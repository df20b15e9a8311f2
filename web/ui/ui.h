// What every view is given: where to draw, with what, and what the user did since the last frame. A
// view draws into the rectangles that it is handed; ImGui's windows serve as layers for hit tests
// and clipping only. Proven by tests/ui/widgets_test.cpp.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "imgui.h"
#include "web/platform/platform.h"
#include "web/platform/typesetter.h"
#include "web/ui/key_map.h"
#include "web/ui/theme.h"

namespace counterpoint::ui {

// What the pointer and the keyboard did with an item in this frame.
struct ItemState {
  bool hovered = false;
  bool held = false;
  bool pressed = false;  // clicked, or activated by keyboard or assistive technology
  bool double_clicked = false;
  bool focused = false;  // the page's focus is on its mirror
};

inline constexpr float kStray =
    10;  // pixels, by which a finger that rests may move (kSlop of touch.js)

struct Scroll {
  float offset = 0;   // CSS pixels from the top
  float content = 0;  // height of what is inside, as of the last frame
};

class Ui {
 public:
  Ui(Platform& platform, Typesetter& typesetter);

  // --- The frame, called by the app's loop ---
  void begin_frame(const Theme& theme, std::vector<PlatformEvent> events);
  void end_frame();  // hands fields and nodes to the platform

  Platform& platform() { return platform_; }
  Typesetter& type() { return type_; }
  const Theme& theme() const { return theme_; }
  const Environment& environment() const { return platform_.environment(); }
  const Semantics& semantics() const { return semantics_; }
  ImDrawList& list() const { return *ImGui::GetWindowDrawList(); }
  // A low window, as of a phone on its side, has no height to give away: what is around the work
  // is in one bar, scrolls with it, or stands at its side.
  bool low() const { return environment().height < kLow; }
  bool narrow() const { return environment().width < (low() ? kNarrowLow : kNarrow); }
  float control_height() const { return environment().coarse_pointer ? 44.0F : 32.0F; }

  // What lies below all that is drawn from now on, over the whole page.
  void set_ground(ImU32 colour);
  ImU32 ground() const { return ground_; }

  // --- Items ---
  // Hit-tests a rectangle and tells assistive technology of it. The node's rect is set here.
  ItemState item(UiNode node, Rect rect);
  // The hit test alone, for what has no place in the tree: a scroll bar.
  ItemState hit(const std::string& key, Rect rect);
  // Tells of something that cannot be operated.
  void tell(UiNode node, Rect rect);

  // --- What the user did; each answer is given once ---
  // Until it lifts: the finger that presses had rested before, and may have strayed by kStray.
  bool long_press() const { return long_press_; }
  // From how many pixels on a press drags, where `from` would do for a mouse: a finger trembles.
  float drag_from(float from) const { return long_press_ ? kStray : from; }
  bool drags() const;  // something of the interface, which a press may only mean to open
  // Keys are asked for by the name that they have in the table of keys, whatever is pressed for it.
  // While a popover is open, what is behind it hears of none.
  // In this frame: what was being dragged stays as it was.
  bool drag_cancelled() const { return drag_cancelled_; }
  bool take_key(std::string_view name);
  void press_key(std::string_view name);  // as if the user did, in the next frame
  std::vector<KeyPressed> keys() const { return is_behind() ? std::vector<KeyPressed>() : keys_; }
  std::optional<std::string> take_change(const std::string& field);
  bool take_field_key(const std::string& field, std::string_view name);
  // Escape is pressed in it, which leaves it unless the key is taken.
  bool field_escapes(const std::string& field) const;
  bool take_left(const std::string& field);
  bool has_focus(const std::string& key) const { return focused_ == key; }
  // With its words selected, or the caret where it was when a button took the focus away.
  void want_focus(const std::string& field, bool keep_caret = false) {
    wanted_focus_ = field;
    keep_caret_ = keep_caret;
    asks_focus_ = true;
  }
  // While a dialog is open, undo in a field is the browser's, but in this one.
  void undo_field(const std::string& field) { undo_field_ = field; }
  // In this frame a field was wanted to have the focus, which it gets in the next one: until then
  // what is typed does not reach it.
  bool asks_focus() const { return asks_focus_; }

  // --- The user's own keys ---
  const KeyMap& key_map() const { return key_map_; }
  void set_key_map(KeyMap map);                        // told to the page, and remembered
  std::string key_words(std::string_view name) const;  // for people; empty if it has none now
  // From now on the next chord is nobody's: it is handed out as it was pressed.
  void capture_key(bool on);
  std::optional<std::string> take_captured() { return std::exchange(captured_, std::nullopt); }

  void add_field(TextField field);
  // Something lay over it in the last frame, so that the page's own field is not there.
  bool is_field_covered(const std::string& key) const;

  // Draw again: something moves, or was just changed.
  void again(int frames = 1) { platform_.request_frames(frames); }

  // --- Popovers: at most one, with one inside it (a picker's list) ---
  void open_popover(const std::string& key, Rect anchor);
  void close_popover();
  bool popover_is_open(const std::string& key) const { return popover_.key == key; }
  bool any_popover() const { return !popover_.key.empty(); }
  Rect popover_anchor() const { return popover_.anchor; }
  Scroll& popover_scroll() { return popover_.scroll; }  // at the top at first

  // While set, items that are scrolled out of view are still told, and come into view when they get
  // the focus.
  // Gives the one before, to be put back.
  Scroll* set_scroll(Scroll* scroll) { return std::exchange(scroll_, scroll); }

  // --- Layers: ImGui windows above one another ---
  void begin_layer(const std::string& key, Rect rect, bool raised);
  void end_layer();

  // Clips drawing and hit tests. Fields are clipped alike.
  void push_clip(Rect rect);
  void pop_clip();
  Rect clip() const;
  bool shows(Rect rect) const { return clip().intersects(rect); }

  // A raised layer of the last frame lies there.
  bool is_covered(float x, float y) const;

 private:
  friend bool begin_popover(Ui&, const std::string&, float, float, Rect&, float);
  friend void end_popover(Ui&);

  bool is_behind() const { return any_popover() && !popover_.inside; }
  void take_event(KeyPressed key);
  void claim_keys();
  void focus(const std::string& key);
  void bring_into_view(Rect rect);

  struct Popover {
    std::string key, node;  // of the node that holds all that is in it
    Rect anchor;
    bool fresh = false;   // opened in this frame: the click that opened it does not close it
    bool drawn = false;   // in this frame
    bool inside = false;  // it is being drawn
    std::vector<Rect> hung, hangs;  // layers upon it: of the last frame, and of this one so far
    Scroll scroll;
  };

  Platform& platform_;
  Typesetter& type_;
  Theme theme_{};
  Semantics semantics_;
  void drop_covered_fields();

  std::vector<TextField> fields_;
  std::vector<std::size_t> field_layers_;  // for each, layer_ when it was drawn
  std::vector<std::string> covered_;       // fields of the last frame, by key
  std::vector<Rect> raised_;               // the raised layers of this frame, from the lowest
  std::size_t layer_ = 0;                  // the raised layer that is being drawn, from 1; 0: none
  std::vector<std::size_t> layers_below_;
  std::vector<KeyPressed> keys_;
  bool drag_cancelled_ = false;
  bool long_press_ = false;
  bool keep_caret_ = false;           // with the focus that is wanted
  bool in_dialog_ = false;            // one is drawn in this frame
  bool undoes_fields_ = true;         // as the page was told
  std::string undo_field_;            // of the dialog
  std::vector<std::string> pressed_;  // by press_key()
  KeyMap key_map_;
  ImU32 ground_ = 0;
  bool captures_ = false;
  std::optional<std::string> captured_;
  std::multimap<std::string, std::string> changes_, field_keys_;
  std::vector<std::string> activated_, left_;
  std::string focused_, wanted_focus_;
  bool asks_focus_ = false;
  bool just_focused_ = false;
  Scroll* scroll_ = nullptr;
  std::vector<Scroll*> scrolls_below_;  // of the layers that the current one lies upon
  Popover popover_;
  Rect popover_view_;  // what is seen of one that scrolls, while it is drawn, though it be closed
};

// --- Geometry ---
Rect inset(Rect rect, float by);
Rect inset(Rect rect, float x, float y);

// Hands out rows from the top of a column.
class Column {
 public:
  explicit Column(Rect area, float gap = kGap) : area_(area), gap_(gap), y_(area.y) {}

  Rect row(float height) {
    const Rect row{area_.x, y_, area_.width, height};
    y_ += height + gap_;
    return row;
  }
  void skip(float height) { y_ += height; }
  float y() const { return y_; }
  float x() const { return area_.x; }
  float width() const { return area_.width; }
  float left() const { return area_.bottom() - y_; }  // height that remains

 private:
  Rect area_;
  float gap_;
  float y_;
};

// Cuts a piece off one side of a rectangle, with a gap between them.
Rect cut_left(Rect& rect, float width, float gap = 0);
Rect cut_right(Rect& rect, float width, float gap = 0);
Rect cut_top(Rect& rect, float height, float gap = 0);
Rect cut_bottom(Rect& rect, float height, float gap = 0);

}  // namespace counterpoint::ui
