// Runs on their way to the canvas, in one text and parted by line feeds. A line feed inside of a
// run becomes a blank, as the canvas would draw it: no run is taken for two, and its bytes stay
// equal. Proven by tests/ui/run_texts_test.cpp.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace counterpoint {

class RunTexts {
 public:
  // The run is `head` and `tail` together.
  void add(std::string_view head, std::string_view tail = {}) {
    if (count_++ > 0) text_ += '\n';
    const auto start = static_cast<std::ptrdiff_t>(text_.size());
    text_ += head;
    text_ += tail;
    std::replace(text_.begin() + start, text_.end(), '\n', ' ');
  }

  const char* data() const { return text_.data(); }
  int size() const { return static_cast<int>(text_.size()); }
  int count() const { return count_; }

 private:
  std::string text_;
  int count_ = 0;
};

}  // namespace counterpoint
