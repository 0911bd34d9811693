// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/syntax.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/claims/claims_fixture.h"

namespace parallax {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;

std::string Trimmed(absl::string_view text, absl::string_view language = "en") {
  const auto tokens = Tagged(text, language);
  const TokenRange range = TrimClause(tokens, {0, tokens.size()});
  if (range.first == range.second) return "";
  const uint32_t start = tokens[range.first].token.span.start_byte,
                 end = tokens[range.second - 1].token.span.end_byte;
  return std::string(text.substr(start, end - start));
}

bool IsClause(absl::string_view text) {
  const auto tokens = Tagged(text);
  return HasFiniteClause(tokens, {0, tokens.size()});
}

TEST(SyntaxTest, CountsWordsWithoutPunctuation) {
  const auto tokens = Tagged("Yes , we will .");
  EXPECT_EQ(CountWords(tokens, {0, tokens.size()}), 3u);
}

TEST(SyntaxTest, DepthsRiseInsideQuotationsAndBrackets) {
  const auto tokens = Tagged("a \"b (c)\" d");
  EXPECT_THAT(Depths(tokens, {0, tokens.size()}), ElementsAre(0, 1, 1, 2, 2, 2, 1, 0));
}

TEST(SyntaxTest, MarksWithoutPartnerOpenNothing) {
  const auto tokens = Tagged("a \" b ( c");
  EXPECT_THAT(Depths(tokens, {0, tokens.size()}), Each(0));
  const auto closing = Tagged("a ) b");
  EXPECT_THAT(Depths(closing, {0, closing.size()}), Each(0));
}

TEST(SyntaxTest, InfinitivesAndGerundsAreNotFinite) {
  const auto tokens = Tagged("He wants to leave");
  EXPECT_TRUE(IsFinite(tokens, {0, 4}, 1));
  EXPECT_FALSE(IsFinite(tokens, {0, 4}, 3));
  EXPECT_FALSE(IsFinite(tokens, {0, 4}, 0));
  const auto gerund = Tagged("They kept talking");
  EXPECT_FALSE(IsFinite(gerund, {0, 3}, 2));
}

TEST(SyntaxTest, AFiniteClauseHasASubjectAndAVerb) {
  EXPECT_TRUE(IsClause("The minister resigned on Monday"));
  EXPECT_TRUE(IsClause("both spoke of peace"));
  EXPECT_FALSE(IsClause("speaking to reporters in Geneva"));
  EXPECT_FALSE(IsClause("a treaty on fish"));
  EXPECT_FALSE(IsClause(""));
}

TEST(SyntaxTest, TheVerbOfARelativeClauseMakesNoClause) {
  EXPECT_FALSE(IsClause("his party not to take steps that could spoil the treaty"));
  EXPECT_TRUE(IsClause("The treaty that failed was old"));
}

TEST(SyntaxTest, AdverbsMayStandBeforeAVerbPhrase) {
  const auto tokens = Tagged("also thanked the hosts");
  EXPECT_TRUE(StartsVerbPhrase(tokens, 0, {0, tokens.size()}));
  EXPECT_FALSE(StartsVerbPhrase(tokens, 2, {0, tokens.size()}));
}

TEST(SyntaxTest, ConjunctionsAndPunctuationAreTrimmed) {
  EXPECT_EQ(Trimmed(", and that the war ends."), "the war ends");
  EXPECT_EQ(Trimmed("the road was closed because"), "the road was closed");
  EXPECT_EQ(Trimmed("the attacks on villages, which"), "the attacks on villages");
  EXPECT_EQ(Trimmed("但是谈判已经结束。", "zh"), "谈判已经结束");
  EXPECT_EQ(Trimmed("..."), "");
}

TEST(SyntaxTest, AHalfContractionIsTrimmed) {
  const auto tokens = Tagged("That's fine, we will stay");
  EXPECT_EQ(TrimClause(tokens, {1, tokens.size()}).first, 2u);
}

TEST(SyntaxTest, ParticlesAtTheEndStay) {
  EXPECT_EQ(Trimmed("the list that is being drawn up"), "the list that is being drawn up");
}

TEST(SyntaxTest, QuotationsAndBracketsAreNotTornOpen) {
  EXPECT_EQ(Trimmed("He called it \"a disaster\"."), "He called it \"a disaster\"");
  EXPECT_EQ(Trimmed("the agency (founded in 1990)"), "the agency (founded in 1990)");
  EXPECT_EQ(Trimmed("\"We will come\""), "We will come");
  EXPECT_EQ(Trimmed("We will come\""), "We will come");
  EXPECT_EQ(Trimmed("Prices rose 5%"), "Prices rose 5%");
}

TEST(SyntaxTest, ALeadLosesWhatPointsAtItsList) {
  const absl::string_view text = "Teams will meet in Geneva to";
  const auto tokens = Tagged(text);
  const TokenRange lead = TrimLead(tokens, {0, tokens.size()});
  EXPECT_EQ(tokens[lead.second - 1].token.lower, "geneva");
}

}  // namespace
}  // namespace parallax
