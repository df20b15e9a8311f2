// Rules on signs. Proven by tests/core/suggest/rules_test.cpp.
#include "core/suggest/rules.h"

#include <algorithm>

#include "core/text/chars.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

constexpr std::uint32_t kLongQuotation = 6;  // words; shorter ones are titles or single terms
constexpr std::uint32_t kLongName = 5;       // tokens of a speaker before a colon

class Rules {
 public:
  Rules(const Analysis& analysis, std::vector<Suggestion>& suggestions)
      : all_(analysis),
        out_(suggestions),
        owner_(analysis.tokens.size(), -1),
        cue_owner_(analysis.tokens.size(), -1) {
    for (std::size_t i = 0; i < out_.size(); ++i) own(i);
  }

  void run() {
    const bool transcript = count_script_lines() >= 3;
    for (std::size_t p = 0; p < all_.paragraphs.size(); ++p) {
      const Paragraph& here = all_.paragraphs[p];
      if (credit(here)) continue;
      if (transcript && script_line(here)) continue;
      if (p > 0) announced(all_.paragraphs[p - 1], here);
      uncovered(here);
      if (here.heading) headline(here);
      for (std::uint32_t s = here.sentences.first; s < here.sentences.last; ++s) {
        as_somebody_says(all_.sentences[s]);
      }
    }
    out_.erase(std::remove_if(out_.begin(), out_.end(),
                              [](const Suggestion& s) { return s.content.empty(); }),
               out_.end());
    std::stable_sort(out_.begin(), out_.end(), [](const Suggestion& a, const Suggestion& b) {
      return a.content.front() < b.content.front();
    });
  }

