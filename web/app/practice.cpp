// Reading for practice. Proven by tests/app/practice_test.cpp.
#include "web/app/practice.h"

#include "core/suggest/tokens.h"
#include "web/app/assets.h"

namespace counterpoint {

bool Practice::work(const Models& models) {
  constexpr int kEnough = 8;      // rounds, of 260 words each
  constexpr int kParagraphs = 2;  // a step
  if (rounds_ == kEnough) return false;
  if (!job_) {
    const std::string_view story = asset("stories/hamburg-moscow.txt");
    job_ = std::make_unique<ReadingJob>(story, paragraphs_of(story), models);
  }
  for (int i = 0; i < kParagraphs; ++i) job_->step();
  if (!job_->done()) return true;
  job_->finish();
  job_.reset();
  return ++rounds_ < kEnough;
}

}  // namespace counterpoint
