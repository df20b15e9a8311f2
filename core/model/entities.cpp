// Small helpers of the model's values, and the words for their enumerations.
// Proven by tests/core/model/entities_test.cpp.
#include "core/model/entities.h"

#include <algorithm>
#include <array>
#include <utility>

namespace counterpoint {
namespace {

template <class E, std::size_t N>
using Words = std::array<std::pair<E, std::string_view>, N>;

constexpr Words<SpeakerType, 4> words_of(SpeakerType) {
  return {{{SpeakerType::person, "person"},
           {SpeakerType::organisation, "organisation"},
           {SpeakerType::document, "document"},
           {SpeakerType::unnamed, "unnamed"}}};
}

constexpr Words<RecordedGender, 4> words_of(RecordedGender) {
  return {{{RecordedGender::unset, "unset"},
           {RecordedGender::woman, "woman"},
           {RecordedGender::man, "man"},
           {RecordedGender::another, "another"}}};
}

constexpr Words<ClaimKind, 4> words_of(ClaimKind) {
  return {{{ClaimKind::direct, "direct"},
           {ClaimKind::indirect, "indirect"},
           {ClaimKind::mixed, "mixed"},
           {ClaimKind::unattributed, "unattributed"}}};
}

constexpr Words<CueClass, 8> words_of(CueClass) {
  return {{{CueClass::unset, "unset"},
           {CueClass::neutral, "neutral"},
           {CueClass::denial, "denial"},
           {CueClass::admission, "admission"},
           {CueClass::factive, "factive"},
           {CueClass::doubt, "doubt"},
           {CueClass::demand, "demand"},
           {CueClass::according_to, "according-to"}}};
}

constexpr Words<Stance, 6> words_of(Stance) {
  return {{{Stance::asserts, "asserts"},
           {Stance::denies, "denies"},
           {Stance::accepts, "accepts"},
           {Stance::declines, "declines"},
           {Stance::silent, "silent"},
           {Stance::not_reported, "not-reported"}}};
}

constexpr Words<DivergenceType, 7> words_of(DivergenceType) {
  return {{{DivergenceType::contradicts, "contradicts"},
           {DivergenceType::stronger_or_weaker, "stronger-or-weaker"},
           {DivergenceType::omits, "omits"},
           {DivergenceType::different_actor, "different-actor"},
           {DivergenceType::different_number_or_date, "different-number-or-date"},
           {DivergenceType::reframes, "reframes"},
           {DivergenceType::different_measure, "different-measure"}}};
}

constexpr Words<DivergenceState, 3> words_of(DivergenceState) {
  return {{{DivergenceState::open, "open"},
           {DivergenceState::explained, "explained"},
           {DivergenceState::withdrawn, "withdrawn"}}};
}

template <class E>
std::string_view word_of(E value) {
  for (const auto& [known, word] : words_of(E{})) {
    if (known == value) return word;
  }
  return {};
}

}  // namespace

SpeakerId asserter(const Claim& claim) {
  return claim.chain.empty() ? SpeakerId{} : claim.chain.back().speaker;
}

Span extent(const Claim& claim) {
  if (claim.content.empty()) return {};
  return {claim.content.front().span.start, claim.content.back().span.end};
}

std::string_view to_string(SpeakerType value) { return word_of(value); }
std::string_view to_string(RecordedGender value) { return word_of(value); }
std::string_view to_string(ClaimKind value) { return word_of(value); }
std::string_view to_string(CueClass value) { return word_of(value); }
std::string_view to_string(Stance value) { return word_of(value); }
std::string_view to_string(DivergenceType value) { return word_of(value); }
std::string_view to_string(DivergenceState value) { return word_of(value); }

template <class E>
std::optional<E> parse_enum(std::string_view word) {
  for (const auto& [value, known] : words_of(E{})) {
    if (known == word) return value;
  }
  return std::nullopt;
}

template <class E>
std::vector<E> all_values() {
  std::vector<E> values;
  for (const auto& [value, word] : words_of(E{})) values.push_back(value);
  return values;
}

template std::optional<SpeakerType> parse_enum(std::string_view);
template std::optional<RecordedGender> parse_enum(std::string_view);
template std::optional<ClaimKind> parse_enum(std::string_view);
template std::optional<CueClass> parse_enum(std::string_view);
template std::optional<Stance> parse_enum(std::string_view);
template std::optional<DivergenceType> parse_enum(std::string_view);
template std::optional<DivergenceState> parse_enum(std::string_view);

template std::vector<SpeakerType> all_values();
template std::vector<RecordedGender> all_values();
template std::vector<ClaimKind> all_values();
template std::vector<CueClass> all_values();
template std::vector<Stance> all_values();
template std::vector<DivergenceType> all_values();
template std::vector<DivergenceState> all_values();

}  // namespace counterpoint
