// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/lists.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/claims/claims_fixture.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> ItemsOf(absl::string_view text, absl::string_view language = "en") {
  const auto tokens = Tagged(text, language);
  return TextsOf(text, tokens, FindList(tokens, {0, tokens.size()}, language).items);
}

TEST(ListsTest, SubjectsOfTalkAreItems) {
  EXPECT_THAT(ItemsOf("They discussed fish, timber and the border"),
              ElementsAre("fish", "timber", "the border"));
  EXPECT_THAT(ItemsOf("The ministers talked about steel and the flood"),
              ElementsAre("steel", "the flood"));
  EXPECT_THAT(ItemsOf("The two exchanged views on pensions and the war in the north"),
              ElementsAre("pensions", "the war in the north"));
}

TEST(ListsTest, ARelativeClauseStaysWithItsItem) {
  EXPECT_THAT(ItemsOf("We went over the harvest, the roads, and the trip she will make in the "
                      "spring, which I look forward to"),
              ElementsAre("the harvest", "the roads",
                          "the trip she will make in the spring, which I look forward to"));
}

TEST(ListsTest, AGeneralNounAnnouncesTheList) {
  EXPECT_THAT(ItemsOf("They discussed a range of subjects, including fish, timber and pensions"),
              ElementsAre("fish", "timber", "pensions"));
  EXPECT_THAT(ItemsOf("The paper deals with issues such as housing and pensions"),
              ElementsAre("housing", "pensions"));
}

TEST(ListsTest, TheListProperStandsBehindAColon) {
  EXPECT_THAT(ItemsOf("We went through a lot: fish, timber, and the border"),
              ElementsAre("fish", "timber", "the border"));
  EXPECT_THAT(ItemsOf("The union raised several points: how the plant would be run, and that "
                      "dismissals have to stop"),
              ElementsAre("how the plant would be run", "dismissals have to stop"));
}

TEST(ListsTest, TheRepeatedPrepositionOpensAnItem) {
  EXPECT_THAT(
      ItemsOf("They spoke about the chances of peace and about how their teams can work together"),
      ElementsAre("the chances of peace", "how their teams can work together"));
  EXPECT_THAT(
      ItemsOf("They discussed the release of prisoners and the return of children, as well as the "
              "state of the roads"),
      ElementsAre("the release of prisoners", "the return of children", "the state of the roads"));
}

TEST(ListsTest, AListInsideAnItemStaysInIt) {
  EXPECT_THAT(
      ItemsOf("They discussed trade, purchases of oil, gas and farm produce, the army and fishing"),
      ElementsAre("trade", "purchases of oil, gas and farm produce", "the army", "fishing"));
  EXPECT_THAT(
      ItemsOf("They discussed his meeting with the union and a new document on security, trade and "
              "culture"),
      ElementsAre("his meeting with the union", "a new document on security, trade and culture"));
}

TEST(ListsTest, TwoQualitiesOfOneThingAreOneItem) {
  EXPECT_THAT(ItemsOf("They discussed economic and military issues"), IsEmpty());
  EXPECT_THAT(ItemsOf("They discussed economic and military issues and the harvest"),
              ElementsAre("economic and military issues", "the harvest"));
}

TEST(ListsTest, BetweenAndBothJoinNames) {
  EXPECT_THAT(ItemsOf("They discussed the war between the north and the south, and fish"),
              ElementsAre("the war between the north and the south", "fish"));
}

TEST(ListsTest, WhatRefersBackStaysWithItsItem) {
  EXPECT_THAT(ItemsOf("They discussed the border, the state of the roads and ways to repair them"),
              ElementsAre("the border", "the state of the roads and ways to repair them"));
}

TEST(ListsTest, OneSubjectIsNoList) {
  EXPECT_THAT(ItemsOf("They discussed the safety of drivers and passengers"), IsEmpty());
  EXPECT_THAT(ItemsOf("They discussed the border"), IsEmpty());
}

TEST(ListsTest, AVerbEndsTheListAndTheRestIsKept) {
  const absl::string_view text = "They discussed fish and timber before they agreed on a date";
  const auto tokens = Tagged(text);
  const List list = FindList(tokens, {0, tokens.size()}, "en");
  EXPECT_THAT(list.items, SizeIs(2));
  EXPECT_TRUE(list.subjects);
}

