// The controls: by pointer, by keyboard and assistive technology, and what they tell of themselves.
#include "web/ui/widgets.h"

#include <gtest/gtest.h>

#include <random>

#include "core/text/utf8.h"
#include "tests/support/view_bench.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::ViewBench;

// A page that draws what the test gives it.
class WidgetsTest : public ::testing::Test {
 protected:
  WidgetsTest() : bench_(800, 600, [this](Ui& ui, Rect area) { draw_(ui, area); }) {}

  void show(std::function<void(Ui&, Rect)> draw) {
    draw_ = std::move(draw);
    bench_.frames();
  }

  std::function<void(Ui&, Rect)> draw_ = [](Ui&, Rect) {};
  ViewBench bench_;
};

constexpr Rect kPlace{40, 40, 160, 32};

TEST_F(WidgetsTest, AButtonIsPressedByPointerAndByActivation) {
  int presses = 0;
  show([&](Ui& ui, Rect) { presses += button(ui, "go", kPlace, "Go") ? 1 : 0; });
  bench_.click(Role::button, "Go");
  EXPECT_EQ(presses, 1);
  bench_.platform.events.emplace_back(NodeActivated{"go"});
  bench_.frames();
  EXPECT_EQ(presses, 2);
}

TEST_F(WidgetsTest, ADisabledButtonIsNot) {
  int presses = 0;
  ButtonOptions options;
  options.disabled = true;
  show([&](Ui& ui, Rect) { presses += button(ui, "go", kPlace, "Go", options) ? 1 : 0; });
  bench_.click(Role::button, "Go");
  bench_.platform.events.emplace_back(NodeActivated{"go"});
  bench_.frames();
  EXPECT_EQ(presses, 0);
  EXPECT_TRUE(bench_.find(Role::button, "Go")->disabled);
  EXPECT_FALSE(bench_.find(Role::button, "Go")->focusable);
}

TEST_F(WidgetsTest, AnIconHasANameAllTheSame) {
  ButtonOptions options;
  options.icon = Icon::trash;
  options.words = false;
  show([&](Ui& ui, Rect) { button(ui, "bin", kPlace, "Delete", options); });
  EXPECT_NE(bench_.find(Role::button, "Delete"), nullptr);
}

TEST_F(WidgetsTest, KeysAreForWhatIsInAnOpenPopover) {
  int behind = 0, inside = 0;
  show([&](Ui& ui, Rect) {
    behind += ui.keys().empty() ? 0 : 1;
    behind += ui.take_key("a") ? 1 : 0;
    Rect inner;
    if (!begin_popover(ui, "popover", 100, 100, inner)) return;
    inside += ui.take_key("a") ? 1 : 0;
    end_popover(ui);
  });
  bench_.key("a");
  EXPECT_EQ(std::pair(behind, inside), std::pair(2, 0));
  bench_.ui().open_popover("popover", kPlace);
  bench_.frames();
  bench_.key("a");
  EXPECT_EQ(std::pair(behind, inside), std::pair(2, 1));
}

// Or no key would be heard any more.
TEST_F(WidgetsTest, APopoverThatNobodyDrawsAnyMoreIsClosed) {
  show([](Ui&, Rect) {});
  bench_.ui().open_popover("gone", kPlace);
  bench_.frames(1);
  EXPECT_TRUE(bench_.ui().any_popover()) << "it may come in the next frame";
  bench_.frames(2);
  EXPECT_FALSE(bench_.ui().any_popover());
}

TEST_F(WidgetsTest, ACheckboxTellsItsState) {
  bool checked = false;
  show([&](Ui& ui, Rect) {
    if (checkbox(ui, "unsure", kPlace, "Unsure", checked)) checked = !checked;
  });
  EXPECT_FALSE(bench_.find(Role::checkbox, "Unsure")->checked);
  bench_.click(Role::checkbox, "Unsure");
  EXPECT_TRUE(checked);
  EXPECT_TRUE(bench_.find(Role::checkbox, "Unsure")->checked);
}

