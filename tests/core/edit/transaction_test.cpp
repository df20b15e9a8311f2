// Transactions as values: applied, inverted, composed. The laws over random ones are in
// laws_test.cpp.
#include "core/edit/transaction.h"

#include <gtest/gtest.h>

namespace counterpoint {
namespace {

std::shared_ptr<const Issue> question(const char* words) {
  return std::make_shared<const Issue>(Issue{words, "", {}});
}

Transaction step(std::uint32_t id, std::shared_ptr<const Issue> before,
                 std::shared_ptr<const Issue> after, const char* label = "Step") {
  return {label, "", {ChangeOf<Issue>{id, std::move(before), std::move(after)}}};
}

TEST(Transaction, CreatesChangesAndDeletes) {
  const Project empty;
  const Project one = apply(empty, step(1, nullptr, question("A?"))).value();
  EXPECT_EQ(one.find(IssueId{1})->question, "A?");
  const Project two = apply(one, step(1, question("A?"), question("B?"))).value();
  EXPECT_EQ(two.find(IssueId{1})->question, "B?");
  EXPECT_EQ(apply(two, step(1, question("B?"), nullptr)).value(), empty);
}

TEST(Transaction, RefusesAnotherVersion) {
  const Project project = apply(Project(), step(1, nullptr, question("A?"))).value();
  for (const Transaction& wrong :
       {step(1, nullptr, question("B?")), step(1, question("Z?"), question("B?")),
        step(2, question("A?"), nullptr)}) {
    const Status status = apply(project, wrong).status();
    EXPECT_EQ(status.code, "conflict");
    EXPECT_FALSE(status.subject.empty());
  }
}

TEST(Transaction, InvertSwaps) {
  const Transaction there = step(1, question("A?"), question("B?"));
  const Transaction back = invert(there);
  EXPECT_EQ(back.label, "Step");
  const auto& change = std::get<ChangeOf<Issue>>(back.changes[0]);
  EXPECT_EQ(change.before->question, "B?");
  EXPECT_EQ(change.after->question, "A?");
}

TEST(Transaction, ComposeKeepsTheFirstBeforeAndTheLastAfter) {
  const Transaction both = compose(step(1, nullptr, question("A?"), "First"),
                                   step(1, question("A?"), question("B?"), "Second"));
  EXPECT_EQ(both.label, "First");
  ASSERT_EQ(both.changes.size(), 1U);
  const auto& change = std::get<ChangeOf<Issue>>(both.changes[0]);
  EXPECT_EQ(change.before, nullptr);
  EXPECT_EQ(change.after->question, "B?");
}

TEST(Transaction, ComposeForgetsWhatEndsAsItBegan) {
  const auto a = question("A?");
  EXPECT_TRUE(compose(step(1, nullptr, a), step(1, a, nullptr)).empty());
  EXPECT_TRUE(compose(step(1, a, question("B?")), step(1, question("B?"), question("A?"))).empty());
  EXPECT_EQ(compose(step(1, nullptr, a), step(2, nullptr, a)).changes.size(), 2U);
}

TEST(Transaction, NamesWhatItChanges) {
  EXPECT_EQ(id_of(step(7, nullptr, question("A?")).changes[0]), IssueId{7});
}

}  // namespace
}  // namespace counterpoint
