// A student's work beside a key. Proven by tests/core/report/compare_test.cpp.
#include "core/report/compare.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "core/model/matrix.h"
#include "core/report/compare_match.h"

namespace counterpoint {
namespace {

constexpr std::size_t kStances = 7;  // with "nothing recorded"

// Code points of `a` that `b` leaves out.
std::uint32_t without(const Text& text, const std::vector<Quote>& a, const std::vector<Quote>& b) {
  const auto points = [&](Span span) {
    return text.offsets().code_points(span.end) - text.offsets().code_points(span.start);
  };
  std::uint32_t sum = 0;
  for (const Quote& one : a) {
    sum += points(one.span);
    for (const Quote& other : b) {
      const Span both = intersection(one.span, other.span);
      if (!both.empty()) sum -= points(both);
    }
  }
  return sum;
}

std::vector<SpeakerId> chain_of(const Claim& claim) {
  std::vector<SpeakerId> speakers;
  for (const Attribution& link : claim.chain) speakers.push_back(link.speaker);
  return speakers;
}

CueClass cue_of(const Claim& claim) {
  return claim.chain.empty() ? CueClass::unset : claim.chain.back().cue_class;
}

ClaimComparison compare_claims(const Matching& w, ClaimId in_key, ClaimId in_work) {
  const Claim& key = *w.key.find(in_key);
  const Claim& work = *w.work.find(in_work);
  const Text& text = *w.key.find(key.article)->text;
  ClaimComparison made;
  made.key = in_key;
  made.work = in_work;
  made.lacking = without(text, key.content, work.content);
  made.beyond = without(text, work.content, key.content);
  made.words = made.lacking + made.beyond == 0 ? Agreement::same : Agreement::differs;
  std::vector<SpeakerId> chain = chain_of(work);
  for (SpeakerId& speaker : chain) speaker = look_up(w.speakers, speaker);
  made.same_chain = chain == chain_of(key);
  made.same_speaker = asserter(key) == look_up(w.speakers, asserter(work));
  made.same_cue = cue_of(key) == cue_of(work);
  made.same_kind = key.kind == work.kind;
  return made;
}

void compare_all_claims(const Matching& w, Comparison& out) {
  using Placed = std::tuple<ArticleId, std::uint32_t, ClaimComparison>;
  std::vector<Placed> placed;
  std::set<ClaimId> found;
  for (const auto& [in_work, in_key] : w.claims) {
    const Claim& claim = *w.key.find(in_key);
    found.insert(in_key);
    placed.emplace_back(claim.article, extent(claim).start, compare_claims(w, in_key, in_work));
  }
  w.key.claims().for_each([&](std::uint32_t id, const Claim& claim) {
    if (found.count({id}) != 0) return;
    ClaimComparison missed;
    missed.key = {id};
    missed.words = Agreement::missed;
    placed.emplace_back(claim.article, extent(claim).start, missed);
  });
  w.work.claims().for_each([&](std::uint32_t id, const Claim& claim) {
    if (w.claims.count({id}) != 0) return;
    ClaimComparison extra;
    extra.work = {id};
    extra.words = Agreement::extra;
    placed.emplace_back(look_up(w.stories, claim.article), extent(claim).start, extra);
  });
  std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
    return std::tuple(std::get<0>(a), std::get<1>(a), std::get<2>(a).key, std::get<2>(a).work) <
           std::tuple(std::get<0>(b), std::get<1>(b), std::get<2>(b).key, std::get<2>(b).work);
  });
  for (const auto& [article, start, claim] : placed) out.claims.push_back(claim);
  for (Score* score : {&out.exact, &out.overlapping, &out.attributed}) {
    score->wanted = w.key.claims().size();
    score->given = w.work.claims().size();
  }
  for (const ClaimComparison& claim : out.claims) {
    if (!claim.key || !claim.work) continue;
    ++out.overlapping.right;
    if (claim.words == Agreement::same) ++out.exact.right;
    if (claim.same_speaker) ++out.attributed.right;
  }
}

