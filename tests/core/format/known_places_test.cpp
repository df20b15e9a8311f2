// Places that stand alone. Each is a table: add a line to add a case.
#include "core/format/known_places.h"

#include <gtest/gtest.h>

#include <string>

#include "core/format/story_dateline.h"

namespace counterpoint {
namespace {

TEST(StoryKnownPlaces, AreEachReadAsADateline) {
  for (const std::string_view place : known_places()) {
    const Dateline found = parse_dateline(std::string(place) + " — The two met.");
    EXPECT_EQ(found.place, place);
  }
}

TEST(StoryKnownPlaces, AreKnownInSpellingsOfTheirs) {
  for (const char* place : {"N'DJAMENA",
                            "N’DJAMENA",
                            "NDJAMENA",
                            "WASHINGTON DC",
                            "WASHINGTON D.C.",
                            "ST PETERSBURG",
                            "ST. PETERSBURG",
                            "SANKT PETERSBURG",
                            "ST. JOHN’S",
                            "ST JOHNS",
                            "KØBENHAVN",
                            "KOBENHAVN",
                            "SAO TOME",
                            "SÃO TOMÉ",
                            "REYKJAVIK",
                            "PORT AU PRINCE",
                            "ROSTOV ON DON",
                            "Zürich",
                            "STRASSBURG",
                            "STRAẞBURG",
                            "KRAKOW",
                            "ŁÓDŹ",
                            "IZMIR",
                            "İZMİR",
                            "NUKUʻALOFA",
                            "NEW\u00A0YORK",
                            "МОСКВА",
                            "КИЇВ",
                            "BRÜSSEL",
                            "MOSKAU",
                            "PEKING",
                            "GENF",
                            "MAILAND",
                            "ROM",
                            "WIEN",
                            "WARSCHAU",
                            "PRAG",
                            "KAIRO",
                            "GENÈVE",
                            "PRAHA",
                            "LISBOA",
                            "MILANO",
                            "TORINO",
                            "NAPOLI",
                            "MALÉ",
                            "PROVIDENCE",
                            "GUANTANAMO BAY",
                            "GUANTÁNAMO BAY",
                            "YAOUNDE",
                            "GOTHENBURG"}) {
    EXPECT_TRUE(is_known_place(place)) << place;
  }
}

TEST(StoryKnownPlaces, AreNoWords) {
  for (const char* word : {"ESSEN", "CORK", "NICE", "MALE", "READING", "BRIEFING", "", ".", "|",
                           "ROM|ROME", "NEW", "YORK"}) {
    EXPECT_FALSE(is_known_place(word)) << word;
  }
}

}  // namespace
}  // namespace counterpoint
