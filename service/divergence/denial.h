// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_DIVERGENCE_DENIAL_H_
#define PARALLAX_SERVICE_DIVERGENCE_DENIAL_H_

#include <vector>

#include "service/divergence/finding.h"

namespace parallax {

// What one account asserts and another denies (docs/algorithms/denial.md): the same proposition
// with opposite polarity, or a subject that one account says was not spoken of and the other tells
// as spoken of. Not confirmed is not denied. Thread-safe.
std::vector<Finding> FindDenials(const ComparisonContext& context);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_DIVERGENCE_DENIAL_H_
