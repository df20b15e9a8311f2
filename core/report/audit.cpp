// The sourcing of one story, or of all, in numbers. Proven by tests/core/report/audit_test.cpp.
#include "core/report/audit.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/model/chain.h"
#include "core/report/words.h"
#include "core/text/fold.h"

namespace counterpoint {
namespace {

// A claim, and what is asked of it again and again.
struct Heard {
  ClaimId id;
  const Claim* claim = nullptr;
  SpeakerId asserter;
  Span extent;
};

// How many words lie under spans of one story, those under several of them once.
std::size_t words_under(const Article& article, std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end());
  std::size_t words = 0;
  std::uint32_t done = 0;
  for (const Span span : spans) {
    const std::uint32_t start = std::max(span.start, done);
    if (start < span.end) words += count_words(article.text->slice({start, span.end}));
    done = std::max(done, span.end);
  }
  return words;
}

// `heard` is in order of the text: the claims of a story follow one another.
void fill(const Project& project, const std::vector<Heard>& heard, Share& share) {
  std::vector<Span> spans;
  for (std::size_t i = 0; i < heard.size(); ++i) {
    share.claims.push_back(heard[i].id);
    for (const Quote& quote : heard[i].claim->content) spans.push_back(quote.span);
    const ArticleId article = heard[i].claim->article;
    if (i + 1 < heard.size() && heard[i + 1].claim->article == article) continue;
    share.words += words_under(*project.find(article), std::move(spans));
    spans.clear();
  }
}

template <class Of>
void by_most_words(std::vector<Of>& shares) {
  std::stable_sort(shares.begin(), shares.end(),
                   [](const Of& a, const Of& b) { return a.words > b.words; });
}

// One share for each key that `key_of` gives.
template <class Of, class Key, class KeyOf>
std::vector<Of> shares_by(const Project& project, const std::vector<Heard>& heard, Key Of::*part,
                          KeyOf&& key_of) {
  std::map<Key, std::vector<Heard>> groups;
  for (const Heard& one : heard) groups[key_of(one)].push_back(one);
  std::vector<Of> shares;
  for (const auto& [key, said] : groups) {
    Of share;
    share.*part = key;
    fill(project, said, share);
    shares.push_back(std::move(share));
  }
  return shares;
}

std::vector<SideShare> sides_of(const Project& project, const std::vector<Heard>& heard) {
  std::vector<SideShare> sides = shares_by(project, heard, &SideShare::side, [&](const Heard& one) {
    const Speaker* speaker = project.find(one.asserter);
    return speaker == nullptr ? std::string() : speaker->side;
  });
  if (sides.size() == 1 && sides.front().side.empty()) return {};
  by_most_words(sides);
  std::stable_partition(sides.begin(), sides.end(),
                        [](const SideShare& share) { return !share.side.empty(); });
  return sides;
}

std::vector<GenderShare> genders_of(const Project& project, std::vector<Heard> heard) {
  std::erase_if(heard, [&](const Heard& one) {
    const Speaker* speaker = project.find(one.asserter);
    return speaker == nullptr ||
           (speaker->type != SpeakerType::person && speaker->type != SpeakerType::unnamed);
  });
  std::vector<GenderShare> genders =
      shares_by(project, heard, &GenderShare::gender,
                [&](const Heard& one) { return project.find(one.asserter)->gender; });
  if (genders.size() == 1 && genders.front().gender == RecordedGender::unset) return {};
  std::stable_partition(genders.begin(), genders.end(), [](const GenderShare& share) {
    return share.gender != RecordedGender::unset;
  });
  return genders;
}

std::vector<CueShare> cues_of(const Project& project, const std::vector<Heard>& heard) {
  std::map<CueClass, CueShare> classes;
  std::map<CueClass, std::map<std::string, std::size_t>> phrases;
  for (const Heard& one : heard) {
    const Article& article = *project.find(one.claim->article);
    for (const Attribution& link : one.claim->chain) {
      if (link.cue.empty() && link.cue_class == CueClass::unset) continue;
      CueShare& share = classes[link.cue_class];
      share.cue_class = link.cue_class;
      ++share.links;
      if (share.claims.empty() || share.claims.back() != one.id) share.claims.push_back(one.id);
      if (!link.cue.empty()) ++phrases[link.cue_class][fold_case(article.text->slice(link.cue))];
    }
  }
  std::vector<CueShare> cues;
  for (auto& [cue_class, share] : classes) {
    share.phrases.assign(phrases[cue_class].begin(), phrases[cue_class].end());
    std::stable_sort(share.phrases.begin(), share.phrases.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    cues.push_back(std::move(share));
  }
  return cues;
}

std::vector<Heard> heard_in(const Project& project, ArticleId article) {
  std::vector<Heard> heard;
  project.claims().for_each([&](std::uint32_t number, const Claim& claim) {
    if (article && claim.article != article) return;
    heard.push_back({ClaimId{number}, &claim, asserter(claim), extent(claim)});
  });
  std::sort(heard.begin(), heard.end(), [](const Heard& a, const Heard& b) {
    return std::tuple(a.claim->article, a.extent, a.id) <
           std::tuple(b.claim->article, b.extent, b.id);
  });
  return heard;
}

bool through_unnamed(const Project& project, const Claim& claim) {
  return std::any_of(claim.chain.begin(), claim.chain.end(), [&](const Attribution& link) {
    const Speaker* speaker = project.find(link.speaker);
    return speaker != nullptr && speaker->type == SpeakerType::unnamed;
  });
}

std::size_t words_of_story(const Article& article) {
  std::size_t words = 0;
  for (const Block& block : article.blocks) {
    if (block.kind == BlockKind::boilerplate) continue;
    words += count_words(article.text->slice(block.span));
  }
  return words;
}

ClaimId last_word(const std::vector<Heard>& heard) {
  const Heard* last = nullptr;
  for (const Heard& one : heard) {
    if (last == nullptr || one.extent.end > last->extent.end) last = &one;
  }
  return last == nullptr ? ClaimId{} : last->id;
}

}  // namespace

Audit audit_of(const Project& project, ArticleId id) {
  Audit audit;
  project.articles().for_each([&](std::uint32_t number, const Article& article) {
    if (!id || id == ArticleId{number}) audit.words += words_of_story(article);
  });
  const std::vector<Heard> heard = heard_in(project, id);
  Share all;
  fill(project, heard, all);
  audit.claimed = all.words;
  audit.claims = std::move(all.claims);
  audit.shares =
      shares_by(project, heard, &SpeakerShare::speaker, [](const Heard& h) { return h.asserter; });
  by_most_words(audit.shares);
  audit.sides = sides_of(project, heard);
  audit.genders = genders_of(project, heard);
  audit.cues = cues_of(project, heard);
  if (id && !heard.empty()) {
    audit.first = heard.front().id;
    audit.last = last_word(heard);
  }
  const std::vector<ClaimId> single = single_source_claims(project);
  for (const Heard& one : heard) {
    if (!one.asserter) audit.unattributed.push_back(one.id);
    if (through_unnamed(project, *one.claim)) audit.unnamed.push_back(one.id);
    if (std::binary_search(single.begin(), single.end(), one.id)) {
      audit.single_source.push_back(one.id);
    }
  }
  return audit;
}

bool is_loaded(CueClass value) {
  return value != CueClass::unset && value != CueClass::neutral && value != CueClass::according_to;
}

std::string_view what_it_implies(CueClass value) {
  switch (value) {
    case CueClass::unset:
      return "";
    case CueClass::neutral:
      return "Says only that it was said.";
    case CueClass::denial:
      return "Says that there was a charge to answer.";
    case CueClass::admission:
      return "Hints that it was hidden, or to be ashamed of.";
    case CueClass::factive:
      return "Takes for a fact what was only said.";
    case CueClass::doubt:
      return "Hints that it may not be so.";
    case CueClass::demand:
      return "Makes an act of it: somebody wants something.";
    case CueClass::according_to:
      return "Names the source and stands back from it.";
  }
  return "";
}

std::vector<StripPiece> strip_of(const Project& project, ArticleId id) {
  std::vector<StripPiece> pieces;
  const Article* article = project.find(id);
  if (article == nullptr) return pieces;
  std::uint32_t from = article->text->size(), to = 0;
  for (const Block& block : article->blocks) {
    if (block.kind == BlockKind::boilerplate) continue;
    from = std::min(from, block.span.start);
    to = std::max(to, block.span.end);
  }
  if (from >= to) return pieces;
  const auto share = [&](std::uint32_t at) {
    const double raw = (static_cast<double>(at) - from) / static_cast<double>(to - from);
    return std::clamp(raw, 0.0, 1.0);
  };
  for (const Heard& one : heard_in(project, id)) {
    for (const Quote& quote : one.claim->content) {
      pieces.push_back(
          {share(quote.span.start), share(quote.span.end), one.id, asserter(*one.claim)});
    }
  }
  return pieces;
}

}  // namespace counterpoint
