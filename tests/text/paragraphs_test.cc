// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/paragraphs.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> Split(const std::string& text) {
  const SpanIndex index(text);
  std::vector<std::string> out;
  for (const Span& span : SplitParagraphs(text, index)) {
    EXPECT_EQ(span, index.Make(span.start_byte, span.end_byte));
    out.emplace_back(Slice(text, span));
  }
  return out;
}

TEST(SplitParagraphsTest, ALineBreakEndsAParagraph) {
  EXPECT_THAT(Split("One.\nTwo.\n\nThree."), ElementsAre("One.", "Two.", "Three."));
}

TEST(SplitParagraphsTest, KnowsEveryKindOfLineBreak) {
  EXPECT_THAT(Split("a.\r\nb.\rc.\u2028d.\u2029e.\u0085f.\vg.\fh."),
              ElementsAre("a.", "b.", "c.", "d.", "e.", "f.", "g.", "h."));
}

TEST(SplitParagraphsTest, TrimsBlanksAndInvisibleCharacters) {
  EXPECT_THAT(Split("\uFEFF  One. \u200B\n\t\u3000Two.\u00A0"), ElementsAre("One.", "Two."));
}

TEST(SplitParagraphsTest, EmptyLinesGiveNone) {
  EXPECT_THAT(Split("\n \n\u200B\n"), IsEmpty());
  EXPECT_THAT(Split(""), IsEmpty());
}

TEST(SplitParagraphsTest, JoinsTextThatIsWrappedAtALineWidth) {
  const std::string text =
      "The two presidents spoke by telephone today about the bridge over\n"
      "the river and the ferries that serve both of its banks. They also\n"
      "agreed that engineers of the two countries will meet in spring and\n"
      "report to them.\n"
      "\n"
      "No date was given.";
  EXPECT_THAT(Split(text), SizeIs(2));
  EXPECT_EQ(Split(text)[0], text.substr(0, text.find("\n\n")));
}

TEST(SplitParagraphsTest, JoinsALineThatBreaksInsideASentence) {
  EXPECT_THAT(
      Split("The minister told the reporters in the hall that\nshe would not sign the paper.\nShe "
            "left."),
      ElementsAre("The minister told the reporters in the hall that\nshe would not sign the paper.",
                  "She left."));
}

TEST(SplitParagraphsTest, KeepsHeadlinesApart) {
  EXPECT_THAT(Split("Minister Opens Bridge Over the Northern River After Delay\n"
                    "Harbour Town Votes to Keep Its Old Lighthouse Standing\n"
                    "Council Cuts Bus Fares for Pupils"),
              SizeIs(3));
}

TEST(SplitParagraphsTest, KeepsSentencesOfOneLineEachApart) {
  EXPECT_THAT(Split("The dam holds, the regional water office said on Monday.\n"
                    "Two villages were cleared as a precaution in the night.\n"
                    "Nobody was hurt, and the road is open again to traffic."),
              SizeIs(3));
}

TEST(SplitParagraphsTest, KeepsListItemsApart) {
  EXPECT_THAT(Split("They discussed:\n- trade\n- energy\n- fishing"), SizeIs(4));
}

TEST(SplitParagraphsTest, AWrappedTextMayHoldALongAddress) {
  const std::string text =
      "The ministry has put the whole text of the agreement on its pages, at\n"
      "https://ministry.example/agreements/2025/"
      "the-long-name-of-an-agreement-between-two-countries-that-share-one-river.html\n"
      "where it can be read in both languages by everybody who wishes to read\n"
      "it.";
  EXPECT_THAT(Split(text), SizeIs(1));
}

}  // namespace
}  // namespace parallax
