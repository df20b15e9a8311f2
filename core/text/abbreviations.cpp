// Words after which a full stop does not always end a sentence.
// Proven by tests/core/text/sentences_test.cpp.
#include "core/text/abbreviations.h"

#include <algorithm>
#include <cctype>

namespace counterpoint {
namespace {

// Lists are words between blanks: short, and easy to read and to extend.
bool listed(std::string_view list, std::string_view word) {
  if (word.empty() || word.find(' ') != std::string_view::npos) return false;
  for (std::size_t at = list.find(word); at != std::string_view::npos;
       at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

constexpr std::string_view kTitles =
    "Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Sen Sens Rep Reps Gov Govs Gen Gens Col Lt Capt Cmdr "
    "Cdr Maj Sgt Cpl Pvt Pfc Adm Brig Rev Fr Msgr Hon Pres Amb Supt Det Insp Atty Asst Dep Lord "
    "Sra "
    "Mt Ft Pte Hr Hrn Dir Spc Gouv";
constexpr std::string_view kNumbered =
    "No no Nos nos Nr nr p pp Art art Sec sec Fig fig Vol vol ch Ch par c ca approx";
constexpr std::string_view kCalendar =
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun";
constexpr std::string_view kCommon =
    "Inc Corp Co Cos Ltd Bros Jr Sr St Ste Ave Blvd Rd Hwy Dept Univ Assn Est est etc al vs v viz "
    "cf "
    "Mfg Intl Natl Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn "
    "Miss "
    "Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que min max sq ft lb oz bzw "
    "usw ggf evtl Nat Max incl resp";
constexpr std::string_view kBeginnings =
    "The A An It He She They We I You But And In On At For This That These Those If When While As "
    "There So Yet Now Still However Although Though After Before His Her Their Its Our My Some "
    "Many "
    "Most No Not All Both Each Also Meanwhile By With From To Since Until Under Over What Why How "
    "Who Where Or Nor Then Instead Because Once Here Asked According Earlier Later Today Yesterday "
    "Moreover Nevertheless Even Only One Two Three Another Such";
constexpr std::string_view kSayings =
    "said says asked asks told tells added adds replied replies answered answers wrote writes "
    "shouted cried joked quipped responded tweeted wondered demanded insisted continued exclaimed";
constexpr std::string_view kAfterHour =
    "EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST MSK Eastern Central Mountain "
    "Pacific Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April "
    "May June July August September October November December Jan Feb Mar Apr Aug Sept Oct Nov Dec "
    "Moscow London Berlin Paris";
constexpr std::string_view kLabelled =
    "plan vitamin grade class option point group type phase exhibit part section appendix "
    "hepatitis "
    "influenza level team brand category model channel Plan Vitamin Option Exhibit Appendix";

// "U.S", "p.m", "Ph.D": short pieces of letters with points between them. Bytes above ASCII count
// as letters ("С.Ш.А").
bool is_pointed(std::string_view word) {
  if (word.find('.') == std::string_view::npos) return false;
  std::size_t letters = 0;
  for (const char c : word) {
    if (c == '.') {
      letters = 0;
    } else if (std::isdigit(static_cast<unsigned char>(c)) != 0 || ++letters > 4) {
      return false;
    }
  }
  return true;
}

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  if (listed("a.m p.m A.M P.M", word)) return Abbreviation::hour;
  if (listed("e.g i.e E.g I.e z.B d.h u.a p.ex", word)) return Abbreviation::example;
  if (is_pointed(word)) return Abbreviation::common;
  if (listed(kTitles, word)) return Abbreviation::title;
  if (listed(kNumbered, word)) return Abbreviation::numbered;
  if (listed(kCalendar, word)) return Abbreviation::calendar;
  return listed(kCommon, word) ? Abbreviation::common : Abbreviation::none;
}

bool begins_sentences(std::string_view word) { return listed(kBeginnings, word); }

bool is_saying(std::string_view word) { return listed(kSayings, word); }

bool follows_hour(std::string_view word) { return listed(kAfterHour, word); }

bool is_labelled(std::string_view word) { return listed(kLabelled, word); }

}  // namespace counterpoint
