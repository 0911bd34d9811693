// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/abbreviation.h"

#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "service/text/lexicon.h"

namespace parallax {
namespace {

struct Entry {
  AbbreviationClass kind;
  bool any_case;
};

struct Abbreviations {
  absl::flat_hash_map<std::string, Entry> classes;
  absl::flat_hash_set<std::string> sentence_starters, line_joiners;
};

std::optional<AbbreviationClass> ClassNamed(absl::string_view name) {
  if (name == "title") return AbbreviationClass::kTitle;
  if (name == "numbered") return AbbreviationClass::kNumbered;
  if (name == "either") return AbbreviationClass::kEither;
  if (name == "time") return AbbreviationClass::kTime;
  if (name == "unit") return AbbreviationClass::kUnit;
  return std::nullopt;
}

Abbreviations Load() {
  Abbreviations out;
  for (const TsvRow& row : TextData("abbreviations.tsv", 3)) {
    for (const std::string& form : SplitColumn(row[1])) {
      if (row[0] == "starter") out.sentence_starters.insert(form);
      if (row[0] == "joiner") out.line_joiners.insert(form);
      const std::optional<AbbreviationClass> kind = ClassNamed(row[0]);
      if (kind.has_value()) out.classes.try_emplace(form, Entry{*kind, row[2] == "any"});
    }
  }
  return out;
}

const Abbreviations& Table() {
  static const Abbreviations& table = *new Abbreviations(Load());
  return table;
}

}  // namespace

std::optional<AbbreviationClass> FindAbbreviation(absl::string_view word) {
  const auto found = Table().classes.find(absl::AsciiStrToLower(word));
  if (found == Table().classes.end()) return std::nullopt;
  const Entry& entry = found->second;
  if (!entry.any_case && !absl::ascii_isupper(word.front())) return std::nullopt;
  return entry.kind;
}

bool BeginsSentences(absl::string_view word) {
  return Table().sentence_starters.contains(absl::AsciiStrToLower(word));
}

bool JoinsLines(absl::string_view word) {
  return Table().line_joiners.contains(absl::AsciiStrToLower(word));
}

}  // namespace parallax
