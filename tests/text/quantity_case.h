// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_TESTS_TEXT_QUANTITY_CASE_H_
#define PARALLAX_TESTS_TEXT_QUANTITY_CASE_H_

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "service/text/quantity.h"

namespace parallax {

// The quantities of `text`, with their spans checked.
inline std::vector<Quantity> QuantitiesOf(const std::string& text, const std::string& language) {
  const SpanIndex index(text);
  std::vector<Quantity> quantities =
      FindQuantities(text, index, index.Make(0, text.size()), language);
  uint32_t end = 0;
  for (const Quantity& q : quantities) {
    EXPECT_EQ(q.span, index.Make(q.span.start_byte, q.span.end_byte));
    EXPECT_EQ(q.number, index.Make(q.number.start_byte, q.number.end_byte));
    EXPECT_TRUE(q.span.Contains(q.number)) << text;
    EXPECT_FALSE(q.number.empty());
    EXPECT_GE(q.number.start_byte, end) << text;
    EXPECT_LE(q.low, q.high);
    EXPECT_GE(q.significant_digits, 1);
    end = q.number.end_byte;
  }
  return quantities;
}

inline std::string NameOf(Dimension dimension) {
  static constexpr const char* kNames[] = {
      "count",       "length",           "area",      "volume",  "mass",     "speed",
      "temperature", "energy",           "power",     "data",    "duration", "money",
      "percent",     "percentage point", "magnitude", "ordinal", "other"};
  return kNames[static_cast<int>(dimension)];
}

inline std::string SignOf(Bound bound) {
  static constexpr const char* kSigns[] = {"", "~", ">=", "<=", ">", "<", "range "};
  return kSigns[static_cast<int>(bound)];
}

// A quantity in writing: "~25 count ship" or "range 3..5 count day"; vague ones end in "(vague)".
inline std::string Written(const Quantity& q) {
  std::string out = absl::StrCat(SignOf(q.bound), q.low);
  if (q.high != q.low) absl::StrAppend(&out, "..", q.high);
  absl::StrAppend(&out, " ", NameOf(q.dimension));
  if (!q.unit.empty() && q.unit != NameOf(q.dimension)) absl::StrAppend(&out, " ", q.unit);
  if (q.vague) out += " (vague)";
  return out;
}

inline std::vector<std::string> WrittenQuantities(const std::string& text,
                                                  const std::string& language) {
  std::vector<std::string> out;
  for (const Quantity& q : QuantitiesOf(text, language)) out.push_back(Written(q));
  return out;
}

struct QuantityCase {
  const char* text;
  const char* words;  // The span of the one quantity.
  const char* written;
};

}  // namespace parallax

#endif  // PARALLAX_TESTS_TEXT_QUANTITY_CASE_H_
