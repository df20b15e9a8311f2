// A student's work beside its key. Proven by tests/ui/comparison_panel_test.cpp.
#include "web/ui/comparison_panel.h"

#include <algorithm>

#include "core/report/words.h"
#include "web/ui/account_words.h"
#include "web/ui/export_dialog.h"
#include "web/ui/form.h"

namespace counterpoint::ui {
namespace {

constexpr float kLine = 70;
constexpr float kHeading = 36;

const char* agreement_words(Agreement agreement) {
  switch (agreement) {
    case Agreement::same:
      return "As in the key";
    case Agreement::differs:
      return "Differs";
    case Agreement::missed:
      return "Missed";
    case Agreement::extra:
      return "Not in the key";
  }
  return "";
}

Icon agreement_icon(Agreement agreement) {
  switch (agreement) {
    case Agreement::same:
      return Icon::check;
    case Agreement::differs:
      return Icon::warning;
    case Agreement::missed:
      return Icon::close;
    case Agreement::extra:
      return Icon::plus;
  }
  return Icon::none;
}

ImU32 agreement_colour(const Theme& theme, Agreement agreement) {
  if (agreement == Agreement::same) return theme.good;
  return agreement == Agreement::extra ? theme.muted : theme.danger;
}

void add(std::string& all, const std::string& more) {
  if (!more.empty()) all += (all.empty() ? "" : "; ") + more;
}

std::string counted(std::uint32_t count, const char* what) {
  if (count == 0) return {};
  return std::to_string(count) + (count == 1 ? " character " : " characters ") + what;
}

}  // namespace

bool ComparisonPanel::draw_dialog(Ui& ui) {
  const float height = failure_.empty() ? 320.0F : 384.0F;
  return dialog(ui, "compare-dialog", "Compare with a key", 540, height, [&](Rect area) {
    scroll_area(ui, "compare/scroll", area, dialog_scroll_,
                [&](ImVec2 at, float width) { return draw_asking(ui, at, width); });
  });
}

// What is compared with what, and the button that asks for it. Returns the height.
float ComparisonPanel::draw_asking(Ui& ui, ImVec2 at, float width) {
  Column column({at.x, at.y, width, 0}, 10);
  const std::string about =
      "An exercise is compared with the project it was made from: the words of each claim, who "
      "says it, and every cell of the accounts. Nothing in the open project changes.";
  column.skip(paragraph(ui, {column.x(), column.y()}, column.width(), serif(kProseType), 23,
                        ui.theme().ink, about) +
              6);
  label(ui, "compare/which", column.row(18), chrome(kSmallType, Weight::semibold), ui.theme().muted,
        "The file that you choose is");
  static const std::vector<std::string> kFiles = {"The key", "A student's work"};
  const int pressed = segmented(ui, "compare/file-is", column.row(ui.control_height()),
                                "The file is", kFiles, static_cast<int>(asked_));
  if (pressed >= 0) asked_ = static_cast<Comparing::File>(pressed);
  ButtonOptions primary;
  primary.look = ButtonLook::primary;
  primary.icon = Icon::upload;
  Rect row = column.row(ui.control_height());
  const float wide = button_width(ui, "Choose the file…", primary);
  if (button(ui, "compare/choose", cut_left(row, wide), "Choose the file…", primary)) {
    failure_.clear();
    ui.platform().pick_file(".json");
  }
  if (!failure_.empty()) {
    column.skip(banner(ui, "compare/failure", {column.x(), column.y()}, column.width(),
                       BannerTone::error, failure_));
  }
  return column.y() - at.y;
}

void ComparisonPanel::take_file(Session& session, ViewState& view, std::string_view bytes) {
  const Status status = comparing_.take(session, bytes, asked_);
  failure_ = status.ok() ? std::string() : status.message;
  if (!status.ok()) return;
  scroll_ = {};
  view.dialog = Dialog::none;
  view.show(Panel::compared);
  session.queue([](Session& s) { s.show(View::story); });
}

void ComparisonPanel::put_in_lines(const Session& session, const Comparison& all) {
  if (revision_ == session.revision() && lines_for_ == &all &&
      lines_different_ == only_different_) {
    return;
  }
  revision_ = session.revision();
  lines_for_ = &all;
  lines_different_ = only_different_;
  lines_.clear();
  const Project& key = comparing_.key(session);
  const Project& work = comparing_.work(session);
  const auto part = [&](const char* title, std::size_t count, auto&& line_at) {
    const std::size_t head = lines_.size();
    lines_.push_back({Part::heading, 0, Agreement::same, title, "", ""});
    for (std::size_t i = 0; i < count; ++i) {
      Line line = line_at(i);
      line.at = i;
      if (only_different_ && line.agreement == Agreement::same && line.about.empty()) continue;
      lines_.push_back(std::move(line));
    }
    const std::size_t shown = lines_.size() - head - 1;
    lines_[head].words = std::to_string(shown) + " of " + std::to_string(count);
  };
  part("Claims", all.claims.size(),
       [&](std::size_t i) { return claim_line(key, work, all.claims[i]); });
  part("Cells of the accounts", all.cells.size(),
       [&](std::size_t i) { return cell_line(key, work, all.cells[i]); });
  part("Divergences", all.divergences.size(),
       [&](std::size_t i) { return divergence_line(key, work, all.divergences[i]); });
}

ComparisonPanel::Line ComparisonPanel::claim_line(const Project& key, const Project& work,
                                                  const ClaimComparison& claim) const {
  Line line{Part::claim, 0, claim.words, "", "", ""};
  const Project& from = claim.work ? work : key;
  const Claim& shown = *from.find(claim.work ? claim.work : claim.key);
  line.title = speaker_name(from, asserter(shown));
  line.words = words_of(from, shown);
  if (!claim.key || !claim.work) return line;
  const Claim& wanted = *key.find(claim.key);
  add(line.about, counted(claim.lacking, "lacking"));
  add(line.about, counted(claim.beyond, "too many"));
  if (!claim.same_speaker) {
    add(line.about, "in the key by " + speaker_name(key, asserter(wanted)));
  } else if (!claim.same_chain) {
    add(line.about, "in the key " + chain_words(key, wanted));
  }
  if (!claim.same_cue) add(line.about, "another effect of the cue");
  if (!claim.same_kind) add(line.about, "in the key " + std::string(to_string(wanted.kind)));
  return line;
}

ComparisonPanel::Line ComparisonPanel::cell_line(const Project& key, const Project& work,
                                                 const CellComparison& cell) const {
  Line line{Part::cell, 0, cell.stance, "", "", ""};
  const Project& from = cell.key ? key : work;
  line.title = speaker_name(from, cell.key ? cell.key_speaker : cell.work_speaker);
  line.words = from.find(cell.key ? cell.key_issue : cell.work_issue)->question;
  const Position* wanted = key.find(cell.key);
  const Position* given = work.find(cell.work);
  if (given != nullptr) line.title += ": " + stance_words(given->stance);
  if (wanted != nullptr && cell.stance != Agreement::same) {
    line.about = "in the key: " + stance_words(wanted->stance);
  } else if (wanted != nullptr && !cell.same_claims) {
    line.about = "other claims behind it than in the key";
  }
  return line;
}

ComparisonPanel::Line ComparisonPanel::divergence_line(const Project& key, const Project& work,
                                                       const DivergenceComparison& one) const {
  Line line{Part::divergence, 0, one.type, "", "", ""};
  const Project& from = one.work ? work : key;
  const Divergence& shown = *from.find(one.work ? one.work : one.key);
  line.title = speaker_name(from, account_speaker(from, shown.a.account)) + " and " +
               speaker_name(from, account_speaker(from, shown.b.account)) + ": " +
               divergence_words(shown.type);
  line.words = from.find(shown.issue)->question;
  if (!one.key || !one.work) return line;
  if (one.type == Agreement::differs) {
    line.about = "in the key: " + divergence_words(key.find(one.key)->type);
  }
  if (!one.pivots_meet) add(line.about, "other words clash in the key");
  return line;
}

void ComparisonPanel::draw(Ui& ui, Rect area, Session& session, ViewState& view) {
  Rect head = cut_top(area, ui.control_height(), 4);
  if (icon_button(ui, "compare/forget", cut_right(head, ui.control_height(), 4), Icon::close,
                  "Stop comparing")) {
    session.queue([this, &view](Session&) {
      comparing_.forget();
      view.panel = Panel::claims;
    });
  }
  const Rect save = cut_right(head, ui.control_height(), 4);
  const bool is_key = comparing_.file_is() == Comparing::File::key;
  label(ui, "compare/title", head, chrome(kHeadType, Weight::semibold), ui.theme().ink,
        is_key ? "Beside the key" : "A student's work", 2);
  const Comparison* all = comparing_.follow(session);
  if (all == nullptr) {
    banner(ui, "compare/problem", {area.x, area.y}, area.width, BannerTone::warning,
           comparing_.problem().message);
    return;
  }
  if (icon_button(ui, "compare/save", save, Icon::download, "Download as CSV")) {
    download(ui, session, *all);
  }
  put_in_lines(session, *all);
  for (const std::string& words : score_lines(*all)) {
    label(ui, "compare/score/" + words, cut_top(area, 19), chrome(), ui.theme().ink, words);
  }
  cut_top(area, 4);
  const Rect box = cut_top(area, ui.control_height(), 4);
  if (checkbox(ui, "compare/different", box, "Only what differs", only_different_)) {
    only_different_ = !only_different_;
  }
  scroll_area(ui, "compare/list", area, scroll_, [&](ImVec2 at, float width) {
    float y = at.y;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const float height = lines_[i].part == Part::heading ? kHeading : kLine;
      const Rect place{at.x, y, width - 12, height};
      y += height;
      if (place.bottom() < area.y - kLine || place.y > area.bottom() + kLine) continue;
      draw_line(ui, place, session, view, *all, lines_[i], i);
    }
    return y - at.y;
  });
}

