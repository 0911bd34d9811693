// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_CLIENT_TERMINAL_TEXT_H_
#define PARALLAX_CLIENT_TERMINAL_TEXT_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace parallax {

// Text for a terminal: what is shown of a string that somebody else wrote, how many columns it
// takes, and where its lines break.

// `text` with everything made visible that a terminal would act on or that a reader would not see.
//
// Control characters (C0, DEL, C1), direction marks and overrides, zero-width characters, soft
// hyphens, tag characters, private-use and unassigned code points become "<U+202E>", invalid UTF-8
// becomes U+FFFD, and a variation selector stays only where it follows the character that it
// varies. Line breaks and tabs become one space. Letters, marks and punctuation of every script
// stay as they are. The result holds no control character and is a fixed point:
// SafeText(SafeText(x)) == SafeText(x). Thread-safe.
std::string SafeText(absl::string_view text);

// The columns that `text` takes: two for wide and full-width characters of UAX 11 (Chinese,
// Japanese, Korean, emoji), none for combining marks, one for the rest, ambiguous ones among them.
// `text` is SafeText's result. Thread-safe.
int DisplayWidth(absl::string_view text);

// A piece of a text in bytes, half-open.
struct TextRange {
  size_t begin = 0, end = 0;
};

// The lines of `text` when no line may take more than `width` columns: broken where UAX 14 allows
// it, at a user-perceived character where one word is longer than a line. White space at the end of
// a line is left out of its range. At least one range; an empty text has one empty line. A width
// below 2 counts as 2, so that every character fits. `text` is SafeText's result. Thread-safe.
std::vector<TextRange> WrapText(absl::string_view text, int width);

}  // namespace parallax

#endif  // PARALLAX_CLIENT_TERMINAL_TEXT_H_
