// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_UNICODE_H_
#define PARALLAX_SERVICE_TEXT_UNICODE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "absl/strings/string_view.h"
#include "unicode/brkiter.h"

namespace parallax {

// Small steps over UTF-8 that the files of this folder share. All texts are valid UTF-8; all
// functions are thread-safe.

// The code point at `*offset`, which is moved behind it. `*offset` is below the size of `text`.
int32_t NextCodePoint(absl::string_view text, size_t* offset);

// The code point that ends at `*offset`, which is moved to its start. `*offset` is above 0.
int32_t PreviousCodePoint(absl::string_view text, size_t* offset);

// The code point at `offset`, or 0 at the end of the text and beyond.
int32_t CodePointAt(absl::string_view text, size_t offset);

// The code point that ends at `offset`, or 0 at the start of the text.
int32_t CodePointBefore(absl::string_view text, size_t offset);

// White space in the wide sense: Unicode white space, and the invisible characters of category Cf.
bool IsBlank(int32_t code_point);

// Chinese characters, and the numerals written like them.
bool IsHan(int32_t code_point);

// The first byte of an accented Latin letter.
inline bool IsLatinLead(char byte) {
  return static_cast<unsigned char>(byte) >= 0xC3 && static_cast<unsigned char>(byte) <= 0xC9;
}

// Moves `*begin` and `*end` towards each other over blanks at both ends of [*begin, *end).
void TrimBlanks(absl::string_view text, size_t* begin, size_t* end);

// True when `text` is valid UTF-8 (no surrogates, no overlong forms).
bool IsValidUtf8(absl::string_view text);

// Kinds of ICU break iterators.
enum class BreakKind { kWord, kSentence };

// A break iterator of this thread for `kind`, set to `text`, with boundaries as byte offsets of
// `text`. Valid until the next call with the same kind on this thread; `text` must outlive its use.
// Null if ICU has no data (a broken installation).
icu::BreakIterator* BreaksOf(absl::string_view text, BreakKind kind);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_UNICODE_H_
