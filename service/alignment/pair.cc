// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/alignment/pair.h"

#include <algorithm>
#include <cmath>

namespace parallax {
namespace {

// Measured on development pairs and, across languages, on translated sentences
// (docs/algorithms/alignment.md).
constexpr double kUnrelatedCosine = 0.25, kEqualCosine = 0.80;
constexpr double kUnrelatedAcross = 0.22, kEqualAcross = 0.60;

double Logistic(double x) { return 1 / (1 + std::exp(-x)); }

}  // namespace

double ScaledSimilarity(double cosine, bool across_languages) {
  const double unrelated = across_languages ? kUnrelatedAcross : kUnrelatedCosine;
  const double equal = across_languages ? kEqualAcross : kEqualCosine;
  return std::clamp((cosine - unrelated) / (equal - unrelated), 0.0, 1.0);
}

double PairScorer::SimilarityOf(uint32_t left, uint32_t right) const {
  return ScaledSimilarity(Similarity(vectors_.claims[left], vectors_.claims[right]),
                          languages_[left] != languages_[right]);
}

PairScore PairScorer::Score(uint32_t left, uint32_t right) const {
  PairScore score;
  score.similarity = SimilarityOf(left, right);
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
