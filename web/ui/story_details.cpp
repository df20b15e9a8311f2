// What is known about a story. Proven by tests/ui/story_details_test.cpp.
#include "web/ui/story_details.h"

#include <utility>

#include "core/edit/commands.h"
#include "core/text/dates.h"
#include "core/text/web_address.h"
#include "web/ui/block_rows.h"
#include "web/ui/chain_editor.h"
#include "web/ui/story_words.h"

namespace counterpoint::ui {
namespace {

std::string date_hint(const std::string& value) {
  if (value.empty() || is_iso_date(value)) return {};
  return "Dates sort and compare when they are written as 2017-07-07 or 2017-07-07T14:30.";
}

std::string link_hint(const std::string& value) {
  if (read_web_address(value)) return {};
  return "“" + value + "” is not " + kWebAddressForm + " It is kept as words, and leads nowhere.";
}

}  // namespace

void StoryDetails::draw(Ui& ui, Rect area, Session& session, ViewState& view) {
  const ArticleId id = session.focus().article;
  if (id != shown_) {
    shown_ = id;
    form_ = {};
    scroll_ = {};
  }
  label(ui, "story/title", cut_top(area, ui.control_height(), 4),
        chrome(kHeadType, Weight::semibold), ui.theme().ink, "Story", 2);
  const Article* article = session.project().find(id);
  if (article == nullptr) {
    label(ui, "story/none", cut_top(area, 30), chrome(), ui.theme().muted,
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
  const auto hint = [&](const char* name, const std::string& words) {
    if (!words.empty()) form.note(std::string("story/") + name + "/hint", words);
  };
  field("Title", &Article::title, "Headline of the story");
  field("Publisher", &Article::publisher, "Who published it");
  field("Byline", &Article::byline, "Who wrote it");
  field("Dateline", &Article::dateline, "HAMBURG, Germany");
  field("Published", &Article::published, "2017-07-07T14:30");
  hint("published", date_hint(article.published));
  field("Updated", &Article::updated, "");
  hint("updated", date_hint(article.updated));
  field("Link", &Article::url, "https://");
  hint("url", link_hint(article.url));
  field("Language", &Article::language, "en");
}

void StoryDetails::blocks(Form& form, Session& session, ViewState& view, ArticleId id, Rect seen) {
  const Article& article = *session.project().find(id);
  form.heading("story/blocks", "Parts of the text");
  const BlockAnswer answer =
      block_rows(form, "story/blocks", article.blocks, article.text->bytes(), seen);
  if (answer.index < 0) return;
  const Span span = article.blocks[static_cast<std::size_t>(answer.index)].span;
  if (answer.kind) {
    session.queue_edit("Change part of the text",
                       [id, start = span.start, kind = *answer.kind](Draft& draft) {
                         return set_block_kind(draft, id, start, kind);
                       });
  } else {
    reveal(form.ui(), view, id, span);
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
  draw_words(ui, {place.x, place.y, place.width, 18}, chrome(kSmallType), ui.theme().ink,
             sha.substr(0, 32));
  draw_words(ui, {place.x, place.y + 18, place.width, 18}, chrome(kSmallType), ui.theme().ink,
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
