// Pictures of words drawn one by one, or gathered and drawn page by page.
// See web/platform/word_quads.h.
#include "web/platform/word_quads.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "imgui_internal.h"

namespace counterpoint {
namespace {

constexpr int kEdge = 512;   // of a page
constexpr int kLarge = 300;  // of a picture: a page takes one

class WordQuadsTest : public ::testing::Test {
 protected:
  WordQuadsTest() {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ImGui::GetIO().DisplaySize = {100, 100};
    pages_ = std::make_unique<TextPages>();
    quads_ = std::make_unique<WordQuads>(*pages_);
    pages_->begin_frame(kEdge);
    ImGui::NewFrame();
    list_ = ImGui::GetForegroundDrawList();
  }
  ~WordQuadsTest() override {
    ImGui::Render();
    quads_.reset();
    pages_.reset();
    ImGui::DestroyContext();
  }

  // Words that lie by turns on two pages, each ten pixels right of the one before.
  std::vector<WordQuad> words_on_two_pages() {
    const TextPages::Place places[] = {pages_->add(kLarge, kLarge), pages_->add(kLarge, kLarge)};
    std::vector<WordQuad> words;
    for (int i = 0; i < 10; ++i) {
      const auto x = static_cast<float>(10 * i);
      words.push_back({places[i % 2], {x, 0}, {x + 8, 8}, IM_COL32_WHITE});
    }
    return words;
  }

  void add(const std::vector<WordQuad>& words) {
    for (const WordQuad& word : words) quads_->add(*list_, word);
  }

  // The left edges of what was drawn, in its order.
  static std::vector<float> lefts(const ImDrawList& list) {
    std::vector<float> found;
    for (int i = 0; i < list.VtxBuffer.Size; i += 4) found.push_back(list.VtxBuffer[i].pos.x);
    return found;
  }
  static long calls(const ImDrawList& list) {
    return std::count_if(list.CmdBuffer.begin(), list.CmdBuffer.end(),
                         [](const ImDrawCmd& call) { return call.ElemCount > 0; });
  }

  std::unique_ptr<TextPages> pages_;
  std::unique_ptr<WordQuads> quads_;
  ImDrawList* list_ = nullptr;
};

TEST_F(WordQuadsTest, OneByOneTheyAreDrawnAtOnceInTheirOrder) {
  add(words_on_two_pages());
  EXPECT_EQ(lefts(*list_), (std::vector<float>{0, 10, 20, 30, 40, 50, 60, 70, 80, 90}));
  EXPECT_EQ(calls(*list_), 10);
}

TEST_F(WordQuadsTest, GatheredTheyTakeOneCallAPageAndEachIsDrawnOnce) {
  quads_->begin(*list_);
  add(words_on_two_pages());
  EXPECT_EQ(lefts(*list_), std::vector<float>{});
  quads_->end();
  EXPECT_EQ(lefts(*list_), (std::vector<float>{0, 20, 40, 60, 80, 10, 30, 50, 70, 90}));
  EXPECT_EQ(calls(*list_), 2);
}

TEST_F(WordQuadsTest, WhatWasGatheredIsNotDrawnAgain) {
  const std::vector<WordQuad> words = words_on_two_pages();
  for (int round = 0; round < 2; ++round) {
    quads_->begin(*list_);
    add(words);
    quads_->end();
  }
  EXPECT_EQ(lefts(*list_).size(), 2 * words.size());
}

TEST_F(WordQuadsTest, WordsOfAnotherListDoNotWait) {
  ImDrawList* other = ImGui::GetBackgroundDrawList();
  quads_->begin(*list_);
  quads_->add(*other, words_on_two_pages().front());
  EXPECT_EQ(lefts(*other).size(), 1U);
  quads_->end();
  EXPECT_EQ(lefts(*list_).size(), 0U);
}

TEST_F(WordQuadsTest, APictureThatHadToGiveWayIsNotDrawnAsWhatTookItsPlace) {
  quads_->begin(*list_);
  const std::vector<WordQuad> words = words_on_two_pages();
  add(words);
  for (int i = 0; i < 1000 && pages_->holds(words[0].place); ++i) pages_->add(kLarge, kLarge);
  quads_->end();
  const auto kept = std::count_if(words.begin(), words.end(), [this](const WordQuad& word) {
    return pages_->holds(word.place);
  });
  EXPECT_LT(kept, 10);
  EXPECT_EQ(lefts(*list_).size(), static_cast<std::size_t>(kept));
}

}  // namespace
}  // namespace counterpoint
