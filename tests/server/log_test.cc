// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/server/log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/server/server_fixture.h"

namespace parallax {
namespace {

using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;

TEST(LogTest, ALineIsOneJsonObject) {
  const auto sink = std::make_shared<MemorySink>();
  Log log(sink, "info");
  log.Info("call", {{"method", "M"}, {"bytes", 3}});
  EXPECT_THAT(
      sink->text(),
      MatchesRegex("\\{\"time\":\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\\.[0-9]{3}Z\","
                   "\"level\":\"info\",\"event\":\"call\",\"method\":\"M\",\"bytes\":3\\}\n"));
}

TEST(LogTest, QuotesLineBreaksAndBrokenBytesStayInsideTheirString) {
  const auto sink = std::make_shared<MemorySink>();
  Log log(sink, "info");
  log.Warning("odd", {{"value", "a\"b\nc\xFF"}});
  const auto events = sink->Events("odd");
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(events[0]["value"], "a\"b\nc\xEF\xBF\xBD");
}

TEST(LogTest, LinesBelowTheLevelAreDropped) {
  const auto sink = std::make_shared<MemorySink>();
  Log log(sink, "warning");
  log.Debug("d");
  log.Info("i");
  log.Warning("w");
  log.Error("e");
  EXPECT_THAT(sink->text(), Not(HasSubstr("\"i\"")));
  EXPECT_EQ(sink->Events("w").size(), 1u);
  EXPECT_EQ(sink->Events("e").size(), 1u);
}

TEST(LogTest, AnEventWithoutMembersIsStillJson) {
  const auto sink = std::make_shared<MemorySink>();
  Log log(sink, "info");
  log.Info("serving");
  EXPECT_EQ(sink->Events("serving").size(), 1u);
}

}  // namespace
}  // namespace parallax
