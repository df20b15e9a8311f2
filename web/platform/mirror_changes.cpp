// What has changed in the interface since the page's mirror of it was last brought up to date.
// Proven by tests/ui/mirror_changes_test.cpp.
#include "web/platform/mirror_changes.h"

#include <set>

#include "web/platform/json_text.h"

namespace counterpoint {
namespace {

void write_rect(JsonText& json, std::string_view name, const Rect& rect) {
  json.key(name).open('[').number(rect.x).number(rect.y);
  json.number(rect.width).number(rect.height).close(']');
}

void write_state(JsonText& json, const UiNode& node) {
  json.if_set("disabled", node.disabled).if_set("selected", node.selected);
  json.if_set("focusable", node.focusable).if_set("modal", node.modal);
  if (node.checkable) json.key("checked").boolean(node.checked);
  if (node.expandable) json.key("expanded").boolean(node.expanded);
  if (node.level != 0) json.field("level", node.level);
}

void write_lines(JsonText& json, const MirroredBlock& block) {
  json.key("lines").open('[');
  for (const MirroredLine& line : block.lines) {
    json.open('[').number(line.start).number(line.end).number(line.x).number(line.width).close(']');
  }
  json.close(']').key("marks").open('[');
  for (const MirroredMark& mark : block.marks) {
    json.open('{').field("start", mark.start).field("end", mark.end);
    json.field("key", mark.key).field("name", mark.name).close('}');
  }
  json.close(']');
}

void write_block(JsonText& json, const MirroredBlock& block, bool whole) {
  json.open('{').field("id", static_cast<double>(block.id));
  json.field("x", block.x).field("y", block.y);
  if (whole) {
    json.field("level", block.level).field("size", block.font_size);
    json.field("lineHeight", block.line_height).if_set("bold", block.bold);
    json.if_set("italic", block.italic).field("text", block.text);
    write_lines(json, block);
  }
  json.close('}');
}

}  // namespace

std::uint32_t MirrorChanges::number_of(const std::string& key) const {
  const auto at = known_.find(key);
  return at == known_.end() || at->second.round != round_ ? 0 : at->second.number;
}

std::string MirrorChanges::put(const UiNode& node, std::uint32_t number) const {
  JsonText json;
  json.open('{').field("n", number).field("parent", number_of(node.parent));
  json.field("key", node.key).field("role", to_string(node.role)).field("name", node.name);
  json.if_any("value", node.value).if_any("description", node.description);
  if (!node.active.empty()) json.field("active", number_of(node.active));
  if (!node.controls.empty()) json.field("controls", number_of(node.controls));
  write_state(json, node);
  write_rect(json, "rect", node.rect);
  return json.close('}').text();
}

std::string MirrorChanges::update(const std::vector<UiNode>& nodes) {
  ++round_;
  std::vector<std::uint32_t> order;
  std::vector<const UiNode*> changed;
  for (const UiNode& node : nodes) {
    Known& known = known_[node.key];
    if (known.round == round_) continue;  // a key counts once
    if (known.number == 0) known.number = ++last_number_;
    if (known.round == 0 || !(known.node == node)) changed.push_back(&node);
    known.round = round_;
    order.push_back(known.number);
  }
  JsonText json;
  json.open('{').key("gone").open('[');
  bool any = !changed.empty();
  for (auto at = known_.begin(); at != known_.end();) {
    if (at->second.round == round_) {
      ++at;
      continue;
    }
    json.number(at->second.number);
    at = known_.erase(at);
    any = true;
  }
  json.close(']').key("put").open('[');
  std::string text = json.text();
  for (const UiNode* node : changed) {
    Known& known = known_[node->key];
    if (text.back() != '[') text += ',';
    text += put(*node, known.number);
    known.node = *node;
  }
  text += ']';
  if (order != order_) {
    JsonText numbers;
    numbers.open('[');
    for (const std::uint32_t number : order) numbers.number(number);
    text += ",\"order\":" + numbers.close(']').text();
    order_ = std::move(order);
    any = true;
  }
  text += '}';
  return any ? text : std::string();
}

std::string fields_json(const std::vector<TextField>& fields) {
  JsonText json;
  json.open('[');
  for (const TextField& field : fields) {
    json.open('{').field("key", field.key).field("value", field.value);
    json.field("label", field.label).if_any("placeholder", field.placeholder);
    json.if_set("multiline", field.multiline).if_set("serif", field.serif);
    json.if_set("disabled", field.disabled).if_set("takeFocus", field.take_focus);
    json.if_set("keepCaret", field.keep_caret).if_set("ownUndo", field.own_undo);
    json.field("size", field.font_size).field("colour", field.colour);
    write_rect(json, "rect", field.rect);
    write_rect(json, "clip", field.clip);
    json.close('}');
  }
  return json.close(']').text();
}

std::string ArticleChanges::update(const MirroredArticle& article) {
  JsonText json;
  json.open('{').field("language", article.language).field("parent", article.parent);
  json.key("blocks").open('[');
  std::map<std::uint64_t, std::uint64_t> revisions;
  for (const MirroredBlock& block : article.blocks) {
    const auto known = revisions_.find(block.id);
    write_block(json, block, known == revisions_.end() || known->second != block.revision);
    revisions.emplace(block.id, block.revision);
  }
  revisions_ = std::move(revisions);
  return json.close(']').close('}').text();
}

}  // namespace counterpoint