TEST(ListsTest, WhatStandsBeforeTheWordOfTalkIsTheLead) {
  const absl::string_view text = "Teams will meet in Geneva on Monday to discuss fish and timber";
  const auto tokens = Tagged(text);
  const List list = FindList(tokens, {0, tokens.size()}, "en");
  EXPECT_THAT(TextsOf(text, tokens, {list.items[0], list.items[1]}), ElementsAre("fish", "timber"));
  const TokenRange lead = TrimLead(tokens, list.lead);
  EXPECT_EQ(tokens[lead.second - 1].token.lower, "monday");
}

TEST(ListsTest, ThreeObjectsOfAVerbAreItems) {
  EXPECT_THAT(ItemsOf("The country will buy soybeans, sorghum and timber"),
              ElementsAre("soybeans", "sorghum", "timber"));
  EXPECT_THAT(ItemsOf("The country will buy soybeans and timber"), IsEmpty());
}

TEST(ListsTest, ObjectsOfAPrepositionAreNotTornFromTheirNoun) {
  EXPECT_THAT(ItemsOf("The country will lift tariffs on steel, copper and zinc"), IsEmpty());
}

TEST(ListsTest, SubjectsOfAVerbAreNoItems) {
  EXPECT_THAT(ItemsOf("Fishermen, farmers and miners signed the treaty"), IsEmpty());
}

TEST(ListsTest, AmountsAndPersonsAreNotTornApart) {
  EXPECT_THAT(ItemsOf("The blast killed 3 soldiers, 2 doctors and 1 nurse"), IsEmpty());
  auto tokens = Tagged("She informed Anna Berg, Otto Lund and the mayor");
  for (size_t i : {2, 3, 5, 6}) tokens[i].named = tokens[i].person = true;
  EXPECT_THAT(FindList(tokens, {0, tokens.size()}, "en").items, IsEmpty());
}

TEST(ListsTest, NamesAloneAreNoObjects) {
  auto tokens = Tagged("They visited Lima , Quito and Bogota");
  for (size_t i : {2, 4, 6}) tokens[i].named = true;
  const std::vector<TokenRange> items = {{2, 3}, {4, 5}, {6, 7}};
  EXPECT_FALSE(AreObjects(tokens, items));
  tokens[6].named = false;
  EXPECT_TRUE(AreObjects(tokens, items));
}

TEST(ListsTest, WhomOneTalkedWithIsNoPartOfTheLastItem) {
  auto tokens = Tagged("He discussed fish and timber with Anna Berg");
  for (size_t i : {6, 7}) tokens[i].named = tokens[i].person = true;
  const List list = FindList(tokens, {0, tokens.size()}, "en");
  EXPECT_THAT(list.items, ElementsAre(TokenRange{2, 3}, TokenRange{4, 5}));
}

TEST(ListsTest, OtherLanguagesHaveNoLists) {
  EXPECT_THAT(ItemsOf("Sie reden ueber Fisch, Holz und Stahl", "de"), IsEmpty());
}

TEST(ChineseListsTest, SubjectsOfTalkAreItems) {
  EXPECT_THAT(ItemsOf("双方讨论了农业、渔业和边境贸易", "zh"),
              ElementsAre("农业", "渔业", "边境贸易"));
  EXPECT_THAT(ItemsOf("两人也谈到了粮食危机和铁路建设", "zh"), ElementsAre("粮食危机", "铁路建设"));
}

TEST(ChineseListsTest, TheListBeforeTheVerbOfTalkEndsThere) {
  EXPECT_THAT(ItemsOf("双方就农业、渔业和边境问题交换了意见", "zh"),
              ElementsAre("农业", "渔业", "边境问题"));
  EXPECT_THAT(ItemsOf("双方就农业、渔业等问题进行了讨论", "zh"), ElementsAre("农业", "渔业"));
}

TEST(ChineseListsTest, FieldsAreItems) {
  EXPECT_THAT(ItemsOf("他说明了政府在农业、渔业和教育问题上的立场", "zh"),
              ElementsAre("农业", "渔业", "教育问题"));
}

TEST(ChineseListsTest, ARelationIsOneSubject) {
  EXPECT_THAT(ItemsOf("他谈到了工人和工厂的关系", "zh"), IsEmpty());
}

TEST(ChineseListsTest, ObjectsOfAVerbAreItems) {
  EXPECT_THAT(ItemsOf("政府决定推进农业、渔业和教育", "zh"), ElementsAre("农业", "渔业", "教育"));
}

TEST(ChineseListsTest, OneSubjectIsNoList) {
  EXPECT_THAT(ItemsOf("双方讨论了农业", "zh"), IsEmpty());
}

}  // namespace
}  // namespace parallax
