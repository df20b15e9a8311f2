// The textures that hold pictures of words. The first page is a part of ImGui's own atlas, so that
// shapes and words can be drawn in one call; more are made as they are needed, and when there are
// enough of them the one that was not used for longest is emptied.
// Proven by tests/ui/text_pages_test.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "imgui.h"
#include "web/platform/shelf_atlas.h"

namespace counterpoint {

class TextPages {
 public:
  // Where a picture is. It is gone when its page was emptied since: see holds().
  struct Place {
    std::uint16_t page = 0;
    std::uint32_t round = 0;  // 0: nowhere
    int x = 0, y = 0, width = 0, height = 0;
  };

  TextPages() = default;
  ~TextPages();
  TextPages(const TextPages&) = delete;
  TextPages& operator=(const TextPages&) = delete;

  // Before ImGui's NewFrame. `size` is the edge of the pages; another one empties them all.
  void begin_frame(int size);

  // The widest picture that a page takes.
  int max_width() const { return size_ - 8; }

  Place add(int width, int height);
  bool holds(const Place& place) const;
  // Another number once a page was emptied or made: places may come to hold other pictures.
  std::uint32_t rounds() const { return rounds_; }
  void use(const Place& place) { pages_[place.page]->used_in = frame_; }

  // Copies RGBA rows of `pitch` bytes to the place. `mask`: only alpha counts, the rest is white.
  void write(const Place& place, const std::uint8_t* pixels, int pitch, bool mask);

  ImTextureRef texture(const Place& place) const;
  ImVec2 uv(const Place& place, int x, int y) const;  // of a pixel's corner in the place

  void clear();
  void restore();  // the textures are gone, the pixels are not: they are made again

 private:
  struct Page {
    std::unique_ptr<ImTextureData> own;  // null for the first page
    ImTextureData* texture = nullptr;
    int x = 0, y = 0;  // of the page in its texture
    ShelfAtlas shelves;
    std::uint32_t round = 1;
    std::uint64_t used_in = 0;  // frame
    explicit Page(int width, int height) : shelves(width, height) {}
  };

  std::optional<Place> place_on(std::size_t page, int width, int height);
  void add_first_page();
  void follow_atlas();
  void add_own_page();
  std::size_t oldest_page() const;

  std::vector<std::unique_ptr<Page>> pages_;
  int size_ = 0;
  int atlas_rect_ = -1;  // the first page's place in ImGui's atlas
  std::uint64_t frame_ = 1;
  std::uint32_t rounds_ = 0;
};

}  // namespace counterpoint
