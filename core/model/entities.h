// The things a project holds, as plain values: speaker, claim, issue, position, divergence. An
// article is in core/text/article.h. What makes them fit together is in core/model/validity.h.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/model/ids.h"
#include "core/text/article.h"
#include "core/text/span.h"
#include "core/text/unknown.h"

namespace counterpoint {

// Words of one article, as a mark holds them.
struct Quote {
  Span span;
  Unknown unknown;
  bool operator==(const Quote&) const = default;
};

// Words of any article of the project.
struct Place {
  ArticleId article;
  Span span;
  Unknown unknown;
  bool operator==(const Place&) const = default;
};

struct ProjectInfo {
  static constexpr EntityKind kKind = EntityKind::info;
  std::string title;
  std::string note;
  Unknown unknown;
  bool operator==(const ProjectInfo&) const = default;
};

enum class SpeakerType { person, organisation, document, unnamed };

// As the annotator recorded it; never guessed.
enum class RecordedGender { unset, woman, man, another };

struct Speaker {
  static constexpr EntityKind kKind = EntityKind::speaker;
  std::string name;  // never empty; for an unnamed source what the story calls it
  SpeakerType type = SpeakerType::person;
  std::string role;         // as of the story: "Secretary of State"
  std::string affiliation;  // "United States"
  std::string side;         // groups the rows of the matrix; empty for none
  std::uint32_t order = 0;  // place among the rows; those with 0 follow the others, by id
  std::vector<std::string> aliases;
  std::string tag;       // one to three letters that stand beside the colour; never empty
  int colour = 0;        // index into the speaker colours, 0 .. kSpeakerColours - 1
  std::string wikidata;  // "Q217", or empty; never looked up by itself
  RecordedGender gender = RecordedGender::unset;
  std::vector<Place> mentions;  // where the story names this speaker
  std::string note;
  Unknown unknown;
  bool operator==(const Speaker&) const = default;
};

inline constexpr int kSpeakerColours = 8;

// How the words of the story relate to the words that were spoken.
enum class ClaimKind { direct, indirect, mixed, unattributed };

// What the cue does to the words that it introduces. `unset` where nobody has judged it.
enum class CueClass { unset, neutral, denial, admission, factive, doubt, demand, according_to };

// One link of a chain. Its words lie in the claim's article; an empty span means that it has none.
struct Attribution {
  SpeakerId speaker;  // 0 while nobody is named
  Span source;        // "Secretary of State Rex Tillerson"
  Span cue;           // "said"
  CueClass cue_class = CueClass::unset;
  Unknown unknown;
  bool operator==(const Attribution&) const = default;
};

struct Claim {
  static constexpr EntityKind kKind = EntityKind::claim;
  ArticleId article;
  std::vector<Quote> content;  // at least one; sorted, not empty, not overlapping
  std::vector<Attribution>
      chain;  // outermost first: who told the reader ... who is said to have asserted it
  ClaimKind kind = ClaimKind::indirect;
  bool unsure = false;
  std::string note;
  std::vector<std::string> tags;  // sorted, each once, none empty
  std::string date;               // when it was said (core/text/dates.h), or empty
  Unknown unknown;
  bool operator==(const Claim&) const = default;
};

// Who is said to have asserted the claim: the speaker of the innermost link, 0 if none.
SpeakerId asserter(const Claim& claim);

// From the first to the last byte of the content.
Span extent(const Claim& claim);

// One question that accounts answer.
struct Issue {
  static constexpr EntityKind kKind = EntityKind::issue;
  std::string question;  // never empty
  std::string note;
  Unknown unknown;
  std::uint32_t order = 0;  // place among the columns; those with 0 follow the others, by id
  bool operator==(const Issue&) const = default;
};

enum class Stance { asserts, denies, accepts, declines, silent, not_reported };

// What a speaker answers to an issue. One for each pair of speaker and issue.
struct Position {
  static constexpr EntityKind kKind = EntityKind::position;
  IssueId issue;
  SpeakerId speaker;
  Stance stance = Stance::asserts;
  std::vector<ClaimId> claims;  // the words behind it, in the user's order, each once
  std::string note;
  Unknown unknown;
  bool operator==(const Position&) const = default;
};

enum class DivergenceType {
  contradicts,
  stronger_or_weaker,
  omits,
  different_actor,
  different_number_or_date,
  reframes,
  different_measure,  // both true by a different measure
};

enum class DivergenceState { open, explained, withdrawn };

// One account in a divergence: a position or a claim, and the few words of it that clash.
struct DivergenceSide {
  EntityId account;  // a position or a claim
  std::vector<Place> pivots;
  Unknown unknown;
  bool operator==(const DivergenceSide&) const = default;
};

struct Divergence {
  static constexpr EntityKind kKind = EntityKind::divergence;
  IssueId issue;
  DivergenceType type = DivergenceType::contradicts;
  DivergenceState state = DivergenceState::open;
  DivergenceSide a, b;  // two different accounts
  std::string note;
  Unknown unknown;
  bool operator==(const Divergence&) const = default;
};

// The kind of things of type T.
template <class T>
inline constexpr EntityKind kind_of = T::kKind;
template <>
inline constexpr EntityKind kind_of<Article> = EntityKind::article;
template <class T>
using IdOf = Id<kind_of<T>>;

// The words that files use for the enumerations: "different-number-or-date". parse_* gives nothing
// for others.
std::string_view to_string(SpeakerType value);
std::string_view to_string(RecordedGender value);
std::string_view to_string(ClaimKind value);
std::string_view to_string(CueClass value);
std::string_view to_string(Stance value);
std::string_view to_string(DivergenceType value);
std::string_view to_string(DivergenceState value);

template <class E>
std::optional<E> parse_enum(std::string_view word);  // for each of the enumerations above

// All words of an enumeration, in order: for pickers and for the schema.
template <class E>
std::vector<E> all_values();

}  // namespace counterpoint
