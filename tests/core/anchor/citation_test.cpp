// Words are pasted with all that the story says of its source, and nothing that it does not.
#include "core/anchor/citation.h"

#include <gtest/gtest.h>

namespace counterpoint {
namespace {

Article story() {
  Article article;
  article.text = Text::make("Putin \"denied\" it <all>.\n\nTrump & he agreed.").value();
  article.title = "Talks & more";
  article.publisher = "The Daily Example";
  article.published = "2017-07-07";
  article.url = "https://example.com/talks?a=1&b=2";
  return article;
}

TEST(Cite, SaysWhoWhereAndWhen) {
  const Article article = story();
  const Citation citation = cite(article, {{0, 23}}, "Vladimir Putin, via Rex Tillerson");
  EXPECT_EQ(citation.text,
            "“Putin \"denied\" it <all>” — Vladimir Putin, via Rex Tillerson, Talks & more, "
            "The Daily Example, 2017-07-07, https://example.com/talks?a=1&b=2");
  EXPECT_EQ(citation.html,
            "<p>“Putin &quot;denied&quot; it &lt;all&gt;” — Vladimir Putin, via Rex Tillerson, "
            "<a href=\"https://example.com/talks?a=1&amp;b=2\">Talks &amp; more</a>, "
            "The Daily Example, 2017-07-07</p>");
}

TEST(Cite, PiecesAreJoinedAndParagraphsStandOnOneLine) {
  const Article article = story();
  EXPECT_EQ(cite(article, {{0, 5}, {26, 31}}, "").text.substr(0, 21), "“Putin … Trump”");
  EXPECT_EQ(cite(article, {{18, 31}}, "").text.find("“<all>. Trump” — Talks"), 0U);
}

TEST(Cite, WhatIsNotKnownIsLeftOut) {
  Article article = story();
  article.title = article.publisher = article.published = article.url = "";
  EXPECT_EQ(cite(article, {{0, 5}}, "").text, "“Putin”");
  EXPECT_EQ(cite(article, {{0, 5}}, "").html, "<p>“Putin”</p>");
  article.url = "HTTPS://example.org";
  EXPECT_EQ(cite(article, {{0, 5}}, "").html,
            "<p>“Putin” — <a href=\"HTTPS://example.org\">HTTPS://example.org</a></p>");
  article.url = "javascript:alert(1)";
  EXPECT_EQ(cite(article, {{0, 5}}, "").html, "<p>“Putin”</p>")
      << "only links of the web are linked";
}

}  // namespace
}  // namespace counterpoint
