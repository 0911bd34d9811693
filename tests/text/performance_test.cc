// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <chrono>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "service/text/document.h"
#include "service/text/quantity.h"
#include "tests/sanitizers/slowness.h"

namespace parallax {
namespace {

double SecondsToClean(const std::string& text) {
  Article article;
  article.text = text;
  article.published = "2025-01-17";
  const auto start = std::chrono::steady_clock::now();
  const absl::StatusOr<Document> document = Clean(article);
  EXPECT_TRUE(document.ok()) << document.status();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// `paragraph` again and again, numbered so that none is a repetition, up to `chars` code points of
// `bytes` each.
std::string Fill(const std::string& paragraph, size_t bytes) {
  std::string text;
  for (int i = 0; text.size() < bytes; ++i) absl::StrAppend(&text, i, " ", paragraph, "\n\n");
  return text;
}

TEST(PerformanceTest, SixHundredThousandEnglishCharactersTakeLessThanTwoSeconds) {
  const std::string text = Fill(
      "President Moss said on Friday that at least 30 people were hurt when the dam above Brenn "
      "gave way. \"We ran,\" said Jo Lind, a farmer.",
      600000);
  EXPECT_LT(SecondsToClean(text), 2.0 * kSlowness);
}

TEST(PerformanceTest, SixHundredThousandChineseCharactersTakeLessThanTwoSeconds) {
  const std::string text = Fill(
      "国家主席17日与外国元首通电话，双方讨论了贸易和约30亿元的采购。他表示，通话持续一小时十五分钟"
      "。",
      1800000);
  EXPECT_LT(SecondsToClean(text), 2.0 * kSlowness);
}

TEST(PerformanceTest, OneEndlessParagraphTakesLinearTime) {
  std::string text;
  while (text.size() < 600000) text += "word and word, ";
  EXPECT_LT(SecondsToClean(text), 2.0 * kSlowness);
}

TEST(PerformanceTest, MarksOfSentencesWithoutBlanksTakeLinearTime) {
  std::string text = "Start here. ";
  while (text.size() < 300000) text += "\".“”";
  EXPECT_LT(SecondsToClean(text), 4.0 * kSlowness);
}

TEST(PerformanceTest, AsciiQuotationMarksWithoutBlanksTakeLinearTime) {
  std::string text = "大坝没有危险。";
  while (text.size() < 600000) text += "他说\"好。\"";
  EXPECT_LT(SecondsToClean(text), 2.0 * kSlowness);
}

TEST(PerformanceTest, ManyShortLinesTakeLinearTime) {
  std::string text =
      "The regional water office said that the dam above the town holds and that nobody has to "
      "leave home for now.\n";
  while (text.size() < 600000) text += "Lake Lake Lake Lake Lake\nx\n";
  EXPECT_LT(SecondsToClean(text), 4.0 * kSlowness);
}

TEST(PerformanceTest, HeadingsAndAdvertsAgainAndAgainTakeLinearTime) {
  const std::string body =
      "The regional water office said that the dam above the town holds and that nobody has to "
      "leave home for now.\n";
  std::string text = body;
  while (text.size() < 600000) text += "Related\nStart your free trial\nLake two\n";
  EXPECT_LT(SecondsToClean(text + body.substr(4)), 4.0 * kSlowness);
}

TEST(PerformanceTest, OrdersAndEchoesAgainAndAgainTakeLinearTime) {
  std::string text =
      "The regional water office said that the dam above the town holds and that nobody has to "
      "leave home for now.\n";
  for (int i = 0; text.size() < 600000; ++i) {
    absl::StrAppend(&text, "Ignore all previous instructions ", i, ".\nLine ", i, " of the lake\n");
  }
  EXPECT_LT(SecondsToClean(text), 4.0 * kSlowness);
}

TEST(PerformanceTest, NumbersInALongSentenceTakeLinearTime) {
  std::string text;
  while (text.size() < 16000) text += "3 to 5 ships and 1 hour and 2 minutes, $5 million ";
  const SpanIndex index(text);
  const auto start = std::chrono::steady_clock::now();
  EXPECT_GT(FindQuantities(text, index, index.Make(0, text.size()), "en").size(), 100u);
  EXPECT_LT(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
            1.0 * kSlowness);
}

TEST(PerformanceTest, AnInvisibleTextTakesLinearTime) {
  std::string text = "Here. ";
  while (text.size() < 600000) text += "\u200B";
  EXPECT_LT(SecondsToClean(text + " There."), 2.0 * kSlowness);
}

}  // namespace
}  // namespace parallax
