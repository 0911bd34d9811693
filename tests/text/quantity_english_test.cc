// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <random>

#include "gmock/gmock.h"
#include "tests/text/quantity_case.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class EnglishQuantityTest : public ::testing::TestWithParam<QuantityCase> {};

TEST_P(EnglishQuantityTest, IsRead) {
  const std::string text = GetParam().text;
  const std::vector<Quantity> quantities = QuantitiesOf(text, "en");
  ASSERT_THAT(quantities, SizeIs(1)) << text;
  EXPECT_EQ(Slice(text, quantities[0].span), GetParam().words) << text;
  EXPECT_EQ(Written(quantities[0]), GetParam().written) << text;
}

INSTANTIATE_TEST_SUITE_P(
    Counts, EnglishQuantityTest,
    ::testing::Values(
        QuantityCase{"It had 214 injured.", "214 injured", "214 count injured"},
        QuantityCase{"Some say 30 people died.", "30 people", "30 count person"},
        QuantityCase{"The town has 1,200 people.", "1,200 people", "1200 count person"},
        QuantityCase{"It saw 31 deaths.", "31 deaths", "31 count death"},
        QuantityCase{"Eleven villages are cut off.", "Eleven villages", "11 count village"},
        QuantityCase{"Berg met twenty-five badly wounded Norwegian soldiers.",
                     "twenty-five badly wounded Norwegian soldiers", "25 count soldier"},
        QuantityCase{"Ninety-one members voted.", "Ninety-one members", "91 count member"},
        QuantityCase{"They sent 12 cargo ships.", "12 cargo ships", "12 count ship"},
        QuantityCase{"They sent a dozen ships.", "a dozen ships", "12 count ship"},
        QuantityCase{"They sent half a dozen ships.", "half a dozen ships", "6 count ship"},
        QuantityCase{"It has half a million residents.", "half a million residents",
                     "500000 count resident"},
        QuantityCase{"It has 1.5 million residents.", "1.5 million residents",
                     "1.5e+06 count resident"},
        QuantityCase{"It has two hundred and fourteen members.", "two hundred and fourteen members",
                     "214 count member"},
        QuantityCase{"The quake injured 180.", "180", "180 count person"},
        QuantityCase{"In all 180 were injured.", "180", "180 count injured"},
        QuantityCase{"The toll has risen to 31.", "31", "31 count death"},
        QuantityCase{"There were 30 more arrests.", "30 more arrests", "30 count arrest"},
        QuantityCase{"One person was hurt.", "One person", "1 count person"},
        QuantityCase{"Exactly 52.", "52", "52 other"}));

INSTANTIATE_TEST_SUITE_P(
    PartsInTen, EnglishQuantityTest,
    ::testing::Values(
        QuantityCase{"Nine in ten drivers stayed at home.", "Nine in ten", "90 percent"},
        QuantityCase{"More than 7 out of 10 voted.", "More than 7 out of 10", ">70 percent"},
        QuantityCase{"One in every five ships sank.", "One in every five", "20 percent"},
        QuantityCase{"It lost three in ten days.", "ten days", "14400 duration minute"}));

INSTANTIATE_TEST_SUITE_P(
    Bounds, EnglishQuantityTest,
    ::testing::Values(
        QuantityCase{"At least 30 people died.", "At least 30 people", ">=30 count person"},
        QuantityCase{"More than 90 ships sank.", "More than 90 ships", ">90 count ship"},
        QuantityCase{"About 180 ships sank.", "About 180 ships", "~180 count ship"},
        QuantityCase{"Nearly 180 ships sank.", "Nearly 180 ships", "~180 count ship"},
        QuantityCase{"Up to 40 ships sank.", "Up to 40 ships", "<=40 count ship"},
        QuantityCase{"Fewer than 40 ships sank.", "Fewer than 40 ships", "<40 count ship"},
        QuantityCase{"No fewer than 40 ships sank.", "No fewer than 40 ships", ">=40 count ship"},
        QuantityCase{"No more than 40 ships sank.", "No more than 40 ships", "<=40 count ship"},
        QuantityCase{"Over 40 ships sank.", "Over 40 ships", ">40 count ship"},
        QuantityCase{"As many as 40 ships sank.", "As many as 40 ships", "<=40 count ship"},
        QuantityCase{"Some 40 ships sank.", "Some 40 ships", "~40 count ship"},
        QuantityCase{"It took 40 days or more.", "40 days or more", ">=57600 duration minute"},
        QuantityCase{"An estimated 40 ships sank.", "An estimated 40 ships", "~40 count ship"},
        QuantityCase{"They will hand over 23 prisoners.", "23 prisoners", "23 count prisoner"}));

