// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_LEXICON_H_
#define PARALLAX_SERVICE_TEXT_LEXICON_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "service/text/tsv.h"

namespace parallax {

// The rows of the embedded data file `name` ("units.tsv") of this folder. The files are part of the
// program: a missing or malformed one gives no rows, and a test reads them all. Thread-safe.
std::vector<TsvRow> TextData(absl::string_view name, size_t columns);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_LEXICON_H_
