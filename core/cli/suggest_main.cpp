// ./dev suggest < DOCS.jsonl > OUT.jsonl: attributions for each document, those that the page shows
// unasked. A line that cannot be
// read is named on the error stream and left out; the exit status then is 1. An argument names a
// file of other weights than the built-in ones.
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "core/format/suggest_jsonl.h"
#include "core/suggest/suggest.h"

int main(int argc, char** argv) {
  using namespace counterpoint;
  Models models;
  if (argc > 1) {
    std::ifstream file(argv[1], std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    models = read_models(bytes.str());
  } else {
    models = built_in_models();
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
    Reading reading = suggest(document->text, models);
    const auto found = shown_unasked(std::move(reading.suggestions));
    std::cout << write_suggest_line(*document, found) << '\n';
  }
  return failed ? 1 : 0;
}
