// The project as tables for other programs. Proven by tests/core/report/tables_test.cpp.
#include "core/report/tables.h"

#include <initializer_list>
#include <vector>

#include "core/model/matrix.h"
#include "core/report/words.h"

namespace counterpoint {
namespace {

void add_line(std::string& out, const std::vector<std::string>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) out += ',';
    out += csv_field(fields[i]);
  }
  out += "\r\n";
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!all.empty()) all += "; ";
    all += part;
  }
  return all;
}

std::string id_of(EntityId id) { return id ? to_string(id) : std::string(); }

std::string article_title(const Article& article, ArticleId id) {
  return article.title.empty() ? to_string(EntityId(id)) : article.title;
}

std::vector<std::string> claim_line(const Project& project, ClaimId id, const Claim& claim) {
  const Article& article = *project.find(claim.article);
  const Span all = extent(claim);
  std::vector<std::string> sources;
  std::vector<std::string> cues;
  std::vector<std::string> classes;
  for (const Attribution& link : claim.chain) {
    sources.emplace_back(article.text->slice(link.source));
    cues.emplace_back(article.text->slice(link.cue));
    const bool judged = link.cue_class != CueClass::unset;
    classes.push_back(judged ? std::string(to_string(link.cue_class)) : std::string());
  }
  const OffsetMap& offsets = article.text->offsets();
  return {to_string(EntityId(id)),
          article_title(article, claim.article),
          asserter(claim) ? speaker_name(project, asserter(claim)) : std::string(),
          std::string(to_string(claim.kind)),
          words_of(project, claim),
          chain_words(project, claim),
          joined(sources),
          joined(cues),
          joined(classes),
          claim.date,
          claim.unsure ? "yes" : "no",
          joined(claim.tags),
          claim.note,
          std::to_string(offsets.code_points(all.start)),
          std::to_string(offsets.code_points(all.end))};
}

std::string pivots(const Project& project, const DivergenceSide& side) {
  std::vector<std::string> words;
  for (const Place& place : side.pivots) words.emplace_back(words_at(project, place));
  return joined(words);
}

std::string markdown(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\|*_`<>[]#~&").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

std::string markdown_cell(const Project& project, const Cell& cell) {
  const Position* position = project.find(cell.position);
  if (position == nullptr) return "–";
  std::string out = "**" + plain_words(to_string(position->stance)) + "**";
  if (cell.diverges) out += " (diverges)";
  for (const ClaimId id : position->claims) {
    if (const Claim* claim = project.find(id)) {
      out += "<br>“" + markdown(words_of(project, *claim)) + "”";
    }
  }
  const std::string sourcing = sourcing_text(project, *position);
  if (!sourcing.empty()) out += "<br>" + markdown(sourcing);
  return out;
}

}  // namespace

std::string csv_field(std::string_view text) {
  std::string safe(text);
  if (!safe.empty() && std::string_view("=+-@\t\r").find(safe[0]) != std::string_view::npos) {
    safe.insert(0, 1, '\'');
  }
  if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string claims_csv(const Project& project) {
  std::string out;
  add_line(out, {"id", "story", "speaker", "kind", "words", "chain", "source words", "cue words",
                 "cue class", "date", "unsure", "tags", "note", "start", "end"});
  project.claims().for_each([&](std::uint32_t id, const Claim& claim) {
    add_line(out, claim_line(project, ClaimId{id}, claim));
  });
  return out;
}

std::string positions_csv(const Project& project) {
  std::string out;
  add_line(out, {"id", "question", "speaker", "side", "stance", "claims", "sourcing", "note"});
  project.positions().for_each([&](std::uint32_t id, const Position& position) {
    std::vector<std::string> claims;
    for (const ClaimId claim : position.claims) claims.push_back(id_of(claim));
    add_line(out, {id_of(PositionId{id}), project.find(position.issue)->question,
                   speaker_name(project, position.speaker), project.find(position.speaker)->side,
                   std::string(to_string(position.stance)), joined(claims),
                   sourcing_text(project, position), position.note});
  });
  return out;
}

std::string divergences_csv(const Project& project) {
  std::string out;
  add_line(out, {"id", "question", "type", "state", "account a", "speaker a", "pivots a",
                 "account b", "speaker b", "pivots b", "note"});
  project.divergences().for_each([&](std::uint32_t id, const Divergence& divergence) {
    const auto speaker = [&](const DivergenceSide& side) {
      return speaker_name(project, account_speaker(project, side.account));
    };
    add_line(out,
             {id_of(DivergenceId{id}), project.find(divergence.issue)->question,
              std::string(to_string(divergence.type)), std::string(to_string(divergence.state)),
              id_of(divergence.a.account), speaker(divergence.a), pivots(project, divergence.a),
              id_of(divergence.b.account), speaker(divergence.b), pivots(project, divergence.b),
              divergence.note});
  });
  return out;
}

std::string matrix_markdown(const Project& project) {
  const Matrix matrix = account_matrix(project);
  std::string out = "# " + markdown(report_title(project)) + "\n\n| Speaker |";
  std::string rule = "| --- |";
  for (const IssueId issue : matrix.columns) {
    out += " " + markdown(project.find(issue)->question) + " |";
    rule += " --- |";
  }
  out += "\n" + rule + "\n";
  for (std::size_t row = 0; row < matrix.rows.size(); ++row) {
    out += "| " + markdown(speaker_name(project, matrix.rows[row])) + " |";
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
      out += " " + markdown_cell(project, matrix.at(row, column)) + " |";
    }
    out += "\n";
  }
  return out;
}

}  // namespace counterpoint