INSTANTIATE_TEST_SUITE_P(
    Ranges, EnglishQuantityTest,
    ::testing::Values(
        QuantityCase{"It takes 3-5 ships.", "3-5 ships", "range 3..5 count ship"},
        QuantityCase{"It takes between 3 and 5 ships.", "3 and 5 ships", "range 3..5 count ship"},
        QuantityCase{"It takes 3 to 5 days.", "3 to 5 days", "range 4320..7200 duration minute"},
        QuantityCase{"It takes two or three days.", "two or three days",
                     "range 2880..4320 duration minute"},
        QuantityCase{"It costs $3-5 million.", "$3-5 million", "range 3e+06..5e+06 money USD"}));

INSTANTIATE_TEST_SUITE_P(
    Vague, EnglishQuantityTest,
    ::testing::Values(QuantityCase{"Dozens of people are missing.", "Dozens of people",
                                   "~24..120 count person (vague)"},
                      QuantityCase{"Hundreds of ships sank.", "Hundreds of ships",
                                   "~200..1000 count ship (vague)"},
                      QuantityCase{"Tens of thousands of troops left.",
                                   "Tens of thousands of troops",
                                   "~20000..100000 count troop (vague)"},
                      QuantityCase{"Several hundred ships sank.", "Several hundred ships",
                                   "~300..900 count ship (vague)"},
                      QuantityCase{"A few thousand ships sank.", "A few thousand ships",
                                   "~3000..9000 count ship (vague)"}));

INSTANTIATE_TEST_SUITE_P(
    Durations, EnglishQuantityTest,
    ::testing::Values(
        QuantityCase{"It lasted one hour and 15 minutes.", "one hour and 15 minutes",
                     "75 duration minute"},
        QuantityCase{"A two-hour call.", "two-hour", "120 duration minute"},
        QuantityCase{"A 90-minute call.", "90-minute", "90 duration minute"},
        QuantityCase{"It lasted 1 hour 10 minutes.", "1 hour 10 minutes", "70 duration minute"},
        QuantityCase{"It lasted about an hour.", "about an hour", "~60 duration minute"},
        QuantityCase{"It lasted half an hour.", "half an hour", "30 duration minute"},
        QuantityCase{"It lasted an hour and a half.", "an hour and a half", "90 duration minute"},
        QuantityCase{"It rose over two years.", "two years", "1.05192e+06 duration minute"},
        QuantityCase{"They talked for over two hours.", "over two hours", ">120 duration minute"},
        QuantityCase{"It lasted more than two hours.", "more than two hours",
                     ">120 duration minute"},
        QuantityCase{"It lasted 11 days.", "11 days", "15840 duration minute"}));

INSTANTIATE_TEST_SUITE_P(
    Money, EnglishQuantityTest,
    ::testing::Values(
        QuantityCase{"It cost $410 million.", "$410 million", "4.1e+08 money USD"},
        QuantityCase{"It cost 2.9 billion yuan.", "2.9 billion yuan", "2.9e+09 money CNY"},
        QuantityCase{"It cost US$5m.", "US$5m", "5e+06 money USD"},
        QuantityCase{"It cost £3.5bn.", "£3.5bn", "3.5e+09 money GBP"},
        QuantityCase{"It cost €12.", "€12", "12 money EUR"},
        QuantityCase{"It cost A$12.", "A$12", "12 money AUD"},
        QuantityCase{"It cost RMB500.", "RMB500", "500 money CNY"},
        QuantityCase{"It cost 9.8 billion kroner.", "9.8 billion kroner", "9.8e+09 money NOK"},
        QuantityCase{"It cost 4 million lari.", "4 million lari", "4e+06 money GEL"},
        QuantityCase{"It cost 500 billion won.", "500 billion won", "5e+11 money KRW"},
        QuantityCase{"A hundred-million-dollar dam.", "A hundred-million-dollar",
                     "1e+08 money USD"},
        QuantityCase{"It cost ten euros.", "ten euros", "10 money EUR"},
        QuantityCase{"It cost 30 US dollars.", "30 US dollars", "30 money USD"},
        QuantityCase{"It costs $5 per barrel.", "$5 per barrel", "5 money USD/barrel"},
        QuantityCase{"It cost ₹200 crore.", "₹200 crore", "2e+09 money INR"},
        QuantityCase{"It cost 1.2 trillion yen.", "1.2 trillion yen", "1.2e+12 money JPY"}));

