// Proposals, read in slices. Proven by tests/app/suggesting_test.cpp.
#include "web/app/suggesting.h"

#include <algorithm>

#include "core/suggest/tokens.h"
#include "core/text/fold.h"

namespace counterpoint {
namespace {

constexpr int kTired = 3;  // refusals of one cue without an acceptance

std::uint32_t length_of(const std::vector<Span>& parts) {
  std::uint32_t length = 0;
  for (const Span& part : parts) length += part.length();
  return length;
}

// The user has marked at least half of these words as one claim.
bool is_marked(const MarkIndex& marks, const std::vector<Span>& content) {
  std::vector<Mark> found;
  marks.overlapping({content.front().start, content.back().end}, found);
  std::map<ClaimId, std::uint32_t> shared;
  for (const Mark& mark : found) {
    if (mark.role != MarkRole::content) continue;
    for (const Span& part : content) {
      if (!part.overlaps(mark.span)) continue;
      shared[mark.claim] +=
          std::min(part.end, mark.span.end) - std::max(part.start, mark.span.start);
    }
  }
  const std::uint32_t length = length_of(content);
  return std::any_of(shared.begin(), shared.end(),
                     [&](const auto& one) { return one.second * 2 >= length; });
}

bool same_words(const Article& a, const Article& b) {
  if (a.text != b.text || a.blocks.size() != b.blocks.size()) return false;
  return std::equal(
      a.blocks.begin(), a.blocks.end(), b.blocks.begin(),
      [](const Block& x, const Block& y) { return x.span == y.span && x.kind == y.kind; });
}

const std::vector<Suggestion> kNone;

}  // namespace

void Suggesting::start(Story& story, const Article& article) {
  story.article = article;
  story.reading = {};
  story.job.reset();
  story.unread = true;
  ++revision_;
}

void Suggesting::use(const Models& models) {
  model_ = {&models, {}};
  ++revision_;
}

void Suggesting::fail_model(std::string why) {
  model_.failure = std::move(why);
  ++revision_;
}

void Suggesting::retry_model() { fail_model({}); }

bool Suggesting::follow(const Project& project, ArticleId open) {
  open_ = open;
  std::erase_if(stories_, [&](const auto& one) { return !project.has(one.first); });
  bool work = false;
  project.articles().for_each([&](std::uint32_t number, const Article& article) {
    const auto [at, fresh] = stories_.try_emplace(ArticleId{number});
    Story& story = at->second;
    const bool changed = fresh || !same_words(story.article, article);
    if (changed) start(story, article);
    work = work || (story.busy() && !waits(at->first));
  });
  return work && model_.models != nullptr;
}

void Suggesting::forget() {
  stories_.clear();
  clashes_of_.reset();
  verdicts_.clear();
  refused_cues_.clear();
  accepted_cues_.clear();
  refusals_.clear();
  refused_clashes_.clear();
  ++revision_;
}

Suggesting::Story* Suggesting::next_story() {
  const auto ready = [&](ArticleId id, const Story& story) { return story.busy() && !waits(id); };
  const auto open = stories_.find(open_);
  if (open != stories_.end() && ready(open->first, open->second)) return &open->second;
  for (auto& [id, story] : stories_) {
    if (ready(id, story)) return &story;
  }
  return nullptr;
}

bool Suggesting::work(int paragraphs) {
  Story* story = model_.models == nullptr ? nullptr : next_story();
  if (story == nullptr) return false;
  if (story->unread) {
    story->unread = false;
    story->job = std::make_unique<ReadingJob>(
        story->article.text->bytes(), paragraphs_of(story->article), *model_.models, &story->cache);
  }
  for (; paragraphs > 0 && !story->job->done(); --paragraphs) story->job->step();
  if (story->job->done()) {
    story->reading = story->job->finish();
    story->job.reset();
    clashes_of_.reset();
    ++revision_;
  }
  return next_story() != nullptr;
}

void Suggesting::read_long_story(ArticleId article) {
  const auto at = stories_.find(article);
  if (at != stories_.end()) at->second.asked = true;
}

const Suggesting::Story* Suggesting::find(ArticleId article) const {
  const auto at = stories_.find(article);
  return at == stories_.end() ? nullptr : &at->second;
}

bool Suggesting::waits(ArticleId article) const {
  const Story* story = find(article);
  return story != nullptr && story->busy() && !story->asked &&
         story->article.text->bytes().size() > kLongStory;
}

double Suggesting::progress(ArticleId article) const {
  const Story* story = find(article);
  if (story == nullptr) return 0;
  if (story->unread) return 0;
  return story->job ? story->job->progress() : 1;
}

const std::vector<Suggestion>& Suggesting::suggestions(ArticleId article) const {
  const Story* story = find(article);
  return story == nullptr ? kNone : story->reading.suggestions;
}

std::string Suggesting::key_of(const Story& story, ArticleId article,
                               const Suggestion& suggestion) {
  std::string key = to_string(EntityId(article));
  for (const Span& part : suggestion.content) {
    key += ' ' + std::to_string(part.start) + '-' + std::to_string(part.end);
  }
  if (suggestion.source) key += ' ' + std::string(story.article.text->slice(*suggestion.source));
  return key;
}

std::string Suggesting::cue_of(const Story& story, const Suggestion& suggestion) {
  if (!suggestion.cue) return suggestion.rule;
  return fold_case(story.article.text->slice(*suggestion.cue));
}

bool Suggesting::is_tired_of(const std::string& cue) const {
  const auto refused = refused_cues_.find(cue);
  return refused != refused_cues_.end() && refused->second >= kTired &&
         accepted_cues_.count(cue) == 0;
}

OpenProposals Suggesting::open(const Session& session, ArticleId article,
                               const SuggestFilter& filter) {
  OpenProposals found;
  const Story* story = find(article);
  if (story == nullptr) return found;
  const MarkIndex& marks = session.marks(article);
  const std::vector<Suggestion>& all = story->reading.suggestions;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Suggestion& one = all[i];
    if (filter.kind && one.kind != *filter.kind) continue;
    if (is_marked(marks, one.content)) continue;
    const auto verdict = verdicts_.find(key_of(*story, article, one));
    if (verdict != verdicts_.end()) {
      if (verdict->second == Verdict::refused) continue;
      verdicts_.erase(verdict);  // what was accepted was undone: it is open again
    }
    if (one.score < filter.score) {
      ++found.below;
    } else if (is_tired_of(cue_of(*story, one))) {
      ++found.tired;
    } else {
      found.shown.push_back(i);
    }
  }
  return found;
}

