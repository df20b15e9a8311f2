// The persistent table against std::map, version by version.
#include "core/model/table.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "tests/support/random_project.h"

namespace counterpoint {
namespace {

using Naive = std::map<std::uint32_t, std::string>;

struct Version {
  Table<std::string> table;
  Naive naive;
};

Naive contents(const Table<std::string>& table) {
  Naive all;
  std::uint32_t last = 0;
  table.for_each([&](std::uint32_t id, const std::string& value) {
    EXPECT_GT(id, last) << "ascending";
    last = id;
    all[id] = value;
  });
  return all;
}

// Dense ids mostly, sometimes far ones, so that the tree grows in depth.
std::uint32_t random_key(testing::Random& random) {
  if (random.one_in(10)) return 1 + random.below(4'000'000'000U);
  return 1 + random.below(100);
}

Version changed(const Version& from, testing::Random& random) {
  Version next = from;
  const std::uint32_t id = random_key(random);
  if (random.one_in(3)) {
    next.naive.erase(id);
    next.table = from.table.with(id, nullptr);
  } else {
    const std::string value = std::to_string(random.below(1000));
    next.naive[id] = value;
    const auto shared = std::make_shared<const std::string>(value);
    if (random.one_in(2)) {
      next.table.set(id, shared);  // the version it was copied from must not see it
    } else {
      next.table = from.table.with(id, shared);
    }
  }
  return next;
}

TEST(Table, EveryVersionStaysAsItWas) {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Random random(seed);
    std::vector<Version> versions(1);
    for (int i = 0; i < 300; ++i) {
      const auto from = random.one_in(5) ? random.below(static_cast<std::uint32_t>(versions.size()))
                                         : static_cast<std::uint32_t>(versions.size() - 1);
      versions.push_back(changed(versions[from], random));
    }
    for (const Version& version : versions) {
      EXPECT_EQ(contents(version.table), version.naive);
      EXPECT_EQ(version.table.size(), version.naive.size());
    }
  }
}

// Every number that has an entry, found from the one before it; and those found from `random` ones.
void expect_next_as_in(const Naive& naive, const Table<std::string>& table,
                       testing::Random& random) {
  std::uint32_t id = 0;
  for (const auto& [key, value] : naive) {
    ASSERT_EQ(table.next(id), key);
    id = key;
  }
  EXPECT_EQ(table.next(id), 0U);
  for (int i = 0; i < 50; ++i) {
    const std::uint32_t from = random_key(random);
    const auto after = naive.upper_bound(from);
    EXPECT_EQ(table.next(from), after == naive.end() ? 0U : after->first) << from;
  }
}

TEST(Table, FindsTheNextNumberThatHasAnEntry) {
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Random random(seed);
    Version version;
    for (std::uint32_t i = random.below(60); i > 0; --i) version = changed(version, random);
    expect_next_as_in(version.naive, version.table, random);
  }
}

TEST(Table, LooksUpAndCompares) {
  Table<std::string> a;
  EXPECT_TRUE(a.empty());
  EXPECT_EQ(a.find(1), nullptr);
  a.set(40, std::make_shared<const std::string>("forty"));
  EXPECT_EQ(*a.find(40), "forty");
  EXPECT_EQ(a.find(41), nullptr);
  EXPECT_EQ(a.find(4'000'000'000U), nullptr);
  Table<std::string> b =
      Table<std::string>().with(40, std::make_shared<const std::string>("forty"));
  EXPECT_TRUE(a == b);
  EXPECT_FALSE(a == b.with(40, std::make_shared<const std::string>("other")));
  EXPECT_FALSE(a == b.with(1, std::make_shared<const std::string>("one")));
}

TEST(Table, NeverGivesANumberTwice) {
  Table<std::string> table;
  table.set(7, std::make_shared<const std::string>("seven"));
  table.set(7, nullptr);
  EXPECT_EQ(table.high_water(), 7U);
  EXPECT_TRUE(table.empty());
  table.set(9, nullptr);
  EXPECT_EQ(table.high_water(), 9U);
}

}  // namespace
}  // namespace counterpoint
