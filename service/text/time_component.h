// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_TIME_COMPONENT_H_
#define PARALLAX_SERVICE_TEXT_TIME_COMPONENT_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "service/text/time.h"

namespace parallax {

// Inside of FindTimes: what one or more words say about a time, before it is resolved.

// Part of a day in minutes after midnight; the end may lie in the next day.
struct DayPart {
  int from = 0, to = 0;
};

// A week, month or year counted from the current one: "last month" is {kMonth, -1}.
struct Period {
  enum Unit { kDay, kWeek, kMonth, kQuarter, kYear } unit = kWeek;
  int offset = 0;
};

// Which of the weekdays of a name is meant: by direction (English "last", "next") or by calendar
// week (Chinese 上周五).
enum class WeekdayChoice { kNearest, kLast, kNext, kThis };

// Fields are set as far as the words go. `begin` and `end` are bytes of the folded text.
struct TimeComponent {
  size_t begin = 0, end = 0;
  std::optional<int> year, month, day;
  std::optional<int> end_month, end_day;  // "March 3-5", "10月30日至31日"
  std::optional<int> weekday;
  WeekdayChoice choice = WeekdayChoice::kNearest;
  std::optional<int> month_choice;  // -1 "last November", +1 "next April", 0 "this May"
  std::optional<int> day_offset;    // yesterday: -1
  std::optional<Period> period;
  std::optional<DayPart> month_part;  // Days of the month, [from, to): "early March", 上旬
  std::optional<DayPart> year_part;   // Months of the year, [from, to): 年底, 上半年
  std::optional<DayPart> part;
  std::optional<int> hour, minute;  // 0..23; hour 24 is midnight at the end
  bool half_day_clock = false;      // "7:30": a day part may move it to the evening
  std::optional<std::string> zone;  // Key of data/time_zones.tsv
  bool vague = false;               // "in the coming days"
  bool context_day = false;  // 当天, "the next day": counted from a day that the text told before
  bool needs_day = false;    // Means a time only beside a day: "morning"

  bool HasDate() const {
    return year || month || day || weekday || day_offset || period || context_day;
  }
  bool HasClock() const { return hour.has_value(); }
};

// The components of `folded` in order, not overlapping, found by the rules of one language.
std::vector<TimeComponent> EnglishTimeComponents(absl::string_view folded);
std::vector<TimeComponent> ChineseTimeComponents(absl::string_view folded);

// Sorts by position and keeps of overlapping components the one that begins first, of these the
// longest.
void KeepLongest(std::vector<TimeComponent>* components);

// What the words around an expression say of its direction in time.
enum class Tense { kUnknown, kPast, kFuture };

// Resolves `component` against the publication date. Sets all fields of the result but the span and
// those that depend on the words around it (approximate, bound_before, bound_after).
TimeExpression ResolveTime(const TimeComponent& component,
                           const std::optional<PublicationTime>& published, Tense tense);

// Offset of `zone` (a form of data/time_zones.tsv, lower case) from UTC on `day`, in minutes;
// nullopt when the form names no one place ("local time").
std::optional<int> ZoneOffset(absl::string_view zone, absl::CivilDay day);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_TIME_COMPONENT_H_