bool Suggesting::accept(Session& session, ArticleId article, std::size_t index, bool to_change) {
  const Story* story = find(article);
  if (story == nullptr || index >= story->reading.suggestions.size()) return false;
  const auto chain = Chains(story->reading.suggestions).of(index);
  ClaimId made;
  const Status status = session.edit("Accept suggestion", [&](Draft& draft) {
    const Result<ClaimId> result = accept_suggestion(draft, article, chain);
    if (result.ok()) made = result.value();
    return result.status();
  });
  if (!status.ok()) return false;
  const Suggestion& one = *chain.back();
  verdicts_[key_of(*story, article, one)] = to_change ? Verdict::changed : Verdict::accepted;
  ++accepted_cues_[cue_of(*story, one)];
  ++revision_;
  session.choose(made);
  return true;
}

bool Suggesting::accept_all(Session& session, ArticleId article,
                            const std::vector<std::size_t>& indexes) {
  const Story* story = find(article);
  if (story == nullptr || indexes.empty()) return false;
  const std::vector<Suggestion>& all = story->reading.suggestions;
  const std::string label = "Accept " + std::to_string(indexes.size()) +
                            (indexes.size() == 1 ? " suggestion" : " suggestions");
  const Chains chains(all);
  const Status status = session.edit(label, [&](Draft& draft) {
    for (const std::size_t index : indexes) {
      const Status one = accept_suggestion(draft, article, chains.of(index)).status();
      if (!one.ok()) return one;
    }
    return Status{};
  });
  if (!status.ok()) return false;
  for (const std::size_t index : indexes) {
    verdicts_[key_of(*story, article, all[index])] = Verdict::accepted;
    ++accepted_cues_[cue_of(*story, all[index])];
  }
  ++revision_;
  session.notify({Notice::Kind::done, label.substr(7) + " accepted.", true});
  return true;
}

