// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cmath>

#include "service/inference/encoder.h"

namespace parallax {
namespace {

// Eight running sums, added up at the end in a fixed order: the compiler may use vector registers
// without changing the order.
constexpr size_t kLanes = 8;
static_assert(kEmbeddingSize % kLanes == 0);

float Dot(const Embedding& a, const Embedding& b) {
  std::array<float, kLanes> sums{};
  for (size_t i = 0; i < kEmbeddingSize; i += kLanes) {
    for (size_t lane = 0; lane < kLanes; ++lane) sums[lane] += a[i + lane] * b[i + lane];
  }
  float total = 0;
  for (float sum : sums) total += sum;
  return total;
}

}  // namespace

float Similarity(const Embedding& a, const Embedding& b) { return Dot(a, b); }

Embedding Centroid(absl::Span<const Embedding> embeddings) {
  Embedding sum{};
  for (const Embedding& embedding : embeddings) {
    for (size_t i = 0; i < kEmbeddingSize; ++i) sum[i] += embedding[i];
  }
  const float norm = std::sqrt(Dot(sum, sum));
  if (norm == 0) return Embedding{};
  for (float& value : sum) value /= norm;
  return sum;
}

}  // namespace parallax
