// A small project with one of everything.
#include "tests/support/small_project.h"

#include <memory>

namespace counterpoint::testing {
namespace {

constexpr const char* kFirst =
    "Talks in Hamburg 😀\n\nPutin denied it, Tillerson said.\n\nGet the news by email";
constexpr const char* kSecond = "Лавров: Trump accepted the assurances.";

Span find_in(const Article& article, std::string_view words) {
  const auto start = static_cast<std::uint32_t>(article.text->bytes().find(words));
  return {start, start + static_cast<std::uint32_t>(words.size())};
}

Article first_article() {
  Article article;
  article.title = "Talks in Hamburg";
  article.publisher = "A paper";
  article.published = "2017-07-07";
  article.text = Text::make(kFirst).value();
  article.blocks = {{BlockKind::headline, find_in(article, "Talks in Hamburg 😀"), {}},
                    {BlockKind::body, find_in(article, "Putin denied it, Tillerson said."), {}},
                    {BlockKind::boilerplate, find_in(article, "Get the news by email"), {}}};
  return article;
}

Article second_article() {
  Article article;
  article.language = "en";
  article.text = Text::make(kSecond).value();
  article.blocks = {{BlockKind::body, article.text->all(), {}}};
  return article;
}

Speaker named(const char* name, const char* tag) {
  Speaker speaker;
  speaker.name = name;
  speaker.tag = tag;
  return speaker;
}

template <class T>
void put(Project& project, std::uint32_t id, T value) {
  project.set<T>(id, std::make_shared<const T>(std::move(value)));
}

void put_claims(Project& project) {
  const Article& a1 = *project.find(ArticleId{1});
  const Article& a2 = *project.find(ArticleId{2});
  Claim denial;
  denial.article = {1};
  denial.content = {{find_in(a1, "Putin denied it"), {}}};
  denial.chain = {{{1}, {}, {}, CueClass::unset, {}},
                  {{2}, find_in(a1, "Tillerson"), find_in(a1, "said"), CueClass::neutral, {}},
                  {{3}, find_in(a1, "Putin"), find_in(a1, "denied"), CueClass::denial, {}}};
  denial.tags = {"denial", "meeting"};
  put(project, 1, denial);
  Claim acceptance;
  acceptance.article = {2};
  acceptance.content = {{find_in(a2, "Trump accepted the assurances"), {}}};
  acceptance.chain = {{{4}, find_in(a2, "Лавров"), {}, CueClass::unset, {}}};
  acceptance.unsure = true;
  put(project, 2, acceptance);
}

void put_accounts(Project& project) {
  const Article& a1 = *project.find(ArticleId{1});
  const Article& a2 = *project.find(ArticleId{2});
  put(project, 1, Issue{"Did Putin deny it, and was he believed?", "", {}});
  put(project, 1, Position{{1}, {3}, Stance::denies, {{1}}, "", {}});
  put(project, 2, Position{{1}, {4}, Stance::accepts, {{2}}, "", {}});
  Divergence divergence;
  divergence.issue = {1};
  divergence.a = {PositionId{1}, {{{1}, find_in(a1, "denied"), {}}}, {}};
  divergence.b = {PositionId{2}, {{{2}, find_in(a2, "accepted"), {}}}, {}};
  put(project, 1, divergence);
}

}  // namespace

Project small_project() {
  Project project;
  put(project, 1, ProjectInfo{"Hamburg", "Two accounts.", {}});
  put(project, 1, first_article());
  put(project, 2, second_article());
  put(project, 1, named("The reporter", "R"));
  Speaker tillerson = named("Rex Tillerson", "T");
  tillerson.role = "Secretary of State";
  tillerson.aliases = {"Tillerson"};
  tillerson.mentions = {{{1}, find_in(*project.find(ArticleId{1}), "Tillerson"), {}}};
  put(project, 2, tillerson);
  put(project, 3, named("Vladimir Putin", "P"));
  put(project, 4, named("Sergey Lavrov", "L"));
  put_claims(project);
  put_accounts(project);
  return project;
}

}  // namespace counterpoint::testing
