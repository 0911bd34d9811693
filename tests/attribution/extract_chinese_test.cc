// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/attribution/attribution_fixture.h"

namespace parallax {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

std::vector<Quoted> ExtractChinese(absl::string_view text) { return Extract(text, "zh"); }

TEST(ChineseTest, ContentBehindTheCue) {
  EXPECT_THAT(ExtractChinese("市长表示，水坝将于五月关闭。"),
              ElementsAre(Says("市长", "表示", "水坝将于五月关闭")));
  EXPECT_THAT(ExtractChinese("市长說水壩很安全。"), ElementsAre(Says("市长", "說", "水壩很安全")));
}

TEST(ChineseTest, AdverbsTimesAndPhrasesAreNotSource) {
  EXPECT_THAT(ExtractChinese("此外，市长在记者会上强调，水坝安全。"),
              ElementsAre(Says("市长", "强调", "水坝安全")));
  EXPECT_THAT(ExtractChinese("市长6月3日再次指出，水坝安全。"),
              ElementsAre(Says("市长", "指出", "水坝安全")));
}

TEST(ChineseTest, SubjectLeftOutIsTheLastSource) {
  EXPECT_THAT(ExtractChinese("市长表示，水坝安全，并敦促公司立即修路。"),
              ElementsAre(Says("市长", "表示", "水坝安全"), Says("市长", "敦促", "公司立即修路")));
}

TEST(ChineseTest, SourceInsideTheCue) {
  EXPECT_THAT(ExtractChinese("据海岸通讯社报道，水坝已经关闭。"),
              ElementsAre(Says("海岸通讯社", "据 ~ 报道", "水坝已经关闭")));
  EXPECT_THAT(ExtractChinese("据悉，水坝已经关闭。"),
              ElementsAre(Says("", "据悉", "水坝已经关闭")));
}

TEST(ChineseTest, Nests) {
  EXPECT_THAT(ExtractChinese("据中方介绍，市长表示水坝安全。"),
              ElementsAre(Says("中方", "据 ~ 介绍", "市长表示水坝安全"),
                          SaysIn("中方", "市长", "表示", "水坝安全")));
}

TEST(ChineseTest, NewSpeakerEndsTheContent) {
  EXPECT_THAT(ExtractChinese("市长指出，贸易额增长了；部长则强调，道路安全。"),
              ElementsAre(Says("市长", "指出", "贸易额增长了"), Says("部长", "强调", "道路安全")));
}

TEST(ChineseTest, QuotationBeforeAndBehindTheCue) {
  EXPECT_THAT(ExtractChinese("“水坝很安全”，市长说。"),
              ElementsAre(Says("市长", "说", "水坝很安全")));
  EXPECT_THAT(ExtractChinese("市长说：“水坝很安全。”"),
              ElementsAre(Says("市长", "说", "水坝很安全")));
  EXPECT_THAT(ExtractChinese("“我们会尽力。”市长对记者说，“时间不多了。”"),
              ElementsAre(Says("市长", "说", "我们会尽力 ~ 时间不多了")));
}

TEST(ChineseTest, ForceFollowsTheCueAndItsNegation) {
  EXPECT_THAT(ExtractChinese("市长否认水坝漏水。"), Contains(Forces("否认", CueForce::kNegative)));
  EXPECT_THAT(ExtractChinese("声明没有提及水坝。"),
              Contains(Forces("没有提及", CueForce::kSilence)));
  EXPECT_THAT(ExtractChinese("公司承诺修路。"), Contains(Forces("承诺", CueForce::kFuture)));
  EXPECT_THAT(ExtractChinese("公司尚未证实水坝漏水。"),
              Contains(Forces("尚未证实", CueForce::kUnconfirmed)));
  EXPECT_THAT(ExtractChinese("市长认为水坝安全。"),
              Contains(IsKind("认为", AttributionKind::kMental)));
}

TEST(ChineseTest, StatementsAreDocuments) {
  EXPECT_THAT(ExtractChinese("该报告称，水坝很旧。"),
              Contains(IsKind("称", AttributionKind::kDocument)));
}

}  // namespace
}  // namespace parallax
