// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_TOKEN_H_
#define PARALLAX_SERVICE_TEXT_TOKEN_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "service/text/span.h"

namespace parallax {

enum class TokenKind { kWord, kNumber, kPunctuation, kIdeographic };

// One word, number or punctuation mark.
struct Token {
  Span span;
  TokenKind kind = TokenKind::kWord;
  std::string lower;  // Case-folded, NFKC, apostrophes unified to ', quotation marks to " ; for
                      // matching only.
  bool capitalized = false;   // First letter is upper case.
  bool all_caps = false;      // Two or more letters, all upper case.
  bool space_before = false;  // White space stands between the token before and this one.
};

// The tokens of `text` inside `within` in order, by the word-break rules of Unicode Standard Annex
// 29 with ICU's dictionary for Chinese. Contractions and possessives are split ("Trump's" = Trump +
// 's, "don't" = do + n't), hyphenated words and abbreviations with full stops ("U.S.") stay whole.
// Spans refer to the whole text. Never fails. Thread-safe.
std::vector<Token> Tokenize(absl::string_view text, const SpanIndex& index, const Span& within);

// Letters for comparison: NFKC, case-folded, characters of category Cf dropped, white space folded
// to one space, trimmed.
std::string NormalizeForMatch(absl::string_view text);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_TOKEN_H_
