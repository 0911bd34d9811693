// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/tsv.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(ParseTsvTest, CutsRowsAtTabs) {
  const auto rows = ParseTsv("a\tb\tc\nd\te\tf\n", 3);
  ASSERT_TRUE(rows.ok());
  EXPECT_THAT(*rows, ElementsAre(ElementsAre("a", "b", "c"), ElementsAre("d", "e", "f")));
}

TEST(ParseTsvTest, SkipsCommentsAndEmptyLines) {
  const auto rows = ParseTsv("# note\n\n   \na\n#b\n", 1);
  ASSERT_TRUE(rows.ok());
  EXPECT_THAT(*rows, ElementsAre(ElementsAre("a")));
}

TEST(ParseTsvTest, FillsColumnsThatAreLeftOut) {
  const auto rows = ParseTsv("a\na\tb", 3);
  ASSERT_TRUE(rows.ok());
  EXPECT_THAT(*rows, ElementsAre(ElementsAre("a", "", ""), ElementsAre("a", "b", "")));
}

TEST(ParseTsvTest, KeepsEmptyColumnsInTheMiddle) {
  const auto rows = ParseTsv("a\t\tc", 3);
  ASSERT_TRUE(rows.ok());
  EXPECT_THAT(*rows, ElementsAre(ElementsAre("a", "", "c")));
}

TEST(ParseTsvTest, DropsWhiteSpaceAroundColumnsAndCarriageReturns) {
  const auto rows = ParseTsv(" a \t b\r\n", 2);
  ASSERT_TRUE(rows.ok());
  EXPECT_THAT(*rows, ElementsAre(ElementsAre("a", "b")));
}

TEST(ParseTsvTest, RefusesTooManyColumnsAndNamesTheLine) {
  const auto rows = ParseTsv("a\tb\n# c\na\tb\tc\n", 2);
  EXPECT_EQ(rows.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(rows.status().message()), HasSubstr("line 3"));
}

TEST(ParseTsvTest, RefusesAnEmptyFirstColumn) {
  EXPECT_EQ(ParseTsv("\tb\n", 2).status().code(), absl::StatusCode::kInvalidArgument);
}

TEST(ParseTsvTest, AnEmptyFileHasNoRows) {
  const auto rows = ParseTsv("", 2);
  ASSERT_TRUE(rows.ok());
  EXPECT_THAT(*rows, IsEmpty());
}

TEST(ParseTsvTest, ReadsALastLineWithoutLineBreak) {
  const auto rows = ParseTsv("a\tb\nc\td", 2);
  ASSERT_TRUE(rows.ok());
  EXPECT_THAT(*rows, SizeIs(2));
}

TEST(SplitColumnTest, GivesTheEntriesOfAList) {
  EXPECT_THAT(SplitColumn("hour| hours |hr"), ElementsAre("hour", "hours", "hr"));
  EXPECT_THAT(SplitColumn("one"), ElementsAre("one"));
  EXPECT_THAT(SplitColumn(""), IsEmpty());
  EXPECT_THAT(SplitColumn("|a||"), ElementsAre("a"));
}

}  // namespace
}  // namespace parallax
