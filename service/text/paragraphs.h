// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_PARAGRAPHS_H_
#define PARALLAX_SERVICE_TEXT_PARAGRAPHS_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "service/text/span.h"

namespace parallax {

// The paragraphs of `text` in order, without surrounding white space and invisible characters;
// empty lines give none. A line break ends a paragraph, except inside text that is wrapped at a
// line width, where lines go on until an empty line (docs/algorithms/cleaning.md). Never fails.
// Thread-safe.
std::vector<Span> SplitParagraphs(absl::string_view text, const SpanIndex& index);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_PARAGRAPHS_H_
