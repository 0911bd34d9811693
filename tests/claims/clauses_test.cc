// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/clauses.h"

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/claims/claims_fixture.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> ClausesOf(absl::string_view text, absl::string_view language = "en") {
  const auto tokens = Tagged(text, language);
  return TextsOf(text, tokens, SplitClauses(tokens, {0, tokens.size()}, language));
}

TEST(ClausesTest, ASimpleSentenceIsOneClause) {
  EXPECT_THAT(ClausesOf("The ministers met in the old town hall."),
              ElementsAre("The ministers met in the old town hall"));
}

TEST(ClausesTest, SemicolonsSeparateClauses) {
  EXPECT_THAT(ClausesOf("The first round failed in March; the second one begins in June."),
              ElementsAre("The first round failed in March", "the second one begins in June"));
}

TEST(ClausesTest, ACommaAndASubjectWithItsVerbSeparate) {
  EXPECT_THAT(ClausesOf("The dam broke at noon, and the river flooded two villages."),
              ElementsAre("The dam broke at noon", "the river flooded two villages"));
  EXPECT_THAT(ClausesOf("The army withdrew on Friday, while the rebels stayed in the hills."),
              ElementsAre("The army withdrew on Friday", "the rebels stayed in the hills"));
}

TEST(ClausesTest, FurtherVerbsOfOneSubjectSeparate) {
  EXPECT_THAT(ClausesOf("The envoy praised the new plan, and thanked the hosts for their work."),
              ElementsAre("The envoy praised the new plan", "thanked the hosts for their work"));
}

TEST(ClausesTest, AChainOfVerbPhrasesIsCutAtItsBareCommasToo) {
  EXPECT_THAT(ClausesOf("The envoys visited the old camp, promised more food for children, and "
                        "returned to the capital."),
              ElementsAre("The envoys visited the old camp", "promised more food for children",
                          "returned to the capital"));
}

TEST(ClausesTest, SubjectPronounsSeparateWithoutAComma) {
  EXPECT_THAT(ClausesOf("The council rejected the draft and they will vote again on Monday."),
              ElementsAre("The council rejected the draft", "they will vote again on Monday"));
}

TEST(ClausesTest, AColonSeparatesAClauseBehindIt) {
  EXPECT_THAT(ClausesOf("The position of the union is clear: the workers want higher wages."),
              ElementsAre("The position of the union is clear", "the workers want higher wages"));
}

TEST(ClausesTest, CoordinatedNounsStayTogether) {
  EXPECT_THAT(ClausesOf("Talks between the union and the company will begin on Monday."),
              SizeIs(1));
  EXPECT_THAT(ClausesOf("They spoke of bread, fish, and the boat that sank last week."), SizeIs(1));
}

TEST(ClausesTest, AContactRelativeClauseOpensNoClause) {
  EXPECT_THAT(
      ClausesOf("We went over the harvest, the roads, and the trip she will be making in May."),
      SizeIs(1));
}

TEST(ClausesTest, QuotationsAreNotCutOpen) {
  EXPECT_THAT(
      ClausesOf("He said \"the dam broke; the river came; we all ran away\" and left the room."),
      SizeIs(1));
}

TEST(ClausesTest, ShortPiecesStayWithTheirNeighbour) {
  EXPECT_THAT(ClausesOf("He came; he saw the river and the town."), SizeIs(1));
}

TEST(ClausesTest, ChineseIsCutBetweenPartsWithVerbs) {
  EXPECT_THAT(ClausesOf("两国代表昨天讨论了农业贸易，他们下个月将访问北方港口。", "zh"),
              ElementsAre("两国代表昨天讨论了农业贸易", "他们下个月将访问北方港口"));
  EXPECT_THAT(ClausesOf("工人要求提高工资和补贴；公司拒绝接受这个条件。", "zh"), SizeIs(2));
}

TEST(ClausesTest, AChineseConditionStaysWithItsConsequence) {
  EXPECT_THAT(ClausesOf("如果工厂继续排放有毒的废水，政府将关闭这家工厂的生产线。", "zh"),
              SizeIs(1));
  EXPECT_THAT(ClausesOf("政府决定修建新的铁路和公路，以便改善山区居民的生活条件。", "zh"),
              SizeIs(1));
}

TEST(ClausesTest, AShortChinesePartWithASubjectOfItsOwnStandsAlone) {
  EXPECT_THAT(ClausesOf("政府将修建新的铁路和公路，他们应当多沟通。", "zh"),
              ElementsAre("政府将修建新的铁路和公路", "他们应当多沟通"));
}

TEST(ClausesTest, ShortChinesePartsStayTogether) {
  EXPECT_THAT(ClausesOf("他来了，她走了。", "zh"), SizeIs(1));
}

TEST(ClausesTest, OtherLanguagesAreCutAtSemicolonsOnly) {
  EXPECT_THAT(
      ClausesOf("Der Damm riss am Montag; der Fluss stieg schnell an, und viele Leute liefen weg.",
                "de"),
      SizeIs(2));
}

TEST(SplitLongTest, CutsBehindTheLastCommaThatFits) {
  const absl::string_view text = "alpha beta, gamma delta epsilon";
  const auto tokens = Tagged(text);
  EXPECT_THAT(TextsOf(text, tokens, SplitLong(tokens, {0, tokens.size()}, 20)),
              ElementsAre("alpha beta", "gamma delta epsilon"));
}

TEST(SplitLongTest, CutsBetweenWordsWithoutAComma) {
  const absl::string_view text = "alpha beta gamma";
  const auto tokens = Tagged(text);
  EXPECT_THAT(TextsOf(text, tokens, SplitLong(tokens, {0, tokens.size()}, 11)),
              ElementsAre("alpha beta", "gamma"));
}

TEST(SplitLongTest, LeavesOutWhatNoPieceCanHold) {
  const std::string text = absl::StrCat(std::string(50, 'x'), " beta");
  const auto tokens = Tagged(text);
  EXPECT_THAT(TextsOf(text, tokens, SplitLong(tokens, {0, tokens.size()}, 10)),
              ElementsAre("beta"));
  EXPECT_THAT(SplitLong(tokens, {0, 0}, 10), IsEmpty());
}

}  // namespace
}  // namespace parallax