bool same_backing(const Matching& w, const Position& key, const Position& work) {
  std::vector<ClaimId> mapped;
  for (const ClaimId id : work.claims) mapped.push_back(look_up(w.claims, id));
  std::vector<ClaimId> wanted = key.claims;
  std::sort(mapped.begin(), mapped.end());
  std::sort(wanted.begin(), wanted.end());
  return mapped == wanted;
}

CellComparison compare_cell(const Matching& w, PositionId in_key, PositionId in_work) {
  CellComparison cell;
  cell.key = in_key;
  cell.work = in_work;
  const Position* key = w.key.find(in_key);
  const Position* work = w.work.find(in_work);
  if (key != nullptr) {
    cell.key_speaker = key->speaker;
    cell.key_issue = key->issue;
  }
  if (work != nullptr) {
    cell.work_speaker = work->speaker;
    cell.work_issue = work->issue;
  }
  if (key == nullptr || work == nullptr) {
    cell.stance = key == nullptr ? Agreement::extra : Agreement::missed;
    return cell;
  }
  cell.stance = key->stance == work->stance ? Agreement::same : Agreement::differs;
  cell.same_claims = same_backing(w, *key, *work);
  return cell;
}

// Cohen's kappa from the counts of each pair of stances.
double kappa_of(const std::array<std::array<double, kStances>, kStances>& counts) {
  double all = 0, agreed = 0, chance = 0;
  for (std::size_t a = 0; a < kStances; ++a) {
    for (std::size_t b = 0; b < kStances; ++b) all += counts[a][b];
  }
  if (all == 0) return 1;
  for (std::size_t a = 0; a < kStances; ++a) {
    double in_key = 0, in_work = 0;
    for (std::size_t b = 0; b < kStances; ++b) {
      in_key += counts[a][b];
      in_work += counts[b][a];
    }
    agreed += counts[a][a] / all;
    chance += in_key / all * (in_work / all);
  }
  return chance >= 1 ? 1 : (agreed - chance) / (1 - chance);
}

void compare_cells(const Matching& w, Comparison& out) {
  const Matrix key = account_matrix(w.key);
  std::map<std::pair<SpeakerId, IssueId>, PositionId> work;  // by the key's ids
  std::vector<PositionId> extra;
  w.work.positions().for_each([&](std::uint32_t id, const Position& position) {
    const SpeakerId speaker = look_up(w.speakers, position.speaker);
    const IssueId issue = look_up(w.issues, position.issue);
    if (speaker && issue) {
      work[{speaker, issue}] = {id};
    } else {
      extra.push_back({id});
    }
  });
  std::array<std::array<double, kStances>, kStances> counts{};
  const auto place = [](const Position* position) {
    return position == nullptr ? kStances - 1 : static_cast<std::size_t>(position->stance);
  };
  const std::vector<SpeakerId> rows = rows_in_order(w.key);
  for (const IssueId column : key.columns) {
    for (const SpeakerId row : rows) {
      const PositionId in_key = key.find(row, column).position;
      const auto at = work.find({row, column});
      const PositionId in_work = at == work.end() ? PositionId{} : at->second;
      counts[place(w.key.find(in_key))][place(w.work.find(in_work))] += 1;
      if (in_key || in_work) out.cells.push_back(compare_cell(w, in_key, in_work));
    }
  }
  for (const PositionId id : extra) out.cells.push_back(compare_cell(w, {}, id));
  out.kappa = kappa_of(counts);
  out.stances.wanted = w.key.positions().size();
  out.stances.given = w.work.positions().size();
  out.stances.right = static_cast<std::size_t>(
      std::count_if(out.cells.begin(), out.cells.end(),
                    [](const CellComparison& cell) { return cell.stance == Agreement::same; }));
}

SpeakerId speaker_of(const Project& project, EntityId account) {
  if (const Position* position = project.find(account.as<EntityKind::position>())) {
    return position->speaker;
  }
  const Claim* claim = project.find(account.as<EntityKind::claim>());
  return claim == nullptr ? SpeakerId{} : asserter(*claim);
}

