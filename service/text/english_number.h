// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_ENGLISH_NUMBER_H_
#define PARALLAX_SERVICE_TEXT_ENGLISH_NUMBER_H_

#include <optional>

#include "absl/strings/string_view.h"

namespace parallax {

// A number at the start of a text.
struct NumberMatch {
  double low = 0, high = 0;  // Equal unless vague.
  size_t bytes = 0;          // Of the text that the number takes.
  int significant_digits = 0;
  bool vague = false;     // "dozens", "several hundred"
  bool fraction = false;  // "a third", "two-thirds": low is 1/3, 2/3
  bool ordinal = false;   // "third", "18th"
  bool digits = false;    // Written in digits.
};

// The longest number with which `folded` begins, in digits, words or both: "1,200", "2.9 billion",
// "twenty-five", "half a million", "a dozen", "hundreds of thousands", "two-thirds", "fourth". The
// caller sees to it that a word begins there. "a" alone and "one" before "of" are none.
// Thread-safe.
std::optional<NumberMatch> EnglishNumberAt(absl::string_view folded);

// Significant digits of a number in ASCII digits: trailing zeros of a whole number do not count.
int SignificantDigits(absl::string_view digits);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_ENGLISH_NUMBER_H_
