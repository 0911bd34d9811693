// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "service/text/time.h"

namespace parallax {
namespace {

TEST(ParsePublicationTimeTest, ReadsADate) {
  const auto time = ParsePublicationTime("2025-01-17");
  ASSERT_TRUE(time.ok());
  EXPECT_EQ(time->day, absl::CivilDay(2025, 1, 17));
  EXPECT_FALSE(time->minute.has_value());
  EXPECT_FALSE(time->utc_offset_minutes.has_value());
}

TEST(ParsePublicationTimeTest, KeepsTheLocalDateAndTheOffset) {
  const auto time = ParsePublicationTime("2025-01-17T23:30:00-05:00");
  ASSERT_TRUE(time.ok());
  EXPECT_EQ(time->day, absl::CivilDay(2025, 1, 17));
  EXPECT_EQ(time->minute, absl::CivilMinute(2025, 1, 17, 23, 30));
  EXPECT_EQ(time->utc_offset_minutes, -300);
}

TEST(ParsePublicationTimeTest, ReadsTheFormsOfRfc3339) {
  EXPECT_EQ(ParsePublicationTime("2025-01-17T16:06:07Z")->utc_offset_minutes, 0);
  EXPECT_EQ(ParsePublicationTime("2025-01-17t16:06:07z")->utc_offset_minutes, 0);
  EXPECT_EQ(ParsePublicationTime("2025-01-17 16:06:07.123456+05:30")->utc_offset_minutes, 330);
  EXPECT_TRUE(ParsePublicationTime("2016-12-31T23:59:60Z").ok());  // a leap second
  EXPECT_TRUE(ParsePublicationTime("2024-02-29").ok());
}

TEST(ParsePublicationTimeTest, RefusesOtherStrings) {
  for (const char* text :
       {"", "17 January 2025", "2025-1-7", "2025-13-01", "2025-00-10", "2025-02-30", "2023-02-29",
        "2025-01-17T16:06:07", "2025-01-17T16:06Z", "2025-01-17T24:00:00Z", "2025-01-17T16:60:00Z",
        "2025-01-17T16:06:07+24:00", "2025-01-17T16:06:07+0530", " 2025-01-17", "2025-01-17Z",
        "0000-01-01", "2025/01/17"}) {
    const auto time = ParsePublicationTime(text);
    EXPECT_EQ(time.status().code(), absl::StatusCode::kInvalidArgument) << text;
    EXPECT_THAT(std::string(time.status().message()), ::testing::StartsWith("published: ")) << text;
  }
}

}  // namespace
}  // namespace parallax
