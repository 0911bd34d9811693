// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_PATTERN_H_
#define PARALLAX_SERVICE_TEXT_PATTERN_H_

#include <memory>
#include <string>

#include "absl/strings/string_view.h"
#include "re2/re2.h"

namespace parallax {

// Compiles `pattern` (RE2 syntax) for use on folded or normalised text. \p{Han}, \p{L} and \p{Lu}
// stand for Chinese characters and for Latin letters alone: the full Unicode classes make automata
// of megabytes. The patterns are part of the program; a test compiles those that come from data
// files. Thread-safe.
std::unique_ptr<RE2> CompilePattern(absl::string_view pattern);

// RE2's own kind of string view.
inline re2::StringPiece Piece(absl::string_view text) { return {text.data(), text.size()}; }

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_PATTERN_H_
