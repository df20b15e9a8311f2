// Parts of the picture that differ: all that differs is inside of the boxes, and little else.
#include "web/platform/changed_boxes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "imgui_internal.h"

namespace counterpoint {
namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 480;

class ChangedBoxesTest : public ::testing::Test {
 protected:
  ChangedBoxesTest() : list_(ImGui::GetDrawListSharedData()) {
    data_.DisplaySize = {kWidth, kHeight};
    data_.FramebufferScale = {1, 1};
    data_.CmdLists.push_back(&list_);
    begin();
  }

  void begin() {
    list_._ResetForNewFrame();
    list_.PushTexture(ImTextureRef(ImTextureID{7}));
    list_.PushClipRect({0, 0}, {kWidth, kHeight});
  }

  void fill(PixelBox box, ImU32 colour) {
    const ImVec2 low(static_cast<float>(box.x0), static_cast<float>(box.y0));
    const ImVec2 high(static_cast<float>(box.x1), static_cast<float>(box.y1));
    list_.AddRectFilled(low, high, colour);
  }

  std::vector<PixelBox> follow(std::uint32_t ground = 0xFFFFFF) {
    return changed_.follow(data_, kWidth, kHeight, ground);
  }

  static std::int64_t area(const std::vector<PixelBox>& boxes) {
    std::int64_t sum = 0;
    for (const PixelBox& box : boxes) sum += box.area();
    return sum;
  }

