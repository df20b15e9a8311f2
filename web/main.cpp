// Wires the page: the browser, the interface and the JavaScript API. Proven by tests/browser.
#include "web/platform/browser_page.h"
#include "web/ui/app_view.h"

namespace counterpoint {
namespace {

// The claims whose words lie under a point, with blanks between their ids.
void claims_at(ui::App& app, float x, float y, std::string& ids) {
  const Session& session = app.session();
  const std::uint32_t byte = app.article_view().byte_at(app.ui(), x, y);
  for (const ClaimId id :
       session.marks(session.focus().article).claims_at(session.project(), byte)) {
    if (!ids.empty()) ids += ' ';
    ids += to_string(EntityId(id));
  }
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
  PageApp run;
  run.frame = [] { app.frame(); };
  run.call = [](std::string_view message) {
    std::string answer = api.call(message);
    app.ui().again(2);
    return answer;
  };
  run.claims_at = [](float x, float y, std::string& ids) { claims_at(app, x, y, ids); };
  run.settled = [] { return app.settled(); };
  page.run(std::move(run));
  app.start();
  return 0;
}
