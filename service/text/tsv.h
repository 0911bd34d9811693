// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_TSV_H_
#define PARALLAX_SERVICE_TEXT_TSV_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace parallax {

// One line of a data file, cut at its tabs.
using TsvRow = std::vector<std::string>;

// Reads a data file: one row a line, columns separated by one tab. Lines that are empty or begin
// with '#' are comments. White space around a column is dropped. Trailing columns may be left out
// and are then empty, so every row has `columns` columns.
//
// INVALID_ARGUMENT: a row has more than `columns` columns or an empty first one; the message names
// the line. Thread-safe.
absl::StatusOr<std::vector<TsvRow>> ParseTsv(absl::string_view content, size_t columns);

// The entries of a column that holds a list: "hour|hours|hr" gives three. Empty entries are
// dropped. Thread-safe.
std::vector<std::string> SplitColumn(absl::string_view column);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_TSV_H_
