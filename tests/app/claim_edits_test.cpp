// What the inspector does to one claim.
#include "web/app/claim_edits.h"

#include <gtest/gtest.h>

#include "core/model/validity.h"
#include "tests/support/hamburg.h"

namespace counterpoint {
namespace {

class ClaimEditsTest : public ::testing::Test {
 protected:
  const Claim& claim() const { return *draft_.project().find(made_.denial); }
  const std::vector<Attribution>& chain() const { return claim().chain; }
  Span span(std::string_view words) const { return span_of(made_.project, made_.article, words); }

  // The speakers of the chain, outermost first, "-" where nobody is named.
  std::string speakers() const {
    std::string names;
    for (const Attribution& link : chain()) {
      const Speaker* speaker = draft_.project().find(link.speaker);
      names += (names.empty() ? "" : " > ") + (speaker == nullptr ? "-" : speaker->name);
    }
    return names;
  }

  std::string words() const { return words_of(draft_.project(), claim()); }

  void TearDown() override { EXPECT_TRUE(check(draft_.project()).ok()); }

  Hamburg made_ = hamburg();
  Draft draft_{made_.project};
};

TEST_F(ClaimEditsTest, LinksAreInsertedWhereTheyAreAskedFor) {
  EXPECT_TRUE(insert_link(draft_, made_.denial, 0).ok());
  EXPECT_EQ(speakers(), "- > Rex Tillerson > Vladimir Putin");
  EXPECT_TRUE(insert_link(draft_, made_.denial, 3).ok());
  EXPECT_EQ(speakers(), "- > Rex Tillerson > Vladimir Putin > -");
}

TEST_F(ClaimEditsTest, LinksMoveOneStepAndStayAtTheEnds) {
  EXPECT_TRUE(move_link(draft_, made_.denial, 1, -1).ok());
  EXPECT_EQ(speakers(), "Vladimir Putin > Rex Tillerson");
  EXPECT_TRUE(move_link(draft_, made_.denial, 0, -1).ok());
  EXPECT_TRUE(move_link(draft_, made_.denial, 1, 1).ok());
  EXPECT_EQ(speakers(), "Vladimir Putin > Rex Tillerson");
  EXPECT_TRUE(move_link(draft_, made_.denial, 0, 1).ok());
  EXPECT_EQ(speakers(), "Rex Tillerson > Vladimir Putin");
}

TEST_F(ClaimEditsTest, AnAddedSpeakerIsWhatItsNameSays) {
  const auto named = [&](const char* name) {
    EXPECT_TRUE(name_link(draft_, made_.denial, 0, name).ok());
    return *draft_.project().find(chain().front().speaker);
  };
  EXPECT_EQ(named("the finance ministry").type, SpeakerType::organisation);
  EXPECT_EQ(named("Anna Berg").type, SpeakerType::person);
  EXPECT_EQ(named("rex tillerson").name, "Rex Tillerson") << "who is known is not added again";
}

TEST_F(ClaimEditsTest, WordsAreMarkedBySomebody) {
  const Span words = span_of(made_.project, made_.article, "assurances were accepted");
  const ClaimId id =
      mark_words(draft_, made_.article, words, ClaimKind::mixed, "Sergey Lavrov").value();
  const Claim& marked = *draft_.project().find(id);
  EXPECT_EQ(marked.kind, ClaimKind::mixed);
  EXPECT_EQ(words_of(draft_.project(), marked), "assurances were accepted");
  EXPECT_EQ(draft_.project().find(asserter(marked))->name, "Sergey Lavrov");
  EXPECT_TRUE(use_words(draft_, id, LinkWords::cue, words).ok());
  EXPECT_EQ(draft_.project().find(id)->chain.size(), 1U);
  EXPECT_EQ(use_words(draft_, ClaimId{99}, LinkWords::cue, words).code, "no-such-thing");
}

TEST_F(ClaimEditsTest, EachIsMarkedWithoutItsBlanks) {
  const Span blank = span_of(made_.project, made_.article, " were ");
  ASSERT_TRUE(mark_each(draft_, made_.article, {blank, {0, 7}}).ok());
  EXPECT_EQ(words_of(draft_.project(), *draft_.project().find(ClaimId{2})), "were");
  EXPECT_EQ(words_of(draft_.project(), *draft_.project().find(ClaimId{3})), "Leaders");
  EXPECT_EQ(mark_each(draft_, ArticleId{9}, {blank}).code, "no-such-thing");
}

TEST_F(ClaimEditsTest, ALinkThatIsNotThereIsRefused) {
  EXPECT_EQ(remove_link(draft_, made_.denial, 2).code, "no-link");
  EXPECT_EQ(move_link(draft_, made_.denial, 2, -1).code, "no-link");
  EXPECT_EQ(set_link_speaker(draft_, made_.denial, 9, made_.putin).code, "no-link");
  EXPECT_EQ(remove_link(draft_, ClaimId{99}, 0).code, "no-such-thing");
  EXPECT_TRUE(draft_.project() == made_.project);
}

TEST_F(ClaimEditsTest, NamingALinkTakesAKnownSpeakerOrAddsOne) {
  EXPECT_TRUE(name_link(draft_, made_.denial, 0, " vladimir putin ").ok());
  EXPECT_EQ(chain()[0].speaker, made_.putin);
  EXPECT_EQ(draft_.project().speakers().size(), 2U);
  EXPECT_TRUE(name_link(draft_, made_.denial, 0, "Sergey Lavrov").ok());
  EXPECT_EQ(speakers(), "Sergey Lavrov > Vladimir Putin");
  EXPECT_EQ(draft_.project().speakers().size(), 3U);
}

TEST_F(ClaimEditsTest, NamingGivesAClaimItsFirstLink) {
  ASSERT_TRUE(remove_link(draft_, made_.denial, 0).ok());
  ASSERT_TRUE(remove_link(draft_, made_.denial, 0).ok());
  EXPECT_TRUE(name_link(draft_, made_.denial, 0, "Rex Tillerson").ok());
  EXPECT_EQ(speakers(), "Rex Tillerson");
}

TEST_F(ClaimEditsTest, ARefusedNameAddsNobody) {
  EXPECT_EQ(name_link(draft_, made_.denial, 7, "Sergey Lavrov").code, "no-link");
  EXPECT_EQ(name_link(draft_, made_.denial, 0, "  ").code, "empty-name");
  EXPECT_TRUE(draft_.project() == made_.project);
}

TEST_F(ClaimEditsTest, WordsOfALinkAreSetAndTakenAway) {
  EXPECT_TRUE(set_link_words(draft_, made_.denial, 1, LinkWords::cue, span("denied")).ok());
  EXPECT_EQ(chain()[1].cue, span("denied"));
  EXPECT_TRUE(set_link_words(draft_, made_.denial, 1, LinkWords::source, Span{4, 4}).ok());
  EXPECT_EQ(chain()[1].source, Span{});
  EXPECT_EQ(set_link_words(draft_, made_.denial, 1, LinkWords::cue, Span{0, 9000}).code,
            "span-outside-text");
  EXPECT_TRUE(set_cue_class(draft_, made_.denial, 1, CueClass::denial).ok());
  EXPECT_EQ(chain()[1].cue_class, CueClass::denial);
}

TEST_F(ClaimEditsTest, WordsAreAddedToAndCutFromTheContent) {
  EXPECT_TRUE(add_words(draft_, made_.denial, span("Vladimir Putin")).ok());
  EXPECT_EQ(words(), "Vladimir Putin … denied such involvement");
  EXPECT_TRUE(cut_words(draft_, made_.denial, span(" such ")).ok());
  EXPECT_EQ(words(), "Vladimir Putin … denied … involvement");
  EXPECT_EQ(cut_words(draft_, made_.denial, Span{0, 500}).code, "no-content");
  EXPECT_EQ(words(), "Vladimir Putin … denied … involvement");
}

TEST_F(ClaimEditsTest, TagsAreTrimmedAndKeptOnce) {
  EXPECT_TRUE(add_tag(draft_, made_.denial, " hacking ").ok());
  EXPECT_TRUE(add_tag(draft_, made_.denial, "denial").ok());
  EXPECT_TRUE(add_tag(draft_, made_.denial, "hacking").ok());
  EXPECT_TRUE(add_tag(draft_, made_.denial, "  ").ok());
  EXPECT_EQ(claim().tags, (std::vector<std::string>{"denial", "hacking"}));
  EXPECT_TRUE(remove_tag(draft_, made_.denial, "denial").ok());
  EXPECT_EQ(claim().tags, (std::vector<std::string>{"hacking"}));
}

TEST_F(ClaimEditsTest, BackingAQuestionAddsItOnceAndMakesOnePosition) {
  EXPECT_TRUE(
      back_question(draft_, made_.denial, "Did he deny it?", made_.putin, Stance::denies).ok());
  EXPECT_TRUE(
      back_question(draft_, made_.denial, "did he deny IT? ", made_.putin, Stance::asserts).ok());
  EXPECT_EQ(draft_.project().issues().size(), 1U);
  ASSERT_EQ(draft_.project().positions().size(), 1U);
  const Position& position = *draft_.project().find(PositionId{1});
  EXPECT_EQ(position.stance, Stance::denies);
  EXPECT_EQ(position.claims, (std::vector<ClaimId>{made_.denial}));
  EXPECT_TRUE(unback_position(draft_, PositionId{1}, made_.denial).ok());
  EXPECT_TRUE(draft_.project().find(PositionId{1})->claims.empty());
}

TEST_F(ClaimEditsTest, ARefusedBackingAddsNoQuestion) {
  EXPECT_EQ(back_question(draft_, made_.denial, "Why?", SpeakerId{}, Stance::denies).code,
            "dangling-reference");
  EXPECT_EQ(back_question(draft_, made_.denial, " ", made_.putin, Stance::denies).code,
            "empty-question");
  EXPECT_TRUE(draft_.project() == made_.project);
}

TEST_F(ClaimEditsTest, AMarkTakesAnotherSpanAndPiecesThatTouchAreJoined) {
  const Mark content{claim().content[0].span, made_.denial, MarkRole::content, 0};
  EXPECT_TRUE(set_mark_span(draft_, content, span("denied such")).ok());
  EXPECT_EQ(words(), "denied such");
  EXPECT_TRUE(add_words(draft_, made_.denial, span("Rex Tillerson said")).ok());
  ASSERT_EQ(claim().content.size(), 2U);
  const Mark first{claim().content[0].span, made_.denial, MarkRole::content, 0};
  EXPECT_TRUE(
      set_mark_span(draft_, first, span("Rex Tillerson said that Vladimir Putin denied")).ok());
  EXPECT_EQ(words(), "Rex Tillerson said that Vladimir Putin denied such");
  const Mark gone{span("Rex"), made_.denial, MarkRole::content, 7};
  EXPECT_EQ(set_mark_span(draft_, gone, span("Rex")).code, "no-mark");
}

TEST_F(ClaimEditsTest, APieceIsTakenAwayButNeverTheLast) {
  EXPECT_TRUE(add_words(draft_, made_.denial, span("Rex Tillerson")).ok());
  const Mark first{span("Rex Tillerson"), made_.denial, MarkRole::content, 0};
  EXPECT_TRUE(remove_mark(draft_, first).ok());
  EXPECT_EQ(words(), "denied such involvement");
  const Mark last{claim().content[0].span, made_.denial, MarkRole::content, 0};
  EXPECT_EQ(remove_mark(draft_, last).code, "no-content");
  const Mark cue{span("denied"), made_.denial, MarkRole::cue, 1};
  EXPECT_TRUE(set_mark_span(draft_, cue, span("denied")).ok());
  EXPECT_EQ(chain()[1].cue, span("denied"));
  EXPECT_TRUE(remove_mark(draft_, cue).ok());
  EXPECT_TRUE(chain()[1].cue.empty());
}

}  // namespace
}  // namespace counterpoint
