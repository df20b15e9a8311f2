// Tokens, sentences and paragraphs: tables of short texts, and the law that nothing is lost.
#include "core/suggest/tokens.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

std::string cut(std::string_view text) {
  std::string joined;
  for (const Token& token : tokenise(text, {0, static_cast<std::uint32_t>(text.size())})) {
    joined += (joined.empty() ? "" : "|") + std::string(slice(text, token.span));
  }
  return joined;
}

TEST(Tokens, AreCutAsInTheTreebanks) {
  const std::pair<const char*, const char*> table[] = {
      {"", ""},
      {"He left.", "He|left|."},
      {"I don't know, he said.", "I|do|n't|know|,|he|said|."},
      {"Trump’s team can’t wait", "Trump|’s|team|ca|n’t|wait"},
      {"They cannot.", "They|can|not|."},
      {"the U.S. and Sen. J. Smith", "the|U.S.|and|Sen.|J.|Smith"},
      {"a well-known 3.5-point, 1,000-page plan", "a|well-known|3.5-point|,|1,000-page|plan"},
      {"“Yes,” he said -- twice…", "“|Yes|,|”|he|said|--|twice|…"},
      {"''No,'' she said", "''|No|,|''|she|said"},
      {"(Reuters)'s $5bn", "(|Reuters|)|'s|$|5bn"},
      {"the Russians' view", "the|Russians|'|view"},
      {"@press said #no to AT&T at 5 p.m. today", "@press|said|#no|to|AT&T|at|5|p.m.|today"},
  };
  for (const auto& [text, wanted] : table) EXPECT_EQ(cut(text), wanted) << text;
}

TEST(Tokens, HoldEveryCharacterThatIsNotBlank) {
  const std::string_view text = "“¿Qué?” — «Да…» it's\t'`\" 10:30 ’ n't .. @ # e.g.";
  std::string kept;
  for (const Token& token : tokenise(text, {0, static_cast<std::uint32_t>(text.size())})) {
    kept += slice(text, token.span);
  }
  std::string wanted;
  for (std::size_t at = 0; at < text.size(); at = next_boundary(text, at)) {
    if (!is_space(decode_at(text, at).code_point)) {
      wanted += text.substr(at, next_boundary(text, at) - at);
    }
  }
  EXPECT_EQ(kept, wanted);
}

TEST(Tokens, StandInSentencesAndParagraphs) {
  Analysis analysis;
  analysis.text = "Taxes rise\nHe won. She lost.";
  for (const Paragraph& paragraph : paragraphs_of(analysis.text)) {
    add_paragraph(analysis, paragraph.span, paragraph.heading);
  }
  ASSERT_EQ(analysis.paragraphs.size(), 2u);
  EXPECT_TRUE(analysis.paragraphs[0].heading);
  EXPECT_EQ(analysis.paragraphs[1].sentences, (Range{1, 3}));
  EXPECT_EQ(analysis.sentences[2], (Range{5, 8}));
  EXPECT_EQ(analysis.word(5), "She");
}

TEST(Tags, HaveTheNamesOfTreebanks) {
  EXPECT_EQ(parse_tag("VBD"), Tag::vbd);
  EXPECT_EQ(to_string(Tag::prps), "PRP$");
  EXPECT_EQ(parse_tag("XX"), Tag::other);
  EXPECT_EQ(parse_relation("nsubj:pass"), Relation::nsubj_pass);
  EXPECT_EQ(parse_relation("obl:tmod"), Relation::obl);
  EXPECT_EQ(to_string(Relation::kase), "case");
  EXPECT_EQ(to_string(Tag::nfp), "NFP");
  EXPECT_EQ(to_string(Relation::list), "list");
}

TEST(Paragraphs, TakeAFirstLineForAHeadingUnlessItIsASentence) {
  EXPECT_TRUE(paragraphs_of("Bridge to close in May\nIt is old.").front().heading);
  EXPECT_FALSE(paragraphs_of("The bridge will close in May.\nIt is old.").front().heading);
  EXPECT_FALSE(paragraphs_of("“The bridge will close.”\nIt is old.").front().heading);
}

TEST(Paragraphs, WithoutBreaksAreReadInPieces) {
  std::string text;
  for (int i = 0; i < 2000; ++i)
    text += "Mr. Holm said that day " + std::to_string(i) + " was long. ";
  const std::vector<Paragraph> pieces = paragraphs_of(text);
  ASSERT_GT(pieces.size(), 5u);
  std::uint32_t end = 0;
  for (const Paragraph& piece : pieces) {
    EXPECT_EQ(piece.span.start, end) << "nothing is lost";
    EXPECT_LE(piece.span.length(), 8000u);
    EXPECT_EQ(slice(text, piece.span).substr(0, 3), "Mr.");
    end = piece.span.end;
  }
  EXPECT_EQ(end, text.size());
  EXPECT_EQ(paragraphs_of(std::string(20'000, 'x')).size(), 1u) << "no sentence ends in it";
}

}  // namespace
}  // namespace counterpoint
