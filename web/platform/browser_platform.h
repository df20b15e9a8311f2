// The seam's implementation in a browser: what the application asks goes to the page's JavaScript
// as words, what comes back waits here for the next frame. Proven by tests/browser/host_*.test.mjs.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/platform/browser_link.h"
#include "web/platform/mirror_changes.h"
#include "web/platform/platform.h"

namespace counterpoint {

class BrowserPlatform final : public Platform {
 public:
  // --- Platform ---
  const Environment& environment() const override { return environment_; }
  std::vector<PlatformEvent> take_events() override { return std::exchange(events_, {}); }
  void request_frames(int count) override;
  void wake_in(double ms) override;
  double time_ms() const override { return now_; }
  void request_background() override { tell_page({"background"}); }
  void request_model() override { tell_page({"model"}); }

  void show_fields(const std::vector<TextField>& fields) override { fields_ = fields; }
  void show_nodes(const std::vector<UiNode>& nodes) override { nodes_ = nodes; }
  void show_article(MirroredArticle article) override { article_ = std::move(article); }
  void place_article(const ArticlePlace& place) override;
  void claim_keys(const std::vector<KeyClaim>& claims) override { claims_ = claims; }
  void focus(const std::string& key) override;
  void set_title(const std::string& title) override;
  void set_pointer(Pointer pointer) override;
  void set_ground(std::uint32_t rgb) override { ground_ = rgb; }
  std::uint32_t ground() const { return ground_; }
  void announce(const std::string& words) override { tell_page({"announce", words}); }

  void save_file(const std::string& name, const std::string& mime,
                 std::string_view bytes) override {
    tell_page({"save-file", name, mime}, bytes);
  }
  void copy(const std::string& text, const std::string& html) override {
    tell_page({"copy", text, html});
  }
  void pick_file(const std::string& accept) override { tell_page({"pick-file", accept}); }
  void open_link(const std::string& url) override { tell_page({"open-link", url}); }
  void offer_copy(const std::string& text, const std::string& html) override;
  void set_opened() override;
  bool opened() const { return opened_; }
  void set_unsaved(bool unsaved) override;
  void set_fragment(const std::string& fragment) override;
  std::string fragment() const override { return fragment_; }

  void store_list() override { tell_page({"store-list"}); }
  void store_open(const std::string& id) override { tell_page({"store-open", id}); }
  void store_append(std::uint32_t token, const std::string& id, std::uint64_t expected,
                    std::string_view entry) override;
  void store_part(std::string_view part) override { tell_page({"store-part"}, part); }
  void store_drop_parts() override { tell_page({"store-drop-parts"}); }
  void store_snapshot(std::uint32_t token, const std::string& id, std::uint64_t expected,
                      const std::string& title) override;
  void store_close(const std::string& id) override { tell_page({"store-close", id}); }
  void store_opened_last(const std::string& id) override { tell_page({"store-opened-last", id}); }

  std::string setting(const std::string& name) override;
  void set_setting(const std::string& name, const std::string& value) override;
  void emit(const std::string& event, const std::string& json) override {
    tell_page({"emit", event, json});
  }

  // --- For BrowserPage ---
  // An event from the page. True if the browser must not act on it as well.
  bool receive(Words words);
  void push(PlatformEvent event) { events_.push_back(std::move(event)); }
  void resize(float width, float height, float scale);

  int frames_wanted() const { return frames_wanted_; }
  void wake();        // the time given to wake_in has come
  bool stay_awake();  // after a frame: whether the page is to ask for the next one
  void set_time(double now) { now_ = now; }  // ms, as performance.now()
  void begin_frame(double now);
  void end_frame();  // brings the fields in line with the frame, and soon the mirror
  void mirror_soon();
  void flush_mirror();
  bool wants_focus() const;  // a field is to have the focus, which is said in one frame only
  bool drags_at(float x, float y) const;

 private:
  bool key(Words words);
  void set_environment(Words words);
  bool claimed(std::string_view chord, bool in_field) const;

  Environment environment_;
  std::vector<PlatformEvent> events_;
  std::vector<KeyClaim> claims_;
  std::map<std::string, std::string, std::less<>> settings_;
  std::string fragment_, title_, offered_text_, offered_html_;
  std::uint32_t ground_ = 0xFFFFFF;
  Pointer pointer_ = Pointer::arrow;

  std::vector<UiNode> nodes_, mirrored_nodes_;
  std::vector<TextField> fields_, shown_fields_;
  MirrorChanges changes_;
  ArticleChanges article_changes_;
  std::optional<MirroredArticle> article_;  // to be told with the mirror
  ArticlePlace article_place_;
  bool unsaved_ = false;
  bool opened_ = false;
  bool mirror_timer_ = false;  // the page will call flush_mirror
  int frames_wanted_ = 0;
  bool awake_ = false;  // the page is going to ask for a frame
  double now_ = 0;
  double alarm_ = 0;  // when the page is to wake us; 0 for never
};

}  // namespace counterpoint
