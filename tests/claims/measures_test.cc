// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/measures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/claims/claims_fixture.h"

namespace parallax {
namespace {

using testing::ElementsAre;

std::vector<std::string> Kinds(absl::string_view text, absl::string_view language = "en") {
  std::vector<std::string> kinds;
  for (const Claim& claim : Scene(text, language).Claims()) {
    EXPECT_EQ(claim.measures.size(), claim.quantities.size());
    for (const Measure& measure : claim.measures) kinds.push_back(measure.kind);
  }
  return kinds;
}

Measure Only(absl::string_view text) {
  for (const Claim& claim : Scene(text).Claims()) {
    if (!claim.measures.empty()) return claim.measures.front();
  }
  ADD_FAILURE() << "no figure in: " << text;
  return {};
}

TEST(MeasuresTest, OneMeasureInManyWords) {
  EXPECT_THAT(Kinds("At least 14 miners died in the shaft."), ElementsAre("DEATHS"));
  EXPECT_THAT(Kinds("The death toll has risen to 14 in the valley."), ElementsAre("DEATHS"));
  EXPECT_THAT(Kinds("The blast killed 14 miners on Monday."), ElementsAre("DEATHS"));
}

TEST(MeasuresTest, TheNearestWordsDecide) {
  EXPECT_THAT(Kinds("The blast left 14 people dead and 52 injured on Monday."),
              ElementsAre("DEATHS", "INJURED"));
}

TEST(MeasuresTest, ACommaPartsFigures) {
  EXPECT_THAT(Kinds("Some 40 lorries were in the tunnel, two drivers were injured."),
              ElementsAre("", "INJURED"));
}

TEST(MeasuresTest, ChineseMeasuresAreFound) {
  EXPECT_THAT(Kinds("事故造成14人死亡，52人受伤。", "zh"), ElementsAre("DEATHS", "INJURED"));
}

TEST(MeasuresTest, WhatIsAddedIsNoWhole) {
  EXPECT_TRUE(Only("Divers recovered four more bodies from the wreck.").increment);
  EXPECT_FALSE(Only("More than 40 bodies were recovered from the wreck.").increment);
}

TEST(MeasuresTest, TollsAreCountedAnewAndPricesAreNot) {
  EXPECT_TRUE(Only("At least 14 miners died in the shaft.").counted_anew);
  EXPECT_FALSE(Only("The tunnel cost 14 million euros to build.").counted_anew);
}

TEST(MeasuresTest, DataFileParses) { EXPECT_TRUE(CheckMeasures().ok()) << CheckMeasures(); }

}  // namespace
}  // namespace parallax
