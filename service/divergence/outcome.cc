// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/divergence/wording.h"

namespace parallax {
namespace {

constexpr double kSameTopic = 0.65, kOverlap = 0.4;

// What the outcomes of two claims make of each other.
std::optional<Relation> RelationOf(Outcome left, Outcome right) {
  if (left == right || left == Outcome::kNone || right == Outcome::kNone) return std::nullopt;
  const bool refused = left == Outcome::kRefused || right == Outcome::kRefused;
  const bool agreed = left == Outcome::kAgreed || right == Outcome::kAgreed;
  if (refused && agreed) return Relation::kIncompatible;
  if (refused || agreed) return Relation::kStronger;
  return std::nullopt;  // What was proposed was discussed.
}

std::optional<WordingDifference> OtherOutcome(const ComparisonContext& context,
                                              const FacingPair& pair) {
  const Claim &a = context.claims[pair.left], &b = context.claims[pair.right];
  const std::optional<Relation> relation = RelationOf(a.outcome, b.outcome);
  if (!relation || a.polarity != b.polarity) return std::nullopt;
  if (pair.score.same_topic < kSameTopic || pair.score.overlap < kOverlap) return std::nullopt;
  return WordingDifference{*relation, pair.score.same_topic, a.passage, b.passage};
}

}  // namespace

std::vector<Finding> FindOutcomeDifferences(const ComparisonContext& context,
                                            const std::vector<FacingPair>& pairs) {
  return FindWordingDifferences(context, pairs, DivergenceType::kOutcome, OtherOutcome);
}

}  // namespace parallax
