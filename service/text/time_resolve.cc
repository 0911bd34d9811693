// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>
#include <set>

#include "absl/container/flat_hash_map.h"
#include "service/text/lexicon.h"
#include "service/text/time_component.h"
#include "unicode/timezone.h"

namespace parallax {
namespace {

// Days [first, last) that an expression may mean.
struct DayRange {
  absl::CivilDay first, last;
  TimeGranularity granularity = TimeGranularity::kDay;
};

int IsoWeekday(absl::CivilDay day) { return static_cast<int>(absl::GetWeekday(day)) + 1; }

bool IsRealDay(int year, int month, int day) {
  const absl::CivilDay civil(year, month, day);
  return civil.month() == month && civil.day() == day;
}

absl::CivilDay WeekdayNear(absl::CivilDay base, int weekday, Tense tense) {
  const int back = (IsoWeekday(base) - weekday + 7) % 7;
  if (back == 0) return base;
  return tense == Tense::kFuture ? base + (7 - back) : base - back;
}

// The day on which a weekday without "last" or "next" lies. A stamp in UTC does not tell the local
// date: where a part of the world already has the next day, that day is nearer than the same
// weekday six days before.
absl::CivilDay NearestWeekday(int weekday, const PublicationTime& published, Tense tense) {
  if (tense != Tense::kFuture && published.utc_offset_minutes == 0 &&
      published.minute.has_value()) {
    constexpr int kLargestOffsetMinutes = 14 * 60;
    const absl::CivilDay furthest(*published.minute + kLargestOffsetMinutes);
    if (furthest > published.day && IsoWeekday(furthest) == weekday) return furthest;
  }
  return WeekdayNear(published.day, weekday, tense);
}

absl::CivilDay ResolveWeekday(const TimeComponent& c, const PublicationTime& published,
                              Tense tense) {
  const absl::CivilDay base = published.day;
  const absl::CivilDay monday = base - (IsoWeekday(base) - 1);
  if (c.period.has_value() && c.period->unit == Period::kWeek) {
    return monday + 7 * c.period->offset + (*c.weekday - 1);
  }
  switch (c.choice) {
    case WeekdayChoice::kLast:
      return WeekdayNear(base - 1, *c.weekday, Tense::kPast);
    case WeekdayChoice::kNext:
      return WeekdayNear(base + 1, *c.weekday, Tense::kFuture);
    case WeekdayChoice::kThis:
      return tense == Tense::kPast ? WeekdayNear(base, *c.weekday, tense)
                                   : WeekdayNear(base, *c.weekday, Tense::kFuture);
    case WeekdayChoice::kNearest:
      break;
  }
  return NearestWeekday(*c.weekday, published, tense);
}

// The year in which month and day lie nearest to `base`; one that lies further off than this
// against the tense is the other.
constexpr int kAgainstTenseDays = 60;

int NearestYear(int month, int day, absl::CivilDay base, Tense tense) {
  int best = static_cast<int>(base.year());
  for (int year = best - 1; year <= static_cast<int>(base.year()) + 1; ++year) {
    const auto distance = [&](int y) { return std::abs(absl::CivilDay(y, month, day) - base); };
    if (distance(year) < distance(best)) best = year;
  }
  const absl::CivilDay found(best, month, day);
  if (tense == Tense::kPast && found - base > kAgainstTenseDays) return best - 1;
  if (tense == Tense::kFuture && base - found > kAgainstTenseDays) return best + 1;
  return best;
}

std::optional<int> YearOf(const TimeComponent& c, const std::optional<absl::CivilDay>& base) {
  if (c.year.has_value()) return c.year;
  if (base.has_value() && c.period.has_value() && c.period->unit == Period::kYear) {
    return static_cast<int>(base->year()) + c.period->offset;
  }
  return std::nullopt;
}

// The month that a name without a year means. Without "last" and "next" it is the nearest one, or
// the coming one beside a future form: a month most of a year back is called "last April".
absl::CivilMonth ResolveMonth(const TimeComponent& c, absl::CivilDay base, Tense tense) {
  const absl::CivilMonth now(base);
  const absl::CivilMonth month(base.year(), *c.month);
  if (!c.month_choice.has_value()) {
    if (tense == Tense::kFuture) return month < now ? month + 12 : month;
    return absl::CivilMonth(NearestYear(*c.month, 15, base, Tense::kUnknown), *c.month);
  }
  if (*c.month_choice < 0) return month >= now ? month - 12 : month;
  if (*c.month_choice > 0) return month <= now ? month + 12 : month;
  return month;
}

DayRange MonthRange(const TimeComponent& c, absl::CivilMonth month) {
  const absl::CivilDay first(month), next(month + 1);
  if (!c.month_part.has_value()) return {first, next, TimeGranularity::kMonth};
  return {first + (c.month_part->from - 1), std::min(next, first + (c.month_part->to - 1)),
          TimeGranularity::kMonth};
}

DayRange YearRange(const TimeComponent& c, int year) {
  if (!c.year_part.has_value())
    return {absl::CivilDay(year, 1, 1), absl::CivilDay(year + 1, 1, 1), TimeGranularity::kYear};
  return {absl::CivilDay(year, c.year_part->from, 1), absl::CivilDay(year, c.year_part->to, 1),
          TimeGranularity::kMonth};
}

DayRange PeriodRange(const TimeComponent& c, absl::CivilDay base) {
  const Period& period = *c.period;
  const absl::CivilMonth month(base);
  switch (period.unit) {
    case Period::kDay:
      return {base + period.offset, base + period.offset + 1, TimeGranularity::kDay};
    case Period::kWeek: {
      const absl::CivilDay monday = base - (IsoWeekday(base) - 1) + 7 * period.offset;
      return {monday, monday + 7, TimeGranularity::kWeek};
    }
    case Period::kMonth:
      return MonthRange(c, month + period.offset);
    case Period::kQuarter: {
      const absl::CivilMonth first(month.year(), (month.month() - 1) / 3 * 3 + 1);
      return {absl::CivilDay(first + 3 * period.offset),
              absl::CivilDay(first + 3 * (period.offset + 1)), TimeGranularity::kMonth};
    }
    case Period::kYear:
      return YearRange(c, static_cast<int>(base.year()) + period.offset);
  }
  return {base, base + 1, TimeGranularity::kDay};
}

// A day of a month that is not named: the last one on or before publication, or the next one.
std::optional<absl::CivilDay> ResolveDayOfMonth(const TimeComponent& c, absl::CivilDay base,
                                                Tense tense) {
  absl::CivilMonth month(base);
  if (c.period.has_value() && c.period->unit == Period::kMonth) {
    month += c.period->offset;
  } else if (tense == Tense::kFuture && *c.day < base.day()) {
    ++month;
  } else if (tense != Tense::kFuture && *c.day > base.day()) {
    --month;
  }
  if (!IsRealDay(month.year(), month.month(), *c.day)) return std::nullopt;
  return absl::CivilDay(month.year(), month.month(), *c.day);
}

std::optional<DayRange> ResolveDays(const TimeComponent& c,
                                    const std::optional<PublicationTime>& published, Tense tense) {
  std::optional<absl::CivilDay> base;
  if (published.has_value()) base = published->day;
  const std::optional<int> year = YearOf(c, base);
  if (c.month.has_value() && c.day.has_value()) {
    if (!year.has_value() && !base.has_value()) return std::nullopt;
    const int y = year.has_value() ? *year : NearestYear(*c.month, *c.day, *base, tense);
    if (!IsRealDay(y, *c.month, *c.day)) return std::nullopt;
    const absl::CivilDay first(y, *c.month, *c.day);
    absl::CivilDay last = first + 1;
    if (c.end_day.has_value())
      last = absl::CivilDay(y, c.end_month.value_or(*c.month), *c.end_day) + 1;
    return DayRange{first, std::max(last, first + 1), TimeGranularity::kDay};
  }
  if (c.month.has_value()) {
    if (year.has_value()) return MonthRange(c, absl::CivilMonth(*year, *c.month));
    if (!base.has_value()) return std::nullopt;
    return MonthRange(c, ResolveMonth(c, *base, tense));
  }
  if (c.year.has_value()) return YearRange(c, *c.year);
  if (!base.has_value() || c.context_day) return std::nullopt;
  std::optional<absl::CivilDay> day;
  if (c.day_offset.has_value()) day = *base + *c.day_offset;
  if (!day.has_value() && c.weekday.has_value()) day = ResolveWeekday(c, *published, tense);
  if (!day.has_value() && c.day.has_value()) {
    day = ResolveDayOfMonth(c, *base, tense);
    if (!day.has_value()) return std::nullopt;
    if (c.end_day.has_value() && *c.end_day > *c.day) {
      return DayRange{*day, *day + (*c.end_day - *c.day + 1), TimeGranularity::kDay};
    }
  }
  if (day.has_value()) return DayRange{*day, *day + 1, TimeGranularity::kDay};
  if (c.period.has_value()) return PeriodRange(c, *base);
  return std::nullopt;
}

// The hour on a 24-hour clock: "7:30" beside "evening" is 19:30.
int HourOfDay(const TimeComponent& c) {
  int hour = *c.hour;
  if (c.half_day_clock && c.part.has_value() && hour < 12 && c.part->from >= 12 * 60 &&
      !(c.part->to > 24 * 60 && hour < 6)) {
    hour += 12;
  }
  return hour % 24;
}

absl::CivilMinute At(absl::CivilDay day, int minutes) { return absl::CivilMinute(day) + minutes; }

}  // namespace

void KeepLongest(std::vector<TimeComponent>* components) {
  std::stable_sort(components->begin(), components->end(), [](const auto& a, const auto& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  size_t end = 0;
  std::vector<TimeComponent> kept;
  for (TimeComponent& c : *components) {
    if (!kept.empty() && c.begin < end) continue;
    end = c.end;
    kept.push_back(std::move(c));
  }
  *components = std::move(kept);
}

std::optional<int> ZoneOffset(absl::string_view zone, absl::CivilDay day) {
  static const auto& zones = *[] {
    auto* out = new absl::flat_hash_map<std::string, std::shared_ptr<const icu::TimeZone>>;
    for (const TsvRow& row : TextData("time_zones.tsv", 2)) {
      std::shared_ptr<const icu::TimeZone> tz;
      if (row[0] != "-") {
        tz.reset(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(row[0])));
      }
      for (const std::string& form : SplitColumn(row[1])) out->emplace(form, tz);
    }
    return out;
  }();
  const auto found = zones.find(std::string(zone));
  if (found == zones.end() || found->second == nullptr) return std::nullopt;
  const UDate noon = (absl::CivilSecond(day) - absl::CivilSecond(1970, 1, 1) + 12 * 3600) * 1000.0;
  int32_t raw = 0, dst = 0;
  UErrorCode status = U_ZERO_ERROR;
  found->second->getOffset(noon, true, raw, dst, status);
  if (U_FAILURE(status)) return std::nullopt;
  return (raw + dst) / 60000;
}

TimeExpression ResolveTime(const TimeComponent& c, const std::optional<PublicationTime>& published,
                           Tense tense) {
  TimeExpression out;
  std::optional<absl::CivilDay> base;
  if (published.has_value()) base = published->day;
  out.weekday = c.weekday;
  out.relative = !c.year.has_value() && !(c.month.has_value() && !c.month_choice.has_value()) &&
                 (c.weekday || c.day_offset || c.period || c.day || c.month_choice);
  if (c.hour.has_value()) {
    // An hour of the next day ("night" past midnight) still is a time of day.
    out.minute_of_day = HourOfDay(c) * 60 + c.minute.value_or(0);
    out.granularity = c.minute.has_value() ? TimeGranularity::kMinute : TimeGranularity::kHour;
  } else if (c.part.has_value()) {
    out.granularity = TimeGranularity::kDayPart;
  } else if (c.day || c.weekday || c.day_offset || c.context_day) {
    out.granularity = TimeGranularity::kDay;
  } else if (c.month) {
    out.granularity = TimeGranularity::kMonth;
  }
  const std::optional<DayRange> days = c.vague ? std::nullopt : ResolveDays(c, published, tense);
  if (c.zone.has_value()) {
    out.utc_offset_minutes = ZoneOffset(
        *c.zone, days.has_value() ? days->first : base.value_or(absl::CivilDay(2000, 1, 1)));
  }
  if (!days.has_value()) return out;
  if (c.weekday.has_value() && c.day.has_value() && days->granularity == TimeGranularity::kDay) {
    out.weekday_disagrees = IsoWeekday(days->first) != *c.weekday;
  }
  const bool one_day = days->granularity == TimeGranularity::kDay && days->last - days->first == 1;
  if (one_day && out.minute_of_day.has_value()) {
    out.earliest = At(days->first, *out.minute_of_day);
    out.latest = *out.earliest + (c.minute.has_value() ? 1 : 60);
  } else if (one_day && c.part.has_value()) {
    out.earliest = At(days->first, c.part->from);
    out.latest = At(days->first, c.part->to);
  } else {
    out.granularity = days->granularity;
    out.earliest = absl::CivilMinute(days->first);
    out.latest = absl::CivilMinute(days->last);
  }
  return out;
}

}  // namespace parallax
