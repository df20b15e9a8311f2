// What the page's JavaScript tells, as events of the seam. Proven by tests/browser/host_*.test.mjs.
#include <cstdlib>
#include <iterator>

#include "web/platform/browser_platform.h"
#include "web/platform/reserved_keys.h"

namespace counterpoint {
namespace {

std::string word(Words words, std::size_t index) {
  return index < words.size() ? std::string(words[index]) : std::string();
}

std::uint64_t number(Words words, std::size_t index) {
  return std::strtoull(word(words, index).c_str(), nullptr, 10);
}

PlatformEvent file_opened(Words words) {
  return FileOpened{word(words, 1), word(words, 2), word(words, 3), word(words, 4),
                    word(words, 5) == "1"};
}

PlatformEvent store_reply(Words words) {
  return StoreReply{static_cast<std::uint32_t>(number(words, 1)), word(words, 2), word(words, 3)};
}

PlatformEvent store_listed(Words words) {
  StoreListed listed;
  listed.code = word(words, 1);
  listed.message = word(words, 2);
  for (std::size_t i = 3; i + 4 <= words.size(); i += 4) {
    listed.documents.push_back(
        {word(words, i), word(words, i + 1), word(words, i + 2), number(words, i + 3)});
  }
  return listed;
}

PlatformEvent store_opened(Words words) {
  StoreOpened opened{word(words, 1), number(words, 2), word(words, 5), {},
                     word(words, 3), word(words, 4)};
  for (std::size_t i = 6; i < words.size(); ++i) opened.journal.emplace_back(words[i]);
  return opened;
}

using Make = PlatformEvent (*)(Words);
struct Kind {
  std::string_view name;
  Make make;
};

constexpr Kind kKinds[] = {
    {"file-opened", file_opened},
    {"file-refused",
     [](Words w) -> PlatformEvent {
       return FileRefused{word(w, 1), word(w, 2), word(w, 3) == "1"};
     }},
    {"files-hover", [](Words w) -> PlatformEvent { return FilesHover{word(w, 1) == "1"}; }},
    {"pasted",
     [](Words w) -> PlatformEvent {
       return Pasted{word(w, 1), word(w, 2), word(w, 3) == "1"};
     }},
    {"model-failed", [](Words w) -> PlatformEvent { return ModelFailed{word(w, 1)}; }},
    {"clipboard-refused", [](Words w) -> PlatformEvent { return ClipboardRefused{word(w, 1)}; }},
    {"drag-cancelled", [](Words) -> PlatformEvent { return DragCancelled{}; }},
    {"long-press", [](Words) -> PlatformEvent { return LongPress{}; }},
    {"field-changed",
     [](Words w) -> PlatformEvent {
       return FieldChanged{word(w, 1), word(w, 2)};
     }},
    {"field-key",
     [](Words w) -> PlatformEvent {
       return FieldKey{word(w, 1), word(w, 2)};
     }},
    {"field-left", [](Words w) -> PlatformEvent { return FieldLeft{word(w, 1)}; }},
    {"field-entered", [](Words w) -> PlatformEvent { return FieldEntered{word(w, 1)}; }},
    {"node-activated", [](Words w) -> PlatformEvent { return NodeActivated{word(w, 1)}; }},
    {"node-focused",
     [](Words w) -> PlatformEvent {
       return NodeFocused{word(w, 1), word(w, 2) == "1"};
     }},
    {"store-reply", store_reply},
    {"store-listed", store_listed},
    {"store-opened", store_opened},
    {"store-lock",
     [](Words w) -> PlatformEvent {
       return StoreLock{word(w, 1), word(w, 2) == "1"};
     }},
    {"page-hidden", [](Words) -> PlatformEvent { return PageHidden{}; }},
};

}  // namespace

bool BrowserPlatform::receive(Words words) {
  const std::string name = word(words, 0);
  if (name == "key") return key(words);
  if (name == "setting") {
    settings_[word(words, 1)] = word(words, 2);
    return false;
  }
  if (name == "environment") {
    set_environment(words);
  } else if (name == "fragment") {
    fragment_ = word(words, 1);
    push(FragmentChanged{fragment_});
  } else {
    for (const Kind& kind : kKinds) {
      if (kind.name == name) push(kind.make(words));
    }
  }
  request_frames(3);
  return false;
}

bool BrowserPlatform::key(Words words) {
  KeyPressed pressed{word(words, 1), word(words, 2) == "1", word(words, 3) == "1"};
  const bool ours = claimed(pressed.chord, pressed.in_field);
  const bool belongs = belongs_to_browser(pressed.chord);  // it acts on it all the same
  if (pressed.in_field && !ours) return false;
  push(std::move(pressed));
  request_frames(3);
  return ours && !belongs;
}

void BrowserPlatform::set_environment(Words words) {
  environment_.dark = word(words, 1) == "1";
  environment_.high_contrast = word(words, 2) == "1";
  environment_.reduced_motion = word(words, 3) == "1";
  environment_.coarse_pointer = word(words, 4) == "1";
  environment_.mac = word(words, 5) == "1";
  environment_.today = word(words, 6);
  environment_.language = word(words, 7);
  environment_.address = word(words, 8);
  push(EnvironmentChanged{});
}

}  // namespace counterpoint
