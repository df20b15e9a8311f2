// Signs by which a line of a story is known. Each is a table: add a line to add a case.
#include "core/format/story_clues.h"

#include <gtest/gtest.h>

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

TEST(StoryClues, KnowJobs) {
  for (const char* line :
       {"Staff Writer", "Senior Political Correspondent", "REUTERS STAFF", "Washington Bureau"}) {
    EXPECT_TRUE(is_job(line)) << line;
  }
  for (const char* line : {"Jane Doe", "The staff", "She asked the editor", "Talks End", ""}) {
    EXPECT_FALSE(is_job(line)) << line;
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
