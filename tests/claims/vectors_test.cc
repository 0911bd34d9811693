// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/vectors.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/claims/claims_fixture.h"
#include "tests/inference/fake_encoder.h"

namespace parallax {
namespace {

using ::testing::SizeIs;

class VectorsTest : public ::testing::Test {
 protected:
  absl::StatusOr<ClaimVectors> Embed(const Scene& scene, const CancellationCheck& cancelled = {}) {
    claims_ = scene.Claims();
    const std::vector<Document> documents = {scene.document()};
    return EmbedClaims(documents, claims_, encoder_, Centres(), cancelled, &stats_);
  }

  FakeEncoder encoder_;
  std::vector<Claim> claims_;
  EmbedStats stats_;
};

TEST_F(VectorsTest, EveryClaimAndConceptHasItsPlace) {
  const auto vectors = Embed(Scene("The dam broke on Monday. Norway banned fish exports."));
  ASSERT_TRUE(vectors.ok());
  EXPECT_THAT(vectors->claims, SizeIs(2));
  ASSERT_THAT(vectors->concept_index, SizeIs(2));
  for (size_t c = 0; c < claims_.size(); ++c) {
    ASSERT_EQ(vectors->concept_index[c].size(), claims_[c].concepts.size());
    for (int32_t index : vectors->concept_index[c])
      EXPECT_LT(index, static_cast<int32_t>(vectors->concepts.size()));
  }
}

TEST_F(VectorsTest, CanonicalNamesNeedNoVector) {
  const auto vectors = Embed(Scene("Norway banned fish exports."));
  ASSERT_TRUE(vectors.ok());
  ASSERT_THAT(claims_, SizeIs(1));
  ASSERT_TRUE(claims_[0].concepts[0].name);
  EXPECT_EQ(vectors->concept_index[0][0], -1);
  EXPECT_EQ(vectors->concept_index[0][1], 0);
}

TEST_F(VectorsTest, UnknownNamesAreEmbeddedByTheirName) {
  const auto vectors = Embed(Scene("The old dam of Veldbrook broke."));
  ASSERT_TRUE(vectors.ok());
  bool found = false;
  for (size_t k = 0; k < claims_[0].concepts.size(); ++k) {
    if (!claims_[0].concepts[k].name) continue;
    found = true;
    EXPECT_GE(vectors->concept_index[0][k], 0);
  }
  EXPECT_TRUE(found);
}

TEST_F(VectorsTest, EqualTextsAreEmbeddedOnce) {
  const auto vectors = Embed(Scene("The dam broke. The Dam broke. The dam broke."));
  ASSERT_TRUE(vectors.ok());
  ASSERT_THAT(claims_, SizeIs(3));
  EXPECT_EQ(vectors->claims[0], vectors->claims[1]);
  EXPECT_EQ(stats_.texts, 2);  // The sentence and "dam"
}

TEST_F(VectorsTest, AnItemIsEmbeddedWithoutItsClause) {
  const auto vectors = Embed(Scene("They discussed fish, timber and the border."));
  ASSERT_TRUE(vectors.ok());
  const auto alone = encoder_.Embed({"timber"}, {});
  EXPECT_EQ(vectors->claims[1], alone->front());
}

TEST_F(VectorsTest, CancellationIsPassedOn) {
  const auto vectors = Embed(Scene("The dam broke on Monday."), [] { return true; });
  EXPECT_EQ(vectors.status().code(), absl::StatusCode::kCancelled);
}

TEST_F(VectorsTest, NothingGivesNothing) {
  const auto vectors = Embed(Scene(""));
  ASSERT_TRUE(vectors.ok());
  EXPECT_TRUE(vectors->claims.empty() && vectors->concepts.empty());
}

}  // namespace
}  // namespace parallax
