// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/lexicon.h"

#include "absl/strings/str_cat.h"
#include "embedded_text.h"

namespace parallax {

std::vector<TsvRow> TextData(absl::string_view name, size_t columns) {
  absl::StatusOr<std::vector<TsvRow>> rows =
      ParseTsv(Embedded_text(absl::StrCat("data/", name)), columns);
  return rows.ok() ? *std::move(rows) : std::vector<TsvRow>();
}

}  // namespace parallax
