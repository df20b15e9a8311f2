// Places that stand alone. Proven by tests/core/format/story_dateline_test.cpp.
#include "core/format/known_places.h"

#include <string>

#include "core/text/fold.h"

namespace counterpoint {
namespace {

constexpr std::string_view kPlaces =
    "|abidjan|abu dhabi|abuja|accra|addis ababa|adelaide|aden|albany|albuquerque|aleppo|"
    "alexandria|algiers|amman|amsterdam|andorra|ankara|annapolis|antananarivo|antwerp|apia|"
    "ashgabat|asmara|astana|asuncion|asunción|athens|atlanta|auckland|augsburg|augusta|"
    "austin|baghdad|baku|baltimore|bamako|bangalore|bangkok|bangui|banjul|barcelona|basel|"
    "basra|baton rouge|beijing|beirut|belfast|belgrade|belmopan|bengaluru|benghazi|berlin|"
    "bern|bielefeld|birmingham|bishkek|bismarck|bissau|bogota|bogotá|boise|bonn|bordeaux|"
    "boston|brasilia|brasília|bratislava|brazzaville|bremen|bridgetown|brisbane|bristol|"
    "brussels|bruxelles|bucharest|budapest|buenos aires|buffalo|bujumbura|cairo|calgary|"
    "cambridge|canberra|cape town|capitol hill|caracas|cardiff|carson city|casablanca|"
    "castries|charleston|charlotte|charlottetown|chennai|cheyenne|chicago|chisinau|"
    "chișinău|christchurch|cincinnati|cleveland|cologne|colombo|columbia|columbus|conakry|"
    "concord|copenhagen|cork|dakar|dallas|damascus|dar es salaam|darwin|davos|delhi|"
    "den haag|denver|des moines|detroit|dhaka|dili|djibouti|dodoma|doha|donetsk|dortmund|"
    "dover|dresden|dubai|dublin|duisburg|dushanbe|düsseldorf|edinburgh|edmonton|el paso|"
    "entebbe|erfurt|essen|fort worth|frankfort|frankfurt|fredericton|freetown|freiburg|"
    "gaborone|gaza|gaza city|geneva|genf|georgetown|gibraltar|glasgow|graz|grozny|"
    "guangzhou|guantanamo|guatemala city|hague|halifax|hamburg|hannover|hanoi|hanover|"
    "harare|harrisburg|hartford|havana|helena|helsinki|hiroshima|ho chi minh city|hobart|"
    "hollywood|hong kong|honiara|honolulu|houston|hyderabad|idlib|indianapolis|innsbruck|"
    "islamabad|istanbul|izmir|jackson|jacksonville|jakarta|jefferson city|jerusalem|"
    "johannesburg|juba|juneau|kabul|kampala|kandahar|kansas city|karachi|karlsruhe|"
    "kathmandu|kharkiv|khartoum|kiel|kiev|kigali|kingston|kingstown|kinshasa|kolkata|"
    "kuala lumpur|kuwait city|kyiv|köln|la paz|lagos|lahore|lansing|las vegas|lausanne|"
    "leeds|leipzig|libreville|lille|lilongwe|lima|lincoln|linz|lisbon|little rock|"
    "liverpool|ljubljana|lome|london|los angeles|louisville|luanda|lugano|lusaka|"
    "luxembourg|lviv|lyon|lyons|macau|madison|madrid|magdeburg|mainz|majuro|malabo|managua|"
    "manama|manchester|manila|mannheim|maputo|mariupol|marseille|marseilles|maseru|mbabane|"
    "mecca|melbourne|memphis|mexico city|miami|milan|milwaukee|minneapolis|minsk|mogadishu|"
    "monaco|monrovia|montevideo|montgomery|montpelier|montreal|montréal|moroni|moscow|"
    "mosul|mumbai|munich|muscat|münchen|n'djamena|nagasaki|nairobi|naples|nashville|nassau|"
    "naypyitaw|new delhi|new orleans|new york|newark|niamey|nicosia|nouakchott|nur-sultan|"
    "nuremberg|nürnberg|oakland|odesa|odessa|oklahoma city|olympia|omaha|orlando|osaka|"
    "oslo|ottawa|ouagadougou|oxford|palermo|panama city|paramaribo|paris|perth|"
    "philadelphia|phnom penh|phoenix|pierre|pittsburgh|podgorica|port louis|port moresby|"
    "port of spain|port-au-prince|portland|porto|porto-novo|potsdam|prague|praia|pretoria|"
    "pristina|providence|pyongyang|quebec|quebec city|quito|québec|rabat|raleigh|ramallah|"
    "rangoon|regina|reykjavik|richmond|riga|rio de janeiro|riyadh|roma|rome|rostock|rostov|"
    "rotterdam|saarbrücken|sacramento|salem|salt lake city|salzburg|san antonio|san diego|"
    "san francisco|san jose|san josé|san juan|san marino|san salvador|sanaa|santa fe|"
    "santiago|santo domingo|sao paulo|sarajevo|schwerin|seattle|seoul|sevastopol|shanghai|"
    "sheffield|shenzhen|silicon valley|simferopol|singapore|skopje|sofia|springfield|"
    "srebrenica|st. louis|st. paul|st. petersburg|stockholm|strasbourg|stuttgart|sucre|"
    "suva|sydney|são paulo|taipei|tallahassee|tallinn|tampa|tashkent|tbilisi|tegucigalpa|"
    "tehran|tel aviv|the hague|thimphu|tirana|tokyo|topeka|toronto|toulouse|trenton|"
    "tripoli|tucson|tunis|turin|ulaanbaatar|ulan bator|united nations|vaduz|valletta|"
    "vancouver|vatican|vatican city|venice|victoria|vienna|vientiane|vilnius|vladivostok|"
    "warsaw|warszawa|washington|washington d.c.|wellington|westminster|wien|wiesbaden|"
    "windhoek|winnipeg|wuhan|yamoussoukro|yangon|yaounde|yekaterinburg|yerevan|zagreb|"
    "zurich|zürich|αθήνα|белград|београд|берлин|брюссель|вашингтон|гамбург|женева|киев|"
    "київ|лондон|минск|москва|мінск|париж|рим|санкт-петербург|софия|";

}  // namespace

bool is_known_place(std::string_view place) {
  return kPlaces.find("|" + fold_case(place) + "|") != std::string_view::npos;
}

}  // namespace counterpoint
