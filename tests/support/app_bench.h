// The whole interface without a browser.
#pragma once

#include <gtest/gtest.h>

#include <string_view>
#include <utility>

#include "tests/support/view_bench.h"
#include "web/ui/app.h"

namespace counterpoint::testing {

class AppBench : public Bench {
 public:
  AppBench(float width, float height) : Bench(width, height) {
    app.start();
    app.suggesting().use(built_in_models());
  }

  const Project& project() { return app.session().project(); }
  const Article& article() { return *project().find(app.session().focus().article); }

  // Where words of the open article lie on the page, a rectangle for each line.
  std::vector<Rect> rects_of(std::string_view words) {
    const std::size_t at = article().text->bytes().find(words);
    EXPECT_NE(at, std::string_view::npos) << "not in the text: " << words;
    const auto start = static_cast<std::uint32_t>(at);
    const Span span{start, start + static_cast<std::uint32_t>(words.size())};
    return app.article_view().rects(app.ui(), span);
  }

  // Drags over words of the open article.
  void select(std::string_view words) {
    frames();
    const std::vector<Rect> rects = rects_of(words);
    ASSERT_FALSE(rects.empty());
    const Rect first = rects.front();
    const Rect last = rects.back();
    drag({first.x + 1, first.y + first.height / 2}, {last.right() - 1, last.y + last.height / 2});
  }

  // Rests a finger in the middle of words, moves it to the middle of others, and lifts it.
  void hold(std::string_view words, std::string_view to) {
    frames(30);
    const auto middle = [](Rect rect) {
      return ImVec2{rect.x + rect.width / 2, rect.y + rect.height / 2};
    };
    hold(middle(rects_of(words).front()), middle(rects_of(to).front()));
  }
  void hold(ImVec2 from, ImVec2 to) {
    platform.events.emplace_back(LongPress{});
    drag(from, to);
  }

  // Clicks in the middle of words of the open article.
  void click_words(std::string_view words) {
    frames(30);  // longer than a double click
    const std::vector<Rect> rects = rects_of(words);
    ASSERT_FALSE(rects.empty());
    const Rect rect = rects.front();
    const ImVec2 at{rect.x + rect.width / 2, rect.y + rect.height / 2};
    drag(at, at);
  }

  std::string selected() {
    return std::string(article().text->slice(app.state().selection.span()));
  }

  ui::App app{platform, typesetter_};

 private:
  void draw_frame() override { app.frame(); }
};

}  // namespace counterpoint::testing
