// The classifier of cues. Proven by tests/core/suggest/suggest_test.cpp.
#include "core/suggest/cues.h"

#include "core/suggest/lexicon.h"

namespace counterpoint {
namespace {

// What the children of a word are, as bits.
std::uint32_t frame_bits(const View& view, std::int32_t i) {
  std::uint32_t bits = 0;
  for (std::int32_t c = view.first_child[view.local(i)]; c >= 0;
       c = view.next_sibling[view.local(c)]) {
    switch (view.token(c).relation) {
      case Relation::nsubj:
        bits |= c < i ? 1u : 2u;
        break;
      case Relation::ccomp:
        bits |= c < i ? 4u : 8u;
        break;
      case Relation::xcomp:
        bits |= 16u;
        break;
      case Relation::obj:
        bits |= 32u;
        break;
      case Relation::parataxis:
        bits |= 64u;
        break;
      case Relation::nsubj_pass:
        bits |= 128u;
        break;
      case Relation::advcl:
        bits |= 256u;
        break;
      case Relation::obl:
        bits |= 512u;
        break;
      case Relation::acl:
        bits |= 1024u;
        break;
      default:
        break;
    }
  }
  return bits;
}

std::uint32_t who(const View& view, std::int32_t i) {  // pronoun by word, others by tag
  if (i < 0) return 0;
  return is_pronoun(view.token(i).tag) ? view.lower(i) : view.tag(i);
}

// How quotation marks stand to the word: inside; one within three tokens before or after; none.
std::uint32_t quote_place(const View& view, std::int32_t i) {
  if (view.quotation(i) >= 0) return 1;
  std::uint32_t place = 0;
  for (std::int32_t d = 1; d <= 4; ++d) {
    if (view.has(i - d) && view.quotation(i - d) >= 0) place |= 2;
    if (view.has(i + d) && view.quotation(i + d) >= 0) place |= 4;
  }
  return place;
}

}  // namespace

void cue_features(const View& view, std::int32_t i, Features& out) {
  const std::uint32_t w = view.lower(i), t = view.tag(i), r = view.relation(i);
  const std::int32_t head = view.head(i);
  const std::uint32_t bits = frame_bits(view, i);
  std::int32_t subject = view.child(i, Relation::nsubj);
  if (subject < 0 && view.token(i).relation == Relation::conj && view.has(head)) {
    subject = view.child(head, Relation::nsubj);
  }
  std::int32_t clause = view.child(i, Relation::ccomp);
  if (clause < 0) clause = view.child(i, Relation::xcomp);
  if (clause < 0) clause = view.child(i, Relation::acl);
  const std::int32_t mark = clause < 0 ? -1 : view.child(clause, Relation::mark);
  const std::uint32_t opens = mark < 0 ? 0 : view.lower(mark);
  const std::int32_t object = view.child(i, Relation::obj);
  const std::int32_t aux = view.child(i, Relation::aux);
  const std::uint32_t quote = quote_place(view, i);
  const Range sentence = view.all.sentences[view.sentence[view.local(i)]];
  const std::uint32_t at = static_cast<std::uint32_t>(i) - sentence.first;
  const std::uint32_t left = sentence.last - static_cast<std::uint32_t>(i);
  const std::uint32_t place = (at == 0  ? 1u
                               : at < 3 ? 2u
                                        : 0u) |
                              (left < 3   ? 4u
                               : left < 5 ? 8u
                                          : 0u);
  const std::uint32_t k = view.kind(i);
  const WordForm& form = view.forms[view.local(i)];
  out.clear();
  out.add(301, {w});
  out.add(302, {t, r});
  out.add(303, {form.suffix3, t});
  out.add(304, {w, t});
  out.add(305, {w, view.lower(i - 1)});
  out.add(306, {w, view.lower(i + 1)});
  out.add(307, {t, view.lower(i - 1)});
  out.add(308, {t, view.lower(i + 1)});
  out.add(309, {w, place});
  out.add(310, {w, view.lower(head)});
  out.add(311, {t, r, view.tag(head)});
  out.add(312, {w, bits & 0x1FF});
  out.add(313, {t, bits});
  out.add(314, {t, who(view, subject)});
  out.add(315, {w, who(view, subject)});
  out.add(316, {quote, t});
  out.add(317, {quote, w});
  out.add(318, {t, opens, clause >= 0});
  out.add(319, {w, opens, clause >= 0});
  out.add(320, {t, object < 0 ? 0u : view.tag(object)});
  out.add(321, {w, object < 0 ? 0u : view.tag(object)});
  out.add(322, {t, view.tag(i - 1), view.tag(i + 1)});
  out.add(323, {view.tag(i - 2), view.tag(i - 1), t});
  out.add(324, {t, aux < 0 ? 0u : view.lower(aux)});
  out.add(325, {t, view.tag(i + 1), view.tag(i + 2)});
  out.add(326, {w, view.here.heading});
  out.add(327, {t, place, quote});
  out.add(328, {w, view.tag(i + 1)});
  out.add(329, {w, r});
  out.add(330, {t, subject < 0 ? 0u : view.lower(subject)});
  out.add(331, {view.lower(i - 1), view.lower(i + 1)});
  out.add(332, {t, r, view.lower(head)});
  out.add(333, {t, object < 0 ? 0u : view.lower(object)});
  out.add(334, {});
  out.add(335, {k, t});
  out.add(343, {view.cluster(i), t});
  out.add(344, {view.cluster(i), bits & 0x3FF});
  out.add(345, {view.cluster(i), view.cluster(i + 1)});
  out.add(346, {view.cluster(i), subject < 0 ? 0u : view.cluster(subject)});
  out.add(347, {t, subject < 0 ? 0u : view.cluster(subject), opens});
  out.add(348, {view.cluster(i), object < 0 ? 0u : view.cluster(object)});
  out.add(336, {k, bits & 0x3FF});
  out.add(337, {k, opens, clause >= 0, quote});
  out.add(338, {k, t, view.tag(i + 1), quote});
  out.add(339, {k, t, r});
  out.add(340, {k, t, who(view, subject)});
  out.add(341, {k, view.kind(head), r});
  out.add(342, {k, bits & 0x3FF, view.tag(i - 1), opens});
}

std::int32_t cue_score(const Weights& weights, FeatureSpan features) {
  Scores<1> score;
  score.add(weights, features);
  return score[0];
}

namespace {

std::string_view kind_in_words(CueKind kind) {
  switch (kind) {
    case CueKind::say:
      return "is a word of saying";
    case CueKind::claim:
      return "is a word of claiming";
    case CueKind::admit:
      return "is a word of admitting";
    case CueKind::deny:
      return "is a word of denying";
    case CueKind::think:
      return "is a word of thinking";
    case CueKind::show:
      return "is a word of showing";
    case CueKind::demand:
      return "is a word of asking";
    case CueKind::judge:
      return "is a word of judging";
    case CueKind::noun:
      return "names what is said";
    case CueKind::none:
      break;
  }
  return "is used as words of reporting are";
}

std::string quoted(const View& view, std::int32_t i) {
  return "“" + std::string(view.all.word(static_cast<std::size_t>(i))) + "”";
}

// What a feature says to people, by its place in the list of cue_features; empty where it says
// nothing to them, or where it is what is missing that speaks.
std::string place_in_words(const View& view, std::int32_t i, std::size_t place) {
  const std::string word = quoted(view, i);
  const std::uint32_t bits = frame_bits(view, i);
  const std::uint32_t quote = quote_place(view, i);
  const bool clause = (bits & (12u | 16u | 1024u)) != 0;
  switch (place) {
    case 11:
    case 12:
      return (bits & 3u) != 0 && clause ? word + " has a subject and a clause" : "";
    case 15:
    case 16:
      if ((quote & 2u) != 0) return word + " stands after a quotation";
      return (quote & 4u) != 0 ? word + " stands before a quotation" : "";
    case 17:
    case 18:
      return clause ? "a clause goes with " + word : "";
    default:
      return "";
  }
}

}  // namespace

std::vector<std::string> cue_reasons(const Weights& weights, const View& view, std::int32_t i) {
  const auto kind = static_cast<CueKind>(view.kind(i));
  std::vector<std::string> reasons = {quoted(view, i) + " " + std::string(kind_in_words(kind))};
  Features features;
  cue_features(view, i, features);
  std::int32_t top = 0;
  std::string best;
  const FeatureSpan numbers = features;
  for (std::size_t k = 0; k < numbers.size(); ++k) {
    const std::int32_t weight = weights.weight(numbers[k]);
    if (weight <= top) continue;
    std::string words = place_in_words(view, i, k);
    if (words.empty()) continue;
    top = weight;
    best = std::move(words);
  }
  if (!best.empty()) reasons.push_back(std::move(best));
  return reasons;
}

}  // namespace counterpoint
