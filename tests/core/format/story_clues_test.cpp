// Signs by which a line of a story is known. Each is a table: add a line to add a case.
#include "core/format/story_clues.h"

#include <gtest/gtest.h>

#include <tuple>

namespace counterpoint {
namespace {

using Pair = std::pair<const char*, const char*>;

TEST(StoryClues, ReadBylines) {
  const Pair cases[] = {
      {"By Jane Doe", "Jane Doe"},
      {"By Jane Doe and John Roe", "Jane Doe and John Roe"},
      {"By J. Smith", "J. Smith"},
      {"By Jane R. Doe Jr.", "Jane R. Doe Jr."},
      {"By Dr. Jane Doe and J.R.R. Roe", "Dr. Jane Doe and J.R.R. Roe"},
      {"By Cleveland.com Staff", "Cleveland.com Staff"},
      {"By Jane Doe, FoxNews.com", "Jane Doe, FoxNews.com"},
      {"By Jane Doe, Ph.D.", "Jane Doe, Ph.D."},
      {"By J. K. Rowling and A. B. Smith", "J. K. Rowling and A. B. Smith"},
      {"By J.-L. Moreau", "J.-L. Moreau"},
      {"By Th. Gomez and Wm. Roe", "Th. Gomez and Wm. Roe"},
      {"By JOHN Q. PUBLIC", "JOHN Q. PUBLIC"},
      {"By JOHN Q. PUBLIC JR.", "JOHN Q. PUBLIC JR."},
      {"BY DR. JANE DOE", "DR. JANE DOE"},
      {"By Omar bin Said", "Omar bin Said"},
      {"By the Associated Press", "the Associated Press"},
      {"Von A. Müller", "A. Müller"},
      {"VON ANNA MÜLLER", "ANNA MÜLLER"},
      {"Von Dr. Hans Meier, Berlin", "Dr. Hans Meier, Berlin"},
      {"Von A. Müller und Max von der Au", "A. Müller und Max von der Au"},
      {"Von Mäusen und Menschen", ""},
      {"Von Anna Müller und Kollegen", ""},
      {"Von Hamburg nach Berlin", ""},
      {"Von Hamburg, Berlin und Bremen", ""},
      {"Von A. nach B. ging es.", ""},
      {"Von der Leyen trat zurück", ""},
      {"Von Miller", ""},
      {"By Jane Doe. She was there.", ""},
      {"By J. Smith. He was there.", ""},
      {"By No. 10 Downing Street", ""},
      {"By A. B. Smith's count, it was four.", ""},
      {"By the time the bill passed, J. Smith had left", ""},
      {"By Monday.", ""},
      {"by: Łukasz Żak", "Łukasz Żak"},
      {"BY JANE DOE", "JANE DOE"},
      {"Associated Press", "Associated Press"},
      {"ASSOCIATED PRESS", "ASSOCIATED PRESS"},
      {"Reuters Staff", "Reuters Staff"},
      {"By noon the square was empty.", ""},
      {"By then it was late", ""},
      {"Bystanders watched", ""},
      {"By ", ""},
  };
  for (const auto& [line, name] : cases) EXPECT_EQ(parse_byline(line).value_or(""), name) << line;
}

struct Place {
  const char* paragraph;
  const char* place;
  const char* agency;
};

TEST(StoryClues, ReadDatelines) {
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
      {"HAMBURG, July 7—The two met.", "HAMBURG", ""},
      {"HAMBURG —The two met.", "HAMBURG", ""},
      {"HAMBURG —\u00A0The two met.", "HAMBURG", ""},
      {"HAMBURG, Germany\u00A0— The two met.", "HAMBURG, Germany", ""},
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
      {"EXCLUSIVE - The two met.", "", ""},
      {"FILE - The two met.", "", ""},
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

TEST(StoryClues, DatelinesMayHaveTheDate) {
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"CHICAGO, March 3, 2024 — The two met.", "CHICAGO", "2024-03-03"},
      {"WASHINGTON, D.C., Jan. 3, 2018 — The two met.", "WASHINGTON, D.C.", "2018-01-03"},
      {"WASHINGTON D.C. Jan. 3, 2018 — The two met.", "WASHINGTON D.C.", "2018-01-03"},
      {"HAMBURG, Friday, 7 July 2017 (AFP) — The two met.", "HAMBURG", "2017-07-07"},
      {"HAMBURG (Reuters, July 7, 2017) — The two met.", "HAMBURG", "2017-07-07"},
      {"CHICAGO, Feb. 30, 2024 — The two met.", "CHICAGO", ""},
      {"MOSCOW, July 7 (TASS) - The two met.", "MOSCOW", ""},
  };
  for (const auto& [paragraph, place, date] : cases) {
    EXPECT_EQ(parse_dateline(paragraph).place, place) << paragraph;
    EXPECT_EQ(parse_dateline(paragraph).date, date) << paragraph;
  }
}

TEST(StoryClues, KnowWhatIsNotTheStory) {
  for (const char* line :
       {"Get the latest news by email", "**Get the latest news by email** [Sign Up](#)",
        "Sign up for our morning letter", "Subscribe", "ADVERTISEMENT", "Read more: G20",
        "Related: What was said", "© 2017 Counterpoint", "All rights reserved.",
        "Copyright 2017 Counterpoint. All rights reserved.", "Share this article", "Top News",
        "Most read", "Comments (12)"}) {
    EXPECT_TRUE(is_boilerplate(line)) << line;
  }
  for (const char* line :
       {"Comments by Lavrov suggested that the matter was closed.",
        "He wrote in his newsletter that nothing had changed.",
        "Getting the latest news took a day.", "Officials signed up.",
        "Copyright law was not discussed, the ministers said.", "Putin denied it."}) {
    EXPECT_FALSE(is_boilerplate(line)) << line;
  }
}

TEST(StoryClues, ReadDatelinesBeforeStoriesThatBeginSmall) {
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

TEST(StoryClues, KnowCaptions) {
  for (const char* line :
       {"Photo: two men at a table", "FILE - The hall in 2016", "Image: the harbour",
        "The two shake hands. (AP Photo/Jane Doe)", "A hall. John Roe/Getty Images"}) {
    EXPECT_TRUE(is_caption(line)) << line;
  }
  EXPECT_FALSE(is_caption("Photos were taken, and then the doors closed."));
}

}  // namespace
}  // namespace counterpoint
