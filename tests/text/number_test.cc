// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <string>

#include "gtest/gtest.h"
#include "service/text/chinese_number.h"
#include "service/text/english_number.h"
#include "service/text/unit_table.h"

namespace parallax {
namespace {

// Writes `value` in English words, the plain way.
std::string InWords(int value) {
  static const char* const kSmall[] = {"zero",    "one",     "two",       "three",    "four",
                                       "five",    "six",     "seven",     "eight",    "nine",
                                       "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                       "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  static const char* const kTens[] = {"",      "",      "twenty",  "thirty", "forty",
                                      "fifty", "sixty", "seventy", "eighty", "ninety"};
  if (value < 20) return kSmall[value];
  if (value < 100)
    return std::string(kTens[value / 10]) + (value % 10 ? "-" + InWords(value % 10) : "");
  if (value < 1000)
    return InWords(value / 100) + " hundred" + (value % 100 ? " and " + InWords(value % 100) : "");
  return InWords(value / 1000) + " thousand" +
         (value % 1000 ? (value % 1000 < 100 ? " and " : " ") + InWords(value % 1000) : "");
}

// Writes `value` in Chinese numerals, the plain way.
std::string InChinese(int value) {
  static const char* const kDigits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  if (value < 10) return kDigits[value];
  if (value < 20) return std::string("十") + (value % 10 ? kDigits[value % 10] : "");
  const auto part = [&](int unit, const char* name) {
    const int rest = value % unit;
    std::string out =
        std::string(value / unit < 10 ? kDigits[value / unit] : InChinese(value / unit).c_str()) +
        name;
    if (rest == 0) return out;
    const bool gap = rest < unit / 10;
    return out + (gap ? "零" : "") + (rest < 20 && rest >= 10 ? "一" : "") + InChinese(rest);
  };
  if (value < 100)
    return std::string(kDigits[value / 10]) + "十" + (value % 10 ? kDigits[value % 10] : "");
  if (value < 1000) return part(100, "百");
  if (value < 10000) return part(1000, "千");
  return part(10000, "万");
}

TEST(EnglishNumberTest, ReadsEveryNumberItWrites) {
  for (int value = 1; value < 120000; value += value < 2200 ? 1 : 97) {
    const std::string words = InWords(value);
    const auto match = EnglishNumberAt(words);
    ASSERT_TRUE(match.has_value()) << words;
    ASSERT_EQ(match->low, value) << words;
    ASSERT_EQ(match->bytes, words.size()) << words;
  }
}

TEST(EnglishNumberTest, ReadsDigits) {
  EXPECT_EQ(EnglishNumberAt("1,200 ships")->low, 1200);
  EXPECT_EQ(EnglishNumberAt("1,234,567.5")->low, 1234567.5);
  EXPECT_EQ(EnglishNumberAt("2.9 billion")->low, 2.9e9);
  EXPECT_EQ(EnglishNumberAt("11bn")->low, 11e9);
  EXPECT_EQ(EnglishNumberAt("5k")->low, 5000);
  EXPECT_EQ(EnglishNumberAt("3 hundred thousand")->low, 3e5);
  EXPECT_EQ(EnglishNumberAt("12, 13")->bytes, 2u);
  EXPECT_EQ(EnglishNumberAt("1,20")->bytes, 1u);
  EXPECT_EQ(EnglishNumberAt("12.")->bytes, 2u);
  EXPECT_TRUE(EnglishNumberAt("18th")->ordinal);
}

TEST(EnglishNumberTest, WordsThatOnlyBeginLikeNumbersAreNone) {
  for (const char* text : {"", "often", "tension", "a", "an hour", "hundredfold", "and", "someone",
                           "oneself", "hundred"}) {
    EXPECT_FALSE(EnglishNumberAt(text).has_value()) << text;
  }
}

TEST(EnglishNumberTest, StopsWhereTheNumberStops) {
  EXPECT_EQ(EnglishNumberAt("six seven")->low, 6);
  EXPECT_EQ(EnglishNumberAt("two and three")->low, 2);
  EXPECT_EQ(EnglishNumberAt("a million and")->bytes, 9u);
}

TEST(ChineseNumberTest, ReadsEveryNumberItWrites) {
  for (int value = 1; value < 200000; value += value < 2200 ? 1 : 83) {
    const std::string text = InChinese(value);
    const auto read = ParseChineseNumber(text);
    ASSERT_TRUE(read.has_value()) << text;
    ASSERT_EQ(*read, value) << text;
  }
}

TEST(ChineseNumberTest, ReadsMixedAndShortForms) {
  EXPECT_EQ(ParseChineseNumber("3.5万"), 35000);
  EXPECT_EQ(ParseChineseNumber("29亿"), 29e8);
  EXPECT_EQ(ParseChineseNumber("1,200"), 1200);
  EXPECT_EQ(ParseChineseNumber("二〇二四"), 2024);
  EXPECT_EQ(ParseChineseNumber("两万三"), 23000);
  EXPECT_EQ(ParseChineseNumber("一百五"), 150);
  EXPECT_EQ(ParseChineseNumber("三万亿"), 3e12);
  EXPECT_EQ(ParseChineseNumber("3千万"), 3e7);
  EXPECT_EQ(ParseChineseNumber("一亿二千万"), 1.2e8);
}

TEST(ChineseNumberTest, RefusesOtherTexts) {
  for (const char* text : {"", "人", "3人", "abc", "万", "3 4"})
    EXPECT_FALSE(ParseChineseNumber(text).has_value()) << text;
}

TEST(SignificantDigitsTest, TrailingZerosOfWholeNumbersDoNotCount) {
  EXPECT_EQ(SignificantDigits("6.1"), 2);
  EXPECT_EQ(SignificantDigits("9"), 1);
  EXPECT_EQ(SignificantDigits("2400"), 2);
  EXPECT_EQ(SignificantDigits("0.050"), 2);
  EXPECT_EQ(SignificantDigits("0"), 1);
}

TEST(SingularTest, KnowsRegularAndIrregularPlurals) {
  const std::pair<const char*, const char*> cases[] = {
      {"ships", "ship"},        {"cities", "city"},   {"boxes", "box"},      {"churches", "church"},
      {"people", "person"},     {"men", "man"},       {"children", "child"}, {"lives", "life"},
      {"aircraft", "aircraft"}, {"crises", "crisis"}, {"houses", "house"},   {"glasses", "glass"},
      {"bus", "bus"},           {"gas", "gas"},       {"press", "press"},    {"Workers", "worker"}};
  for (const auto& [plural, singular] : cases) EXPECT_EQ(Singular(plural), singular) << plural;
}

TEST(UnitTableTest, TakesTheLongestForm) {
  EXPECT_EQ(EnglishUnitAt("square kilometres of")->unit.name, "square metre");
  EXPECT_EQ(EnglishUnitAt("percentage points")->unit.dimension, Dimension::kPercentagePoint);
  EXPECT_EQ(EnglishUnitAt("hong kong dollars")->unit.name, "HKD");
  EXPECT_EQ(ChineseUnitAt("港元")->unit.name, "HKD");
  EXPECT_EQ(ChineseUnitAt("平方公里")->unit.name, "square metre");
  EXPECT_EQ(CurrencySymbolBefore("paid HK$")->unit.name, "HKD");
  EXPECT_EQ(CurrencySymbolBefore("paid $")->unit.name, "USD");
}

TEST(UnitTableTest, WordsThatOnlyBeginLikeUnitsAreNone) {
  for (const char* text : {"minister", "metrestick", "tonal", "daylight", "c", "M", "yuanlike"})
    EXPECT_FALSE(EnglishUnitAt(text).has_value()) << text;
  EXPECT_FALSE(CurrencySymbolBefore("FARM").has_value());
}

}  // namespace
}  // namespace parallax