TEST_F(WidgetsTest, OneOfTheSegmentsIsPressed) {
  int chosen = 0;
  show([&](Ui& ui, Rect) {
    const int pressed =
        segmented(ui, "view", {40, 40, 300, 32}, "View", {"Story", "Accounts"}, chosen);
    if (pressed >= 0) chosen = pressed;
  });
  bench_.click(Role::button, "Accounts");
  EXPECT_EQ(chosen, 1);
  EXPECT_TRUE(bench_.find(Role::button, "Accounts")->checked);
  EXPECT_FALSE(bench_.find(Role::button, "Story")->checked);
  EXPECT_NE(bench_.find(Role::group, "View"), nullptr);
}

TEST_F(WidgetsTest, AFieldIsARealFieldOfThePageAndHearsIt) {
  std::string value = "Hamburg";
  FieldState last;
  show([&](Ui& ui, Rect) {
    const FieldState state = text_field(ui, "place", kPlace, "Place", value);
    if (state.changed || state.entered || state.escaped || state.left) last = state;
  });
  ASSERT_EQ(bench_.platform.fields.size(), 1U);
  EXPECT_EQ(bench_.platform.fields[0].label, "Place");
  EXPECT_EQ(bench_.platform.fields[0].value, "Hamburg");
  bench_.type("Place", "Moscow");
  EXPECT_EQ(value, "Moscow");
  EXPECT_TRUE(last.changed);
  bench_.enter("Place");
  EXPECT_TRUE(last.entered);
  bench_.leave("Place");
  EXPECT_TRUE(last.left);
}

TEST_F(WidgetsTest, LettersOfAFieldAreLargeEnoughForAPhone) {
  std::string value;
  bench_.platform.env.coarse_pointer = true;
  show([&](Ui& ui, Rect) { text_field(ui, "place", kPlace, "Place", value); });
  EXPECT_GE(bench_.platform.fields[0].font_size, 16);
}

TEST_F(WidgetsTest, WhatIsScrolledAwayComesWhenItGetsTheFocus) {
  Scroll scroll;
  int pressed = -1;
  show([&](Ui& ui, Rect) {
    scroll_area(ui, "area", {0, 0, 300, 200}, scroll, [&](ImVec2 at, float width) {
      for (int i = 0; i < 40; ++i) {
        const Rect line{at.x, at.y + 30 * static_cast<float>(i), width - 20, 28};
        if (button(ui, "b" + std::to_string(i), line, "Line " + std::to_string(i))) pressed = i;
      }
      return 30.0F * 40;
    });
  });
  EXPECT_EQ(scroll.content, 1200);
  bench_.click(Role::button, "Line 35");
  EXPECT_EQ(pressed, 35);
  EXPECT_GT(scroll.offset, 0);
  EXPECT_LE(scroll.offset, 1000);
}

TEST_F(WidgetsTest, AMenuOpensPicksAndClosesOnEscapeAndOutside) {
  int picked = -1;
  show([&](Ui& ui, Rect) {
    if (button(ui, "open", kPlace, "Open")) ui.open_popover("menu", kPlace);
    const int pressed = menu(ui, "menu", {{"a", "Alpha", ""}, {"b", "Beta", ""}});
    if (pressed >= 0) picked = pressed;
  });
  EXPECT_EQ(bench_.find(Role::menu_item, "Alpha"), nullptr);
  bench_.click(Role::button, "Open");
  bench_.click(Role::menu_item, "Beta");
  EXPECT_EQ(picked, 1);
  EXPECT_EQ(bench_.find(Role::menu_item, "Alpha"), nullptr);
  bench_.click(Role::button, "Open");
  bench_.key("Escape");
  EXPECT_EQ(bench_.find(Role::menu_item, "Alpha"), nullptr);
  bench_.click(Role::button, "Open");
  bench_.drag({700, 500}, {700, 500});
  EXPECT_EQ(bench_.find(Role::menu_item, "Alpha"), nullptr);
}

