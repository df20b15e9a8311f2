// The whole seam to the browser. One implementation draws on it (browser_platform.cpp), one is for
// tests (tests/support/fake_platform.h). Nothing here knows Emscripten or ImGui.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "web/platform/semantics.h"

namespace counterpoint {

// Where and how the page is shown.
struct Environment {
  float width = 0, height = 0;  // of the canvas, CSS pixels
  float scale = 1;              // device pixels for a CSS pixel
  bool dark = false;
  bool high_contrast = false;
  bool reduced_motion = false;
  bool coarse_pointer = false;  // fingers: targets of 44 pixels
  bool mac = false;             // Command instead of Control
  std::string today;            // ISO 8601 date where the user is
  bool operator==(const Environment&) const = default;
};

// A real field of the page, laid over the box that the interface draws for it. The page owns caret,
// selection and composition; `value` is what the interface thinks it holds.
struct TextField {
  std::string key;
  Rect rect;  // of the words, inside the drawn box
  Rect clip;  // of the scrolled area that it is in
  std::string value;
  std::string label;  // its accessible name
  std::string placeholder;
  bool multiline = false;
  bool serif = false;
  bool disabled = false;
  bool take_focus = false;  // once: gives it the focus and selects its words
  float font_size = 14;
  std::uint32_t colour = 0;  // 0xRRGGBB
  bool operator==(const TextField&) const = default;
};

// --- What comes back
// -----------------------------------------------------------------------------------------

// Keys outside of fields, and chords with Ctrl, Alt or Command everywhere. "Ctrl+Shift+Z", "a",
// "?", "Escape", "Shift+ArrowLeft"; Command counts as Ctrl on a Mac. Letters are lower case without
// Shift; a printable key is named by what it types.
struct KeyPressed {
  std::string chord;
  bool in_field = false;
};
struct FileOpened {  // dropped, picked or pasted
  std::string name, mime, bytes;
  std::string
      html_story;  // for HTML: the neutral block list (core/format/story.h) instead of bytes
};
struct FileRefused {
  std::string name, message;
};
struct Pasted {
  std::string text;
  std::string html_story;  // as above; empty for plain text
};
struct FieldChanged {
  std::string key, value;
};
struct FieldKey {  // Enter (without Shift in one line, with Ctrl in several), Escape, ArrowUp,
                   // ArrowDown, Tab
  std::string key, name;
};
struct FieldLeft {
  std::string key;
};
struct FieldEntered {
  std::string key;
};
struct NodeActivated {  // by keyboard or assistive technology
  std::string key;
};
struct NodeFocused {  // empty when nothing of ours has the focus
  std::string key;
};
struct StoreReply {  // to store_append, store_snapshot, store_delete
  std::uint32_t token = 0;
  std::string code;  // empty for success; "quota", "unavailable", "conflict", "locked"
  std::string message;
};
struct StoredDocument {
  std::string id, title;
  std::string updated;  // ISO 8601
  std::uint64_t revision = 0;
};
struct StoreListed {
  std::vector<StoredDocument> documents;  // newest first
  std::string code, message;
};
struct StoreOpened {
  std::string id;
  std::uint64_t revision = 0;
  std::string snapshot;
  std::vector<std::string> journal;  // entries after the snapshot, in order
  std::string code, message;
};
struct PageHidden {};  // the last chance to save
struct FragmentChanged {
  std::string fragment;  // without '#'
};
struct ApiCall {  // of window.counterpoint; answer with Platform::answer
  std::uint32_t token = 0;
  std::string json;
};

using PlatformEvent =
    std::variant<KeyPressed, FileOpened, FileRefused, Pasted, FieldChanged, FieldKey, FieldLeft,
                 FieldEntered, NodeActivated, NodeFocused, StoreReply, StoreListed, StoreOpened,
                 PageHidden, FragmentChanged, ApiCall>;

// --- What can be asked for
// -------------------------------------------------------------------------------------

enum class Pointer { arrow, text, hand, resize_columns, grab };

class Platform {
 public:
  virtual ~Platform() = default;

  virtual const Environment& environment() const = 0;

  // All that happened since the last call, in order.
  virtual std::vector<PlatformEvent> take_events() = 0;

  // Draw `count` more frames. Without it nothing is drawn until there is input.
  virtual void request_frames(int count) = 0;

  // The page's fields and mirror follow what is drawn: called once a frame with all of them.
  virtual void show_fields(const std::vector<TextField>& fields) = 0;
  virtual void show_nodes(const std::vector<UiNode>& nodes) = 0;
  virtual void set_pointer(Pointer pointer) = 0;

  // Said politely by screen readers.
  virtual void announce(const std::string& words) = 0;

  // Within a gesture (a frame that runs for a click or key) only.
  virtual void save_file(const std::string& name, const std::string& mime,
                         std::string_view bytes) = 0;
  virtual void copy(const std::string& text, const std::string& html) = 0;
  virtual void pick_file(const std::string& accept) = 0;

  // What Ctrl+C takes while no field has the focus; empty for nothing.
  virtual void offer_copy(const std::string& text, const std::string& html) = 0;

  virtual void set_fragment(const std::string& fragment) = 0;

  // The browser's store: documents, each a snapshot and a journal of entries. Answers come as
  // events with the token. `expected` is the revision that the caller last saw: with another one in
  // the store the answer is "conflict" and nothing is written. Another tab that has the document
  // open makes it "locked".
  virtual void store_list() = 0;
  virtual void store_open(const std::string& id) = 0;
  virtual void store_append(std::uint32_t token, const std::string& id, std::uint64_t expected,
                            std::string_view entry) = 0;
  virtual void store_snapshot(std::uint32_t token, const std::string& id, std::uint64_t expected,
                              const std::string& title, std::string_view snapshot) = 0;
  virtual void store_delete(std::uint32_t token, const std::string& id) = 0;

  // Small settings that outlive the page (theme, text size). Lost silently where the browser keeps
  // nothing.
  virtual std::string setting(const std::string& name) = 0;
  virtual void set_setting(const std::string& name, const std::string& value) = 0;

  // The JavaScript API: the answer to an ApiCall, and events ("change", "saved", "error",
  // "selection").
  virtual void answer(std::uint32_t token, const std::string& json) = 0;
  virtual void emit(const std::string& event, const std::string& json) = 0;
};

}  // namespace counterpoint
