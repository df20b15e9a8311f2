// What the JavaScript API needs of the interface. Proven by tests/ui/app_view_test.cpp.
#include "web/ui/app_view.h"

namespace counterpoint::ui {
std::vector<Rect> AppView::rects(ArticleId article, Span words) {
  const bool open = article == app_.session().focus().article;
  if (!open || !app_.article_view().is_shown(app_.session())) return {};
  return app_.article_view().rects(app_.ui(), words);
}

void AppView::reveal(ArticleId article, std::uint32_t offset) {
  app_.session().show(View::story);
  app_.state().reveal = Place{article, {offset, offset + 1}, {}};
  app_.state().reveal_in_middle = true;
  app_.ui().again(3);
}

std::optional<std::uint32_t> AppView::offset_at(double x, double y) {
  const auto left = static_cast<float>(x), top = static_cast<float>(y);
  ArticleView& story = app_.article_view();
  if (!story.is_seen_at(app_.ui(), app_.session(), left, top)) return std::nullopt;
  return story.byte_at(app_.ui(), left, top);
}

std::vector<ClaimId> AppView::claims_at(float x, float y) {
  ArticleView& story = app_.article_view();
  if (!story.is_seen_at(app_.ui(), app_.session(), x, y)) return {};
  return story.claims_at(app_.ui(), app_.session(), x, y);
}

double AppView::scroll_top() { return app_.article_view().scroll_top(); }

void AppView::scroll_to(double y) {
  app_.article_view().scroll_to(static_cast<float>(y));
  app_.ui().again(2);
}

double AppView::scroll_height() { return app_.article_view().scroll_height(); }

const std::vector<Suggestion>* AppView::suggestions(ArticleId article) {
  Suggesting& suggesting = app_.suggesting();
  if (suggesting.waits(article)) {  // nobody asked for this long story to be read, until now
    suggesting.read_long_story(article);
    app_.ui().platform().request_background();
  }
  return suggesting.progress(article) < 1 ? nullptr : &suggesting.suggestions(article);
}

const std::vector<UiNode>& AppView::nodes() { return app_.ui().semantics().nodes(); }

}  // namespace counterpoint::ui