void Suggesting::refuse(ArticleId article, std::size_t index) {
  const Story* story = find(article);
  if (story == nullptr || index >= story->reading.suggestions.size()) return;
  const Suggestion& one = story->reading.suggestions[index];
  const std::string key = key_of(*story, article, one), cue = cue_of(*story, one);
  verdicts_[key] = Verdict::refused;
  ++refused_cues_[cue];
  refusals_.emplace_back(key, cue);
  ++revision_;
}

void Suggesting::take_back() {
  if (refusals_.empty()) return;
  const auto [key, cue] = refusals_.back();
  refusals_.pop_back();
  verdicts_.erase(key);
  --refused_cues_[cue];
  ++revision_;
}

Tally Suggesting::tally() const {
  Tally tally;
  for (const auto& [key, verdict] : verdicts_) {
    tally.accepted += verdict == Verdict::accepted;
    tally.changed += verdict == Verdict::changed;
    tally.refused += verdict == Verdict::refused;
  }
  return tally;
}

namespace {

std::optional<Account> account_of(const Project& project, const Claim& claim,
                                  const Analysis& story) {
  const Speaker* who = project.find(asserter(claim));
  if (who == nullptr) return std::nullopt;
  Account account{&story, {}, {}, who->name};
  for (const Quote& quote : claim.content) account.content.push_back(quote.span);
  const Span cue = claim.chain.back().cue;
  if (!cue.empty()) account.cue = cue;
  return account;
}

// Pairs of claims that a divergence names already, by itself or through positions.
std::set<std::pair<ClaimId, ClaimId>> known_pairs(const Project& project) {
  std::set<std::pair<ClaimId, ClaimId>> known;
  const auto claims_of = [&](EntityId account) {
    if (account.kind == EntityKind::claim) {
      return std::vector<ClaimId>{account.as<EntityKind::claim>()};
    }
    const Position* position = project.find(account.as<EntityKind::position>());
    return position == nullptr ? std::vector<ClaimId>() : position->claims;
  };
  project.divergences().for_each([&](std::uint32_t, const Divergence& divergence) {
    for (const ClaimId a : claims_of(divergence.a.account)) {
      for (const ClaimId b : claims_of(divergence.b.account)) {
        known.insert({std::min(a, b), std::max(a, b)});
      }
    }
  });
  return known;
}

}  // namespace

std::string Suggesting::clash_key(const Clash& clash) const {
  return to_string(EntityId(clash.a)) + ' ' + to_string(EntityId(clash.b)) + ' ' + clash.what.rule;
}

const std::vector<Clash>& Suggesting::clashes(const Project& project) {
  if (clashes_of_ && *clashes_of_ == project && clashes_at_ == revision_) return clashes_;
  clashes_of_ = project;
  clashes_at_ = revision_;
  clashes_.clear();
  std::vector<Account> accounts;
  std::vector<ClaimId> ids;
  project.claims().for_each([&](std::uint32_t number, const Claim& claim) {
    const Story* story = find(claim.article);
    if (story == nullptr || story->busy()) return;
    if (auto account = account_of(project, claim, story->reading.analysis)) {
      accounts.push_back(std::move(*account));
      ids.push_back(ClaimId{number});
    }
  });
  const auto known = known_pairs(project);
  for (DivergenceSuggestion& found : find_divergences(accounts)) {
    Clash clash{ids[found.a], ids[found.b], std::move(found)};
    if (known.count({std::min(clash.a, clash.b), std::max(clash.a, clash.b)}) > 0) continue;
    if (refused_clashes_.count(clash_key(clash)) > 0) continue;
    clashes_.push_back(std::move(clash));
  }
  return clashes_;
}

void Suggesting::refuse_clash(const Clash& clash) {
  refused_clashes_.insert(clash_key(clash));
  ++revision_;
}

}  // namespace counterpoint
