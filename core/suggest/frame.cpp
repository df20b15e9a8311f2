// Roles around a cue. Proven by tests/core/suggest/suggest_test.cpp.
#include "core/suggest/frame.h"

#include <algorithm>
#include <limits>

namespace counterpoint {
namespace {

constexpr std::uint32_t kMaxWindow = 400;
constexpr std::int32_t kNever = std::numeric_limits<std::int32_t>::min() / 2;

bool quoted_over(const View& view, std::uint32_t end) {  // a quotation over a border of sentences
  const auto i = static_cast<std::int32_t>(end);
  return view.has(i) && view.has(i - 1) && view.quotation(i) >= 0 &&
         view.quotation(i) == view.quotation(i - 1);
}

// How tokens hang together with the cue: the steps up from the cue, then those down.
struct Path {
  std::uint32_t whole = 0;   // all relations on the way
  std::uint32_t branch = 0;  // the steps up, and the first one down
  std::uint32_t second = 0;  // and the second one down
  std::uint32_t depth = 0;   // steps down
  bool known = false;
};

class Builder {
 public:
  Builder(const View& view, Range window, std::int32_t cue)
      : view_(view), window_(window), cue_(cue), paths_(window.size()) {
    const Range sentence = view.all.sentences[view.sentence[view.local(cue)]];
    kind_ = view.kind(cue);
    passive_ =
        view.child(cue, Relation::aux_pass) >= 0 || view.child(cue, Relation::nsubj_pass) >= 0;
    climb();
    for (std::uint32_t i = window.first; i < window.last; ++i) {
      if (sentence.contains(i)) {
        path(static_cast<std::int32_t>(i));
      } else {
        paths_[i - window.first] = elsewhere(static_cast<std::int32_t>(i), sentence);
      }
    }
    count_commas();
  }

  void own(std::int32_t i, Features& out) const;
  void after(std::int32_t i, int before, Features& out) const;

 private:
  const Path& at(std::int32_t i) const {
    static const Path kNone{};
    const auto k = static_cast<std::size_t>(i - static_cast<std::int32_t>(window_.first));
    return k < paths_.size() ? paths_[k] : kNone;
  }
  // Of a sentence that the window cuts, some heads stand outside; the window itself lies in the
  // view. No head at all, -1, is past every window.
  bool inside(std::int32_t i) const { return window_.contains(static_cast<std::uint32_t>(i)); }
  Path& slot(std::int32_t i) {
    return paths_[static_cast<std::size_t>(i - static_cast<std::int32_t>(window_.first))];
  }

  void climb() {
    std::uint32_t up = 1;
    std::uint32_t steps = 0;
    for (std::int32_t i = cue_; inside(i); i = view_.head(i)) {
      slot(i) = {up, mix(up, 77), mix(up, 78), 0, true};
      up = mix(up, steps < 3 ? view_.relation(i) + 1 : 50);
      ++steps;
    }
  }

  const Path& path(std::int32_t i) {
    std::vector<std::int32_t> way;
    for (; !at(i).known && inside(view_.head(i)); i = view_.head(i)) way.push_back(i);
    if (!at(i).known) slot(i) = {5, 5, 5, 0, true};
    for (; !way.empty(); way.pop_back()) {
      const Path& above = at(i);
      i = way.back();
      const std::uint32_t step = view_.relation(i) + 100;
      Path& here = slot(i);
      here.depth = above.depth + 1;
      here.whole = here.depth < 5 ? mix(above.whole, step) : above.whole;
      here.branch = here.depth == 1 ? mix(above.whole, step) : above.branch;
      here.second = here.depth == 1   ? mix(here.branch, 79)
                    : here.depth == 2 ? mix(above.branch, step)
                                      : above.second;
      here.known = true;
    }
    return at(i);
  }

  Path elsewhere(std::int32_t i, Range sentence) const {
    const bool before = static_cast<std::uint32_t>(i) < sentence.first;
    const std::uint32_t kind = 900u + (before ? 1 : 0) + (view_.quotation(i) >= 0 ? 2 : 0);
    return {kind, kind, kind, 1, true};
  }

