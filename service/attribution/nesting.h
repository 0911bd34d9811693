// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_NESTING_H_
#define PARALLAX_SERVICE_ATTRIBUTION_NESTING_H_

#include <vector>

#include "service/attribution/attribution.h"

namespace parallax {

// Sets the parent of each of one document's attributions: the one with the shortest content that
// holds its cue and its source. Returns them in order of their cues, but for children that stand
// before their parent's cue ("Xi told Trump ..., according to the book"): they follow their parent.
// O(n log n), with a bounded look-back.
std::vector<Attribution> Nest(std::vector<Attribution> attributions);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_NESTING_H_