void ComparisonPanel::draw_line(Ui& ui, Rect place, Session& session, ViewState& view,
                                const Comparison& all, const Line& line, std::size_t number) {
  const std::string key = "compare/line/" + std::to_string(number);
  if (line.part == Part::heading) {
    Rect words = inset(place, 0, 8);
    draw_words(ui, cut_right(words, 80), chrome(kSmallType), ui.theme().muted, line.words,
               Align::right);
    label(ui, key, words, chrome(kTextType, Weight::semibold), ui.theme().accent, line.title, 3);
    return;
  }
  const std::string verdict = agreement_words(line.agreement);
  RowOptions options;
  options.description = verdict + (line.about.empty() ? "" : ": " + line.about);
  const Rect box{place.x, place.y, place.width, place.height - 4};
  const ItemState item = row(ui, key, box, line.title + ": " + line.words, options);
  const ImU32 colour = agreement_colour(ui.theme(), line.agreement);
  draw_icon(ui, agreement_icon(line.agreement), {box.x + 12, box.y + 15}, 13, colour);
  Rect inner{box.x + 26, box.y + 6, box.width - 32, 18};
  Rect top = inner;
  draw_words(ui, cut_right(top, 96, 6), chrome(kSmallType), colour, verdict, Align::right);
  draw_words(ui, top, chrome(kTextType, Weight::semibold), ui.theme().ink, line.title);
  inner.y += 19;
  draw_words(ui, inner, serif(kQuoteType), ui.theme().ink, line.words);
  inner.y += 19;
  draw_words(ui, inner, chrome(kSmallType), ui.theme().muted, line.about);
  if (item.pressed) {
    jump(session, view, all, line);
    ui.again(2);
  }
}