bool pivots_meet(const Matching& w, const DivergenceSide& key, const DivergenceSide& work) {
  return std::any_of(key.pivots.begin(), key.pivots.end(), [&](const Place& one) {
    return std::any_of(work.pivots.begin(), work.pivots.end(), [&](const Place& other) {
      return look_up(w.stories, other.article) == one.article && other.span.overlaps(one.span);
    });
  });
}

// The same two accounts on the same question, either way round.
bool same_accounts(const Matching& w, const Divergence& key, const Divergence& work, bool& turned) {
  if (look_up(w.issues, work.issue) != key.issue) return false;
  const SpeakerId a = look_up(w.speakers, speaker_of(w.work, work.a.account));
  const SpeakerId b = look_up(w.speakers, speaker_of(w.work, work.b.account));
  const SpeakerId key_a = speaker_of(w.key, key.a.account);
  const SpeakerId key_b = speaker_of(w.key, key.b.account);
  turned = a == key_b && b == key_a && a != b;
  return turned || (a == key_a && b == key_b);
}

void compare_divergences(const Matching& w, Comparison& out) {
  std::set<DivergenceId> taken;
  w.key.divergences().for_each([&](std::uint32_t id, const Divergence& key) {
    DivergenceComparison best;
    best.key = {id};
    best.type = Agreement::missed;
    w.work.divergences().for_each([&](std::uint32_t other, const Divergence& work) {
      bool turned = false;
      if (taken.count({other}) != 0 || !same_accounts(w, key, work, turned)) return;
      const bool same = work.type == key.type;
      if (best.work && !(same && best.type == Agreement::differs)) return;
      best.work = {other};
      best.type = same ? Agreement::same : Agreement::differs;
      best.pivots_meet = pivots_meet(w, key.a, turned ? work.b : work.a) &&
                         pivots_meet(w, key.b, turned ? work.a : work.b);
    });
    if (best.work) taken.insert(best.work);
    out.divergences.push_back(best);
  });
  out.parted = {taken.size(), w.work.divergences().size(), w.key.divergences().size()};
  w.work.divergences().for_each([&](std::uint32_t id, const Divergence&) {
    if (taken.count({id}) != 0) return;
    DivergenceComparison extra;
    extra.work = {id};
    extra.type = Agreement::extra;
    out.divergences.push_back(extra);
  });
}

double share(std::size_t part, std::size_t all, std::size_t other) {
  if (all == 0) return other == 0 ? 1 : 0;
  return static_cast<double>(part) / static_cast<double>(all);
}

}  // namespace

double Score::precision() const { return share(right, given, wanted); }
double Score::recall() const { return share(right, wanted, given); }
double Score::f1() const {
  const double sum = precision() + recall();
  return sum == 0 ? 0 : 2 * precision() * recall() / sum;
}

Project exercise_of(const Project& key) {
  Project blank;
  blank.set<ProjectInfo>(1, std::make_shared<const ProjectInfo>(key.info()));
  key.articles().for_each(
      [&](std::uint32_t id, const Article&) { blank.set<Article>(id, key.articles().get(id)); });
  key.speakers().for_each([&](std::uint32_t id, const Speaker& speaker) {
    Speaker bare = speaker;
    bare.mentions.clear();
    bare.note.clear();
    bare.unknown = {};
    blank.set<Speaker>(id, std::make_shared<const Speaker>(std::move(bare)));
  });
  key.issues().for_each([&](std::uint32_t id, const Issue& issue) {
    Issue bare = issue;
    bare.note.clear();
    bare.unknown = {};
    blank.set<Issue>(id, std::make_shared<const Issue>(std::move(bare)));
  });
  return blank;
}

Result<Comparison> compare(const Project& key, const Project& work) {
  const Result<Matching> matched = match(key, work);
  if (!matched.ok()) return matched.status();
  const Matching& w = matched.value();
  Comparison out;
  compare_all_claims(w, out);
  compare_cells(w, out);
  compare_divergences(w, out);
  return out;
}

}  // namespace counterpoint
