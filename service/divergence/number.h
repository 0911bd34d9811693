// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_DIVERGENCE_NUMBER_H_
#define PARALLAX_SERVICE_DIVERGENCE_NUMBER_H_

#include <utility>
#include <vector>

#include "service/divergence/finding.h"

namespace parallax {

// How two quantities that measure one thing relate.
enum class NumberRelation {
  kIncomparable,  // Other dimension, unit or currency
  kEqual,       // The same within rounding and the words around ("about", "at least"), whatever the
                // units
  kClose,       // Both approximate and within a tenth of each other, yet not equal
  kCompatible,  // Both can be true: a bound or a vague number holds the other
  kDifferent,
};

// Compares two quantities as written: units are already converted, a figure is good to half of its
// last significant digit, "about" to a tenth.
NumberRelation CompareQuantities(const Quantity& left, const Quantity& right);

// Two figures of opposed accounts that measure one thing.
struct NumberMatch {
  Finding::Value left, right;
  std::pair<uint32_t, uint32_t> accounts;
  NumberRelation relation = NumberRelation::kIncomparable;
  double score = 0;  // How surely they measure one thing, 0..1
};

// The figures of opposed accounts that belong together, each with its best counterpart in the other
// account. Thread-safe.
std::vector<NumberMatch> MatchNumbers(const ComparisonContext& context);

// Numbers for one thing that differ between accounts (docs/algorithms/numbers.md). A later report
// that counts anew is an update, no contradiction. Thread-safe.
std::vector<Finding> FindNumberDifferences(const ComparisonContext& context);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_DIVERGENCE_NUMBER_H_
