// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/unit_table.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "service/text/lexicon.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

struct Units {
  absl::flat_hash_map<std::string, Unit> english, chinese, symbols;
  size_t longest_english = 0, longest_chinese = 0, longest_symbol = 0;
};

Dimension DimensionNamed(absl::string_view name) {
  static const auto& names = *new absl::flat_hash_map<std::string, Dimension>{
      {"length", Dimension::kLength},     {"area", Dimension::kArea},
      {"volume", Dimension::kVolume},     {"mass", Dimension::kMass},
      {"speed", Dimension::kSpeed},       {"temperature", Dimension::kTemperature},
      {"energy", Dimension::kEnergy},     {"power", Dimension::kPower},
      {"datasize", Dimension::kDataSize}, {"duration", Dimension::kDuration},
      {"percent", Dimension::kPercent},   {"percentagepoint", Dimension::kPercentagePoint}};
  const auto found = names.find(std::string(name));
  return found == names.end() ? Dimension::kOther : found->second;
}

void Add(const std::string& forms, const Unit& unit, absl::flat_hash_map<std::string, Unit>* table,
         size_t* longest) {
  for (const std::string& form : SplitColumn(forms)) {
    table->try_emplace(form, unit);
    *longest = std::max(*longest, form.size());
  }
}

const Units& Table() {
  static const Units& table = *[] {
    auto* out = new Units;
    for (const TsvRow& row : TextData("units.tsv", 6)) {
      Unit unit{DimensionNamed(row[0]), row[1]};
      if (!absl::SimpleAtod(row[2], &unit.factor)) continue;
      if (!row[5].empty() && !absl::SimpleAtod(row[5], &unit.offset)) continue;
      Add(row[3], unit, &out->english, &out->longest_english);
      Add(row[4], unit, &out->chinese, &out->longest_chinese);
    }
    for (const TsvRow& row : TextData("currencies.tsv", 4)) {
      const Unit unit{Dimension::kMoney, row[0]};
      Add(row[1], unit, &out->symbols, &out->longest_symbol);
      Add(row[2], unit, &out->english, &out->longest_english);
      Add(row[3], unit, &out->chinese, &out->longest_chinese);
    }
    return out;
  }();
  return table;
}

bool IsLetter(char c) { return absl::ascii_isalpha(c) || IsLatinLead(c); }

struct WordLists {
  absl::flat_hash_map<std::string, std::vector<std::string>> ordered;
  absl::flat_hash_map<std::string, absl::flat_hash_set<std::string>> sets;
};

const WordLists& Lists() {
  static const WordLists& lists = *[] {
    auto* out = new WordLists;
    for (const TsvRow& row : TextData("counted.tsv", 2)) {
      for (std::string& form : SplitColumn(row[1])) {
        out->sets[row[0]].insert(form);
        out->ordered[row[0]].push_back(std::move(form));
      }
    }
    for (auto& [kind, forms] : out->ordered) {
      std::stable_sort(forms.begin(), forms.end(),
                       [](const auto& a, const auto& b) { return a.size() > b.size(); });
    }
    return out;
  }();
  return lists;
}

}  // namespace

std::optional<UnitMatch> EnglishUnitAt(absl::string_view folded) {
  const std::string lower = absl::AsciiStrToLower(folded.substr(0, Table().longest_english));
  for (size_t size = lower.size(); size > 0; --size) {
    // A form ends where its word ends.
    if (size < folded.size() && IsLetter(folded[size]) && IsLetter(folded[size - 1])) continue;
    if (size < folded.size() && absl::ascii_isdigit(folded[size])) continue;
    const auto found = Table().english.find(lower.substr(0, size));
    if (found == Table().english.end()) continue;
    // One letter is a unit only as it is written by convention.
    if (size == 1 && absl::ascii_isalpha(folded[0]) && folded[0] != 'm' && folded[0] != 'C')
      continue;
    return UnitMatch{found->second, size};
  }
  return std::nullopt;
}

std::optional<UnitMatch> ChineseUnitAt(absl::string_view folded) {
  for (size_t size = std::min(folded.size(), Table().longest_chinese); size > 0; --size) {
    const auto found = Table().chinese.find(std::string(folded.substr(0, size)));
    if (found != Table().chinese.end()) return UnitMatch{found->second, size};
  }
  return std::nullopt;
}

std::optional<UnitMatch> CurrencySymbolBefore(absl::string_view folded) {
  for (size_t size = std::min(folded.size(), Table().longest_symbol); size > 0; --size) {
    const absl::string_view tail = folded.substr(folded.size() - size);
    const auto found = Table().symbols.find(std::string(tail));
    if (found == Table().symbols.end()) continue;
    const bool letters = absl::ascii_isalpha(tail[0]);
    if (letters && size < folded.size() && IsLetter(folded[folded.size() - size - 1])) continue;
    return UnitMatch{found->second, size};
  }
  return std::nullopt;
}

bool IsCountedWord(absl::string_view kind, absl::string_view word) {
  const auto found = Lists().sets.find(std::string(kind));
  return found != Lists().sets.end() && found->second.contains(std::string(word));
}

const std::vector<std::string>& CountedWords(absl::string_view kind) {
  static const std::vector<std::string>& none = *new std::vector<std::string>;
  const auto found = Lists().ordered.find(std::string(kind));
  return found == Lists().ordered.end() ? none : found->second;
}

std::string Singular(absl::string_view noun) {
  static const auto& irregular = *[] {
    auto* out = new absl::flat_hash_map<std::string, std::string>;
    for (const std::string& pair : CountedWords("irregular")) {
      const size_t equals = pair.find('=');
      if (equals != std::string::npos)
        out->emplace(pair.substr(0, equals), pair.substr(equals + 1));
    }
    return out;
  }();
  std::string word = absl::AsciiStrToLower(noun);
  const auto found = irregular.find(word);
  if (found != irregular.end()) return found->second;
  if (word.size() < 4 || !absl::EndsWith(word, "s") || absl::EndsWith(word, "ss") ||
      absl::EndsWith(word, "us") || absl::EndsWith(word, "is")) {
    return word;
  }
  if (absl::EndsWith(word, "ies")) return absl::StrCat(word.substr(0, word.size() - 3), "y");
  for (absl::string_view ending : {"ches", "shes", "xes", "sses", "zes"}) {
    if (absl::EndsWith(word, ending)) return word.substr(0, word.size() - 2);
  }
  return word.substr(0, word.size() - 1);
}

}  // namespace parallax