  struct Context {
    Context() : context(ImGui::CreateContext()) {}
    ~Context() { ImGui::DestroyContext(context); }
    ImGuiContext* context;
  } context_;
  ImDrawList list_;
  ImDrawData data_;
  ChangedBoxes changed_;
};

TEST_F(ChangedBoxesTest, FirstIsAllAndThenNothing) {
  fill({10, 10, 50, 50}, 0xFF0000FF);
  EXPECT_EQ(follow(), (std::vector<PixelBox>{{0, 0, kWidth, kHeight}}));
  EXPECT_TRUE(follow().empty());
  changed_.forget();
  EXPECT_EQ(area(follow()), kWidth * kHeight);
  EXPECT_EQ(area(follow(0x000000)), kWidth * kHeight) << "another ground";
}

TEST_F(ChangedBoxesTest, OneShapeMoreIsItsOwnCells) {
  fill({0, 0, 600, 40}, 0xFF0000FF);
  follow();
  begin();
  fill({100, 100, 130, 120}, 0xFF00FF00);  // before the others: what comes after is the same
  fill({0, 0, 600, 40}, 0xFF0000FF);
  EXPECT_EQ(follow(), (std::vector<PixelBox>{{96, 96, 160, 128}}));
}

TEST_F(ChangedBoxesTest, TheOrderOfShapesCounts) {
  fill({10, 10, 60, 60}, 0xFF0000FF);
  fill({20, 20, 80, 80}, 0xFF00FF00);
  follow();
  begin();
  fill({20, 20, 80, 80}, 0xFF00FF00);
  fill({10, 10, 60, 60}, 0xFF0000FF);
  EXPECT_EQ(follow(), (std::vector<PixelBox>{{0, 0, 64, 64}}));
}

TEST_F(ChangedBoxesTest, ClippingCounts) {
  fill({0, 0, 640, 480}, 0xFF0000FF);
  follow();
  begin();
  list_.PushClipRect({0, 0}, {kWidth, 240});
  fill({0, 0, 640, 480}, 0xFF0000FF);
  const std::vector<PixelBox> boxes = follow();
  EXPECT_EQ(area(boxes), kWidth * kHeight);
}

TEST_F(ChangedBoxesTest, AClipThatMovesByLittleCounts) {
  data_.FramebufferScale = {1.25F, 1.25F};
  begin();
  list_.PushClipRect({0, 0}, {100.38F, 100});
  fill({0, 0, 200, 90}, 0xFF0000FF);
  follow();
  begin();
  list_.PushClipRect({0, 0}, {100.41F, 100});  // the edge falls on another pixel
  fill({0, 0, 200, 90}, 0xFF0000FF);
  const std::vector<PixelBox> boxes = follow();
  ASSERT_EQ(boxes.size(), 1u);
  EXPECT_GE(boxes[0].x1, 126);
}

TEST_F(ChangedBoxesTest, AnotherTextureCounts) {
  list_.PushTexture(ImTextureRef(ImTextureID{8}));
  fill({0, 0, 20, 20}, 0xFF0000FF);
  follow();
  begin();
  list_.PushTexture(ImTextureRef(ImTextureID{9}));
  fill({0, 0, 20, 20}, 0xFF0000FF);
  EXPECT_EQ(follow(), (std::vector<PixelBox>{{0, 0, 32, 32}}));
}

TEST_F(ChangedBoxesTest, WhatLiesOutsideIsNothing) {
  follow();
  fill({-300, -300, -10, -10}, 0xFF0000FF);
  fill({kWidth, 0, kWidth + 50, 50}, 0xFF0000FF);
  EXPECT_TRUE(follow().empty());
}

TEST_F(ChangedBoxesTest, WhatIsNearIsOneBox) {
  follow();
  fill({10, 10, 20, 20}, 0xFF0000FF);
  fill({100, 40, 120, 60}, 0xFF0000FF);
  EXPECT_EQ(follow(), (std::vector<PixelBox>{{0, 0, 128, 64}}));
  fill({600, 10, 610, 470}, 0xFF0000FF);
  fill({10, 440, 20, 460}, 0xFF0000FF);
  EXPECT_GT(follow().size(), 1u) << "what is far apart is not";
}

// As when a page of words is scrolled, beside which nothing moves.
TEST_F(ChangedBoxesTest, ManyPiecesLeaveOutWhatIsTheSameBesideThem) {
  follow();
  for (int y = 0; y < kHeight; y += ChangedBoxes::kCell) {
    for (int x = (y / ChangedBoxes::kCell % 2) * ChangedBoxes::kCell; x < 320; x += 64) {
      fill({x + 4, y + 4, x + 20, y + 20}, 0xFF0000FF);
    }
  }
  EXPECT_EQ(follow(), (std::vector<PixelBox>{{0, 0, 320, kHeight}}));
}

// Against pixels: shapes come, go and change at random, each pixel of which belongs to the last
// shape over it.
TEST_F(ChangedBoxesTest, AllThatDiffersIsInside) {
  std::mt19937 random(5);
  const auto number = [&](int below) {
    return static_cast<int>(random() % static_cast<unsigned>(below));
  };
  struct Shape {
    PixelBox box;
    ImU32 colour;
  };
  std::vector<Shape> shapes;
  std::vector<ImU32> shown(kWidth * kHeight, 1);
  for (int round = 0; round < 60; ++round) {
    if (shapes.size() < 12 || number(2) == 0) {
      const int x = number(600), y = number(440);
      shapes.push_back({{x, y, x + 1 + number(40), y + 1 + number(200)},
                        IM_COL32(number(256), number(256), number(256), 255)});
    } else {
      shapes.erase(shapes.begin() + number(static_cast<int>(shapes.size())));
    }
    begin();
    std::vector<ImU32> wanted(shown.size(), 0);
    for (const Shape& shape : shapes) {
      fill(shape.box, shape.colour);
      for (int y = shape.box.y0; y < std::min(shape.box.y1, kHeight); ++y) {
        for (int x = shape.box.x0; x < std::min(shape.box.x1, kWidth); ++x) {
          wanted[static_cast<std::size_t>(y * kWidth + x)] = shape.colour;
        }
      }
    }
    const std::vector<PixelBox> boxes = follow();
    EXPECT_LE(boxes.size(), ChangedBoxes::kMostBoxes);
    for (std::size_t a = 0; a < boxes.size(); ++a) {
      for (std::size_t b = a + 1; b < boxes.size(); ++b) {
        EXPECT_TRUE(common(boxes[a], boxes[b]).empty());
      }
      for (int y = boxes[a].y0; y < boxes[a].y1; ++y) {
        for (int x = boxes[a].x0; x < boxes[a].x1; ++x) {
          const auto at = static_cast<std::size_t>(y * kWidth + x);
          shown[at] = wanted[at];
        }
      }
    }
    ASSERT_EQ(shown, wanted) << round;
    if (round > 0) {
      EXPECT_LT(area(boxes), kWidth * kHeight / 2) << round;
    }
  }
}

}  // namespace
}  // namespace counterpoint