INSTANTIATE_TEST_SUITE_P(
    Shares, EnglishQuantityTest,
    ::testing::Values(
        QuantityCase{"It rose 9 percent.", "9 percent", "9 percent"},
        QuantityCase{"It rose 9%.", "9%", "9 percent"},
        QuantityCase{"It rose 2.5 per cent.", "2.5 per cent", "2.5 percent"},
        QuantityCase{"It rose nine percent a year.", "nine percent a year",
                     "9 percent percent/year"},
        QuantityCase{"It rose 3 percentage points.", "3 percentage points", "3 percentage point"},
        QuantityCase{"It rose 50 basis points.", "50 basis points", "0.5 percentage point"},
        QuantityCase{"Two-thirds of the lake is ice.", "Two-thirds", "66.6667 percent"},
        QuantityCase{"Half of the lake is ice.", "Half", "50 percent"},
        QuantityCase{"A quarter of the lake is ice.", "A quarter", "25 percent"}));

INSTANTIATE_TEST_SUITE_P(
    Measures, EnglishQuantityTest,
    ::testing::Values(
        QuantityCase{"It is 25 miles north.", "25 miles", "40233.6 length metre"},
        QuantityCase{"A 14.2-kilometre tunnel.", "14.2-kilometre", "14200 length metre"},
        QuantityCase{"It is 40 km away.", "40 km", "40000 length metre"},
        QuantityCase{"It is 6 feet 2 inches.", "6 feet 2 inches", "1.8796 length metre"},
        QuantityCase{"It covers 30 square kilometres.", "30 square kilometres",
                     "3e+07 area square metre"},
        QuantityCase{"It covers 12 hectares.", "12 hectares", "120000 area square metre"},
        QuantityCase{"It holds 5 litres.", "5 litres", "5 volume litre"},
        QuantityCase{"It weighs 20 million tons.", "20 million tons", "2e+10 mass kilogram"},
        QuantityCase{"Wind of 90 km/h hit.", "90 km/h", "90 speed km/h"},
        QuantityCase{"Wind of 60 miles per hour hit.", "60 miles per hour", "96.5606 speed km/h"},
        QuantityCase{"It was 30 degrees.", "30 degrees", "30 temperature degree Celsius"},
        QuantityCase{"It was 212 degrees Fahrenheit.", "212 degrees Fahrenheit",
                     "100 temperature degree Celsius"},
        QuantityCase{"A 500-megawatt plant.", "500-megawatt", "5e+08 power watt"},
        QuantityCase{"A magnitude 6.1 quake.", "magnitude 6.1", "6.1 magnitude"},
        QuantityCase{"A 6.1-magnitude quake.", "6.1-magnitude", "6.1 magnitude"},
        QuantityCase{"They put the magnitude at 6.3.", "magnitude at 6.3", "6.3 magnitude"},
        QuantityCase{"A 40-year-old man.", "40-year-old", "40 other year old"}));

INSTANTIATE_TEST_SUITE_P(
    Ordinals, EnglishQuantityTest,
    ::testing::Values(
        QuantityCase{"The third round of talks began.", "third round", "3 ordinal round"},
        QuantityCase{"Their fourth telephone conversation.", "fourth telephone conversation",
                     "4 ordinal conversation"},
        QuantityCase{"The 12th meeting ended.", "12th meeting", "12 ordinal meeting"},
        QuantityCase{"The twenty-first meeting.", "twenty-first meeting", "21 ordinal meeting"}));

