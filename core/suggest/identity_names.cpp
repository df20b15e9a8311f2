// The lists of names. Proven by tests/core/suggest/identity_test.cpp.
#include "core/suggest/identity_names.h"

#include <algorithm>
#include <unordered_set>

namespace counterpoint {
namespace {

constexpr std::string_view kMen =
    "aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro alex alexander "
    "alexei alexey alfred ali allen andre andreas andrei andrew andy angelo anthony antoine "
    "antonio antony arnold arthur aleksandr barack barry ben benjamin bernard bernie bert bill "
    "billy bob boris brad bradley brandon brendan brett brian bruce bryan carl carlos cesar "
    "charles charlie chris christian christopher chuck claude colin craig cyril dale dan daniel "
    "dave david dean denis dennis derek diego dick dmitri dmitry dominic don donald doug douglas "
    "duncan dwight earl ed eddie edgar eduardo edward edwin elliot emmanuel enrique eric erik "
    "ernest eugene evan felix fernando francis francisco francois frank franklin fred frederick "
    "gabriel gareth gary gavin gene geoffrey george gerald gerard gerhard giorgio giovanni glenn "
    "gordon graham greg gregory guy hamid hans harold harry hassan hector heinz helmut henri henry "
    "herbert herman howard hugh hugo hussein ian ibrahim igor isaac ivan jack jacob jacques jake "
    "james jamie jan jason javier jay jean jeff jeffrey jens jeremy jerome jerry jim jimmy joe "
    "joel "
    "johan john johnny jon jonathan jorge jose joseph josh joshua juan julian julio justin karl "
    "kamal keith ken kenneth kevin kofi kurt kyle lars larry laurent lawrence lee leo leon leonard "
    "lindsey lloyd lorenzo louis lucas luigi luis luke mahmoud malcolm manuel marc marcel marco "
    "marcus mario mark martin marvin mathew matt matthew maurice max michael michel miguel mike "
    "mikhail milton mitch mitt mohamed mohammad mohammed muhammad murray mustafa narendra nathan "
    "neil nelson newt nicholas nick nicolas nigel nikolai noah norman oleg oliver omar oscar otto "
    "owen pablo patrick paul pedro pete peter phil philip philippe phillip pierre rafael ralph "
    "ramon "
    "ray raymond rex ricardo rich richard rick robert roberto rod rodney rodrigo roger roland ron "
    "ronald ross roy rudolph rudy rupert russell ryan said sam samuel scott sean sebastian sergei "
    "sergey seth shane sidney silvio simon stanley stefan stephen steve steven stuart sylvester "
    "takashi ted terrence theodore thomas tim timothy toby todd tom tommy tony travis trevor tyler "
    "umberto victor vincent viktor vladimir volodymyr wade walter warren wayne wesley wilhelm "
    "will william willy wolfgang xavier yasser yuri yusuf yves zachary";

constexpr std::string_view kWomen =
    "abigail ada adele agnes aisha alexandra alice alicia alison allison amanda amber amelia amy "
    "ana andrea angela angelina anita ann anna anne annette annie antonia april barbara beatrice "
    "becky bernadette beth betty beverly bonnie brenda bridget brooke camilla carla carmen carol "
    "caroline carolyn carrie catherine cecilia celia charlotte cheryl chloe christina christine "
    "cindy claire clara claudia colette condoleezza connie crystal cynthia daisy dana danielle "
    "deborah debra denise diana diane dianne dolores donna doris dorothy edith eileen elaine "
    "eleanor elena elisabeth elise elizabeth ella ellen emily emma erica erin esther eva eve "
    "evelyn fatima fiona florence frances francesca gabriela gail georgia geraldine gina ginger "
    "gladys gloria grace greta gwen hannah harriet hazel heather heidi helen helena hilary hillary "
    "hope ida ilona ingrid irene iris isabel isabella ivana ivanka jacqueline jane janet janice "
    "jasmine jean jeanne jennifer jenny jessica jill joan joanna joanne jody josephine joyce "
    "juanita "
    "judith judy julia juliana julie juliet june kamala karen karin kate katherine kathleen "
    "kathryn "
    "kathy katie kayla kelly kellyanne kim kimberly kirsten kristen kristin laura lauren laurie "
    "leah "
    "leila lena leslie lidia lily linda lisa liz lois loretta lori lorraine louise lucia lucy "
    "lydia "
    "lynn madeleine madison magdalena marcia margaret maria mariam marianne marie marilyn marina "
    "marjorie marlene martha mary maureen maya megan melania melanie melissa mercedes meredith mia "
    "michelle mildred miriam molly monica nadia nancy naomi natalia natalie natasha nicola nicole "
    "nikki nina nora norma olga olivia pamela pat patricia paula pauline peggy penelope penny "
    "petra phyllis polly priscilla priti rachel rania rebecca regina renee rita roberta robin rosa "
    "rose rosemary ruth sally samantha sandra sara sarah shannon sharon sheila shirley silvia "
    "simone "
    "sofia sonia sophia sophie stacey stefania stella stephanie sue suella susan suzanne svetlana "
    "sylvia tamara tanya tara tatiana teresa tess thelma theresa tiffany tina tracy ursula valerie "
    "vanessa vera veronica victoria viola violet virginia wanda wendy whitney winnie xenia yolanda "
    "yvette yvonne zoe";

constexpr std::string_view kTitles =
    "mr mrs ms miss dr sir dame lord lady madam prof professor president vice prime minister "
    "secretary senator sen representative rep governor gov general gen colonel col captain capt "
    "lieutenant lt sergeant sgt major admiral commander chancellor ambassador judge justice mayor "
    "sheriff chief king queen prince princess pope bishop archbishop cardinal father reverend rev "
    "rabbi imam sheikh ayatollah congressman congresswoman councilman councilwoman councillor "
    "deputy acting former foreign defense defence state attorney detective officer inspector "
    "superintendent commissioner chairman chairwoman chair director coach dean pastor speaker "
    "leader undersecretary spokesman spokeswoman spokesperson treasurer interior finance home "
    "shadow executive ceo cfo justice";

constexpr std::string_view kOrganisations =
    "university college school institute academy department ministry agency bureau council "
    "committee "
    "commission congress senate house parliament party union association federation foundation "
    "organisation organization society company corporation corp inc ltd llc group bank fund news "
    "times post journal tribune herald press guardian telegraph magazine radio television network "
    "police army navy force forces guard court office center centre club team league hospital "
    "church "
    "city county state states united kingdom republic nations north south east west new street "
    "avenue airport park river lake island islands international national federal city district "
    "authority service services administration board campaign museum site website study survey act "
    "bill treaty agreement war world cup games games series conference summit democrats "
    "republicans "
    "house office white pentagon kremlin";

constexpr std::string_view kCalendar =
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june "
    "july august september october november december jan feb mar apr jun jul aug sept sep oct nov "
    "dec";

constexpr std::string_view kMaleNouns =
    "mr sir lord king prince pope father man boy son brother husband uncle spokesman chairman "
    "congressman councilman businessman policeman fireman salesman fisherman grandfather gentleman "
    "widower imam priest";
constexpr std::string_view kFemaleNouns =
    "mrs ms miss dame lady madam queen princess mother woman girl daughter sister wife aunt "
    "spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman grandmother widow "
    "actress waitress nun";
constexpr std::string_view kThings =
    "report study survey poll letter statement analysis article document website site page book "
    "paper newspaper magazine agency department ministry government company firm party union "
    "association organisation organization group team committee commission council court court "
    "police media press post message tweet posting results findings data figures research office "
    "church city country state nation bank campaign administration military army navy bill law "
    "ruling indictment complaint lawsuit filing memo email transcript editorial network channel "
    "school university hospital board industry community public parliament senate congress house "
    "evidence story account version source text notice release center centre";

constexpr std::string_view kHonorifics =
    "professor prof doctor dr sir lord lady dame judge justice rabbi imam sheikh ayatollah pastor "
    "reverend rev father ambassador king queen prince princess pope cardinal archbishop bishop";

constexpr std::string_view kParticles =
    "de del della der den di da do dos du la le van von bin ibn al el ter ten zu";

constexpr std::string_view kPeople =
    "people officials experts critics activists residents students girls boys children parents "
    "families witnesses police friends relatives colleagues executives representatives "
    "republicans democrats conservatives liberals americans women men fans patients relatives "
    "nurses judges allies aides analysts scholars delegates diplomats neighbours neighbors "
    "sources authorities";

using Words = std::unordered_set<std::string_view>;

Words words_of(std::string_view list) {
  Words words;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    words.insert(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

}  // namespace

std::string lower_case(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

Gender given_name(std::string_view word) {
  static const Words men = words_of(kMen), women = words_of(kWomen);
  const bool man = men.count(word) > 0, woman = women.count(word) > 0;
  if (man == woman) return Gender::unknown;
  return man ? Gender::male : Gender::female;
}

bool is_given_name(std::string_view word) {
  return given_name(word) != Gender::unknown || word == "jean";
}

NameWord name_word(std::string_view word) {
  static const Words titles = words_of(kTitles), organisations = words_of(kOrganisations),
                     calendar = words_of(kCalendar);
  if (titles.count(word) > 0) return NameWord::title;
  if (organisations.count(word) > 0) return NameWord::organisation;
  return calendar.count(word) > 0 ? NameWord::calendar : NameWord::other;
}

bool is_particle(std::string_view word) {
  static const Words particles = words_of(kParticles);
  return particles.count(word) > 0;
}

bool is_honorific(std::string_view word) {
  static const Words honorifics = words_of(kHonorifics);
  return honorifics.count(word) > 0;
}

Gender gender_of_noun(std::string_view word) {
  static const Words male = words_of(kMaleNouns), female = words_of(kFemaleNouns);
  if (male.count(word) > 0) return Gender::male;
  return female.count(word) > 0 ? Gender::female : Gender::unknown;
}

bool names_people(std::string_view plural) {
  static const Words people = words_of(kPeople);
  if (people.count(plural) > 0) return true;
  for (const std::string_view end : {"ists", "ers", "ors", "ians", "ants", "eers", "men", "sts"}) {
    const bool fits = plural.size() > end.size() + 2 && plural.ends_with(end);
    if (fits) return true;
  }
  return false;
}

bool names_a_thing(std::string_view noun) {
  static const Words things = words_of(kThings);
  return things.count(noun) > 0;
}

}  // namespace counterpoint
