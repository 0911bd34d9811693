// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "client/terminal/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace parallax {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> Lines(const std::string& text, int width) {
  std::vector<std::string> lines;
  for (const TextRange& line : WrapText(text, width)) {
    lines.push_back(text.substr(line.begin, line.end - line.begin));
  }
  return lines;
}

TEST(SafeTextTest, LettersMarksAndPunctuationOfEveryScriptStay) {
  for (const std::string text : {"plain \"text\" — done…", "两国元首通电话。", "नमस्ते", "Việt Nam",
                                 "שלום", "ภาษาไทย", "🙂"}) {
    EXPECT_EQ(SafeText(text), text);
  }
}

TEST(SafeTextTest, EscapeSequencesLoseTheirEscape) {
  EXPECT_EQ(SafeText("a\x1b[2Jb"), "a<U+001B>[2Jb");
  EXPECT_EQ(SafeText("\x1b]0;title\x07"), "<U+001B>]0;title<U+0007>");
  EXPECT_EQ(SafeText("\xC2\x9B"
                     "31m"),
            "<U+009B>31m")
      << "the one-character form of ESC [";
  EXPECT_EQ(SafeText(std::string("a\0b\x7f\x08", 5)), "a<U+0000>b<U+007F><U+0008>");
}

TEST(SafeTextTest, DirectionMarksAndInvisibleCharactersAreShown) {
  EXPECT_EQ(SafeText("a\u202Egnp.exe"), "a<U+202E>gnp.exe");
  EXPECT_EQ(SafeText("\u2066x\u2069"), "<U+2066>x<U+2069>");
  EXPECT_EQ(SafeText("pay\u200Bpal\u200D\uFEFF"), "pay<U+200B>pal<U+200D><U+FEFF>");
  EXPECT_EQ(SafeText("soft\u00ADhyphen"), "soft<U+00AD>hyphen");
  EXPECT_EQ(SafeText("\U000E0041"), "<U+E0041>") << "tag characters can carry a hidden text";
  EXPECT_EQ(SafeText("\u3164\uE000"), "<U+3164><U+E000>")
      << "a filler that looks empty, a private character";
  EXPECT_EQ(SafeText("a\u2028b"), "a<U+2028>b");
}

TEST(SafeTextTest, VariationSelectorStaysOnlyBehindACharacterItCanVary) {
  EXPECT_EQ(SafeText("\u2764\uFE0F"), "\u2764\uFE0F");
  EXPECT_EQ(SafeText("\u2764\uFE0F\uFE01"), "\u2764\uFE0F<U+FE01>")
      << "a row of them can carry a hidden text";
  EXPECT_EQ(SafeText("\uFE0F"), "<U+FE0F>");
}

TEST(SafeTextTest, LineBreaksAndTabsBecomeOneSpaceEach) {
  EXPECT_EQ(SafeText("a\r\nb\nc\td\re"), "a b c d e");
}

TEST(SafeTextTest, InvalidUtf8IsReplaced) {
  EXPECT_EQ(SafeText("a\xFFz"), "a\uFFFDz");
  EXPECT_EQ(SafeText("\xE4\xB8"), "\uFFFD");
}

TEST(SafeTextTest, SafeTextOfSafeTextIsTheSame) {
  const std::string safe = SafeText("a\x1b\u202E\xFF\uFE0F\r\n\u200B");
  EXPECT_EQ(SafeText(safe), safe);
}

TEST(DisplayWidthTest, WideCharactersTakeTwoColumnsAndMarksNone) {
  EXPECT_EQ(DisplayWidth("abc"), 3);
  EXPECT_EQ(DisplayWidth("中美"), 4);
  EXPECT_EQ(DisplayWidth("ＡＢ，"), 6) << "full-width forms";
  EXPECT_EQ(DisplayWidth("한국"), 4);
  EXPECT_EQ(DisplayWidth("e\u0301"), 1) << "e and a combining acute accent";
  EXPECT_EQ(DisplayWidth("🙂"), 2);
  EXPECT_EQ(DisplayWidth(""), 0);
}

TEST(WrapTextTest, LinesBreakBetweenWordsAndDropTheSpaceThere) {
  EXPECT_THAT(Lines("the strait was discussed", 10), ElementsAre("the strait", "was", "discussed"));
  EXPECT_THAT(Lines("short", 10), ElementsAre("short"));
  EXPECT_THAT(Lines("", 10), ElementsAre(""));
}

TEST(WrapTextTest, ChineseBreaksBetweenCharactersButNotBeforePunctuation) {
  EXPECT_THAT(Lines("两国元首通话，谈贸易", 12), ElementsAre("两国元首通", "话，谈贸易"));
}

TEST(WrapTextTest, WordLongerThanALineIsCutBetweenCharacters) {
  EXPECT_THAT(Lines("abcdefghij", 4), ElementsAre("abcd", "efgh", "ij"));
  EXPECT_THAT(Lines("see abcdefghij now", 5), ElementsAre("see", "abcde", "fghij", "now"));
}

TEST(WrapTextTest, AccentsStayWithTheirLetters) {
  EXPECT_THAT(Lines("e\u0301e\u0301e\u0301", 2), ElementsAre("e\u0301e\u0301", "e\u0301"));
}

std::string WithoutBlanks(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text;
}

TEST(WrapTextTest, EveryLineFitsAndNothingIsLost) {
  const std::string text =
      "Beijing称：“双方 agreed to talk about soybeans，关税 and fentanyl” — nothing more was said.";
  for (int width = 2; width < 90; ++width) {
    std::string joined;
    for (const std::string& line : Lines(text, width)) {
      EXPECT_LE(DisplayWidth(line), width) << line;
      joined += line;
    }
    EXPECT_EQ(WithoutBlanks(joined), WithoutBlanks(text)) << width;
  }
}

}  // namespace
}  // namespace parallax
