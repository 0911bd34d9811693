// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "service/claims/claim.h"
#include "tests/claims/claims_fixture.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> ClaimsOf(const Scene& scene) { return scene.Texts(scene.Claims()); }

TEST(ExtractTest, NarrationIsTheOutletsClaim) {
  const Scene scene("The dam broke on Monday. Two villages were flooded.");
  const auto claims = scene.Claims();
  EXPECT_THAT(scene.Texts(claims),
              ElementsAre("The dam broke on Monday", "Two villages were flooded"));
  EXPECT_EQ(scene.Chain(claims[0]), "Outlet");
  EXPECT_FALSE(claims[0].direct);
  EXPECT_FALSE(claims[0].attribution.has_value());
  EXPECT_EQ(claims[0].context, claims[0].passage);
}

TEST(ExtractTest, AnOwnTextIsItsAuthorsWordForWord) {
  Scene scene("We will rebuild the dam.");
  scene.By("Ministry");
  const auto claims = scene.Claims();
  ASSERT_THAT(claims, SizeIs(1));
  EXPECT_EQ(scene.Chain(claims[0]), "Outlet > Ministry");
  EXPECT_TRUE(claims[0].direct);
}

TEST(ExtractTest, AContentHasTheChainOfItsInnermostAttribution) {
  Scene scene("The agency reported that Anna had said the dam would hold.");
  scene.Says("The agency", "reported", "Anna had said the dam would hold")
      .Says("Anna", "had said", "the dam would hold", CueForce::kNeutral, 0);
  const auto claims = scene.Claims();
  EXPECT_THAT(scene.Texts(claims), ElementsAre("the dam would hold"));
  EXPECT_EQ(scene.Chain(claims[0]), "Outlet > The agency > Anna");
}

TEST(ExtractTest, TheFrameOfAnAttributionIsNoClaim) {
  Scene scene("Speaking to reporters in Oslo on Monday, Anna said the dam was safe.");
  scene.Says("Anna", "said", "the dam was safe");
  EXPECT_THAT(ClaimsOf(scene), ElementsAre("the dam was safe"));
}

TEST(ExtractTest, AStatementBesideAnAttributionIsOne) {
  Scene scene("The bridge was closed at noon, and Anna said the dam was safe.");
  scene.Says("Anna", "said", "the dam was safe");
  EXPECT_THAT(ClaimsOf(scene), ElementsAre("The bridge was closed at noon", "the dam was safe"));
}

TEST(ExtractTest, ItemsOfAListAreClaimsInTheirClause) {
  const Scene scene("They discussed fish, timber and the border.");
  const auto claims = scene.Claims();
  EXPECT_THAT(scene.Texts(claims), ElementsAre("fish", "timber", "the border"));
  for (const Claim& claim : claims) {
    EXPECT_TRUE(claim.enumerated);
    EXPECT_EQ(claim.outcome, Outcome::kDiscussed);
    EXPECT_EQ(scene.Text(claim.context), "They discussed fish, timber and the border");
  }
}

TEST(ExtractTest, TheLeadOfAListIsAClaimIfItSaysSomething) {
  EXPECT_THAT(ClaimsOf(Scene("Two teams will meet in Oslo on Monday to discuss fish and timber.")),
              ElementsAre("Two teams will meet in Oslo on Monday", "fish", "timber"));
}

TEST(ExtractTest, ItemsThatNameNothingAreLeftOut) {
  EXPECT_THAT(ClaimsOf(Scene("They discussed fish, timber and many other subjects.")),
              ElementsAre("fish", "timber"));
  EXPECT_THAT(ClaimsOf(Scene("They discussed the flood in calls in May 2018 and June 2019.")),
              ElementsAre("They discussed the flood in calls in May 2018 and June 2019"));
}

TEST(ExtractTest, APieceCutOffInTheMiddleEndsBeforeItsPreposition) {
  Scene scene("The call came after a fire in which Anna saw the dam.");
  scene.Says("Anna", "saw", "the dam").Says("which", "which", "which");
  EXPECT_THAT(ClaimsOf(scene).front(), "The call came after a fire");
}

TEST(ExtractTest, AListUnderACueOfTalkIsSplit) {
  Scene scene("Anna also talked about the harvest and the roads.");
  scene.Says("Anna", "talked about", "the harvest and the roads");
  const auto claims = scene.Claims();
  EXPECT_THAT(scene.Texts(claims), ElementsAre("the harvest", "the roads"));
  EXPECT_EQ(scene.Text(claims[0].context), "talked about the harvest and the roads");
}

