// What the JavaScript API needs of the interface. Proven by tests/ui/app_view_test.cpp.
#pragma once

#include "web/app/api.h"
#include "web/ui/app.h"

namespace counterpoint::ui {

class AppView final : public ApiView {
 public:
  explicit AppView(App& app) : app_(app) {}

  std::vector<Rect> rects(ArticleId article, Span words) override;
  void reveal(ArticleId article, std::uint32_t offset) override;
  std::optional<std::uint32_t> offset_at(double x, double y) override;
  // The claims whose words are seen there, the shortest first.
  std::vector<ClaimId> claims_at(float x, float y);
  double scroll_top() override;
  void scroll_to(double y) override;
  double scroll_height() override;
  const std::vector<Suggestion>* suggestions(ArticleId article) override;
  const std::vector<UiNode>& nodes() override;

 private:
  App& app_;
};

}  // namespace counterpoint::ui
