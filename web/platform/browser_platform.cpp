// The seam's implementation in a browser. Proven by tests/browser/host_*.test.mjs.
#include "web/platform/browser_platform.h"

#include <algorithm>

#include "web/platform/json_text.h"

namespace counterpoint {
namespace {

// ms from a change until the page's elements follow: the picture comes first, as setting and
// painting elements takes the browser as long, and assistive technology is in no greater hurry.
constexpr int kMirrorAfter = 100;

const char* css_cursor(Pointer pointer) {
  switch (pointer) {
    case Pointer::arrow:
      return "default";
    case Pointer::text:
      return "text";
    case Pointer::hand:
      return "pointer";
    case Pointer::resize_columns:
      return "col-resize";
    case Pointer::grab:
      return "grab";
  }
  return "default";
}

}  // namespace

void BrowserPlatform::request_frames(int count) {
  if (count > frames_wanted_) frames_wanted_ = count;
  if (awake_) return;
  awake_ = true;
  tell_page({"wake"});
}

void BrowserPlatform::wake_in(double ms) {
  const double at = now_ + ms;
  if (alarm_ != 0 && alarm_ <= at) return;
  alarm_ = at;
  tell_page({"wake-in", std::to_string(static_cast<int>(ms) + 1)});
}

void BrowserPlatform::wake() {
  alarm_ = 0;
  request_frames(1);
}

bool BrowserPlatform::stay_awake() {
  awake_ = frames_wanted_ > 0;
  return awake_;
}

void BrowserPlatform::begin_frame(double now) {
  now_ = now;
  if (frames_wanted_ > 0) --frames_wanted_;
}

void BrowserPlatform::end_frame() {
  if (fields_ != shown_fields_) {
    tell_page({"fields", fields_json(fields_)});
    shown_fields_ = fields_;
    flush_mirror();  // which gives each field the place of its node
    tell_page({"fields-placed"});
  }
  if (article_ || nodes_ != mirrored_nodes_) mirror_soon();
}

void BrowserPlatform::mirror_soon() {
  if (mirror_timer_) return;
  mirror_timer_ = true;
  tell_page({"mirror-in", std::to_string(kMirrorAfter)});
}

bool BrowserPlatform::wants_focus() const {
  return std::any_of(fields_.begin(), fields_.end(),
                     [](const TextField& field) { return field.take_focus; });
}

void BrowserPlatform::flush_mirror() {
  mirror_timer_ = false;
  if (nodes_ != mirrored_nodes_) {
    mirrored_nodes_ = nodes_;
    const std::string changes = changes_.update(nodes_);
    if (!changes.empty()) tell_page({"nodes", changes});
  }
  if (!article_) return;
  tell_page({"article", article_changes_.update(*article_)});  // its node is there
  article_.reset();
}

void BrowserPlatform::place_article(const ArticlePlace& place) {
  if (place == article_place_) return;
  article_place_ = place;
  const Rect& view = place.view;
  JsonText numbers;
  numbers.open('[').number(view.x).number(view.y).number(view.width).number(view.height);
  numbers.number(place.x).number(place.y);
  tell_page({"article-at", numbers.close(']').text()});
}

void BrowserPlatform::focus(const std::string& key) {
  flush_mirror();  // it may be new
  tell_page({"focus", key});
}

void BrowserPlatform::set_title(const std::string& title) {
  if (title == title_) return;
  title_ = title;
  tell_page({"title", title});
}

void BrowserPlatform::set_pointer(Pointer pointer) {
  if (pointer == pointer_) return;
  pointer_ = pointer;
  tell_page({"pointer", css_cursor(pointer)});
}

void BrowserPlatform::offer_copy(const std::string& text, const std::string& html) {
  if (text == offered_text_ && html == offered_html_) return;
  offered_text_ = text;
  offered_html_ = html;
  tell_page({"offer-copy", text, html});
}

void BrowserPlatform::set_opened() {
  opened_ = true;
  request_frames(2);
}

void BrowserPlatform::set_unsaved(bool unsaved) {
  if (unsaved == unsaved_) return;
  unsaved_ = unsaved;
  tell_page({"unsaved", unsaved ? "1" : ""});
}

void BrowserPlatform::set_fragment(const std::string& fragment) {
  if (fragment == fragment_) return;
  fragment_ = fragment;
  tell_page({"set-fragment", fragment});
}

void BrowserPlatform::store_append(std::uint32_t token, const std::string& id,
                                   std::uint64_t expected, std::string_view entry) {
  tell_page({"store-append", std::to_string(token), id, std::to_string(expected)}, entry);
}

void BrowserPlatform::store_snapshot(std::uint32_t token, const std::string& id,
                                     std::uint64_t expected, const std::string& title) {
  tell_page({"store-snapshot", std::to_string(token), id, std::to_string(expected), title});
}

std::string BrowserPlatform::setting(const std::string& name) {
  const auto at = settings_.find(name);
  return at == settings_.end() ? std::string() : at->second;
}

void BrowserPlatform::set_setting(const std::string& name, const std::string& value) {
  settings_[name] = value;
  tell_page({"set-setting", name, value});
}

void BrowserPlatform::resize(float width, float height, float scale) {
  environment_.width = width;
  environment_.height = height;
  environment_.scale = scale;
}

bool BrowserPlatform::drags_at(float x, float y) const {
  return std::any_of(nodes_.begin(), nodes_.end(), [&](const UiNode& node) {
    return node.draggable && node.rect.contains(x, y);
  });
}

bool BrowserPlatform::claimed(std::string_view chord, bool in_field) const {
  return std::any_of(claims_.begin(), claims_.end(), [&](const KeyClaim& claim) {
    const bool same = claim.chord == chord || claim.chord == kAnyChord;
    return same && (claim.in_fields || !in_field);
  });
}

}  // namespace counterpoint
