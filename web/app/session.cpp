// The open project and what the user is doing with it. Proven by tests/app/session_test.cpp.
#include "web/app/session.h"

#include <tuple>
#include <utility>

namespace counterpoint {
namespace {

const ChangeOf<Claim>* claim_change(const Change& change) {
  return std::get_if<ChangeOf<Claim>>(&change);
}

ArticleId first_article(const Project& project) {
  ArticleId first;
  project.articles().for_each([&](std::uint32_t id, const Article&) {
    if (!first) first.value = id;
  });
  return first;
}

}  // namespace

const MarkIndex& Session::marks(ArticleId article) const {
  auto at = marks_.find(article);
  if (at == marks_.end()) at = marks_.emplace(article, MarkIndex(project(), article)).first;
  return at->second;
}

void Session::queue_edit(std::string label, Edit edit, std::string merge_key) {
  queue([label = std::move(label), edit = std::move(edit),
         key = std::move(merge_key)](Session& session) {
    std::ignore = session.edit(label, edit, key);  // a refusal has become a notice
  });
}

bool Session::drain() {
  bool any = false;
  while (!queue_.empty()) {
    any = true;
    for (const Action& action : std::exchange(queue_, {})) action(*this);
  }
  return any;
}

Status Session::edit(std::string label, const Edit& edit, std::string merge_key) {
  Status status = try_edit(std::move(label), edit, std::move(merge_key));
  if (!status.ok()) notify({Notice::Kind::error, status.message, false});
  return status;
}

Status Session::try_edit(std::string label, const Edit& edit, std::string merge_key) {
  const Result<Transaction> step =
      transact(project(), std::move(label), edit, std::move(merge_key));
  if (!step.ok()) return step.status();
  Status status = history_.commit(step.value());
  if (status.ok() && !step.value().empty()) applied(step.value());
  return status;
}

bool Session::undo() {
  const Transaction step = history_.undo();
  if (!step.empty()) applied(step);
  return !step.empty();
}

bool Session::redo() {
  const Transaction step = history_.redo();
  if (!step.empty()) applied(step);
  return !step.empty();
}

void Session::choose(EntityId id) {
  history_.end_merging();
  focus_.chosen = id;
  const Claim* claim = project().find(id.as<EntityKind::claim>());
  if (claim != nullptr) focus_.article = claim->article;
  ++revision_;
  keep_focus_valid();
}

void Session::open_article(ArticleId id) {
  if (project().find(id) == nullptr || focus_.article == id) return;
  focus_.article = id;
  ++revision_;
}

void Session::show(View view) {
  focus_.view = view;
  ++revision_;
}

void Session::hover(ClaimId id) {
  if (focus_.hovered == id) return;
  focus_.hovered = id;
  ++revision_;
}

void Session::open_project(Project project) {
  history_ = History(std::move(project));
  focus_ = {};
  marks_.clear();
  applied({});
}

void Session::applied(const Transaction& step) {
  ++revision_;
  ++edits_;
  for (const Change& change : step.changes) {
    const ChangeOf<Claim>* claim = claim_change(change);
    if (claim == nullptr) continue;
    for (auto& [article, index] : marks_) {
      index.replace(ClaimId{claim->id}, claim->before.get(), claim->after.get());
    }
  }
  keep_focus_valid();
  for (const Listener& listener : listeners_) listener(step);
}

void Session::keep_focus_valid() {
  if (!project().has(focus_.chosen)) focus_.chosen = {};
  if (!project().has(focus_.hovered)) focus_.hovered = {};
  if (!project().has(focus_.article)) focus_.article = first_article(project());
}

}  // namespace counterpoint