// A popover of ten buttons, in which one is pressed.
class PopoverTest : public WidgetsTest {
 protected:
  void open(float height, Rect anchor) {
    bench_.platform.env.height = height;
    bench_.ui().open_popover("ten", anchor);
    show([&](Ui& ui, Rect) {
      Rect inner;
      if (!begin_popover(ui, "ten", 200, 10 * 40 + 20, inner)) return;
      for (int i = 0; i < 10; ++i) {
        const std::string name = "Row " + std::to_string(i);
        if (button(ui, name, cut_top(inner, 32, 8), name)) pressed_ = i;
      }
      end_popover(ui);
    });
  }

  int pressed_ = -1;
};

TEST_F(PopoverTest, OneThatIsTallerThanTheWindowScrollsInside) {
  open(300, {40, 200, 100, 32});
  bench_.click(Role::button, "Row 9");
  EXPECT_EQ(pressed_, 9);
  EXPECT_LE(bench_.find(Role::button, "Row 9")->rect.bottom(), 300);
  bench_.click(Role::button, "Row 0");
  EXPECT_EQ(pressed_, 0);
}

TEST_F(PopoverTest, OneForWhichThereIsRoomStandsWhole) {
  open(600, {40, 40, 100, 32});
  EXPECT_EQ(bench_.find(Role::button, "Row 9")->rect.height, 32);
}

// A list that hangs on a field of a popover reaches out of it.
TEST_F(WidgetsTest, AChoiceOfAListOutsideItsPopoverIsTaken) {
  PickerState state{"", 0, true, {}};
  std::optional<Picked> picked;
  bench_.ui().open_popover("one", {40, 40, 100, 32});
  show([&](Ui& ui, Rect) {
    Rect inner;
    if (!begin_popover(ui, "one", 240, 60, inner)) return;
    const auto now = picker(ui, "who", cut_top(inner, 32), "Who", "", state,
                            {{"Ann", "", nullptr}, {"Bob", "", nullptr}, {"Cyd", "", nullptr}}, "");
    if (now) picked = now;
    end_popover(ui);
  });
  bench_.click(Role::option, "Cyd");
  ASSERT_TRUE(picked.has_value());
  EXPECT_EQ(picked->words, "Cyd");
}

TEST_F(WidgetsTest, ADialogIsModalAndCloses) {
  bool open = true;
  int behind = 0;
  show([&](Ui& ui, Rect) {
    behind += button(ui, "behind", {390, 290, 60, 30}, "Behind") ? 1 : 0;
    if (open && dialog(ui, "dialog", "Import", 500, 400, [](Rect) {})) open = false;
  });
  ASSERT_NE(bench_.find(Role::dialog, "Import"), nullptr);
  EXPECT_TRUE(bench_.find(Role::dialog, "Import")->modal);
  bench_.drag({420, 305}, {420, 305});
  EXPECT_EQ(behind, 0) << "the dialog lies above";
  bench_.click(Role::button, "Close");
  EXPECT_FALSE(open);
  open = true;
  bench_.frames();
  bench_.key("Escape");
  EXPECT_FALSE(open);
}

TEST_F(WidgetsTest, AFieldIsLeftByEscape) {
  std::string words = "Berlin";
  show([&](Ui& ui, Rect) { text_field(ui, "place", kPlace, "Place", words); });
  bench_.platform.focused = "place";
  bench_.field_key("Place", "Escape");
  EXPECT_EQ(bench_.platform.focused, "");
  EXPECT_EQ(words, "Berlin");
}

// The page's own field would shine through what lies over it.
TEST_F(WidgetsTest, AFieldThatSomethingLiesOverIsDrawnWithItsWords) {
  std::string words = "Berlin";
  std::string none;
  bool over = false;
  show([&](Ui& ui, Rect) {
    FieldOptions options;
    options.placeholder = "A question";
    text_field(ui, "place", kPlace, "Place", words);
    text_field(ui, "question", {40, 80, 160, 32}, "Question", none, options);
    if (!over) return;
    ui.begin_layer("over", {60, 50, 100, 50}, true);
    ui.end_layer();
  });
  EXPECT_EQ(bench_.platform.fields.size(), 2U);
  EXPECT_FALSE(bench_.has_drawn("Berlin"));
  over = true;
  bench_.frames();
  EXPECT_TRUE(bench_.platform.fields.empty());
  EXPECT_TRUE(bench_.has_drawn("Berlin"));
  EXPECT_TRUE(bench_.has_drawn("A question"));
  over = false;
  bench_.frames();
  EXPECT_EQ(bench_.platform.fields.size(), 2U);
  EXPECT_FALSE(bench_.has_drawn("Berlin"));
}

