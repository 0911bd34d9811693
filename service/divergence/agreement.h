// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_DIVERGENCE_AGREEMENT_H_
#define PARALLAX_SERVICE_DIVERGENCE_AGREEMENT_H_

#include <optional>
#include <vector>

#include "service/divergence/facing.h"

namespace parallax {

// What several accounts say alike.
struct SharedTopic {
  std::optional<uint32_t> topic;  // Absent when its claims are in none
  Passage label;
  std::vector<FindingSide> sides;  // Each with the claims that agree best
  double score = 0;                // How alike they are, 0..1
};

// What accounts that can be compared say alike: that the same thing came up, the same figure, the
// same time. What one of `differences` holds for incompatible is disputed and no agreement. `pairs`
// are those of the context. Thread-safe.
std::vector<SharedTopic> FindAgreements(const ComparisonContext& context,
                                        const std::vector<FacingPair>& pairs,
                                        absl::Span<const Finding> differences);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_DIVERGENCE_AGREEMENT_H_
