// Words with their source. Proven by tests/core/anchor/citation_test.cpp.
#include "core/anchor/citation.h"

#include "core/text/web_address.h"

namespace counterpoint {
namespace {

bool is_break(char c) { return c == '\n' || c == '\r' || c == '\t'; }

// The pieces, each on one line.
std::string quoted(const Article& article, const std::vector<Span>& spans) {
  std::string words;
  for (const Span span : spans) {
    if (!words.empty()) words += " … ";
    bool broken = false;
    for (const char c : article.text->slice(span)) {
      if (is_break(c)) {
        broken = true;
        continue;
      }
      if (broken && !words.empty() && words.back() != ' ' && c != ' ') words += ' ';
      broken = false;
      words += c;
    }
  }
  return "“" + words + "”";
}

std::string escape(std::string_view words) {
  std::string escaped;
  for (const char c : words) {
    if (c == '&') {
      escaped += "&amp;";
    } else if (c == '<') {
      escaped += "&lt;";
    } else if (c == '>') {
      escaped += "&gt;";
    } else if (c == '"') {
      escaped += "&quot;";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

void append(std::string& source, const std::string& words) {
  if (words.empty()) return;
  source += (source.empty() ? " — " : ", ") + words;
}

}  // namespace

Citation cite(const Article& article, const std::vector<Span>& spans, std::string_view who) {
  const bool linked = web_scheme(article.url) > 0;
  std::string text, html;
  append(text, std::string(who));
  append(html, escape(who));
  append(text, article.title);
  const std::string title = escape(article.title.empty() ? article.url : article.title);
  if (linked) {
    append(html, "<a href=\"" + escape(article.url) + "\">" + title + "</a>");
  } else {
    append(html, escape(article.title));
  }
  for (const std::string& words : {article.publisher, article.published}) {
    append(text, words);
    append(html, escape(words));
  }
  append(text, article.url);
  const std::string words = quoted(article, spans);
  return {words + text, "<p>" + escape(words) + html + "</p>"};
}

}  // namespace counterpoint
