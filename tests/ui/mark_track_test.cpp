// The scroll bar's ticks stand where the claims do, one a place, and follow the filter.
#include "web/ui/mark_track.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>

#include "core/edit/commands.h"
#include "tests/support/view_bench.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::ViewBench;

// A long story with claims at random places, every third unsure.
Project long_story(unsigned seed) {
  std::mt19937 random(seed);
  std::string text;
  Article article;
  for (int i = 0; i < 200; ++i) {
    const auto start = static_cast<std::uint32_t>(text.size());
    for (int n = 0; n < 1 + static_cast<int>(random() % 40); ++n) text += "words and more ";
    text += "end";
    article.blocks.push_back(
        {BlockKind::body, {start, static_cast<std::uint32_t>(text.size())}, {}});
    text += "\n\n";
  }
  article.text = Text::make(text).value();
  Draft draft{Project()};
  const ArticleId id = add_article(draft, article).value();
  for (int i = 0; i < 300; ++i) {
    const Span block = article.blocks[random() % 200].span;
    Claim claim;
    claim.article = id;
    claim.unsure = i % 3 == 0;
    claim.content = {{{block.start, block.end}, {}}};
    EXPECT_TRUE(mark_claim(draft, std::move(claim)).ok());
  }
  return draft.project();
}

TEST(MarkTrack, TicksStandApartInOrderAndFollowTheFilter) {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    MarkTrack track;
    ArticleLayout layout;
    ClaimSieve sieve;
    Scroll scroll;
    std::unique_ptr<ViewBench> bench;
    const auto draw = [&](Ui& ui, Rect area) {
      const Session& session = bench->session;
      const Article& article = *session.project().find(session.focus().article);
      layout.set(ui.type(), testing::shared(article), {600, 19});
      layout.settle(ui.type(), 1000, 0);
      sieve.refresh(session.project(), session.revision(), session.focus().article,
                    bench->view.filter);
      scroll.content = 64 + layout.height() + 120;
      track.draw(ui, session, session.focus().article, layout, sieve, scroll,
                 {0, 0, 12, area.height}, 64);
    };
    bench = std::make_unique<ViewBench>(1000, 700, draw);
    bench->session.open_project(long_story(seed));
    bench->frames();
    const std::size_t all = track.ticks().size();
    EXPECT_GT(all, 20U);
    for (std::size_t i = 0; i < all; ++i) {
      const MarkTrack::Tick& tick = track.ticks()[i];
      EXPECT_TRUE(tick.y >= 0 && tick.y < 700);
      EXPECT_TRUE(i == 0 || tick.y >= track.ticks()[i - 1].y + 3);
      const Claim& claim = *bench->session.project().find(tick.claim);
      const float y = 64 + layout.rough_y(claim.content.front().span.start);
      EXPECT_NEAR(tick.y, y / scroll.content * 700, 1.0);
    }
    bench->view.filter.unsure_only = true;
    bench->frames();
    EXPECT_LT(track.ticks().size(), all);
    for (const MarkTrack::Tick& tick : track.ticks()) {
      EXPECT_TRUE(bench->session.project().find(tick.claim)->unsure);
    }
  }
}

}  // namespace
}  // namespace counterpoint::ui
