// Word lists for comparing accounts. Proven by tests/core/suggest/divergence_words_test.cpp.
#include "core/suggest/divergence_words.h"

#include <array>
#include <unordered_map>
#include <unordered_set>

namespace counterpoint {
namespace {

template <class Take>
void each_word(std::string_view list, Take&& take) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0) take(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

using Words = std::unordered_set<std::string_view>;

Words words_of(std::string_view list) {
  Words words;
  each_word(list, [&](std::string_view word) { words.insert(word); });
  return words;
}

constexpr std::string_view kEmpty =
    "a an the this that these those it its he him his she her hers they them their theirs we us "
    "our "
    "i me my you your who whom whose which what when where why how there here and or but nor so "
    "yet "
    "if then than as at by for from in into of off on onto out over to up with within about after "
    "before during between through under against among around because while since until upon via "
    "be "
    "is am are was were been being have has had having do does did doing done can could may might "
    "must shall should will would ought not n't no never none nobody nothing neither also just "
    "only "
    "very too more most much many few some any all both each every other another such own same "
    "'s ’s n’t 're ’re 've ’ve 'll ’ll 'd ’d said says say saying told tell tells mr mrs ms dr "
    "still again already even however though although that's it's";

constexpr std::string_view kNegators =
    "not n't n’t never no none nobody nothing neither nor without cannot hardly failed fails fail "
    "refused refuses declined lacks lacked lack";

// Each line: one side | the other.
constexpr std::array<std::string_view, 34> kOpposites = {
    "accept agree embrace welcome believe|reject refuse dismiss challenge press dispute doubt",
    "confirm admit acknowledge concede|deny refute rebut",
    "rise increase grow climb gain jump surge expand double|fall drop decrease decline shrink sink "
    "lose reduce cut halve",
    "support back endorse approve favour favor|oppose resist object condemn",
    "win succeed success victory triumph|lose fail failure defeat",
    "open reopen|close shut",
    "begin start launch open|end stop finish halt cancel",
    "safe harmless secure|unsafe dangerous harmful toxic insecure",
    "true correct accurate right|false wrong incorrect untrue inaccurate",
    "innocent|guilty",
    "legal lawful|illegal unlawful",
    "possible|impossible",
    "likely|unlikely",
    "fair|unfair",
    "known aware know|unknown unaware",
    "alive survive|dead die kill",
    "early|late delayed",
    "enough sufficient adequate ample|insufficient inadequate short shortage lack",
    "allow permit let|ban forbid prohibit bar block prevent",
    "enter arrive join come|leave depart quit exit",
    "warn|ignore",
    "friendly warm cordial constructive|hostile cold tense frosty bitter",
    "better improve improvement|worse worsen deteriorate",
    "more|fewer less",
    "high|low",
    "armed|unarmed",
    "peaceful calm|violent chaotic",
    "intentional deliberate|accidental accident",
    "public|secret private",
    "full complete whole|partial incomplete empty",
    "strong robust|weak fragile",
    "before|after",
    "ready prepared|unprepared unready",
    "paid pay|unpaid owe",
};

constexpr std::array<std::string_view, 6> kScales = {
    // weakest first
    "might may|probably likely|will would must certainly definitely",
    "few handful|some several|many|most|all every everyone entire",
    "slightly somewhat little mildly slight minor|clearly moderately|sharply strongly severely "
    "heavily massively dramatically catastrophic severe major huge serious",
    "never|rarely seldom|sometimes occasionally|often frequently repeatedly|always constantly",
    "suspected alleged possible|apparent|confirmed proven certain",
    "brief briefly mentioned touched|discussed raised|pressed demanded insisted hammered",
};

constexpr std::array<std::string_view, 14> kFrames = {
    "protester protest demonstrator demonstration|rioter riot mob rampage",
    "rebel fighter militant insurgent|terrorist terror",
    "refugee asylum|migrant illegal alien",
    "reform modernise modernize overhaul|cut dismantle gut",
    "operation action intervention|invasion attack assault aggression",
    "tax|theft burden",
    "talk exchange conversation|row quarrel clash fight shouting",
    "incident accident mishap|crime crash disaster negligence",
    "gift donation contribution|bribe kickback",
    "saving savings efficiency|cut layoff",
    "regime|government",
    "strategy plan|scheme plot",
    "question concern|accusation attack smear",
    "retreat withdrawal regroup|rout flight defeat",
};

template <std::size_t N>
std::unordered_map<std::string, Opposite> sides_of(const std::array<std::string_view, N>& lines) {
  std::unordered_map<std::string, Opposite> sides;
  for (std::size_t i = 0; i < N; ++i) {
    const std::size_t bar = lines[i].find('|');
    const int pair = static_cast<int>(i);
    each_word(lines[i].substr(0, bar), [&](std::string_view word) {
      sides.emplace(stem(word), Opposite{pair, 1});
    });
    each_word(lines[i].substr(bar + 1), [&](std::string_view word) {
      sides.emplace(stem(word), Opposite{pair, -1});
    });
  }
  return sides;
}

std::unordered_map<std::string_view, Degree> degrees_of() {
  std::unordered_map<std::string_view, Degree> degrees;
  for (std::size_t i = 0; i < kScales.size(); ++i) {
    std::string_view rest = kScales[i];
    for (int level = 0; !rest.empty(); ++level) {
      const std::size_t bar = std::min(rest.find('|'), rest.size());
      each_word(rest.substr(0, bar), [&](std::string_view word) {
        degrees.emplace(word, Degree{static_cast<int>(i), level});
      });
      rest.remove_prefix(std::min(bar + 1, rest.size()));
    }
  }
  return degrees;
}

struct Irregular {
  std::string_view form, base;
};
constexpr std::array<Irregular, 44> kIrregular = {{
    {"fell", "fall"},     {"fallen", "fall"},   {"rose", "rise"},      {"risen", "rise"},
    {"grew", "grow"},     {"grown", "grow"},    {"began", "begin"},    {"begun", "begin"},
    {"won", "win"},       {"lost", "lose"},     {"left", "leave"},     {"gave", "give"},
    {"given", "give"},    {"took", "take"},     {"taken", "take"},     {"went", "go"},
    {"gone", "go"},       {"came", "come"},     {"met", "meet"},       {"knew", "know"},
    {"known", "know"},    {"brought", "bring"}, {"paid", "pay"},       {"shot", "shoot"},
    {"died", "die"},      {"dying", "die"},     {"dead", "die"},       {"held", "hold"},
    {"sent", "send"},     {"saw", "see"},       {"seen", "see"},       {"wrote", "write"},
    {"written", "write"}, {"spoke", "speak"},   {"spoken", "speak"},   {"broke", "break"},
    {"broken", "break"},  {"chose", "choose"},  {"sank", "sink"},      {"found", "find"},
    {"made", "make"},     {"built", "build"},   {"children", "child"}, {"people", "person"},
}};

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool has_vowel(std::string_view word) {
  for (const char c : word) {
    if (is_vowel(c)) return true;
  }
  return false;
}

// "stopp" is "stop", "hope" is "hop": so that the ends of one verb's forms agree.
std::string closed(std::string word) {
  const std::size_t n = word.size();
  const bool twice = n > 3 && word[n - 1] == word[n - 2] && !is_vowel(word[n - 1]) &&
                     word[n - 1] != 'l' && word[n - 1] != 's';
  if (twice) word.pop_back();
  if (word.size() > 3 && word.back() == 'e') word.pop_back();
  if (word.size() > 2 && word.back() == 'y') word.back() = 'i';
  return word;
}

}  // namespace

std::string stem(std::string_view word) {
  static const std::unordered_map<std::string_view, std::string_view> irregular = [] {
    std::unordered_map<std::string_view, std::string_view> map;
    for (const Irregular& pair : kIrregular) map.emplace(pair.form, pair.base);
    return map;
  }();
  if (const auto found = irregular.find(word); found != irregular.end()) word = found->second;
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kEnds = {{
      {"ies", "y"},
      {"ied", "y"},
      {"sses", "ss"},
      {"ings", ""},
      {"ing", ""},
      {"ed", ""},
      {"ly", ""},
      {"es", "e"},
      {"s", ""},
  }};
  if (word.size() > 3 && !word.ends_with("ss") && !word.ends_with("us")) {
    for (const auto& [end, instead] : kEnds) {
      if (!word.ends_with(end)) continue;
      std::string rest(word.substr(0, word.size() - end.size()));
      rest += instead;
      if (rest.size() < 3 || !has_vowel(rest)) continue;
      return closed(std::move(rest));
    }
  }
  return closed(std::string(word));
}

bool carries_topic(std::string_view word) {
  static const Words empty = words_of(kEmpty);
  return empty.count(word) == 0;
}

bool negates(std::string_view word) {
  static const Words negators = words_of(kNegators);
  return negators.count(word) > 0;
}

std::optional<Opposite> opposite(std::string_view stem) {
  static const auto sides = sides_of(kOpposites);
  const auto found = sides.find(std::string(stem));
  return found == sides.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Opposite> frame(std::string_view stem) {
  static const auto sides = sides_of(kFrames);
  const auto found = sides.find(std::string(stem));
  return found == sides.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Degree> degree(std::string_view word) {
  static const auto degrees = degrees_of();
  const auto found = degrees.find(word);
  return found == degrees.end() ? std::nullopt : std::optional(found->second);
}

std::optional<double> number_of(std::string_view word) {
  static const std::unordered_map<std::string_view, double> named = {
      {"zero", 0},        {"one", 1},      {"two", 2},        {"three", 3},      {"four", 4},
      {"five", 5},        {"six", 6},      {"seven", 7},      {"eight", 8},      {"nine", 9},
      {"ten", 10},        {"eleven", 11},  {"twelve", 12},    {"dozen", 12},     {"thirteen", 13},
      {"fourteen", 14},   {"fifteen", 15}, {"sixteen", 16},   {"seventeen", 17}, {"eighteen", 18},
      {"nineteen", 19},   {"twenty", 20},  {"thirty", 30},    {"forty", 40},     {"fifty", 50},
      {"sixty", 60},      {"seventy", 70}, {"eighty", 80},    {"ninety", 90},    {"hundred", 100},
      {"thousand", 1000}, {"once", 1},     {"twice", 2},      {"half", 0.5},     {"first", 1},
      {"second", 2},      {"third", 3},    {"quarter", 0.25},
  };
  if (const auto found = named.find(word); found != named.end()) return found->second;
  double value = 0;
  double place = 0;  // of the next digit behind the point; 0 before it
  std::size_t digits = 0;
  std::size_t i = 0;
  for (; i < word.size(); ++i) {
    const char c = word[i];
    if (c >= '0' && c <= '9') {
      ++digits;
      value = place == 0 ? value * 10 + (c - '0') : value + (c - '0') * place;
      if (place != 0) place /= 10;
    } else if (c == '.' && place == 0 && digits > 0) {
      place = 0.1;
    } else if (c != ',' || digits == 0) {
      break;
    }
  }
  const std::string_view rest = word.substr(i);
  const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  if (digits == 0 || (!rest.empty() && !ordinal)) return std::nullopt;
  return value;
}

double multiplier(std::string_view word) {
  if (word == "hundred") return 1e2;
  if (word == "thousand") return 1e3;
  if (word == "million") return 1e6;
  if (word == "billion") return 1e9;
  return word == "dozen" ? 12 : 1;
}

bool rounds(std::string_view word) {
  static const Words words = words_of("about around nearly some almost roughly approximately");
  return words.count(word) > 0;
}

bool bounds(std::string_view word) {
  static const Words words = words_of("than least most over under up above below");
  return words.count(word) > 0;
}

int calendar(std::string_view word) {
  static const std::unordered_map<std::string_view, int> days = {
      {"monday", 1},    {"tuesday", 2},    {"wednesday", 3},  {"thursday", 4},   {"friday", 5},
      {"saturday", 6},  {"sunday", 7},     {"january", 101},  {"february", 102}, {"march", 103},
      {"april", 104},   {"june", 106},     {"july", 107},     {"august", 108},   {"september", 109},
      {"october", 110}, {"november", 111}, {"december", 112}, {"may", 105},
  };
  const auto found = days.find(word);
  return found == days.end() ? 0 : found->second;
}

}  // namespace counterpoint
