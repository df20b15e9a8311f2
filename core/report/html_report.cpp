// The report: its sections, and the file that holds them.
// Proven by tests/core/report/html_report_test.cpp and tests/browser/report.test.mjs.
#include "core/report/html_report.h"

#include <vector>

#include "core/model/matrix.h"
#include "core/report/audit.h"
#include "core/report/report_style.h"
#include "core/report/words.h"
#include "core/text/boundaries.h"

namespace counterpoint {
namespace {

std::string in(const std::string& element, const std::string& text,
               const std::string& attributes = {}) {
  if (text.empty()) return {};
  return "<" + element + (attributes.empty() ? "" : " " + attributes) + ">" + escape_html(text) +
         "</" + element + ">\n";
}

std::string tag_of(const Project& project, SpeakerId id) {
  const Speaker* speaker = project.find(id);
  if (speaker == nullptr) return "<span class=\"tag k-none\">?</span>";
  return "<span class=\"tag k" + std::to_string(speaker->colour) + "\">" +
         escape_html(speaker->tag) + "</span>";
}

std::string link_to_claim(ClaimId id) {
  const std::string name = to_string(EntityId(id));
  return "<a href=\"#" + name + "\">claim " + std::to_string(id.value) + "</a>";
}

std::string article_name(const Article& article, ArticleId id) {
  return article.title.empty() ? "Story " + std::to_string(id.value) : article.title;
}

std::string chain_html(const Project& project, const Claim& claim, const Article& article) {
  if (claim.chain.empty()) return "<p class=\"meta\">Nobody is said to have asserted this.</p>\n";
  std::string out = "<ol class=\"chain\" aria-label=\"How it reached the reader\">";
  for (const Attribution& link : claim.chain) {
    out +=
        "<li>" + tag_of(project, link.speaker) + escape_html(speaker_name(project, link.speaker));
    std::string words;
    for (const Span span : {link.source, link.cue}) {
      if (span.empty()) continue;
      words += (words.empty() ? "“" : ", “") + std::string(article.text->slice(span)) + "”";
    }
    if (link.cue_class != CueClass::unset) {
      words += (words.empty() ? "" : ", ") + std::string(to_string(link.cue_class));
    }
    out += (words.empty() ? "" : " (" + escape_html(words) + ")") + "</li>";
  }
  return out + "</ol>\n";
}

std::string claim_html(const Project& project, ClaimId id, const Claim& claim) {
  const std::string name = to_string(EntityId(id));
  const Speaker* speaker = project.find(asserter(claim));
  const std::string colour = speaker == nullptr ? "k-none" : "k" + std::to_string(speaker->colour);
  std::string about = std::string(to_string(claim.kind));
  if (claim.unsure) about += " · unsure";
  if (!claim.date.empty()) about += " · " + claim.date;
  for (const std::string& tag : claim.tags) about += " · " + tag;
  return "<li class=\"claim " + colour + "\" id=\"" + name + "\"><p class=\"who\">" +
         tag_of(project, asserter(claim)) + "Claim " + std::to_string(id.value) + ": " +
         escape_html(speaker_name(project, asserter(claim))) + "</p>\n" +
         in("blockquote", words_of(project, claim), "dir=\"auto\"") +
         chain_html(project, claim, *project.find(claim.article)) + "<p class=\"meta\">" +
         escape_html(about) + " · <a href=\"#in-" + name + "\" aria-label=\"Claim " +
         std::to_string(id.value) + " in the story\">in the story</a></p>\n" + in("p", claim.note) +
         "</li>\n";
}

std::string claim_links(const std::string& label, const std::vector<ClaimId>& claims) {
  std::string out = "<li>" + label + ": ";
  if (claims.empty()) return out + "none</li>\n";
  for (std::size_t i = 0; i < claims.size(); ++i) {
    out += (i == 0 ? "" : ", ") + link_to_claim(claims[i]);
  }
  return out + "</li>\n";
}

std::string audit_html(const Project& project, ArticleId id) {
  const Audit audit = audit_of(project, id);
  std::string out =
      "<table><caption>Words inside claims, by who is said to have asserted them; the story has " +
      std::to_string(audit.words) +
      " words</caption>\n<thead><tr><th scope=\"col\">Speaker</th><th scope=\"col\">Claims</th>"
      "<th scope=\"col\">Words</th><th scope=\"col\">Of the story</th></tr></thead>\n<tbody>\n";
  for (const SpeakerShare& share : audit.shares) {
    const std::size_t percent =
        audit.words == 0 ? 0 : (share.words * 100 + audit.words / 2) / audit.words;
    out += "<tr><th scope=\"row\">" + tag_of(project, share.speaker) +
           escape_html(speaker_name(project, share.speaker)) + "</th><td class=\"number\">" +
           std::to_string(share.claims.size()) + "</td><td class=\"number\">" +
           std::to_string(share.words) + "</td><td class=\"number\">" + std::to_string(percent) +
           " %</td></tr>\n";
  }
  out += "</tbody></table>\n<ul class=\"meta\">\n";
  if (audit.first) {
    out += claim_links("First word", {audit.first}) + claim_links("Last word", {audit.last});
  }
  return out + claim_links("Nobody named", audit.unattributed) +
         claim_links("By unnamed sources", audit.unnamed) +
         claim_links("Hearsay from a single source", audit.single_source) + "</ul>\n";
}

std::string article_html(const Project& project, ArticleId id, const Article& article) {
  std::string about;
  for (const std::string& part :
       {article.publisher, article.byline, article.dateline, article.published}) {
    if (!part.empty()) about += (about.empty() ? "" : " · ") + part;
  }
  const std::string name = to_string(EntityId(id));
  std::string claims;
  project.claims().for_each([&](std::uint32_t number, const Claim& claim) {
    if (claim.article == id) claims += claim_html(project, ClaimId{number}, claim);
  });
  const std::string title = escape_html(article_name(article, id));
  const std::string language =
      article.language.empty() ? "" : " lang=\"" + escape_html(article.language) + "\"";
  return "<section aria-labelledby=\"" + name + "\">\n<h2 id=\"" + name + "\"" + language + ">" +
         title + "</h2>\n" + in("p", about, "class=\"meta\"") +
         in("p", article.url, "class=\"meta\"") + "<div class=\"story\"" + language + ">" +
         story_html(project, id) + "</div>\n" + "<p class=\"meta\">SHA-256 of the text: <code>" +
         article.text->sha256() + "</code></p>\n<h3>Claims of “" + title + "”</h3>\n" +
         (claims.empty() ? "<p>None are marked.</p>\n"
                         : "<ul class=\"claims\">\n" + claims + "</ul>\n") +
         "<h3>Sourcing of “" + title + "”</h3>\n" + audit_html(project, id) + "</section>\n";
}

std::string cell_html(const Project& project, const Cell& cell) {
  const Position* position = project.find(cell.position);
  if (position == nullptr) return "<td><span class=\"empty\">Nothing recorded</span></td>";
  std::string out =
      "<td><span class=\"stance\">" + plain_words(to_string(position->stance)) + "</span>";
  if (cell.diverges) out += " <span class=\"diverges\">diverges</span>";
  for (const ClaimId id : position->claims) {
    const Claim* claim = project.find(id);
    if (claim == nullptr) continue;
    out += "<q dir=\"auto\">" + escape_html(words_of(project, *claim)) + "</q><small>" +
           link_to_claim(id) + "</small>";
  }
  const std::string sourcing = sourcing_text(project, *position);
  if (!sourcing.empty()) out += "<small>" + escape_html(sourcing) + "</small>";
  if (!position->note.empty()) out += "<small>" + escape_html(position->note) + "</small>";
  return out + "</td>";
}

std::string matrix_html(const Project& project) {
  const Matrix matrix = account_matrix(project);
  if (matrix.columns.empty()) return {};
  std::string out =
      "<section aria-labelledby=\"matrix\">\n<h2 id=\"matrix\">Account matrix</h2>\n"
      "<div class=\"scroll\" role=\"region\" aria-label=\"The matrix as a table\" tabindex=\"0\">"
      "<table class=\"matrix\"><caption>Who answers which question, and how</caption>\n"
      "<thead><tr><th scope=\"col\">Speaker</th>";
  for (const IssueId issue : matrix.columns) {
    out += "<th scope=\"col\">" + escape_html(project.find(issue)->question) + "</th>";
  }
  out += "</tr></thead>\n<tbody>\n";
  for (std::size_t row = 0; row < matrix.rows.size(); ++row) {
    const Speaker& speaker = *project.find(matrix.rows[row]);
    out += "<tr><th scope=\"row\">" + tag_of(project, matrix.rows[row]) +
           escape_html(speaker.name) + "</th>";
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
      out += cell_html(project, matrix.at(row, column));
    }
    out += "</tr>\n";
  }
  return out + "</tbody></table></div>\n</section>\n";
}

// The sentence around a pivot, with the pivot marked.
std::string pivot_html(const Project& project, const Place& place) {
  const Article* article = project.find(place.article);
  if (article == nullptr) return {};
  const Span sentence = hull(sentence_at(*article, place.span.start), place.span);
  const Text& text = *article->text;
  return "<blockquote dir=\"auto\">" + escape_html(text.slice({sentence.start, place.span.start})) +
         "<mark class=\"pivot\">" + escape_html(text.slice(place.span)) + "</mark>" +
         escape_html(text.slice({place.span.end, sentence.end})) + "</blockquote>\n";
}

std::string side_html(const Project& project, const DivergenceSide& side) {
  const SpeakerId speaker = account_speaker(project, side.account);
  const Position* position = project.find(side.account.as<EntityKind::position>());
  std::string out = "<div><p class=\"who\">" + tag_of(project, speaker) +
                    escape_html(speaker_name(project, speaker));
  if (position != nullptr) out += ": " + plain_words(to_string(position->stance));
  out += "</p>\n";
  for (const Place& place : side.pivots) out += pivot_html(project, place);
  if (side.pivots.empty()) {
    std::vector<ClaimId> claims;
    if (position != nullptr) claims = position->claims;
    if (const ClaimId own = side.account.as<EntityKind::claim>()) claims.push_back(own);
    for (const ClaimId id : claims) {
      if (const Claim* claim = project.find(id)) {
        out += in("blockquote", words_of(project, *claim), "dir=\"auto\"");
      }
    }
  }
  return out + "</div>\n";
}

std::string divergences_html(const Project& project) {
  std::string out;
  project.divergences().for_each([&](std::uint32_t, const Divergence& divergence) {
    out += "<div class=\"divergence\">\n" +
           in("h3", plain_words(to_string(divergence.type)) + ": " +
                        project.find(divergence.issue)->question) +
           in("p", plain_words(to_string(divergence.state)), "class=\"meta\"") +
           "<div class=\"sides\">\n" + side_html(project, divergence.a) +
           side_html(project, divergence.b) + "</div>\n" + in("p", divergence.note) + "</div>\n";
  });
  if (out.empty()) return {};
  return "<section aria-labelledby=\"divergences\">\n"
         "<h2 id=\"divergences\">Where the accounts part</h2>\n" +
         out + "</section>\n";
}

std::string contents_html(const Project& project) {
  std::string out = "<nav aria-label=\"Contents\"><ul>\n";
  const auto entry = [&](const std::string& id, const std::string& words) {
    out += "<li><a href=\"#" + id + "\">" + escape_html(words) + "</a></li>\n";
  };
  if (!project.issues().empty()) entry("matrix", "Account matrix");
  if (!project.divergences().empty()) entry("divergences", "Where the accounts part");
  project.articles().for_each([&](std::uint32_t id, const Article& article) {
    entry(to_string(EntityId(ArticleId{id})), article_name(article, ArticleId{id}));
  });
  return out + "</ul></nav>\n";
}

}  // namespace

std::string html_report(const Project& project) {
  const std::string title = report_title(project);
  std::string stories;
  project.articles().for_each([&](std::uint32_t id, const Article& article) {
    stories += article_html(project, ArticleId{id}, article);
  });
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
         escape_html(title) + " – who said it, and where the accounts part</title>\n<style>" +
         std::string(kReportStyle) + "</style>\n</head>\n<body>\n<header>\n" + in("h1", title) +
         in("p", project.info().note) +
         "<p class=\"key\">Letters before the words of a claim tell its speaker. Solid underline: "
         "words of a claim; double: of several; <span class=\"source\">dotted</span>: source; "
         "<span class=\"cue\">dashed</span>: cue.</p>\n" +
         contents_html(project) + "</header>\n<main>\n" + matrix_html(project) +
         divergences_html(project) + stories + "</main>\n</body>\n</html>\n";
}

}  // namespace counterpoint
