// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/sentences.h"

#include <random>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> Split(const std::string& text) {
  const SpanIndex index(text);
  std::vector<std::string> out;
  for (const Span& span : SplitSentences(text, index, index.Make(0, text.size())))
    out.emplace_back(Slice(text, span));
  return out;
}

// Texts of one sentence, in spite of full stops inside.
class WholeSentenceTest : public ::testing::TestWithParam<const char*> {};
TEST_P(WholeSentenceTest, IsNotCut) { EXPECT_THAT(Split(GetParam()), ElementsAre(GetParam())); }

INSTANTIATE_TEST_SUITE_P(Titles, WholeSentenceTest,
                         ::testing::Values("Mr. Hale met Mrs. Ortiz and Dr. Wu.",
                                           "Gen. Anna Berg spoke to Lt. Col. Roe.",
                                           "Sen. Price and Rep. Lowe voted no.",
                                           "Gov. Marsh will visit St. Lucia.",
                                           "Prof. Okafor disagreed.", "Capt. Ito said so."));
INSTANTIATE_TEST_SUITE_P(Initials, WholeSentenceTest,
                         ::testing::Values("George W. Harlan won.", "J. R. Moss lost.",
                                           "The paper quotes L. Quist."));
INSTANTIATE_TEST_SUITE_P(Countries, WholeSentenceTest,
                         ::testing::Values("The U.S. Senate met.",
                                           "A U.N. Security Council vote is due.",
                                           "The U.K. Treasury paid.",
                                           "Washington, D.C. Mayor Bell spoke."));
INSTANTIATE_TEST_SUITE_P(Dates, WholeSentenceTest,
                         ::testing::Values("It opened on Jan. 5, Harlan said.",
                                           "On Sept. 11, Berg flew home.",
                                           "The vote on Tues. Feb. 4 passed."));
INSTANTIATE_TEST_SUITE_P(Times, WholeSentenceTest,
                         ::testing::Values("It began at 6 a.m. Friday.",
                                           "At 7:30 p.m. EST it ended.",
                                           "They met at 9 a.m. Moscow time."));
INSTANTIATE_TEST_SUITE_P(Firms, WholeSentenceTest,
                         ::testing::Values("Orbix Inc. said so.",
                                           "The chief of Orbix Corp. Anna Berg left.",
                                           "Tilden Co. shares fell."));
INSTANTIATE_TEST_SUITE_P(Numbers, WholeSentenceTest,
                         ::testing::Values("Prices rose 2.9 percent.",
                                           "See No. 5 and Art. 7 there.",
                                           "It cost approx. 30 euros.", "Use version 1.2.3 now."));
INSTANTIATE_TEST_SUITE_P(Quotes, WholeSentenceTest,
                         ::testing::Values("“Will you come?” she asked.", "\"Stop!\" he shouted.",
                                           "He called it “a mess. a disaster” twice."));
INSTANTIATE_TEST_SUITE_P(Lists, WholeSentenceTest,
                         ::testing::Values("1. Trade is first.", "a. Trade is first.",
                                           "(2) Trade is second."));
INSTANTIATE_TEST_SUITE_P(Chinese, WholeSentenceTest,
                         ::testing::Values("双方讨论了贸易、能源和安全问题。",
                                           "“加油！”的口号响起。", "他说：“我们同意。”",
                                           "会谈3.5小时后结束。", "“谁来？”等问题没有答案。"));

TEST(SplitSentencesTest, CutsAtFullStopsAndOtherEndMarks) {
  EXPECT_THAT(Split("They met. They talked! Did they agree? Nobody knows."),
              ElementsAre("They met.", "They talked!", "Did they agree?", "Nobody knows."));
}

TEST(SplitSentencesTest, CutsBehindClosingQuotationMarks) {
  EXPECT_THAT(Split("“We agree.” Berg left. (They met later.) It rained."),
              ElementsAre("“We agree.”", "Berg left.", "(They met later.)", "It rained."));
}

TEST(SplitSentencesTest, AnAbbreviationBeforeAUsualSentenceStartEndsTheSentence) {
  EXPECT_THAT(Split("He lives in the U.S. The family does not."),
              ElementsAre("He lives in the U.S.", "The family does not."));
  EXPECT_THAT(Split("She runs Orbix Inc. It makes pumps."),
              ElementsAre("She runs Orbix Inc.", "It makes pumps."));
  EXPECT_THAT(Split("It ended at 6 p.m. Then Berg left."),
              ElementsAre("It ended at 6 p.m.", "Then Berg left."));
  EXPECT_THAT(Split("It ended at 6 p.m. Berg left."),
              ElementsAre("It ended at 6 p.m.", "Berg left."));
}

TEST(SplitSentencesTest, OrdinaryWordsThatLookLikeAbbreviationsEndSentences) {
  EXPECT_THAT(Split("She said no. Berg left."), ElementsAre("She said no.", "Berg left."));
  EXPECT_THAT(Split("He sat. Berg stood."), ElementsAre("He sat.", "Berg stood."));
  EXPECT_THAT(Split("They saw the sun. Berg slept."),
              ElementsAre("They saw the sun.", "Berg slept."));
}

