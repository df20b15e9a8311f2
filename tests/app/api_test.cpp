// The JavaScript API: the same edits as the interface makes, and geometry from whoever shows the
// project.
#include "web/app/api.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/format/project_json.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

using nlohmann::json;

// Ten pixels a byte, all in one line.
class FakeView : public ApiView {
 public:
  std::vector<Rect> rects(ArticleId, Span words) override {
    return {{static_cast<float>(words.start) * 10, 0, static_cast<float>(words.length()) * 10, 20}};
  }
  void reveal(ArticleId, std::uint32_t offset) override { revealed = offset; }
  std::optional<std::uint32_t> offset_at(double x, double) override {
    if (x < 0) return std::nullopt;
    return static_cast<std::uint32_t>(x / 10);
  }
  double scroll_top() override { return top; }
  void scroll_to(double y) override { top = y; }
  double scroll_height() override { return 900; }
  const std::vector<Suggestion>* suggestions(ArticleId) override { return read ? &found : nullptr; }
  const std::vector<UiNode>& nodes() override { return all; }

  bool read = false;
  std::vector<Suggestion> found;

  double top = 12.5;
  std::uint32_t revealed = 0;
  std::vector<UiNode> all;
};

class ApiTest : public ::testing::Test {
 protected:
  ApiTest() { session_.open_project(testing::small_project()); }

  json call(const std::string& name, json args = json::array(),
            const api::Attachments& attached = {}) {
    return json::parse(api_.call(json{{"call", name}, {"args", std::move(args)}}.dump(), attached));
  }
  const Claim& claim(std::uint32_t id) { return *session_.project().find(ClaimId{id}); }

  Session session_;
  FakeView view_;
  Api api_{session_, view_};
};

TEST_F(ApiTest, MarksUpdatesRemovesAndUndoes) {
  const json words = {{"start", 37}, {"end", 46}};
  EXPECT_EQ(call("mark", {words, {{"speaker", "Rex Tillerson"}, {"kind", "direct"}}})["value"],
            "c3");
  EXPECT_EQ(words_of(session_.project(), claim(3)), "Tillerson");
  EXPECT_EQ(asserter(claim(3)), SpeakerId{2});
  EXPECT_EQ(session_.history().undo_label(), "Mark claim");

  EXPECT_EQ(call("update", {"c3", {{"speaker", "Somebody New"}, {"tags", {"b", "a"}}}})["value"],
            true);
  EXPECT_EQ(asserter(claim(3)), SpeakerId{5});
  EXPECT_EQ(claim(3).kind, ClaimKind::direct) << "what is not named stays";
  EXPECT_EQ(claim(3).tags, (std::vector<std::string>{"a", "b"}));

  EXPECT_EQ(call("undo")["value"], true);
  EXPECT_EQ(asserter(claim(3)), SpeakerId{2});
  EXPECT_EQ(call("redo")["value"], true);
  EXPECT_EQ(call("remove", {"c3"})["value"], true);
  EXPECT_EQ(session_.project().find(ClaimId{3}), nullptr);
  EXPECT_EQ(call("remove", {"s2"})["value"], true);
  EXPECT_EQ(session_.project().find(SpeakerId{2}), nullptr);
}

TEST_F(ApiTest, ABlankNameIsNobodys) {
  const std::size_t speakers = session_.project().speakers().size();
  for (const char* name : {"", " ", " \t"}) {
    EXPECT_EQ(call("update", {"c1", {{"speaker", name}}})["value"], true);
    EXPECT_EQ(asserter(claim(1)), SpeakerId{}) << name;
    call("undo");
  }
  EXPECT_EQ(session_.project().speakers().size(), speakers);
}

TEST_F(ApiTest, SuggestionsAreNullUntilTheStoryIsRead) {
  EXPECT_TRUE(call("suggestions")["value"].is_null());
  view_.read = true;
  Suggestion strong, weak;
  strong.content = {{0, 4}};
  strong.score = 0.9;
  weak.content = {{5, 9}};
  weak.score = 0.3;
  view_.found = {strong, weak};
  const json found = call("suggestions")["value"]["attributions"];
  ASSERT_EQ(found.size(), 1u) << "only what the page shows unasked";
  EXPECT_EQ(found[0]["content"], (json{{0, 4}}));
  EXPECT_TRUE(found[0]["source"].is_null());
}

TEST_F(ApiTest, ARefusalGoesToTheCallerAndChangesNothing) {
  const Project before = session_.project();
  EXPECT_EQ(call("remove", {"c9"})["error"]["code"], "no-such-thing");
  EXPECT_EQ(call("update", {"c9", {{"note", "n"}}})["error"]["code"], "no-such-thing");
  EXPECT_EQ(call("mark", {{{"start", 4}, {"end", 4}}})["error"]["code"], "empty-span");
  EXPECT_EQ(call("remove", {"c9"})["error"]["pointer"], "/args/0");
  EXPECT_EQ(call("remove", {"d9"})["error"]["pointer"], "/args/0");
  EXPECT_EQ(call("update", {"c9", {{"note", "n"}}})["error"]["pointer"], "/args/0");
  EXPECT_EQ(call("openProject", json::array(), {"{}"})["error"]["code"], "not-a-project");
  EXPECT_EQ(call("nothing")["error"]["pointer"], "/call");
  EXPECT_EQ(session_.project(), before);
  EXPECT_TRUE(session_.take_notices().empty());
}

