// A small project that tests of views work on.
#include "tests/support/hamburg.h"

#include <gtest/gtest.h>

#include "core/edit/commands.h"

namespace counterpoint {
namespace {

constexpr char kText[] =
    "Leaders meet in Hamburg\n\n"
    "By A. Reporter\n\n"
    "Rex Tillerson said that Vladimir Putin denied such involvement.\n\n"
    "Sergey Lavrov said \"the assurances were accepted\", according to an aide.\n\n"
    "Get the latest news by email.";

// Blocks of the text, divided by empty lines, with their kinds in order.
std::vector<Block> blocks(std::string_view text, std::vector<BlockKind> kinds) {
  std::vector<Block> made;
  std::uint32_t start = 0;
  for (const BlockKind kind : kinds) {
    const std::size_t end = std::min(text.find("\n\n", start), text.size());
    made.push_back({kind, {start, static_cast<std::uint32_t>(end)}, {}});
    start = static_cast<std::uint32_t>(end) + 2;
  }
  return made;
}

Article story() {
  Article article;
  article.title = "Leaders meet in Hamburg";
  article.publisher = "The Daily Example";
  article.byline = "A. Reporter";
  article.text = Text::make(kText).value();
  article.blocks = blocks(kText, {BlockKind::headline, BlockKind::byline, BlockKind::body,
                                  BlockKind::body, BlockKind::boilerplate});
  return article;
}

}  // namespace

Span span_of(const Project& project, ArticleId article, std::string_view words) {
  const std::string_view text = project.find(article)->text->bytes();
  const std::size_t at = text.find(words);
  EXPECT_NE(at, std::string_view::npos) << "not in the text: " << words;
  const auto start = static_cast<std::uint32_t>(at);
  return {start, start + static_cast<std::uint32_t>(words.size())};
}

Hamburg hamburg() {
  Draft draft{Project()};
  Hamburg made;
  made.article = add_article(draft, story()).value();
  made.tillerson = speaker_named(draft, "Rex Tillerson").value();
  made.putin = speaker_named(draft, "Vladimir Putin").value();
  const auto span = [&](std::string_view words) {
    return span_of(draft.project(), made.article, words);
  };
  Claim claim;
  claim.article = made.article;
  claim.content = {{span("denied such involvement"), {}}};
  claim.chain = {{made.tillerson, span("Rex Tillerson"), span("said"), CueClass::neutral, {}},
                 {made.putin, span("Vladimir Putin"), {}, CueClass::unset, {}}};
  made.denial = mark_claim(draft, std::move(claim)).value();
  made.project = draft.project();
  return made;
}

}  // namespace counterpoint
