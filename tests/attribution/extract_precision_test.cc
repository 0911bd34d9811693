// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/attribution/attribution_fixture.h"

namespace parallax {
namespace {

using ::testing::IsEmpty;

class NoAttributionTest : public ::testing::TestWithParam<const char*> {};

TEST_P(NoAttributionTest, NothingIsReported) { EXPECT_THAT(Extract(GetParam()), IsEmpty()); }

INSTANTIATE_TEST_SUITE_P(
    English, NoAttributionTest,
    ::testing::Values(
        "The said device was sold.",                        // An adjective.
        "Its stated aim is peace.",                         //
        "The reported damage was small.",                   //
        "The mayor called the minister on Monday.",         // A telephone call.
        "The phone call lasted an hour.",                   // Nouns.
        "The claims were paid in May.",                     //
        "The firm sells notes and reports.",                //
        "States that have suffered will be helped.",        // A relative clause.
        "The dam will be closed to report writers.",        //
        "If the mayor insists that it is safe, we stay.",   // A condition.
        "The mayor will say that the dam leaks.",           // Not said yet.
        "He has never criticised the invasion.",            // An act that did not take place.
        "Higher prices suggest that demand is growing.",    // Things suggest; they say nothing.
        "The two leaders discussed the dam and the road.",  // What both did in one conversation.
        "The dam closed in May, and the road is open."));

class NoChineseAttributionTest : public ::testing::TestWithParam<const char*> {};

TEST_P(NoChineseAttributionTest, NothingIsReported) {
  EXPECT_THAT(Extract(GetParam(), "zh"), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Chinese, NoChineseAttributionTest,
                         ::testing::Values("这部小说出版了。", "他的承诺没有兑现。",
                                           "双方讨论了水坝问题。", "根据协议，水坝将关闭。",
                                           "说过的话要兑现。"));

TEST(ContentTest, HoldsNeitherItsSourceNorItsCueNorOuterMarks) {
  const Document document = MakeDocument(
      "“It leaks,” he said. She wrote that “it holds”. The dam, says the firm, is old. Officials "
      "told us: “Go.”",
      "en");
  const std::vector<Attribution> attributions = ExtractAttributions(document, 3);
  ASSERT_EQ(attributions.size(), 4u);
  for (const Attribution& attribution : attributions) {
    EXPECT_EQ(attribution.document, 3u);
    for (const Span& content : attribution.content) {
      const absl::string_view quote = document.Quote(attribution.part, content);
      EXPECT_THAT(std::string(quote.substr(0, 3)), ::testing::Ne("“")) << quote;
      EXPECT_NE(quote.back(), ',') << quote;
      for (const Span& cue : attribution.cue) EXPECT_FALSE(content.Overlaps(cue));
      for (const Span& source : attribution.source) EXPECT_FALSE(content.Overlaps(source));
    }
  }
}

TEST(ContentTest, BoilerplateIsNeverRead) {
  Document document =
      MakeDocument("The mayor said the dam was safe.\n\nThe firm said the road was open.", "en");
  document.paragraphs[1].boilerplate = Boilerplate::kRelated;
  const std::vector<Quoted> quoted = QuotedFrom(document);
  ASSERT_EQ(quoted.size(), 1u);
  EXPECT_EQ(quoted[0].source, "The mayor");
}

}  // namespace
}  // namespace parallax