// Opens the project with members that only another program knows, in its first claim, the claim's
// quote, its second link and that link's cue.
void open_with_unknown(Session& session) {
  json file = json::parse(write_project(testing::small_project()));
  json& first = file["claims"][0];
  first["rated"] = 3;
  first["content"][0]["heat"] = {1.5, nullptr};
  first["chain"][1]["channel"] = "phone";
  first["chain"][1]["cue"]["tense"] = "past";
  session.open_project(read_project(file.dump()).value());
}

TEST_F(ApiTest, AClaimIsGivenBackWithWhatItsFileSaysBesides) {
  open_with_unknown(session_);
  const Project before = session_.project();
  json first = call("claims")["value"][0];
  ASSERT_EQ(first["chain"][1]["cue"]["tense"], "past");
  EXPECT_EQ(call("update", {"c1", first})["value"], true);
  EXPECT_EQ(session_.project(), before);

  first["note"] = "Seen.";
  first["chain"].insert(first["chain"].begin(), json{{"speaker", "s4"}});
  EXPECT_EQ(call("update", {"c1", first})["value"], true);
  const json after = call("claims")["value"][0];
  EXPECT_EQ(after["note"], "Seen.");
  EXPECT_EQ(after["rated"], 3);
  EXPECT_EQ(after["content"], first["content"]);
  EXPECT_EQ(after["chain"], first["chain"]) << "links are known by their words, not their number";
}

TEST_F(ApiTest, TheSameWordsKeepWhatAFileSaysOfThem) {
  open_with_unknown(session_);
  const json quote = {{"start", 20}, {"end", 35}};
  EXPECT_EQ(call("update", {"c1", {{"content", {quote}}}})["value"], true);
  EXPECT_EQ(call("claims")["value"][0]["content"][0]["heat"], (json{1.5, nullptr}));
}

TEST_F(ApiTest, OtherWordsAndOtherClaimsDoNotKnowIt) {
  open_with_unknown(session_);
  const json claims = call("claims")["value"];
  const auto pointer = [&](const char* id, const json& details) {
    return call("update", {id, details})["error"]["pointer"];
  };
  EXPECT_EQ(pointer("c1", {{"content", {{{"start", 20}, {"end", 25}, {"heat", 1}}}}}),
            "/args/1/content/0/heat");
  json chain = claims[0]["chain"];
  chain[1].erase("source");
  EXPECT_EQ(pointer("c1", {{"chain", chain}}), "/args/1/chain/1/cue/tense");
  EXPECT_EQ(pointer("c1", {{"rate", 3}}), "/args/1/rate");
  EXPECT_EQ(pointer("c2", {{"rated", 3}}), "/args/1/rated");
}

TEST_F(ApiTest, GivesAndTakesProjects) {
  const std::string file = call("project")["value"];
  EXPECT_EQ(file, write_project(testing::small_project()));
  session_.open_project(Project());
  EXPECT_EQ(call("openProject", json::array(), {file})["value"], true);
  EXPECT_EQ(session_.project(), testing::small_project());
  EXPECT_EQ(call("claims")["value"].size(), 2U);
  EXPECT_EQ(call("openStory", {{{"alone", true}}}, {"A story."})["value"], true);
  const Article* article = session_.project().find(session_.focus().article);
  EXPECT_EQ(article->text->bytes(), "A story.");
}

TEST_F(ApiTest, Geometry) {
  EXPECT_EQ(call("rects", {{{"start", 0}, {"end", 5}}})["value"],
            json::parse(R"([{"x":0,"y":0,"width":50,"height":20}])"));
  call("reveal", {18});
  EXPECT_EQ(view_.revealed, 21U) << "after the emoji of four bytes";
  EXPECT_EQ(call("offsetAt", {210, 5})["value"], 18);
  EXPECT_EQ(call("offsetAt", {-1, 5})["value"], nullptr);
}

TEST_F(ApiTest, StateAndFind) {
  session_.choose(ClaimId{1});
  const json state = call("state")["value"];
  EXPECT_EQ(state["article"], "a1");
  EXPECT_EQ(state["selected"], "c1");
  EXPECT_EQ(state["hovered"], nullptr);
  EXPECT_EQ(state["scrollTop"], 12.5);
  UiNode node;
  node.key = "export";
  node.role = Role::button;
  node.name = "Export";
  node.rect = {1, 2, 3, 4};
  view_.all = {node};
  const json found = call("find", {{{"role", "button"}, {"name", "Export"}}})["value"];
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["key"], "export");
  EXPECT_EQ(found[0]["rect"]["height"], 4);
  EXPECT_EQ(call("find", {{{"role", "dialog"}}})["value"].size(), 0U);
}

}  // namespace
}  // namespace counterpoint
