// SHA-256 against the vectors of NIST, and against itself at the borders of its blocks.
#include "core/text/sha256.h"

#include <gtest/gtest.h>

namespace counterpoint {
namespace {

struct Case {
  std::string message;
  const char* digest;
};

TEST(Sha256, GivesTheDigestsOfNist) {
  const Case cases[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
      {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmn"
       "o"
       "pqrsmnopqrstnopqrstu",
       "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
      {std::string(1'000'000, 'a'),
       "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(sha256_hex(c.message), c.digest) << c.message.substr(0, 20);
  }
}

TEST(Sha256, TellsTextsApartAtTheBordersOfItsBlocks) {
  std::string previous;
  for (std::size_t size = 54; size <= 66; ++size) {
    const std::string digest = sha256_hex(std::string(size, 'x'));
    EXPECT_EQ(digest.size(), 64U);
    EXPECT_NE(digest, previous);
    previous = digest;
  }
  EXPECT_EQ(sha256_hex(std::string(64, 'a')),
            "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}

}  // namespace
}  // namespace counterpoint
