// Wires the page: the browser, the interface and the JavaScript API. Proven by tests/browser.
#include "web/platform/browser_page.h"
#include "web/ui/app.h"

int main() {
  // They live as long as the page, which goes on after main() has returned.
  static counterpoint::BrowserPage page;
  static counterpoint::ui::App app(page.platform(), page.typesetter());
  counterpoint::PageApp run;
  run.frame = [] { app.frame(); };
  page.run(std::move(run));
  app.start();
  return 0;
}
