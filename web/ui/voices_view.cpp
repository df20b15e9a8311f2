// Who speaks for whom: the finding, the filters, the graph. Proven by
// tests/ui/sourcing_view_test.cpp.
#include "web/ui/voices_view.h"

#include <algorithm>
#include <array>

#include "web/ui/form.h"
#include "web/ui/speaker_options.h"
#include "web/ui/story_words.h"

namespace counterpoint::ui {
namespace {

constexpr std::size_t kCrowd = 40;  // voices at most, unless the user asks for more
constexpr std::array<float, 5> kZooms = {0.5F, 0.65F, 0.8F, 1.0F, 1.25F};
constexpr std::array<std::size_t, 5> kLeast = {1, 2, 3, 5, 10};

std::string least_words(std::size_t least) {
  return least == 1 ? "Any number" : std::to_string(least) + " or more";
}

}  // namespace

void VoicesView::make(const Session& session, ArticleId scope) {
  filter_.article = scope;
  if (session.project().find(filter_.about) == nullptr) filter_.about = {};
  filter_.crowd = asked_ ? 0 : kCrowd;
  graph_.show(voice_graph(session.project(), filter_));
  stale_ = false;
}

void VoicesView::only_through(SpeakerId speaker) {
  filter_.about = speaker;
  about_ = {};
  stale_ = true;
}

void VoicesView::draw(Ui& ui, Rect area, Session& session, ViewState& view, ArticleId scope) {
  if (scope_.changed(session, scope) || stale_) make(session, scope);
  cut_top(area, head(ui, area, session), 8);
  filters(ui, cut_top(area, ui.control_height(), 8), session);
  graph_.mark(filter_.about);
  graph_.draw(ui, area, session, view, zoom_);
  if (const auto wanted = graph_.take_wanted()) only_through(*wanted);
  if (stale_) ui.again(2);
}

float VoicesView::head(Ui& ui, Rect area, Session& session) {
  const Project& project = session.project();
  const VoiceGraph& graph = graph_.graph();
  std::size_t heard = 0, most = 0;
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    if (graph.voices[graph.edges[i].from].story) continue;
    ++heard;
    const bool first = heard == 1;
    if (first || graph.edges[i].claims.size() > graph.edges[most].claims.size()) most = i;
  }
  std::string title = "Nobody speaks for another here";
  if (heard > 0) {
    title = edge_name(project, graph, graph.edges[most]);
    if (!ui.narrow()) {
      title += " in " + in_words(graph.edges[most].claims.size(), "claim", "claims");
    }
  }
  if (ui.narrow() || ui.low()) {
    label(ui, "voices/title", {area.x, area.y, area.width, 22}, serif(kProseType, Weight::semibold),
          ui.theme().ink, title, 1);
    return 22;
  }
  const float height = told(ui, "voices/title", {area.x, area.y}, area.width,
                            serif(kTitleType, Weight::semibold), 29, ui.theme().ink, title, 1) +
                       3;
  std::string about =
      "From the stories on the left to those who are said to have said it; numbers count claims.";
  if (graph.left_out > 0) {
    about +=
        " " + in_words(graph.left_out, "speaker", "speakers") + " with fewest claims left out.";
  }
  if (graph.weaker > 0) {
    about += " " + in_words(graph.weaker, "weaker link", "weaker links") + " hidden.";
  }
  return height + told(ui, "voices/about", {area.x, area.y + height}, area.width, chrome(), 19,
                       ui.theme().muted, about);
}

void VoicesView::filters(Ui& ui, Rect line, Session& session) {
  zoom(ui, line);
  least(ui, cut_right(line, std::min(126.0F, line.width / 2), 8));
  if (filter_.about) {
    const Rect all = cut_right(line, ui.control_height(), 4);
    if (icon_button(ui, "voices/all", all, Icon::close, "Show all speakers")) only_through({});
  }
  const SpeakerOptions options = speaker_options(session.project());
  const std::string shown =
      filter_.about ? name_of(session.project(), filter_.about) : std::string();
  line.width = std::min(line.width, 300.0F);
  const auto picked = picker(ui, "voices/about-whom", line, "Only through", shown, about_,
                             options.shown, "All speakers", false);
  if (picked && picked->index >= 0) {
    only_through(options.ids[static_cast<std::size_t>(picked->index)]);
  }
}

void VoicesView::zoom(Ui& ui, Rect& line) {
  const auto at =
      static_cast<std::size_t>(std::find(kZooms.begin(), kZooms.end(), zoom_) - kZooms.begin());
  const float size = ui.control_height();
  if (icon_button(ui, "voices/in", cut_right(line, size, 4), Icon::plus, "Larger",
                  at + 1 >= kZooms.size())) {
    zoom_ = kZooms[at + 1];
  }
  ButtonOptions out;
  out.look = ButtonLook::quiet;
  out.disabled = at == 0;
  out.name = "Smaller";
  if (button(ui, "voices/out", cut_right(line, size, 8), "–", out)) zoom_ = kZooms[at - 1];
}

// How many claims a line must carry; what a crowd made of it is among the choices.
void VoicesView::least(Ui& ui, Rect place) {
  const std::size_t now = graph_.graph().least;
  std::vector<std::size_t> choices(kLeast.begin(), kLeast.end());
  if (std::find(choices.begin(), choices.end(), now) == choices.end()) choices.push_back(now);
  std::vector<std::string> words;
  words.reserve(choices.size());
  for (const std::size_t choice : choices) words.push_back(least_words(choice));
  const auto chosen = std::find(choices.begin(), choices.end(), now) - choices.begin();
  const auto picked =
      choose_from(ui, "voices/least", place, "Claims for a line", words, static_cast<int>(chosen));
  if (!picked) return;
  filter_.least = choices[static_cast<std::size_t>(*picked)];
  asked_ = true;
  stale_ = true;
}

}  // namespace counterpoint::ui
