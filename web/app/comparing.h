// The open project beside another file: a student's work beside its key. Kept up to date through
// every edit. Proven by tests/app/comparing_test.cpp.
#pragma once

#include <optional>
#include <string_view>

#include "core/report/compare.h"
#include "web/app/session.h"

namespace counterpoint {

class Comparing {
 public:
  enum class File { key, work };  // what the file is beside the open project

  // Reads a project file. What was compared before stays when this fails, and the status says what
  // is wrong with the file.
  Status take(const Session& session, std::string_view json, File what);
  void forget();

  bool has() const { return file_.has_value(); }
  File file_is() const { return what_; }

  // The comparison as the project stands; null when nothing is compared, or the open project no
  // longer holds the file's stories (problem() says so).
  const Comparison* follow(const Session& session);
  const Status& problem() const { return problem_; }

  const Project& key(const Session& session) const;
  const Project& work(const Session& session) const;

  // The article of the open project with the text of an article of the file; 0 if there is none.
  ArticleId open_article(const Session& session, ArticleId in_file) const;

 private:
  std::optional<Project> file_;
  File what_ = File::key;
  std::optional<Comparison> made_;
  std::optional<Project> made_for_;
  std::uint64_t revision_ = 0;
  Status problem_;
};

}  // namespace counterpoint
