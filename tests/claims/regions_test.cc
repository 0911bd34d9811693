// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/regions.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/attribution/attribution_fixture.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class RegionsTest : public ::testing::Test {
 protected:
  explicit RegionsTest() : document_(MakeDocument("", "en")) {}

  void Text(absl::string_view text) { document_ = MakeDocument(text, "en"); }

  Span Find(absl::string_view phrase) const {
    const size_t at = document_.source.text.find(std::string(phrase));
    EXPECT_NE(at, std::string::npos) << phrase;
    return document_.text_index.Make(at, at + phrase.size());
  }

  void Says(absl::string_view source, absl::string_view cue,
            const std::vector<absl::string_view>& content,
            std::optional<uint32_t> parent = std::nullopt, uint32_t document = 0) {
    Attribution attribution;
    attribution.document = document;
    attribution.source = {Find(source)};
    attribution.cue = {Find(cue)};
    for (absl::string_view piece : content) attribution.content.push_back(Find(piece));
    attribution.parent = parent;
    attributions_.push_back(attribution);
  }

  // "0:text" for content of attribution 0, "-:text" for narration.
  std::vector<std::string> Regions() const {
    std::vector<std::string> texts;
    for (const SentenceRegions& sentence : CutRegions(document_, 0, attributions_)) {
      for (const TextRegion& region : sentence.regions) {
        texts.push_back(absl::StrCat(region.attribution ? absl::StrCat(*region.attribution) : "-",
                                     ":", document_.Quote(Part::kText, region.span)));
      }
    }
    return texts;
  }

  Document document_;
  std::vector<Attribution> attributions_;
};

TEST_F(RegionsTest, ASentenceWithoutAttributionIsNarration) {
  Text("The dam broke.");
  EXPECT_THAT(Regions(), ElementsAre("-:The dam broke"));
}

TEST_F(RegionsTest, SourceAndCueBelongToNoRegion) {
  Text("Later Anna said the dam broke.");
  Says("Anna", "said", {"the dam broke"});
  EXPECT_THAT(Regions(), ElementsAre("-:Later", "0:the dam broke"));
}

TEST_F(RegionsTest, AContentIsReadOverItsOwnCue) {
  Text("The dam, Anna said, broke at noon.");
  Says("Anna", "said", {"The dam,", "broke at noon"});
  EXPECT_THAT(Regions(), ElementsAre("0:The dam, Anna said, broke at noon"));
}

TEST_F(RegionsTest, AContentIsNotReadOverOtherText) {
  Text(
      "\"We ran\" is what Anna told the court in the old town on the river, later adding: \"it was "
      "dark\".");
  Says("Anna", "adding", {"We ran", "it was dark"});
  EXPECT_THAT(Regions().front(), "0:We ran");
}

TEST_F(RegionsTest, TheInnermostAttributionOwnsAPiece) {
  Text("Anna said that Otto had denied the fire.");
  Says("Anna", "said", {"Otto had denied the fire"});
  Says("Otto", "denied", {"the fire"}, 0);
  EXPECT_THAT(Regions(), ElementsAre("-:that", "0:had", "1:the fire"));
}

TEST_F(RegionsTest, ContentsRunOverSentences) {
  Text("Anna said: \"The dam broke. We ran away.\" The river rose.");
  Says("Anna", "said", {"The dam broke. We ran away."});
  EXPECT_THAT(Regions(), ElementsAre("0:The dam broke", "0:We ran away", "-:The river rose"));
}

TEST_F(RegionsTest, AttributionsOfOtherDocumentsDoNotCount) {
  Text("Anna said the dam broke.");
  Says("Anna", "said", {"the dam broke"}, std::nullopt, 1);
  EXPECT_THAT(Regions(), ElementsAre("-:Anna said the dam broke"));
}

TEST_F(RegionsTest, WhatStandsRightBeforeIsKnown) {
  Text("They visited the camp and agreed to meet.");
  Says("They", "agreed to", {"meet"});
  const auto regions = CutRegions(document_, 0, attributions_).front();
  ASSERT_EQ(regions.regions.size(), 2u);
  EXPECT_EQ(document_.Quote(Part::kText, *regions.regions[0].before), "They");
  EXPECT_EQ(document_.Quote(Part::kText, *regions.regions[1].before), "agreed to");
}

TEST_F(RegionsTest, TheFrameIsWhatNoContentHolds) {
  Text("Last year Anna said the dam broke.");
  Says("Anna", "said", {"the dam broke"});
  const auto regions = CutRegions(document_, 0, attributions_).front();
  std::vector<std::string> frame;
  for (const Span& span : regions.frame) frame.emplace_back(document_.Quote(Part::kText, span));
  EXPECT_THAT(frame, ElementsAre("Last year", "Anna", "said"));
}

TEST_F(RegionsTest, QuotationMarksGoOnlyInPairs) {
  Text("He called it \"a disaster\".");
  EXPECT_THAT(Regions(), ElementsAre("-:He called it \"a disaster\""));
  Text("\"A disaster\" is what he called it.");
  EXPECT_THAT(Regions(), ElementsAre("-:\"A disaster\" is what he called it"));
  Text("\"It is a disaster.\"");
  EXPECT_THAT(Regions(), ElementsAre("-:It is a disaster"));
}

TEST_F(RegionsTest, AbbreviationsKeepTheirFullStop) {
  Text("The port opens at 6 a.m.");
  EXPECT_THAT(Regions(), ElementsAre("-:The port opens at 6 a.m."));
}

TEST_F(RegionsTest, NothingIsLeftOfMarksAlone) {
  Text("... \"\" ...");
  EXPECT_THAT(Regions(), IsEmpty());
}

}  // namespace
}  // namespace parallax
