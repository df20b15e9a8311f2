// The open project beside another file. Proven by tests/app/comparing_test.cpp.
#include "web/app/comparing.h"

#include "core/format/project_json.h"

namespace counterpoint {

Status Comparing::take(const Session& session, std::string_view json, File what) {
  Result<Project> read = read_project(json);
  if (!read.ok()) return read.status();
  const Project& open = session.project();
  const bool is_key = what == File::key;
  Result<Comparison> made = is_key ? compare(read.value(), open) : compare(open, read.value());
  if (!made.ok()) return made.status();
  file_ = std::move(read.value());
  what_ = what;
  made_ = std::move(made.value());
  made_for_ = open;
  problem_ = {};
  revision_ = session.revision();
  return {};
}

void Comparing::forget() { *this = Comparing(); }

const Comparison* Comparing::follow(const Session& session) {
  if (!file_) return nullptr;
  if (revision_ != session.revision()) {
    revision_ = session.revision();
    if (!made_for_ || !(*made_for_ == session.project())) {
      made_for_ = session.project();
      Result<Comparison> made = compare(key(session), work(session));
      problem_ = made.status();
      made_.reset();
      if (made.ok()) made_ = std::move(made.value());
    }
  }
  return made_ ? &*made_ : nullptr;
}

const Project& Comparing::key(const Session& session) const {
  return file_ && what_ == File::key ? *file_ : session.project();
}

const Project& Comparing::work(const Session& session) const {
  return file_ && what_ == File::work ? *file_ : session.project();
}

ArticleId Comparing::open_article(const Session& session, ArticleId in_file) const {
  const Article* article = file_ ? file_->find(in_file) : nullptr;
  ArticleId found;
  if (article == nullptr) return found;
  session.project().articles().for_each([&](std::uint32_t id, const Article& own) {
    if (!found && own.text->sha256() == article->text->sha256()) found = {id};
  });
  return found;
}

}  // namespace counterpoint
