// The graph of voices, drawn. Proven by tests/ui/sourcing_view_test.cpp.
#include "web/ui/voices_graph.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "web/ui/story_words.h"

namespace counterpoint::ui {

struct VoicesGraph::Canvas {
  Ui& ui;
  Session& session;
  ViewState& view;
  const Project& project;
  ImVec2 origin;  // of layer 0, place 0: the left top of that box
  Rect seen;
  ImVec2 box, pitch;  // of a voice; from one to the next
  float zoom;
  std::vector<ImVec2> taken;  // middles of weights that are drawn
};

namespace {

// At zoom 1. Where there is room, the graph spreads.
constexpr float kBoxWidth = 156, kNarrowBoxWidth = 134, kBoxHeight = 44;
constexpr float kGapX = 58, kCrowdedGapX = 130, kWidestGapX = 150;
constexpr float kPitchY = 58, kWidestPitchY = 96;
constexpr float kMargin = 14;
constexpr float kPillHeight = 22;
constexpr std::size_t kAllTold = 300;  // lines

ImVec2 on_curve(const std::array<ImVec2, 4>& c, float t) {
  const float u = 1 - t;
  const float a = u * u * u, b = 3 * u * u * t, d = 3 * u * t * t, e = t * t * t;
  return {a * c[0].x + b * c[1].x + d * c[2].x + e * c[3].x,
          a * c[0].y + b * c[1].y + d * c[2].y + e * c[3].y};
}

// Leaves and arrives sideways.
std::array<ImVec2, 4> curve(ImVec2 from, ImVec2 to) {
  const float reach = (to.x - from.x) * 0.5F;
  return {from, {from.x + reach, from.y}, {to.x - reach, to.y}, to};
}

void draw_pill(Ui& ui, Rect pill, const std::string& words, bool strong, float alpha,
               bool focused) {
  fill(ui, pill, strong ? ui.theme().accent : ui.theme().raised, 10);
  frame(ui, pill, fade(strong ? ui.theme().accent : ui.theme().line_strong, alpha), 10);
  draw_words(ui, pill, chrome(kSmallType, Weight::semibold),
             strong ? ui.theme().on_accent : fade(ui.theme().ink, alpha), words, Align::centre);
  if (focused) frame(ui, inset(pill, -3), ui.theme().focus, 12, 2);
}

}  // namespace

std::string voice_name(const Project& project, const Voice& voice) {
  if (!voice.story) return name_of(project, voice.speaker);
  return title_of(*project.find(voice.story));
}

std::string edge_name(const Project& project, const VoiceGraph& graph, const VoiceEdge& edge) {
  const Voice& from = graph.voices[edge.from];
  return voice_name(project, from) + (from.story ? " quotes " : " speaks for ") +
         voice_name(project, graph.voices[edge.to]);
}

void VoicesGraph::show(VoiceGraph graph) {
  graph_ = std::move(graph);
  degrees_.assign(graph_.voices.size(), 0);
  for (const VoiceEdge& edge : graph_.edges) {
    ++degrees_[edge.from];
    ++degrees_[edge.to];
  }
  centre_ = true;
  pointed_ = -1;
}

float VoicesGraph::draw(Ui& ui, Rect area, Session& session, ViewState& view, float zoom) {
  UiNode node;
  node.key = "voices/graph";
  node.role = Role::group;
  node.name = "Who speaks for whom";
  ui.tell(std::move(node), area);
  Canvas canvas{ui, session, view, session.project(), {}, area, {}, {}, zoom, {}};
  spread(canvas);
  area.height = std::min(area.height, tall_of(canvas));
  fill(ui, area, ui.theme().paper, 4);
  frame(ui, area, ui.theme().line, 4);
  area = inset(area, 1);
  canvas.seen = area;
  if (centre_) centre(canvas);
  ui.push_clip(area);
  scroll_area(ui, "voices/scroll", area, scroll_, [&](ImVec2 at, float) {
    canvas.origin = {at.x + kMargin - shift_, at.y + kMargin};
    for (std::size_t i = 0; i < graph_.edges.size(); ++i) edge(canvas, i);
    pointed_edge_.clear();
    const int before = pointed_;
    pointed_ = -1;
    for (std::size_t i = 0; i < graph_.voices.size(); ++i) voice(canvas, i);
    for (std::size_t i = 0; i < graph_.edges.size(); ++i) weight(canvas, i);
    if (before != pointed_) ui.again(2);
    return tall_of(canvas) - 2;  // inside the frame
  });
  draw_shift(canvas);
  ui.pop_clip();
  return area.height + 2;
}

// Takes the room that there is, and moves sideways where it is too little: by the wheel, by Shift
// and the wheel, or by a finger.
void VoicesGraph::spread(Canvas& canvas) {
  const Rect area = canvas.seen;
  const float zoom = canvas.zoom;
  const auto gaps = static_cast<float>(std::max<std::size_t>(2, graph_.layout.layers) - 1);
  const auto breadth = std::max(1.0F, static_cast<float>(graph_.layout.breadth));
  canvas.box = {(canvas.ui.narrow() ? kNarrowBoxWidth : kBoxWidth) * zoom, kBoxHeight * zoom};
  const float room = (area.width - 2 * kMargin - canvas.box.x) / gaps - canvas.box.x;
  const float crowd = static_cast<float>(graph_.edges.size()) * 2;
  const float gap = std::clamp(kGapX + crowd - 20, kGapX, kCrowdedGapX) * zoom;
  canvas.pitch.x = canvas.box.x + std::clamp(room, gap, std::max(gap, kWidestGapX));
  canvas.pitch.y = std::clamp((area.height - 2 * kMargin - canvas.box.y) / breadth, kPitchY * zoom,
                              kWidestPitchY * zoom);
  const float content = gaps * canvas.pitch.x + canvas.box.x + 2 * kMargin;
  const float most = std::max(0.0F, content - area.width);
  ImGuiIO& io = ImGui::GetIO();
  const bool inside = area.contains(io.MousePos.x, io.MousePos.y);
  if (inside && (io.MouseWheelH != 0 || (io.KeyShift && io.MouseWheel != 0))) {
    shift_ -= (io.MouseWheelH != 0 ? io.MouseWheelH : io.MouseWheel) * kPixelsPerWheelUnit;
    io.MouseWheelH = 0;
    if (io.KeyShift) io.MouseWheel = 0;
    canvas.ui.again(2);
  }
  shift_ = std::clamp(shift_, 0.0F, most);
}

// Where most is said, in the middle of the view.
void VoicesGraph::centre(const Canvas& canvas) {
  centre_ = false;
  std::size_t most = 0, at = 0;
  for (const VoiceEdge& edge : graph_.edges) {
    if (edge.claims.size() <= most) continue;
    most = edge.claims.size();
    at = edge.from;
  }
  if (graph_.voices.empty()) return;
  const auto place = static_cast<float>(graph_.layout.nodes[at].place);
  scroll_.content = tall_of(canvas);
  scroll_.offset = place * canvas.pitch.y + kMargin + (canvas.box.y - canvas.seen.height) / 2;
}

// Where the view stands sideways; only shown, as wheels and fingers move it.
void VoicesGraph::draw_shift(const Canvas& canvas) const {
  const Rect area = canvas.seen;
  const auto gaps = static_cast<float>(std::max<std::size_t>(2, graph_.layout.layers) - 1);
  const float content = gaps * canvas.pitch.x + canvas.box.x + 2 * kMargin;
  if (content - area.width <= 2) return;
  const float length = area.width - 24;
  fill(
      canvas.ui,
      {area.x + 4 + length * shift_ / content, area.bottom() - 7, length * area.width / content, 5},
      fade(canvas.ui.theme().ink, 0.25F), 3);
}

float VoicesGraph::tall_of(const Canvas& canvas) const {
  return static_cast<float>(graph_.layout.breadth) * canvas.pitch.y + canvas.box.y + 2 * kMargin;
}

// The left top of a node's box. Bends are as high as boxes, and have no width.
ImVec2 VoicesGraph::place_of(const Canvas& canvas, std::size_t node) const {
  const Layered::Node& one = graph_.layout.nodes[node];
  return {canvas.origin.x + static_cast<float>(one.layer) * canvas.pitch.x,
          canvas.origin.y + static_cast<float>(one.place) * canvas.pitch.y};
}

// What is far out of view is told only while there is not too much of it.
bool VoicesGraph::far(const Canvas& canvas, Rect box) const {
  constexpr float kNear = 200;
  return graph_.edges.size() > kAllTold &&
         (box.bottom() < canvas.seen.y - kNear || box.y > canvas.seen.bottom() + kNear);
}

bool VoicesGraph::lit(std::size_t number) const {
  if (pointed_ < 0) return pointed_edge_.empty() || pointed_edge_ == std::to_string(number);
  const auto voice = static_cast<std::size_t>(pointed_);
  return graph_.edges[number].from == voice || graph_.edges[number].to == voice;
}

void VoicesGraph::edge(Canvas& canvas, std::size_t number) {
  const std::vector<std::size_t>& path = graph_.layout.paths[number];
  const VoiceEdge& one = graph_.edges[number];
  const Voice& from = graph_.voices[one.from];
  const bool turned = graph_.layout.turned[number];
  const float share = std::sqrt(static_cast<float>(std::min<std::size_t>(one.claims.size(), 40)));
  const float thick = std::max(1.2F, (1.0F + share * 0.9F) * canvas.zoom);
  const ImU32 own = from.story
                        ? canvas.ui.theme().line_strong
                        : speaker_colour(canvas.ui.theme(), canvas.project.find(from.speaker));
  const ImU32 colour = fade(own, lit(number) ? 0.8F : 0.16F);
  const float middle = canvas.box.y / 2, width = canvas.box.x;
  const float tip = (turned ? -1.0F : 1.0F) * (7 + thick * 0.5F);
  ImDrawList& list = canvas.ui.list();
  ImVec2 b;
  for (std::size_t i = 1; i < path.size(); ++i) {
    ImVec2 a = place_of(canvas, path[i - 1]);
    b = place_of(canvas, path[i]);
    a = {a.x + (turned ? 0 : width), a.y + middle};
    b = {b.x + (turned ? width : 0), b.y + middle};
    const bool last = i + 1 == path.size();
    if (last) b.x -= tip;
    const auto c = curve(a, b);
    if (i == 1) list.PathLineTo(c[0]);  // the others begin where the last ended
    list.PathBezierCubicCurveTo(c[1], c[2], c[3]);
    if (!last) list.PathLineTo({b.x + (turned ? -width : width), b.y});  // as wide as a box
  }
  list.PathStroke(colour, 0, thick);
  const float wing = 4 + thick * 0.6F;
  const ImVec2 head[3] = {{b.x + tip, b.y}, {b.x, b.y - wing}, {b.x, b.y + wing}};
  list.AddTriangleFilled(head[0], head[turned ? 2 : 1], head[turned ? 1 : 2], colour);
}

// Where the number of a line stands: on its last piece, clear of all others if there is a place.
// Lines that fan out are far apart at their end, those that come together at their beginning.
std::optional<ImVec2> VoicesGraph::free_place(Canvas& canvas, std::size_t number,
                                              float wide) const {
  const std::vector<std::size_t>& path = graph_.layout.paths[number];
  const bool turned = graph_.layout.turned[number];
  const ImVec2 a = place_of(canvas, path[path.size() - 2]);
  const ImVec2 b = place_of(canvas, path.back());
  const float width = canvas.box.x, middle = canvas.box.y / 2;
  const auto c =
      curve({a.x + (turned ? 0 : width), a.y + middle}, {b.x + (turned ? width : 0), b.y + middle});
  const VoiceEdge& one = graph_.edges[number];
  const bool fans = degrees_[one.from] > degrees_[one.to];
  for (const float step : {0.0F, 0.1F, 0.2F, -0.1F, 0.27F, -0.2F, -0.27F}) {
    const ImVec2 there = on_curve(c, fans ? 0.5F + step : 0.5F - step);
    const bool free = std::none_of(canvas.taken.begin(), canvas.taken.end(), [&](ImVec2 other) {
      return std::abs(other.x - there.x) < wide && std::abs(other.y - there.y) < kPillHeight;
    });
    if (!free) continue;
    canvas.taken.push_back(there);
    return there;
  }
  return std::nullopt;
}

// The number on a line: a button that goes through the claims behind it. Where it has no place, it
// is a dot that says its number when pointed at.
void VoicesGraph::weight(Canvas& canvas, std::size_t number) {
  Ui& ui = canvas.ui;
  const VoiceEdge& one = graph_.edges[number];
  const std::string count = std::to_string(one.claims.size());
  const TextStyle style = chrome(kSmallType, Weight::semibold);
  const float least = ui.environment().coarse_pointer ? 34.0F : 24.0F;
  const float wide = std::max(least, ui.type().measure(style, count) + 12);
  const std::optional<ImVec2> free = free_place(canvas, number, wide);
  const ImVec2 end = place_of(canvas, graph_.layout.paths[number].back());
  const float side = graph_.layout.turned[number] ? canvas.box.x + 14 : -14.0F;
  const ImVec2 at = free.value_or(ImVec2{end.x + side, end.y + canvas.box.y / 2});
  const Rect box{at.x - wide / 2, at.y - least / 2, wide, least};
  if (far(canvas, box)) return;
  const std::string key = "voices/edge/" + std::to_string(number);
  UiNode node;
  node.key = key;
  node.role = Role::button;
  node.name = edge_name(canvas.project, graph_, one) + ": " +
              in_words(one.claims.size(), "claim", "claims");
  const std::string place = cycle_.place(key, one.claims.size());
  node.description = place.empty() ? "Goes through them" : "At " + place;
  const ItemState state = ui.item(std::move(node), box);
  const bool strong = state.hovered || state.focused || !place.empty();
  if (free || strong) {
    draw_pill(ui, {box.x, at.y - kPillHeight / 2 + 1, box.width, kPillHeight - 2}, count, strong,
              lit(number) || strong ? 1.0F : 0.35F, state.focused);
  } else {
    ui.list().AddCircleFilled(at, 3, ui.theme().ink);
  }
  if (state.hovered && !ui.environment().coarse_pointer) pointed_edge_ = std::to_string(number);
  if (state.focused) follow_focus(canvas, key, box);
  if (state.pressed) cycle_.step(ui, canvas.session, canvas.view, key, one.claims);
}

// Brings what has just got the focus into view, sideways; the scroll area does the rest.
void VoicesGraph::follow_focus(const Canvas& canvas, const std::string& key, Rect box) {
  if (seen_focus_ == key) return;
  seen_focus_ = key;
  if (box.x < canvas.seen.x) shift_ -= canvas.seen.x - box.x + 20;
  if (box.right() > canvas.seen.right()) shift_ += box.right() - canvas.seen.right() + 20;
  canvas.ui.again(2);
}

// A story, or one who speaks. Pressed, only the ways through him are shown.
void VoicesGraph::voice(Canvas& canvas, std::size_t number) {
  Ui& ui = canvas.ui;
  const Voice& one = graph_.voices[number];
  const ImVec2 at = place_of(canvas, number);
  const Rect box{at.x, at.y, canvas.box.x, canvas.box.y};
  if (far(canvas, box)) return;
  std::string about = one.story ? "story" : std::to_string(one.asserts) + " own";
  if (!one.story && one.relays > 0) about += " · " + std::to_string(one.relays) + " passed on";
  UiNode node;
  node.key = "voices/voice/" + std::to_string(number);
  node.role = Role::button;
  node.name = voice_name(canvas.project, one) + ", " + about;
  node.description = one.story ? "Opens the story" : "Chooses this speaker";
  node.checkable = !one.story;
  node.checked = !one.story && one.speaker && about_ == one.speaker;
  const bool chosen = node.checked;
  const std::string key = node.key;
  const ItemState state = ui.item(std::move(node), box);
  draw_voice(canvas, one, box, about, state, chosen);
  if (state.focused) follow_focus(canvas, key, box);
  if (state.hovered && !ui.environment().coarse_pointer) pointed_ = static_cast<int>(number);
  if (!state.pressed) return;
  if (one.story) {
    canvas.session.queue([id = one.story](Session& s) { s.open_article(id); });
  } else if (one.speaker) {
    wanted_ = chosen ? SpeakerId{} : one.speaker;
    ui.again(2);
  }
}

void VoicesGraph::draw_voice(const Canvas& canvas, const Voice& one, Rect box,
                             const std::string& about, const ItemState& state, bool chosen) const {
  Ui& ui = canvas.ui;
  const Speaker* speaker = canvas.project.find(one.speaker);
  const ImU32 colour = one.story ? ui.theme().ink : speaker_colour(ui.theme(), speaker);
  const float radius = one.story ? 2.0F : 10.0F * canvas.zoom;
  fill(ui, box, ui.theme().raised, radius);
  if (state.hovered) fill(ui, box, ui.theme().hover, radius);
  frame(ui, box, colour, radius, chosen ? 3.0F : 1.5F);
  if (state.focused) frame(ui, inset(box, -3), ui.theme().focus, radius + 3, 2);
  Rect inner = inset(box, 8 * canvas.zoom, 3 * canvas.zoom);
  const float centre = box.y + box.height / 2;
  if (one.story) {
    draw_icon(ui, Icon::story, {inner.x + 7, centre}, 15 * canvas.zoom, ui.theme().ink);
    cut_left(inner, 16 * canvas.zoom, 5);
  } else {
    cut_left(inner, draw_tag(ui, {inner.x, centre}, speaker, std::max(8.0F, 11 * canvas.zoom)), 6);
  }
  const float size = std::max(9.0F, 13 * canvas.zoom);
  const bool two = canvas.zoom >= 0.8F;
  draw_words(ui, two ? cut_top(inner, inner.height * 0.55F) : inner, chrome(size, Weight::semibold),
             ui.theme().ink, voice_name(canvas.project, one));
  if (two) draw_words(ui, inner, chrome(kSmallType * canvas.zoom), ui.theme().muted, about);
}

}  // namespace counterpoint::ui
