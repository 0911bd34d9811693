// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_CLAIMS_MEASURES_H_
#define PARALLAX_SERVICE_CLAIMS_MEASURES_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "service/claims/claim.h"
#include "service/claims/syntax.h"
#include "service/claims/tagger.h"

namespace parallax {

// Fills Claim::measures of `claim`, whose quantities are set, from its tokens `range`: for each
// quantity the class of data/measures.tsv whose words stand nearest, those behind the number first.
// What is added to a figure ("four more bodies", "another 20") measures the change, not the whole.
// Thread-safe.
void AddMeasures(absl::Span<const TaggedToken> tokens, TokenRange range, absl::string_view language,
                 Claim& claim);

// OK when the embedded file can be read; else what is wrong with it. For the tests.
absl::Status CheckMeasures();

}  // namespace parallax

#endif  // PARALLAX_SERVICE_CLAIMS_MEASURES_H_
