// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_TIME_H_
#define PARALLAX_SERVICE_TEXT_TIME_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "service/text/span.h"

namespace parallax {

// When an article was published, as its publisher wrote it: the local date is kept.
struct PublicationTime {
  absl::CivilDay day;                       // Local date.
  std::optional<absl::CivilMinute> minute;  // Local wall-clock time, absent for date-only texts.
  std::optional<int> utc_offset_minutes;    // Present when `minute` is.
};

// Reads RFC 3339 with an offset or YYYY-MM-DD. INVALID_ARGUMENT otherwise, with the reason.
absl::StatusOr<PublicationTime> ParsePublicationTime(absl::string_view text);

// How exact a time expression is.
enum class TimeGranularity { kMinute, kHour, kDayPart, kDay, kWeek, kMonth, kYear, kUnknown };

// One time expression of a text, resolved against the publication date.
//
// [earliest, latest) are local wall-clock minutes at the place the text speaks of;
// `utc_offset_minutes` is set when the text names a zone ("GMT", "Beijing time"). An expression
// that cannot be resolved ("soon") has granularity kUnknown and no bounds.
struct TimeExpression {
  Span span;
  TimeGranularity granularity = TimeGranularity::kUnknown;
  std::optional<absl::CivilMinute> earliest, latest;
  std::optional<int> utc_offset_minutes;
  std::optional<int> weekday;        // 1 = Monday ... 7 = Sunday, when the text names one
  std::optional<int> minute_of_day;  // 0..1439 when the text names an hour
  bool approximate = false;          // "about", "around", "前后"
  bool relative =
      false;  // resolved against the publication date ("on Friday", "yesterday", "昨天")
  bool bound_before = false;       // "before", "by", "no later than"
  bool bound_after = false;        // "after", "from", "since"
  bool weekday_disagrees = false;  // "Friday, March 3" where March 3 is no Friday
};

// The time expressions of `text` in order, English and Chinese (docs/algorithms/times.md). `index`
// belongs to the whole text that `within` cuts a piece of; spans refer to the whole. Without
// `published`, relative expressions keep no bounds. Never fails. Thread-safe.
std::vector<TimeExpression> FindTimes(absl::string_view text, const SpanIndex& index,
                                      const Span& within, absl::string_view language,
                                      const std::optional<PublicationTime>& published);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_TIME_H_
