// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_DIVERGENCE_TIME_H_
#define PARALLAX_SERVICE_DIVERGENCE_TIME_H_

#include <optional>
#include <vector>

#include "service/divergence/finding.h"

namespace parallax {

// The minutes that two time expressions lie apart: 0 when they can be the same moment, absent when
// they cannot be compared (unresolved, or too coarse). Zones that the texts name are taken off;
// where only one is named, times within a day are one.
std::optional<int64_t> MinutesApart(const TimeExpression& left, const TimeExpression& right);

// Times of one thing that differ between accounts (docs/algorithms/times.md). Thread-safe.
std::vector<Finding> FindTimeDifferences(const ComparisonContext& context);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_DIVERGENCE_TIME_H_
