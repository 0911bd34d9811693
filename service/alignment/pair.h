// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ALIGNMENT_PAIR_H_
#define PARALLAX_SERVICE_ALIGNMENT_PAIR_H_

#include <cstdint>
#include <string>

#include "absl/types/span.h"
#include "service/alignment/concept_space.h"
#include "service/claims/claim.h"
#include "service/claims/vectors.h"

namespace parallax {

// How two claims relate.
struct PairScore {
  double similarity =
      0;  // Of their embeddings, scaled to 0..1 between unrelated and equal news passages
  double overlap = 0;           // Weighted share of concepts, of the claim that has fewer in common
  double containment = 0;       // The same, of the claim that has more: an item inside a passage
  double same_topic = 0;        // Probability that they speak of the same thing
  double same_proposition = 0;  // Probability that they say the same, or opposite, of it
};

// Scores pairs of claims of one group by embeddings and concepts: a logistic model
// (docs/algorithms/alignment.md). Symmetric. Holds references to what it is made from. Thread-safe.
class PairScorer {
 public:
  // `languages[i]`: of claim i.
  PairScorer(absl::Span<const Claim> claims, const ClaimVectors& vectors, const ConceptSpace& space,
             absl::Span<const std::string> languages)
      : claims_(claims), vectors_(vectors), space_(space), languages_(languages) {}

  // How alike two claims are, 0..1, by their embeddings alone.
  double SimilarityOf(uint32_t left, uint32_t right) const;

  PairScore Score(uint32_t left, uint32_t right) const;

 private:
  absl::Span<const Claim> claims_;
  const ClaimVectors& vectors_;
  const ConceptSpace& space_;
  absl::Span<const std::string> languages_;
};

// Maps the cosine of two centred embeddings to 0 for passages of one story that say different
// things and to 1 for equal ones. Translations lie further apart than paraphrases
// (docs/algorithms/alignment.md).
double ScaledSimilarity(double cosine, bool across_languages);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ALIGNMENT_PAIR_H_
