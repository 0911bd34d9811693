// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/divergence/time.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "absl/time/civil_time.h"

namespace parallax {
namespace {

using absl::CivilMinute;

TimeExpression At(CivilMinute start, CivilMinute end) {
  TimeExpression time;
  time.granularity = TimeGranularity::kDay;
  time.earliest = start;
  time.latest = end;
  return time;
}

TimeExpression Day(int day) { return At(CivilMinute(2031, 5, day), CivilMinute(2031, 5, day + 1)); }

TimeExpression Clock(int day, int hour, int minute) {
  TimeExpression time =
      At(CivilMinute(2031, 5, day, hour, minute), CivilMinute(2031, 5, day, hour, minute + 1));
  time.granularity = TimeGranularity::kMinute;
  time.minute_of_day = hour * 60 + minute;
  return time;
}

TEST(MinutesApartTest, OneMomentGivenCoarselyAndFinelyIsOne) {
  EXPECT_EQ(MinutesApart(Day(4), Clock(4, 9, 30)), 0);
}

TEST(MinutesApartTest, DifferentDaysAreApart) {
  EXPECT_THAT(MinutesApart(Day(4), Day(6)), testing::Optional(testing::Gt(24 * 60)));
  EXPECT_THAT(MinutesApart(Day(6), Day(4)), testing::Optional(testing::Gt(24 * 60)));
}

TEST(MinutesApartTest, NamedZonesAreTakenOff) {
  TimeExpression utc = Clock(4, 18, 14), local = Clock(5, 2, 14);
  utc.utc_offset_minutes = 0;
  local.utc_offset_minutes = 8 * 60;
  EXPECT_EQ(MinutesApart(utc, local), 0);
}

TEST(MinutesApartTest, ADayEitherWayIsForgivenWhenOnlyOneZoneIsKnown) {
  TimeExpression utc = Clock(4, 18, 14);
  utc.utc_offset_minutes = 0;
  EXPECT_EQ(MinutesApart(utc, Clock(5, 2, 14)), 0);
  EXPECT_NE(MinutesApart(utc, Clock(7, 2, 14)), 0);
}

TEST(MinutesApartTest, BeforeAndAfterOpenAnEnd) {
  TimeExpression before_noon = Clock(4, 12, 0);
  before_noon.bound_before = true;
  EXPECT_EQ(MinutesApart(before_noon, Clock(4, 5, 50)), 0);
  TimeExpression after_noon = Clock(4, 12, 0);
  after_noon.bound_after = true;
  EXPECT_NE(MinutesApart(after_noon, Clock(4, 5, 50)), 0);
}

TEST(MinutesApartTest, UnresolvedTimesAreNotCompared) {
  EXPECT_EQ(MinutesApart(TimeExpression(), Day(4)), std::nullopt);
}

}  // namespace
}  // namespace parallax