TEST(ExtractTest, APieceThatIsNoClauseKeepsItsCue) {
  Scene scene("Anna asked for more boats to save the villagers.");
  scene.Says("Anna", "asked for", "more boats to save the villagers", CueForce::kRequest);
  const auto claims = scene.Claims();
  EXPECT_THAT(scene.Texts(claims), ElementsAre("asked for more boats to save the villagers"));
  EXPECT_EQ(claims[0].outcome, Outcome::kProposed);
}

TEST(ExtractTest, APieceWithoutSubjectKeepsIt) {
  Scene scene("They visited the flooded camp and agreed to send boats.");
  scene.Says("They", "agreed to", "send boats");
  EXPECT_THAT(ClaimsOf(scene),
              ElementsAre("They visited the flooded camp", "agreed to send boats"));
}

TEST(ExtractTest, AFurtherVerbHasTheWholeSentenceAsContext) {
  const Scene scene("The envoy praised the new plan, and thanked the hosts for their work.");
  const auto claims = scene.Claims();
  EXPECT_THAT(scene.Texts(claims),
              ElementsAre("The envoy praised the new plan", "thanked the hosts for their work"));
  EXPECT_EQ(claims[0].context, claims[0].passage);
  EXPECT_EQ(scene.Text(claims[1].context),
            "The envoy praised the new plan, and thanked the hosts for their work");
}

TEST(ExtractTest, ContentsOverSentencesGiveOneClaimEach) {
  Scene scene("Anna said: \"The dam broke. We ran away.\"");
  scene.Says("Anna", "said", "The dam broke. We ran away.", CueForce::kNeutral, std::nullopt,
             AttributionKind::kDirect);
  const auto claims = scene.Claims();
  EXPECT_THAT(scene.Texts(claims), ElementsAre("The dam broke", "We ran away"));
  EXPECT_TRUE(claims[0].direct);
  EXPECT_EQ(claims[0].attribution, claims[1].attribution);
}

TEST(ExtractTest, WordsInsideQuotationMarksAreDirect) {
  Scene scene("Anna said the dam was old and \"it will break next year\".");
  scene.Says("Anna", "said", "the dam was old and \"it will break next year\"", CueForce::kNeutral,
             std::nullopt, AttributionKind::kMixed);
  const auto claims = scene.Claims();
  ASSERT_FALSE(claims.empty());
  EXPECT_FALSE(claims[0].direct);
}

TEST(ExtractTest, ADenialTurnsItsContent) {
  Scene scene("Anna denied that the dam was unsafe.");
  scene.Says("Anna", "denied", "the dam was unsafe", CueForce::kNegative);
  EXPECT_EQ(scene.Claims().at(0).polarity, Polarity::kNegated);
}

TEST(ExtractTest, CuesOfOneVoiceAddUpAndThoseOfAnotherDoNot) {
  Scene own("Anna denied that Anna had promised the dam was safe.");
  own.Says("Anna", "denied", "Anna had promised the dam was safe", CueForce::kNegative)
      .Says("Anna", "had promised", "the dam was safe", CueForce::kNeutral, 0);
  EXPECT_EQ(own.Claims().at(0).polarity, Polarity::kNegated);
  Scene other("Anna denied that Otto had promised the dam was safe.");
  other.Says("Anna", "denied", "Otto had promised the dam was safe", CueForce::kNegative)
      .Says("Otto", "had promised", "the dam was safe", CueForce::kNeutral, 0);
  EXPECT_EQ(other.Claims().at(0).polarity, Polarity::kAffirmed);
}

TEST(ExtractTest, SilenceKeepsWhatIsNotMentioned) {
  Scene scene("Anna made no mention of the flood in her speech.");
  scene.Says("Anna", "made no mention of", "the flood in her speech", CueForce::kSilence);
  const auto claims = scene.Claims();
  ASSERT_THAT(claims, SizeIs(1));
  EXPECT_TRUE(claims[0].silence);
  EXPECT_EQ(claims[0].polarity, Polarity::kAffirmed);
  EXPECT_EQ(scene.Text(claims[0].passage), "the flood in her speech");
}

TEST(ExtractTest, SilenceOnSeveralThingsIsSplit) {
  Scene scene("Anna made no mention of the flood or the fire in the port.");
  scene.Says("Anna", "made no mention of", "the flood or the fire in the port", CueForce::kSilence);
  const auto claims = scene.Claims();
  EXPECT_THAT(scene.Texts(claims), ElementsAre("the flood", "the fire in the port"));
  EXPECT_TRUE(claims[0].silence && claims[1].silence);
}

TEST(ExtractTest, AFrameOfThePastMakesItsContentBackground) {
  Scene scene("Previously, in Oslo, Anna had said the dam was safe.");
  scene.Says("Anna", "had said", "the dam was safe");
  EXPECT_TRUE(scene.Claims().at(0).background);
}

