// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_CLAIMS_CLAUSES_H_
#define PARALLAX_SERVICE_CLAIMS_CLAUSES_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "service/claims/syntax.h"
#include "service/claims/tagger.h"

namespace parallax {

// The clauses of `range` in order, without the separators and conjunctions between them
// (docs/algorithms/claims.md).
//
// English: cut at semicolons, at colons between finite clauses, before ", and/but/while" with a
// subject and a verb of its own or with a further verb of the same subject, and before "and/but"
// with "he", "they", ... Chinese: cut at semicolons, and at commas between parts of some length
// with verbs of their own, unless one leans on the other ("如果", "以便"). Quotation marks and
// brackets are never cut open; pieces too short to say something stay with their neighbour. Other
// languages are cut at semicolons. Thread-safe.
std::vector<TokenRange> SplitClauses(absl::Span<const TaggedToken> tokens, TokenRange range,
                                     absl::string_view language);

// `range` in pieces of at most `limit` code points each, cut behind commas where there are any,
// else between words. A single longer token is left out. Thread-safe.
std::vector<TokenRange> SplitLong(absl::Span<const TaggedToken> tokens, TokenRange range,
                                  uint32_t limit);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_CLAIMS_CLAUSES_H_
