// Suggestions by the models that are compiled in. Proven by tests/core/suggest/weights_test.cpp.
#include "core/suggest/built_in/built_in_weights.h"
#include "core/suggest/suggest.h"

namespace counterpoint {

const Models& built_in_models() {
  static const Models models = read_models(built_in_weights());
  return models;
}

Reading suggest(const Article& article, ParagraphCache* cache) {
  return suggest(article, built_in_models(), cache);
}

Reading suggest(std::string_view text) { return suggest(text, built_in_models()); }

}  // namespace counterpoint
