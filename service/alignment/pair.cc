// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/alignment/pair.h"

#include <algorithm>
#include <cmath>

namespace parallax {
namespace {

// Measured on development pairs (docs/algorithms/alignment.md).
constexpr double kUnrelatedCosine = 0.25, kEqualCosine = 0.80;

double Logistic(double x) { return 1 / (1 + std::exp(-x)); }

}  // namespace

double ScaledSimilarity(double cosine) {
  return std::clamp((cosine - kUnrelatedCosine) / (kEqualCosine - kUnrelatedCosine), 0.0, 1.0);
}

PairScore PairScorer::Score(uint32_t left, uint32_t right) const {
  PairScore score;
  score.similarity = ScaledSimilarity(Similarity(vectors_.claims[left], vectors_.claims[right]));
  const double there = space_.Covered(left, right), back = space_.Covered(right, left);
  score.overlap = std::min(there, back);
  score.containment = std::max(there, back);
  // An item of a list is two or three words: what holds it speaks of it, however little their
  // vectors are alike.
  const bool item = claims_[left].enumerated || claims_[right].enumerated;
  const double shared = item ? score.containment : 0.5 * (score.overlap + score.containment);
  score.same_topic = Logistic(-4.2 + 4.0 * score.similarity + 5.0 * shared);
  score.same_proposition = Logistic(-6.5 + 6.5 * score.similarity + 4.0 * score.overlap);
  return score;
}

}  // namespace parallax
