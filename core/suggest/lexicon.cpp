// The list of reporting words. Proven by tests/core/suggest/lexicon_test.cpp.
#include "core/suggest/lexicon.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/suggest/features.h"

namespace counterpoint {
namespace {

struct Group {
  CueKind kind;
  std::string_view regular;  // base forms; the others follow by rule
  std::string_view forms;    // as they are
};

constexpr Group kGroups[] = {
    {CueKind::say,
     "add announce answer comment declare describe disclose email explain express inform mention "
     "narrate note observe post proclaim pronounce quip recall recount relate remark reiterate "
     "repeat reply report respond retort state stress testify text tweet utter voice whisper shout "
     "continue begin joke muse caution cite outline summarize write recite mutter murmur exclaim",
     "say says said saying tell tells told telling speak speaks spoke spoken speaking write writes "
     "wrote written writing read reads go according"},
    {CueKind::claim,
     "affirm allege argue assert aver boast charge claim conclude contend emphasize emphasise "
     "estimate imply insist maintain opine pledge posit postulate predict profess promise propose "
     "protest reason speculate suggest swear theorize underline underscore vow warn forecast "
     "advocate defend guarantee assure threaten intimate hint lament complain counter",
     "swore sworn held holds"},
    {CueKind::admit,
     "accept acknowledge admit agree allow concede confess confirm concur grant verify "
     "corroborate authenticate",
     "admitted admitting conferred"},
    {CueKind::deny,
     "deny dismiss disagree dispute doubt question rebut refute refuse reject decline deride "
     "contradict oppose criticize criticise condemn decry denounce object",
     "rebutted rebutting"},
    {CueKind::think,
     "assume believe consider dream expect fear guess hope imagine intend plan presume reckon "
     "regret suppose suspect want wish worry wonder decide prefer desire anticipate feel realize "
     "realise remember",
     "think thinks thought thinking know knows knew known knowing feel feels felt feeling see sees "
     "saw seen mean means meant understand understands understood forget forgot planned planning"},
    {CueKind::show,
     "demonstrate determine detail discover establish highlight indicate learn prove reflect "
     "reveal "
     "signal document illustrate analyse analyze",
     "show shows showed shown showing find finds found finding"},
    {CueKind::demand,
     "advise appeal ask beg call command demand encourage implore inquire instruct invite order "
     "petition plead press query recommend request require urge warn lobby",
     "seek seeks sought seeking begged begging bid bids pled"},
    {CueKind::judge,
     "accuse blame blast brand characterize characterise compliment credit label laud mock name "
     "portray praise rate slam term dub deem endorse support favor favour back hail attack "
     "ridicule tout",
     "dubbed dubbing slammed slamming"},
    {CueKind::noun, "",
     "statement statements claim claims report reports remark remarks comment comments allegation "
     "allegations assertion assertions warning warnings promise promises belief view views opinion "
     "opinions argument arguments suggestion accusation accusations announcement testimony "
     "interview tweet tweets letter memo poll polls survey surveys study studies insistence "
     "criticism denial question questions speech spokesman spokeswoman spokesperson"},
};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

std::vector<std::string> inflected(const std::string& base) {
  const char last = base.back();
  const char before = base.size() > 1 ? base[base.size() - 2] : 'a';
  if (last == 'e') {
    const std::string stem = base.substr(0, base.size() - 1);
    return {base, base + "s", base + "d", stem + "ing"};
  }
  if (last == 'y' && !is_vowel(before)) {
    const std::string stem = base.substr(0, base.size() - 1);
    return {base, stem + "ies", stem + "ied", base + "ing"};
  }
  const bool hisses =
      last == 's' || last == 'x' || (last == 'h' && (before == 's' || before == 'c'));
  return {base, base + (hisses ? "es" : "s"), base + "ed", base + "ing"};
}

template <class Take>
void each_word(std::string_view list, Take&& take) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    take(std::string(list.substr(0, end)));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

using Table = std::vector<std::pair<std::uint32_t, CueKind>>;

Table make_table() {
  Table table;
  for (const Group& group : kGroups) {
    each_word(group.forms,
              [&](const std::string& word) { table.emplace_back(hash_text(word), group.kind); });
  }
  for (const Group& group : kGroups) {
    each_word(group.regular, [&](const std::string& base) {
      for (const std::string& word : inflected(base))
        table.emplace_back(hash_text(word), group.kind);
    });
  }
  // The first listing of a word counts.
  std::stable_sort(table.begin(), table.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  return table;
}

}  // namespace

CueKind cue_kind(std::uint32_t lower) {
  static const Table table = make_table();
  const auto found =
      std::lower_bound(table.begin(), table.end(), lower,
                       [](const auto& entry, std::uint32_t value) { return entry.first < value; });
  return found != table.end() && found->first == lower ? found->second : CueKind::none;
}

}  // namespace counterpoint
