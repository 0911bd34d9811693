// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/tagger.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/claims/claims_fixture.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Tag> TagsOf(absl::string_view text, absl::string_view language = "en") {
  std::vector<Tag> tags;
  for (const TaggedToken& token : Tagged(text, language)) tags.push_back(token.tag);
  return tags;
}

TEST(TaggerTest, TagsAPlainSentence) {
  EXPECT_THAT(TagsOf("The ministers signed a new treaty."),
              ElementsAre(Tag::kDeterminer, Tag::kNoun, Tag::kVerb, Tag::kDeterminer,
                          Tag::kAdjective, Tag::kNoun, Tag::kPunctuation));
}

// The same sentences and tags as `training/lexicon/tagger.py --tag` gives: the C++ features are
// those of training.
TEST(TaggerTest, AgreesWithTheTrainer) {
  EXPECT_THAT(TagsOf("He will not meet them in Geneva"),
              ElementsAre(Tag::kPronoun, Tag::kAuxiliary, Tag::kParticle, Tag::kVerb, Tag::kPronoun,
                          Tag::kAdposition, Tag::kProperNoun));
  EXPECT_THAT(TagsOf("Prices rose by 20 % because of the drought"),
              ElementsAre(Tag::kNoun, Tag::kVerb, Tag::kAdposition, Tag::kNumber, Tag::kSymbol,
                          Tag::kAdposition, Tag::kAdposition, Tag::kDeterminer, Tag::kNoun));
}

TEST(TaggerTest, ShoutedWordsAreCommonNouns) {
  const auto tokens = Tagged("They want to make PEACE and do more TRADE");
  EXPECT_EQ(tokens[4].tag, Tag::kNoun);
  EXPECT_EQ(tokens.back().tag, Tag::kNoun);
}

TEST(TaggerTest, TitleCaseDoesNotMakeEveryWordAName) {
  const auto tokens = Tagged("Ministers Discuss Border Dispute After Failed Talks");
  EXPECT_EQ(tokens[1].tag, Tag::kVerb);
  EXPECT_EQ(tokens[3].tag, Tag::kNoun);
}

TEST(TaggerTest, ASentenceWithoutAVerbGetsOne) {
  EXPECT_EQ(Tagged("both spoke of peace")[1].tag, Tag::kVerb);
  EXPECT_EQ(Tagged("a spoke of wood")[1].tag, Tag::kNoun);
}

TEST(TaggerTest, WhatStandsAloneBehindAnArticleIsANoun) {
  EXPECT_EQ(Tagged("They talked about the harvest and the roads")[4].tag, Tag::kNoun);
  EXPECT_EQ(Tagged("They talked about the rich and the poor")[4].tag, Tag::kAdjective);
}

TEST(TaggerTest, ChineseTokensFollowTheLexicon) {
  EXPECT_EQ(Tagged("他是人", "zh").size(), 3u);
  const auto joined = Tagged("人工智能", "zh");
  ASSERT_EQ(joined.size(), 1u);
  EXPECT_EQ(joined[0].token.span.end_byte, 12u);
}

TEST(TaggerTest, LemmasComeAlong) {
  const auto tokens = Tagged("leaders discussed tariffs");
  EXPECT_EQ(tokens[0].lemma, "leader");
  EXPECT_EQ(tokens[1].lemma, "discuss");
  EXPECT_EQ(tokens[2].lemma, "tariff");
  EXPECT_FALSE(tokens[0].named);
}

TEST(TaggerTest, ChineseWordsAreTaggedByTheLexicon) {
  EXPECT_THAT(TagsOf("我们讨论经济", "zh"), ElementsAre(Tag::kPronoun, Tag::kVerb, Tag::kNoun));
}

TEST(TaggerTest, AChineseVerbalNounIsAVerbWhereItsPartHasNoOther) {
  const auto alone = Tagged("两国在农业上合作", "zh");
  EXPECT_EQ(alone.back().tag, Tag::kVerb);
  const auto owned = Tagged("他讨论了两国的合作", "zh");
  EXPECT_EQ(owned.back().tag, Tag::kNoun);
}

TEST(TaggerTest, OtherLanguagesAreTaggedByShape) {
  EXPECT_THAT(TagsOf("Berlin wartet 5 .", "de"),
              ElementsAre(Tag::kProperNoun, Tag::kNoun, Tag::kNumber, Tag::kPunctuation));
}

TEST(TaggerTest, NothingGivesNothing) {
  EXPECT_THAT(TagsOf(""), IsEmpty());
  EXPECT_THAT(TagsOf(" \n", "zh"), IsEmpty());
}

TEST(TaggerTest, NamesOfTags) {
  EXPECT_EQ(TagFromName("PROPN"), Tag::kProperNoun);
  EXPECT_EQ(TagFromName("SCONJ"), Tag::kSubordinator);
  EXPECT_EQ(TagFromName("none"), Tag::kOther);
}

}  // namespace
}  // namespace parallax
