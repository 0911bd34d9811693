// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_HTML_H_
#define PARALLAX_SERVICE_TEXT_HTML_H_

#include <cstddef>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace parallax {

// Bounds on a page. The server refuses larger pages before they come here; these hold for the
// library as well.
inline constexpr size_t kMaxHtmlBytes = 2 * 1024 * 1024;
inline constexpr int kMaxHtmlDepth = 256;     // Of nested elements.
inline constexpr int kMaxHtmlNodes = 400000;  // Elements and texts.
inline constexpr size_t kMaxExtractedBytes = 2 * 1024 * 1024;

// The readable content of a page.
struct ExtractedPage {
  std::string title;  // Of <h1>, else of <title>; empty when there is neither.
  std::string text;   // One line a block element, entities decoded, white space folded; scripts,
                      // navigation, forms, asides, footers and hidden elements left out.
};

// Reads the content of `html`, valid UTF-8, as a browser would: broken markup is repaired. Fetches
// nothing. Thread-safe.
//
// INVALID_ARGUMENT: the page is over one of the bounds above; the message says which.
absl::StatusOr<ExtractedPage> ExtractHtml(absl::string_view html);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_HTML_H_
