// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <random>

#include "gmock/gmock.h"
#include "tests/text/time_case.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// A Wednesday.
constexpr char kPublished[] = "2025-03-12";

struct DayCase {
  const char* text;
  const char* words;
  const char* days;
};

class ChineseDayTest : public ::testing::TestWithParam<DayCase> {};

TEST_P(ChineseDayTest, IsResolved) {
  const std::string text = GetParam().text;
  const std::vector<TimeExpression> times = TimesOf(text, "zh", kPublished);
  ASSERT_THAT(times, SizeIs(1)) << text;
  EXPECT_EQ(Slice(text, times[0].span), GetParam().words);
  EXPECT_EQ(Days(times[0]), GetParam().days) << text;
}

INSTANTIATE_TEST_SUITE_P(
    Dates, ChineseDayTest,
    ::testing::Values(DayCase{"双方2024年3月3日会谈。", "2024年3月3日", "2024-03-03"},
                      DayCase{"双方二〇二四年五月三日会谈。", "二〇二四年五月三日", "2024-05-03"},
                      DayCase{"双方3月3日会谈。", "3月3日", "2025-03-03"},
                      DayCase{"双方十二月二十日会谈。", "十二月二十日", "2024-12-20"},
                      DayCase{"部长10日与外长通话。", "10日", "2025-03-10"},
                      DayCase{"部长24日与外长通话。", "24日", "2025-02-24"},
                      DayCase{"会谈3月3日至5日举行。", "3月3日至5日", "2025-03-03/2025-03-06"},
                      DayCase{"会谈于3月30日至4月2日举行。", "3月30日至4月2日",
                              "2025-03-30/2025-04-03"},
                      DayCase{"签署日期：2024-11-30。", "2024-11-30", "2024-11-30"},
                      DayCase{"双方去年12月3号会谈。", "去年12月3号", "2024-12-03"}));

INSTANTIATE_TEST_SUITE_P(
    Weekdays, ChineseDayTest,
    ::testing::Values(DayCase{"双方周一举行了会谈。", "周一", "2025-03-10"},
                      DayCase{"双方星期五举行了会谈。", "星期五", "2025-03-07"},
                      DayCase{"双方将于周五会谈。", "周五", "2025-03-14"},
                      DayCase{"双方上周五举行了会谈。", "上周五", "2025-03-07"},
                      DayCase{"双方下周一会谈。", "下周一", "2025-03-17"},
                      DayCase{"双方本周一举行了会谈。", "本周一", "2025-03-10"},
                      DayCase{"双方上个星期日举行了会谈。", "上个星期日", "2025-03-09"}));

INSTANTIATE_TEST_SUITE_P(
    Relative, ChineseDayTest,
    ::testing::Values(DayCase{"双方今天会谈。", "今天", "2025-03-12"},
                      DayCase{"双方昨日会谈。", "昨日", "2025-03-11"},
                      DayCase{"双方明天会谈。", "明天", "2025-03-13"},
                      DayCase{"双方前天会谈。", "前天", "2025-03-10"},
                      DayCase{"三天前双方会谈。", "三天前", "2025-03-09"},
                      DayCase{"双方上周会谈。", "上周", "2025-03-03/2025-03-10"},
                      DayCase{"双方下个月会谈。", "下个月", "2025-04-01/2025-05-01"},
                      DayCase{"双方两年前会谈。", "两年前", "2023-01-01/2024-01-01"}));

INSTANTIATE_TEST_SUITE_P(
    MonthsYears, ChineseDayTest,
    ::testing::Values(DayCase{"双方去年十一月见面。", "去年十一月", "2024-11-01/2024-12-01"},
                      DayCase{"双方将于四月会谈。", "四月", "2025-04-01/2025-05-01"},
                      DayCase{"双方2月份会谈。", "2月份", "2025-02-01/2025-03-01"},
                      DayCase{"双方2024年5月会谈。", "2024年5月", "2024-05-01/2024-06-01"},
                      DayCase{"双方3月上旬会谈。", "3月上旬", "2025-03-01/2025-03-11"},
                      DayCase{"大桥2018年开工。", "2018年", "2018-01-01/2019-01-01"},
                      DayCase{"大桥今年上半年开工。", "今年上半年", "2025-01-01/2025-07-01"},
                      DayCase{"大桥2024年底开工。", "2024年底", "2024-10-01/2025-01-01"},
                      DayCase{"大桥明年开工。", "明年", "2026-01-01/2027-01-01"}));

INSTANTIATE_TEST_SUITE_P(Unresolved, ChineseDayTest,
                         ::testing::Values(DayCase{"双方近日会谈。", "近日", "?"},
                                           DayCase{"双方当天会谈。", "当天", "?"},
                                           DayCase{"双方次日会谈。", "次日", "?"},
                                           DayCase{"双方未来几天会谈。", "未来几天", "?"},
                                           DayCase{"双方2月30日会谈。", "2月30日", "?"}));

struct MinuteCase {
  const char* text;
  const char* written;
};

class ChineseMinuteTest : public ::testing::TestWithParam<MinuteCase> {};

