// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_CLAIMS_SYNTAX_H_
#define PARALLAX_SERVICE_CLAIMS_SYNTAX_H_

#include <cstddef>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "service/claims/tagger.h"

namespace parallax {

// Small questions about tagged sentences that cutting clauses, lists and noun chunks share. All
// functions are thread-safe; `range` lies inside `tokens`.

// Tokens [first, second) of a tagged sentence.
using TokenRange = std::pair<size_t, size_t>;

inline bool IsWord(const TaggedToken& t, absl::string_view word) { return t.token.lower == word; }
inline bool IsMark(const TaggedToken& t) { return t.tag == Tag::kPunctuation; }
inline bool IsComma(const TaggedToken& t) { return IsWord(t, ",") || IsWord(t, "，"); }
// The mark between the items of a Chinese list.
inline bool IsListComma(const TaggedToken& t) { return IsWord(t, "、"); }
inline bool IsSemicolon(const TaggedToken& t) { return IsWord(t, ";") || IsWord(t, "；"); }
inline bool IsColon(const TaggedToken& t) { return IsWord(t, ":") || IsWord(t, "："); }
// A relative pronoun, or "that" in any use.
inline bool IsRelative(const TaggedToken& t) {
  return IsWord(t, "which") || IsWord(t, "who") || IsWord(t, "whom") || IsWord(t, "whose") ||
         IsWord(t, "where") || IsWord(t, "that");
}
inline bool IsVerbal(const TaggedToken& t) {
  return t.tag == Tag::kVerb || t.tag == Tag::kAuxiliary;
}
inline bool IsNominal(const TaggedToken& t) {
  return t.tag == Tag::kNoun || t.tag == Tag::kProperNoun;
}
inline bool IsContent(const TaggedToken& t) {
  return IsNominal(t) || t.tag == Tag::kVerb || t.tag == Tag::kAdjective || t.tag == Tag::kNumber;
}

// Tokens of `range` that are no punctuation.
size_t CountWords(absl::Span<const TaggedToken> tokens, TokenRange range);

// For each token of `range`, how many quotations and brackets it lies in. Marks that are not closed
// open nothing.
std::vector<int> Depths(absl::Span<const TaggedToken> tokens, TokenRange range);

// Whether the verb at `at` may be finite: no "-ing" form, no infinitive behind "to", no participle
// before "by".
bool IsFinite(absl::Span<const TaggedToken> tokens, TokenRange range, size_t at);

// Whether a verb that may be finite stands at `at`, adverbs before it aside: "and [thanked]", "and
// [also agreed]".
bool StartsVerbPhrase(absl::Span<const TaggedToken> tokens, size_t at, TokenRange range);

// Whether `range` holds a verb.
bool HasVerb(absl::Span<const TaggedToken> tokens, TokenRange range);

// Whether `range` holds a subject and behind it a verb that may be finite, relative clauses aside
// ("the talks that failed" holds none).
bool HasFiniteClause(absl::Span<const TaggedToken> tokens, TokenRange range);

// `range` without punctuation, conjunctions and "that" at its start and without punctuation,
// conjunctions and relative pronouns at its end.
TokenRange TrimClause(absl::Span<const TaggedToken> tokens, TokenRange range);

// TrimClause() of what stands before a list, also without the prepositions and "to" at its end:
// "They met in Geneva [to discuss ...]".
TokenRange TrimLead(absl::Span<const TaggedToken> tokens, TokenRange range);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_CLAIMS_SYNTAX_H_
