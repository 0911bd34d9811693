// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/token.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Token> TokensOf(const std::string& text) {
  const SpanIndex index(text);
  return Tokenize(text, index, index.Make(0, text.size()));
}

std::vector<std::string> Lowers(const std::string& text) {
  std::vector<std::string> out;
  for (const Token& token : TokensOf(text)) out.push_back(token.lower);
  return out;
}

TEST(TokenizeTest, CutsWordsAndPunctuation) {
  EXPECT_THAT(Lowers("The dam, they said, holds."),
              ElementsAre("the", "dam", ",", "they", "said", ",", "holds", "."));
}

TEST(TokenizeTest, CutsPossessivesAndContractions) {
  EXPECT_THAT(Lowers("Norway's king"), ElementsAre("norway", "'s", "king"));
  EXPECT_THAT(Lowers("Norway’s king"), ElementsAre("norway", "'s", "king"));
  EXPECT_THAT(Lowers("they don't"), ElementsAre("they", "do", "n't"));
  EXPECT_THAT(Lowers("they won’t"), ElementsAre("they", "wo", "n't"));
  EXPECT_THAT(Lowers("we'll see, I've, you're, she'd, I'm"),
              ElementsAre("we", "'ll", "see", ",", "i", "'ve", ",", "you", "'re", ",", "she", "'d",
                          ",", "i", "'m"));
}

TEST(TokenizeTest, KeepsHyphenatedWordsWhole) {
  EXPECT_THAT(Lowers("a two-hour state-run 30-day talk"),
              ElementsAre("a", "two-hour", "state-run", "30-day", "talk"));
  EXPECT_THAT(Lowers("COVID-19 and F-16"), ElementsAre("covid-19", "and", "f-16"));
}

TEST(TokenizeTest, CutsRangesOfNumbers) {
  EXPECT_THAT(Lowers("3-5 ships"), ElementsAre("3", "-", "5", "ships"));
}

TEST(TokenizeTest, KeepsAbbreviationsWithFullStopsWhole) {
  EXPECT_THAT(Lowers("the U.S. side"), ElementsAre("the", "u.s.", "side"));
  EXPECT_THAT(Lowers("Gen. Hale met J. Ortiz at 6 a.m. today"),
              ElementsAre("gen.", "hale", "met", "j.", "ortiz", "at", "6", "a.m.", "today"));
}

TEST(TokenizeTest, AFullStopAtTheEndStaysApart) {
  EXPECT_THAT(Lowers("He said no."), ElementsAre("he", "said", "no", "."));
  EXPECT_THAT(Lowers("in the gen."), ElementsAre("in", "the", "gen", "."));
}

TEST(TokenizeTest, KeepsNumbersWithSeparatorsWhole) {
  EXPECT_THAT(Lowers("1,200 at 2.9 percent"), ElementsAre("1,200", "at", "2.9", "percent"));
}

TEST(TokenizeTest, TellsKinds) {
  const std::vector<Token> tokens = TokensOf("Ships 12 , 会谈");
  ASSERT_EQ(tokens.size(), 4u);
  EXPECT_EQ(tokens[0].kind, TokenKind::kWord);
  EXPECT_EQ(tokens[1].kind, TokenKind::kNumber);
  EXPECT_EQ(tokens[2].kind, TokenKind::kPunctuation);
  EXPECT_EQ(tokens[3].kind, TokenKind::kIdeographic);
}

TEST(TokenizeTest, TellsCapitals) {
  const std::vector<Token> tokens = TokensOf("NATO Paris talks a A");
  ASSERT_EQ(tokens.size(), 5u);
  EXPECT_TRUE(tokens[0].capitalized);
  EXPECT_TRUE(tokens[0].all_caps);
  EXPECT_TRUE(tokens[1].capitalized);
  EXPECT_FALSE(tokens[1].all_caps);
  EXPECT_FALSE(tokens[2].capitalized);
  EXPECT_TRUE(tokens[4].capitalized);
  EXPECT_FALSE(tokens[4].all_caps);  // one letter
}

TEST(TokenizeTest, TellsWhiteSpaceBefore) {
  const std::vector<Token> tokens = TokensOf("Ana's dog,\u00A0old");
  ASSERT_EQ(tokens.size(), 5u);
  EXPECT_FALSE(tokens[0].space_before);
  EXPECT_FALSE(tokens[1].space_before);
  EXPECT_TRUE(tokens[2].space_before);
  EXPECT_FALSE(tokens[3].space_before);
  EXPECT_TRUE(tokens[4].space_before);
}

TEST(TokenizeTest, SpansAreSlicesOfTheWholeText) {
  const std::string text = "Premier: “Café’s 开放” 12.5%";
  const SpanIndex index(text);
  const Span within = index.Make(text.find("“"), text.size());
  std::string joined;
  uint32_t end = within.start_byte;
  for (const Token& token : Tokenize(text, index, within)) {
    EXPECT_GE(token.span.start_byte, end);
    end = token.span.end_byte;
    EXPECT_EQ(token.span, index.Make(token.span.start_byte, token.span.end_byte));
    joined += std::string(Slice(text, token.span));
  }
  EXPECT_EQ(joined, "“Café’s开放”12.5%");
}

TEST(TokenizeTest, InvisibleCharactersDoNotHideWords) {
  EXPECT_THAT(Lowers("Tai\u200Bwan la\u00ADw s\u200Dea"), ElementsAre("taiwan", "law", "sea"));
  EXPECT_THAT(Lowers("\u200B\u200F \uFEFF"), IsEmpty());
}

TEST(TokenizeTest, CutsChineseIntoWords) {
  EXPECT_THAT(Lowers("双方讨论了贸易。"), ElementsAre("双方", "讨论", "了", "贸易", "。"));
}

TEST(TokenizeTest, AnEmptyPieceHasNoTokens) { EXPECT_THAT(TokensOf(""), IsEmpty()); }

TEST(TokenizeTest, UnifiesQuotationMarks) {
  EXPECT_THAT(Lowers("“a” «b» 「c」"),
              ElementsAre("\"", "a", "\"", "\"", "b", "\"", "\"", "c", "\""));
}

TEST(NormalizeForMatchTest, FoldsWhatReadersDoNotSee) {
  EXPECT_EQ(NormalizeForMatch("  The\u00A0\n CAFE\u0301  "), "the caf\u00e9");
  EXPECT_EQ(NormalizeForMatch("un\u00ADion \u202Eab\u202C"), "union ab");
  EXPECT_EQ(NormalizeForMatch("ＡＢＣ１２３"), "abc123");
  EXPECT_EQ(NormalizeForMatch("\U0001D561\U0001D560"), "po");  // mathematical letters
  EXPECT_EQ(NormalizeForMatch("Straße"), "strasse");
  EXPECT_EQ(NormalizeForMatch(""), "");
}

TEST(NormalizeForMatchTest, IsIdempotent) {
  for (const std::string text : {"İstanbul", "ﬁnal  Ⅷ", "¼ litre", "Ω Ω", "ÅÅ"}) {
    const std::string once = NormalizeForMatch(text);
    EXPECT_EQ(NormalizeForMatch(once), once) << text;
  }
}

}  // namespace
}  // namespace parallax
