// ./dev suggest < DOCS.jsonl > OUT.jsonl: attributions for each document, those that the page shows
// unasked. A line that cannot be read is named on the error stream and left out; the exit status
// then is 1. --only=model and --only=rules leave the other finder out. Another argument names a
// file of other weights than the built-in ones.
#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "core/format/suggest_jsonl.h"
#include "core/suggest/suggest.h"

namespace {

counterpoint::Models models_from(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return counterpoint::read_models(bytes.str());
}

}  // namespace

int main(int argc, char** argv) {
  using namespace counterpoint;
  Models models = built_in_models();
  Finders finders = Finders::both;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--only=model") == 0) {
      finders = Finders::model;
    } else if (std::strcmp(argv[i], "--only=rules") == 0) {
      finders = Finders::rules;
    } else {
      models = models_from(argv[i]);
    }
  }
  std::ios::sync_with_stdio(false);
  std::size_t number = 0;
  bool failed = false;
  for (std::string line; std::getline(std::cin, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const Result<SuggestDocument> document = read_suggest_line(line);
    if (!document.ok()) {
      const Status status = document.status();
      std::cerr << "line " << number << ": " << status.message << ' ' << status.subject << '\n';
      failed = true;
      continue;
    }
    Reading reading = suggest(document->text, models, nullptr, finders);
    const auto found = shown_unasked(std::move(reading.suggestions));
    std::cout << write_suggest_line(*document, found) << '\n';
  }
  return failed ? 1 : 0;
}
