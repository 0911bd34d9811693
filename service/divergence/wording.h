// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_DIVERGENCE_WORDING_H_
#define PARALLAX_SERVICE_DIVERGENCE_WORDING_H_

#include <vector>

#include "service/divergence/facing.h"

namespace parallax {

// The comparators that read how two claims of opposed accounts put one thing
// (docs/algorithms/wording.md). Each is in a file of its own, takes the facing pairs of the context
// and gives at most one finding for each topic and pair of accounts. All are thread-safe.

// ACTOR: another one began the contact, or did what both tell.
std::vector<Finding> FindActorDifferences(const ComparisonContext& context,
                                          const std::vector<FacingPair>& pairs);

// CONDITION: one side ties to a condition what the other states without one.
std::vector<Finding> FindConditionDifferences(const ComparisonContext& context,
                                              const std::vector<FacingPair>& pairs);

// OUTCOME: agreed, proposed, discussed or refused.
std::vector<Finding> FindOutcomeDifferences(const ComparisonContext& context,
                                            const std::vector<FacingPair>& pairs);

// CERTAINTY: a fact for one side, a possibility or something unconfirmed for the other.
std::vector<Finding> FindCertaintyDifferences(const ComparisonContext& context,
                                              const std::vector<FacingPair>& pairs);

// CAUSE: both give a reason, and not the same.
std::vector<Finding> FindCauseDifferences(const ComparisonContext& context,
                                          const std::vector<FacingPair>& pairs);

// SCOPE: all of a thing against a part of it, or a statement on it against the bare mention.
std::vector<Finding> FindScopeDifferences(const ComparisonContext& context,
                                          const std::vector<FacingPair>& pairs);

// LABEL: the same thing in other terms: how the event is judged, what a shared subject is called.
// Only between first-hand or quoted words: a paraphrase's wording is the outlet's.
std::vector<Finding> FindLabelDifferences(const ComparisonContext& context,
                                          const std::vector<FacingPair>& pairs);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_DIVERGENCE_WORDING_H_
