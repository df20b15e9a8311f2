// Browsers compile a program in full only where it runs much. So a sample story is read a few times
// while the page rests: the user's first story then takes about half of the time that it would.
// Proven by tests/app/practice_test.cpp.
#pragma once

#include <memory>

#include "core/suggest/suggest.h"

namespace counterpoint {

class Practice {
 public:
  // Some paragraphs more, about a millisecond in a browser. False once it is enough.
  bool work(const Models& models);

 private:
  int rounds_ = 0;
  std::unique_ptr<ReadingJob> job_;
};

}  // namespace counterpoint