TEST_P(ChineseMinuteTest, IsResolved) {
  EXPECT_THAT(WrittenTimes(GetParam().text, "zh", kPublished), ElementsAre(GetParam().written))
      << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    PartsAndClocks, ChineseMinuteTest,
    ::testing::Values(
        MinuteCase{"四月二日晚，双方通话。", "四月二日晚 = 2025-04-02T17:00..2025-04-03T00:00"},
        MinuteCase{"周一晚上双方举行了会谈。", "周一晚上 = 2025-03-10T17:00..2025-03-11T00:00"},
        MinuteCase{"昨晚双方通话。", "昨晚 = 2025-03-11T17:00..2025-03-12T00:00"},
        MinuteCase{"3月10日凌晨2时14分发生地震。",
                   "3月10日凌晨2时14分 = 2025-03-10T02:14..2025-03-10T02:15"},
        MinuteCase{"昨天下午3时20分发生地震。",
                   "昨天下午3时20分 = 2025-03-11T15:20..2025-03-11T15:21"},
        MinuteCase{"3月10日晚上8点发生地震。",
                   "3月10日晚上8点 = 2025-03-10T20:00..2025-03-10T21:00"},
        MinuteCase{"3月10日上午九点半发生地震。",
                   "3月10日上午九点半 = 2025-03-10T09:30..2025-03-10T09:31"},
        MinuteCase{"10日18:14发生地震。", "10日18:14 = 2025-03-10T18:14..2025-03-10T18:15"}));

class NoChineseTimeTest : public ::testing::TestWithParam<const char*> {};
TEST_P(NoChineseTimeTest, HoldsNoTime) {
  EXPECT_THAT(WrittenTimes(GetParam(), "zh", kPublished), IsEmpty()) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Others, NoChineseTimeTest,
                         ::testing::Values("", "他提出三点建议。", "会谈持续两小时。",
                                           "双方同时同意。", "为期3日的会谈结束。",
                                           "一个月的停火。", "目前天气晴朗。", "他们前往北京。",
                                           "之后天气转晴。", "上升了5个百分点。", "百分之三十。"));

TEST(ChineseTimeTest, NamesZones) {
  const auto times = TimesOf("北京时间10日凌晨2时14分发生地震。", "zh", kPublished);
  ASSERT_THAT(times, SizeIs(1));
  EXPECT_EQ(times[0].utc_offset_minutes, 480);
  EXPECT_EQ(times[0].minute_of_day, 134);
  EXPECT_EQ(TimesOf("当地时间10日18:14发生地震。", "zh", kPublished)[0].utc_offset_minutes,
            std::nullopt);
  EXPECT_EQ(TimesOf("格林尼治时间10日18:14发生地震。", "zh", kPublished)[0].utc_offset_minutes, 0);
}

TEST(ChineseTimeTest, ReadsBoundsAndBlur) {
  EXPECT_TRUE(TimesOf("自2018年起施工。", "zh", kPublished)[0].bound_after);
  EXPECT_TRUE(TimesOf("3月20日之前完成。", "zh", kPublished)[0].bound_before);
  EXPECT_TRUE(TimesOf("截至3月10日完成。", "zh", kPublished)[0].bound_before);
  EXPECT_TRUE(TimesOf("3月10日前后完成。", "zh", kPublished)[0].approximate);
  EXPECT_FALSE(TimesOf("部长10日前往北京。", "zh", kPublished)[0].bound_before);
}

TEST(ChineseTimeTest, AWeekdayThatDoesNotFitItsDateIsFlagged) {
  EXPECT_TRUE(TimesOf("3月10日（周五）举行会谈。", "zh", kPublished)[0].weekday_disagrees);
  EXPECT_FALSE(TimesOf("3月10日（周一）举行会谈。", "zh", kPublished)[0].weekday_disagrees);
}

TEST(ChineseTimeTest, FullWidthDigitsAreDigits) {
  EXPECT_EQ(Days(TimesOf("双方３月３日会谈。", "zh", kPublished)[0]), "2025-03-03");
}

TEST(ChineseTimeTest, WithoutPublicationRelativeTimesHaveNoBounds) {
  for (const char* text : {"双方周一会谈。", "双方10日会谈。", "双方3月3日会谈。", "双方去年会谈。",
                           "双方昨天会谈。"}) {
    const auto times = TimesOf(text, "zh", "");
    ASSERT_THAT(times, SizeIs(1)) << text;
    EXPECT_FALSE(times[0].earliest.has_value()) << text;
  }
}

// TimesOf checks offsets, order and bounds of whatever is found.
TEST(ChineseTimeTest, RandomTextsOfHardPiecesGiveExactSpans) {
  std::mt19937 random(13);
  const std::vector<std::string> pieces = {
      "3",  "31", "2024", "年", "月",     "日",       "三",   "十",   "周",   "一",
      "五", "上", "下",   "今", "昨",     "天",       "晚",   "凌晨", "时",   "点",
      "分", "半", "至",   "前", "后",     "北京时间", "近日", "底",   "初",   "，",
      " ",  "29", "0",    "99", "\u200B", ":",        "将",   "了",   "个月", "内"};
  for (const char* published : {"2024-02-29", "2025-12-31T23:50:00Z", ""}) {
    for (int round = 0; round < 300; ++round) {
      std::string text;
      for (int i = 0; i < 25; ++i) {
        text += pieces[random() % pieces.size()];
        text += "";
      }
      TimesOf(text, "zh", published);
    }
  }
}

}  // namespace
}  // namespace parallax
