// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_QUANTITY_PARTS_H_
#define PARALLAX_SERVICE_TEXT_QUANTITY_PARTS_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "service/text/quantity.h"

namespace parallax {

// Inside of FindQuantities: a quantity in bytes of the folded text.
struct FoldedQuantity {
  size_t begin = 0, end = 0;                // With unit and modifier.
  size_t number_begin = 0, number_end = 0;  // The number alone.
  Quantity quantity;                        // Spans not set.
};

std::vector<FoldedQuantity> EnglishQuantities(absl::string_view folded);
std::vector<FoldedQuantity> ChineseQuantities(absl::string_view folded);

// Bytes of `folded` in which no quantity may begin: dates and clock times, addresses, telephone
// numbers, names with numbers
// ("Article 5", "F-16", "二十国集团").
std::vector<bool> NumberNames(absl::string_view folded, bool chinese);

// The modifier that ends at `begin` ("at least ") or stands right behind `end` (" or more", 以上):
// sets bound and widens [begin, end) of `quantity` over it. `over` and `under` count only where
// `preposition_clear`: "over two years" is a period.
void ReadEnglishBound(absl::string_view folded, bool preposition_clear, FoldedQuantity* quantity);
void ReadChineseBound(absl::string_view folded, FoldedQuantity* quantity);

// The noun that a number counts. `bytes` reach from the end of the number through the noun, 0 when
// the noun stands before it.
struct CountedNoun {
  std::string noun;  // Singular, lower case.
  size_t bytes = 0;
};
std::optional<CountedNoun> EnglishCountedNoun(absl::string_view before, absl::string_view after);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_QUANTITY_PARTS_H_
