// What the page proposes: who said what in each story, and where accounts seem to clash. Reads
// stories in slices, remembers what the user accepted and refused; the project knows nothing of it.
// Proven by tests/app/suggesting_test.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/model/mark_index.h"
#include "core/suggest/suggest.h"
#include "web/app/session.h"
#include "web/app/suggest_edits.h"

namespace counterpoint {

struct SuggestFilter {
  std::optional<ClaimKind> kind;
  double score = kShownScore;  // the least
  bool operator==(const SuggestFilter&) const = default;
};

// What the user made of the proposals of this session.
struct Tally {
  int accepted = 0;  // as they were
  int changed = 0;   // accepted and opened to be changed
  int refused = 0;
  int decided() const { return accepted + changed + refused; }
};

// Indexes into Suggesting::suggestions(article), in order of the text.
struct OpenProposals {
  std::vector<std::size_t> shown;
  std::size_t below = 0;  // left out by the score
  std::size_t tired = 0;  // left out since the user refused three with the same cue
};

// What reads stories: the weights come after the page. In words, for the user.
struct ReadingModel {
  const Models* models = nullptr;  // once they are there; they outlive the page
  std::string failure;             // why they did not come; empty while they may still
};

class Suggesting {
 public:
  // Stories longer than this are read only when asked for. Bytes.
  static constexpr std::size_t kLongStory = 1'500'000;

  // Stories wait until there are models.
  void use(const Models& models);
  void fail_model(std::string why);
  void retry_model();
  const ReadingModel& model() const { return model_; }

  // Keeps up with the project. True if there is something to read.
  bool follow(const Project& project, ArticleId open);

  // Another project was opened: what was decided about the one before says nothing of it.
  void forget();

  // Reads a few paragraphs more; the open story comes first. True if there is more to do.
  bool work(int paragraphs);
  void read_long_story(ArticleId article);

  bool waits(ArticleId article) const;       // a long story that nobody asked for
  double progress(ArticleId article) const;  // 0 .. 1; 1 once it is read
  const std::vector<Suggestion>& suggestions(ArticleId article) const;

  // What is still to be decided: not refused, and not marked by the user already.
  OpenProposals open(const Session& session, ArticleId article, const SuggestFilter& filter);

  // False when it could not be; the user has been told why.
  bool accept(Session& session, ArticleId article, std::size_t index, bool to_change);
  // Accepts many as one undo step.
  bool accept_all(Session& session, ArticleId article, const std::vector<std::size_t>& indexes);
  void refuse(ArticleId article, std::size_t index);
  bool can_take_back() const { return !refusals_.empty(); }
  void take_back();  // the last refusal

  Tally tally() const;

  // Pairs of the project's claims that seem to clash, best first, without those that already stand
  // in a divergence with each other, or that the user refused.
  const std::vector<Clash>& clashes(const Project& project);
  void refuse_clash(const Clash& clash);

  // Grows with each change of the proposals or of what was decided.
  std::uint64_t revision() const { return revision_; }

 private:
  enum class Verdict { accepted, changed, refused };
  struct Story {
    Article article;      // keeps the text that the reading views
    bool unread = false;  // its words wait for a job, which the first slice of work begins
    std::unique_ptr<ReadingJob> job;
    bool busy() const { return unread || job != nullptr; }
    Reading reading;
    ParagraphCache cache;
    bool asked = false;
  };

  Story* next_story();
  void start(Story& story, const Article& article);
  static std::string key_of(const Story& story, ArticleId article, const Suggestion& suggestion);
  static std::string cue_of(const Story& story, const Suggestion& suggestion);
  bool is_tired_of(const std::string& cue) const;
  const Story* find(ArticleId article) const;
  std::string clash_key(const Clash& clash) const;

  ReadingModel model_;
  std::map<ArticleId, Story> stories_;
  ArticleId open_;
  std::map<std::string, Verdict> verdicts_;  // by the proposal's place and words
  std::map<std::string, int> refused_cues_, accepted_cues_;
  std::vector<std::pair<std::string, std::string>> refusals_;  // key and cue, oldest first
  std::set<std::string> refused_clashes_;
  std::vector<Clash> clashes_;
  std::optional<Project> clashes_of_;
  std::uint64_t clashes_at_ = 0;
  std::uint64_t revision_ = 1;
};

}  // namespace counterpoint
