// The page's JavaScript API. Proven by tests/app/api_test.cpp.
#include "web/app/api.h"

#include <utility>

#include "core/edit/commands.h"
#include "core/format/project_json.h"
#include "core/format/suggest_jsonl.h"
#include "core/suggest/suggest.h"
#include "web/app/api_story.h"
#include "web/app/claim_edits.h"

namespace counterpoint {
namespace {

// --- Claims
// ------------------------------------------------------------------------------------------

Result<SpeakerId> speaker_of(Draft& draft, const api::SpeakerRef& speaker) {
  if (speaker.id) return speaker.id;
  return speaker_or_nobody(draft, speaker.name);
}

Status apply(Draft& draft, const api::Link& from, Attribution& link) {
  if (from.source) link.source = *from.source;
  if (from.cue) link.cue = *from.cue;
  if (from.cue_class) link.cue_class = *from.cue_class;
  if (!from.speaker) return {};
  const Result<SpeakerId> speaker = speaker_of(draft, *from.speaker);
  if (speaker.ok()) link.speaker = speaker.value();
  return speaker.status();
}

Status apply_chain(Draft& draft, const api::ClaimDetails& details, Claim& claim) {
  if (details.chain) {
    claim.chain.clear();
    for (const api::Link& from : *details.chain) {
      Attribution& link = claim.chain.emplace_back();
      link.unknown = from.unknown;
      Status status = apply(draft, from, link);
      if (!status.ok()) return status;
    }
  }
  if (!details.innermost) return {};
  if (claim.chain.empty()) claim.chain.emplace_back();
  return apply(draft, *details.innermost, claim.chain.back());
}

Status apply(Draft& draft, const api::ClaimDetails& details, Claim& claim) {
  if (details.content) claim.content = *details.content;
  if (details.kind) claim.kind = *details.kind;
  if (details.unsure) claim.unsure = *details.unsure;
  if (details.note) claim.note = *details.note;
  if (details.date) claim.date = *details.date;
  if (details.tags) claim.tags = *details.tags;
  return apply_chain(draft, details, claim);
}

Status remove_thing(Draft& draft, EntityId id) {
  switch (id.kind) {
    case EntityKind::article:
      return remove_article(draft, id.as<EntityKind::article>());
    case EntityKind::speaker:
      return remove_speaker(draft, id.as<EntityKind::speaker>());
    case EntityKind::claim:
      return remove_claim(draft, id.as<EntityKind::claim>());
    case EntityKind::issue:
      return remove_issue(draft, id.as<EntityKind::issue>());
    case EntityKind::position:
      return remove_position(draft, id.as<EntityKind::position>());
    case EntityKind::divergence:
      return remove_divergence(draft, id.as<EntityKind::divergence>());
    case EntityKind::info:
      break;
  }
  return {"no-such-thing", "A project's own details cannot be removed.", to_string(id)};
}

// --- Answers
// -------------------------------------------------------------------------------------------

std::string done_or(const Status& status) { return status.ok() ? api::done() : api::error(status); }

void write_rect(JsonWriter& out, const Rect& rect) {
  const std::pair<const char*, float> sides[] = {
      {"x", rect.x}, {"y", rect.y}, {"width", rect.width}, {"height", rect.height}};
  out.begin_object();
  for (const auto& [name, value] : sides) {
    out.name(name);
    out.decimal(static_cast<double>(value));
  }
  out.end_object();
}

void write_node(JsonWriter& out, const UiNode& node) {
  out.begin_object();
  out.member("key", node.key);
  out.member("role", to_string(node.role));
  out.member("name", node.name);
  if (!node.value.empty()) out.member("value", node.value);
  if (!node.description.empty()) out.member("description", node.description);
  if (node.disabled) out.member_truth("disabled", true);
  if (node.checkable) out.member_truth("checked", node.checked);
  if (node.selected) out.member_truth("selected", true);
  if (node.expandable) out.member_truth("expanded", node.expanded);
  out.name("rect");
  write_rect(out, node.rect);
  out.end_object();
}

void write_id_or_null(JsonWriter& out, std::string_view name, EntityId id) {
  out.name(name);
  id ? out.text(to_string(id)) : out.null();
}

}  // namespace

std::string Api::call(std::string_view message, const api::Attachments& attached) {
  const Result<api::Call> call =
      api::read_call(message, attached, session_.project(), session_.focus().article);
  if (!call.ok()) return api::error(call.status());
  return std::visit([this](const auto& known) { return answer(known); }, call.value());
}

std::string Api::answer(const api::OpenStory& call) { return done_or(bring_in(session_, call)); }

std::string Api::answer(const api::OpenProject& call) {
  Result<Project> project = read_project(call.file);
  if (project.ok()) session_.open_project(std::move(project.value()));
  return done_or(project.status());
}

std::string Api::answer(const api::GetProject&) {
  return api::text(write_project(session_.project()));
}

std::string Api::answer(const api::GetClaims&) { return api::claims(session_.project()); }

std::string Api::answer(const api::GetSuggestions&) {
  const ArticleId open = session_.focus().article;
  const Article* article = session_.project().find(open);
  const std::vector<Suggestion>* found = view_.suggestions(open);
  if (article == nullptr || found == nullptr) return "{\"value\":null}";
  const SuggestDocument document{to_string(EntityId(open)), std::string(article->text->bytes())};
  return "{\"value\":" + write_suggest_line(document, shown_unasked(*found)) + "}";
}

std::string Api::answer(const api::GetState&) {
  const Focus& focus = session_.focus();
  return api::value([&](JsonWriter& out) {
    out.begin_object();
    write_id_or_null(out, "article", focus.article);
    write_id_or_null(out, "hovered", focus.hovered);
    write_id_or_null(out, "selected", focus.chosen.as<EntityKind::claim>());
    out.name("scrollTop");
    out.decimal(view_.scroll_top());
    out.name("scrollHeight");
    out.decimal(view_.scroll_height());
    out.end_object();
  });
}

std::string Api::answer(const api::Mark& call) {
  ClaimId id;
  const Status status = session_.try_edit("Mark claim", [&](Draft& draft) {
    Claim claim;
    claim.article = call.words.article;
    claim.content = {{call.words.span, {}}};
    Status applied = apply(draft, call.details, claim);
    if (!applied.ok()) return applied;
    const Result<ClaimId> marked = mark_claim(draft, std::move(claim));
    if (marked.ok()) id = marked.value();
    return marked.status();
  });
  if (!status.ok()) return api::error(status);
  return api::text(to_string(EntityId(id)));
}

std::string Api::answer(const api::Update& call) {
  return done_or(session_.try_edit("Change claim", [&](Draft& draft) {
    const Claim* current = draft.project().find(call.claim);
    Claim claim = current != nullptr ? *current : Claim{};
    Status applied = apply(draft, call.details, claim);
    return applied.ok() ? update_claim(draft, call.claim, std::move(claim)) : applied;
  }));
}

std::string Api::answer(const api::Remove& call) {
  return done_or(session_.try_edit("Remove " + std::string(noun(call.thing.kind)),
                                   [&](Draft& draft) { return remove_thing(draft, call.thing); }));
}

std::string Api::answer(const api::Undo&) {
  return api::value([&](JsonWriter& out) { out.truth(session_.undo()); });
}

std::string Api::answer(const api::Redo&) {
  return api::value([&](JsonWriter& out) { out.truth(session_.redo()); });
}

std::string Api::answer(const api::Rects& call) {
  return api::value([&](JsonWriter& out) {
    out.begin_array();
    for (const Rect& rect : view_.rects(call.words.article, call.words.span)) write_rect(out, rect);
    out.end_array();
  });
}

std::string Api::answer(const api::Reveal& call) {
  view_.reveal(call.article, call.offset);
  return api::done();
}

std::string Api::answer(const api::ScrollTo& call) {
  view_.scroll_to(call.y);
  return api::done();
}

std::string Api::answer(const api::OffsetAt& call) {
  const std::optional<std::uint32_t> offset = view_.offset_at(call.x, call.y);
  const Article* article = session_.project().find(session_.focus().article);
  return api::value([&](JsonWriter& out) {
    if (!offset || article == nullptr) return out.null();
    out.number(article->text->offsets().code_points(*offset));
  });
}

std::string Api::answer(const api::Find& call) {
  return api::value([&](JsonWriter& out) {
    out.begin_array();
    for (const UiNode& node : view_.nodes()) {
      const bool same_role = call.role.empty() || call.role == to_string(node.role);
      if (same_role && (call.name.empty() || call.name == node.name)) write_node(out, node);
    }
    out.end_array();
  });
}

}  // namespace counterpoint
