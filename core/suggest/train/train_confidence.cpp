// Learns how sure suggestions are: a logistic regression over their clues, against whether people
// marked the same source.
// usage: counterpoint_train_confidence [WEIGHTS.bin TEST.jsonl TIMES]... >
// core/suggest/confidence_weights.h Each WEIGHTS.bin was learned without the documents of its
// TEST.jsonl, else all would look sure. TIMES says how often each suggestion counts.
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "core/suggest/attributions.h"
#include "core/suggest/clues.h"
#include "core/suggest/tokens.h"
#include "core/text/offset_map.h"

namespace counterpoint {
namespace {

struct Item {
  Clues clues;
  bool right;
  double times;
};

// The words of a span, as indexes: signs do not count.
std::set<std::size_t> words_of(const Analysis& analysis, Span span) {
  std::set<std::size_t> words;
  for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
    const Token& token = analysis.tokens[i];
    const bool word = token.kind == TokenKind::word || token.kind == TokenKind::number;
    if (word && span.overlaps(token.span)) words.insert(i);
  }
  return words;
}

// The words of all sources that people marked; also those of a name without its description, as
// end_at_comma cuts it.
std::set<std::set<std::size_t>> sources_of(const Analysis& analysis, const nlohmann::json& json) {
  const OffsetMap map(analysis.text);
  std::set<std::set<std::size_t>> sources;
  for (const auto& a : json["attributions"]) {
    const auto& source = a["source"];
    if (!source.is_array()) continue;
    Span span{map.byte_of_code_point(source[0]), map.byte_of_code_point(source[1])};
    sources.insert(words_of(analysis, span));
    const std::size_t comma = slice(analysis.text, span).find(',');
    if (comma == std::string_view::npos) continue;
    span.end = span.start + static_cast<std::uint32_t>(comma);
    sources.insert(words_of(analysis, span));
  }
  return sources;
}

void read_document(const Models& models, const nlohmann::json& json, double times,
                   std::vector<Item>& items) {
  const auto text = json["text"].get<std::string>();
  Analysis analysis;
  analysis.text = text;
  for (const Paragraph& p : paragraphs_of(analysis.text)) {
    add_paragraph(analysis, p.span, p.heading);
    read_paragraph(models, analysis);
  }
  const auto gold = sources_of(analysis, json);
  for (const Paragraph& p : analysis.paragraphs) {
    std::vector<Clues> clues;
    const std::vector<Suggestion> found = find_attributions(models, analysis, p, &clues);
    for (std::size_t i = 0; i < found.size(); ++i) {
      const bool right = found[i].source && gold.count(words_of(analysis, *found[i].source)) > 0;
      items.push_back({std::move(clues[i]), right, times});
    }
  }
}

using Parameters = std::array<double, kClues>;

double probability(const Parameters& w, const Clues& clues) {
  double sum = 0;
  for (const std::uint8_t clue : clues) sum += w[clue];
  return 1 / (1 + std::exp(-sum));
}

// Gradient descent over all items at once, with a penalty on large weights.
Parameters fit(const std::vector<Item>& items) {
  constexpr int kRounds = 300;
  constexpr double kRate = 0.6;
  constexpr double kPenalty = 3;  // as if each weight had been seen to be 0 so often
  Parameters w{};
  Parameters squares{};
  for (int round = 0; round < kRounds; ++round) {
    Parameters slope{};
    for (const Item& item : items) {
      const double error = (probability(w, item.clues) - (item.right ? 1 : 0)) * item.times;
      for (const std::uint8_t clue : item.clues) slope[clue] += error;
    }
    for (std::size_t k = 0; k < kClues; ++k) {
      slope[k] += kPenalty * w[k];
      squares[k] += slope[k] * slope[k];
      if (squares[k] > 0) w[k] -= kRate * slope[k] / std::sqrt(squares[k]);
    }
  }
  return w;
}

void report(const Parameters& w, const std::vector<Item>& items) {
  std::array<int, 10> all{}, right{};
  double loss = 0;
  for (const Item& item : items) {
    const double p = probability(w, item.clues);
    const auto tenth = static_cast<std::size_t>(std::min(p * 10, 9.0));
    ++all[tenth];
    right[tenth] += item.right;
    loss -= std::log(std::max(1e-9, item.right ? p : 1 - p));
  }
  std::cerr << items.size() << " suggestions, loss " << loss / static_cast<double>(items.size())
            << "\n";
  for (std::size_t t = 0; t < 10; ++t) {
    std::cerr << "from 0." << t << ": " << right[t] << " of " << all[t] << " right\n";
  }
}

void write(const Parameters& w) {
  std::puts(
      "// Written by counterpoint_train_confidence (core/suggest/train/README.md): hundredths of "
      "log-odds.\n// Proven by tests/core/suggest/confidence_test.cpp.\n#pragma once\n\n"
      "#include <cstdint>\n\nnamespace counterpoint {\n\n"
      "inline constexpr std::int16_t kConfidenceWeights[] = {");
  for (std::size_t k = 0; k < kClues; ++k) {
    std::printf("    %ld,  // %s\n", std::lround(w[k] * 100), clue_name(k).c_str());
  }
  std::puts("};\n\n}  // namespace counterpoint");
}

}  // namespace
}  // namespace counterpoint

int main(int argc, char** argv) {
  using namespace counterpoint;
  std::vector<Item> items;
  for (int i = 1; i + 2 < argc; i += 3) {
    std::ifstream file(argv[i], std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    const Models models = read_models(bytes.str());
    std::ifstream documents(argv[i + 1]);
    for (std::string line; std::getline(documents, line);) {
      read_document(models, nlohmann::json::parse(line), std::atof(argv[i + 2]), items);
    }
  }
  const Parameters w = fit(items);
  report(w, items);
  write(w);
}
