// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <random>

#include "gmock/gmock.h"
#include "tests/text/time_case.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// 2025-03-12 is a Wednesday.
constexpr char kPublished[] = "2025-03-12";

struct DayCase {
  const char* text;
  const char* words;  // The expression found.
  const char* days;
};

class EnglishDayTest : public ::testing::TestWithParam<DayCase> {};

TEST_P(EnglishDayTest, IsResolved) {
  const std::string text = GetParam().text;
  const std::vector<TimeExpression> times = TimesOf(text, "en", kPublished);
  ASSERT_THAT(times, SizeIs(1)) << text;
  EXPECT_EQ(Slice(text, times[0].span), GetParam().words);
  EXPECT_EQ(Days(times[0]), GetParam().days) << text;
}

INSTANTIATE_TEST_SUITE_P(
    Dates, EnglishDayTest,
    ::testing::Values(
        DayCase{"They met on March 3, 2024.", "March 3, 2024", "2024-03-03"},
        DayCase{"They met on 3 March 2024.", "3 March 2024", "2024-03-03"},
        DayCase{"They met on the 3rd of March, 2024.", "the 3rd of March, 2024", "2024-03-03"},
        DayCase{"They met on Jan. 5, 2025.", "Jan. 5, 2025", "2025-01-05"},
        DayCase{"They met on Sept 11, 2001.", "Sept 11, 2001", "2001-09-11"},
        DayCase{"Signed 2024-11-30 in Brenn.", "2024-11-30", "2024-11-30"},
        DayCase{"Signed 1/17/2025 in Brenn.", "1/17/2025", "2025-01-17"},
        DayCase{"Signed 17/1/2025 in Brenn.", "17/1/2025", "2025-01-17"},
        DayCase{"They met on March 3.", "March 3", "2025-03-03"},
        DayCase{"They met on December 20.", "December 20", "2024-12-20"},
        DayCase{"They will meet on April 2.", "April 2", "2025-04-02"},
        DayCase{"They will meet on January 5.", "January 5", "2026-01-05"},
        DayCase{"Talks ran March 3-5.", "March 3-5", "2025-03-03/2025-03-06"},
        DayCase{"Talks ran March 30 to April 2.", "March 30 to April 2", "2025-03-30/2025-04-03"},
        DayCase{"Talks ran 3-5 March 2024.", "3-5 March 2024", "2024-03-03/2024-03-06"}));

INSTANTIATE_TEST_SUITE_P(
    Weekdays, EnglishDayTest,
    ::testing::Values(
        DayCase{"They met on Monday.", "Monday", "2025-03-10"},
        DayCase{"They met on Wednesday.", "Wednesday", "2025-03-12"},
        DayCase{"They met on Thursday.", "Thursday", "2025-03-06"},
        DayCase{"They will meet on Monday.", "Monday", "2025-03-17"},
        DayCase{"They are to meet in Brenn on Friday, she added.", "Friday", "2025-03-14"},
        DayCase{"Talks are scheduled for Friday.", "Friday", "2025-03-14"},
        DayCase{"Work begins again on Friday.", "Friday", "2025-03-14"},
        DayCase{"The talk that is being set up on Friday is short.", "Friday", "2025-03-14"},
        DayCase{"She said on Monday that he will come.", "Monday", "2025-03-10"},
        DayCase{"On Friday, the ministers will sign.", "Friday", "2025-03-14"},
        DayCase{"They met last Friday.", "last Friday", "2025-03-07"},
        DayCase{"They met last Wednesday.", "last Wednesday", "2025-03-05"},
        DayCase{"Come next Wednesday.", "next Wednesday", "2025-03-19"},
        DayCase{"They will sign this Friday.", "this Friday", "2025-03-14"}));

