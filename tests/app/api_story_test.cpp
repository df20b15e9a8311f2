// openStory of the JavaScript API: a story and what is marked in it, added or alone.
#include "web/app/api_story.h"

#include <gtest/gtest.h>

#include <cstring>

#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

constexpr std::string_view kText = "“Rain,” said Holm.\nBerg denied it. 🌧 Nobody asked.\n";

class ApiStoryTest : public ::testing::Test {
 protected:
  ApiStoryTest() { session_.open_project(testing::small_project()); }

  static api::OpenStory story(std::vector<api::StoryClaim> claims) {
    api::OpenStory call;
    call.text = kText;
    call.details.title = "Rain";
    call.claims = std::move(claims);
    call.speakers = {"Holm", "Berg"};
    return call;
  }
  std::vector<std::string> words() const {
    std::vector<std::string> found;
    session_.project().claims().for_each([&](std::uint32_t, const Claim& claim) {
      if (claim.article == session_.focus().article) {
        found.push_back(words_of(session_.project(), claim));
      }
    });
    return found;
  }

  Session session_;
};

const std::vector<api::StoryClaim> kTwo = {{1, 6, ClaimKind::direct, 1},
                                           {19, 33, ClaimKind::indirect, 2}};

TEST_F(ApiStoryTest, ComesInWithItsClaimsAsOneStep) {
  const Project before = session_.project();
  ASSERT_TRUE(bring_in(session_, story(kTwo)).ok());
  EXPECT_EQ(words(), (std::vector<std::string>{"Rain,", "Berg denied it"}));
  EXPECT_EQ(session_.project().articles().size(), before.articles().size() + 1);
  EXPECT_EQ(session_.project().find(session_.focus().article)->title, "Rain");
  EXPECT_TRUE(session_.undo());
  EXPECT_EQ(session_.project(), before);
}

TEST_F(ApiStoryTest, AloneItTakesThePlaceOfWhatIsOpen) {
  api::OpenStory call = story(kTwo);
  call.alone = true;
  ASSERT_TRUE(bring_in(session_, call).ok());
  EXPECT_EQ(session_.project().articles().size(), 1U);
  EXPECT_EQ(session_.project().info().title, "Rain");
  EXPECT_EQ(words().size(), 2U);
  EXPECT_FALSE(session_.undo());
}

TEST_F(ApiStoryTest, NamesAreSpeakersAndAreMadeOnce) {
  ASSERT_TRUE(bring_in(session_, story(kTwo)).ok());
  const std::size_t speakers = session_.project().speakers().size();
  ASSERT_TRUE(bring_in(session_, story(kTwo)).ok());
  EXPECT_EQ(session_.project().speakers().size(), speakers);
  const Claim& last = *session_.project().claims().find(session_.project().claims().high_water());
  EXPECT_EQ(session_.project().find(asserter(last))->name, "Berg");
}

TEST_F(ApiStoryTest, ABlankNameIsNobodys) {
  const std::size_t speakers = session_.project().speakers().size();
  api::OpenStory call = story(kTwo);
  call.speakers = {" ", "\t"};
  ASSERT_TRUE(bring_in(session_, call).ok());
  EXPECT_EQ(words().size(), 2U);
  EXPECT_EQ(session_.project().speakers().size(), speakers);
  const Claim& last = *session_.project().claims().find(session_.project().claims().high_water());
  EXPECT_TRUE(last.chain.empty());
}

TEST_F(ApiStoryTest, OffsetsAreCodePoints) {
  ASSERT_TRUE(bring_in(session_, story({{37, 43, ClaimKind::indirect, 0}})).ok());
  EXPECT_EQ(words(), std::vector<std::string>{"Nobody"}) << "after the cloud of four bytes";
}

TEST_F(ApiStoryTest, AClaimThatIsWrongChangesNothing) {
  const Project before = session_.project();
  for (const api::StoryClaim wrong :
       {api::StoryClaim{4, 4}, api::StoryClaim{5, 4}, api::StoryClaim{0, 0xFFFFFFFF}}) {
    const Status status = bring_in(session_, story({kTwo[0], wrong}));
    EXPECT_EQ(status.code, "span-outside-text");
    EXPECT_EQ(status.subject, "/args/0/claims/1");
  }
  EXPECT_EQ(session_.project(), before);
  EXPECT_TRUE(session_.take_notices().empty()) << "it is the caller's to tell";
}

TEST_F(ApiStoryTest, ATextWithoutWordsIsNoStory) {
  api::OpenStory call;
  call.text = " \n ";
  EXPECT_EQ(bring_in(session_, call).code, "empty-story");
  EXPECT_EQ(bring_in(session_, call).subject, "/args/0/text");
  EXPECT_EQ(bring_in(session_, call).message, "There are no words to annotate in this.");
  call.text = {};
  call.html = R"({"blocks": []})";
  EXPECT_EQ(bring_in(session_, call).code, "empty-story");
  EXPECT_EQ(bring_in(session_, call).subject, "/args/0/html");
  EXPECT_EQ(bring_in(session_, call).message, "There are no words to annotate in this.");
}

}  // namespace
}  // namespace counterpoint
