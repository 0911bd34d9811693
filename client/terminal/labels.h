// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_CLIENT_TERMINAL_LABELS_H_
#define PARALLAX_CLIENT_TERMINAL_LABELS_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace parallax {

// The fixed words of a report in one language, from data/labels.tsv. Immutable; thread-safe.
class Labels {
 public:
  // "en" or "zh", or a longer tag of either; any other language gives English.
  explicit Labels(absl::string_view language);

  // The words for `key`. An unknown key stands for itself, so that a value newer than this program
  // is still shown.
  std::string Text(absl::string_view key) const;

  // The same with `argument` in the place of `$0`.
  std::string Fill(absl::string_view key, absl::string_view argument) const;

  // "1 finding", "2 findings" for key "count.findings".
  std::string Count(absl::string_view key, int64_t count) const;

  // `items` joined by the language's comma.
  std::string List(const std::vector<std::string>& items) const;

 private:
  std::map<std::string, std::string, std::less<>> words_;
};

}  // namespace parallax

#endif  // PARALLAX_CLIENT_TERMINAL_LABELS_H_
