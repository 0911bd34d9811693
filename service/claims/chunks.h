// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_CLAIMS_CHUNKS_H_
#define PARALLAX_SERVICE_CLAIMS_CHUNKS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "service/claims/tagger.h"

namespace parallax {

// A base noun phrase: tokens [begin, end) of a tagged sentence, determiners, pronouns, numbers and
// commonplace adjectives at its start left out.
struct NounChunk {
  size_t begin = 0, end = 0;
  size_t head = 0;  // The head word's token
  std::string key;  // Lemmas of the words that tell something, joined by blanks: no proper names,
                    // which stand for themselves, and no commonplace ones beside others
  bool commonplace = false;  // Nothing but commonplace words: "the statement", "many topics"
};

// The noun chunks of `tokens` in order, without overlap. "the complete denuclearization of the
// Korean Peninsula" gives "complete denuclearization" and "Korean Peninsula"; a commonplace head
// takes its of-phrase in, whose head is then the chunk's ("the importance of the Taiwan issue").
// `tokens` have their names marked. Thread-safe.
std::vector<NounChunk> FindNounChunks(absl::Span<const TaggedToken> tokens,
                                      absl::string_view language);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_CLAIMS_CHUNKS_H_
