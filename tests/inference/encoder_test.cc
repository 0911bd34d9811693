// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// The shipped encoder on its real model.
#include <algorithm>
#include <atomic>
#include <ctime>
#include <numeric>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "service/inference/encoder.h"
#include "service/inference/encoder_graph.h"
#include "service/inference/tokenizer.h"
#include "tests/inference/shipped_bundle.h"

namespace parallax {
namespace {

std::vector<Embedding> Embed(const Encoder& encoder, const std::vector<std::string>& texts) {
  const std::vector<absl::string_view> views(texts.begin(), texts.end());
  return encoder.Embed(views, nullptr).value();
}

float Cosine(const std::string& a, const std::string& b) {
  const std::vector<Embedding> both = Embed(*ShippedEncoder(), {a, b});
  return Similarity(both[0], both[1]);
}

// Texts of many lengths and scripts, one of them longer than a window.
std::vector<std::string> Mixed() {
  std::vector<std::string> texts = {"",
                                    "?",
                                    "Talks",
                                    "会谈",
                                    "👍",
                                    "The two sides agreed to meet again in the autumn.",
                                    "双方同意秋天再次会晤，并就农产品贸易交换意见。",
                                    "Переговоры продолжатся осенью.",
                                    "ผู้แทนทั้งสองฝ่ายจะพบกันอีกครั้ง"};
  std::string growing = "The minister said";
  for (int i = 0; i < 40; ++i) {
    texts.push_back(growing);
    growing += i % 2 == 0 ? " that the harbour" : ", the road and the bridge";
  }
  return texts;
}

TEST(EncoderTest, EmbeddingsHaveLengthOne) {
  for (const Embedding& embedding : Embed(*ShippedEncoder(), Mixed())) {
    EXPECT_NEAR(Similarity(embedding, embedding), 1.0f, 1e-5);
  }
}

TEST(EncoderTest, NoTextsGiveNoEmbeddings) {
  EXPECT_TRUE(ShippedEncoder()->Embed({}, nullptr).value().empty());
}

TEST(EncoderTest, BatchMatesAndOrderChangeNoBit) {
  const std::vector<std::string> texts = Mixed();
  const std::vector<Embedding> together = Embed(*ShippedEncoder(), texts);
  for (size_t i = 0; i < texts.size(); ++i) {
    EXPECT_EQ(Embed(*ShippedEncoder(), {texts[i]})[0], together[i]) << texts[i];
  }
  std::vector<size_t> order(texts.size());
  std::iota(order.begin(), order.end(), 0);
  std::shuffle(order.begin(), order.end(), std::mt19937(3));
  std::vector<std::string> shuffled;
  shuffled.reserve(order.size());
  for (size_t i : order) shuffled.push_back(texts[i]);
  const std::vector<Embedding> again = Embed(*ShippedEncoder(), shuffled);
  for (size_t i = 0; i < order.size(); ++i) EXPECT_EQ(again[i], together[order[i]]);
}

TEST(EncoderTest, TheNumberOfThreadsChangesNoBit) {
  const auto one = CreateEncoder(ShippedBundle(), EncoderOptions{.threads = 1}).value();
  const auto three = CreateEncoder(ShippedBundle(), EncoderOptions{.threads = 3}).value();
  const std::vector<Embedding> expected = Embed(*ShippedEncoder(), Mixed());
  EXPECT_EQ(Embed(*one, Mixed()), expected);
  EXPECT_EQ(Embed(*three, Mixed()), expected);
}

TEST(EncoderTest, CallsAtTheSameTimeChangeNoBit) {
  const std::vector<std::string> texts = Mixed();
  const std::vector<Embedding> expected = Embed(*ShippedEncoder(), texts);
  std::atomic<int> differences = 0;
  std::vector<std::thread> callers;
  callers.reserve(4);
  for (int caller = 0; caller < 4; ++caller) {
    callers.emplace_back([&, caller] {
      for (size_t i = caller; i < texts.size(); i += 2) {
        const std::vector<Embedding> two = Embed(*ShippedEncoder(), {texts[i], texts[0]});
        if (two[0] != expected[i] || two[1] != expected[0]) ++differences;
      }
    });
  }
  for (std::thread& caller : callers) caller.join();
  EXPECT_EQ(differences, 0);
}

TEST(EncoderTest, AParaphraseIsNearerThanAnotherSubject) {
  const std::string text = "The ministry said the dam would be closed in May.";
  const float paraphrase = Cosine(text, "According to the ministry, the dam will shut in May.");
  const float other = Cosine(text, "The singer cancelled three concerts because of a cold.");
  EXPECT_GT(paraphrase, 0.92f);
  EXPECT_GT(paraphrase, other + 0.1f);
}

TEST(EncoderTest, ATranslationIsNearerThanAnotherSubject) {
  const std::string text = "Both presidents agreed to resume talks on agricultural trade.";
  const float translation = Cosine(text, "两国总统同意恢复农产品贸易谈判。");
  EXPECT_GT(translation, 0.85f);
  EXPECT_GT(translation, Cosine(text, "歌手因感冒取消了三场演唱会。") + 0.08f);
}

TEST(EncoderTest, WhatStandsAtTheEndOfALongTextCounts) {
  std::string start;
  for (int i = 0; i < 30; ++i) start += "The committee reviewed the harbour's accounts. ";
  std::string end;
  for (int i = 0; i < 30; ++i) end += "Penguins were counted on the southern islands. ";
  EmbedStats stats;
  const auto embeddings = ShippedEncoder()->Embed({start + end, start, end}, nullptr, &stats);
  ASSERT_TRUE(embeddings.ok());
  EXPECT_GT(stats.inferences, 6);
  const float halves = Similarity((*embeddings)[1], (*embeddings)[2]);
  EXPECT_GT(Similarity((*embeddings)[0], (*embeddings)[1]), halves + 0.05f);
  EXPECT_GT(Similarity((*embeddings)[0], (*embeddings)[2]), halves + 0.05f);
}

TEST(EncoderTest, AVeryLongTextIsEmbedded) {
  std::string text;
  while (text.size() < 20000) text += "The vote was postponed until the spring. ";
  EXPECT_TRUE(ShippedEncoder()->Embed({text}, nullptr).ok());
}

TEST(EncoderTest, StatsCountTextsTokensAndInferences) {
  EmbedStats stats;
  // "query: " is three pieces, each text gets two marks.
  ASSERT_TRUE(ShippedEncoder()->Embed({"x", ""}, nullptr, &stats).ok());
  EXPECT_EQ(stats.texts, 2);
  EXPECT_EQ(stats.inferences, 2);
  EXPECT_EQ(stats.tokens, 1 + 2 * (3 + 2));
  ASSERT_TRUE(ShippedEncoder()->Embed({"x"}, nullptr, &stats).ok());
  EXPECT_EQ(stats.texts, 3) << "stats are added to";
}

TEST(EncoderTest, TextsLongerThanAWindowTakeAsFewInferencesAsHoldThem) {
  // Each " x" is one piece; a window of 128 has room for 123 beside "query: " and its marks.
  const auto cost = [](int pieces) {
    std::string text;
    for (int i = 0; i < pieces; ++i) text += " x";
    EmbedStats stats;
    EXPECT_TRUE(ShippedEncoder()->Embed({text}, nullptr, &stats).ok());
    return std::pair(stats.inferences, stats.tokens);
  };
  EXPECT_EQ(cost(123), std::pair(int64_t{1}, int64_t{123 + 5}));
  EXPECT_EQ(cost(124), std::pair(int64_t{2}, int64_t{124 + 2 * 5}));
  EXPECT_EQ(cost(247), std::pair(int64_t{3}, int64_t{247 + 3 * 5}));
}

TEST(EncoderTest, ACancelledCallEndsWithinAFewInferences) {
  const std::vector<std::string> texts(5000, "The two sides agreed to meet again in the autumn.");
  const std::vector<absl::string_view> views(texts.begin(), texts.end());
  EmbedStats stats;
  const absl::Time stop = absl::Now() + absl::Milliseconds(200);
  const auto result = ShippedEncoder()->Embed(
      views, [stop] { return absl::Now() > stop; }, &stats);
  EXPECT_EQ(result.status().code(), absl::StatusCode::kCancelled);
  EXPECT_LT(absl::Now() - stop, absl::Seconds(1));
  EXPECT_LT(stats.inferences, 4000);
}

TEST(EncoderTest, ACallCancelledBeforeItBeginsRunsNothing) {
  EmbedStats stats;
  const auto result = ShippedEncoder()->Embed(
      {"x"}, [] { return true; }, &stats);
  EXPECT_EQ(result.status().code(), absl::StatusCode::kCancelled);
  EXPECT_EQ(stats.inferences, 0);
}

// Nothing holds a worker longer than one inference of the largest window: of a text of any length
// and script no inference has more pieces, and between two inferences the pool serves other calls
// (FairPoolTest). What that window takes is measured in the next test and by encoder_speed.
TEST(EncoderTest, NoInferenceIsLargerThanTheLargestWindow) {
  for (const char* piece :
       {" x", " talks", "会谈", "港", " Переговоры", "ผู้แทน", "👍", "antidis", "  \n"}) {
    for (const int times : {40, 125, 300}) {
      std::string text;
      for (int i = 0; i < times; ++i) text += piece;
      EmbedStats stats;
      ASSERT_TRUE(ShippedEncoder()->Embed({text}, nullptr, &stats).ok());
      EXPECT_LE(stats.tokens, stats.inferences * static_cast<int64_t>(kMaxWindow)) << text;
      EXPECT_EQ(stats.inferences == 1, stats.tokens <= static_cast<int64_t>(kMaxWindow));
    }
  }
}

TEST(EncoderTest, OneInferenceOfTheLargestWindowStaysUnderThirtyMilliseconds) {
  const auto bundle = ShippedBundle();
  const auto table = EmbeddingTable::Create(bundle->File("embedding-table").value()).value();
  const auto graph = EncoderGraph::Create(bundle->File("encoder-graph").value(),
                                          bundle->File("encoder-weights").value(), table, 1)
                         .value();
  const std::vector<int32_t> ids(kMaxWindow, 581);
  ASSERT_TRUE(graph->Sum(0, ids).ok());
  // An inference runs on the thread that asks for it. The processor's time, and the quickest of
  // several: a busy machine must not fail the test, a slow graph must.
  const auto used = [] {
    timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return absl::DurationFromTimespec(time);
  };
  std::vector<absl::Duration> times;
  for (int i = 0; i < 15; ++i) {
    const absl::Duration start = used();
    ASSERT_TRUE(graph->Sum(0, ids).ok());
    times.push_back(used() - start);
  }
  EXPECT_GT(*std::min_element(times.begin(), times.end()), absl::Milliseconds(1));
  EXPECT_LT(*std::min_element(times.begin(), times.end()), absl::Milliseconds(30));
}

TEST(EncoderGraphTest, FilesThatAreNoGraphAreDataLoss) {
  const auto bundle = ShippedBundle();
  const auto table = EmbeddingTable::Create(bundle->File("embedding-table").value()).value();
  const absl::string_view weights = bundle->File("encoder-weights").value();
  EXPECT_EQ(EncoderGraph::Create("<net/>", weights, table, 1).status().code(),
            absl::StatusCode::kDataLoss);
  EXPECT_EQ(
      EncoderGraph::Create(bundle->File("encoder-graph").value(), weights.substr(0, 1000), table, 1)
          .status()
          .code(),
      absl::StatusCode::kDataLoss);
}

}  // namespace
}  // namespace parallax
