// The messages of the JavaScript API: what each call means, and what is said to those that mean
// nothing.
#include "core/format/api_message.h"

#include <gtest/gtest.h>

#include "core/format/json.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

const Project& project() {
  static const Project project = testing::small_project();
  return project;
}

Result<api::Call> read(std::string_view message, const api::Attachments& attached = {}) {
  return api::read_call(message, attached, project(), ArticleId{1});
}

template <class T>
T read_as(std::string_view message, const api::Attachments& attached = {}) {
  const Result<api::Call> call = read(message, attached);
  EXPECT_TRUE(call.ok()) << message << ": " << call.status().message;
  const T* wanted = call.ok() ? std::get_if<T>(&call.value()) : nullptr;
  EXPECT_NE(wanted, nullptr) << message;
  return wanted != nullptr ? *wanted : T{};
}

std::string words_at(const api::Words& words) {
  return std::string(project().find(words.article)->text->slice(words.span));
}

TEST(ApiMessage, OffsetsAreCodePoints) {
  const auto mark = read_as<api::Mark>(
      R"({"call":"mark","args":[{"start":20,"end":35,"exact":"Putin denied it"}]})");
  EXPECT_EQ(words_at(mark.words), "Putin denied it");
  const auto other =
      read_as<api::Rects>(R"({"call":"rects","args":[{"article":"a2","start":0,"end":6}]})");
  EXPECT_EQ(words_at(other.words), "Лавров");
  EXPECT_EQ(read_as<api::Reveal>(R"({"call":"reveal","args":[18]})").offset, 21U);
}

TEST(ApiMessage, DetailsOfAClaim) {
  const auto update = read_as<api::Update>(R"({"call":"update","args":["c1",{
      "kind":"mixed","unsure":true,"note":"n","date":"2017-07-07","tags":["t"],
      "content":[{"start":20,"end":25}],"speaker":"s3","cue":null,"cueClass":"denial",
      "chain":[{"speaker":"Rex Tillerson"},{"source":{"start":20,"end":25}}]}]})");
  EXPECT_EQ(update.claim, ClaimId{1});
  const api::ClaimDetails& details = update.details;
  EXPECT_EQ(details.kind, ClaimKind::mixed);
  EXPECT_EQ(details.unsure, true);
  EXPECT_EQ(details.tags, std::vector<std::string>{"t"});
  ASSERT_TRUE(details.content && details.chain && details.innermost);
  EXPECT_EQ(details.content->size(), 1U);
  EXPECT_EQ(details.innermost->speaker->id, SpeakerId{3});
  EXPECT_EQ(details.innermost->cue, Span{});
  EXPECT_FALSE(details.innermost->source);
  EXPECT_EQ(details.chain->at(0).speaker->name, "Rex Tillerson");
  EXPECT_EQ(details.chain->at(1).source->length(), 5U);
}

// Numbers as the page sends them.
std::string rows(std::initializer_list<std::uint32_t> numbers) {
  const std::vector<std::uint32_t> list(numbers);
  return {reinterpret_cast<const char*>(list.data()), list.size() * sizeof list.front()};
}

TEST(ApiMessage, AStoryBringsItsTextAndClaimsBesideTheMessage) {
  const std::string claims = rows({0, 4, 1, 0, 5, 9, 0, 2});
  const auto story = read_as<api::OpenStory>(
      R"({"call":"openStory","args":[{"title":"T","alone":true,
          "kinds":["direct","mixed"],"speakers":["A","B"]}]})",
      {"text", claims});
  EXPECT_EQ(story.text, "text");
  EXPECT_EQ(story.details.title, "T");
  EXPECT_TRUE(story.alone);
  ASSERT_EQ(story.claims.size(), 2U);
  EXPECT_EQ(story.claims[0].kind, ClaimKind::mixed);
  EXPECT_EQ(story.claims[0].speaker, 0U);
  EXPECT_EQ(story.claims[1].start, 5U);
  EXPECT_EQ(story.speakers.at(story.claims[1].speaker - 1), "B");
}