  void count_commas() {
    commas_.assign(window_.size(), 0);
    const std::size_t c = static_cast<std::size_t>(cue_) - window_.first;
    for (std::size_t k = c + 1; k < commas_.size(); ++k)
      commas_[k] = commas_[k - 1] + is_comma(k - 1);
    for (std::size_t k = c; k-- > 0;) commas_[k] = commas_[k + 1] + is_comma(k + 1);
  }
  std::uint32_t is_comma(std::size_t k) const {
    const Token& t = view_.all.tokens[window_.first + k];
    return t.tag == Tag::comma || t.tag == Tag::colon || t.kind == TokenKind::quote;
  }

  const View& view_;
  Range window_;
  std::int32_t cue_;
  std::uint32_t kind_ = 0;
  bool passive_ = false;
  std::vector<Path> paths_;
  std::vector<std::uint32_t> commas_;
};

std::uint32_t reach(std::int32_t d) {
  const std::int32_t a = std::abs(d);
  return static_cast<std::uint32_t>((a < 4    ? a
                                     : a < 7  ? 4
                                     : a < 12 ? 5
                                     : a < 25 ? 6
                                              : 7) +
                                    (d < 0 ? 10 : 0));
}

void Builder::own(std::int32_t i, Features& out) const {
  const Path& p = at(i);
  const Path& last = at(i - 1);
  const Path& next = at(i + 1);
  const std::uint32_t w = view_.lower(i), t = view_.tag(i);
  const std::uint32_t cw = view_.lower(cue_), ct = view_.tag(cue_);
  const std::uint32_t side = i < cue_ ? 0 : i == cue_ ? 1 : 2;
  const bool in = view_.quotation(i) >= 0;
  const bool cue_in = view_.quotation(cue_) >= 0;
  const std::uint32_t quote = (in ? 1u : 0u) + (cue_in ? 2u : 0u) +
                              (in && view_.quotation(i) == view_.quotation(cue_) ? 4u : 0u);
  const std::uint32_t near = commas_[static_cast<std::size_t>(i) - window_.first];
  const std::uint32_t commas = std::min(near, 3u);
  const std::uint32_t far = reach(i - cue_);
  out.clear();
  out.add(401, {p.whole});
  out.add(402, {p.branch, side});
  out.add(403, {p.second, side});
  out.add(404, {p.branch, cw});
  out.add(405, {p.branch, ct, t});
  out.add(406, {last.branch, p.branch});
  out.add(407, {p.branch, next.branch});
  out.add(408, {last.second, p.second});
  out.add(409, {p.second, next.second});
  out.add(410, {w, side});
  out.add(411, {t, far});
  out.add(412, {w, p.depth == 1 ? p.branch : 1});
  out.add(413, {view_.lower(i - 1), side});
  out.add(414, {view_.lower(i + 1), side});
  out.add(415, {view_.tag(i - 1), t, side});
  out.add(416, {t, view_.tag(i + 1), side});
  out.add(417, {quote, side});
  out.add(418, {quote, p.branch});
  out.add(419, {quote, t, side, commas});
  out.add(420, {commas, side, p.branch});
  out.add(421, {commas, side, t});
  out.add(422, {far, cw});
  out.add(423, {far, ct, t});
  out.add(424, {w, far});
  out.add(425, {cw, side, quote});
  out.add(426, {p.whole, t});
  out.add(427, {p.whole, cw});
  out.add(428, {cw, w, side});
  out.add(429, {view_.tag(i - 1), t, view_.tag(i + 1)});
  out.add(430, {p.depth, p.branch});
  out.add(431, {view_.relation(i), side, commas});
  out.add(432, {view_.lower(i - 1), w});
  out.add(433, {p.second, quote, commas});
  out.add(434, {p.branch, view_.here.heading});
  out.add(435, {side, near > 8 ? 8 : near, quote});
  out.add(442, {view_.cluster(i), p.branch});
  out.add(443, {view_.cluster(i), view_.cluster(i + 1), side});
  out.add(444, {view_.cluster(cue_), p.branch});
  out.add(445, {view_.cluster(cue_), p.second});
  out.add(436, {p.branch, kind_, passive_});
  out.add(437, {p.second, kind_, passive_});
  out.add(438, {p.branch, passive_, ct, t});
  out.add(439, {last.branch, p.branch, kind_});
  out.add(440, {p.branch, next.branch, kind_});
  out.add(441, {quote, side, commas, kind_});
}

// Features of transitions by the role before, begun with it: most of the work is with these.
constexpr auto kTransitions = [] {
  std::array<std::array<std::uint32_t, 11>, kRoles + 1> begun{};
  for (std::uint32_t before = 0; before < begun.size(); ++before) {
    for (std::uint32_t k = 0; k < 11; ++k) begun[before][k] = mix(begin_feature(501 + k), before);
  }
  return begun;
}();

void Builder::after(std::int32_t i, int before, Features& out) const {
  const Path& p = at(i);
  const Path& last = at(i - 1);
  const auto& of = kTransitions[static_cast<std::size_t>(before)];
  const std::uint32_t changes =
      (last.branch != p.branch ? 1u : 0u) + (last.second != p.second ? 2u : 0u);
  const std::uint32_t side = i < cue_ ? 0 : i == cue_ ? 1 : 2;
  out.clear();
  out.end(of[0], {});
  out.end(of[1], {view_.tag(i), side});
  out.end(of[2], {view_.tag(i - 1), side});
  out.end(of[3], {changes, view_.tag(i)});
  out.end(of[4], {p.branch});
  out.end(of[5], {last.branch, p.branch});
  out.end(of[6], {view_.lower(i)});
  out.end(of[7], {view_.lower(i - 1)});
  out.end(of[8], {last.second, p.second});
  out.end(of[9], {view_.quotation(i) >= 0, view_.quotation(i - 1) >= 0, side});
  out.end(of[10], {view_.tag(i - 1), view_.tag(i)});
}

}  // namespace

Range frame_window(const View& view, std::int32_t cue) {
  const std::uint32_t s = view.sentence[view.local(cue)];
  std::uint32_t first = s;
  std::uint32_t last = s + 1;
  const auto& sentences = view.all.sentences;
  const auto size = [&] { return sentences[last - 1].last - sentences[first].first; };
  while (first > view.here.sentences.first && quoted_over(view, sentences[first].first) &&
         size() < kMaxWindow) {
    --first;
  }
  const auto opens = [&](std::uint32_t k) {
    const auto i = static_cast<std::int32_t>(sentences[k].first);
    return view.token(i).kind == TokenKind::quote && view.quotation(i) >= 0;
  };
  while (last < view.here.sentences.last && size() < kMaxWindow &&
         (quoted_over(view, sentences[last].first) || (last == s + 1 && opens(last)))) {
    ++last;
  }
  Range window{sentences[first].first, sentences[last - 1].last};
  const auto c = static_cast<std::uint32_t>(cue);
  if (c - window.first > kMaxWindow) window.first = sentences[s].first;
  if (c - window.first > kMaxWindow) window.first = c - kMaxWindow;
  window.last = std::min(window.last, std::max(c, window.first) + kMaxWindow);
  return window;
}

FrameFeatures frame_features(const View& view, Range window, std::int32_t cue) {
  const Builder builder(view, window, cue);
  FrameFeatures features;
  features.own.resize(window.size());
  features.after.resize(window.size());
  Features found;
  const auto keep = [&](FrameFeatures::Kept& kept) {
    const FeatureSpan all = found;
    kept.assign(all.begin(), all.end());
  };
  for (std::uint32_t k = 0; k < window.size(); ++k) {
    const auto i = static_cast<std::int32_t>(window.first + k);
    builder.own(i, found);
    keep(features.own[k]);
    for (int before = 0; before <= kRoles; ++before) {
      const bool first = before == kStart;
      if (first != (k == 0)) continue;
      builder.after(i, before, found);
      keep(features.after[k][static_cast<std::size_t>(before)]);
    }
  }
  return features;
}

bool may_follow(int before, int role, std::size_t token, std::size_t cue) {
  if ((token == cue) && role != kCue) return false;
  if (role == kSource && before != kSourceBegins && before != kSource) return false;
  if (role == kContent && before != kContentBegins && before != kContent) return false;
  if (token <= cue && before == kCue && role != kCue) return false;
  return !(token > cue && role == kCue && before != kCue);
}

namespace {

constexpr std::size_t kStates =
    std::size_t{kRoles} * 4;  // a source was seen: 1; content was seen: 2

// The best way to each state after a token, and to the states before it.
class Lattice {
 public:
  Lattice(const Weights& weights, const View& view, Range window, std::int32_t cue)
      : weights_(weights),
        builder_(view, window, cue),
        window_(window),
        cue_(static_cast<std::size_t>(cue) - window.first),
        from_(window.size()) {}

