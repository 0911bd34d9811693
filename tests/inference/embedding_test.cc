// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <random>
#include <vector>

#include "gtest/gtest.h"
#include "service/inference/encoder.h"
#include "tests/inference/fake_encoder.h"

namespace parallax {
namespace {

Embedding Axis(size_t i, float length = 1) {
  Embedding axis{};
  axis[i] = length;
  return axis;
}

Embedding Random(unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal;
  Embedding embedding;
  double norm = 0;
  for (float& value : embedding) {
    value = normal(random);
    norm += value * value;
  }
  for (float& value : embedding) value /= std::sqrt(norm);
  return embedding;
}

TEST(SimilarityTest, IsOneForEqualZeroForOrthogonalMinusOneForOpposite) {
  EXPECT_FLOAT_EQ(Similarity(Axis(3), Axis(3)), 1.0f);
  EXPECT_FLOAT_EQ(Similarity(Axis(3), Axis(4)), 0.0f);
  EXPECT_FLOAT_EQ(Similarity(Axis(383), Axis(383, -1)), -1.0f);
}

TEST(SimilarityTest, AgreesWithASumInDoublePrecision) {
  for (unsigned seed = 0; seed < 50; ++seed) {
    const Embedding a = Random(seed), b = Random(seed + 1000);
    double sum = 0;
    for (size_t i = 0; i < kEmbeddingSize; ++i) sum += static_cast<double>(a[i]) * b[i];
    EXPECT_NEAR(Similarity(a, b), sum, 1e-6);
    EXPECT_EQ(Similarity(a, b), Similarity(b, a));
  }
}

TEST(CentroidTest, LiesBetweenItsMembersAndHasLengthOne) {
  const Embedding middle = Centroid({Axis(0), Axis(1)});
  EXPECT_FLOAT_EQ(middle[0], std::sqrt(0.5f));
  EXPECT_FLOAT_EQ(middle[1], std::sqrt(0.5f));
  EXPECT_FLOAT_EQ(Similarity(middle, middle), 1.0f);
}

TEST(CentroidTest, OfNothingOrOfOppositesIsZero) {
  EXPECT_EQ(Centroid({}), Embedding{});
  EXPECT_EQ(Centroid({Axis(5), Axis(5, -1)}), Embedding{});
}

TEST(FakeEncoderTest, SharedWordsMakeTextsSimilar) {
  const auto embeddings = FakeEncoder().Embed(
      {"the dam will close in May", "the dam closes in May", "elections were held yesterday"},
      nullptr);
  ASSERT_TRUE(embeddings.ok());
  EXPECT_GT(Similarity((*embeddings)[0], (*embeddings)[1]), 0.6f);
  EXPECT_LT(Similarity((*embeddings)[0], (*embeddings)[2]), 0.3f);
}

TEST(FakeEncoderTest, KeepsTheContractOfEncoder) {
  EmbedStats stats;
  const FakeEncoder encoder;
  const auto embeddings = encoder.Embed({"", "one two"}, nullptr, &stats);
  ASSERT_TRUE(embeddings.ok());
  for (const Embedding& e : *embeddings) EXPECT_NEAR(Similarity(e, e), 1.0f, 1e-5);
  EXPECT_EQ(stats.texts, 2);
  EXPECT_GT(stats.tokens, 0);
  EXPECT_EQ(encoder.Embed({"a"}, [] { return true; }).status().code(),
            absl::StatusCode::kCancelled);
}

}  // namespace
}  // namespace parallax