TEST(ApiMessage, AStorysClaimsRefuseWhatIsNotListed) {
  constexpr std::string_view kMessage =
      R"({"call":"openStory","args":[{"kinds":["direct"],"speakers":["A"]}]})";
  EXPECT_EQ(read(kMessage, {"t", rows({0, 1, 1, 0})}).status().code, "bad-number");
  EXPECT_EQ(read(kMessage, {"t", rows({0, 1, 0, 2})}).status().code, "bad-number");
  const Status loud = read(R"({"call":"openStory","args":[{"kinds":["mixed","loud"]}]})",
                           {"t", rows({0, 1, 0, 0, 0, 1, 1, 0})})
                          .status();
  EXPECT_EQ(loud.code, "unknown-word");
  EXPECT_EQ(loud.subject, "/args/0/claims/1/kind");
}

TEST(ApiMessage, AStorysDatesAreReadAsTheImporterReadsThem) {
  const std::pair<const char*, const char*> cases[] = {
      {"2017", "2017"},
      {"2017-07", "2017-07"},
      {"2017-07-07", "2017-07-07"},
      {"2017-07-07T14:30", "2017-07-07T14:30"},
      {"2017-07-07T14:30:59.123Z", "2017-07-07T14:30"},
      {"2017-07-07T14:30:00+02:00", "2017-07-07T14:30"},
      {"July 7, 2017 2:30 pm", "2017-07-07T14:30"},
      {"", ""},
      {" ", ""},
  };
  for (const auto& [given, date] : cases) {
    const std::string words(given);
    const auto story = read_as<api::OpenStory>(R"({"call":"openStory","args":[{"published":")" +
                                                   words + R"(","updated":")" + words + R"("}]})",
                                               {"text"});
    EXPECT_EQ(story.details.published, date) << given;
    EXPECT_EQ(story.details.updated, date) << given;
  }
}

TEST(ApiMessage, AStoryIsGivenInOneWay) {
  const auto status = [](const char* members, const api::Attachments& attached) {
    return read(std::string(R"({"call":"openStory","args":[{)") + members + "}]}", attached)
        .status();
  };
  EXPECT_EQ(status(R"("html":"{}")", {"text"}).code, "text-and-html");
  EXPECT_EQ(status(R"("html":"{}")", {"text"}).subject, "/args/0/html");
  EXPECT_EQ(status(R"("html":"")", {""}).code, "empty-story");
  EXPECT_EQ(status(R"("html":"")", {""}).subject, "/args/0/html");
  EXPECT_EQ(status(R"("text":true)", {""}).code, "empty-story");
  EXPECT_EQ(status(R"("text":true)", {""}).subject, "/args/0/text");
  EXPECT_EQ(status("", {""}).code, "missing-member");
  EXPECT_TRUE(status(R"("html":"")", {"text"}).ok());
  EXPECT_TRUE(status(R"("html":"{}")", {""}).ok());
}

