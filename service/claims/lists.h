// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_CLAIMS_LISTS_H_
#define PARALLAX_SERVICE_CLAIMS_LISTS_H_

#include <vector>

#include "absl/types/span.h"
#include "service/claims/syntax.h"
#include "service/claims/tagger.h"

namespace parallax {

// An enumeration in a clause.
struct List {
  std::vector<TokenRange> items;  // In order; empty: the clause enumerates nothing
  TokenRange lead{0, 0};          // The clause before what opens the list: "They met in Geneva to"
  TokenRange rest{0, 0};          // What follows the list and is no part of it
  bool subjects = false;          // Subjects of talk, not objects of another verb
};

// The enumeration in the clause `range` (docs/algorithms/claims.md): noun phrases and questions
// behind a word of talk ("discussed A and how to B", "topics including A and B", "谈到A和B",
// "就A、B交换意见"), two or more; or three or more short noun phrases as the object of another verb
// ("will buy soybeans, sorghum and timber"). Lists of persons are none, and amounts are not torn
// apart. `tokens` have their names marked. English and Chinese; none in other languages.
// Thread-safe.
List FindList(absl::Span<const TaggedToken> tokens, TokenRange range, absl::string_view language);

// The two halves of the work, for their own files.
List FindEnglishList(absl::Span<const TaggedToken> tokens, TokenRange range);
List FindChineseList(absl::Span<const TaggedToken> tokens, TokenRange range);

// Whether `items` may stand as a list of objects: no persons, no amounts, not names alone.
// Thread-safe.
bool AreObjects(absl::Span<const TaggedToken> tokens, absl::Span<const TokenRange> items);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_CLAIMS_LISTS_H_
