// Random values for commands.
#include "tests/support/random_values.h"

#include <algorithm>
#include <memory>

#include "core/text/utf8.h"

namespace counterpoint::testing {
namespace {

constexpr const char* kPieces[] = {"Tillerson", "said",    "that",
                                   "Putin",     "denied",  "it.",
                                   "“Well”",    "naïve",   "e\u0301te\u0301",
                                   "Лавров",    "сказал",  "\U0001F600",
                                   "日本",      "\"q\"",   "a\\b",
                                   "tab\tin",   "—",       "U.S.",
                                   "line\nend", "العربية", "\u200d",
                                   "don’t",     "1,000.5", "\x01",
                                   "/~0",       "x"};

std::uint32_t boundary_in(Random& random, std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  return static_cast<std::uint32_t>(floor_boundary(text, random.below(size + 1)));
}

template <class T>
IdOf<T> id_or_wrong(Random& random, const Project& project) {
  if (random.one_in(25)) return IdOf<T>{random.below(60)};
  return random_id<T>(random, project);
}

Attribution random_link(Random& random, const Project& project, const Article& article) {
  Attribution link;
  if (!random.one_in(4)) link.speaker = id_or_wrong<Speaker>(random, project);
  if (random.one_in(2)) link.source = random_span(random, article);
  if (random.one_in(2)) link.cue = random_span(random, article);
  link.cue_class = random.word<CueClass>();
  link.unknown = random_unknown(random);
  return link;
}

DivergenceSide random_side(Random& random, const Project& project) {
  DivergenceSide side;
  if (random.one_in(2)) {
    side.account = id_or_wrong<Position>(random, project);
  } else {
    side.account = id_or_wrong<Claim>(random, project);
  }
  while (random.one_in(2)) side.pivots.push_back(random_place(random, project));
  side.unknown = random_unknown(random);
  return side;
}

// Paragraphs are the lines of the text.
std::vector<Block> blocks_of(Random& random, std::string_view text) {
  std::vector<Block> blocks;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    if (!span.empty())
      blocks.push_back({random.pick(kAllBlockKinds), span, random_unknown(random)});
    at = end + 1;
  }
  return blocks;
}

}  // namespace

std::string random_text(Random& random) {
  std::string text;
  while (!random.one_in(4)) {
    if (!text.empty()) text += ' ';
    text += random.pick(kPieces);
  }
  return text;
}

Unknown random_unknown(Random& random) {
  constexpr const char* kSome[] = {
      R"({"x-colour":"red"})", R"({"x":[1,2.50,-3e5,{}],"y":{"z":null}})",
      R"({"\u00e9t\u00e9":[]})", R"({"big":123456789012345678901234567890})"};
  if (!random.one_in(8)) return {};
  return {std::make_shared<const std::string>(random.pick(kSome))};
}

Article random_article(Random& random) {
  Article article;
  article.title = random_text(random);
  article.published = "2017-07-07";
  std::string text;
  for (std::uint32_t i = 0; i < 20 + random.below(60); ++i) {
    text += random.pick(kPieces);
    text += random.one_in(10) ? "\n\n" : " ";
  }
  article.text = Text::make(text).value();
  article.blocks = blocks_of(random, text);
  article.unknown = random_unknown(random);
  return article;
}

Span random_span(Random& random, const Article& article) {
  const std::string_view text = article.text->bytes();
  std::uint32_t a = boundary_in(random, text);
  std::uint32_t b = boundary_in(random, text);
  if (a > b) std::swap(a, b);
  if (a == b) a = static_cast<std::uint32_t>(previous_boundary(text, b));
  if (a == b) b = static_cast<std::uint32_t>(next_boundary(text, a));
  if (random.one_in(40)) b += 1 + random.below(3);  // inside of a character, or past the end
  return {a, b};
}

template <class T>
IdOf<T> random_id(Random& random, const Project& project) {
  const Table<T>& table = project.table<T>();
  if (table.empty()) return {};
  std::uint32_t countdown = random.below(static_cast<std::uint32_t>(table.size()));
  IdOf<T> found;
  table.for_each([&](std::uint32_t id, const T&) {
    if (countdown-- == 0) found.value = id;
  });
  return found;
}

template IdOf<Article> random_id<Article>(Random&, const Project&);
template IdOf<Speaker> random_id<Speaker>(Random&, const Project&);
template IdOf<Claim> random_id<Claim>(Random&, const Project&);
template IdOf<Issue> random_id<Issue>(Random&, const Project&);
template IdOf<Position> random_id<Position>(Random&, const Project&);
template IdOf<Divergence> random_id<Divergence>(Random&, const Project&);

Place random_place(Random& random, const Project& project) {
  Place place;
  place.article = id_or_wrong<Article>(random, project);
  const Article* article = project.find(place.article);
  if (article != nullptr) place.span = random_span(random, *article);
  place.unknown = random_unknown(random);
  return place;
}

Speaker random_speaker(Random& random, const Project& project) {
  Speaker speaker;
  speaker.name = random_text(random);
  speaker.type = random.word<SpeakerType>();
  speaker.role = random_text(random);
  speaker.gender = random.word<RecordedGender>();
  while (random.one_in(3)) speaker.aliases.push_back(random_text(random));
  if (random.one_in(2)) speaker.side = random_text(random);
  if (random.one_in(3)) speaker.order = random.below(9);
  if (random.one_in(2)) speaker.tag = "T";
  speaker.colour = static_cast<int>(random.below(10)) - 1;  // -1: choose one; 8: wrong
  while (random.one_in(3)) speaker.mentions.push_back(random_place(random, project));
  speaker.unknown = random_unknown(random);
  return speaker;
}

Claim random_claim(Random& random, const Project& project) {
  Claim claim;
  claim.article = id_or_wrong<Article>(random, project);
  const Article* article = project.find(claim.article);
  if (article != nullptr) {
    do {
      claim.content.push_back({random_span(random, *article), random_unknown(random)});
    } while (random.one_in(3));
    while (random.one_in(2)) claim.chain.push_back(random_link(random, project, *article));
  }
  claim.kind = random.word<ClaimKind>();
  claim.unsure = random.one_in(3);
  claim.note = random_text(random);
  constexpr const char* kDates[] = {"", "2017", "2017-07", "2017-07-08", "2017-07-08T14:30"};
  claim.date = random.one_in(20) ? "last week" : random.pick(kDates);
  while (random.one_in(2)) claim.tags.push_back(random_text(random));
  claim.unknown = random_unknown(random);
  return claim;
}

Position random_position(Random& random, const Project& project) {
  Position position;
  position.issue = id_or_wrong<Issue>(random, project);
  position.speaker = id_or_wrong<Speaker>(random, project);
  position.stance = random.word<Stance>();
  while (random.one_in(2)) position.claims.push_back(id_or_wrong<Claim>(random, project));
  position.unknown = random_unknown(random);
  return position;
}

Divergence random_divergence(Random& random, const Project& project) {
  Divergence divergence;
  divergence.issue = id_or_wrong<Issue>(random, project);
  divergence.type = random.word<DivergenceType>();
  divergence.state = random.word<DivergenceState>();
  divergence.a = random_side(random, project);
  divergence.b = random_side(random, project);
  divergence.note = random_text(random);
  divergence.unknown = random_unknown(random);
  return divergence;
}

}  // namespace counterpoint::testing