TEST(ApiMessage, AStoryRefusesWhatIsNoDateAndNoAddress) {
  const struct {
    const char* details;
    const char* code;
    const char* pointer;
  } kCases[] = {
      {R"("published":"soon")", "bad-date", "/args/0/published"},
      {R"("published":"2017-02-30")", "bad-date", "/args/0/published"},
      {R"("updated":"7/8/2017")", "bad-date", "/args/0/updated"},
      {R"("published":20170707)", "wrong-type", "/args/0/published"},
      {R"("url":"javascript:0")", "bad-url", "/args/0/url"},
      {R"("url":"www.example.org/a")", "bad-url", "/args/0/url"},
      {R"("url":"ftp://example.org")", "bad-url", "/args/0/url"},
      {R"("url":"https://")", "bad-url", "/args/0/url"},
      {R"("url":"https:///a")", "bad-url", "/args/0/url"},
      {R"("url":"https://example.org/a b")", "bad-url", "/args/0/url"},
      {R"("url":["https://example.org"])", "wrong-type", "/args/0/url"},
      {R"("language":"en_US")", "bad-language", "/args/0/language"},
      {R"("language":"the English one")", "bad-language", "/args/0/language"},
  };
  for (const auto& c : kCases) {
    const Status status =
        read(std::string(R"({"call":"openStory","args":[{)") + c.details + "}]}", {"text"})
            .status();
    EXPECT_EQ(status.code, c.code) << c.details;
    EXPECT_EQ(status.subject, c.pointer) << c.details;
  }
  for (const char* url : {"", "http://example.org", "HTTPS://example.org/a?b=ü#c"}) {
    const auto story = read_as<api::OpenStory>(
        R"({"call":"openStory","args":[{"url":")" + std::string(url) + R"("}]})", {"text"});
    EXPECT_EQ(story.details.url, url);
  }
}

TEST(ApiMessage, TheOtherCalls) {
  EXPECT_EQ(read_as<api::OpenProject>(R"({"call":"openProject","args":[]})", {"{}"}).file, "{}");
  EXPECT_EQ(read_as<api::Remove>(R"({"call":"remove","args":["d1"]})").thing, DivergenceId{1});
  EXPECT_EQ(read_as<api::OffsetAt>(R"({"call":"offsetAt","args":[10.5,-3e1]})").y, -30);
  EXPECT_EQ(read_as<api::Find>(R"({"call":"find","args":[{"role":"button"}]})").role, "button");
  EXPECT_EQ(read_as<api::Find>(R"({"call":"find","args":[null]})").name, "");
  for (const char* name : {"project", "claims", "suggestions", "state", "undo", "redo"}) {
    EXPECT_TRUE(read("{\"call\":\"" + std::string(name) + "\",\"args\":[]}").ok()) << name;
  }
}

TEST(ApiMessage, RefusesWithAPlace) {
  const struct {
    const char* message;
    const char* code;
    const char* pointer;
  } kCases[] = {
      {"{", "json-syntax", ""},
      {"[]", "wrong-type", ""},
      {R"({"call":"mark"})", "missing-member", ""},
      {R"({"call":"sing","args":[]})", "unknown-call", "/call"},
      {R"({"call":"mark","args":[]})", "missing-member", "/args"},
      {R"({"call":"mark","args":["words"]})", "wrong-type", "/args/0"},
      {R"({"call":"mark","args":[{"start":1}]})", "missing-member", "/args/0"},
      {R"({"call":"mark","args":[{"start":1,"end":9999}]})", "span-outside-text", "/args/0/end"},
      {R"({"call":"mark","args":[{"start":-1,"end":2}]})", "span-outside-text", "/args/0/start"},
      {R"({"call":"mark","args":[{"start":0,"end":5,"exact":"Other"}]})", "quote-mismatch",
       "/args/0/exact"},
      {R"({"call":"mark","args":[{"start":0,"end":5,"article":"a7"}]})", "no-article", "/args/0"},
      {R"({"call":"mark","args":[{"start":0,"end":5},{"kind":"loud"}]})", "unknown-word",
       "/args/1/kind"},
      {R"({"call":"mark","args":[{"start":9,"end":5}]})", "reversed-span", "/args/0/end"},
      {R"({"call":"rects","args":[{"start":9,"end":5}]})", "reversed-span", "/args/0/end"},
      {R"({"call":"mark","args":[{"start":5,"end":5}]})", "empty-span", "/args/0"},
      {R"({"call":"mark","args":[{"start":0,"end":5},{"cue":{"start":5,"end":5}}]})", "empty-span",
       "/args/1/cue"},
      {R"({"call":"mark","args":[{"start":0,"end":5},{"chain":[{"source":{"start":2,"end":1}}]}]})",
       "reversed-span", "/args/1/chain/0/source/end"},
      {R"({"call":"mark","args":[{"start":0,"end":5},{"content":[]}]})", "no-content",
       "/args/1/content"},
      {R"({"call":"mark","args":[{"start":0,"end":5},{"cue":{"start":0,"end":1,"article":"a2"}}]})",
       "other-article", "/args/1/cue"},
      {R"({"call":"mark","args":[{"start":0,"end":5},{"date":"soon"}]})", "bad-date",
       "/args/1/date"},
      {R"({"call":"mark","args":[{"start":0,"end":5},{"date":"2017-07-07T25:99"}]})", "bad-date",
       "/args/1/date"},
      {R"({"call":"mark","args":[{"start":0,"end":5,"kind":"mixed"}]})", "unknown-member",
       "/args/0/kind"},
      {R"({"call":"mark","args":[{"start":0,"end":5},{"speeker":"A"}]})", "unknown-member",
       "/args/1/speeker"},
      {R"({"call":"update","args":["c1",{"chain":[{"sauce":null}]}]})", "unknown-member",
       "/args/1/chain/0/sauce"},
      {R"({"call":"find","args":[{"nam":"Export"}]})", "unknown-member", "/args/0/nam"},
      {R"({"call":"update","args":["c1",{"id":"c2"}]})", "fixed-member", "/args/1/id"},
      {R"({"call":"update","args":["c1",{"article":"a2"}]})", "fixed-member", "/args/1/article"},
      {R"({"call":"update","args":["s1"]})", "bad-id", "/args/0"},
      {R"({"call":"remove","args":[7]})", "wrong-type", "/args/0"},
      {R"({"call":"openStory","args":[{}]})", "missing-member", "/args/0"},
      {R"({"call":"offsetAt","args":[1]})", "missing-member", "/args"},
  };
  for (const auto& c : kCases) {
    const Status status = read(c.message).status();
    EXPECT_EQ(status.code, c.code) << c.message;
    EXPECT_EQ(status.subject, c.pointer) << c.message;
  }
  const Result<api::Call> nothing_open =
      api::read_call(R"({"call":"reveal","args":[1]})", {}, project(), {});
  EXPECT_EQ(nothing_open.status().code, "no-article");
}

TEST(ApiMessage, ASpanThatCannotBeSaysItsNumbers) {
  EXPECT_EQ(read(R"({"call":"mark","args":[{"start":10,"end":5}]})").status().message,
            "The span ends at 5, before its start at 10.");
  EXPECT_EQ(read(R"({"call":"mark","args":[{"start":5,"end":5}]})").status().message,
            "The span has no words: it ends at 5, where it starts.");
}

TEST(ApiMessage, AMemberThatIsNotKnownIsNamed) {
  EXPECT_EQ(
      read(R"({"call":"mark","args":[{"start":0,"end":5},{"speeker":"A"}]})").status().message,
      "The member \"speeker\" is not known here.");
}

TEST(ApiMessage, ADateIsReadAsThatOfAStory) {
  const auto mark =
      read_as<api::Mark>(R"({"call":"mark","args":[{"start":0,"end":5},{"date":"7 July 2017"}]})");
  EXPECT_EQ(mark.details.date, "2017-07-07");
}

TEST(ApiMessage, AClaimCanBeGivenBackAsItWasGiven) {
  const std::string claims = api::claims(project());
  const Result<JsonDocument> answer = JsonDocument::parse(claims);
  ASSERT_TRUE(answer.ok());
  std::vector<std::string> all;
  member(answer->root(), "value")->each_element([&](JsonValue claim) {
    all.emplace_back(claim.raw());
    return true;
  });
  ASSERT_EQ(all.size(), 2U);
  const auto update = read_as<api::Update>(R"({"call":"update","args":["c1",)" + all[0] + "]}");
  EXPECT_EQ(update.details.content, project().find(ClaimId{1})->content);
}

TEST(ApiMessage, Answers) {
  EXPECT_EQ(api::done(), R"({"value":true})");
  EXPECT_EQ(api::text("a\"b"), R"({"value":"a\"b"})");
  EXPECT_EQ(api::error({"code", "Message.", "/args"}),
            R"({"error":{"code":"code","message":"Message.","pointer":"/args"}})");
  EXPECT_EQ(api::error({"code", "Message.", "c11/content/0"}),
            R"({"error":{"code":"code","message":"Message."}})")
      << "a thing of the project is no place in what was given";
  EXPECT_NE(api::claims(project()).find(R"("exact":"Putin denied it")"), std::string::npos);
}

}  // namespace
}  // namespace counterpoint
