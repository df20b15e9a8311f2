// What is known about a story. Proven by tests/ui/story_details_test.cpp.
#include "web/ui/story_details.h"

#include <utility>

#include "core/edit/commands.h"
#include "core/text/utf8.h"
#include "web/app/dates.h"
#include "web/ui/chain_editor.h"

namespace counterpoint::ui {
namespace {

constexpr std::size_t kShownBytes = 160;  // of a block

std::vector<std::string> block_kind_words() {
  std::vector<std::string> words;
  for (const BlockKind kind : kAllBlockKinds) words.push_back(display_word(to_string(kind)));
  return words;
}

std::string date_hint(const std::string& value) {
  if (value.empty() || is_iso_date(value)) return {};
  return "Dates sort and compare when they are written as 2017-07-07 or 2017-07-07T14:30.";
}

std::string title_of(const Article& article) {
  return article.title.empty() ? "Untitled story" : article.title;
}

}  // namespace

void StoryDetails::draw(Ui& ui, Rect area, Session& session, ViewState& view) {
  const ArticleId id = session.focus().article;
  if (id != shown_) {
    shown_ = id;
    form_ = {};
    scroll_ = {};
  }
  label(ui, "story/title", cut_top(area, ui.control_height(), 4), chrome(15, Weight::semibold),
        ui.theme().ink, "Story", 2);
  const Article* article = session.project().find(id);
  if (article == nullptr) {
    label(ui, "story/none", cut_top(area, 30), chrome(13), ui.theme().muted,
          "The project holds no story yet.");
    return;
  }
  scroll_area(ui, "story/scroll", area, scroll_, [&](ImVec2 at, float width) {
    Form form(ui, session, form_, at, width - 14);
    switcher(form, session);
    details(form, session, id);
    blocks(form, session, view, id, area);
    proof(form, *article);
    remove(form, session, id);
    return form.height() + 12;
  });
}

void StoryDetails::switcher(Form& form, Session& session) {
  std::vector<std::string> titles;
  std::vector<ArticleId> ids;
  int chosen = 0;
  session.project().articles().for_each([&](std::uint32_t id, const Article& article) {
    if (session.focus().article.value == id) chosen = static_cast<int>(ids.size());
    ids.push_back({id});
    titles.push_back(title_of(article));
  });
  if (ids.size() < 2) return;
  const auto picked = form.chooser("story/switch", "Stories in this project", titles, chosen);
  if (!picked) return;
  session.queue([id = ids[static_cast<std::size_t>(*picked)]](Session& s) { s.open_article(id); });
}

void StoryDetails::details(Form& form, Session& session, ArticleId id) {
  const Article& article = *session.project().find(id);
  const auto field = [&](const char* name, std::string Article::*part, const char* placeholder) {
    const std::string key = to_string(EntityId(id)) + "/" + name;
    FormField options;
    options.placeholder = placeholder;
    auto typed = form.field(key, name, article.*part, options);
    if (!typed) return;
    session.queue_edit(
        "Edit story details",
        [id, part, value = *typed](Draft& draft) {
          const Article* current = draft.project().find(id);
          Article changed = current == nullptr ? Article{} : *current;
          changed.*part = value;
          return update_article(draft, id, std::move(changed));
        },
        key);
  };
  field("Title", &Article::title, "Headline of the story");
  field("Publisher", &Article::publisher, "Who published it");
  field("Byline", &Article::byline, "Who wrote it");
  field("Dateline", &Article::dateline, "HAMBURG, Germany");
  field("Published", &Article::published, "2017-07-07T14:30");
  if (const std::string hint = date_hint(article.published); !hint.empty()) {
    form.note("story/published/hint", hint);
  }
  field("Updated", &Article::updated, "");
  field("Link", &Article::url, "https://");
  field("Language", &Article::language, "en");
}

// A line for each block: how it begins, and what it is. Only those on the screen are drawn.
void StoryDetails::blocks(Form& form, Session& session, ViewState& view, ArticleId id, Rect seen) {
  Ui& ui = form.ui();
  const Article& article = *session.project().find(id);
  const std::vector<std::string> words = block_kind_words();
  form.heading("story/blocks", "Parts of the text");
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    const Block& block = article.blocks[i];
    Rect line = form.row(0, 4);
    if (line.bottom() < seen.y - 80 || line.y > seen.bottom() + 80) continue;
    const std::string key = "story/blocks/" + std::to_string(i);
    const Rect chooser = cut_right(line, 124, 8);
    const auto picked =
        choose_from(ui, key + "/kind", chooser, "Kind of part " + std::to_string(i + 1), words,
                    static_cast<int>(block.kind));
    if (picked) {
      const BlockKind kind = kAllBlockKinds[static_cast<std::size_t>(*picked)];
      session.queue_edit("Change part of the text",
                         [id, start = block.span.start, kind](Draft& draft) {
                           return set_block_kind(draft, id, start, kind);
                         });
    }
    std::string begins(article.text->slice(block.span));
    if (begins.size() > kShownBytes) begins.resize(floor_boundary(begins, kShownBytes));
    if (row(ui, key, line, begins).pressed) reveal(ui, view, id, block.span);
    const bool quiet = block.kind == BlockKind::boilerplate;
    draw_words(ui, inset(line, 4, 0), serif(14), quiet ? ui.theme().muted : ui.theme().ink, begins);
  }
}

void StoryDetails::proof(Form& form, const Article& article) {
  Ui& ui = form.ui();
  form.heading("story/proof", "Proof of the text");
  form.note("story/size", std::to_string(article.text->offsets().total_code_points()) +
                              " characters, kept exactly as they came. SHA-256:");
  const std::string& sha = article.text->sha256();
  const std::string key = "story/sha256";
  UiNode node;
  node.key = key;
  node.name = sha;
  const Rect place = form.row(36, 6);
  ui.tell(std::move(node), place);
  draw_words(ui, {place.x, place.y, place.width, 18}, chrome(12), ui.theme().ink,
             sha.substr(0, 32));
  draw_words(ui, {place.x, place.y + 18, place.width, 18}, chrome(12), ui.theme().ink,
             sha.substr(32));
  ButtonOptions copy;
  copy.icon = Icon::copy;
  if (button(ui, "story/sha256/copy", form.row(), "Copy SHA-256", copy)) {
    ui.platform().copy(sha, {});
  }
}

void StoryDetails::remove(Form& form, Session& session, ArticleId id) {
  ButtonOptions options;
  options.look = ButtonLook::danger;
  options.icon = Icon::trash;
  form.skip(10);
  if (!button(form.ui(), "story/remove", form.row(), "Remove this story and its claims", options)) {
    return;
  }
  session.queue([id](Session& s) {
    const Status status =
        s.edit("Remove story", [id](Draft& draft) { return remove_article(draft, id); });
    if (status.ok()) s.notify({Notice::Kind::done, "Story removed, with its claims.", true});
  });
}

}  // namespace counterpoint::ui
