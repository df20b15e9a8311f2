// The user's own keys. Proven by tests/ui/key_map_test.cpp.
#include "web/ui/key_map.h"

#include <algorithm>
#include <set>

#include "web/platform/reserved_keys.h"

namespace counterpoint::ui {
namespace {

// No row gets these: what is the browser's, and what presses buttons.
bool is_browsers(std::string_view chord) { return chord == "Space" || belongs_to_browser(chord); }

// Types something, so that it cannot be meant for the interface while a field has the focus.
bool is_typed(std::string_view chord) {
  const bool function = chord.size() > 1 && chord[0] == 'F' && chord[1] >= '1' && chord[1] <= '9';
  return !function && chord.substr(0, 5) != "Ctrl+" && chord.substr(0, 4) != "Alt+";
}

}  // namespace

std::string KeyMap::chord_of(std::string_view name) const {
  const auto at = chords_.find(std::string(name));
  return at == chords_.end() ? std::string(name) : at->second;
}

const Key* KeyMap::row_with(std::string_view chord) const {
  for (const Key& key : keys()) {
    const std::string now = chord_of(key.chord);
    if (now == chord || (key.moves && !now.empty() && shifted(now) == chord)) return &key;
  }
  return nullptr;
}

std::vector<const Key*> KeyMap::rows_against(const Key& row, std::string_view chord) const {
  const auto heard = [](const Key& key, std::string_view by) {
    std::vector<std::string> all = {std::string(by)};
    if (key.moves) all.push_back(shifted(by));
    return all;
  };
  const std::vector<std::string> wanted = heard(row, chord);
  std::vector<const Key*> against;
  for (const Key& key : keys()) {
    const std::string now = chord_of(key.chord);
    if (&key == &row || now.empty()) continue;
    const std::vector<std::string> taken = heard(key, now);
    if (std::find_first_of(taken.begin(), taken.end(), wanted.begin(), wanted.end()) !=
        taken.end()) {
      against.push_back(&key);
    }
  }
  return against;
}

Status KeyMap::check(std::string_view name, std::string_view chord) const {
  const Key* row = find_key(name);
  if (row == nullptr || row->fixed) {
    return {"key-fixed", "This key cannot be changed: lists and fields need it.",
            std::string(name)};
  }
  const std::string words = chord_words(chord, false);
  if (is_browsers(chord)) {
    return {"key-browsers", words + " belongs to the browser. Press another key.", words};
  }
  if (row->in_fields && is_typed(chord)) {
    return {
        "key-typed",
        "This works while you type as well, so it needs Ctrl or Alt: " + words + " would be typed.",
        words};
  }
  const std::vector<const Key*> others = rows_against(*row, chord);
  if (others.empty()) return {};
  for (const Key* other : others) {
    if (other->fixed) {
      return {"key-fixed", words + " is needed in lists and fields as it is. Press another key.",
              words};
    }
  }
  return {"key-used", words + " is already “" + std::string(row_of(*others.front()).words) + "”.",
          words};
}

Status KeyMap::bind(std::string_view name, std::string_view chord) {
  const Status status = check(name, chord);
  if (!status.ok() && status.code != "key-used") return status;
  for (const Key* other : rows_against(*find_key(name), chord)) {
    chords_[std::string(other->chord)].clear();
  }
  if (name == chord) {
    chords_.erase(std::string(name));
  } else {
    chords_[std::string(name)] = chord;
  }
  return {};
}

void KeyMap::reset(std::string_view name) {
  if (changed(name)) (void)bind(name, name);
}

std::string KeyMap::meaning(std::string_view pressed) const {
  if (chords_.empty()) return std::string(pressed);
  const Key* row = row_with(pressed);
  if (row == nullptr) {
    const Key* once = find_key(pressed);
    const bool selected = std::any_of(keys().begin(), keys().end(), [&](const Key& key) {
      return key.moves && shifted(key.chord) == pressed;
    });
    return once != nullptr || selected ? std::string() : std::string(pressed);
  }
  return chord_of(row->chord) == pressed ? std::string(row->chord) : shifted(row->chord);
}

std::vector<KeyClaim> KeyMap::claims(bool undoes_fields) const {
  std::vector<KeyClaim> claims;
  for (const Key& key : keys()) {
    const std::string chord = chord_of(key.chord);
    if (chord.empty()) continue;
    claims.push_back({chord, key.in_fields && (undoes_fields || key.group != kUndoKeys)});
    if (key.moves) claims.push_back({shifted(chord), false});
  }
  return claims;
}

std::string KeyMap::written() const {
  std::string lines;
  for (const auto& [name, chord] : chords_) lines += name + " " + chord + "\n";
  return lines;
}

KeyMap KeyMap::read(std::string_view written) {
  KeyMap map;
  while (!written.empty()) {
    const std::size_t end = std::min(written.find('\n'), written.size());
    const std::string_view line = written.substr(0, end);
    written.remove_prefix(std::min(end + 1, written.size()));
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos) continue;
    const std::string name(line.substr(0, blank)), chord(line.substr(blank + 1));
    const Key* row = find_key(name);
    if (row == nullptr || row->fixed || name == chord) continue;
    const Status status = chord.empty() ? Status() : map.check(name, chord);
    if (status.ok() || status.code == "key-used") map.chords_[name] = chord;
  }
  std::set<std::string> seen;
  for (const Key& key : keys()) {
    const std::string chord = map.chord_of(key.chord);
    if (!chord.empty() && !seen.insert(chord).second) return {};  // no hand of ours wrote this
  }
  return map;
}

}  // namespace counterpoint::ui
