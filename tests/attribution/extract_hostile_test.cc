// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ctime>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "service/attribution/cues.h"
#include "service/attribution/word_class.h"
#include "tests/attribution/attribution_fixture.h"
#include "tests/sanitizers/slowness.h"

namespace parallax {
namespace {

std::string Repeat(absl::string_view piece, size_t bytes) {
  std::string text;
  while (text.size() + piece.size() <= bytes) text.append(piece.data(), piece.size());
  return text;
}

// Every span lies in its text on code point borders, parents come first and hold their children.
void ExpectSound(const Document& document, const std::vector<Attribution>& attributions) {
  for (size_t i = 0; i < attributions.size(); ++i) {
    const Attribution& attribution = attributions[i];
    ASSERT_FALSE(attribution.cue.empty());
    ASSERT_FALSE(attribution.content.empty());
    for (const auto* spans : {&attribution.source, &attribution.cue, &attribution.content}) {
      for (const Span& span : *spans) {
        ASSERT_LT(span.start_byte, span.end_byte);
        ASSERT_EQ(document.index(attribution.part).Make(span.start_byte, span.end_byte), span);
      }
    }
    if (!attribution.parent.has_value()) continue;
    ASSERT_LT(*attribution.parent, i);
    const auto& contents = attributions[*attribution.parent].content;
    ASSERT_TRUE(std::any_of(contents.begin(), contents.end(), [&](const Span& span) {
      return span.Contains(attribution.cue.front());
    }));
  }
}

class HostileTest : public ::testing::TestWithParam<const char*> {};

// 200,000 characters of one pattern, sound and in time (of the processor, so that a busy machine
// does not fail it). About half a second when optimised; a quadratic pass takes minutes.
TEST_P(HostileTest, LongTextIsReadInTime) {
  const std::string text = Repeat(GetParam(), 200000);
  const bool chinese = static_cast<unsigned char>(GetParam()[0]) >= 0xE3;
  const Document document = MakeDocument(text, chinese ? "zh" : "en");
  const std::clock_t start = std::clock();
  const std::vector<Attribution> attributions = ExtractAttributions(document, 0);
  EXPECT_LT(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, 8.0 * kSlowness);
  ExpectSound(document, attributions);
}

INSTANTIATE_TEST_SUITE_P(Patterns, HostileTest,
                         ::testing::Values("he said that ", "he said, ", "\"a ", "“a “b ", "'a ",
                                           "and said ", "who said that ", "according to X, ",
                                           "((((", "a, ", "said ", "; he said ",
                                           "The mayor said that the dam, he said, leaks. ",
                                           "市长表示，", "他说", "“他说，", "据"));

TEST(HostileTest, UnbalancedMarksSwallowNoMoreThanTheirSentence) {
  const std::vector<Quoted> quoted = Extract(
      "It was \"a dam. The mayor said that the road was open. The firm said the dam was old.");
  ASSERT_EQ(quoted.size(), 2u);
  EXPECT_EQ(quoted[0].content, "the road was open");
  EXPECT_EQ(quoted[1].content, "the dam was old");
}

TEST(HostileTest, TextsWithoutWordsHaveNoAttributions) {
  for (const char* text : {"", "“”", "\"", "...", "said", "“said”", ":", "说", "据", "，说，"}) {
    EXPECT_TRUE(Extract(text).empty()) << text;
    EXPECT_TRUE(Extract(text, "zh").empty()) << text;
  }
}

TEST(LexiconTest, DataFilesAreWellFormed) {
  EXPECT_EQ(CueLexicon::English().status().ToString(), "OK");
  EXPECT_EQ(CueLexicon::Chinese().status().ToString(), "OK");
}

TEST(LexiconTest, RegularVerbsAreInflected) {
  for (const char* form : {"reply", "replies", "replied", "replying", "stress", "stresses",
                           "stressed", "urge", "urging"}) {
    EXPECT_FALSE(EnglishCues().Find(form).empty()) << form;
  }
  EXPECT_TRUE(EnglishCues().Find("stressd").empty());
}

TEST(LexiconTest, WordsHaveTheirClasses) {
  EXPECT_TRUE(EnglishCues().Classes("he") & kPronoun);
  EXPECT_TRUE(EnglishCues().Classes("readout") & kDocumentNoun);
  EXPECT_TRUE(ChineseCues().Classes("双方") & kJoint);
  EXPECT_EQ(EnglishCues().Classes("dam"), 0u);
}

}  // namespace
}  // namespace parallax
