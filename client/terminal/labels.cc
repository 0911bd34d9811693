// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "client/terminal/labels.h"

#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "embedded_terminal.h"

namespace parallax {

Labels::Labels(absl::string_view language) {
  const bool chinese = language == "zh" || absl::StartsWith(language, "zh-");
  const absl::string_view table = Embedded_terminal("data/labels.tsv");
  for (absl::string_view line : absl::StrSplit(table, '\n', absl::SkipEmpty())) {
    if (line.front() == '#') continue;
    const std::vector<absl::string_view> columns = absl::StrSplit(line, '\t');
    if (columns.size() == 3) words_.emplace(columns[0], columns[chinese ? 2 : 1]);
  }
}

std::string Labels::Text(absl::string_view key) const {
  const auto found = words_.find(key);
  return found == words_.end() ? std::string(key) : found->second;
}

std::string Labels::Fill(absl::string_view key, absl::string_view argument) const {
  return absl::StrReplaceAll(Text(key), {{"$0", argument}});
}

std::string Labels::Count(absl::string_view key, int64_t count) const {
  const std::string text = Text(key);
  const std::pair<absl::string_view, absl::string_view> forms =
      absl::StrSplit(text, absl::MaxSplits('|', 1));
  const bool plural = count != 1 && !forms.second.empty();
  return absl::StrReplaceAll(plural ? forms.second : forms.first, {{"$0", absl::StrCat(count)}});
}

std::string Labels::List(const std::vector<std::string>& items) const {
  return absl::StrJoin(items, Text("comma"));
}

}  // namespace parallax