TEST(SplitSentencesTest, CutsBeforeASentenceThatBeginsWithANumber) {
  EXPECT_THAT(Split("The fire is out. 30 people were hurt."),
              ElementsAre("The fire is out.", "30 people were hurt."));
  EXPECT_THAT(Split("It began in 2019. 12 towns joined."),
              ElementsAre("It began in 2019.", "12 towns joined."));
}

TEST(SplitSentencesTest, CutsChineseWithoutBlanks) {
  EXPECT_THAT(Split("会谈结束了。双方满意！下次何时？"),
              ElementsAre("会谈结束了。", "双方满意！", "下次何时？"));
}

TEST(SplitSentencesTest, ChineseOpeningMarksBelongToTheNextSentence) {
  EXPECT_THAT(Split("他走了。“我同意。”她说。"), ElementsAre("他走了。", "“我同意。”", "她说。"));
  EXPECT_THAT(Split("他走了。（全场鼓掌。）"), ElementsAre("他走了。", "（全场鼓掌。）"));
  EXPECT_THAT(Split("他走了。《条约》生效。"), ElementsAre("他走了。", "《条约》生效。"));
}

TEST(SplitSentencesTest, AsciiQuotationMarksInChineseOpenAndCloseInTurn) {
  EXPECT_THAT(Split("他说:\"我来了。\"他走了。\"再见。\""),
              ElementsAre("他说:\"我来了。\"", "他走了。", "\"再见。\""));
}

TEST(SplitSentencesTest, LineBreaksInsideAParagraphDoNotCut) {
  EXPECT_THAT(Split("The two leaders had a broad\ndiscussion. They\r\nagreed."),
              ElementsAre("The two leaders had a broad\ndiscussion.", "They\r\nagreed."));
}

TEST(SplitSentencesTest, TrimsBlanksAndInvisibleCharacters) {
  EXPECT_THAT(Split("\u200B They met. \u00A0 They left. \uFEFF"),
              ElementsAre("They met.", "They left."));
  EXPECT_THAT(Split(" \u3000\n"), IsEmpty());
  EXPECT_THAT(Split(""), IsEmpty());
}

TEST(SplitSentencesTest, CutsSentencesOverTheLimitAtBlanks) {
  std::string text;
  while (text.size() < 9000) text += "word ";
  const SpanIndex index(text);
  const std::vector<Span> spans = SplitSentences(text, index, index.Make(0, text.size()));
  ASSERT_THAT(spans, SizeIs(3));
  for (const Span& span : spans) {
    EXPECT_LE(span.chars(), kMaxSentenceChars);
    EXPECT_EQ(Slice(text, span).substr(0, 4), "word");
    EXPECT_EQ(Slice(text, span).substr(span.bytes() - 4), "word");
  }
}

TEST(SplitSentencesTest, CutsLongTextsWithoutBlanksBetweenCodePoints) {
  std::string text;
  for (int i = 0; i < 9000; ++i) text += "字";
  const SpanIndex index(text);
  const std::vector<Span> spans = SplitSentences(text, index, index.Make(0, text.size()));
  ASSERT_THAT(spans, SizeIs(3));
  EXPECT_EQ(spans[0].chars(), kMaxSentenceChars);
  EXPECT_EQ(spans[2].end_byte, text.size());
}

TEST(SplitSentencesTest, OnlyThePieceIsCutAndSpansReferToTheWhole) {
  const std::string text = "One is out. Two is in. Three is in. Four is out.";
  const SpanIndex index(text);
  const size_t begin = text.find("Two"), end = text.find(" Four");
  const std::vector<Span> spans = SplitSentences(text, index, index.Make(begin, end));
  ASSERT_THAT(spans, SizeIs(2));
  EXPECT_EQ(Slice(text, spans[0]), "Two is in.");
  EXPECT_EQ(Slice(text, spans[1]), "Three is in.");
}

// Whatever the text, sentences are in order, do not overlap, have exact offsets, and miss no
// visible character.
TEST(SplitSentencesTest, CoversEveryVisibleCharacterOfRandomTexts) {
  std::mt19937 random(3);
  const std::vector<std::string> pieces = {
      "Mr",     ".",      " ",    "U.S.",       "no", "30",      "\"",     "“",  "”", "。",
      "！",     "国",     "?",    "!",          "\n", "A",       "b",      "…",  "(", ")",
      "\u200B", "\u00A0", "a.m.", "\U0001F600", ",",  "e\u0301", "\u202E", "『", "』"};
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += pieces[random() % pieces.size()];
    const SpanIndex index(text);
    const std::vector<Span> spans = SplitSentences(text, index, index.Make(0, text.size()));
    size_t at = 0;
    for (const Span& span : spans) {
      ASSERT_EQ(span, index.Make(span.start_byte, span.end_byte));
      ASSERT_GE(span.start_byte, at) << text;
      ASSERT_FALSE(span.empty());
      while (at < span.start_byte) ASSERT_TRUE(IsBlank(NextCodePoint(text, &at))) << text;
      at = span.end_byte;
    }
    while (at < text.size()) ASSERT_TRUE(IsBlank(NextCodePoint(text, &at))) << text;
  }
}

}  // namespace
}  // namespace parallax
