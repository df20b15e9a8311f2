// The browser as tests have it: a clock that they turn, a store in memory that they can break, and
// a record of what was asked for.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "web/platform/platform.h"

namespace counterpoint::testing {

// What stays when a tab is closed: hand the same store to the next FakePlatform to "open the page
// again".
struct FakeStore {
  struct Document {
    std::string title, snapshot;
    std::uint64_t revision = 0;
    std::vector<std::string> journal;
  };
  std::map<std::string, Document> documents;
  std::vector<std::string> newest_first;
  std::string locked_elsewhere;  // the document that another tab holds
  std::string failure;  // "quota" or "unavailable": what every write answers; empty for none

  void touch(const std::string& id) {
    std::erase(newest_first, id);
    newest_first.insert(newest_first.begin(), id);
  }
};

class FakePlatform : public Platform {
 public:
  explicit FakePlatform(FakeStore& store) : store_(store) {
    env.width = 1000;
    env.height = 700;
  }

  Environment env;
  double now_ms = 0;
  int frames = 0;
  double wake_at = 0;                 // when a frame was last asked for ahead of time
  std::vector<PlatformEvent> events;  // push what should happen next
  std::vector<TextField> fields;
  std::vector<UiNode> nodes;
  MirroredArticle article;
  int article_shows = 0;
  bool unsaved = false;
  int told_opened = 0;
  ArticlePlace article_place;
  std::vector<KeyClaim> keys;
  std::string focused, title, hash, offered_text, offered_html;
  Pointer pointer = Pointer::arrow;
  std::vector<std::string> announced, opened_links, picked;
  std::vector<std::string> closed;       // documents of the store: their locks are given up
  std::vector<std::string> opened_last;  // documents that were noted as such
  struct Saved {
    std::string name, mime, bytes;
  };
  std::vector<Saved> saved_files;
  std::vector<std::pair<std::string, std::string>> copied, emitted;
  std::map<std::string, std::string> settings;
  int models_wanted = 0;
  int writes = 0;     // to the store, whatever became of them
  std::string parts;  // of a snapshot that is not written yet
  std::size_t longest_part = 0;

  const Environment& environment() const override { return env; }
  std::vector<PlatformEvent> take_events() override { return std::exchange(events, {}); }
  void request_frames(int count) override { frames += count; }
  void wake_in(double ms) override { wake_at = now_ms + ms; }
  double time_ms() const override { return now_ms; }
  void request_background() override {}
  void request_model() override { ++models_wanted; }
  void show_fields(const std::vector<TextField>& all) override { fields = all; }
  void show_nodes(const std::vector<UiNode>& all) override { nodes = all; }
  void show_article(MirroredArticle shown) override {
    article = std::move(shown);
    ++article_shows;
  }
  void place_article(const ArticlePlace& place) override { article_place = place; }
  void claim_keys(const std::vector<KeyClaim>& claims) override { keys = claims; }
  void focus(const std::string& key) override { focused = key; }
  void set_title(const std::string& words) override { title = words; }
  void set_ground(std::uint32_t) override {}
  void set_pointer(Pointer shape) override { pointer = shape; }
  void announce(const std::string& words) override { announced.push_back(words); }
  void save_file(const std::string& name, const std::string& mime,
                 std::string_view bytes) override {
    saved_files.push_back({name, mime, std::string(bytes)});
  }
  void copy(const std::string& text, const std::string& html) override {
    copied.emplace_back(text, html);
  }
  void pick_file(const std::string& accept) override { picked.push_back(accept); }
  void open_link(const std::string& url) override { opened_links.push_back(url); }
  void offer_copy(const std::string& text, const std::string& html) override {
    offered_text = text;
    offered_html = html;
  }
  void set_opened() override { ++told_opened; }
  void set_unsaved(bool is) override { unsaved = is; }
  void set_fragment(const std::string& fragment) override { hash = fragment; }
  std::string fragment() const override { return hash; }

  void store_list() override {
    StoreListed listed;
    if (store_.failure == "unavailable") listed.code = store_.failure;
    for (const std::string& id : store_.newest_first) {
      const FakeStore::Document& document = store_.documents[id];
      listed.documents.push_back({id, document.title, "2017-07-07", document.revision});
    }
    events.emplace_back(std::move(listed));
  }

  void store_open(const std::string& id) override {
    const auto at = store_.documents.find(id);
    StoreOpened opened;
    opened.id = id;
    if (at == store_.documents.end()) {
      opened.code = "unavailable";
    } else {
      opened.revision = at->second.revision;
      opened.snapshot = at->second.snapshot;
      opened.journal = at->second.journal;
    }
    events.emplace_back(std::move(opened));
    events.emplace_back(StoreLock{id, store_.locked_elsewhere != id});
  }

  void store_append(std::uint32_t token, const std::string& id, std::uint64_t expected,
                    std::string_view entry) override {
    if (!may_write(token, id, expected)) return;
    FakeStore::Document& document = store_.documents[id];
    document.journal.emplace_back(entry);
    ++document.revision;
    succeed(token, id);
  }

  void store_part(std::string_view part) override {
    parts += part;
    longest_part = std::max(longest_part, part.size());
  }
  void store_drop_parts() override { parts.clear(); }
  void store_snapshot(std::uint32_t token, const std::string& id, std::uint64_t expected,
                      const std::string& words) override {
    const std::string snapshot = std::exchange(parts, {});
    if (!may_write(token, id, expected)) return;
    store_.documents[id] = {words, snapshot, expected + 1, {}};
    succeed(token, id);
  }

  void store_close(const std::string& id) override { closed.push_back(id); }
  void store_opened_last(const std::string& id) override {
    opened_last.push_back(id);
    store_.touch(id);
  }
  std::string setting(const std::string& name) override { return settings[name]; }
  void set_setting(const std::string& name, const std::string& value) override {
    settings[name] = value;
  }
  void emit(const std::string& event, const std::string& json) override {
    emitted.emplace_back(event, json);
  }

 private:
  bool may_write(std::uint32_t token, const std::string& id, std::uint64_t expected) {
    ++writes;
    const auto at = store_.documents.find(id);
    const std::uint64_t revision = at == store_.documents.end() ? 0 : at->second.revision;
    std::string code = store_.failure;
    if (code.empty() && store_.locked_elsewhere == id) code = "locked";
    if (code.empty() && revision != expected) code = "conflict";
    if (!code.empty()) events.emplace_back(StoreReply{token, code, "The store said " + code + "."});
    return code.empty();
  }

  void succeed(std::uint32_t token, const std::string& id) {
    store_.touch(id);
    events.emplace_back(StoreReply{token, "", ""});
  }

  FakeStore& store_;
};

}  // namespace counterpoint::testing
