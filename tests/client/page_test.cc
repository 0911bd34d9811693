// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "client/terminal/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parallax {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(PageTest, ParagraphHangsBehindItsLabel) {
  Page page(40, /*color=*/false);
  page.Paragraph(2, {"China: "}, {"spoke of the strait, of trade and of the visit"});
  EXPECT_EQ(page.text(),
            "  China: spoke of the strait, of trade\n"
            "         and of the visit\n");
}

TEST(PageTest, LongLabelStandsOnItsOwnLine) {
  Page page(40, false);
  page.Paragraph(0, {"The Ministry of Foreign Affairs"}, {"spoke of the strait"});
  EXPECT_EQ(page.text(),
            "The Ministry of Foreign Affairs\n"
            "  spoke of the strait\n");
}

TEST(PageTest, RightEndMovesBelowWhenItDoesNotFit) {
  Page page(40, false);
  page.Ends(0, {}, {"left"}, {"right"});
  page.Ends(0, {"1  "}, {"a left side that fills the line"}, {"right end"});
  EXPECT_EQ(page.text(),
            "left                               right\n"
            "1  a left side that fills the line\n"
            "   right end\n");
}

TEST(PageTest, RowWrapsEachCellInItsColumnAndLeavesNoTrailingBlanks) {
  Page page(40, false);
  page.Row(0, {{{"an early meeting"}, 10}, {{"says"}, 6}, {{""}, 6}, {{"未提到 *"}, 4}});
  EXPECT_EQ(page.text(),
            "an early    says            未提\n"
            "meeting                     到 *\n");
}

TEST(PageTest, EscapesComeFromStylesAlone) {
  Page page(80, /*color=*/true);
  page.Paragraph(0, {{"denied", Style::kBad}, " by \x1b[31mnobody"});
  EXPECT_EQ(page.text(), "\x1b[31mdenied\x1b[0m by <U+001B>[31mnobody\n");
}

TEST(PageTest, StyleIsClosedOnEveryLine) {
  Page page(40, true);
  page.Paragraph(0, {{"a quotation that is longer than the forty columns", Style::kDim}});
  EXPECT_EQ(page.text(),
            "\x1b[2ma quotation that is longer than the\x1b[0m\n"
            "\x1b[2mforty columns\x1b[0m\n");
}

TEST(PageTest, WithoutColourThereAreNoEscapes) {
  Page page(80, false);
  page.Paragraph(0, {{"denied", Style::kBad}});
  EXPECT_THAT(page.text(), Not(HasSubstr("\x1b")));
}

TEST(PageTest, BlankLinesNeverOpenThePage) {
  Page page(80, false);
  page.Blank();
  page.Paragraph(0, {"x"});
  page.Blank();
  EXPECT_EQ(page.text(), "x\n\n");
}

}  // namespace
}  // namespace parallax
