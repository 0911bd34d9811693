// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/concepts.h"

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "service/claims/chunks.h"
#include "tests/claims/claims_fixture.h"

namespace parallax {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> ChunksOf(absl::string_view text, absl::string_view language = "en") {
  const auto tokens = Tagged(text, language);
  std::vector<std::string> chunks;
  for (const NounChunk& chunk : FindNounChunks(tokens, language)) {
    const uint32_t start = tokens[chunk.begin].token.span.start_byte,
                   end = tokens[chunk.end - 1].token.span.end_byte;
    chunks.push_back(absl::StrCat(text.substr(start, end - start), "=", chunk.key,
                                  chunk.commonplace ? "*" : ""));
  }
  return chunks;
}

// The concepts of the only claim of `text`.
std::vector<std::string> ConceptsOf(absl::string_view text, absl::string_view language = "en") {
  const std::vector<Claim> claims = Scene(text, language).Claims();
  EXPECT_EQ(claims.size(), 1u) << text;
  return claims.empty() ? std::vector<std::string>() : ConceptKeys(claims.front());
}

TEST(ChunksTest, DeterminersAndPronounsAreLeftOut) {
  EXPECT_THAT(ChunksOf("The fishermen repaired their wooden boats"),
              ElementsAre("fishermen=fisherman", "wooden boats=wooden boat"));
}

TEST(ChunksTest, NumbersAndCommonplaceAdjectivesAreLeftOut) {
  EXPECT_THAT(ChunksOf("They sank three large boats"), ElementsAre("large boats=large boat"));
  EXPECT_THAT(ChunksOf("He saw a possible truce"), ElementsAre("truce=truce"));
}

TEST(ChunksTest, CommonplaceHeadsTakeTheirOfPhrase) {
  EXPECT_THAT(ChunksOf("The importance of the harvest is clear"),
              ElementsAre("importance of the harvest=harvest"));
  EXPECT_THAT(ChunksOf("They banned the export of timber"),
              ElementsAre("export=export", "timber=timber"));
}

TEST(ChunksTest, CommonplaceThingsAreMarked) {
  EXPECT_THAT(ChunksOf("The statement was read"), ElementsAre("statement=statement*"));
  EXPECT_THAT(ChunksOf("They had a detailed conversation"),
              ElementsAre("detailed conversation=conversation*"));
  EXPECT_THAT(ChunksOf("They had an early meeting"), ElementsAre("early meeting=early meeting"));
}

TEST(ChunksTest, NamesAreNoPartOfTheKey) {
  auto tokens = Tagged("They want Norwegian timber");
  tokens[2].named = true;
  const auto chunks = FindNounChunks(tokens, "en");
  ASSERT_EQ(chunks.size(), 1u);
  EXPECT_EQ(chunks[0].key, "timber");
  EXPECT_EQ(chunks[0].begin, 2u);
}

TEST(ChunksTest, ChineseNounsInARowAreOneChunk) {
  EXPECT_THAT(ChunksOf("他们讨论了粮食危机", "zh"), ElementsAre("粮食危机=粮食 危机"));
  EXPECT_THAT(ChunksOf("他是人", "zh"), IsEmpty());
}

TEST(ChunksTest, NoNounNoChunk) { EXPECT_THAT(ChunksOf("We ran very quickly."), IsEmpty()); }

TEST(ConceptsTest, NamesHaveTheirCanonicalKey) {
  const Scene scene("Norway banned fish exports to Taiwan.");
  const auto claims = scene.Claims();
  ASSERT_EQ(claims.size(), 1u);
  EXPECT_THAT(ConceptKeys(claims[0]), ElementsAre("country:NO", "fish export", "country:TW"));
  EXPECT_TRUE(claims[0].concepts[0].name);
  EXPECT_EQ(claims[0].concepts[0].head, "country:NO");
  EXPECT_FALSE(claims[0].concepts[1].name);
  EXPECT_EQ(claims[0].concepts[1].head, "export");
  EXPECT_EQ(scene.Text(claims[0].concepts[1].passage), "fish exports");
}

TEST(ConceptsTest, ADatedOrMeasuredThingNamesNoTopic) {
  EXPECT_THAT(ConceptsOf("The ferry to the island sank on Monday evening after 40 minutes."),
              ElementsAre("ferry", "island"));
}

TEST(ConceptsTest, CommonplaceThingsStandInOnlyWhereThereIsNothingElse) {
  EXPECT_THAT(ConceptsOf("The statement praised the harvest."), ElementsAre("harvest"));
  EXPECT_THAT(ConceptsOf("The conversation went very well."), ElementsAre("conversation"));
}

TEST(ConceptsTest, CapitalsForEmphasisMakeNoName) {
  EXPECT_THAT(ConceptsOf("We need more Trade with the island."), Contains("trade"));
  EXPECT_THAT(ConceptsOf("Engineers repaired the dam."), Contains("engineer"));
}

TEST(ConceptsTest, EachKeyComesOnce) {
  EXPECT_THAT(ConceptsOf("The harvest in Norway fed Norway after the harvest of fish."),
              ElementsAre("harvest", "country:NO", "fish"));
}

TEST(ConceptsTest, KeywordsAreNamesAndTellingWords) {
  const auto claims = Scene("Norway banned the export of timber.").Claims();
  ASSERT_EQ(claims.size(), 1u);
  EXPECT_THAT(claims[0].keywords, ElementsAre("country:NO", "ban", "export", "timber"));
}

TEST(ConceptsTest, ChineseNamesAreNotCutAcross) {
  const auto claims = Scene("台湾的粮食出口到挪威。", "zh").Claims();
  ASSERT_EQ(claims.size(), 1u);
  EXPECT_THAT(ConceptKeys(claims[0]), Contains("country:TW"));
  EXPECT_THAT(ConceptKeys(claims[0]), Contains("country:NO"));
}

TEST(TagAroundNamesTest, ANameIsOneToken) {
  const absl::string_view text = "挪威大使来访";
  const SpanIndex index(text);
  NameMention name;
  name.span = index.Make(0, 6);
  const auto tokens = TagAroundNames(text, index, index.Make(0, text.size()), {name});
  ASSERT_FALSE(tokens.empty());
  EXPECT_EQ(tokens[0].token.span, name.span);
  EXPECT_EQ(tokens[0].tag, Tag::kProperNoun);
  for (size_t i = 1; i < tokens.size(); ++i)
    EXPECT_EQ(tokens[i].token.span.start_byte, tokens[i - 1].token.span.end_byte);
}

TEST(NamesInsideTest, FindsByPartAndPlace) {
  std::vector<NameMention> names(3);
  names[0].part = Part::kTitle;
  names[0].span = {0, 5, 0, 5};
  names[1].span = {0, 5, 0, 5};
  names[2].span = {10, 15, 10, 15};
  EXPECT_EQ(NamesInside(names, Part::kText, {0, 20, 0, 20}).size(), 2u);
  EXPECT_EQ(NamesInside(names, Part::kText, {6, 20, 6, 20}).size(), 1u);
  EXPECT_EQ(NamesInside(names, Part::kText, {6, 12, 6, 12}).size(), 0u);
  EXPECT_EQ(NamesInside(names, Part::kTitle, {0, 20, 0, 20}).size(), 1u);
  EXPECT_EQ(NamesInside({}, Part::kText, {0, 20, 0, 20}).size(), 0u);
}

TEST(MarkNamesTest, PersonsAreMarked) {
  const absl::string_view text = "Anna Berg spoke";
  auto tokens = Tagged(text);
  NameMention name;
  name.span = SpanIndex(text).Make(0, 9);
  name.name_class = NameClass::kPerson;
  name.key = "name:anna berg";
  EXPECT_EQ(MarkNames({name}, "en", absl::MakeSpan(tokens)).size(), 1u);
  EXPECT_TRUE(tokens[0].named && tokens[0].person && tokens[1].person);
  EXPECT_FALSE(tokens[2].named);
}

}  // namespace
}  // namespace parallax
