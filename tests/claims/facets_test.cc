// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/facets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/claims/claims_fixture.h"

namespace parallax {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The first claim of a document of one sentence.
Claim First(const Scene& scene) {
  const std::vector<Claim> claims = scene.Claims();
  EXPECT_FALSE(claims.empty());
  return claims.empty() ? Claim() : claims.front();
}

std::vector<std::string> Evaluations(const Scene& scene) {
  std::vector<std::string> words;
  for (const Passage& passage : First(scene).evaluations) words.push_back(scene.Text(passage));
  return words;
}

Extent ExtentOf(const Scene& scene, const std::string& key) {
  for (const Claim& claim : scene.Claims()) {
    for (const Concept& item : claim.concepts) {
      if (item.key == key) return item.extent;
    }
  }
  ADD_FAILURE() << "no concept " << key;
  return Extent::kUnstated;
}

TEST(FacetsTest, TheMainVerbIsThePredicateAndItsSubjectTheAgent) {
  const Claim claim = First(Scene("The harbour police have seized two trawlers near Brindmouth."));
  EXPECT_EQ(claim.predicate, "seize");
  EXPECT_EQ(claim.agent, "harbour police");
}

TEST(FacetsTest, APassiveHasTheAgentBehindBy) {
  const Claim claim = First(Scene("Two trawlers were seized by Norway on Monday."));
  EXPECT_EQ(claim.predicate, "seize");
  EXPECT_EQ(claim.agent, "country:NO");
  EXPECT_EQ(First(Scene("Two trawlers were seized on Monday in the bay.")).agent, "");
}

TEST(FacetsTest, APronounIsNoAgent) {
  EXPECT_EQ(First(Scene("They seized two trawlers near the lighthouse.")).agent, "");
}

TEST(FacetsTest, AConditionLastsToTheComma) {
  const Scene scene("The factory will reopen provided that the council lowers the rent.");
  const Claim claim = First(scene);
  ASSERT_TRUE(claim.condition.has_value());
  EXPECT_EQ(scene.Text(*claim.condition), "provided that the council lowers the rent");
  EXPECT_FALSE(First(Scene("The factory will reopen on Monday morning.")).condition.has_value());
}

TEST(FacetsTest, AChineseConditionIsFound) {
  const Scene scene("如果租金下调，工厂将在星期一重新开工。", "zh");
  const Claim claim = First(scene);
  ASSERT_TRUE(claim.condition.has_value());
  EXPECT_EQ(scene.Text(*claim.condition), "如果租金下调");
}

TEST(FacetsTest, ACauseIsFound) {
  const Scene scene("The bridge was closed because of loose bolts in its eastern pier.");
  const Claim claim = First(scene);
  ASSERT_TRUE(claim.cause.has_value());
  EXPECT_EQ(scene.Text(*claim.cause), "because of loose bolts in its eastern pier");
}

TEST(FacetsTest, QuantifiersGiveTheExtentOfWhatTheyStandWith) {
  EXPECT_EQ(ExtentOf(Scene("All ferries stopped at noon on Friday."), "ferry"), Extent::kWhole);
  EXPECT_EQ(ExtentOf(Scene("Only one ferry stopped at noon on Friday."), "ferry"), Extent::kPart);
  EXPECT_EQ(ExtentOf(Scene("The ferries stopped at noon on Friday."), "ferry"), Extent::kUnstated);
}

TEST(FacetsTest, WordsOfInitiativeNameWhoBeganAContact) {
  EXPECT_EQ(First(Scene("The call took place at the request of Norway on Tuesday.")).initiator,
            "country:NO");
  EXPECT_EQ(First(Scene("Norway initiated the call on Tuesday evening.")).initiator, "country:NO");
  EXPECT_EQ(First(Scene("The ministers spoke by telephone with Norway on Tuesday.")).initiator, "");
}

TEST(FacetsTest, AdjectivesJudgeTheEncounterTheyStandWith) {
  EXPECT_THAT(Evaluations(Scene("The ministers had a frank and productive call on Tuesday.")),
              ElementsAre("frank", "productive"));
  EXPECT_THAT(Evaluations(Scene("The talks were, on the whole, constructive.")),
              ElementsAre("constructive"));
}

TEST(FacetsTest, AdjectivesOfOtherThingsJudgeNoEncounter) {
  EXPECT_THAT(Evaluations(Scene("The call ended with a promise of good harvests for the valley.")),
              IsEmpty());
  EXPECT_THAT(Evaluations(Scene("A good harvest is expected in the valley this autumn.")),
              IsEmpty());
}

TEST(FacetsTest, ItemsOfAListHaveNoPredicate) {
  for (const Claim& claim :
       Scene("The envoys discussed fishing quotas, visas and the pipeline.").Claims()) {
    if (claim.enumerated) {
      EXPECT_EQ(claim.predicate, "");
    }
  }
}

TEST(FacetsTest, DataFilesParse) { EXPECT_TRUE(CheckEvaluations().ok()) << CheckEvaluations(); }

}  // namespace
}  // namespace parallax
