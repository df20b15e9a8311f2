// The textures that hold pictures of words. Proven by tests/ui/text_pages_test.cpp.
#include "web/platform/text_pages.h"

#include <algorithm>
#include <cstring>

#include "imgui_internal.h"

namespace counterpoint {
namespace {

// As many as a window full of words at three device pixels a CSS pixel needs, and some to spare.
// More are made only while one frame needs more.
constexpr std::size_t kEnoughPages = 4;
constexpr std::size_t kMostPages = 12;
constexpr int kAtlasOwnRows = 160;  // what ImGui keeps for its lines and cursors
constexpr int kMargin = 8;

// Leaves only the alpha of a row of pixels. One store a pixel: a screen of words has half a
// million.
void whiten(std::uint8_t* rgba, int count) {
  for (int i = 0; i < count; ++i) {
    std::uint32_t pixel = 0;
    std::memcpy(&pixel, rgba + 4 * i, 4);
    pixel |= 0x00FFFFFF;  // the first of its bytes is red: both ends of this are little-endian
    std::memcpy(rgba + 4 * i, &pixel, 4);
  }
}

}  // namespace

TextPages::~TextPages() {
  for (const auto& page : pages_) {
    if (page->own && ImGui::GetCurrentContext()) ImGui::UnregisterUserTexture(page->own.get());
  }
}

void TextPages::begin_frame(int size) {
  ++frame_;
  if (pages_.empty()) {
    size_ = size;
    add_first_page();
  }
  follow_atlas();
  if (size == size_) return;
  size_ = size;
  clear();
}

void TextPages::add_first_page() {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.TexMinWidth = atlas.TexMinHeight = size_;
  const int width = size_ - kMargin;
  const int height = size_ - kAtlasOwnRows;
  atlas_rect_ = atlas.AddCustomRect(width, height);
  pages_.push_back(std::make_unique<Page>(width, height));
  pages_.back()->round = ++rounds_;
}

// ImGui may have moved its atlas to another texture, without what we drew.
void TextPages::follow_atlas() {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  Page& first = *pages_.front();
  if (first.texture == atlas.TexData) return;
  ImFontAtlasRect rect;
  if (!atlas.GetCustomRect(atlas_rect_, &rect)) return;
  first.texture = atlas.TexData;
  first.x = rect.x;
  first.y = rect.y;
  first.shelves.clear();
  first.round = ++rounds_;
}

void TextPages::add_own_page() {
  auto page = std::make_unique<Page>(size_, size_);
  page->own = std::make_unique<ImTextureData>();
  page->texture = page->own.get();
  page->texture->Create(ImTextureFormat_RGBA32, size_, size_);
  page->texture->Status = ImTextureStatus_WantCreate;
  page->round = ++rounds_;
  ImGui::RegisterUserTexture(page->texture);
  pages_.push_back(std::move(page));
}

std::optional<TextPages::Place> TextPages::place_on(std::size_t number, int width, int height) {
  Page& page = *pages_[number];
  const std::optional<AtlasPlace> found = page.shelves.place(width, height);
  if (!found) return std::nullopt;
  page.used_in = frame_;
  return Place{static_cast<std::uint16_t>(number),
               page.round,
               page.x + found->x,
               page.y + found->y,
               width,
               height};
}

std::size_t TextPages::oldest_page() const {
  std::size_t oldest = 0;
  for (std::size_t i = 1; i < pages_.size(); ++i) {
    if (pages_[i]->used_in < pages_[oldest]->used_in) oldest = i;
  }
  return oldest;
}

TextPages::Place TextPages::add(int width, int height) {
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (const auto place = place_on(i, width, height)) return *place;
  }
  const std::size_t oldest = oldest_page();
  const bool in_use = pages_[oldest]->used_in == frame_;
  if (pages_.size() < kEnoughPages || (in_use && pages_.size() < kMostPages)) {
    add_own_page();
    return place_on(pages_.size() - 1, width, height).value_or(Place{});
  }
  pages_[oldest]->shelves.clear();
  pages_[oldest]->round = ++rounds_;
  return place_on(oldest, width, height).value_or(Place{});
}

bool TextPages::holds(const Place& place) const {
  return place.round != 0 && place.page < pages_.size() && pages_[place.page]->round == place.round;
}

void TextPages::write(const Place& place, const std::uint8_t* pixels, int pitch, bool mask) {
  if (!holds(place)) return;
  ImTextureData& texture = *pages_[place.page]->texture;
  for (int row = 0; row < place.height; ++row) {
    auto* to = static_cast<std::uint8_t*>(texture.GetPixelsAt(place.x, place.y + row));
    std::memcpy(to, pixels + static_cast<std::ptrdiff_t>(row) * pitch,
                static_cast<std::size_t>(place.width) * 4);
    if (mask) whiten(to, place.width);
  }
  if (texture.Status == ImTextureStatus_OK) {
    texture.Updates.resize(0);
    texture.Status = ImTextureStatus_WantUpdates;
  }
  if (texture.Status != ImTextureStatus_WantUpdates) return;  // all of it will be sent
  const ImTextureRect rect{
      static_cast<unsigned short>(place.x), static_cast<unsigned short>(place.y),
      static_cast<unsigned short>(place.width), static_cast<unsigned short>(place.height)};
  // What follows on the same shelf is sent as one.
  for (ImTextureRect& other : texture.Updates) {
    if (other.y != rect.y || other.x + other.w != rect.x) continue;
    other.w = static_cast<unsigned short>(other.w + rect.w);
    other.h = std::max(other.h, rect.h);
    return;
  }
  texture.Updates.push_back(rect);
}

ImTextureRef TextPages::texture(const Place& place) const {
  return pages_[place.page]->texture->GetTexRef();
}

ImVec2 TextPages::uv(const Place& place, int x, int y) const {
  const ImTextureData& texture = *pages_[place.page]->texture;
  return {static_cast<float>(place.x + x) / static_cast<float>(texture.Width),
          static_cast<float>(place.y + y) / static_cast<float>(texture.Height)};
}

void TextPages::clear() {
  for (const auto& page : pages_) {
    page->shelves.clear();
    page->round = ++rounds_;
  }
}

void TextPages::restore() {
  for (const auto& page : pages_) {
    if (page->own && page->texture->Status == ImTextureStatus_Destroyed) {
      page->texture->Status = ImTextureStatus_WantCreate;
    }
  }
}

}  // namespace counterpoint
