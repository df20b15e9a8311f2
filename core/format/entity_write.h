// How each thing of a project is written as JSON: shared by the project file and the journal.
// Proven by tests/core/format/project_json_test.cpp and journal_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/format/json_writer.h"
#include "core/model/project.h"

namespace counterpoint {

class EntityWriter {
 public:
  // How much a file says so that it can prove itself, or be put right against a changed text.
  enum class Detail {
    full,   // quoted words with their context, and articles with their text
    brief,  // quoted words without context
  };

  // `project` has the articles that spans refer to, and outlives the writer.
  EntityWriter(JsonWriter& out, const Project& project, Detail detail)
      : out_(out), project_(project), detail_(detail) {}

  // Each writes one object. `with_text` false leaves out an article's text, and names it by its
  // SHA-256 alone.
  void write(std::uint32_t id, const Article& article, bool with_text = true);
  void write(std::uint32_t id, const Speaker& speaker);
  void write(std::uint32_t id, const Claim& claim);
  void write(std::uint32_t id, const Issue& issue);
  void write(std::uint32_t id, const Position& position);
  void write(std::uint32_t id, const Divergence& divergence);

  // The members of the project's own object. Unknown members of the whole file are not among them.
  void write(const ProjectInfo& info);

  // The members of `unknown` as members of the object that is open, without those that are named in
  // `nested`: these hold the unknown members of the known object of that name.
  void unknown_members(const Unknown& unknown, std::initializer_list<std::string_view> nested = {});
  void nested_members(const Unknown& unknown, std::string_view name);

 private:
  void begin(EntityId id);
  void optional_text(std::string_view name, std::string_view text);
  void texts(std::string_view name, const std::vector<std::string>& texts);
  void quote_members(const Article* article, Span span);
  void write_quote(ArticleId article, const Quote& quote);
  void write_link(ArticleId article, const Attribution& link);
  void link_words(const Article* article, std::string_view name, Span span, const Unknown& unknown);
  void places(std::string_view name, const std::vector<Place>& places);
  void side(std::string_view name, const DivergenceSide& side);

  JsonWriter& out_;
  const Project& project_;
  Detail detail_;
};

}  // namespace counterpoint