  std::vector<Role> run() {
    best_.fill(kNever);
    for (std::size_t k = 0; k < from_.size(); ++k) step(k);
    return way_back();
  }

 private:
  using Column = std::array<std::int32_t, kStates>;

  void step(std::size_t k) {
    const auto token = static_cast<std::int32_t>(window_.first + k);
    builder_.own(token, features_);
    Scores<kRoles> own;
    own.add(weights_, features_);
    Column next;
    next.fill(kNever);
    for (int before = k == 0 ? kStart : 0; before < (k == 0 ? kRoles + 1 : kRoles); ++before) {
      if (!is_reached(k, before)) continue;
      builder_.after(token, before, features_);
      Scores<kRoles> scores = own;
      scores.add(weights_, features_);
      go_on(k, before, scores, next);
    }
    best_ = next;
  }

  std::int32_t best_so_far(std::size_t k, int before, std::size_t seen) const {
    if (k == 0) return seen == 0 ? 0 : kNever;
    return best_[static_cast<std::size_t>(before) * 4 + seen];
  }

  bool is_reached(std::size_t k, int before) const {
    for (std::size_t seen = 0; seen < 4; ++seen) {
      if (best_so_far(k, before, seen) != kNever) return true;
    }
    return false;
  }

  void go_on(std::size_t k, int before, const Scores<kRoles>& scores, Column& next) {
    for (int role = 0; role < kRoles; ++role) {
      if (!may_follow(before, role, k, cue_)) continue;
      const std::int32_t here = scores[static_cast<std::size_t>(role)];
      for (std::size_t seen = 0; seen < 4; ++seen) {
        const std::int32_t sofar = best_so_far(k, before, seen);
        if (sofar == kNever || (role == kSourceBegins && (seen & 1u) != 0)) continue;
        const std::size_t now =
            seen | (role == kSourceBegins ? 1u : 0u) | (role == kContentBegins ? 2u : 0u);
        const std::size_t to = static_cast<std::size_t>(role) * 4 + now;
        if (sofar + here <= next[to]) continue;
        next[to] = sofar + here;
        from_[k][to] =
            static_cast<std::uint8_t>(k == 0 ? 0 : static_cast<std::size_t>(before) * 4 + seen);
      }
    }
  }

  std::vector<Role> way_back() const {
    std::size_t state = 0;
    std::int32_t top = kNever;
    for (std::size_t s = 0; s < kStates; ++s) {
      if ((s & 2u) != 0 && best_[s] > top) {
        top = best_[s];
        state = s;
      }
    }
    std::vector<Role> roles(from_.size(), kOutside);
    if (top == kNever) return roles;
    for (std::size_t k = roles.size(); k-- > 0; state = from_[k][state]) {
      roles[k] = static_cast<Role>(state / 4);
    }
    return roles;
  }

  const Weights& weights_;
  const Builder builder_;
  Range window_;
  std::size_t cue_;
  std::vector<std::array<std::uint8_t, kStates>> from_;
  Column best_{};
  Features features_;
};

}  // namespace

std::vector<Role> best_roles(const Weights& weights, const View& view, Range window,
                             std::int32_t cue) {
  if (window.size() == 0) return {};
  return Lattice(weights, view, window, cue).run();
}

}  // namespace counterpoint
