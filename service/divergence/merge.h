// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_DIVERGENCE_MERGE_H_
#define PARALLAX_SERVICE_DIVERGENCE_MERGE_H_

#include <vector>

#include "service/divergence/finding.h"

namespace parallax {

// Puts omissions of one breath together: the same accounts say them, in one paragraph, and the same
// are silent ("Salmon and lithium are in one account and not in the other"). The most salient one
// gives the merged finding its topic and label, the others add their labels and claims; each silent
// account keeps the proof whose passage came nearest. Other findings pass unchanged, in order.
// Thread-safe.
std::vector<Finding> MergeOmissions(const ComparisonContext& context,
                                    std::vector<Finding> findings);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_DIVERGENCE_MERGE_H_
