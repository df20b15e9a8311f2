// The palette of commands. Proven by tests/ui/palette_test.cpp.
#include "web/ui/palette.h"

#include <algorithm>
#include <tuple>

#include "core/text/fold.h"
#include "web/ui/fuzzy.h"

namespace counterpoint::ui {
namespace {

constexpr float kWidth = 560;
constexpr int kRows = 11;  // shown at once where there is room
constexpr std::size_t kRecent = 5;
constexpr int kCannot = 5;  // by how much less one fits that cannot be done now
constexpr const char* kList = "palette/list";

std::string row_key(const Command& command) { return "palette/" + command.id; }

void draw_row(Ui& ui, const Command& command, Rect line) {
  const bool can = command.why_not.empty();
  const ImU32 ink = can ? ui.theme().ink : ui.theme().muted;
  draw_icon(ui, command.icon, {line.x + 18, line.y + line.height / 2}, 16, fade(ink, 0.75F));
  Rect inner = inset(line, 12, 0);
  cut_left(inner, 26);
  const std::string note = can ? ui.key_words(command.key) : command.why_not;
  const TextStyle small = chrome(kSmallType, can ? Weight::semibold : Weight::regular);
  const float room = std::min(ui.type().measure(small, note), inner.width * 0.5F);
  draw_words(ui, cut_right(inner, room, 12), small, ui.theme().muted, note, Align::right);
  draw_words(ui, inner, chrome(), ink, command.words);
}

}  // namespace

std::vector<std::size_t> fitting(const std::vector<Command>& commands, const std::string& typed,
                                 const std::vector<std::string>& recent) {
  const std::string letters = fold_case(typed);
  // What orders them: how well they fit, where something is typed; else whether they can be done,
  // and how lately they were.
  std::vector<std::tuple<int, bool, std::ptrdiff_t, std::size_t>> order;
  for (std::size_t i = 0; i < commands.size(); ++i) {
    const std::optional<int> score = fuzzy_score(fold_case(commands[i].words), letters);
    if (!score) continue;
    const bool cannot = !commands[i].why_not.empty();
    const auto used = std::find(recent.begin(), recent.end(), commands[i].id) - recent.begin();
    const int fit = letters.empty() ? 0 : *score - (cannot ? kCannot : 0);
    order.emplace_back(-fit, cannot, letters.empty() ? used : 0, i);
  }
  std::sort(order.begin(), order.end());
  std::vector<std::size_t> shown;
  for (const auto& one : order) shown.push_back(std::get<3>(one));
  return shown;
}

void Palette::open(Ui& ui) {
  typed_.clear();
  at_ = 0;
  scroll_ = {};
  const float width = ui.environment().width;
  ui.open_popover(kKey, {std::max(8.0F, (width - kWidth) / 2), 48, kWidth, 0});
  ui.want_focus("palette/field");
}

void Palette::draw(Ui& ui, const std::vector<Command>& commands) {
  std::vector<std::size_t> shown = fitting(commands, typed_, recent_);
  const float control = ui.control_height();
  const float rows = control * static_cast<float>(kRows);
  const float width = std::min(kWidth, ui.environment().width - 16);
  const float most = std::min(ui.environment().height - 80, popover_room(ui));
  Rect inner;
  if (!begin_popover(ui, kKey, width, std::min(most, 20 + control + 8 + rows), inner)) return;
  at_ = std::min(at_, shown.empty() ? 0 : shown.size() - 1);
  FieldOptions look;
  look.placeholder = "What do you want to do?";
  look.has_list = true;
  look.list_open = !shown.empty();
  look.list = kList;
  if (!shown.empty()) look.at_option = row_key(commands[shown[at_]]);
  const FieldState field =
      text_field(ui, "palette/field", cut_top(inner, control, 8), "All commands", typed_, look);
  if (field.changed) {  // who types fast presses Enter in the same frame
    at_ = 0;
    shown = fitting(commands, typed_, recent_);
  }
  if (field.down && at_ + 1 < shown.size()) ++at_;
  if (field.up && at_ > 0) --at_;
  follows_ = field.changed || field.down || field.up;
  if (follows_) ui.again(2);
  std::optional<std::size_t> chosen;
  draw_list(ui, inner, commands, shown, chosen);
  end_popover(ui);
  if (field.entered && !shown.empty()) chosen = shown[at_];
  if (field.escaped) ui.close_popover();
  if (chosen && commands[*chosen].why_not.empty()) run(ui, commands[*chosen]);
  if (chosen && !commands[*chosen].why_not.empty()) {
    ui.platform().announce(commands[*chosen].why_not);
  }
}

void Palette::draw_list(Ui& ui, Rect area, const std::vector<Command>& commands,
                        const std::vector<std::size_t>& shown, std::optional<std::size_t>& chosen) {
  const float height = ui.control_height();
  if (shown.empty()) {
    return label(ui, "palette/none", cut_top(area, height), chrome(), ui.theme().muted,
                 "No command has these letters in this order.");
  }
  if (follows_) {
    const float top = static_cast<float>(at_) * height;
    scroll_.offset = std::clamp(scroll_.offset, top + height - area.height, top);
  }
  UiNode list;
  list.key = kList;
  list.role = Role::listbox;
  list.name = "Commands";
  ui.tell(std::move(list), area);
  scroll_area(ui, "palette/scroll", area, scroll_, [&](ImVec2 at, float width) {
    Column column({at.x, at.y, width - 12, 0}, 0);
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const Command& command = commands[shown[i]];
      RowOptions options;
      options.role = Role::option;
      options.parent = kList;
      options.selected = i == at_;
      options.description =
          command.why_not.empty() ? ui.key_words(command.key) : "Not now: " + command.why_not;
      const Rect line = column.row(height);
      if (row(ui, row_key(command), line, command.words, options).pressed) chosen = shown[i];
      draw_row(ui, command, line);
    }
    return column.y() - at.y;
  });
}

void Palette::run(Ui& ui, const Command& command) {
  std::erase(recent_, command.id);
  recent_.insert(recent_.begin(), command.id);
  if (recent_.size() > kRecent) recent_.pop_back();
  ui.close_popover();
  ui.platform().focus("");
  command.run ? command.run() : ui.press_key(command.key);
}

}  // namespace counterpoint::ui
