// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_DATELINE_H_
#define PARALLAX_SERVICE_TEXT_DATELINE_H_

#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "service/text/span.h"

namespace parallax {

// The dateline at the head of a report.
struct Dateline {
  Span span;  // From its first character through the closing dash, without white space behind.
  std::string agency;  // "Reuters", "新华社"; empty when it names none.
};

// The dateline with which `paragraph` of `text` begins: "YUNLAN, China, March 9 (Meridian) -",
// "WASHINGTON --", "(CNN) -", "新华社北京1月17日电（记者…）". A place in mixed case counts only
// with a date or an agency. Never fails. Thread-safe.
std::optional<Dateline> FindDateline(absl::string_view text, const SpanIndex& index,
                                     const Span& paragraph);

// The agency of a closing line such as "- Meridian News Agency", "(Reuters)", "来源：新华社";
// nullopt for other lines.
std::optional<std::string> ClosingAgency(absl::string_view line);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_DATELINE_H_
