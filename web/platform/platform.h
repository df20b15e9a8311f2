// The whole seam to the browser. One implementation draws on it (browser_platform.cpp), one is for
// tests (tests/support/fake_platform.h). Nothing here knows Emscripten or ImGui.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "web/platform/mirrored_article.h"
#include "web/platform/semantics.h"

namespace counterpoint {

// Larger files are refused before they are read.
inline constexpr std::size_t kMaxFileBytes = 64u << 20;

// UTF-8 bytes in a text field: the browser stands still over many more.
inline constexpr std::size_t kMaxFieldBytes = std::size_t{64} << 10;

// Dear ImGui's MouseWheel and MouseWheelH come in this unit, with fractions: times this they are
// CSS pixels.
inline constexpr float kPixelsPerWheelUnit = 40;

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
  std::string language;         // BCP 47, the user's
  std::string address;          // of the page, without '#' and what follows
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
  bool keep_caret = false;  // with that: the caret is left where it was
  bool own_undo = false;    // the interface undoes in it, and not the browser
  float font_size = 14;
  std::uint32_t colour = 0;  // 0xRRGGBB
  bool operator==(const TextField&) const = default;
};

// --- What comes back ---

// Keys outside of fields, and chords with Ctrl, Alt or Command everywhere. "Ctrl+Shift+Z",
// "Ctrl+k", "a", "?", "Escape", "Shift+ArrowLeft", "Space"; Command counts as Ctrl on a Mac.
// Letters are lower case without Shift; a printable key is named by what it types, without Shift
// unless a letter.
struct KeyPressed {
  std::string chord;
  bool in_field = false;
  bool repeat = false;  // held down
};
// A finger that rests, or stands on a handle, drags with the left button; one that moves scrolls
// (as a wheel), and one that does neither clicks. This tells that a second finger came down to
// zoom, or that the system ended the drag: what it did is taken back. The button's release follows.
struct DragCancelled {};
struct LongPress {};  // a finger has rested: the button's press follows
struct FileOpened {   // dropped, picked or pasted
  std::string name, mime, bytes;
  std::string
      html_story;        // for HTML: the neutral block list (core/format/story.h) instead of bytes
  bool follows = false;  // another one was given before it, at once with it
};
struct FileRefused {
  std::string name, message;
  bool follows = false;
};
struct FilesHover {  // files are held over the window, or no longer
  bool over = false;
};
struct Pasted {
  std::string text;
  std::string html_story;  // as above; empty for plain text
  bool over = false;       // all that stood in the field for stories
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
  bool visible = false;  // it came by keyboard: show a ring
};
struct StoreReply {  // to store_append, store_snapshot
  std::uint32_t token = 0;
  std::string code;  // empty for success; "quota", "unavailable", "conflict", "locked"
  std::string message;
};
// Whether this tab may write a document that it opened: follows each StoreOpened, and comes again
// when another tab lets go of it.
struct StoreLock {
  std::string id;
  bool held = false;
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
struct EnvironmentChanged {};
struct ModelFailed {  // what request_model() asked for did not come
  std::string message;
};
struct ClipboardRefused {  // by the browser: copy(); by the page: a paste that no field can hold
  std::string message;
};

using PlatformEvent =
    std::variant<KeyPressed, DragCancelled, LongPress, FileOpened, FileRefused, FilesHover, Pasted,
                 FieldChanged, FieldKey, FieldLeft, FieldEntered, NodeActivated, NodeFocused,
                 StoreReply, StoreListed, StoreOpened, StoreLock, PageHidden, FragmentChanged,
                 EnvironmentChanged, ClipboardRefused, ModelFailed>;

// --- What can be asked for ---

// A chord (see KeyPressed) that the interface acts upon, so that the browser does not; or all.
inline constexpr std::string_view kAnyChord = "*";
struct KeyClaim {
  std::string chord;
  bool in_fields = false;  // while a text field has the focus, too
  bool operator==(const KeyClaim&) const = default;
};

enum class Pointer { arrow, text, hand, resize_columns, grab };

class Platform {
 public:
  virtual ~Platform() = default;

  virtual const Environment& environment() const = 0;

  // All that happened since the last call, in order.
  virtual std::vector<PlatformEvent> take_events() = 0;

