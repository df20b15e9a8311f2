// Which beginnings of a paragraph are datelines. Each is a table: add a line to add a case.
#include "core/format/story_dateline.h"

#include <gtest/gtest.h>

#include <tuple>

namespace counterpoint {
namespace {

struct Place {
  const char* paragraph;
  const char* place;
  const char* agency;
};

TEST(StoryDateline, IsRead) {
  const Place cases[] = {
      {"HAMBURG, Germany >> The two met.", "HAMBURG, Germany", ""},
      {"LONDON (Reuters) — The two met.", "LONDON", "Reuters"},
      {"LONDON (Reuters) - The two met.", "LONDON", "Reuters"},
      {"MOSCOW, July 7 (TASS) - The two met.", "MOSCOW", "TASS"},
      {"WASHINGTON -- The two met.", "WASHINGTON", ""},
      {"SÃO PAULO – The two met.", "SÃO PAULO", ""},
      {"HAMBURG, July 7 (Reuters) — The two met.", "HAMBURG", "Reuters"},
      {"HAMBURG, Germany, July 7 (Reuters) — The two met.", "HAMBURG, Germany", "Reuters"},
      {"HAMBURG (Reuters, July 7) — The two met.", "HAMBURG", "Reuters"},
      {"HAMBURG, JULY 7 — The two met.", "HAMBURG", ""},
      {"HAMBURG July 7 (Reuters) — The two met.", "HAMBURG", "Reuters"},
      {"HAMBURG, 7 July (Reuters) — The two met.", "HAMBURG", "Reuters"},
      {"HAMBURG, Friday — The two met.", "HAMBURG", ""},
      {"NEW YORK, 7 July — The two met.", "NEW YORK", ""},
      {"HAMBURG, 7. Juli – The two met.", "HAMBURG", ""},
      {"NETTLETON, 7 July — The two met.", "NETTLETON", ""},
      {"KÖLN – The two met.", "KÖLN", ""},
      {"МОСКВА — The two met.", "МОСКВА", ""},
      {"HAMBURG, July 7—The two met.", "HAMBURG", ""},
      {"HAMBURG —The two met.", "HAMBURG", ""},
      {"HAMBURG —\u00A0The two met.", "HAMBURG", ""},
      {"HAMBURG, Germany\u00A0— The two met.", "HAMBURG, Germany", ""},
      {"HAMBURG\u00A0—\u00A0The two met.", "HAMBURG", ""},
      {"BERLIN\u00A0– The two met.", "BERLIN", ""},
      {"BERLIN\u202F–\u2009The two met.", "BERLIN", ""},
      {"NEW\u00A0YORK,\u00A0July\u00A07\u00A0(AP)\u00A0-\u00A0The two met.", "NEW YORK", "AP"},
      {"HAMBURG  —  The two met.", "HAMBURG", ""},
      {"HAMBURG— The two met.", "HAMBURG", ""},
      {"BERLIN –The two met.", "", ""},
      {"FAREWELL—The two met.", "", ""},
      {"July 7 (Reuters) - The two met.", "", ""},
      {"HAMBURG (AP) _ The two met.", "HAMBURG", "AP"},
      {"UNITED NATIONS, Friday, July 7 — The two met.", "UNITED NATIONS", ""},
      {"NEW YORK, N.Y., Jan. 3 — The two met.", "NEW YORK, N.Y.", ""},
      {"PORTLAND, Ore., Jan. 3, 2018 (AP) — The two met.", "PORTLAND, Ore.", "AP"},
      {"WASHINGTON, D.C. (AP) — The two met.", "WASHINGTON, D.C.", "AP"},
      {"ST. LOUIS, Sept. 3 (AP) — The two met.", "ST. LOUIS", "AP"},
      {"KINSHASA, Democratic Republic of the Congo — The two met.",
       "KINSHASA, Democratic Republic of the Congo", ""},
      {"MOSCOW. July 7 (Interfax) - The two met.", "MOSCOW", "Interfax"},
      {"MOSCOW, July 7. /TASS/. The two met.", "MOSCOW", "TASS"},
      {"HAMBURG, July 7, 2017 /PRNewswire/ -- The two met.", "HAMBURG", "PRNewswire"},
      {"HAMBURG / BERLIN – The two met.", "HAMBURG / BERLIN", ""},
      {"Berlin (dpa) – The two met.", "Berlin", "dpa"},
      {"The U.S. — and Russia — met.", "", ""},
      {"NATO, the alliance — Russia's foe — met.", "", ""},
      {"NATO — and Russia — met.", "", ""},
      {"IBM, Microsoft and Apple - three of them - met.", "", ""},
      {"WASHINGTON, which voted — The two met.", "", ""},
      {"HAMBURG, March in the streets — The two met.", "", ""},
      {"HAMBURG, May says, July 7 — The two met.", "", ""},
      {"LONDON (The Sun) — The two met.", "LONDON", "The Sun"},
      {"HAMBURG (Baltimore Sun) — The two met.", "HAMBURG", "Baltimore Sun"},
      {"VENICE (MIT) — The two met.", "VENICE", "MIT"},
      {"NETTLETON (July 7) — The two met.", "NETTLETON", ""},
      {"HAMBURG, Fr. — The two met.", "HAMBURG", ""},
      {"LIVE OAK, Fla., Friday — The two met.", "LIVE OAK, Fla.", ""},
      {"NEWPORT NEWS, Va. — The two met.", "NEWPORT NEWS, Va.", ""},
      {"N’DJAMENA — The two met.", "N’DJAMENA", ""},
      {"ROSTOV ON DON — The two met.", "ROSTOV ON DON", ""},
      {"ESSEN – The two met.", "", ""},
      {"ESSEN, 7. Juli – The two met.", "ESSEN", ""},
      {"NETTLETON, Friday — The two met.", "", ""},
      {"BLACK FRIDAY — The two met.", "", ""},
      {"BLACK FRIDAY, Nov. 24, 2017 — The two met.", "", ""},
      {"SUPER TUESDAY — The two met.", "", ""},
      {"SUPER TUESDAY, March 5 — The two met.", "", ""},
      {"GOOD FRIDAY — The two met.", "", ""},
      {"UNCLE SAM — The two met.", "", ""},
      {"DO OR DIE — The two met.", "", ""},
      {"BRIEFING, Friday — The two met.", "", ""},
      {"MORNING BRIEFING, July 7 — The two met.", "", ""},
      {"MORNING BRIEFING, July 7, 2017 — The two met.", "", ""},
      {"MORNING BRIEFING (July 7) — The two met.", "", ""},
      {"MORNING BRIEFING, Friday — The two met.", "", ""},
      {"THE WEEK AHEAD, Monday — The two met.", "", ""},
      {"ANALYSIS, Jane Doe — The two met.", "", ""},
      {"EXCLUSIVE - The two met.", "", ""},
      {"FILE - The two met.", "", ""},
      {"BRIEFING — The two met.", "", ""},
      {"MORNING BRIEFING — The two met.", "", ""},
      {"HAMBURG / BRIEFING – The two met.", "", ""},
      {"NETTLETON — The two met.", "", ""},
      {"ANALYSIS, July 7 — The two met.", "", ""},
      {"TALKS OF THE TWO END, BUT HOW - The two met.", "", ""},
      {"FOUR THINGS THAT WE KNOW, July 7 - The two met.", "", ""},
      {"He told us (Reuters) - The two met.", "", ""},
      {"Hamburg was calm - for a while.", "", ""},
      {"They met.", "", ""},
  };
  for (const Place& c : cases) {
    const Dateline found = parse_dateline(c.paragraph);
    EXPECT_EQ(found.place, c.place) << c.paragraph;
    EXPECT_EQ(found.agency, c.agency) << c.paragraph;
    if (found.length == 0) continue;
    EXPECT_EQ(std::string(c.paragraph).substr(found.length), "The two met.");
  }
}

TEST(StoryDateline, MayHaveTheDate) {
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"CHICAGO, March 3, 2024 — The two met.", "CHICAGO", "2024-03-03"},
      {"WASHINGTON, D.C., Jan. 3, 2018 — The two met.", "WASHINGTON, D.C.", "2018-01-03"},
      {"WASHINGTON D.C. Jan. 3, 2018 — The two met.", "WASHINGTON D.C.", "2018-01-03"},
      {"HAMBURG, Friday, 7 July 2017 (AFP) — The two met.", "HAMBURG", "2017-07-07"},
      {"NEW YORK, 7 July 2017 — The two met.", "NEW YORK", "2017-07-07"},
      {"HAMBURG, 7. Juli 2017 (dpa) — The two met.", "HAMBURG", "2017-07-07"},
      {"HAMBURG (Reuters, July 7, 2017) — The two met.", "HAMBURG", "2017-07-07"},
      {"CHICAGO, Feb. 30, 2024 — The two met.", "CHICAGO", ""},
      {"MOSCOW, July 7 (TASS) - The two met.", "MOSCOW", ""},
  };
  for (const auto& [paragraph, place, date] : cases) {
    EXPECT_EQ(parse_dateline(paragraph).place, place) << paragraph;
    EXPECT_EQ(parse_dateline(paragraph).date, date) << paragraph;
  }
}

