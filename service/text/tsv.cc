// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/tsv.h"

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace parallax {

absl::StatusOr<std::vector<TsvRow>> ParseTsv(absl::string_view content, size_t columns) {
  std::vector<TsvRow> rows;
  size_t line_number = 0;
  for (absl::string_view line : absl::StrSplit(content, '\n')) {
    ++line_number;
    if (absl::StripAsciiWhitespace(line).empty() || line.front() == '#') continue;
    TsvRow row;
    for (absl::string_view column : absl::StrSplit(line, '\t')) {
      row.emplace_back(absl::StripAsciiWhitespace(column));
    }
    if (row.size() > columns) {
      return absl::InvalidArgumentError(absl::StrCat("line ", line_number, " has ", row.size(),
                                                     " columns, at most ", columns, " expected"));
    }
    if (row.front().empty()) {
      return absl::InvalidArgumentError(
          absl::StrCat("line ", line_number, " has an empty first column"));
    }
    row.resize(columns);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<std::string> SplitColumn(absl::string_view column) {
  std::vector<std::string> entries;
  for (absl::string_view entry : absl::StrSplit(column, '|')) {
    entry = absl::StripAsciiWhitespace(entry);
    if (!entry.empty()) entries.emplace_back(entry);
  }
  return entries;
}

}  // namespace parallax
