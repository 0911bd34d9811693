// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_QUANTITY_H_
#define PARALLAX_SERVICE_TEXT_QUANTITY_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "service/text/span.h"

namespace parallax {

// What a number counts or measures.
enum class Dimension {
  kCount,  // "214 injured": unit is the counted noun, lower case, singular where English ("person",
           // "人")
  kLength,
  kArea,
  kVolume,
  kMass,
  kSpeed,
  kTemperature,
  kEnergy,
  kPower,
  kDataSize,
  kDuration,  // minutes
  kMoney,     // unit is the ISO 4217 code
  kPercent,
  kPercentagePoint,
  kMagnitude,  // earthquakes and other scale values
  kOrdinal,    // "the third round"
  kOther,
};

// How the number is to be read.
enum class Bound { kExact, kApproximate, kAtLeast, kAtMost, kMoreThan, kLessThan, kRange };

// One number with its unit. [low, high] is in the base unit of the dimension (metres, square
// metres, litres, kilograms, km/h, degrees Celsius, joules, watts, bytes, minutes, units of the
// currency); equal unless the text gives a range or a vague number ("dozens").
struct Quantity {
  Span span;    // The number with its unit and modifier: "about 25 miles"
  Span number;  // The number alone: "25"
  double low = 0, high = 0;
  Dimension dimension = Dimension::kOther;
  Bound bound = Bound::kExact;
  std::string unit;            // As the base unit, the currency code, or the counted noun
  int significant_digits = 0;  // As written: 6.1 has two, 9 billion has one
  bool vague = false;          // "dozens", "several hundred", "数十"
  bool per = false;            // a rate: "9 percent a year"; `unit` then holds "percent/year"
};

// The quantities of `text` inside `within`, in order, English and Chinese numerals and units
// (docs/algorithms/numbers.md). Dates, clock times, and numbers inside names are left out. Spans
// refer to the whole text. Never fails. Thread-safe.
std::vector<Quantity> FindQuantities(absl::string_view text, const SpanIndex& index,
                                     const Span& within, absl::string_view language);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_QUANTITY_H_