TEST(StoryDateline, MayStandBeforeAStoryThatBeginsSmall) {
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"SAN FRANCISCO (AP) — iPhone sales fell.", "SAN FRANCISCO", "AP"},
      {"RAMALLAH, West Bank (AP) — al-Aqsa was closed.", "RAMALLAH, West Bank", "AP"},
      {"BEIJING (Xinhua) — 习近平", "BEIJING", "Xinhua"},
      {"JERUSALEM — الرئيس", "JERUSALEM", ""},
      {"LONDON — eBay said it.", "LONDON", ""},
      {"LIVE OAK, Fla. — A man was found.", "LIVE OAK, Fla.", ""},
  };
  for (const auto& [paragraph, place, agency] : cases) {
    EXPECT_EQ(parse_dateline(paragraph).place, place) << paragraph;
    EXPECT_EQ(parse_dateline(paragraph).agency, agency) << paragraph;
  }
}

TEST(StoryDateline, APlaceThatFewKnowIsNamedInItsStoryAgain) {
  const struct {
    const char* paragraph;
    const char* story;
    const char* place;
  } kCases[] = {
      {"NETTLETON — Rain fell.", "Rain fell. It seldom does in Nettleton, they said.", "NETTLETON"},
      {"ÖSTERMALM — Rain fell.", "They came from Östermalm on foot.", "ÖSTERMALM"},
      {"ST. IVES — Rain fell.", "They came from St. Ives on foot.", "ST. IVES"},
      {"NETTLETON — Rain fell.", "In Nettleton, rain fell. Nettleton was wet.", "NETTLETON"},
      {"NETTLETON, Friday — Rain fell.", "Rain fell outside Nettleton.", "NETTLETON"},
      {"BÜSUM – Rain fell.", "Sie kamen aus Büsum.", "BÜSUM"},
      {"NETTLETON — Rain fell.", "Rain fell. Nettleton was wet.", ""},
      {"TRUMP — Rain fell.", "They say that Trump met Putin.", ""},
      {"TRUMP — Rain fell.", "They say that Trump won. Trump left. The joy of Trump was great.",
       ""},
      {"MERKEL – Rain fell.", "Es heißt, Merkel gehe. Nach Merkel kam er. Dann sprach Merkel.", ""},
      {"CONGRESS — Rain fell.", "Most in Congress agreed.", ""},
      {"BREXIT — Rain fell.", "They spoke of Brexit, and in Brexit they believed.", ""},
      {"NETTLETON — Rain fell.", "So says the Nettleton Gazette.", ""},
      {"BRIEFING — Rain fell.", "They came to the Briefing, as the briefing is called.", ""},
      {"BRIEFING — Rain fell.", "BRIEFING — Rain fell. More in our next BRIEFING.", ""},
      {"BRIEF — Rain fell.", "They came from Briefing on foot.", ""},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(parse_dateline(c.paragraph, c.story).place, c.place) << c.paragraph << c.story;
  }
}

}  // namespace
}  // namespace counterpoint
