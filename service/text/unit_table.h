// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_UNIT_TABLE_H_
#define PARALLAX_SERVICE_TEXT_UNIT_TABLE_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "service/text/quantity.h"

namespace parallax {

// One unit of measure or currency: a value times `factor` plus `offset` is in the base unit `name`.
struct Unit {
  Dimension dimension = Dimension::kOther;
  std::string name;
  double factor = 1, offset = 0;
};

// A unit and the bytes of the text that name it.
struct UnitMatch {
  Unit unit;
  size_t bytes = 0;
};

// The longest English unit or currency with which `folded` begins, at a word border; case does not
// matter, except that "m" and "C" stand as given. nullopt when there is none. Thread-safe.
std::optional<UnitMatch> EnglishUnitAt(absl::string_view folded);

// The same for Chinese, where words have no borders.
std::optional<UnitMatch> ChineseUnitAt(absl::string_view folded);

// The longest currency symbol or code with which `folded` ends ("US$" of "paid US$"), with `bytes`
// its size.
std::optional<UnitMatch> CurrencySymbolBefore(absl::string_view folded);

// Lists of data/counted.tsv by kind. Forms are lower case.
bool IsCountedWord(absl::string_view kind, absl::string_view word);

// The forms of one kind, longest first.
const std::vector<std::string>& CountedWords(absl::string_view kind);

// The singular of an English noun: "people" gives "person", "vessels" gives "vessel".
std::string Singular(absl::string_view noun);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_UNIT_TABLE_H_
