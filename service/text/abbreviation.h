// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_ABBREVIATION_H_
#define PARALLAX_SERVICE_TEXT_ABBREVIATION_H_

#include <optional>

#include "absl/strings/string_view.h"

namespace parallax {

// What a full stop behind an abbreviation says about the end of a sentence
// (data/abbreviations.tsv).
enum class AbbreviationClass {
  kTitle,     // "Gen.": stands before a name, never ends a sentence
  kNumbered,  // "No.", "Jan.": no end when a number follows
  kEither,    // "Inc.", "U.S.": an end when the next word usually begins a sentence
  kTime,      // "a.m.": no end before a weekday, a month or a time zone
  kUnit,      // "km.", "etc.": an end before a capital letter
};

// The class of the abbreviation `word`, given as written but without its last full stop. Words that
// are also ordinary ones
// ("sat", "mar") count only with a capital letter. Thread-safe.
std::optional<AbbreviationClass> FindAbbreviation(absl::string_view word);

// True when `word` usually begins a sentence if it is capitalised inside running text: "The", "He",
// "Meanwhile".
bool BeginsSentences(absl::string_view word);

// True when no headline ends with `word`, so that a line which does goes on in the next one: "of",
// "the".
bool JoinsLines(absl::string_view word);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_ABBREVIATION_H_
