// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_CLAIMS_CONCEPTS_H_
#define PARALLAX_SERVICE_CLAIMS_CONCEPTS_H_

#include <vector>

#include "absl/types/span.h"
#include "service/attribution/names.h"
#include "service/claims/claim.h"
#include "service/claims/syntax.h"
#include "service/claims/tagger.h"

namespace parallax {

// The names among `names` (ordered as FindNames() gives them) that lie inside `span` of `part`. A
// view into `names`. Thread-safe.
absl::Span<const NameMention> NamesInside(absl::Span<const NameMention> names, Part part,
                                          const Span& span);

// TagTokens() for a Chinese text with each of `names` as one token, so that the dictionary does not
// cut across them ("特朗普通话"). Thread-safe.
std::vector<TaggedToken> TagAroundNames(absl::string_view text, const SpanIndex& index,
                                        const Span& within, absl::Span<const NameMention> names);

// Marks the tokens that belong to `names`, all of one part. A single unknown word that the lexicon
// has as a common noun is no name, whatever its capital ("Trade", "TRADE"); the names that remain
// are returned in order. Thread-safe.
std::vector<NameMention> MarkNames(absl::Span<const NameMention> names, absl::string_view language,
                                   absl::Span<TaggedToken> tokens);

// Fills Claim::concepts and Claim::keywords of `claim`, whose passage, quantities and times are
// set, from its tokens `range` and `names`, those of its sentence. Amounts and dates name no topic;
// commonplace chunks stand in only where there is nothing else. Each key comes once. Thread-safe.
void AddConcepts(const Document& document, absl::Span<const NameMention> names,
                 absl::Span<const TaggedToken> tokens, TokenRange range, absl::string_view language,
                 Claim& claim);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_CLAIMS_CONCEPTS_H_