// As of a link's menu, which hangs above the fields that are drawn after it.
TEST_F(WidgetsTest, AFieldIsCoveredAlsoByWhatWasDrawnBeforeIt) {
  std::string words = "Berlin", above = "Bonn";
  show([&](Ui& ui, Rect) {
    ui.begin_layer("sheet", {0, 0, 400, 400}, true);
    ui.begin_layer("menu", {60, 50, 100, 50}, true);
    text_field(ui, "above", {70, 55, 80, 32}, "Above", above);
    ui.end_layer();
    text_field(ui, "place", kPlace, "Place", words);
    ui.end_layer();
  });
  ASSERT_EQ(bench_.platform.fields.size(), 1U);
  EXPECT_EQ(bench_.platform.fields.front().label, "Above");
  EXPECT_TRUE(bench_.has_drawn("Berlin"));
}

TEST_F(WidgetsTest, AParagraphTakesAsManyLinesAsItNeeds) {
  float all = 0, two = 0;
  const std::string words = "one two three four five six seven eight nine ten";
  show([&](Ui& ui, Rect) {
    all = paragraph(ui, {0, 0}, 70, chrome(14), 20, 0, words, 0, false);
    two = paragraph(ui, {0, 0}, 70, chrome(14), 20, 0, words, 2, false);
  });
  EXPECT_GT(all, 60);
  EXPECT_EQ(two, 40);
}

// No two letters are of one width.
class UnevenTypesetter : public testing::EvenTypesetter {
 public:
  void measure_all(const TextStyle&, const std::vector<std::string_view>& runs,
                   std::vector<float>& widths) override {
    for (std::size_t i = 0; i < runs.size(); ++i) {
      widths[i] = 0;
      for (const char c : runs[i]) widths[i] += 2 + static_cast<float>((c & 0x1F) * 7 % 13);
    }
  }
};

TEST(Shortened, WordsFillWhatRoomThereIs) {
  UnevenTypesetter type;
  const TextStyle style = chrome(16);
  std::mt19937 random(1);
  std::uniform_int_distribution<int> letter('a', 'z');
  for (int i = 0; i < 2000; ++i) {
    std::string words(random() % 80 + 1, ' ');
    for (char& c : words) c = static_cast<char>(letter(random));
    if (i % 2 == 0) words += "日本の会議";
    const float width = type.measure(style, words) * static_cast<float>(random() % 100) / 100;
    const std::string cut = shortened(type, style, words, width);
    ASSERT_TRUE(cut.ends_with("…"));
    const std::string kept = cut.substr(0, cut.size() - std::string("…").size());
    ASSERT_TRUE(words.starts_with(kept));
    ASSERT_TRUE(is_boundary(words, kept.size()));
    ASSERT_TRUE(kept.empty() || type.measure(style, cut) <= width) << words << " in " << width;
    const std::string more = words.substr(0, next_boundary(words, kept.size())) + "…";
    ASSERT_GT(type.measure(style, more), width - style.size / 4) << words << " in " << width;
  }
}

TEST(Geometry, PiecesAreCutOffEachSide) {
  Rect rect{0, 0, 100, 50};
  EXPECT_EQ(cut_left(rect, 20, 5), (Rect{0, 0, 20, 50}));
  EXPECT_EQ(cut_right(rect, 15), (Rect{85, 0, 15, 50}));
  EXPECT_EQ(cut_top(rect, 10), (Rect{25, 0, 60, 10}));
  EXPECT_EQ(cut_bottom(rect, 10), (Rect{25, 40, 60, 10}));
  EXPECT_EQ(rect, (Rect{25, 10, 60, 30}));
  EXPECT_EQ(inset(rect, 40).width, 0);
}

}  // namespace
}  // namespace counterpoint::ui
