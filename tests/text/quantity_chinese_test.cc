// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <random>

#include "gmock/gmock.h"
#include "tests/text/quantity_case.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class ChineseQuantityTest : public ::testing::TestWithParam<QuantityCase> {};

TEST_P(ChineseQuantityTest, IsRead) {
  const std::string text = GetParam().text;
  const std::vector<Quantity> quantities = QuantitiesOf(text, "zh");
  ASSERT_THAT(quantities, SizeIs(1)) << text;
  EXPECT_EQ(Slice(text, quantities[0].span), GetParam().words) << text;
  EXPECT_EQ(Written(quantities[0]), GetParam().written) << text;
}

INSTANTIATE_TEST_SUITE_P(
    Counts, ChineseQuantityTest,
    ::testing::Values(QuantityCase{"地震中30人遇难。", "30人", "30 count 人"},
                      QuantityCase{"地震中十一人遇难。", "十一人", "11 count 人"},
                      QuantityCase{"共有二百一十四人。", "二百一十四人", "214 count 人"},
                      QuantityCase{"共有1.2万人。", "1.2万人", "12000 count 人"},
                      QuantityCase{"共有两万三千人。", "两万三千人", "23000 count 人"},
                      QuantityCase{"有11名警察受伤。", "11名警察", "11 count 警察"},
                      QuantityCase{"有5个国家参加。", "5个国家", "5 count 国家"},
                      QuantityCase{"共有1,200人。", "1,200人", "1200 count 人"},
                      QuantityCase{"两人受伤。", "两人", "2 count 人"},
                      QuantityCase{"派出12艘军舰。", "12艘军舰", "12 count 军舰"}));

INSTANTIATE_TEST_SUITE_P(
    Bounds, ChineseQuantityTest,
    ::testing::Values(QuantityCase{"近200人受伤。", "近200人", "~200 count 人"},
                      QuantityCase{"至少5人受伤。", "至少5人", ">=5 count 人"},
                      QuantityCase{"逾30人受伤。", "逾30人", ">30 count 人"},
                      QuantityCase{"超过30人受伤。", "超过30人", ">30 count 人"},
                      QuantityCase{"100多人受伤。", "100多人", ">100 count 人"},
                      QuantityCase{"30余名工人受伤。", "30余名工人", ">30 count 工人"},
                      QuantityCase{"不到30人受伤。", "不到30人", "<30 count 人"},
                      QuantityCase{"30人左右受伤。", "30人左右", "~30 count 人"},
                      QuantityCase{"30人以上受伤。", "30人以上", ">=30 count 人"},
                      QuantityCase{"大约30人受伤。", "大约30人", "~30 count 人"},
                      QuantityCase{"最多30人受伤。", "最多30人", "<=30 count 人"}));

INSTANTIATE_TEST_SUITE_P(
    Vague, ChineseQuantityTest,
    ::testing::Values(
        QuantityCase{"数十人受伤。", "数十人", "~20..100 count 人 (vague)"},
        QuantityCase{"上百名士兵受伤。", "上百名士兵", "~100..1000 count 士兵 (vague)"},
        QuantityCase{"几千人受伤。", "几千人", "~2000..10000 count 人 (vague)"},
        QuantityCase{"数百万人离开。", "数百万人", "~2e+06..1e+07 count 人 (vague)"}));

INSTANTIATE_TEST_SUITE_P(
    Money, ChineseQuantityTest,
    ::testing::Values(QuantityCase{"损失约30亿元。", "约30亿元", "~3e+09 money CNY"},
                      QuantityCase{"损失29亿元。", "29亿元", "2.9e+09 money CNY"},
                      QuantityCase{"损失4.1亿美元。", "4.1亿美元", "4.1e+08 money USD"},
                      QuantityCase{"损失三千万欧元。", "三千万欧元", "3e+07 money EUR"},
                      QuantityCase{"损失500万港元。", "500万港元", "5e+06 money HKD"},
                      QuantityCase{"损失2万亿日元。", "2万亿日元", "2e+12 money JPY"},
                      QuantityCase{"损失$500。", "$500", "500 money USD"}));

INSTANTIATE_TEST_SUITE_P(
    Shares, ChineseQuantityTest,
    ::testing::Values(QuantityCase{"增长百分之九。", "百分之九", "9 percent"},
                      QuantityCase{"增长9%。", "9%", "9 percent"},
                      QuantityCase{"增长２.５％。", "２.５％", "2.5 percent"},
                      QuantityCase{"占三成。", "三成", "30 percent"},
                      QuantityCase{"占三分之一。", "三分之一", "33.3333 percent"},
                      QuantityCase{"上升2个百分点。", "2个百分点", "2 percentage point"}));