// Words of the file are shown where they stand in the open project's story.
void ComparisonPanel::jump_to_claim(Session& session, ViewState& view,
                                    const ClaimComparison& claim) {
  const bool file_is_key = comparing_.file_is() == Comparing::File::key;
  const ClaimId own = file_is_key ? claim.work : claim.key;
  const ClaimId others = file_is_key ? claim.key : claim.work;
  if (const Claim* here = session.project().find(own)) {
    view.reveal = Place{here->article, extent(*here), {}};
    session.queue([own](Session& s) { s.choose(own); });
    return;
  }
  const Claim* there =
      (file_is_key ? comparing_.key(session) : comparing_.work(session)).find(others);
  if (there == nullptr) return;
  const ArticleId article = comparing_.open_article(session, there->article);
  if (!article) return;
  view.reveal = Place{article, extent(*there), {}};
  const Span words = extent(*there);
  view.selection = {article, words.start, words.end};
}

void ComparisonPanel::jump(Session& session, ViewState& view, const Comparison& all,
                           const Line& line) {
  const bool file_is_key = comparing_.file_is() == Comparing::File::key;
  if (line.part == Part::claim) {
    if (session.focus().view != View::story) {
      session.queue([](Session& s) { s.show(View::story); });
    }
    return jump_to_claim(session, view, all.claims[line.at]);
  }
  EntityId own;
  if (line.part == Part::cell) {
    own = file_is_key ? all.cells[line.at].work : all.cells[line.at].key;
  } else {
    own = file_is_key ? all.divergences[line.at].work : all.divergences[line.at].key;
  }
  session.queue([own](Session& s) {
    if (s.project().has(own)) s.choose(own);
    s.show(View::accounts);
  });
}

void ComparisonPanel::download(Ui& ui, Session& session, const Comparison& all) {
  const std::string name = export_file_name(session.project(), ".comparison.csv");
  ui.platform().save_file(name, "text/csv",
                          comparison_csv(comparing_.key(session), comparing_.work(session), all));
  session.notify({Notice::Kind::done, "Exported " + name + ".", false});
}

}  // namespace counterpoint::ui
