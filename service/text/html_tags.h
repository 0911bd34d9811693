// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_HTML_TAGS_H_
#define PARALLAX_SERVICE_TEXT_HTML_TAGS_H_

#include <string>

#include "absl/strings/string_view.h"

namespace parallax {

// Rewrites `html` into the same page with bare tags: scripts, styles, comments, declarations and
// all attributes are left out, except that elements which their attributes hide from readers
// (hidden, aria-hidden, inline style) carry the one attribute `hidden`. Linear in time, whatever
// the page holds; the parser behind it compares all attributes of a tag with each other, and its
// work on a page of a hundred thousand attributes would take minutes. Never fails. Thread-safe.
std::string BareTags(absl::string_view html);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_HTML_TAGS_H_
