// The open project and what the user is doing with it: the one place where edits happen.
// Proven by tests/app/session_test.cpp.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/edit/draft.h"
#include "core/edit/history.h"
#include "core/model/mark_index.h"

namespace counterpoint {

// What the views show. Not part of the project: it is neither saved with it nor undone.
enum class View { story, accounts, sourcing };

// What is chosen, and so stands open in the inspector. Ids that no longer exist are let go after
// each change.
struct Focus {
  ArticleId article;
  EntityId
      chosen;  // the claim, speaker, issue, position or divergence under the user's hands; or none
  ClaimId hovered;  // lit in the text and in lists alike
  View view = View::story;
};

// A word to the user that goes by itself: something was done, or could not be.
struct Notice {
  enum class Kind { done, warning, error };
  Kind kind = Kind::done;
  std::string text;
  bool can_undo = false;  // offers to take the last step back
};

// Views read the session while they draw and queue actions; drain() runs them after the frame. A
// command (core/edit) checks each edit and gives a transaction; listeners (autosave, the JavaScript
// API) hear of it.
class Session {
 public:
  using Action = std::function<void(Session&)>;
  using Edit = std::function<Status(Draft&)>;
  using Listener = std::function<void(const Transaction&)>;

  Session() = default;
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  const Project& project() const { return history_.project(); }
  const History& history() const { return history_; }
  const Focus& focus() const { return focus_; }

  // Grows with every change of the project or of the focus: caches in views are keyed by it.
  std::uint64_t revision() const { return revision_; }
  // Grows with changes of the project alone, which are rarer: the pointer moves the focus.
  std::uint64_t edits() const { return edits_; }

  // The marks of an article, kept up to date through every edit.
  const MarkIndex& marks(ArticleId article) const;

  // --- For views: what should happen after the frame ---
  void queue(Action action) { queue_.push_back(std::move(action)); }
  void queue_edit(std::string label, Edit edit, std::string merge_key = {});
  bool has_queued() const { return !queue_.empty(); }

  // Runs what is queued, and what that queues in turn. True if there was anything.
  bool drain();

  // --- What actions do ---

  // Makes one undo step of `edit`. A refusal changes nothing and becomes a notice.
  Status edit(std::string label, const Edit& edit, std::string merge_key = {});
  // The same, but a refusal is the caller's to tell.
  Status try_edit(std::string label, const Edit& edit, std::string merge_key = {});
  bool undo();
  bool redo();

  // The user left a field or chose something else: the next edit is a step of its own.
  void end_merging() { history_.end_merging(); }

  void choose(EntityId id);  // opens it; a claim's article comes to the front
  void open_article(ArticleId id);
  void show(View view);
  void hover(ClaimId id);

  // Replaces everything, and forgets the history. The project must be valid.
  void open_project(Project project);

  void notify(Notice notice) { notices_.push_back(std::move(notice)); }
  std::vector<Notice> take_notices() { return std::exchange(notices_, {}); }

  // Hears every applied transaction, undo and redo included, and (empty) when another project was
  // opened.
  void listen(Listener listener) { listeners_.push_back(std::move(listener)); }

 private:
  void applied(const Transaction& step);
  void keep_focus_valid();

  History history_;
  Focus focus_;
  std::uint64_t revision_ = 1;
  std::uint64_t edits_ = 1;
  std::vector<Action> queue_;
  std::vector<Notice> notices_;
  std::vector<Listener> listeners_;
  mutable std::map<ArticleId, MarkIndex> marks_;
};

}  // namespace counterpoint