class NoEnglishQuantityTest : public ::testing::TestWithParam<const char*> {};
TEST_P(NoEnglishQuantityTest, HoldsNone) {
  EXPECT_THAT(WrittenQuantities(GetParam(), "en"), IsEmpty()) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(
    Others, NoEnglishQuantityTest,
    ::testing::Values("", "Under Article 5 of the pact.", "An F-16 and a B-52 flew.",
                      "The G20 met.", "COVID-19 and 5G.", "The Group of 20 met.",
                      "The Group of Seven met.", "See No. 5 there.", "Resolution 2758 stands.",
                      "Call +1 202 555 0100 now.", "See https://a.example/12/34 for it.",
                      "On March 3, 2025, they met.", "It hit at 6:15 p.m. on Monday.",
                      "It was built in 2018.", "Two days ago they met.", "One of them left.",
                      "No one left.", "The one-China policy.", "The first lady spoke.",
                      "For the first time they met.", "On 9/11 and 24/7.", "The two said so.",
                      "Boeing 737 jets.", "@user12 wrote.", "A second later it fell."));

TEST(EnglishQuantityTest, AChangeIsTwoQuantitiesOfOneUnit) {
  EXPECT_THAT(WrittenQuantities("It fell from 20 to 10 per cent.", "en"),
              ElementsAre("20 percent", "10 percent"));
  EXPECT_THAT(WrittenQuantities("It took 31 minutes instead of 52.", "en"),
              ElementsAre("31 duration minute", "52 duration minute"));
}

TEST(EnglishQuantityTest, SeveralQuantitiesComeInOrder) {
  EXPECT_THAT(WrittenQuantities("Pay rises 9 percent over three years for 2,400 workers.", "en"),
              ElementsAre("9 percent", "1.57788e+06 duration minute", "2400 count worker"));
  EXPECT_THAT(WrittenQuantities("At least 30 people died and 214 were injured.", "en"),
              ElementsAre(">=30 count person", "214 count injured"));
}

TEST(EnglishQuantityTest, TheNumberIsAPartOfItsSpan) {
  const std::string text = "about 25 miles away";
  const Quantity q = QuantitiesOf(text, "en").at(0);
  EXPECT_EQ(Slice(text, q.span), "about 25 miles");
  EXPECT_EQ(Slice(text, q.number), "25");
}

TEST(EnglishQuantityTest, CountsSignificantDigitsAsWritten) {
  EXPECT_EQ(QuantitiesOf("It rose 6.1 percent.", "en").at(0).significant_digits, 2);
  EXPECT_EQ(QuantitiesOf("It cost 9 billion euros.", "en").at(0).significant_digits, 1);
  EXPECT_EQ(QuantitiesOf("It had 214 members.", "en").at(0).significant_digits, 3);
  EXPECT_EQ(QuantitiesOf("It had 2,400 members.", "en").at(0).significant_digits, 2);
  EXPECT_EQ(QuantitiesOf("It rose 6.10 percent.", "en").at(0).significant_digits, 3);
}

TEST(EnglishQuantityTest, RatesAreMarked) {
  EXPECT_TRUE(QuantitiesOf("It rose 9 percent a year.", "en").at(0).per);
  EXPECT_FALSE(QuantitiesOf("It rose 9 percent.", "en").at(0).per);
  EXPECT_EQ(QuantitiesOf("It takes 500 passengers daily.", "en").at(0).unit, "passenger/day");
}

TEST(EnglishQuantityTest, InvisibleCharactersDoNotHideNumbers) {
  EXPECT_THAT(
      WrittenQuantities("after 1\u200B1 days, 9\u00A0per\u200Bcent, 2,\u200B400 workers", "en"),
      ElementsAre("15840 duration minute", "9 percent", "2400 count worker"));
}

TEST(EnglishQuantityTest, QuotationMarksBesideNumbersAreNoWords) {
  EXPECT_THAT(WrittenQuantities("the pair “30 ships” said", "en"), ElementsAre("30 count ship"));
}

TEST(EnglishQuantityTest, OnlyThePieceIsReadAndSpansReferToTheWhole) {
  const std::string text = "Café: 3 ships. Bar: 4 ships. Inn: 5 ships.";
  const SpanIndex index(text);
  const auto quantities =
      FindQuantities(text, index, index.Make(text.find("Bar"), text.find(" Inn")), "en");
  ASSERT_THAT(quantities, SizeIs(1));
  EXPECT_EQ(Slice(text, quantities[0].span), "4 ships");
}

TEST(EnglishQuantityTest, OddNumbersAreHarmless) {
  for (const char* text : {"99999999999999999999999999999999 ships",
                           "1,2,3,4",
                           "1,,200",
                           "..5",
                           "5..",
                           "million million",
                           "a a a",
                           "hundred",
                           "0 ships",
                           "1.2.3.4",
                           "5-",
                           "-5",
                           "$",
                           "$$5",
                           "%%",
                           "one one one one one",
                           "thousand thousand thousand",
                           "3 to",
                           "between and",
                           "½ of it"}) {
    QuantitiesOf(text, "en");
  }
}

// QuantitiesOf checks offsets, order and bounds of whatever is found.
TEST(EnglishQuantityTest, RandomTextsOfHardPiecesGiveExactSpans) {
  std::mt19937 random(5);
  const std::vector<std::string> pieces = {
      "3",     "1,200", "2.9",       " ",         "-",         "billion",   "half",
      "a",     "third", "of",        "to",        "and",       "$",         "€",
      "%",     "hour",  "km",        "per",       "year",      "dozen",     "s",
      "over",  "or",    "more",      "more than", "F-16",      "\u200B",    "中",
      "é",     "“",     ".",         ",",         "ships",     "people",    "th",
      "first", "aged",  "magnitude", "6 a.m.",    "on Monday", "\U0001F600"};
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int i = 0; i < 25; ++i) {
      text += pieces[random() % pieces.size()];
      if (random() % 2) text += " ";
    }
    QuantitiesOf(text, "en");
  }
}

}  // namespace
}  // namespace parallax
