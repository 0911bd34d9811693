// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/dateline.h"

#include "gtest/gtest.h"

namespace parallax {
namespace {

struct DatelineCase {
  const char* dateline;  // As it should be found
  const char* agency;
  const char* rest;
};

class DatelineTest : public ::testing::TestWithParam<DatelineCase> {};

TEST_P(DatelineTest, IsFound) {
  const std::string text = std::string(GetParam().dateline) + GetParam().rest;
  const SpanIndex index(text);
  const std::optional<Dateline> found = FindDateline(text, index, index.Make(0, text.size()));
  ASSERT_TRUE(found.has_value()) << text;
  EXPECT_EQ(Slice(text, found->span), GetParam().dateline);
  EXPECT_EQ(found->agency, GetParam().agency);
}

INSTANTIATE_TEST_SUITE_P(
    English, DatelineTest,
    ::testing::Values(
        DatelineCase{"BRENN, Norway, March 9 (Lakeside) -", "Lakeside", " The dam holds."},
        DatelineCase{"WASHINGTON --", "", " The dam holds."},
        DatelineCase{"WASHINGTON (AP) —", "AP", " The dam holds."},
        DatelineCase{"LONDON, Jan. 17 (Reuters) -", "Reuters", " The dam holds."},
        DatelineCase{"Beijing, Jan. 17 (Xinhua) --", "Xinhua", " The dam holds."},
        DatelineCase{"OSLO, 20 March -", "", " The dam holds."},
        DatelineCase{"PORT\u00A0VELMAR, 3 June 2025 -", "", " The dam holds."},
        DatelineCase{"(CNN) —", "CNN", " The dam holds."},
        DatelineCase{"NEW DELHI/ISLAMABAD (Reuters) -", "Reuters", " The dam holds."},
        DatelineCase{"SAVANNAH, Georgia, 14 May 2025 -", "", " A fire."},
        DatelineCase{"KYIV, Ukraine (AP) –", "AP", " The dam holds."},
        DatelineCase{"RIO DE JANEIRO, Monday, March 3, 2025 (AFP) -", "AFP", " The dam."}));

INSTANTIATE_TEST_SUITE_P(
    Chinese, DatelineTest,
    ::testing::Values(DatelineCase{"新华社北京1月17日电", "新华社", "国家主席17日通电话。"},
                      DatelineCase{"华盛顿3月9日电 (记者王芳)", "", "大坝没有危险。"},
                      DatelineCase{"中新社纽约1月17日电（记者 王芳）", "中新社", "大坝没有危险。"},
                      DatelineCase{"本报北京1月17日讯", "", "大坝没有危险。"},
                      DatelineCase{"据新华社1月17日电", "新华社", "大坝没有危险。"}));

class NoDatelineTest : public ::testing::TestWithParam<const char*> {};

TEST_P(NoDatelineTest, IsNone) {
  const std::string text = GetParam();
  const SpanIndex index(text);
  EXPECT_FALSE(FindDateline(text, index, index.Make(0, text.size())).has_value()) << text;
}

INSTANTIATE_TEST_SUITE_P(Others, NoDatelineTest,
                         ::testing::Values("EXCLUSIVE - The dam holds.", "UPDATE - The dam holds.",
                                           "The dam - a wall of stone - holds.",
                                           "Q: Does the dam hold?", "THE PRESIDENT: The dam holds.",
                                           "MR. HALE: It does.",
                                           "Brenn - a town on the lake - is safe.",
                                           "Jo Lind (in Norwegian): The dam holds.", "", "-",
                                           "In Norway, March 9 was calm.",
                                           "1月17日，大坝没有危险。", "大坝没有危险。"));

TEST(DatelineTest, SpansReferToTheWholeText) {
  const std::string text = "Title\nOSLO (NTB) - The dam holds.";
  const SpanIndex index(text);
  const auto found = FindDateline(text, index, index.Make(6, text.size()));
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(Slice(text, found->span), "OSLO (NTB) -");
}

TEST(ClosingAgencyTest, ReadsTheCommonForms) {
  EXPECT_EQ(ClosingAgency("- Lakeside News Agency"), "Lakeside News Agency");
  EXPECT_EQ(ClosingAgency("— Reuters"), "Reuters");
  EXPECT_EQ(ClosingAgency("(AFP)"), "AFP");
  EXPECT_EQ(ClosingAgency("Source: Lakeside News"), "Lakeside News");
}

TEST(ClosingAgencyTest, OtherLinesAreNone) {
  for (const char* line : {"", "- the dam holds", "The dam holds.",
                           "- The lake rose by a metre in the night, and nobody was hurt.",
                           "(the end)", "Berg said: Nobody."}) {
    EXPECT_EQ(ClosingAgency(line), std::nullopt) << line;
  }
}

}  // namespace
}  // namespace parallax
