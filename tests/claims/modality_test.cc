// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/modality.h"

#include "gtest/gtest.h"
#include "tests/claims/claims_fixture.h"

namespace parallax {
namespace {

Modality Read(absl::string_view text, absl::string_view language = "en") {
  const auto tokens = Tagged(text, language);
  return ReadModality(tokens, {0, tokens.size()}, language);
}

bool Negated(absl::string_view text, absl::string_view language = "en") {
  return Read(text, language).polarity == Polarity::kNegated;
}

bool Background(absl::string_view text, absl::string_view published,
                absl::string_view language = "en") {
  const SpanIndex index(text);
  const Span all = index.Make(0, text.size());
  const auto tokens = TagTokens(text, index, all, language);
  std::optional<PublicationTime> date;
  if (!published.empty()) date = ParsePublicationTime(published).value();
  return IsBackground(tokens, {0, tokens.size()}, language,
                      FindTimes(text, index, all, language, date), date);
}

TEST(ModalityTest, APlainClauseIsAffirmedAndCertain) {
  const Modality modality = Read("The dam broke on Monday");
  EXPECT_EQ(modality.polarity, Polarity::kAffirmed);
  EXPECT_EQ(modality.certainty, Certainty::kCertain);
  EXPECT_EQ(modality.outcome, Outcome::kNone);
}

TEST(ModalityTest, NegationTurnsTheClause) {
  EXPECT_TRUE(Negated("The dam did not break"));
  EXPECT_TRUE(Negated("Nobody was hurt"));
  EXPECT_TRUE(Negated("The council never met"));
  EXPECT_TRUE(Negated("大坝没有倒塌", "zh"));
  EXPECT_FALSE(Negated("大坝倒塌", "zh"));
}

TEST(ModalityTest, WhatOnlyLooksLikeNegationDoesNot) {
  EXPECT_FALSE(Negated("Not only the dam but also the bridge broke"));
  EXPECT_FALSE(Negated("局势不断恶化", "zh"));
}

TEST(ModalityTest, TwoNegationsCancel) {
  EXPECT_FALSE(Negated("It is not true that nobody was hurt"));
}

TEST(ModalityTest, NegationInASubordinateClauseLeavesTheMainClause) {
  EXPECT_FALSE(Negated("They mourned a village which had never been safe"));
  EXPECT_FALSE(Negated("They will end a war that would not have begun"));
  EXPECT_TRUE(Negated("They agreed that the plant must never run again"));
}

TEST(ModalityTest, TheModalSaysHowSureAClauseIs) {
  EXPECT_EQ(Read("The plant may close").certainty, Certainty::kPossible);
  EXPECT_EQ(Read("The plant will close").certainty, Certainty::kPlanned);
  EXPECT_EQ(Read("The plant is likely to close").certainty, Certainty::kProbable);
  EXPECT_EQ(Read("The plant reportedly closed").certainty, Certainty::kUnconfirmed);
  EXPECT_EQ(Read("The plant will close if prices fall").certainty, Certainty::kConditional);
  EXPECT_EQ(Read("工厂可能关闭", "zh").certainty, Certainty::kPossible);
  EXPECT_EQ(Read("工厂将关闭", "zh").certainty, Certainty::kPlanned);
  EXPECT_EQ(Read("据称工厂已经关闭", "zh").certainty, Certainty::kUnconfirmed);
  EXPECT_EQ(Read("如果价格下跌，工厂就关闭", "zh").certainty, Certainty::kConditional);
}

TEST(ModalityTest, TheMonthOfMayIsNoModalVerb) {
  EXPECT_EQ(Read("On May 24 the plant closed").certainty, Certainty::kCertain);
}

TEST(ModalityTest, VerbsTellWhatBecameOfTheSubject) {
  EXPECT_EQ(Read("They discussed the border").outcome, Outcome::kDiscussed);
  EXPECT_EQ(Read("She proposed a truce").outcome, Outcome::kProposed);
  EXPECT_EQ(Read("They agreed on a date").outcome, Outcome::kAgreed);
  EXPECT_EQ(Read("He rejected the plan").outcome, Outcome::kRefused);
  EXPECT_EQ(Read("双方同意停火", "zh").outcome, Outcome::kAgreed);
  EXPECT_EQ(Read("他拒绝了这个计划", "zh").outcome, Outcome::kRefused);
}

TEST(ModalityTest, NounsThatLookLikeSuchVerbsDoNot) {
  EXPECT_EQ(Read("The call was seen as a sign of hope").outcome, Outcome::kNone);
  EXPECT_EQ(Read("The timing of a possible agreement is open").outcome, Outcome::kNone);
}

TEST(ModalityTest, TheCueColoursItsContent) {
  Modality modality;
  ApplyForce(CueForce::kNegative, modality);
  EXPECT_EQ(modality.polarity, Polarity::kNegated);
  ApplyForce(CueForce::kNegative, modality);
  EXPECT_EQ(modality.polarity, Polarity::kAffirmed);
  ApplyForce(CueForce::kFuture, modality);
  EXPECT_EQ(modality.certainty, Certainty::kPlanned);
  ApplyForce(CueForce::kHedged, modality);
  EXPECT_EQ(modality.certainty, Certainty::kPlanned);
  ApplyForce(CueForce::kUnconfirmed, modality);
  EXPECT_EQ(modality.certainty, Certainty::kUnconfirmed);
  ApplyForce(CueForce::kQuestion, modality);
  EXPECT_EQ(modality.certainty, Certainty::kQuestioned);
  ApplyForce(CueForce::kRequest, modality);
  EXPECT_EQ(modality.outcome, Outcome::kProposed);
}

TEST(ModalityTest, ARequestDoesNotUndoAnAgreement) {
  Modality modality;
  modality.outcome = Outcome::kAgreed;
  ApplyForce(CueForce::kRequest, modality);
  ApplyForce(CueForce::kNeutral, modality);
  EXPECT_EQ(modality.outcome, Outcome::kAgreed);
}

TEST(ModalityTest, HedgedWordsMakeACertainContentProbable) {
  Modality modality;
  ApplyForce(CueForce::kHedged, modality);
  EXPECT_EQ(modality.certainty, Certainty::kProbable);
}

TEST(BackgroundTest, DatesLongBeforePublicationAreHistory) {
  EXPECT_TRUE(Background("In November 2016 he visited the camp", "2025-01-20"));
  EXPECT_FALSE(Background("On January 17 he visited the camp", "2025-01-20"));
  EXPECT_TRUE(Background("2016年11月他访问了营地", "2025-01-20", "zh"));
}

TEST(BackgroundTest, AClauseAboutTheFutureIsNot) {
  EXPECT_FALSE(Background("The treaty of 1972 will be renewed", "2025-01-20"));
}

TEST(BackgroundTest, OneRecentDateIsEnoughAgainstIt) {
  EXPECT_FALSE(Background("On January 17 he recalled the visit of November 2016", "2025-01-20"));
}

TEST(BackgroundTest, WordsOfThePastTell) {
  EXPECT_TRUE(Background("Previously he had visited the camp", ""));
  EXPECT_TRUE(Background("他此前访问过营地", "", "zh"));
  EXPECT_FALSE(Background("He visited the camp", ""));
}

TEST(BackgroundTest, WithoutPublicationDateNoDateIsHistory) {
  EXPECT_FALSE(Background("In 2016 he visited the camp", ""));
}

}  // namespace
}  // namespace parallax