INSTANTIATE_TEST_SUITE_P(
    RelativeDays, EnglishDayTest,
    ::testing::Values(DayCase{"They met today.", "today", "2025-03-12"},
                      DayCase{"They met yesterday.", "yesterday", "2025-03-11"},
                      DayCase{"They meet tomorrow.", "tomorrow", "2025-03-13"},
                      DayCase{"They met the day before yesterday.", "the day before yesterday",
                              "2025-03-10"},
                      DayCase{"They met two days ago.", "two days ago", "2025-03-10"},
                      DayCase{"They met 10 days ago.", "10 days ago", "2025-03-02"},
                      DayCase{"They spoke on the 7th.", "the 7th", "2025-03-07"},
                      DayCase{"They spoke on the 24th, aides said.", "the 24th", "2025-02-24"}));

INSTANTIATE_TEST_SUITE_P(
    WeeksMonthsYears, EnglishDayTest,
    ::testing::Values(
        DayCase{"They met last week.", "last week", "2025-03-03/2025-03-10"},
        DayCase{"They meet next week.", "next week", "2025-03-17/2025-03-24"},
        DayCase{"They met last month.", "last month", "2025-02-01/2025-03-01"},
        DayCase{"They met earlier this year.", "this year", "2025-01-01/2026-01-01"},
        DayCase{"They met three weeks ago.", "three weeks ago", "2025-02-17/2025-02-24"},
        DayCase{"They met eight years ago.", "eight years ago", "2017-01-01/2018-01-01"},
        DayCase{"They met in November.", "November", "2024-11-01/2024-12-01"},
        DayCase{"They will meet in November.", "November", "2025-11-01/2025-12-01"},
        DayCase{"They spoke of a visit in April.", "April", "2025-04-01/2025-05-01"},
        DayCase{"They met last November.", "last November", "2024-11-01/2024-12-01"},
        DayCase{"They met last March.", "last March", "2024-03-01/2024-04-01"},
        DayCase{"He comes next April.", "next April", "2025-04-01/2025-05-01"},
        DayCase{"He comes next March.", "next March", "2026-03-01/2026-04-01"},
        DayCase{"They met in November 2016.", "November 2016", "2016-11-01/2016-12-01"},
        DayCase{"They met in early March 2024.", "early March 2024", "2024-03-01/2024-03-11"},
        DayCase{"They met in late February.", "late February", "2025-02-21/2025-03-01"},
        DayCase{"It was built in 2018.", "2018", "2018-01-01/2019-01-01"},
        DayCase{"Nobody will go before 2027.", "2027", "2027-01-01/2028-01-01"},
        DayCase{"The 2016 vote was close.", "2016", "2016-01-01/2017-01-01"},
        DayCase{"He left in May last year.", "May last year", "2024-05-01/2024-06-01"}));

INSTANTIATE_TEST_SUITE_P(
    Unresolved, EnglishDayTest,
    ::testing::Values(DayCase{"They will meet in the coming days.", "in the coming days", "?"},
                      DayCase{"They will meet soon.", "soon", "?"},
                      DayCase{"They met the day before.", "the day before", "?"},
                      DayCase{"They met on February 30.", "February 30", "?"},
                      DayCase{"It rose in recent weeks.", "in recent weeks", "?"}));

struct MinuteCase {
  const char* text;
  const char* written;
};

class EnglishMinuteTest : public ::testing::TestWithParam<MinuteCase> {};

TEST_P(EnglishMinuteTest, IsResolved) {
  EXPECT_THAT(WrittenTimes(GetParam().text, "en", kPublished), ElementsAre(GetParam().written))
      << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Parts, EnglishMinuteTest,
    ::testing::Values(
        MinuteCase{"They spoke Monday evening.",
                   "Monday evening = 2025-03-10T17:00..2025-03-11T00:00"},
        MinuteCase{"They spoke early on Monday.",
                   "early on Monday = 2025-03-10T00:00..2025-03-10T09:00"},
        MinuteCase{"They spoke late Monday.", "late Monday = 2025-03-10T18:00..2025-03-11T00:00"},
        MinuteCase{"They spoke on the evening of 2 March.",
                   "evening of 2 March = 2025-03-02T17:00..2025-03-03T00:00"},
        MinuteCase{"They spoke on the morning of Monday, 10 March.",
                   "morning of Monday, 10 March = 2025-03-10T05:00..2025-03-10T12:00"},
        MinuteCase{"They spoke this morning.", "this morning = 2025-03-12T05:00..2025-03-12T12:00"},
        MinuteCase{"They spoke last night.", "last night = 2025-03-11T18:00..2025-03-12T06:00"},
        MinuteCase{"They spoke yesterday afternoon.",
                   "yesterday afternoon = 2025-03-11T12:00..2025-03-11T18:00"},
        MinuteCase{"They spoke on Monday night.",
                   "Monday night = 2025-03-10T18:00..2025-03-11T06:00"}));

