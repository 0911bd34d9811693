// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_TESTS_TEXT_TIME_CASE_H_
#define PARALLAX_TESTS_TEXT_TIME_CASE_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "service/text/time.h"

namespace parallax {

// The expressions of `text`, published at `published` (may be empty), with their spans checked.
inline std::vector<TimeExpression> TimesOf(const std::string& text, const std::string& language,
                                           const std::string& published) {
  std::optional<PublicationTime> publication;
  if (!published.empty()) publication = *ParsePublicationTime(published);
  const SpanIndex index(text);
  std::vector<TimeExpression> times =
      FindTimes(text, index, index.Make(0, text.size()), language, publication);
  uint32_t end = 0;
  for (const TimeExpression& time : times) {
    EXPECT_EQ(time.span, index.Make(time.span.start_byte, time.span.end_byte));
    EXPECT_GE(time.span.start_byte, end);
    EXPECT_FALSE(time.span.empty());
    end = time.span.end_byte;
    EXPECT_EQ(time.earliest.has_value(), time.latest.has_value());
    if (time.earliest.has_value()) {
      EXPECT_LT(*time.earliest, *time.latest);
    }
  }
  return times;
}

// One expression in writing: "Friday evening = 2025-01-17T17:00..2025-01-18T00:00"; "soon = ?" when
// it has no bounds.
inline std::string Written(const std::string& text, const TimeExpression& time) {
  const std::string words(Slice(text, time.span));
  if (!time.earliest.has_value()) return absl::StrCat(words, " = ?");
  return absl::StrCat(words, " = ", absl::FormatCivilTime(*time.earliest), "..",
                      absl::FormatCivilTime(*time.latest));
}

inline std::vector<std::string> WrittenTimes(const std::string& text, const std::string& language,
                                             const std::string& published) {
  std::vector<std::string> out;
  for (const TimeExpression& time : TimesOf(text, language, published))
    out.push_back(Written(text, time));
  return out;
}

// A day or a span of days in short form: "2025-01-17" for that whole day, "2025-01-17/2025-01-20"
// for [first, last).
inline std::string Days(const TimeExpression& time) {
  if (!time.earliest.has_value()) return "?";
  const absl::CivilDay first(*time.earliest), last(*time.latest);
  if (absl::CivilMinute(first) != *time.earliest || absl::CivilMinute(last) != *time.latest)
    return "not whole days";
  if (last - first == 1) return absl::FormatCivilTime(first);
  return absl::StrCat(absl::FormatCivilTime(first), "/", absl::FormatCivilTime(last));
}

}  // namespace parallax

#endif  // PARALLAX_TESTS_TEXT_TIME_CASE_H_
