// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_CLAIMS_FACETS_H_
#define PARALLAX_SERVICE_CLAIMS_FACETS_H_

#include <optional>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "service/attribution/names.h"
#include "service/claims/claim.h"
#include "service/claims/syntax.h"
#include "service/claims/tagger.h"

namespace parallax {

// Fills Claim::predicate, agent, condition, cause and evaluations of `claim`, and the extent of its
// concepts, from its tokens `range` (names marked), the `names` of its sentence and its concepts,
// which are set (docs/algorithms/claims.md). `document` is the claim's. English and Chinese; claims
// in other languages stay without. Linear in the tokens. Thread-safe.
void AddFacets(const Document& document, absl::Span<const NameMention> names,
               absl::Span<const TaggedToken> tokens, TokenRange range, absl::string_view language,
               Claim& claim);

// The agent that words of initiative name in `range`, as a span of the text: "at the request of
// [the American side]", "[Oslo] initiated the call", "应[美方]请求". Absent when there are none.
// Thread-safe.
std::optional<Span> InitiatorIn(absl::Span<const TaggedToken> tokens, TokenRange range,
                                absl::string_view language);

// OK when the embedded file of evaluations can be read; else what is wrong with it. For the tests.
absl::Status CheckEvaluations();

}  // namespace parallax

#endif  // PARALLAX_SERVICE_CLAIMS_FACETS_H_