INSTANTIATE_TEST_SUITE_P(
    Clocks, EnglishMinuteTest,
    ::testing::Values(MinuteCase{"It hit at 5:50 a.m. on Monday.",
                                 "5:50 a.m. on Monday = 2025-03-10T05:50..2025-03-10T05:51"},
                      MinuteCase{"It hit on Monday at 6 a.m.",
                                 "Monday at 6 a.m. = 2025-03-10T06:00..2025-03-10T07:00"},
                      MinuteCase{"It hit at 8.30pm on May 8, 2018.",
                                 "8.30pm on May 8, 2018 = 2018-05-08T20:30..2018-05-08T20:31"},
                      MinuteCase{"It hit at 18:14 GMT on Sunday.",
                                 "18:14 GMT on Sunday = 2025-03-09T18:14..2025-03-09T18:15"},
                      MinuteCase{"It hit at 2:14 on Monday morning.",
                                 "2:14 on Monday morning = 2025-03-10T02:14..2025-03-10T02:15"},
                      MinuteCase{"It hit at 7:30 on Monday evening.",
                                 "7:30 on Monday evening = 2025-03-10T19:30..2025-03-10T19:31"},
                      MinuteCase{"It hit at noon on Monday.",
                                 "noon on Monday = 2025-03-10T12:00..2025-03-10T12:01"},
                      MinuteCase{"It hit at 12 a.m. on Monday.",
                                 "12 a.m. on Monday = 2025-03-10T00:00..2025-03-10T01:00"},
                      MinuteCase{"It hit at 12:05 p.m. Monday.",
                                 "12:05 p.m. Monday = 2025-03-10T12:05..2025-03-10T12:06"},
                      MinuteCase{
                          "Posted January 17, 2025 4:06 pm (EST).",
                          "January 17, 2025 4:06 pm (EST) = 2025-01-17T16:06..2025-01-17T16:07"},
                      MinuteCase{"It hit at five o'clock yesterday.",
                                 "five o'clock yesterday = 2025-03-11T05:00..2025-03-11T06:00"}));

class NoTimeTest : public ::testing::TestWithParam<const char*> {};
TEST_P(NoTimeTest, HoldsNoTime) {
  EXPECT_THAT(WrittenTimes(GetParam(), "en", kPublished), IsEmpty()) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Others, NoTimeTest,
                         ::testing::Values("", "He may march with Augusta.",
                                           "It cost $2000 and 1,945 yuan.",
                                           "More than 2000 soldiers left.", "Good morning to all.",
                                           "On the 24th floor of the tower.", "He won 12 medals.",
                                           "Theresa May spoke.", "The score was 103:98:77.",
                                           "They answered as soon as possible.",
                                           "Flight 2025 was full.", "The 1990s were calm."));

TEST(EnglishTimeTest, SaysWhichWeekdayAndHourTheTextNames) {
  const auto times = TimesOf("It hit at 6:30 p.m. on Monday.", "en", kPublished);
  ASSERT_THAT(times, SizeIs(1));
  EXPECT_EQ(times[0].weekday, 1);
  EXPECT_EQ(times[0].minute_of_day, 18 * 60 + 30);
  EXPECT_EQ(times[0].granularity, TimeGranularity::kMinute);
  EXPECT_TRUE(times[0].relative);
}