TEST(ExtractTest, OldNewsIsBackgroundAndNewsIsNot) {
  Scene scene("In November 2016 the dam broke. On Monday the bridge was closed.");
  scene.Published("2025-01-21");
  const auto claims = scene.Claims();
  ASSERT_THAT(claims, SizeIs(2));
  EXPECT_TRUE(claims[0].background);
  EXPECT_FALSE(claims[1].background);
}

TEST(ExtractTest, QuestionsAreNoAssertions) {
  const auto claims = Scene("Will the old dam hold the water?").Claims();
  ASSERT_THAT(claims, SizeIs(1));
  EXPECT_EQ(claims[0].certainty, Certainty::kQuestioned);
}

TEST(ExtractTest, WishesAreNoClaims) {
  EXPECT_THAT(ClaimsOf(Scene("God bless the people of the valley!")), IsEmpty());
  EXPECT_THAT(ClaimsOf(Scene("Let the work on the dam begin!")), IsEmpty());
}

TEST(ExtractTest, ATitleNeedsAVerb) {
  EXPECT_THAT(ClaimsOf(Scene("The dam broke.", "en", "Conversation with the mayor of the port")),
              ElementsAre("The dam broke"));
  const Scene scene("The dam broke.", "en", "Mayor closes the old bridge");
  const auto claims = scene.Claims();
  ASSERT_THAT(claims, SizeIs(2));
  EXPECT_EQ(claims[0].passage.part, Part::kTitle);
  EXPECT_EQ(scene.Text(claims[0].passage), "Mayor closes the old bridge");
}

TEST(ExtractTest, FragmentsOfAFewWordsSayNothing) {
  EXPECT_THAT(ClaimsOf(Scene("The dam. Again.")), IsEmpty());
}

TEST(ExtractTest, QuantitiesAndTimesBelongToTheirItem) {
  const Scene scene("They discussed the 40 boats, the fire of Monday and the border.");
  const auto claims = scene.Claims();
  ASSERT_THAT(claims, SizeIs(3));
  EXPECT_THAT(claims[0].quantities, SizeIs(1));
  EXPECT_THAT(claims[0].times, IsEmpty());
  EXPECT_THAT(claims[1].times, SizeIs(1));
  EXPECT_THAT(claims[2].quantities, IsEmpty());
}

TEST(ExtractTest, KeysAreStableAndDiffer) {
  const auto claims = Scene("The dam broke on Monday. Two villages were flooded.").Claims();
  const auto again = Scene("The dam broke on Monday. Two villages were flooded.").Claims();
  ASSERT_THAT(claims, SizeIs(2));
  EXPECT_EQ(claims[0].key, again[0].key);
  EXPECT_NE(claims[0].key, claims[1].key);
  EXPECT_EQ(claims[0].key.substr(0, 2), "c-");
}

TEST(ExtractChineseTest, ClausesAndTheirChain) {
  Scene scene("部长说，大坝十分安全。", "zh");
  scene.Says("部长", "说", "大坝十分安全");
  const auto claims = scene.Claims();
  EXPECT_THAT(scene.Texts(claims), ElementsAre("大坝十分安全"));
  EXPECT_EQ(scene.Chain(claims[0]), "Outlet > 部长");
}

TEST(ExtractChineseTest, ItemsOfAList) {
  const Scene scene("双方就农业、渔业和边境问题交换了意见。", "zh");
  const auto claims = scene.Claims();
  EXPECT_THAT(scene.Texts(claims), ElementsAre("农业", "渔业", "边境问题"));
  EXPECT_EQ(claims[0].outcome, Outcome::kDiscussed);
  EXPECT_EQ(scene.Text(claims[0].context), "双方就农业、渔业和边境问题交换了意见");
}

TEST(ExtractChineseTest, NegationAndSilence) {
  EXPECT_EQ(Scene("大坝没有倒塌。", "zh").Claims().at(0).polarity, Polarity::kNegated);
  Scene scene("部长没有提到洪水。", "zh");
  scene.Says("部长", "没有提到", "洪水", CueForce::kSilence);
  const auto claims = scene.Claims();
  ASSERT_THAT(claims, SizeIs(1));
  EXPECT_TRUE(claims[0].silence);
  EXPECT_EQ(scene.Text(claims[0].passage), "洪水");
}

TEST(ExtractChineseTest, AConditionStaysWithItsClause) {
  const Scene scene("如果工厂继续排放有毒的废水，政府将关闭这家工厂。", "zh");
  const auto claims = scene.Claims();
  ASSERT_THAT(claims, SizeIs(1));
  EXPECT_EQ(claims[0].certainty, Certainty::kConditional);
  EXPECT_EQ(scene.Text(claims[0].passage), "如果工厂继续排放有毒的废水，政府将关闭这家工厂");
}

}  // namespace
}  // namespace parallax
