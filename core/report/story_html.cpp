// A story's text with its marks, as HTML. Proven by tests/core/report/html_report_test.cpp.
#include <algorithm>
#include <vector>

#include "core/model/mark_index.h"
#include "core/report/html_report.h"
#include "core/report/words.h"

namespace counterpoint {
namespace {

std::string colour_class(const Project& project, SpeakerId id) {
  const Speaker* speaker = project.find(id);
  return speaker == nullptr ? "k-none" : "k" + std::to_string(speaker->colour);
}

// The speaker's letters, drawn by the style sheet, at the first word of a claim's content.
std::string claim_tag(const Project& project, const Mark& mark) {
  const SpeakerId speaker = asserter(*project.find(mark.claim));
  const Speaker* found = project.find(speaker);
  const std::string letters = found == nullptr ? "?" : found->tag;
  const std::string id = to_string(EntityId(mark.claim));
  return "<a class=\"tag " + colour_class(project, speaker) + "\" id=\"in-" + id + "\" href=\"#" +
         id + "\" data-tag=\"" + escape_html(letters) + "\" aria-label=\"Claim " +
         std::to_string(mark.claim.value) + ", " + escape_html(speaker_name(project, speaker)) +
         "\"></a>";
}

// A piece of text in which the same marks lie, in one element; the shortest content gives the
// colour.
std::string piece_html(const Project& project, const std::vector<Mark>& marks,
                       std::string_view words) {
  const Mark* content = nullptr;
  std::size_t contents = 0;
  bool source = false;
  bool cue = false;
  for (const Mark& mark : marks) {
    source = source || mark.role == MarkRole::source;
    cue = cue || mark.role == MarkRole::cue;
    if (mark.role != MarkRole::content) continue;
    ++contents;
    if (content == nullptr || mark.span.length() <= content->span.length()) content = &mark;
  }
  std::string classes;
  if (content != nullptr) classes = colour_class(project, asserter(*project.find(content->claim)));
  if (contents > 1) classes += " several";
  if (source) classes += " source";
  if (cue) classes += " cue";
  if (classes.empty()) return escape_html(words);
  if (classes[0] == ' ') classes.erase(0, 1);
  const std::string element = content != nullptr ? "mark" : "span";
  return "<" + element + " class=\"" + classes + "\">" + escape_html(words) + "</" + element + ">";
}

std::string block_html(const Project& project, const Article& article, const MarkIndex& index,
                       Span block) {
  std::vector<Mark> marks;
  index.overlapping(block, marks);
  std::vector<std::uint32_t> cuts{block.start, block.end};
  for (const Mark& mark : marks) {
    const Span inside = intersection(mark.span, block);
    cuts.push_back(inside.start);
    cuts.push_back(inside.end);
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  std::string out;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const Span piece{cuts[i], cuts[i + 1]};
    std::vector<Mark> here;
    for (const Mark& mark : marks) {
      if (!mark.span.overlaps(piece)) continue;
      here.push_back(mark);
      const bool begins =
          mark.role == MarkRole::content && mark.part == 0 && mark.span.start == piece.start;
      if (begins) out += claim_tag(project, mark);
    }
    out += piece_html(project, here, article.text->slice(piece));
  }
  return out;
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '\r':
        out += "&#13;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string story_html(const Project& project, ArticleId id) {
  const Article& article = *project.find(id);
  const MarkIndex index(project, id);
  std::string out;
  std::uint32_t done = 0;
  for (const Block& block : article.blocks) {
    out += escape_html(article.text->slice({done, block.span.start}));
    out += "<p dir=\"auto\" class=\"" + std::string(to_string(block.kind)) + "\">" +
           block_html(project, article, index, block.span) + "</p>";
    done = block.span.end;
  }
  return out + escape_html(article.text->slice({done, article.text->size()}));
}

}  // namespace counterpoint