TEST(EnglishTimeTest, AWeekdayThatDoesNotFitItsDateIsFlagged) {
  EXPECT_TRUE(
      TimesOf("On Friday, March 3, 2025, they met.", "en", kPublished)[0].weekday_disagrees);
  EXPECT_FALSE(
      TimesOf("On Monday, March 3, 2025, they met.", "en", kPublished)[0].weekday_disagrees);
  EXPECT_TRUE(TimesOf("On Friday (March 10), they met.", "en", kPublished)[0].weekday_disagrees);
}

TEST(EnglishTimeTest, NamesZones) {
  EXPECT_EQ(TimesOf("At 6:00 GMT on Monday.", "en", kPublished)[0].utc_offset_minutes, 0);
  EXPECT_EQ(TimesOf("At 6:00 Beijing time on Monday.", "en", kPublished)[0].utc_offset_minutes,
            480);
  EXPECT_EQ(TimesOf("At 6:00 Moscow time on Monday.", "en", kPublished)[0].utc_offset_minutes, 180);
  EXPECT_EQ(TimesOf("At 6 p.m. ET on January 17, 2025.", "en", kPublished)[0].utc_offset_minutes,
            -300);
  EXPECT_EQ(
      TimesOf("At 6 p.m. Eastern Time on July 17, 2025.", "en", kPublished)[0].utc_offset_minutes,
      -240);
  EXPECT_EQ(TimesOf("At 6:00 local time on Monday.", "en", kPublished)[0].utc_offset_minutes,
            std::nullopt);
}

TEST(EnglishTimeTest, TellsAbsoluteFromRelative) {
  EXPECT_FALSE(TimesOf("On March 3, 2024.", "en", kPublished)[0].relative);
  EXPECT_FALSE(TimesOf("On March 3.", "en", kPublished)[0].relative);
  EXPECT_TRUE(TimesOf("On Monday.", "en", kPublished)[0].relative);
  EXPECT_TRUE(TimesOf("Yesterday.", "en", kPublished)[0].relative);
  EXPECT_TRUE(TimesOf("Last month.", "en", kPublished)[0].relative);
}

TEST(EnglishTimeTest, ReadsBoundsAndBlur) {
  EXPECT_TRUE(TimesOf("At about 6 p.m. on Monday.", "en", kPublished)[0].approximate);
  EXPECT_TRUE(TimesOf("Not before 2027.", "en", kPublished)[0].bound_before);
  EXPECT_TRUE(TimesOf("By Friday all was calm.", "en", kPublished)[0].bound_before);
  EXPECT_TRUE(TimesOf("No later than March 20.", "en", kPublished)[0].bound_before);
  EXPECT_TRUE(TimesOf("Since 2018 all was calm.", "en", kPublished)[0].bound_after);
  EXPECT_TRUE(TimesOf("Closed from Wednesday.", "en", kPublished)[0].bound_after);
  const auto plain = TimesOf("On Monday all was calm.", "en", kPublished)[0];
  EXPECT_FALSE(plain.approximate || plain.bound_before || plain.bound_after);
}

TEST(EnglishTimeTest, ARangeOfWeekdaysEndsBehindItsStart) {
  EXPECT_THAT(WrittenTimes("Closed from Friday to Monday.", "en", kPublished),
              ElementsAre("Friday = 2025-03-07T00:00..2025-03-08T00:00",
                          "Monday = 2025-03-10T00:00..2025-03-11T00:00"));
  const auto times = TimesOf("Closed from Monday to Friday.", "en", kPublished);
  ASSERT_THAT(times, SizeIs(2));
  EXPECT_EQ(Days(times[0]), "2025-03-10");
  EXPECT_EQ(Days(times[1]), "2025-03-14");
  EXPECT_TRUE(times[0].bound_after && times[1].bound_before);
}

TEST(EnglishTimeTest, WithoutPublicationRelativeTimesHaveNoBounds) {
  for (const char* text :
       {"On Monday.", "Yesterday.", "Last week.", "In November.", "On March 3.", "On the 7th."}) {
    const auto times = TimesOf(text, "en", "");
    ASSERT_THAT(times, SizeIs(1)) << text;
    EXPECT_FALSE(times[0].earliest.has_value()) << text;
  }
  EXPECT_THAT(WrittenTimes("On March 3, 2024.", "en", ""),
              ElementsAre("March 3, 2024 = 2024-03-03T00:00..2024-03-04T00:00"));
}

