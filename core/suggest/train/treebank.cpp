// Reads CoNLL-U.
#include "core/suggest/train/treebank.h"

#include <istream>
#include <sstream>

namespace counterpoint {
namespace {

std::vector<std::string> columns(const std::string& line) {
  std::vector<std::string> out;
  std::istringstream in(line);
  for (std::string column; std::getline(in, column, '\t');) out.push_back(column);
  return out;
}

void add_token(GoldSentence& sentence, const std::vector<std::string>& row) {
  Token token;
  token.span.start = static_cast<std::uint32_t>(sentence.text.size());
  sentence.text += row[1];
  token.span.end = static_cast<std::uint32_t>(sentence.text.size());
  if (row[9].find("SpaceAfter=No") == std::string::npos) sentence.text += ' ';
  token.tag = parse_tag(row[4]);
  token.relation = parse_relation(row[7]);
  token.head = std::stoi(row[6]) - 1;
  sentence.analysis.tokens.push_back(token);
}

// Joins "well", "-", "known": we leave words with hyphens whole. The word that governs the others
// stands for all.
void join_hyphens(GoldSentence& sentence) {
  std::vector<Token>& tokens = sentence.analysis.tokens;
  const auto hyphen = [&](std::size_t i) {
    return i > 0 && i + 1 < tokens.size() && tokens[i].tag == Tag::hyphen &&
           tokens[i - 1].span.end == tokens[i].span.start &&
           tokens[i].span.end == tokens[i + 1].span.start;
  };
  std::vector<std::int32_t> group(tokens.size());
  std::int32_t next = -1;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!hyphen(i) && (i == 0 || !hyphen(i - 1))) ++next;
    group[i] = next;
  }
  std::vector<Token> joined(static_cast<std::size_t>(next + 1));
  std::vector<bool> filled(joined.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto g = static_cast<std::size_t>(group[i]);
    const Span hull_span = filled[g] ? hull(joined[g].span, tokens[i].span) : tokens[i].span;
    const std::int32_t head =
        tokens[i].head < 0 ? -1 : group[static_cast<std::size_t>(tokens[i].head)];
    if (head != group[i] && (!filled[g] || joined[g].head == group[i] || tokens[i].head < 0)) {
      joined[g] = tokens[i];
      joined[g].head = head;
    } else if (!filled[g]) {
      joined[g].head = group[i];
    }
    joined[g].span = hull_span;
    filled[g] = true;
  }
  tokens = std::move(joined);
}

}  // namespace

std::vector<std::unique_ptr<GoldSentence>> read_treebank(
    std::istream& in, const std::function<bool(const std::string&)>& wanted) {
  std::vector<std::unique_ptr<GoldSentence>> found;
  auto current = std::make_unique<GoldSentence>();
  bool keep = true;
  const auto finish = [&] {
    if (keep && !current->analysis.tokens.empty()) {
      join_hyphens(*current);
      current->analysis.sentences = {
          {0, static_cast<std::uint32_t>(current->analysis.tokens.size())}};
      current->analysis.text = current->text;
      found.push_back(std::move(current));
    }
    current = std::make_unique<GoldSentence>();
  };
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("# newdoc id = ", 0) == 0) keep = wanted(line.substr(14));
    if (line.empty()) finish();
    if (line.empty() || line[0] == '#') continue;
    const auto row = columns(line);
    if (row[0].find_first_of("-.") != std::string::npos) continue;
    add_token(*current, row);
  }
  finish();
  return found;
}

}  // namespace counterpoint