INSTANTIATE_TEST_SUITE_P(
    Measures, ChineseQuantityTest,
    ::testing::Values(QuantityCase{"通话持续两小时。", "两小时", "120 duration minute"},
                      QuantityCase{"通话持续1小时15分钟。", "1小时15分钟", "75 duration minute"},
                      QuantityCase{"通话持续90分钟。", "90分钟", "90 duration minute"},
                      QuantityCase{"会谈持续3至5天。", "3至5天",
                                   "range 4320..7200 duration minute"},
                      QuantityCase{"全长14.2公里。", "14.2公里", "14200 length metre"},
                      QuantityCase{"面积30平方公里。", "30平方公里", "3e+07 area square metre"},
                      QuantityCase{"运送3万吨粮食。", "3万吨", "3e+07 mass kilogram"},
                      QuantityCase{"气温30摄氏度。", "30摄氏度", "30 temperature degree Celsius"},
                      QuantityCase{"发生6.1级地震。", "6.1级", "6.1 magnitude"},
                      QuantityCase{"震级为里氏6.1。", "6.1", "6.1 magnitude"},
                      QuantityCase{"第三轮会谈开始。", "第三轮", "3 ordinal 轮"},
                      QuantityCase{"建国二百五十周年。", "二百五十周年", "250 count 周年"}));

class NoChineseQuantityTest : public ::testing::TestWithParam<const char*> {};
TEST_P(NoChineseQuantityTest, HoldsNone) {
  EXPECT_THAT(WrittenQuantities(GetParam(), "zh"), IsEmpty()) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Others, NoChineseQuantityTest,
                         ::testing::Values("", "四月二日晚双方通话。", "1月17日上午9时会谈。",
                                           "去年十一月见面。", "坚持一个中国原则。",
                                           "两国关系良好。", "二十国集团峰会。", "九二共识。",
                                           "一带一路倡议。", "进一步加强合作。", "十分重要。",
                                           "第五条规定。", "F-16战机。", "他提出三点意见。",
                                           "万一下雨。", "2018年开工。", "新的五年规划。"));

TEST(ChineseQuantityTest, SeveralQuantitiesComeInOrder) {
  EXPECT_THAT(WrittenQuantities("31人遇难，214人受伤，损失约29亿元。", "zh"),
              ElementsAre("31 count 人", "214 count 人", "~2.9e+09 money CNY"));
}

TEST(ChineseQuantityTest, RatesAreMarked) {
  const Quantity q = QuantitiesOf("每年约3万吨。", "zh").at(0);
  EXPECT_TRUE(q.per);
  EXPECT_EQ(q.unit, "kilogram/year");
}

TEST(ChineseQuantityTest, CountsSignificantDigitsAsWritten) {
  EXPECT_EQ(QuantitiesOf("29亿元。", "zh").at(0).significant_digits, 2);
  EXPECT_EQ(QuantitiesOf("二百一十四人。", "zh").at(0).significant_digits, 3);
  EXPECT_EQ(QuantitiesOf("30人。", "zh").at(0).significant_digits, 1);
}

TEST(ChineseQuantityTest, OddNumbersAreHarmless) {
  for (const char* text : {"万亿万亿万亿", "零零零", "百分之", "第", "三分之", "十十十",
                           "一二三四五六七八九十百千万亿", "9,,9人", "数", "上"})
    QuantitiesOf(text, "zh");
}

// QuantitiesOf checks offsets, order and bounds of whatever is found.
TEST(ChineseQuantityTest, RandomTextsOfHardPiecesGiveExactSpans) {
  std::mt19937 random(9);
  const std::vector<std::string> pieces = {
      "3",    "1,200", "三",   "十",   "百",   "万",     "亿",     "元", "美元", "人",   "名",
      "工人", "多",    "余",   "约",   "至少", "至",     "百分之", "%",  "成",   "分之", "第",
      "轮",   "级",    "地震", "小时", "分钟", "日",     "月",     "年", "每年", "上",   "数",
      "两",   "一",    "。",   "，",   " ",    "\u200B", "km",     "$",  "F-16"};
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int i = 0; i < 25; ++i) text += pieces[random() % pieces.size()];
    QuantitiesOf(text, "zh");
  }
}

}  // namespace
}  // namespace parallax