TEST(EnglishTimeTest, AStampInUtcMayStandADayBeforeTheLocalDate) {
  // Late on Sunday in UTC it is Monday in the east.
  EXPECT_EQ(Days(TimesOf("It hit on Monday.", "en", "2025-03-09T22:00:00Z")[0]), "2025-03-10");
  EXPECT_EQ(Days(TimesOf("It hit on Monday.", "en", "2025-03-09T02:00:00Z")[0]), "2025-03-03");
  EXPECT_EQ(Days(TimesOf("It hit on Monday.", "en", "2025-03-09T22:00:00-05:00")[0]), "2025-03-03");
}

TEST(EnglishTimeTest, AClockWithoutADayHasNoBounds) {
  const auto times = TimesOf("It hit at 2:14 a.m. in Brenn.", "en", kPublished);
  ASSERT_THAT(times, SizeIs(1));
  EXPECT_EQ(times[0].minute_of_day, 134);
  EXPECT_FALSE(times[0].earliest.has_value());
}

TEST(EnglishTimeTest, SeveralExpressionsComeInOrder) {
  EXPECT_THAT(WrittenTimes("In 2018 it began, on March 3 it stopped, and on Monday it fell.", "en",
                           kPublished),
              ElementsAre("2018 = 2018-01-01T00:00..2019-01-01T00:00",
                          "March 3 = 2025-03-03T00:00..2025-03-04T00:00",
                          "Monday = 2025-03-10T00:00..2025-03-11T00:00"));
}

TEST(EnglishTimeTest, InvisibleCharactersDoNotHideTimes) {
  EXPECT_EQ(Days(TimesOf("It hit on \u2067Mon\u200Bday\u2069.", "en", kPublished)[0]),
            "2025-03-10");
  EXPECT_EQ(Days(TimesOf("It hit on March\u00A03, 20\u00AD24.", "en", kPublished)[0]),
            "2024-03-03");
}

TEST(EnglishTimeTest, OnlyThePieceIsReadAndSpansReferToTheWhole) {
  const std::string text = "Café on Monday. Bar on Tuesday. Inn on Friday.";
  const SpanIndex index(text);
  const Span piece = index.Make(text.find("Bar"), text.find(" Inn"));
  const auto times = FindTimes(text, index, piece, "en", *ParsePublicationTime(kPublished));
  ASSERT_THAT(times, SizeIs(1));
  EXPECT_EQ(Slice(text, times[0].span), "Tuesday");
}

TEST(EnglishTimeTest, HugeNumbersAndOddDatesAreHarmless) {
  for (const char* text :
       {"99999999999999999999 days ago", "on 99/99/9999", "at 99:99", "February 31, 2024",
        "9999-99-99", "0 days ago", "on the 0th", "the 99th"}) {
    TimesOf(text, "en", kPublished);
  }
}

// TimesOf checks offsets, order and bounds of whatever is found.
TEST(EnglishTimeTest, RandomTextsOfHardPiecesGiveExactSpans) {
  std::mt19937 random(13);
  const std::vector<std::string> pieces = {
      "3",    "31",    "2024", " ",   "March",  "May",     "Feb",       "Monday",
      "last", "next",  "of",   "on",  "the",    "24th",    "at",        "6",
      ":",    "30",    "p.m.", "GMT", "early",  "evening", "ago",       "days",
      "in",   "to",    "-",    ",",   "(",      ")",       "yesterday", "29",
      "by",   "since", "0",    "99",  "\u200B", "é",       "this year", "week"};
  for (const char* published : {"2024-02-29", "2025-12-31T23:50:00Z", ""}) {
    for (int round = 0; round < 300; ++round) {
      std::string text;
      for (int i = 0; i < 25; ++i) {
        text += pieces[random() % pieces.size()];
        text += " ";
      }
      TimesOf(text, "en", published);
    }
  }
}

}  // namespace
}  // namespace parallax
