// Random valid projects and random commands on them.
#include "tests/support/random_project.h"

#include <map>
#include <vector>

#include "tests/support/random_values.h"

namespace counterpoint::testing {
namespace {

struct Command {
  const char* name;
  Status (*run)(Random&, Draft&);
};

template <class T>
Status status_of(const Result<T>& result) {
  return result.status();
}

// An id that mostly exists; now and then one that does not.
template <class T>
IdOf<T> some_id(Random& random, const Draft& draft) {
  if (random.one_in(12)) return IdOf<T>{random.below(40)};
  return random_id<T>(random, draft.project());
}

// What stands there now, so that an update changes a part of it.
template <class T>
T current(const Draft& draft, IdOf<T> id) {
  const T* value = draft.project().find(id);
  return value != nullptr ? *value : T{};
}

Status run_set_info(Random& random, Draft& draft) {
  return set_project_info(draft,
                          {random_text(random), random_text(random), random_unknown(random)});
}

Status run_add_article(Random& random, Draft& draft) {
  if (draft.project().articles().size() >= 4) return {};
  return status_of(add_article(draft, random_article(random)));
}

Status run_update_article(Random& random, Draft& draft) {
  const ArticleId id = some_id<Article>(random, draft);
  Article article = current<Article>(draft, id);
  article.publisher = random_text(random);
  if (random.one_in(10)) article.text = random_article(random).text;
  return update_article(draft, id, std::move(article));
}

Status run_set_block_kind(Random& random, Draft& draft) {
  return set_block_kind(draft, some_id<Article>(random, draft), random.below(200),
                        random.pick(kAllBlockKinds));
}

Status run_remove_article(Random& random, Draft& draft) {
  if (!random.one_in(4)) return {};  // it takes much with it
  return remove_article(draft, some_id<Article>(random, draft));
}

Status run_add_speaker(Random& random, Draft& draft) {
  return status_of(add_speaker(draft, random_speaker(random, draft.project())));
}

Status run_update_speaker(Random& random, Draft& draft) {
  return update_speaker(draft, some_id<Speaker>(random, draft),
                        random_speaker(random, draft.project()));
}

Status run_remove_speaker(Random& random, Draft& draft) {
  return remove_speaker(draft, some_id<Speaker>(random, draft));
}

Status run_merge_speakers(Random& random, Draft& draft) {
  if (!random.one_in(3)) return {};  // so that enough of them stay apart
  return merge_speakers(draft, some_id<Speaker>(random, draft), some_id<Speaker>(random, draft));
}

Status run_split_speaker(Random& random, Draft& draft) {
  return status_of(split_speaker(draft, some_id<Speaker>(random, draft),
                                 random_speaker(random, draft.project()),
                                 {some_id<Claim>(random, draft), some_id<Claim>(random, draft)}));
}

Status run_speaker_named(Random& random, Draft& draft) {
  return status_of(speaker_named(draft, random_text(random)));
}

Status run_mark_claim(Random& random, Draft& draft) {
  return status_of(mark_claim(draft, random_claim(random, draft.project())));
}

Status run_update_claim(Random& random, Draft& draft) {
  const ClaimId id = some_id<Claim>(random, draft);
  Claim claim = current<Claim>(draft, id);
  claim.note = random_text(random);
  if (random.one_in(2)) claim = random_claim(random, draft.project());
  return update_claim(draft, id, std::move(claim));
}

Status run_remove_claim(Random& random, Draft& draft) {
  return remove_claim(draft, some_id<Claim>(random, draft));
}

Status run_add_issue(Random& random, Draft& draft) {
  return status_of(
      add_issue(draft, {random_text(random), random_text(random), random_unknown(random)}));
}

Status run_update_issue(Random& random, Draft& draft) {
  return update_issue(draft, some_id<Issue>(random, draft),
                      {random_text(random), "", random_unknown(random)});
}

Status run_move_issue(Random& random, Draft& draft) {
  return move_issue(draft, some_id<Issue>(random, draft), some_id<Issue>(random, draft));
}

Status run_move_speaker(Random& random, Draft& draft) {
  return move_speaker(draft, some_id<Speaker>(random, draft), some_id<Speaker>(random, draft));
}

Status run_move_side(Random& random, Draft& draft) {
  const Speaker moved = current<Speaker>(draft, some_id<Speaker>(random, draft));
  return move_side(draft, moved.side, some_id<Speaker>(random, draft));
}

Status run_remove_issue(Random& random, Draft& draft) {
  return remove_issue(draft, some_id<Issue>(random, draft));
}

Status run_set_position(Random& random, Draft& draft) {
  return status_of(set_position(draft, random_position(random, draft.project())));
}

Status run_back_position(Random& random, Draft& draft) {
  return status_of(back_position(draft, some_id<Issue>(random, draft),
                                 some_id<Speaker>(random, draft), some_id<Claim>(random, draft),
                                 random.word<Stance>()));
}

Status run_remove_position(Random& random, Draft& draft) {
  return remove_position(draft, some_id<Position>(random, draft));
}

Status run_add_divergence(Random& random, Draft& draft) {
  return status_of(add_divergence(draft, random_divergence(random, draft.project())));
}

Status run_update_divergence(Random& random, Draft& draft) {
  return update_divergence(draft, some_id<Divergence>(random, draft),
                           random_divergence(random, draft.project()));
}

Status run_remove_divergence(Random& random, Draft& draft) {
  return remove_divergence(draft, some_id<Divergence>(random, draft));
}

// Marking comes more than once, so that projects have something in them.
constexpr Command kCommands[] = {
    {"set_project_info", run_set_info},
    {"add_article", run_add_article},
    {"update_article", run_update_article},
    {"set_block_kind", run_set_block_kind},
    {"remove_article", run_remove_article},
    {"add_speaker", run_add_speaker},
    {"add_speaker", run_add_speaker},
    {"update_speaker", run_update_speaker},
    {"remove_speaker", run_remove_speaker},
    {"merge_speakers", run_merge_speakers},
    {"split_speaker", run_split_speaker},
    {"speaker_named", run_speaker_named},
    {"mark_claim", run_mark_claim},
    {"mark_claim", run_mark_claim},
    {"mark_claim", run_mark_claim},
    {"mark_claim", run_mark_claim},
    {"update_claim", run_update_claim},
    {"remove_claim", run_remove_claim},
    {"add_issue", run_add_issue},
    {"add_issue", run_add_issue},
    {"update_issue", run_update_issue},
    {"remove_issue", run_remove_issue},
    {"move_issue", run_move_issue},
    {"move_speaker", run_move_speaker},
    {"move_side", run_move_side},
    {"set_position", run_set_position},
    {"set_position", run_set_position},
    {"back_position", run_back_position},
    {"remove_position", run_remove_position},
    {"add_divergence", run_add_divergence},
    {"add_divergence", run_add_divergence},
    {"update_divergence", run_update_divergence},
    {"remove_divergence", run_remove_divergence},
};

}  // namespace

Status random_command(Random& random, Draft& draft, std::string& name) {
  const Command& command = random.pick(kCommands);
  name = command.name;
  return command.run(random, draft);
}

Project random_project(Random& random, int commands) {
  Draft draft{Project()};
  (void)add_article(draft, random_article(random));
  std::string name;
  for (int i = 0; i < commands; ++i) (void)random_command(random, draft, name);
  return draft.project();
}

Project large_project(std::uint32_t claims) {
  constexpr std::string_view kSentence = "The minister said that talks went “well”. ";
  Project project;
  Article article;
  std::string text;
  for (std::uint32_t i = 0; i < claims; ++i) text += kSentence;
  text.pop_back();
  article.text = Text::make(std::move(text)).value();
  article.blocks.push_back({BlockKind::body, article.text->all(), {}});
  project.set<Article>(1, std::make_shared<const Article>(article));
  for (std::uint32_t i = 1; i <= 100; ++i) {
    Speaker speaker;
    speaker.name = "Speaker " + std::to_string(i);
    speaker.tag = "S" + std::to_string(i);
    project.set<Speaker>(i, std::make_shared<const Speaker>(speaker));
  }
  for (std::uint32_t i = 0; i < claims; ++i) {
    const std::uint32_t at = i * static_cast<std::uint32_t>(kSentence.size());
    Claim claim;
    claim.article = {1};
    claim.content.push_back({{at + 18, at + 45}, {}});
    claim.chain.push_back(
        {{i % 100 + 1}, {at, at + 12}, {at + 13, at + 17}, CueClass::neutral, {}});
    project.set<Claim>(i + 1, std::make_shared<const Claim>(claim));
  }
  for (std::uint32_t i = 0; i < 1000; ++i) {
    if (i < 10) {
      project.set<Issue>(i + 1, std::make_shared<const Issue>(Issue{"What was said?", "", {}}));
    }
    Position position{{i / 100 + 1}, {i % 100 + 1}, Stance::asserts, {}, "", {}};
    for (std::uint32_t k = i; k < claims && position.claims.size() < 10; k += 1000) {
      position.claims.push_back({k + 1});
    }
    project.set<Position>(i + 1, std::make_shared<const Position>(position));
  }
  return project;
}

namespace {

void add_stories(Project& project, std::uint32_t articles, std::uint32_t claims) {
  constexpr std::string_view kSentence = "The minister said that talks went “well”. ";
  std::string text;
  for (std::uint32_t i = 0; i < claims / articles + 1; ++i) text += kSentence;
  text.pop_back();
  for (std::uint32_t i = 1; i <= articles; ++i) {
    Article article;
    article.title = "Story " + std::to_string(i);
    article.byline = "A Reporter";
    article.text = Text::make(text).value();
    article.blocks.push_back({BlockKind::body, article.text->all(), {}});
    project.set<Article>(i, std::make_shared<const Article>(article));
  }
}

Claim wide_claim(std::uint32_t i, std::uint32_t speakers, std::uint32_t articles) {
  const std::uint32_t at = i / articles * 46;
  Claim claim;
  claim.article = {i % articles + 1};
  claim.content.push_back({{at + 18, at + 45}, {}});
  claim.chain.push_back(
      {{i / 7 % speakers + 1}, {at, at + 12}, {at + 13, at + 17}, CueClass::neutral, {}});
  claim.chain.push_back({{i % speakers + 1}, {}, {}, CueClass::unset, {}});
  return claim;
}

}  // namespace

Project wide_project(std::uint32_t claims, std::uint32_t speakers, std::uint32_t issues,
                     std::uint32_t articles) {
  Project project;
  add_stories(project, articles, claims);
  for (std::uint32_t i = 1; i <= speakers; ++i) {
    Speaker speaker;
    speaker.name = "Speaker " + std::to_string(i);
    speaker.tag = "S" + std::to_string(i % 100);
    speaker.side = "Side " + std::to_string(i % 5);
    speaker.colour = static_cast<int>(i % kSpeakerColours);
    project.set<Speaker>(i, std::make_shared<const Speaker>(speaker));
  }
  for (std::uint32_t i = 1; i <= issues; ++i) {
    const std::string question = "What was said of point " + std::to_string(i) + "?";
    project.set<Issue>(i, std::make_shared<const Issue>(Issue{question, "", {}}));
  }
  std::map<std::pair<std::uint32_t, std::uint32_t>, Position> positions;
  for (std::uint32_t i = 0; i < claims; ++i) {
    project.set<Claim>(i + 1, std::make_shared<const Claim>(wide_claim(i, speakers, articles)));
    const std::uint32_t speaker = i % speakers + 1;
    const std::uint32_t issue = (i + i / speakers) % issues + 1;
    Position& position = positions[{issue, speaker}];
    position.issue = {issue};
    position.speaker = {speaker};
    position.stance = static_cast<Stance>(i % 6);
    position.claims.push_back({i + 1});
  }
  std::uint32_t number = 0, pairs = 0;
  for (const auto& [where, position] : positions) {
    project.set<Position>(++number, std::make_shared<const Position>(position));
    if (number % 20 != 0 || project.find(PositionId{number - 1})->issue != position.issue) continue;
    Divergence divergence;
    divergence.issue = position.issue;
    divergence.a.account = PositionId{number - 1};
    divergence.b.account = PositionId{number};
    project.set<Divergence>(++pairs, std::make_shared<const Divergence>(divergence));
  }
  return project;
}

}  // namespace counterpoint::testing