  // Draw `count` more frames. Without it nothing is drawn until there is input.
  virtual void request_frames(int count) = 0;

  // Draw a frame after so many milliseconds, if none was drawn before. Only the nearest such time
  // counts: ask again in each frame. For what is merely due later, such as saving.
  virtual void wake_in(double ms) = 0;

  // Milliseconds since the page was opened. Within one frame it stands still.
  virtual double time_ms() const = 0;

  // Asks for time without drawing, for work that nobody sees yet. The page then calls what main.cpp
  // gave it for that, in slices, until it says that it is done.
  virtual void request_background() = 0;

  // Asks for the weights that stories are read by, which come once the page rests. The page then
  // calls what main.cpp gave it for them; if they do not come there is a ModelFailed.
  virtual void request_model() = 0;

  // The page's fields and mirror follow what is drawn: called once a frame with all of them.
  virtual void show_fields(const std::vector<TextField>& fields) = 0;
  virtual void show_nodes(const std::vector<UiNode>& nodes) = 0;
  // The story's real text: what it says when that is another, and where it stands in every frame.
  virtual void show_article(MirroredArticle article) = 0;
  virtual void place_article(const ArticlePlace& place) = 0;
  virtual void claim_keys(const std::vector<KeyClaim>& claims) = 0;

  // Gives a node or field the keyboard's focus; with an empty key, the canvas.
  virtual void focus(const std::string& key) = 0;
  virtual void set_title(const std::string& title) = 0;
  virtual void set_pointer(Pointer pointer) = 0;
  // The colour below everything that is drawn, 0xRRGGBB: it costs less than filling the page.
  virtual void set_ground(std::uint32_t rgb) = 0;

  // Said politely by screen readers.
  virtual void announce(const std::string& words) = 0;

  // Within a gesture (a frame that runs for a click or key) only.
  virtual void save_file(const std::string& name, const std::string& mime,
                         std::string_view bytes) = 0;
  virtual void copy(const std::string& text, const std::string& html) = 0;
  virtual void pick_file(const std::string& accept) = 0;  // ".txt,.md,.html,.json"
  virtual void open_link(const std::string& url) = 0;     // http, https and mailto only

  // What the store had is open, or it had nothing: from here on the page is the user's.
  virtual void set_opened() = 0;

  // There is work that the store does not have: the browser asks before it closes the page.
  virtual void set_unsaved(bool unsaved) = 0;

  // What Ctrl+C takes while no field has the focus; empty for nothing.
  virtual void offer_copy(const std::string& text, const std::string& html) = 0;

  virtual void set_fragment(const std::string& fragment) = 0;
  virtual std::string fragment() const = 0;

  // The browser's store: documents, each a snapshot and a journal of entries. Answers come as
  // events with the token. `expected` is the revision that the caller last saw: with another one in
  // the store the answer is "conflict" and nothing is written. Another tab that has the document
  // open makes it "locked". Each write leads to revision expected + 1; a snapshot lets go of all
  // entries. A document that is not there has revision 0, and begins with a snapshot.
  virtual void store_list() = 0;
  virtual void store_open(const std::string& id) = 0;
  virtual void store_append(std::uint32_t token, const std::string& id, std::uint64_t expected,
                            std::string_view entry) = 0;
  // A snapshot comes in parts, of which the last may be empty: a long one never stands in memory as
  // a whole. store_snapshot writes those that came since the last one, or since they were dropped.
  virtual void store_part(std::string_view part) = 0;
  virtual void store_drop_parts() = 0;
  virtual void store_snapshot(std::uint32_t token, const std::string& id, std::uint64_t expected,
                              const std::string& title) = 0;
  virtual void store_close(const std::string& id) = 0;  // another tab may have it
  // It is what was opened last: the first of the list, though nothing of it is written.
  virtual void store_opened_last(const std::string& id) = 0;

  // Small settings that outlive the page (theme, text size). Lost silently where the browser keeps
  // nothing.
  virtual std::string setting(const std::string& name) = 0;
  virtual void set_setting(const std::string& name, const std::string& value) = 0;

  // Events of the JavaScript API ("change", "saved", "error", "selection"). Its calls go straight
  // to web/app/api (see main.cpp), so that they cost no frame.
  virtual void emit(const std::string& event, const std::string& json) = 0;
};

}  // namespace counterpoint
