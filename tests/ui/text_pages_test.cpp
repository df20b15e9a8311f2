// Pictures of words on texture pages: kept, written, and thrown out when there is no more room.
// See web/platform/text_pages.h.
#include "web/platform/text_pages.h"

#include <gtest/gtest.h>

#include <vector>

#include "imgui_internal.h"

namespace counterpoint {
namespace {

constexpr int kEdge = 512;

class TextPagesTest : public ::testing::Test {
 protected:
  TextPagesTest() {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ImGui::GetIO().DisplaySize = {100, 100};
    pages_ = std::make_unique<TextPages>();
  }
  ~TextPagesTest() override {
    pages_.reset();
    ImGui::DestroyContext();
  }

  // One frame, with what a renderer does to the textures.
  template <class F>
  void frame(F&& inside) {
    pages_->begin_frame(kEdge);
    ImGui::NewFrame();
    inside();
    ImGui::Render();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      if (texture->Status == ImTextureStatus_WantCreate ||
          texture->Status == ImTextureStatus_WantUpdates) {
        uploads_ += static_cast<int>(texture->Updates.size());
        texture->SetStatus(ImTextureStatus_OK);
      }
    }
  }

  std::unique_ptr<TextPages> pages_;
  int uploads_ = 0;
};

TEST_F(TextPagesTest, APictureStaysWhereItIs) {
  TextPages::Place place;
  frame([&] { place = pages_->add(30, 20); });
  frame([&] {
    EXPECT_TRUE(pages_->holds(place));
    pages_->use(place);
  });
  EXPECT_FALSE(pages_->holds({}));
}

TEST_F(TextPagesTest, TheFirstPageIsPartOfTheAtlasOfShapes) {
  frame([&] {
    const TextPages::Place place = pages_->add(30, 20);
    EXPECT_EQ(pages_->texture(place)._TexData, ImGui::GetIO().Fonts->TexData);
  });
}

TEST_F(TextPagesTest, WritesWhiteWithTheMasksAlphaAndColoursAsTheyAre) {
  const std::vector<std::uint8_t> pixels = {1, 2, 3, 4, 5, 6, 7, 8};
  frame([&] {
    const TextPages::Place mask = pages_->add(2, 1);
    const TextPages::Place colours = pages_->add(2, 1);
    pages_->write(mask, pixels.data(), 8, true);
    pages_->write(colours, pixels.data(), 8, false);
    ImTextureData& texture = *pages_->texture(mask)._TexData;
    const auto* at = static_cast<std::uint8_t*>(texture.GetPixelsAt(mask.x, mask.y));
    EXPECT_EQ(std::vector<int>(at, at + 8), (std::vector<int>{255, 255, 255, 4, 255, 255, 255, 8}));
    at = static_cast<std::uint8_t*>(texture.GetPixelsAt(colours.x, colours.y));
    EXPECT_EQ(std::vector<int>(at, at + 8), (std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8}));
  });
}

TEST_F(TextPagesTest, NeighboursAreSentAsOne) {
  const std::vector<std::uint8_t> pixels(400);
  frame([] {});
  frame([&] {
    for (int i = 0; i < 5; ++i) pages_->write(pages_->add(10, 10), pixels.data(), 40, true);
  });
  EXPECT_EQ(uploads_, 1);
}

TEST_F(TextPagesTest, WhenThereIsNoRoomTheOldestPageIsEmptied) {
  TextPages::Place first;
  TextPages::Place kept;
  frame([&] { first = pages_->add(pages_->max_width(), 300); });
  frame([&] { kept = pages_->add(pages_->max_width(), 300); });  // on a page of its own
  for (int i = 0; i < 6; ++i) {
    frame([&] {
      pages_->use(kept);
      EXPECT_NE(pages_->add(pages_->max_width(), 300).round, 0U);
    });
  }
  EXPECT_FALSE(pages_->holds(first));
  EXPECT_TRUE(pages_->holds(kept));
}

TEST_F(TextPagesTest, WhatOneFrameShowsIsNotThrownOut) {
  frame([&] {
    std::vector<TextPages::Place> places;
    for (int i = 0; i < 8; ++i) places.push_back(pages_->add(pages_->max_width(), 300));
    for (const TextPages::Place& place : places) EXPECT_TRUE(pages_->holds(place));
  });
}

TEST_F(TextPagesTest, LostTexturesAreMadeAgainWithTheirPictures) {
  TextPages::Place place;
  frame([&] {
    pages_->add(pages_->max_width(), 300);  // fills the first page, which ImGui looks after
    place = pages_->add(pages_->max_width(), 300);
  });
  ImTextureData& texture = *pages_->texture(place)._TexData;
  texture.SetStatus(ImTextureStatus_Destroyed);
  pages_->restore();
  EXPECT_EQ(texture.Status, ImTextureStatus_WantCreate);
  EXPECT_TRUE(pages_->holds(place));
}

TEST_F(TextPagesTest, ClearingForgetsAll) {
  TextPages::Place place;
  frame([&] { place = pages_->add(30, 20); });
  pages_->clear();
  EXPECT_FALSE(pages_->holds(place));
}

}  // namespace
}  // namespace counterpoint
