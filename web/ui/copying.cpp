// What is copied from the story. Proven by tests/ui/copying_test.cpp.
#include "web/ui/copying.h"

#include "core/anchor/text_fragment.h"
#include "core/text/web_address.h"
#include "web/app/claim_link.h"
#include "web/app/claim_query.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

std::vector<Span> spans_of(const Claim& claim) {
  std::vector<Span> spans;
  for (const Quote& quote : claim.content) spans.push_back(quote.span);
  return spans;
}

Citation cite_claim(const Project& project, const Claim& claim) {
  const Speaker* speaker = project.find(asserter(claim));
  std::string who = speaker == nullptr ? "" : speaker->name;
  const std::string route = passed_on_by(project, claim);
  if (!route.empty()) who += (who.empty() ? "" : ", ") + route;
  return cite(*project.find(claim.article), spans_of(claim), who);
}

void copy_words(Ui& ui, Session& session, const Citation& words, const std::string& done) {
  ui.platform().copy(words.text, words.html);
  session.notify({Notice::Kind::done, done, false});
}

}  // namespace

Citation citation_of(const Session& session, const ViewState& state) {
  const Project& project = session.project();
  const Article* article = project.find(state.selection.article);
  if (article != nullptr && !state.selection.empty()) {
    return cite(*article, {state.selection.span()}, "");
  }
  const Claim* claim = project.find(session.focus().chosen.as<EntityKind::claim>());
  return claim == nullptr ? Citation{} : cite_claim(project, *claim);
}

void CopyOffer::update(Ui& ui, const Session& session, const ViewState& state) {
  if (revision_ == session.revision() && selection_ == state.selection) return;
  revision_ = session.revision();
  selection_ = state.selection;
  const Citation words = citation_of(session, state);
  ui.platform().offer_copy(words.text, words.html);
}

void copy_citation(Ui& ui, Session& session, const ViewState& state) {
  copy_words(ui, session, citation_of(session, state), "The words are copied with their source.");
}

void claim_menu(Ui& ui, Session& session, ClaimId id) {
  const Project& project = session.project();
  const Claim* claim = project.find(id);
  if (claim == nullptr || !ui.popover_is_open(kClaimMenu)) return;
  const Article& article = *project.find(claim->article);
  const bool published = web_scheme(article.url) > 0;
  const std::string ctrl_c = ui.environment().mac ? "⌘C" : "Ctrl+C";
  const std::vector<MenuEntry> entries = {
      {"quote", "Copy with its source", ctrl_c, Icon::copy, false, false},
      {"link", "Copy link to this claim", "", Icon::link, false, false},
      {"words", "Copy link to the words in the published story", "", Icon::quote, !published, true},
      {"open", "Open the published story at these words", "", Icon::story, !published, false},
  };
  const int pressed = menu(ui, kClaimMenu, entries, 360);
  if (pressed == 0) {
    copy_words(ui, session, cite_claim(project, *claim), "The claim is copied with its source.");
  } else if (pressed == 1) {
    const std::string link = ui.environment().address + "#" + claim_fragment(project, id);
    copy_words(ui, session, {link, ""}, "The link to this claim is copied.");
  } else if (pressed == 2) {
    copy_words(ui, session, {link_to_words(article, spans_of(*claim)), ""},
               "The link to the words in the published story is copied.");
  } else if (pressed == 3) {
    ui.platform().open_link(link_to_words(article, spans_of(*claim)));
  }
}

}  // namespace counterpoint::ui
