// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_SENTENCES_H_
#define PARALLAX_SERVICE_TEXT_SENTENCES_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "service/text/span.h"

namespace parallax {

// The longest sentence in code points; longer ones are cut, at white space or a comma where there
// is one.
inline constexpr uint32_t kMaxSentenceChars = 4000;

// The sentences of `text` inside `within`, in order, without surrounding white space; together they
// hold every character of it that is not blank. Unicode Standard Annex 29 with corrections for
// abbreviations, quotation marks and numbers (docs/algorithms/sentences.md). `within` is one
// paragraph; line breaks inside it do not end a sentence. Spans refer to the whole text. Never
// fails. Thread-safe.
std::vector<Span> SplitSentences(absl::string_view text, const SpanIndex& index,
                                 const Span& within);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_SENTENCES_H_
