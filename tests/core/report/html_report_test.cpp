// The report: the text of each story comes out whole, everything is escaped, tables have heads.
// After a change that is meant, tests/golden/report.html is what html_report writes of
// small_project().
#include "core/report/html_report.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/support/random_project.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

// What a browser would show without a style sheet: no tags, references resolved.
std::string stripped(const std::string& html) {
  static const std::pair<std::string, char> kReferences[] = {{"&amp;", '&'},  {"&lt;", '<'},
                                                             {"&gt;", '>'},   {"&quot;", '"'},
                                                             {"&#39;", '\''}, {"&#13;", '\r'}};
  std::string text;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] == '<') {
      at = html.find('>', at) + 1;
      continue;
    }
    std::size_t length = 1;
    char c = html[at];
    for (const auto& [reference, meant] : kReferences) {
      if (html.compare(at, reference.size(), reference) != 0) continue;
      c = meant;
      length = reference.size();
      break;
    }
    text += c;
    at += length;
  }
  return text;
}

TEST(HtmlReport, SmallProjectAsInTheGoldenFile) {
  std::ifstream in(std::string(COUNTERPOINT_SOURCE_DIR) + "/tests/golden/report.html");
  std::ostringstream golden;
  golden << in.rdbuf();
  EXPECT_EQ(html_report(testing::small_project()), golden.str());
}

TEST(HtmlReport, TheTextOfAStoryComesOutWholeWhateverIsMarked) {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Random random(seed);
    const Project project = testing::random_project(random, 80);
    const std::string report = html_report(project);
    project.articles().for_each([&](std::uint32_t id, const Article& article) {
      const std::string story = story_html(project, ArticleId{id});
      EXPECT_EQ(stripped(story), article.text->bytes());
      EXPECT_NE(report.find(story), std::string::npos);
      EXPECT_NE(report.find(article.text->sha256()), std::string::npos);
    });
  }
}

TEST(HtmlReport, NothingOfTheProjectBecomesMarkup) {
  Project project = testing::small_project();
  const std::string evil = "</style><script>alert(\"1\")</script>'&";
  ProjectInfo info{evil, evil, {}};
  project.set(1, std::make_shared<const ProjectInfo>(info));
  Speaker speaker = *project.find(SpeakerId{3});
  speaker.name = speaker.tag = evil;
  project.set(3, std::make_shared<const Speaker>(speaker));
  Article article = *project.find(ArticleId{1});
  article.title = article.byline = article.language = article.url = evil;
  project.set(1, std::make_shared<const Article>(article));
  Claim claim = *project.find(ClaimId{1});
  claim.note = claim.date = evil;
  claim.tags = {evil};
  project.set(1, std::make_shared<const Claim>(claim));
  Issue issue{evil, "", {}};
  project.set(1, std::make_shared<const Issue>(issue));
  Position position = *project.find(PositionId{1});
  position.note = evil;
  project.set(1, std::make_shared<const Position>(position));
  Divergence divergence = *project.find(DivergenceId{1});
  divergence.note = evil;
  project.set(1, std::make_shared<const Divergence>(divergence));
  const std::string report = html_report(project);
  EXPECT_EQ(report.find("<script"), std::string::npos);
  EXPECT_EQ(report.find("\"1\""), std::string::npos);
  EXPECT_EQ(report.find("</style>"), report.rfind("</style>"));
}

TEST(HtmlReport, OverlapsKeepBothClaims) {
  Project project = testing::small_project();
  Claim inner = *project.find(ClaimId{1});
  inner.content[0].span.start += 6;  // "denied it" inside of "Putin denied it"
  project.set(3, std::make_shared<const Claim>(inner));
  const std::string story = story_html(project, ArticleId{1});
  EXPECT_NE(story.find("id=\"in-c1\""), std::string::npos);
  EXPECT_NE(story.find("id=\"in-c3\""), std::string::npos);
  EXPECT_NE(story.find("several"), std::string::npos);
}

TEST(HtmlReport, AnEmptyProjectIsAPageToo) {
  const std::string report = html_report(Project());
  EXPECT_NE(report.find("<h1>Untitled project</h1>"), std::string::npos);
  EXPECT_EQ(report.find("<table"), std::string::npos);
}

}  // namespace
}  // namespace counterpoint
