// How each thing of a project is read from JSON: shared by the project file and the journal.
// Proven by tests/core/format/project_json_test.cpp and journal_test.cpp.
#pragma once

#include "core/format/fields.h"
#include "core/model/project.h"

namespace counterpoint {

// Reads one object each, all members but "id". `project` has the articles that spans refer to, and
// outlives the reader. Failures go to `reading`; what is given after one is not to be used.
class EntityReader {
 public:
  EntityReader(JsonReading& reading, const Project& project)
      : reading_(reading), project_(project) {}

  // `known` is the text for an article that comes without its own, if its SHA-256 says that it is
  // the same.
  Article article(Fields& fields, const TextPtr& known = nullptr);
  Speaker speaker(Fields& fields);
  Claim claim(Fields& fields);
  Issue issue(Fields& fields);
  Position position(Fields& fields);
  Divergence divergence(Fields& fields);

  // The members "start", "end", "exact", "prefix" and "suffix".
  Span quote(Fields& fields, const Article& article);

 private:
  TextPtr article_text(Fields& fields, const TextPtr& known);
  Block block(JsonValue value, const TextPtr& text);
  Span offsets(Fields& fields, const Text& text);
  void check_context(Fields& fields, const Text& text, Span span);
  const Article* article_of(Fields& fields, ArticleId id);
  Attribution link(JsonValue value, const Article& article);
  Span link_words(Fields& fields, std::string_view name, const Article& article, Unknown& unknown);
  std::vector<Place> places(Fields& fields, std::string_view name);
  DivergenceSide side(Fields& fields, std::string_view name);

  JsonReading& reading_;
  const Project& project_;
};

}  // namespace counterpoint
