// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ALIGNMENT_REUSE_H_
#define PARALLAX_SERVICE_ALIGNMENT_REUSE_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "service/claims/claim.h"
#include "service/claims/vectors.h"
#include "service/text/document.h"

namespace parallax {

// For each document of `group`, the first document of the group that has the same origin: copies,
// republications and translations. Copies share most of their word five-grams (w-shingling, Broder
// 1997); a translation says claim for claim, in order, what another document says in another
// language. Agreement between documents of one origin counts once. Never fails. Thread-safe.
// Independent of the order of `group`, but for which of a set stands for it (the earliest
// published).
std::vector<uint32_t> FindOrigins(absl::Span<const Document> documents,
                                  absl::Span<const uint32_t> group, absl::Span<const Claim> claims,
                                  const ClaimVectors& vectors);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ALIGNMENT_REUSE_H_
