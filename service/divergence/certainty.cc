// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/divergence/wording.h"

namespace parallax {
namespace {

constexpr double kSameProposition = 0.5;

bool IsFact(const Claim& claim) {
  return claim.certainty == Certainty::kCertain && !claim.enumerated && !claim.predicate.empty();
}

bool IsOpen(const Claim& claim) {
  return claim.certainty == Certainty::kPossible || claim.certainty == Certainty::kUnconfirmed;
}

std::optional<WordingDifference> FactAgainstPossibility(const ComparisonContext& context,
                                                        const FacingPair& pair) {
  const Claim &a = context.claims[pair.left], &b = context.claims[pair.right];
  if (!(IsFact(a) && IsOpen(b)) && !(IsOpen(a) && IsFact(b))) return std::nullopt;
  // Modal verbs of two languages do not map onto each other.
  if (!SameLanguage(context, pair.left, pair.right)) return std::nullopt;
  if (a.polarity != b.polarity || pair.score.same_proposition < kSameProposition)
    return std::nullopt;
  return WordingDifference{Relation::kStronger, pair.score.same_proposition, a.passage, b.passage};
}

}  // namespace

std::vector<Finding> FindCertaintyDifferences(const ComparisonContext& context,
                                              const std::vector<FacingPair>& pairs) {
  return FindWordingDifferences(context, pairs, DivergenceType::kCertainty, FactAgainstPossibility);
}

}  // namespace parallax
