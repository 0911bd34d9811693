// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/lexicon.h"

#include "gtest/gtest.h"
#include "service/claims/cue_words.h"
#include "service/claims/tagger.h"
#include "tests/claims/claims_fixture.h"

namespace parallax {
namespace {

TEST(LexiconTest, EmbeddedFilesAreWellFormed) {
  EXPECT_TRUE(CheckLexicon().ok()) << CheckLexicon();
  EXPECT_TRUE(CheckCueWords().ok()) << CheckCueWords();
}

TEST(LexiconTest, WhatTheLexiconDoesNotHoldIsRareToTheFull) {
  EXPECT_EQ(Rarity("fentanyl", "en"), 1);
  EXPECT_EQ(Rarity("zyxgh", "en"), 1);
  EXPECT_EQ(Rarity("芬太尼镇", "zh"), 1);
}

TEST(LexiconTest, CommonWordsTellLessThanSeldomOnes) {
  EXPECT_LT(Rarity("house", "en"), Rarity("tariff", "en"));
  EXPECT_LT(Rarity("经济", "zh"), Rarity("稀土", "zh"));
  EXPECT_EQ(Rarity("the", "en"), 0);
}

TEST(LexiconTest, CommonplaceWordsOfNewsProseTellNothing) {
  for (const char* word :
       {"statement", "readout", "conversation", "time", "way", "side", "monday", "november"}) {
    EXPECT_EQ(Rarity(word, "en"), 0) << word;
    EXPECT_TRUE(IsCommonplace(word, "en")) << word;
  }
  for (const char* word : {"双方", "声明", "问题", "方面", "记者"})
    EXPECT_EQ(Rarity(word, "zh"), 0) << word;
  EXPECT_FALSE(IsCommonplace("tariff", "en"));
  EXPECT_FALSE(IsCommonplace("statement", "zh"));
}

TEST(LexiconTest, OtherLanguagesUseTheEnglishList) { EXPECT_EQ(Rarity("statement", "de"), 0); }

TEST(LexiconTest, LemmasComeFromTheLexiconAndRegularPluralsByRule) {
  EXPECT_EQ(Lemma("discussed", "en"), "discuss");
  EXPECT_EQ(Lemma("children", "en"), "child");
  EXPECT_EQ(Lemma("soyabeans", "en"), "soyabean");
  EXPECT_EQ(Lemma("apiaries", "en"), "apiary");
  EXPECT_EQ(Lemma("cactus", "en"), "cactus");
  EXPECT_EQ(Lemma("稀土", "zh"), "稀土");
  EXPECT_EQ(Lemma("", "en"), "");
}

TEST(LexiconTest, TagsOfCommonWords) {
  EXPECT_EQ(CommonTag("agreement", "en"), Tag::kNoun);
  EXPECT_EQ(CommonTag("of", "en"), Tag::kAdposition);
  EXPECT_EQ(CommonTag("zyxgh", "en"), Tag::kOther);
  EXPECT_TRUE(IsVerbalNoun("合作"));
  EXPECT_FALSE(IsVerbalNoun("桌子"));
}

TEST(CueWordsTest, FormsMatchByLemmaOverSeveralWords) {
  const auto tokens = Tagged("They talked about trade");
  EXPECT_EQ(MatchCue(CueClass::kDiscussion, "en", tokens, 1, tokens.size()), 2u);
  EXPECT_EQ(MatchCue(CueClass::kDiscussion, "en", tokens, 0, tokens.size()), 0u);
}

TEST(CueWordsTest, AFormIsNotMatchedBeyondTheEnd) {
  const auto tokens = Tagged("They talked about trade");
  EXPECT_EQ(MatchCue(CueClass::kDiscussion, "en", tokens, 1, 2), 0u);
  EXPECT_FALSE(HasCue(CueClass::kDiscussion, "en", tokens, 1, 2));
  EXPECT_TRUE(HasCue(CueClass::kDiscussion, "en", tokens, 0, tokens.size()));
}

TEST(CueWordsTest, AnExactFormDoesNotMatchTheLemma) {
  const auto tokens = Tagged("This was so");
  EXPECT_FALSE(HasCue(CueClass::kPresent, "en", tokens, 0, tokens.size()));
  const auto present = Tagged("This is so");
  EXPECT_TRUE(HasCue(CueClass::kPresent, "en", present, 0, present.size()));
}

TEST(CueWordsTest, ChineseFormsAreMatchedOverTokens) {
  const auto tokens = Tagged("双方讨论了贸易", "zh");
  EXPECT_TRUE(HasCue(CueClass::kDiscussion, "zh", tokens, 0, tokens.size()));
  EXPECT_FALSE(HasCue(CueClass::kRefused, "zh", tokens, 0, tokens.size()));
}

TEST(CueWordsTest, OtherLanguagesHaveNoCues) {
  const auto tokens = Tagged("not never", "de");
  EXPECT_FALSE(HasCue(CueClass::kNegation, "de", tokens, 0, tokens.size()));
}

}  // namespace
}  // namespace parallax
