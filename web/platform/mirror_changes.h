// What has changed in the interface since the page's mirror of it was last brought up to date, as
// the JSON that web/js/mirror.js, fields.js and article-text.js apply. Portable.
// Proven by tests/ui/mirror_changes_test.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "web/platform/mirrored_article.h"
#include "web/platform/platform.h"

namespace counterpoint {

class MirrorChanges {
 public:
  // {"gone": [number...], "put": [{"n", "parent", "key", "role", ...}...], "order": [number...]}.
  // Every key has a number while it is there; `order` is there when it changed. Empty when nothing
  // did.
  std::string update(const std::vector<UiNode>& nodes);

 private:
  struct Known {
    std::uint32_t number = 0;
    std::uint64_t round = 0;  // in which it was last there
    UiNode node;
  };

  std::string put(const UiNode& node, std::uint32_t number) const;
  std::uint32_t number_of(const std::string& key) const;

  std::map<std::string, Known> known_;
  std::vector<std::uint32_t> order_;
  std::uint32_t last_number_ = 0;
  std::uint64_t round_ = 0;
};

// All fields, as a JSON array.
std::string fields_json(const std::vector<TextField>& fields);

class ArticleChanges {
 public:
  // {"language", "parent", "blocks": [{"id", "x", "y", ...}]}. A block that the page has already
  // (same id and revision) comes without its text and lines.
  std::string update(const MirroredArticle& article);

 private:
  std::map<std::uint64_t, std::uint64_t> revisions_;
};

}  // namespace counterpoint
