// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_CLAIMS_VECTORS_H_
#define PARALLAX_SERVICE_CLAIMS_VECTORS_H_

#include <cstdint>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "service/claims/claim.h"
#include "service/inference/centres.h"
#include "service/inference/encoder.h"
#include "service/text/document.h"

namespace parallax {

// What claims and the concepts in them mean, for comparison across wordings and languages.
struct ClaimVectors {
  std::vector<Embedding> claims;  // One for each claim; of the item alone for enumerated ones
  std::vector<std::vector<int32_t>>
      concept_index;  // For each claim and concept: index into `concepts`; -1 for a name with a
                      // canonical key, which is compared by key alone
  std::vector<Embedding> concepts;
};

// Embeds `claims` and their concepts, each distinct text once, and takes the means of their
// languages off. Errors as Encoder::Embed(). Thread-safe.
absl::StatusOr<ClaimVectors> EmbedClaims(absl::Span<const Document> documents,
                                         absl::Span<const Claim> claims, const Encoder& encoder,
                                         const Centres& centres, const CancellationCheck& cancelled,
                                         EmbedStats* stats);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_CLAIMS_VECTORS_H_
