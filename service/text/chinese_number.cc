// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/chinese_number.h"

#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

int DigitValue(int32_t c) {
  switch (c) {
    case U'〇':
    case U'零':
    case U'○':
      return 0;
    case U'一':
    case U'壹':
      return 1;
    case U'二':
    case U'两':
    case U'兩':
    case U'贰':
      return 2;
    case U'三':
    case U'叁':
      return 3;
    case U'四':
    case U'肆':
      return 4;
    case U'五':
    case U'伍':
      return 5;
    case U'六':
    case U'陆':
      return 6;
    case U'七':
    case U'柒':
      return 7;
    case U'八':
    case U'捌':
      return 8;
    case U'九':
    case U'玖':
      return 9;
    default:
      return -1;
  }
}

// Multipliers below ten thousand.
double SmallUnit(int32_t c) {
  switch (c) {
    case U'十':
    case U'拾':
      return 10;
    case U'百':
    case U'佰':
      return 100;
    case U'千':
    case U'仟':
      return 1000;
    default:
      return 0;
  }
}

double LargeUnit(int32_t c) {
  switch (c) {
    case U'万':
    case U'萬':
      return 1e4;
    case U'亿':
    case U'億':
      return 1e8;
    case U'兆':
      return 1e12;
    default:
      return 0;
  }
}

// ASCII digits with thousands commas and a decimal point at `*i`.
std::optional<double> TakeDigits(absl::string_view text, size_t* i) {
  std::string digits;
  size_t at = *i;
  while (at < text.size() &&
         (absl::ascii_isdigit(text[at]) || text[at] == '.' || text[at] == ',')) {
    if (text[at] != ',') digits += text[at];
    ++at;
  }
  double value = 0;
  if (digits.empty() || !absl::SimpleAtod(digits, &value)) return std::nullopt;
  *i = at;
  return value;
}

}  // namespace

std::optional<double> ParseChineseNumber(absl::string_view text) {
  if (text.empty()) return std::nullopt;
  double total = 0;    // Closed by 亿 and 万.
  double section = 0;  // Below the next large unit.
  double digit = -1;   // Not yet multiplied.
  int digits_in_row = 0;
  double last_unit = 0;
  bool zero = false;
  for (size_t i = 0; i < text.size();) {
    if (absl::ascii_isdigit(text[i])) {
      if (digit >= 0) return std::nullopt;
      const std::optional<double> value = TakeDigits(text, &i);
      if (!value.has_value()) return std::nullopt;
      digit = *value;
      digits_in_row = 1;
      continue;
    }
    const int32_t c = NextCodePoint(text, &i);
    if (const int value = DigitValue(c); value >= 0) {
      zero |= value == 0;
      // Digits in a row are read by place: 二〇二四.
      digit = digit < 0 ? value : digit * 10 + value;
      ++digits_in_row;
    } else if (const double unit = SmallUnit(c); unit > 0) {
      section += (digit < 0 ? 1 : digit) * unit;
      digit = -1, digits_in_row = 0, zero = false, last_unit = unit;
    } else if (const double large = LargeUnit(c); large > 0) {
      section += digit < 0 ? 0 : digit;
      if (section == 0 && total == 0) return std::nullopt;
      // 一万亿 multiplies what came before.
      if (total > 0 && total < large) {
        total = (total + section) * large;
      } else {
        total += section * large;
      }
      section = 0, digit = -1, digits_in_row = 0, zero = false, last_unit = large;
    } else {
      return std::nullopt;
    }
  }
  if (digit >= 0) {
    // 两万三 is 23,000, but 两万零三 is 20,003.
    const bool short_form = last_unit >= 100 && digits_in_row == 1 && !zero && digit < 10;
    section += short_form ? digit * last_unit / 10 : digit;
  }
  return total + section;
}

}  // namespace parallax
