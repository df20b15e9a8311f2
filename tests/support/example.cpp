// The annotated example: two stories on one meeting.
#include "tests/support/example.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "core/edit/commands.h"
#include "core/edit/guess_kind.h"
#include "core/format/story.h"
#include "core/text/find.h"
#include "web/app/assets.h"

namespace counterpoint {
namespace {

template <class T>
T must(Result<T> result) {
  EXPECT_TRUE(result.ok()) << result.status().message << " " << result.status().subject;
  return result.value();
}

// A link of a chain as the story words it; `near` is inside the claim, to find the words closest to
// it.
struct Link {
  SpeakerId speaker;
  std::string_view source, cue;
  CueClass cue_class = CueClass::neutral;
};

class Builder {
 public:
  Builder() : draft_(Project()) {}

  ArticleId story(const char* file) {
    return must(add_article(draft_, must(story_from_text(asset(file))).article));
  }

  SpeakerId speaker(const char* name, const char* role, const char* affiliation, const char* side,
                    std::vector<std::string> aliases) {
    Speaker speaker;
    speaker.name = name;
    speaker.role = role;
    speaker.affiliation = affiliation;
    speaker.side = side;
    speaker.gender = RecordedGender::man;
    speaker.aliases = std::move(aliases);
    speaker.colour = -1;
    return must(add_speaker(draft_, std::move(speaker)));
  }

  // The words, which occur in the article as whole words, at or after the place `from`.
  Span find(ArticleId article, std::string_view words, std::string_view from = {}) {
    const std::string_view text = draft_.project().find(article)->text->bytes();
    const std::size_t start = from.empty() ? 0 : text.find(from);
    const std::vector<Span> found = find_all(text.substr(start), words, {true, true});
    if (found.empty()) {
      ADD_FAILURE() << words;
      return {};
    }
    const auto before = static_cast<std::uint32_t>(start);
    return {found.front().start + before, found.front().end + before};
  }

  ClaimId claim(ArticleId article, std::vector<std::string_view> content, std::vector<Link> chain,
                std::string_view from = {}, std::string note = {}) {
    Claim claim;
    claim.article = article;
    for (const std::string_view words : content)
      claim.content.push_back({find(article, words, from), {}});
    const std::string_view sentence = from.empty() ? content.front() : from;
    for (const Link& link : chain) {
      Attribution attribution;
      attribution.speaker = link.speaker;
      if (!link.source.empty()) attribution.source = find(article, link.source, sentence);
      if (!link.cue.empty()) attribution.cue = find(article, link.cue, sentence);
      attribution.cue_class = link.cue_class;
      claim.chain.push_back(attribution);
    }
    claim.kind = chain.empty()
                     ? ClaimKind::unattributed
                     : guess_kind(*draft_.project().find(article), claim.content.front().span);
    claim.note = std::move(note);
    return must(mark_claim(draft_, std::move(claim)));
  }

  void said_on(const char* date, const std::vector<ClaimId>& claims) {
    for (const ClaimId id : claims) {
      Claim claim = *draft_.project().find(id);
      claim.date = date;
      EXPECT_TRUE(update_claim(draft_, id, std::move(claim)).ok());
    }
  }

  IssueId issue(const char* question, const char* note = "") {
    return must(add_issue(draft_, Issue{question, note, {}}));
  }

  PositionId position(IssueId issue, SpeakerId speaker, Stance stance, std::vector<ClaimId> claims,
                      const char* note = "") {
    return must(
        set_position(draft_, Position{issue, speaker, stance, std::move(claims), note, {}}));
  }

  Place place(ArticleId article, std::string_view words, std::string_view from = {}) {
    return {article, find(article, words, from), {}};
  }

  void divergence(IssueId issue, DivergenceType type, PositionId a, std::vector<Place> pivots_a,
                  PositionId b, std::vector<Place> pivots_b, const char* note) {
    must(add_divergence(draft_, Divergence{issue,
                                           type,
                                           DivergenceState::open,
                                           {a, std::move(pivots_a), {}},
                                           {b, std::move(pivots_b), {}},
                                           note,
                                           {}}));
  }

