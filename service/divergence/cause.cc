// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <set>

#include "service/divergence/wording.h"

namespace parallax {
namespace {

constexpr double kSameTopic = 0.55, kTelling = 0.35, kSameThing = 0.6;

// Whether a telling concept inside the cause of `claim` is named by `other`.
bool CauseIsKnown(const ComparisonContext& context, uint32_t claim, uint32_t other) {
  const Claim& with = context.claims[claim];
  const absl::Span<const uint32_t> ids = context.space.ConceptsOf(claim);
  const absl::Span<const uint32_t> there = context.space.ConceptsOf(other);
  const std::set<uint32_t> named(there.begin(), there.end());
  for (size_t k = 0; k < ids.size(); ++k) {
    if (!with.cause->span.Contains(with.concepts[k].passage.span)) continue;
    if (context.space.Weight(ids[k]) < kTelling) continue;
    if (context.space.Presence(ids[k], named) >= kSameThing) return true;
  }
  return false;
}

std::optional<WordingDifference> OtherCause(const ComparisonContext& context,
                                            const FacingPair& pair) {
  const Claim &a = context.claims[pair.left], &b = context.claims[pair.right];
  if (!a.cause || !b.cause || a.polarity != b.polarity) return std::nullopt;
  if (pair.score.same_topic < kSameTopic) return std::nullopt;
  if (CauseIsKnown(context, pair.left, pair.right) || CauseIsKnown(context, pair.right, pair.left))
    return std::nullopt;
  return WordingDifference{Relation::kCompatible, pair.score.same_topic, *a.cause, *b.cause};
}

}  // namespace

std::vector<Finding> FindCauseDifferences(const ComparisonContext& context,
                                          const std::vector<FacingPair>& pairs) {
  return FindWordingDifferences(context, pairs, DivergenceType::kCause, OtherCause);
}

}  // namespace parallax