 private:
  Span span_of(std::uint32_t first, std::uint32_t last) const {
    return {all_.tokens[first].span.start, all_.tokens[last - 1].span.end};
  }
  bool is_name(std::uint32_t i) const {
    return all_.tokens[i].kind == TokenKind::word &&
           is_upper(decode_at(all_.word(i), 0).code_point);
  }
  std::uint32_t words(Range range) const {
    std::uint32_t n = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i)
      n += all_.tokens[i].kind == TokenKind::word;
    return n;
  }

  void add(Suggestion made, const char* rule, double score, const char* reason) {
    made.rule = rule;
    made.score = score;
    made.reasons = {reason};
    out_.push_back(std::move(made));
    own(out_.size() - 1);
  }
  // Notes which tokens are the content and the cue of a suggestion.
  void own(std::size_t index) {
    const auto number = static_cast<std::int32_t>(index);
    const Suggestion& suggestion = out_[index];
    for (const Span& part : suggestion.content) {
      auto token = std::partition_point(all_.tokens.begin(), all_.tokens.end(),
                                        [&](const Token& t) { return t.span.end <= part.start; });
      for (; token != all_.tokens.end() && token->span.start < part.end; ++token) {
        owner_[static_cast<std::size_t>(token - all_.tokens.begin())] = number;
      }
    }
    if (suggestion.cue_token >= 0) {
      cue_owner_[static_cast<std::size_t>(suggestion.cue_token)] = number;
    }
  }

  // Drops what the model found in a paragraph; the vector itself is tidied at the end.
  void remove_within(const Paragraph& here) {
    for (std::uint32_t i = here.tokens.first; i < here.tokens.last; ++i) {
      for (const std::int32_t found : {owner_[i], cue_owner_[i]}) {
        if (found >= 0) out_[static_cast<std::size_t>(found)].content.clear();
      }
      owner_[i] = cue_owner_[i] = -1;
    }
  }

  // "Stuff on a table. Image: Jane Doe."
  bool credit(const Paragraph& here) {
    const Range tokens = here.tokens;
    for (std::uint32_t i = tokens.first + 1; i + 2 < tokens.last; ++i) {
      const std::string word = fold_case(all_.word(i));
      const bool label = word == "image" || word == "photo" || word == "picture" ||
                         word == "credit" || word == "photograph";
      if (!label || all_.word(i + 1) != ":" || tokens.last - i > 10 || tokens.size() > 60) continue;
      std::uint32_t last = tokens.last;
      if (all_.word(last - 1) == ".") --last;
      if (last <= i + 2 || !is_name(i + 2)) return false;
      remove_within(here);
      Suggestion made;
      made.source = span_of(i + 2, last);
      made.source_token = static_cast<std::int32_t>(last - 1);
      made.content = {span_of(tokens.first, i)};
      add(std::move(made), "credit", 0.7, "a credit stands after the caption");
      return true;
    }
    return false;
  }

  // The colon of "SMITH: We won." or "“Jane Smith: We won."; 0 for none.
  std::uint32_t script_colon(const Paragraph& here) const {
    std::uint32_t i = here.tokens.first;
    if (i < here.tokens.last && all_.tokens[i].kind == TokenKind::quote) ++i;
    const std::uint32_t first = i;
    while (i < here.tokens.last && is_name(i) && i - first < kLongName) ++i;
    const bool found = i > first && i + 2 < here.tokens.last && all_.word(i) == ":";
    return found && !here.heading ? i : 0;
  }
  int count_script_lines() const {
    int n = 0;
    for (const Paragraph& here : all_.paragraphs) n += script_colon(here) != 0;
    return n;
  }
  bool script_line(const Paragraph& here) {
    const std::uint32_t colon = script_colon(here);
    if (colon == 0) return false;
    std::uint32_t first = here.tokens.first;
    if (all_.tokens[first].kind == TokenKind::quote) ++first;
    remove_within(here);
    Suggestion made;
    made.source = span_of(first, colon);
    made.source_token = static_cast<std::int32_t>(colon - 1);
    made.cue = all_.tokens[colon].span;
    made.cue_token = static_cast<std::int32_t>(colon);
    made.content = {span_of(colon + 1, here.tokens.last)};
    add(std::move(made), "transcript", 0.85,
        "a name and a colon open the line, as in a transcript");
    return true;
  }

  Suggestion* covering(Range tokens) {
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      if (owner_[i] >= 0) return &out_[static_cast<std::size_t>(owner_[i])];
    }
    return nullptr;
  }

  // "The paper reports:" and the quotation in the next paragraph; or a quotation that goes on
  // there.
  void announced(const Paragraph& before, const Paragraph& here) {
    if (here.quotations.size() == 0 || before.tokens.size() == 0) return;
    const Quotation& quotation = all_.quotations[here.quotations.first];
    if (quotation.single || quotation.tokens.first != here.tokens.first) return;
    if (covering(quotation.tokens) != nullptr) return;
    if (quotation.continues) {
      const Quotation& open = all_.quotations[before.quotations.last - 1];
      if (Suggestion* earlier = covering(open.tokens)) {
        earlier->content.push_back(quotation.span);
        own(static_cast<std::size_t>(earlier - out_.data()));
      }
      return;
    }
    const std::string_view sign = all_.word(before.tokens.last - 1);
    if (sign != ":" && sign != ",") return;
    Suggestion* cue = last_cue(before);
    if (cue == nullptr) return from_subject(before, quotation);
    cue->content = {quotation.span};
    cue->kind = ClaimKind::direct;
    cue->rule = "announced";
    cue->reasons.push_back("the paragraph ends with a colon, and the next one is a quotation");
    if (!cue->source) take_subject(before, *cue);
    own(static_cast<std::size_t>(cue - out_.data()));
  }
  Suggestion* last_cue(const Paragraph& before) {
    const Range sentence = all_.sentences[before.sentences.last - 1];
    for (std::uint32_t i = sentence.last; i-- > sentence.first;) {
      if (cue_owner_[i] >= 0) return &out_[static_cast<std::size_t>(cue_owner_[i])];
    }
    return nullptr;
  }
  void from_subject(const Paragraph& before, const Quotation& quotation) {
    Suggestion made;
    take_subject(before, made);
    if (!made.source) return;
    made.cue_token = all_.tokens[static_cast<std::size_t>(made.source_token)].head;
    made.cue = all_.tokens[static_cast<std::size_t>(made.cue_token)].span;
    made.content = {quotation.span};
    made.kind = ClaimKind::direct;
    add(std::move(made), "announced", 0.7,
        "the paragraph ends with a colon, and the next one is a quotation");
  }
  // The last subject of the paragraph that stands before its verb.
  void take_subject(const Paragraph& before, Suggestion& made) const {
    const Range sentence = all_.sentences[before.sentences.last - 1];
    for (std::uint32_t i = sentence.last; i-- > sentence.first;) {
      const Token& token = all_.tokens[i];
      if (token.relation != Relation::nsubj || token.head <= static_cast<std::int32_t>(i)) continue;
      made.source = subtree(i, sentence);
      made.source_token = static_cast<std::int32_t>(i);
      return;
    }
  }
  Span subtree(std::uint32_t top, Range sentence) const {
    std::uint32_t first = top;
    std::uint32_t last = top + 1;
    const auto under = [&](std::uint32_t i) {
      auto k = static_cast<std::int32_t>(i);
      for (int steps = 0; k >= 0 && steps < 30; ++steps) {
        if (k == static_cast<std::int32_t>(top)) return true;
        k = all_.tokens[static_cast<std::size_t>(k)].head;
      }
      return false;
    };
    while (first > sentence.first && under(first - 1)) --first;
    while (last < sentence.last && under(last)) ++last;
    return span_of(first, last);
  }

  // "Minister: taxes to rise". What a paper calls its own kinds of articles are no speakers.
  void headline(const Paragraph& here) {
    if (here.tokens.size() == 0) return;
    std::uint32_t colon = here.tokens.first;
    while (colon < here.tokens.last && is_name(colon) && colon - here.tokens.first < kLongName) {
      ++colon;
    }
    const bool found = colon > here.tokens.first && colon + 3 < here.tokens.last &&
                       all_.word(colon) == ":" &&
                       covering({colon + 1, here.tokens.last}) == nullptr;
    if (all_.word(here.tokens.last - 1) == ".") return;  // a sentence, no headline
    if (!found || is_label(all_.word(here.tokens.first))) return;
    Suggestion made;
    made.source = span_of(here.tokens.first, colon);
    made.source_token = static_cast<std::int32_t>(colon - 1);
    made.content = {span_of(colon + 1, here.tokens.last)};
    add(std::move(made), "headline", 0.6, "a name and a colon open the headline");
  }
  // "As Holm put it, the plan was dead", "the plan was dead, as Holm put it", "as Holm told the
  // Post, the plan was dead": a cue that "as" opens is about the rest of the sentence, whether the
  // model knows it as a cue or it is "put it".
  void as_somebody_says(Range sentence) {
    const std::uint32_t cue = cue_after_as(sentence);
    if (cue == 0) return;
    const std::uint32_t as = as_before(cue, sentence);
    const bool put = puts_it(cue, sentence);
    const bool first = as == sentence.first;
    const Range said = first ? after_comma(cue, sentence) : before_comma(as, sentence);
    const std::int32_t owner = cue_owner_[cue];
    if (words(said) < 3 || (!put && !first)) return;
    if (owner < 0 && covering(said) != nullptr) return;
    Suggestion made = owner < 0 ? Suggestion{} : out_[static_cast<std::size_t>(owner)];
    if (!put && !made.source) return;
    made.content = {span_of(said.first, said.last)};
    if (put) {
      made.source = span_of(as + 1, cue);
      made.source_token = static_cast<std::int32_t>(cue - 1);
      made.cue = span_of(cue, cue + 2);
      made.cue_token = static_cast<std::int32_t>(cue);
    }
    if (owner >= 0) out_[static_cast<std::size_t>(owner)].content.clear();
    add(std::move(made), "as", 0.7, "“as” opens the words that say whose words these are");
  }
  // The last "put it" or cue of the model that "as" stands shortly before; 0 for none.
  std::uint32_t cue_after_as(Range sentence) const {
    for (std::uint32_t i = sentence.last; i-- > sentence.first + 2;) {
      const bool cue = puts_it(i, sentence) || cue_owner_[i] >= 0;
      if (cue && as_before(i, sentence) + 1 < i) return i;
    }
    return 0;
  }
  // The "as" at most a long name before a cue, else the cue.
  std::uint32_t as_before(std::uint32_t cue, Range sentence) const {
    for (std::uint32_t i = cue; i-- > sentence.first && cue - i <= kLongName;) {
      if (fold_case(all_.word(i)) == "as") return i;
    }
    return cue;
  }
  bool puts_it(std::uint32_t i, Range sentence) const {
    const bool put = all_.word(i) == "put" || all_.word(i) == "puts";
    return put && i + 1 < sentence.last && all_.word(i + 1) == "it";
  }
  Range without_stop(Range said) const {
    while (said.size() > 0 && all_.word(said.last - 1) == ".") --said.last;
    return said;
  }
  Range after_comma(std::uint32_t cue, Range sentence) const {
    constexpr std::uint32_t kListener = 6;  // tokens of "the Daily Post"
    for (std::uint32_t i = cue + 1; i < sentence.last && i <= cue + kListener + 1; ++i) {
      if (all_.word(i) == ",") return without_stop({i + 1, sentence.last});
    }
    return {cue, cue};
  }
  Range before_comma(std::uint32_t as, Range sentence) const {
    if (all_.word(as - 1) == ",") --as;
    return {sentence.first, as};
  }

  static bool is_label(std::string_view word) {
    static constexpr std::string_view kLabels[] = {
        "analysis",  "breaking", "column",    "commentary", "correction", "editorial", "exclusive",
        "explainer", "factbox",  "interview", "live",       "obituary",   "opinion",   "photos",
        "podcast",   "profile",  "quiz",      "review",     "timeline",   "update",    "video",
        "watch",     "world",    "politics",  "sport",      "business",   "election",  "news"};
    const std::string folded = fold_case(word);
    return std::find(std::begin(kLabels), std::end(kLabels), folded) != std::end(kLabels);
  }

  // The name of "“...” — Jane Doe" at the end of a paragraph.
  Range signature(const Paragraph& here, const Quotation& quotation) const {
    std::uint32_t first = quotation.tokens.last;
    if (first >= here.tokens.last || !is_dash(decode_at(all_.word(first), 0).code_point)) {
      return {};
    }
    ++first;
    std::uint32_t last = first;
    while (last < here.tokens.last && is_name(last)) ++last;
    const bool ends = last == here.tokens.last || all_.tokens[last].kind == TokenKind::sign;
    return ends && last - first <= kLongName ? Range{first, last} : Range{};
  }

  // A quotation that nothing covers.
  void uncovered(const Paragraph& here) {
    for (std::uint32_t q = here.quotations.first; q < here.quotations.last; ++q) {
      const Quotation& quotation = all_.quotations[q];
      if (quotation.single || words(quotation.tokens) < kLongQuotation) continue;
      if (covering(quotation.tokens) != nullptr) continue;
      Suggestion made;
      made.content = {quotation.span};
      made.kind = ClaimKind::direct;
      if (const Range name = signature(here, quotation); name.size() > 0) {
        made.source = span_of(name.first, name.last);
        made.source_token = static_cast<std::int32_t>(name.last - 1);
        add(std::move(made), "signature", 0.8, "a dash and a name stand after the quotation");
        continue;
      }
      add(std::move(made), "quotation", 0.45,
          "the words stand in quotation marks, and no cue was found");
    }
  }

  const Analysis& all_;
  std::vector<Suggestion>& out_;
  std::vector<std::int32_t> owner_;      // of each token: the suggestion whose content it is
  std::vector<std::int32_t> cue_owner_;  // and the one whose cue's head it is
};

}  // namespace

void apply_rules(const Analysis& analysis, std::vector<Suggestion>& suggestions) {
  Rules(analysis, suggestions).run();
}

}  // namespace counterpoint
