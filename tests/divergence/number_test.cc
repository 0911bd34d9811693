// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/divergence/number.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "service/text/quantity.h"

namespace parallax {
namespace {

// The first quantity of `text`; fails the test when there is none.
Quantity Read(absl::string_view text, absl::string_view language = "en") {
  const SpanIndex index(text);
  const std::vector<Quantity> found =
      FindQuantities(text, index, index.Make(0, text.size()), language);
  EXPECT_FALSE(found.empty()) << text;
  return found.empty() ? Quantity() : found.front();
}

NumberRelation Relate(absl::string_view left, absl::string_view right) {
  return CompareQuantities(Read(left), Read(right));
}

TEST(CompareQuantitiesTest, ConvertedUnitsAreEqual) {
  EXPECT_EQ(Relate("25 miles", "40 kilometres"), NumberRelation::kEqual);
  EXPECT_EQ(Relate("90 minutes", "1.5 hours"), NumberRelation::kEqual);
}

TEST(CompareQuantitiesTest, RoundingIsAgreement) {
  EXPECT_EQ(Relate("$3 billion", "$2.9 billion"), NumberRelation::kEqual);
  EXPECT_EQ(Relate("1,234 people", "about 1,200 people"), NumberRelation::kEqual);
}

TEST(CompareQuantitiesTest, SmallCountsAreExact) {
  EXPECT_EQ(Relate("30 people", "31 people"), NumberRelation::kDifferent);
  EXPECT_EQ(Relate("7 workers", "8 workers"), NumberRelation::kDifferent);
}

TEST(CompareQuantitiesTest, ABoundHoldsALargerNumber) {
  EXPECT_EQ(Relate("at least 30 people", "31 people"), NumberRelation::kCompatible);
  EXPECT_EQ(Relate("more than 90 people", "60 people"), NumberRelation::kDifferent);
}

TEST(CompareQuantitiesTest, TwoApproximateNumbersNearEachOtherAreClose) {
  EXPECT_THAT(Relate("about 60 minutes", "about 75 minutes"),
              testing::AnyOf(NumberRelation::kClose, NumberRelation::kEqual));
  EXPECT_EQ(Relate("about 60 minutes", "about 120 minutes"), NumberRelation::kDifferent);
}

TEST(CompareQuantitiesTest, CurrenciesAndDimensionsAreNotCompared) {
  EXPECT_EQ(Relate("$4 million", "4 million yuan"), NumberRelation::kIncomparable);
  EXPECT_EQ(Relate("4 tons", "4 miles"), NumberRelation::kIncomparable);
}

TEST(CompareQuantitiesTest, IsSymmetric) {
  for (const auto& [left, right] :
       std::vector<std::pair<std::string, std::string>>{{"25 miles", "41 kilometres"},
                                                        {"at least 30 people", "31 people"},
                                                        {"$3 billion", "$2 billion"}}) {
    EXPECT_EQ(Relate(left, right), Relate(right, left)) << left << " / " << right;
  }
}

TEST(CompareQuantitiesTest, ChineseAndEnglishNumeralsMeet) {
  EXPECT_EQ(CompareQuantities(Read("9 percent"), Read("百分之九", "zh")), NumberRelation::kEqual);
  EXPECT_EQ(CompareQuantities(Read("two hours"), Read("两小时", "zh")), NumberRelation::kEqual);
}

}  // namespace
}  // namespace parallax
