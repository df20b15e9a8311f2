// How the chosen claim came to the reader, as a diagram. Proven by tests/ui/sourcing_view_test.cpp.
#include "web/ui/chain_view.h"

#include <algorithm>

#include "core/report/audit.h"
#include "core/report/words.h"
#include "web/ui/form.h"
#include "web/ui/story_words.h"

namespace counterpoint::ui {

struct ChainView::Pen {
  Ui& ui;
  Session& session;
  ViewState& view;
  ImVec2 at;
  float width;
  const Project& project;
};

namespace {

constexpr float kNode = 54;
constexpr float kWidest = 520;
constexpr float kRoutes = 340;  // height of their graph, at most
constexpr std::size_t kOffered = 12;

std::string words_in(const Project& project, ClaimId id, Span span) {
  return std::string(words_at(project, {project.find(id)->article, span, {}}));
}

std::string class_words(CueClass value) {
  return value == CueClass::unset ? "" : display_word(to_string(value));
}

void arrow_down(Ui& ui, float x, float from, float to, ImU32 colour) {
  ui.list().AddLine({x, from}, {x, to - 7}, colour, 2);
  ui.list().AddTriangleFilled({x - 5, to - 8}, {x + 5, to - 8}, {x, to}, colour);
}

}  // namespace

void ChainView::make(const Project& project, ArticleId scope, ClaimId claim) {
  diagram_ = chain_diagram(project, claim);
  VoiceFilter filter;
  filter.claims = diagram_.others;
  filter.claims.insert(std::upper_bound(filter.claims.begin(), filter.claims.end(), claim), claim);
  routes_.show(voice_graph(project, filter));
  std::vector<std::pair<std::size_t, ClaimId>> depths;
  project.claims().for_each([&](std::uint32_t number, const Claim& one) {
    if (scope && one.article != scope) return;
    depths.emplace_back(route_of(project, one).depth(), ClaimId{number});
  });
  std::stable_sort(depths.begin(), depths.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  deepest_.clear();
  for (std::size_t i = 0; i < depths.size() && i < kOffered; ++i) {
    deepest_.push_back(depths[i].second);
  }
}

float ChainView::draw(Ui& ui, Session& session, ViewState& view, ImVec2 at, float width,
                      ArticleId scope) {
  const auto chosen = session.focus().chosen.as<EntityKind::claim>();
  if (scope_.changed(session, scope) || chosen != claim_) {
    claim_ = chosen;
    make(session.project(), scope, chosen);
  }
  Pen pen{ui, session, view, at, width, session.project()};
  if (diagram_.stops.empty()) {
    nothing_chosen(pen);
  } else {
    summary(pen);
    diagram(pen);
    others(pen);
  }
  return pen.at.y - at.y + 20;
}

void ChainView::nothing_chosen(Pen& pen) {
  Ui& ui = pen.ui;
  pen.at.y += told(ui, "chain/title", pen.at, pen.width, serif(kTitleType, Weight::semibold), 28,
                   ui.theme().ink, "How a claim came to the reader", 1) +
              4;
  const bool none = deepest_.empty();
  pen.at.y += told(ui, "chain/about", pen.at, pen.width, chrome(), 19, ui.theme().muted,
                   none ? "No claim is marked here yet."
                        : "Choose a claim in the story, or one of these: those that went through "
                          "most mouths stand first.") +
              10;
  for (const ClaimId id : deepest_) claim_row(pen, "chain/offer", id);
}

void ChainView::claim_row(Pen& pen, const std::string& key, ClaimId id) {
  Ui& ui = pen.ui;
  const Claim& claim = *pen.project.find(id);
  const std::string words = words_of(pen.project, claim);
  const std::string chain = chain_words(pen.project, claim);
  const Rect place{pen.at.x - 6, pen.at.y, pen.width + 6, 50};
  RowOptions options;
  options.role = Role::button;
  options.description = chain;
  const std::string name = name_of(pen.project, asserter(claim)) + ": " + words;
  const ItemState state = row(ui, key + "/" + std::to_string(id.value), place, name, options);
  Rect inner = inset(place, 6, 5);
  cut_left(inner, draw_tag(ui, {inner.x, inner.y + 10}, pen.project.find(asserter(claim))), 9);
  draw_words(ui, cut_top(inner, 21), serif(kProseType), ui.theme().ink, words);
  draw_words(ui, inner, chrome(kSmallType), ui.theme().muted,
             chain.empty() ? "The story says so itself" : chain);
  if (state.pressed) jump_to(ui, pen.session, pen.view, id);
  pen.at.y += 52;
}

// The finding first, then what it rests on.
void ChainView::summary(Pen& pen) {
  const Ui& ui = pen.ui;
  const Claim& claim = *pen.project.find(claim_);
  const std::string who = name_of(pen.project, asserter(claim));
  std::string title = "The story says so on its own account";
  if (diagram_.first_hand) title = who + " told the reporter";
  if (diagram_.depth == 1) title = "Hearsay: one stands between " + who + " and the reporter";
  if (diagram_.depth > 1) {
    title = "Hearsay: " + std::to_string(diagram_.depth) + " stand between " + who +
            " and the reporter";
  }
  pen.at.y += told(pen.ui, "chain/title", pen.at, pen.width,
                   serif(ui.narrow() ? 18.0F : 21.0F, Weight::semibold),
                   ui.narrow() ? 24.0F : 28.0F, ui.theme().ink, title, 1) +
              4;
  std::string about;
  if (diagram_.others.empty()) {
    about = "Nothing else backs the same position.";
  } else {
    about = in_words(diagram_.others.size() + 1, "claim", "claims") + " by " +
            in_words(diagram_.routes, "route", "routes") + ", " +
            std::to_string(diagram_.independent) + " independent, back the same position.";
  }
  if (diagram_.single_source) about += " It rests on a single source.";
  pen.at.y +=
      told(pen.ui, "chain/about", pen.at, pen.width, chrome(), 19, ui.theme().muted, about) + 14;
}

void ChainView::diagram(Pen& pen) {
  for (std::size_t i = 0; i < diagram_.stops.size(); ++i) {
    stop(pen, i);
    link(pen, i);
  }
  content(pen);
}

// One who speaks: pressed, the words that name him in the story.
void ChainView::stop(Pen& pen, std::size_t number) {
  Ui& ui = pen.ui;
  const ChainStop& one = diagram_.stops[number];
  const Speaker* speaker = pen.project.find(one.speaker);
  const ArticleId article = pen.project.find(claim_)->article;
  const Rect box{pen.at.x, pen.at.y, std::min(pen.width, kWidest), kNode};
  std::string name =
      one.story ? reporter_name(pen.project, article) : name_of(pen.project, one.speaker);
  std::string about = one.story ? "The story" : speaker == nullptr ? "" : speaker->role;
  if (!one.story && number + 1 == diagram_.stops.size()) {
    about += about.empty() ? "is said to have said it" : ", is said to have said it";
  }
  if (!one.source.empty()) {
    about += (about.empty() ? "“" : " · “") + words_in(pen.project, claim_, one.source) + "”";
  }
  RowOptions options;
  options.role = Role::button;
  options.description = about;
  fill(ui, box, ui.theme().raised, one.story ? 2.0F : 10.0F);
  const ItemState state = row(ui, "chain/stop/" + std::to_string(number), box, name, options);
  const ImU32 colour = one.story ? ui.theme().ink : speaker_colour(ui.theme(), speaker);
  frame(ui, box, colour, one.story ? 2.0F : 10.0F, 1.5F);
  Rect inner = inset(box, 12, 7);
  if (one.story) {
    draw_icon(ui, Icon::story, {inner.x + 9, box.y + kNode / 2}, 18, ui.theme().ink);
    cut_left(inner, 18, 12);
  } else {
    cut_left(inner, draw_tag(ui, {inner.x, box.y + kNode / 2}, speaker, 13), 12);
  }
  const Rect top = about.empty() ? inner : cut_top(inner, 21);
  draw_words(ui, top, chrome(kHeadType, Weight::semibold), ui.theme().ink, name);
  if (!about.empty()) draw_words(ui, inner, chrome(), ui.theme().muted, about);
  if (state.pressed) jump_to(ui, pen.session, pen.view, claim_, one.source);
  pen.at.y += kNode;
}

// From one who speaks to what comes from him, with his cue. Pressed, the cue in the story.
void ChainView::link(Pen& pen, std::size_t number) {
  Ui& ui = pen.ui;
  const ChainStop& one = diagram_.stops[number];
  const std::string cue = words_in(pen.project, claim_, one.cue);
  const bool says = !cue.empty() || is_loaded(one.cue_class);
  const std::string effect = says ? class_words(one.cue_class) : std::string();
  std::string words = cue.empty() ? (one.story ? "reports" : "without a cue") : "“" + cue + "”";
  const std::string implies =
      is_loaded(one.cue_class) ? std::string(what_it_implies(one.cue_class)) : std::string();
  const float height = implies.empty() ? 48.0F : 62.0F;
  const Rect box{pen.at.x + 8, pen.at.y, std::min(pen.width, kWidest) - 8, height};
  RowOptions options;
  options.role = Role::button;
  options.description = effect + (implies.empty() ? "" : ". " + implies);
  const std::string from = one.story ? "The story" : name_of(pen.project, one.speaker);
  const ItemState state = row(ui, "chain/link/" + std::to_string(number), inset(box, 0, 4),
                              from + ": " + words, options);
  const ImU32 colour = implies.empty() ? ui.theme().line_strong : ui.theme().danger;
  arrow_down(ui, pen.at.x + 22, pen.at.y + 1, pen.at.y + height - 1, colour);
  Rect inner{pen.at.x + 44, pen.at.y + 6, box.width - 40, height - 12};
  Rect top = implies.empty() ? inner : cut_top(inner, 25);
  const TextStyle style = cue.empty() ? chrome() : serif(kProseType, Weight::regular, true);
  draw_words(ui, top, style, cue.empty() ? ui.theme().muted : ui.theme().ink, words);
  cut_left(top, ui.type().measure(style, words), 10);
  draw_words(ui, top, chrome(kSmallType, Weight::semibold),
             implies.empty() ? ui.theme().muted : colour, effect);
  if (!implies.empty()) draw_words(ui, inner, chrome(), ui.theme().muted, implies);
  if (state.pressed) {
    Span to = one.cue;
    if (to.empty() && number + 1 < diagram_.stops.size()) to = diagram_.stops[number + 1].source;
    jump_to(ui, pen.session, pen.view, claim_, to);
  }
  pen.at.y += height;
}

void ChainView::content(Pen& pen) {
  Ui& ui = pen.ui;
  const Claim& claim = *pen.project.find(claim_);
  const std::string words = words_of(pen.project, claim);
  const float width = std::min(pen.width, kWidest);
  const TextStyle style = serif(kProseType);
  const float tall = paragraph(ui, {0, 0}, width - 26, style, 24, 0, words, 8, false);
  const Rect box{pen.at.x, pen.at.y, width, tall + 16};
  RowOptions options;
  options.role = Role::button;
  options.description = "The words of the claim. Shows them in the story";
  fill(ui, box, ui.theme().accent_soft, 2);
  const ItemState state = row(ui, "chain/content", box, words, options);
  fill(ui, {box.x, box.y, 4, box.height},
       speaker_colour(ui.theme(), pen.project.find(asserter(claim))));
  paragraph(ui, {box.x + 16, box.y + 8}, width - 26, style, 24, ui.theme().ink, words, 8);
  if (state.pressed) jump_to(ui, pen.session, pen.view, claim_);
  pen.at.y += box.height + 10;
}

void ChainView::others(Pen& pen) {
  Ui& ui = pen.ui;
  Rect line{pen.at.x, pen.at.y, std::min(pen.width, kWidest), ui.control_height()};
  ButtonOptions options;
  options.icon = Icon::pencil;
  if (button(ui, "chain/edit", cut_left(line, button_width(ui, "Open the claim", options)),
             "Open the claim", options)) {
    pen.view.show(Panel::claim);
    pen.session.queue([](Session& s) { s.show(View::story); });
  }
  cut_left(line, 0, 8);
  ButtonOptions quiet;
  quiet.look = ButtonLook::quiet;
  if (button(ui, "chain/again", cut_left(line, button_width(ui, "Choose another", quiet)),
             "Choose another", quiet)) {
    pen.session.queue([](Session& s) { s.choose({}); });
  }
  pen.at.y += ui.control_height() + 14;
  if (diagram_.others.empty()) return;
  pen.at.y += told(ui, "chain/others", pen.at, pen.width, serif(kLeadType, Weight::semibold), 24,
                   ui.theme().ink, "What else backs the same position", 2) +
              4;
  for (const ClaimId id : diagram_.others) claim_row(pen, "chain/other", id);
  if (diagram_.routes < 2) return;
  pen.at.y += 14;
  pen.at.y += told(ui, "chain/routes", pen.at, pen.width, serif(kLeadType, Weight::semibold), 24,
                   ui.theme().ink, "Their routes", 2) +
              6;
  const Rect area{pen.at.x, pen.at.y, pen.width, kRoutes};
  pen.at.y += routes_.draw(ui, area, pen.session, pen.view, ui.narrow() ? 0.8F : 1.0F);
  if (const auto speaker = routes_.take_wanted()) {
    pen.session.queue([id = *speaker](Session& s) { s.choose(id); });
    pen.view.show(Panel::speakers);
    pen.session.queue([](Session& s) { s.show(View::story); });
  }
}

}  // namespace counterpoint::ui
