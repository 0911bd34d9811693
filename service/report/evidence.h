// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_REPORT_EVIDENCE_H_
#define PARALLAX_SERVICE_REPORT_EVIDENCE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "service/claims/claim.h"
#include "service/report/report.h"
#include "service/text/document.h"

namespace parallax {

// Quotes are never longer, so that a finding shows its words and not its article.
inline constexpr uint32_t kMaxQuoteChars = 300;

// The verbatim evidence for `passage`: its slice, cut to kMaxQuoteChars around its start at a word
// border when it is longer. The quote always equals the slice that the span names.
Evidence MakeEvidence(const Document& document, const Passage& passage, bool direct);

// The evidence for `claim` as a reader needs it: for an item of a list the clause that lists it,
// else the claim itself.
Evidence EvidenceFor(absl::Span<const Document> documents, const Claim& claim);

// True when every quote of `report` equals its slice, in bytes and in code points, and no quote is
// too long. Reports are built so that this holds; it is asserted before a report leaves.
bool QuotesAreExact(absl::Span<const Document> documents, const Report& report);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_REPORT_EVIDENCE_H_
