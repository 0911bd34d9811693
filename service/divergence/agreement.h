// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_DIVERGENCE_AGREEMENT_H_
#define PARALLAX_SERVICE_DIVERGENCE_AGREEMENT_H_

#include <vector>

#include "service/divergence/finding.h"

namespace parallax {

// What several accounts say alike.
struct SharedTopic {
  uint32_t topic = 0;
  Passage label;
  std::vector<FindingSide> sides;  // Each with the claims that agree best
  double score = 0;                // How alike they are, 0..1
};

// Topics on which at least two accounts that can be compared say the same or speak of the same
// subject, and which no `difference` is about. Thread-safe.
std::vector<SharedTopic> FindAgreements(const ComparisonContext& context,
                                        absl::Span<const Finding> differences);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_DIVERGENCE_AGREEMENT_H_
