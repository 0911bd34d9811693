// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_REPORT_EXPLAIN_H_
#define PARALLAX_SERVICE_REPORT_EXPLAIN_H_

#include <map>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace parallax {

// The sentence for `key` (a row of data/templates.tsv, "OMISSION.TOPIC") in `language`, its
// {placeholders} filled from `values`. One left over stays empty. English when the language has no
// such row. Values are taken as they are and never read as templates. Thread-safe.
std::string Explain(absl::string_view key, absl::string_view language,
                    const std::map<std::string, std::string>& values);

// "A", "A and B", "A, B and C" in `language`.
std::string JoinNames(const std::vector<std::string>& names, absl::string_view language);

// Whether the built-in templates can be read and every key has an English and a Chinese sentence.
absl::Status CheckTemplates();

}  // namespace parallax

#endif  // PARALLAX_SERVICE_REPORT_EXPLAIN_H_
