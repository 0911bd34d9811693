// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_DIVERGENCE_COVERAGE_H_
#define PARALLAX_SERVICE_DIVERGENCE_COVERAGE_H_

#include <cstdint>
#include <set>
#include <vector>

#include "service/divergence/finding.h"

namespace parallax {

// How well one account covers one claim.
struct Coverage {
  double score = 0;       // Probability that the account speaks of it
  double similarity = 0;  // Scaled likeness of the nearest passage, 0..1
  std::optional<uint32_t> nearest;
  double concepts =
      0;  // Weighted share of the claim's concepts that the account names anywhere, 0..1
  std::set<uint32_t> missing;  // Concepts of weight that the account never names
};

// Searches accounts for claims. Built once for a context; thread-safe after that.
class CoverageSearch {
 public:
  explicit CoverageSearch(const ComparisonContext& context);

  // Searches all that `account` says of the main event for `claim`.
  Coverage Search(uint32_t claim, uint32_t account) const;

  // True when `account` names concept `id` when it speaks of other events.
  bool InBackground(uint32_t id, uint32_t account) const {
    return background_[account].contains(id);
  }

  // How strongly `account` names concept `id` when it speaks of the main event, 0..1.
  double Presence(uint32_t id, uint32_t account) const;

 private:
  const ComparisonContext& context_;
  std::vector<std::vector<uint32_t>> claims_;  // Main-event claims of each account
  std::vector<std::set<uint32_t>> concepts_, background_;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_DIVERGENCE_COVERAGE_H_
