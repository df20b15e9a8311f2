// Wires the page: the browser, the interface and the JavaScript API. Proven by tests/browser.
#include "web/app/practice.h"
#include "web/platform/browser_page.h"
#include "web/ui/app_view.h"

namespace counterpoint {
namespace {

// The listeners of window.counterpoint hear what is chosen, once it is another.
void tell_selection(ui::App& app, Platform& platform) {
  static EntityId told;
  const EntityId chosen = app.session().focus().chosen;
  if (chosen == told) return;
  told = chosen;
  const std::string id = chosen ? '"' + to_string(chosen) + '"' : "null";
  platform.emit("selection", "{\"id\":" + id + "}");
}

}  // namespace
}  // namespace counterpoint

int main() {
  using namespace counterpoint;
  // They live as long as the page, which goes on after main() has returned.
  static BrowserPage page;
  static ui::App app(page.platform(), page.typesetter());
  static ui::AppView view(app);
  static Api api(app.session(), view);
  static Practice practice;
  PageApp run;
  run.frame = [] {
    const bool current = app.frame();
    tell_selection(app, page.platform());
    return current;
  };
  run.call = [](std::string_view message, Words attached) {
    const std::uint64_t before = app.session().revision();
    std::string answer = api.call(message, {attached.begin(), attached.end()});
    if (app.session().revision() != before) app.ui().again(2);
    return answer;
  };
  run.claims_at = [](float x, float y, std::vector<std::uint32_t>& numbers) {
    for (const ClaimId id : view.claims_at(x, y)) numbers.push_back(id.value);
  };
  run.model = [](std::string_view bytes) { app.take_model(bytes); };
  run.background = [] {
    if (app.background()) return true;
    return app.models() != nullptr && practice.work(*app.models());
  };
  run.settled = [] { return app.settled(); };
  app.session().listen([](const Transaction&) { page.platform().emit("change", "{}"); });
  page.run(std::move(run));
  app.start();
  return 0;
}