  void title(const char* title) {
    EXPECT_TRUE(set_project_info(draft_, ProjectInfo{title, {}, {}}).ok());
  }

  Project take() { return draft_.project(); }

 private:
  Draft draft_;
};

}  // namespace

Project build_example() {
  Builder b;
  b.title("Hamburg: two briefings on one meeting");
  const ArticleId us = b.story("stories/hamburg-washington.txt");
  const ArticleId ru = b.story("stories/hamburg-moscow.txt");
  const SpeakerId tillerson = b.speaker("Rex Tillerson", "Secretary of State", "United States",
                                        "Washington", {"Tillerson", "The secretary"});
  const SpeakerId lavrov = b.speaker("Sergey Lavrov", "Foreign Minister", "Russia", "Moscow",
                                     {"Lavrov", "The foreign minister"});
  const SpeakerId trump =
      b.speaker("Donald Trump", "President", "United States", "Washington", {"Trump"});
  const SpeakerId putin = b.speaker("Vladimir Putin", "President", "Russia", "Moscow", {"Putin"});

  const std::string_view raised = "President Donald Trump opened";
  const ClaimId c_raised = b.claim(
      us,
      {"President Donald Trump opened his first meeting with Vladimir Putin by raising Russian "
       "interference in the 2016 American election"},
      {{tillerson, "Secretary of State Rex Tillerson", "told reporters"}}, raised);
  const ClaimId c_pressed =
      b.claim(us, {"Trump pressed the Russian president on the matter more than once"},
              {
                  {tillerson, "", ""},
              },
              "Trump pressed the Russian");
  const ClaimId c_denied = b.claim(
      us, {"any involvement"}, {{tillerson, "he", "said"}, {putin, "", "denied", CueClass::denial}},
      "Putin, he said");
  const ClaimId c_proof_us = b.claim(
      us, {"to see proof and evidence"},
      {{tillerson, "Tillerson", "added"}, {putin, "The Russians", "asked", CueClass::demand}},
      "The Russians asked");
  const ClaimId c_forward =
      b.claim(us,
              {"agreed to set up a working group that would seek a commitment against interference "
               "in the affairs of the United States"},
              {{tillerson, "", ""}}, "agreed to set up");
  const ClaimId c_chemistry =
      b.claim(us, {"There was a very clear positive chemistry"}, {{tillerson, "he", "said"}});
  const ClaimId c_length_us = b.claim(us, {"two hours and 16 minutes"}, {});
  const ClaimId c_details =
      b.claim(us, {"details, including who would watch over the truce, were still to be agreed"},
              {{tillerson, "", ""}});
  const ClaimId c_probably =
      b.claim(us, {"Russia had probably interfered", "other countries may have done so too"},
              {{trump, "Trump", "said"}}, "Trump said in Warsaw");

  const ClaimId c_accepted =
      b.claim(ru,
              {"President Donald Trump accepted assurances from Vladimir Putin that Moscow did not "
               "interfere in the American election"},
              {{lavrov, "Russian Foreign Minister Sergey Lavrov", "told journalists"}},
              "President Donald Trump accepted");
  const ClaimId c_heard =
      b.claim(ru,
              {"he had heard clear statements from Putin that the claims were untrue",
               "he accepted those statements"},
              {{lavrov, "Lavrov", "according to", CueClass::according_to}, {trump, "", ""}},
              "Trump said he had heard");
  const ClaimId c_no_facts =
      b.claim(ru, {"no facts had been presented"},
              {{lavrov, "The foreign minister", "said"}, {trump, "Trump", "remarked"}},
              "The foreign minister said Trump");
  const ClaimId c_cyber =
      b.claim(ru, {"The presidents agreed to create a joint working group on cyber security"},
              {{lavrov, "Lavrov", "said"}}, "The presidents agreed");
  const ClaimId c_tone =
      b.claim(ru, {"constructive"}, {{lavrov, "Lavrov", "called"}}, "Lavrov called the atmosphere");
  const ClaimId c_police = b.claim(
      ru,
      {"Russian military police would at first ensure security around the zone, in coordination "
       "with Jordan and the United States"},
      {{lavrov, "he", "said"}}, "Russian military police");
  const ClaimId c_length_ru = b.claim(ru, {"more than two hours"}, {});
  const ClaimId c_satisfied = b.claim(ru, {"the American president was satisfied with the answers"},
                                      {{putin, "he", "said"}}, "It seemed to him");

  b.said_on("2017-07-06", {c_probably});  // in Warsaw, the day before
  b.said_on("2017-07-07", {c_raised, c_pressed, c_denied, c_proof_us, c_forward, c_chemistry,
                           c_details, c_accepted, c_heard, c_no_facts, c_cyber, c_tone, c_police});
  b.said_on("2017-07-08", {c_satisfied});

  const IssueId meddling = b.issue("Was Putin believed when he denied meddling?");
  const IssueId proof = b.issue("What was said of proof?");
  const IssueId group = b.issue("What is the working group for?");
  const IssueId ceasefire = b.issue("Who will watch over the ceasefire?");
  const IssueId tone = b.issue("How did the two get on?");

  const PositionId p_till = b.position(meddling, tillerson, Stance::denies, {c_pressed, c_raised});
  const PositionId p_lavr = b.position(meddling, lavrov, Stance::asserts, {c_accepted});
  const PositionId p_trump = b.position(meddling, trump, Stance::accepts, {c_heard, c_probably},
                                        "Accepts, but only as Lavrov tells it; a day earlier he "
                                        "had said in public that Russia probably interfered.");
  b.position(meddling, putin, Stance::denies, {c_denied, c_satisfied});
  const PositionId p_proof_t =
      b.position(proof, trump, Stance::asserts, {c_no_facts}, "Only through Lavrov.");
  const PositionId p_proof_p =
      b.position(proof, putin, Stance::asserts, {c_proof_us}, "Only through Tillerson.");
  const PositionId p_group_t = b.position(group, tillerson, Stance::asserts, {c_forward});
  const PositionId p_group_l = b.position(group, lavrov, Stance::asserts, {c_cyber});
  const PositionId p_fire_t = b.position(ceasefire, tillerson, Stance::declines, {c_details},
                                         "Says that it is still open.");
  const PositionId p_fire_l = b.position(ceasefire, lavrov, Stance::asserts, {c_police});
  b.position(tone, tillerson, Stance::asserts, {c_chemistry, c_length_us});
  b.position(tone, lavrov, Stance::asserts, {c_tone, c_length_ru});
  b.position(tone, trump, Stance::not_reported, {});

  b.divergence(meddling, DivergenceType::contradicts, p_till,
               {b.place(us, "pressed the Russian president")}, p_lavr,
               {b.place(ru, "accepted assurances", "President Donald Trump accepted")},
               "The same exchange: pressed and unresolved in one account, accepted in the other.");
  b.divergence(meddling, DivergenceType::reframes, p_till, {b.place(us, "more than once")}, p_trump,
               {b.place(ru, "he accepted those statements")},
               "Trump's acceptance reaches the reader through Lavrov alone.");
  b.divergence(proof, DivergenceType::different_actor, p_proof_p,
               {b.place(us, "The Russians asked")}, p_proof_t, {b.place(ru, "Trump had remarked")},
               "Who spoke of missing proof?");
  b.divergence(group, DivergenceType::reframes, p_group_t,
               {b.place(us, "a commitment against interference")}, p_group_l,
               {b.place(ru, "joint working group on cyber security")},
               "A guarantee to one side, or a task for both.");
  b.divergence(ceasefire, DivergenceType::stronger_or_weaker, p_fire_t,
               {b.place(us, "still to be agreed")}, p_fire_l,
               {b.place(ru, "Russian military police")},
               "Settled in one account, open in the other.");
  return b.take();
}

}  // namespace counterpoint
