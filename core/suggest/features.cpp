// What words look like, as numbers. Proven by tests/core/suggest/weights_test.cpp.
#include "core/suggest/features.h"

#include "core/suggest/weights.h"
#include "core/text/chars.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

char shape_of(char32_t c) {
  if (is_digit(c)) return 'd';
  if (is_upper(c)) return 'X';
  return is_letter(c) ? 'x' : c < 0x80 ? static_cast<char>(c) : '?';
}

}  // namespace

std::uint32_t hash_text(std::string_view text) {  // FNV-1a
  std::uint32_t h = 0x811C9DC5u;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x01000193u;
  return h;
}

WordForm word_form(std::string_view word) {
  WordForm form;
  std::string low = fold_case(word);
  for (char& c : low) {
    if (is_digit(static_cast<unsigned char>(c))) c = '0';
  }
  const std::string_view view = low == "’s" ? "'s" : low == "n’t" ? "n't" : std::string_view(low);
  form.lower = hash_text(view);
  form.suffix1 = hash_text(view.substr(view.size() - std::min<std::size_t>(1, view.size())));
  form.suffix2 = hash_text(view.substr(view.size() - std::min<std::size_t>(2, view.size())));
  form.suffix3 = hash_text(view.substr(view.size() - std::min<std::size_t>(3, view.size())));
  form.prefix2 = hash_text(view.substr(0, 2));
  std::uint32_t shape = 0;
  char last = 0;
  for (std::size_t at = 0; at < word.size(); at = next_boundary(word, at)) {
    const char s = shape_of(decode_at(word, at).code_point);
    if (s != last) shape = mix(shape, static_cast<std::uint32_t>(s));
    last = s;
  }
  form.shape = shape;
  form.capital = is_upper(decode_at(word, 0).code_point);
  return form;
}

std::vector<WordForm> word_forms(const Weights& clusters, const Analysis& analysis, Range tokens) {
  std::vector<WordForm> forms;
  forms.reserve(tokens.size());
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    forms.push_back(word_form(analysis.word(i)));
    if (!clusters.empty()) {
      forms.back().cluster = static_cast<std::uint8_t>(clusters.weight(forms.back().lower));
    }
  }
  return forms;
}

}  // namespace counterpoint
