// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_FOLD_H_
#define PARALLAX_SERVICE_TEXT_FOLD_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "service/text/span.h"

namespace parallax {

// A piece of text in plain letters, for patterns, with the way back to the text it came from.
//
// Characters of category Cf are gone ("1<ZWSP>1 days" reads "11 days"); every white space is one
// blank; full-width ASCII and decimal digits of all scripts are ASCII; hyphens, en dashes and minus
// signs are '-'; apostrophes are '. Letter case is kept.
struct FoldedText {
  std::string text;
  std::vector<uint32_t> begins;  // For each byte of `text`: where its source character begins, in
                                 // bytes of the source,
  std::vector<uint32_t> ends;    // and where it ends.

  // The span in the source of the bytes [begin, end) of `text`, begin < end <= text.size().
  Span Source(const SpanIndex& index, size_t begin, size_t end) const {
    return index.Make(begins[begin], ends[end - 1]);
  }
};

// Folds the piece `within` of `text`, which is valid UTF-8. Never fails. Thread-safe.
FoldedText Fold(absl::string_view text, const Span& within);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_FOLD_H_
