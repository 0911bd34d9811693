// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "service/text/pattern.h"
#include "service/text/time.h"

namespace parallax {
namespace {

absl::Status Unreadable(absl::string_view why) {
  return absl::InvalidArgumentError(
      absl::StrCat("published: ", why, "; expected RFC 3339 with an offset or YYYY-MM-DD"));
}

}  // namespace

absl::StatusOr<PublicationTime> ParsePublicationTime(absl::string_view text) {
  static const RE2& pattern =
      *CompilePattern(
           R"((\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2}))?)")
           .release();
  int year = 0, month = 0, day = 0;
  std::string hour, minute, second, zone;
  if (!RE2::FullMatch(Piece(text), pattern, &year, &month, &day, &hour, &minute, &second, &zone)) {
    return Unreadable("not a date or time");
  }
  PublicationTime published;
  published.day = absl::CivilDay(year, month, day);
  // CivilDay carries over ("February 30" becomes March 2): such a date does not exist.
  if (year < 1 || published.day.month() != month || published.day.day() != day) {
    return Unreadable("no such day");
  }
  if (hour.empty()) return published;
  const int h = std::stoi(hour), m = std::stoi(minute);
  if (h > 23 || m > 59 || std::stoi(second) > 60) return Unreadable("no such time of day");
  published.minute = absl::CivilMinute(year, month, day, h, m);
  if (zone == "Z" || zone == "z") {
    published.utc_offset_minutes = 0;
    return published;
  }
  const int offset_hours = std::stoi(zone.substr(1, 2)),
            offset_minutes = std::stoi(zone.substr(4, 2));
  if (offset_hours > 23 || offset_minutes > 59) return Unreadable("no such offset");
  published.utc_offset_minutes = (zone[0] == '-' ? -1 : 1) * (offset_hours * 60 + offset_minutes);
  return published;
}

}  // namespace parallax
