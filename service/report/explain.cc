// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/report/explain.h"

#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "embedded_report.h"

namespace parallax {
namespace {

// Read here and not by ParseTsv(), because blanks at the ends of a template count.
using Templates = std::map<std::pair<std::string, std::string>, std::string>;

Templates LoadTemplates() {
  Templates templates;
  for (absl::string_view line : absl::StrSplit(Embedded_report("data/templates.tsv"), '\n')) {
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string> columns = absl::StrSplit(line, '\t');
    if (columns.size() == 3) templates[{columns[0], columns[1]}] = columns[2];
  }
  return templates;
}

const Templates& AllTemplates() {
  static const Templates* const templates = new Templates(LoadTemplates());
  return *templates;
}

const std::string& Template(absl::string_view key, absl::string_view language) {
  static const std::string* const kNone = new std::string();
  const Templates& templates = AllTemplates();
  auto at = templates.find({std::string(key), std::string(language)});
  if (at == templates.end()) at = templates.find({std::string(key), "en"});
  return at == templates.end() ? *kNone : at->second;
}

}  // namespace

std::string Explain(absl::string_view key, absl::string_view language,
                    const std::map<std::string, std::string>& values) {
  const std::string& pattern = Template(key, language);
  std::string sentence;
  for (size_t i = 0; i < pattern.size();) {
    const size_t end = pattern[i] == '{' ? pattern.find('}', i) : std::string::npos;
    if (end == std::string::npos) {
      sentence += pattern[i++];
      continue;
    }
    if (const auto at = values.find(pattern.substr(i + 1, end - i - 1)); at != values.end())
      sentence += at->second;
    i = end + 1;
  }
  return sentence;
}

std::string JoinNames(const std::vector<std::string>& names, absl::string_view language) {
  std::string joined;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i > 0) joined += Template(i + 1 == names.size() ? "JOIN.AND" : "JOIN.COMMA", language);
    joined += names[i];
  }
  return joined;
}

absl::Status CheckTemplates() {
  std::set<std::string> keys;
  for (const auto& [key, text] : AllTemplates()) keys.insert(key.first);
  if (keys.empty()) return absl::InternalError("templates.tsv holds no template");
  for (const std::string& key : keys) {
    for (const char* language : {"en", "zh"}) {
      if (!AllTemplates().contains({key, language})) {
        return absl::InternalError(
            absl::StrCat("templates.tsv: ", key, " has no ", language, " sentence"));
      }
    }
  }
  return absl::OkStatus();
}

}  // namespace parallax
