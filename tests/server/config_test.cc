// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/server/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <vector>

namespace parallax {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

std::variant<ServerConfig, ServerExit> Parse(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "parallaxd");
  return ParseServerConfig(static_cast<int>(arguments.size()), arguments.data());
}

ServerConfig ConfigOf(std::vector<const char*> arguments) {
  const auto parsed = Parse(std::move(arguments));
  const auto* exit = std::get_if<ServerExit>(&parsed);
  EXPECT_EQ(exit, nullptr) << exit->err;
  return exit == nullptr ? std::get<ServerConfig>(parsed) : ServerConfig();
}

ServerExit ExitOf(std::vector<const char*> arguments) {
  const auto parsed = Parse(std::move(arguments));
  const auto* exit = std::get_if<ServerExit>(&parsed);
  EXPECT_NE(exit, nullptr);
  return exit == nullptr ? ServerExit() : *exit;
}

TEST(ConfigTest, WithoutFlagsTheServerListensOnLoopback) {
  const ServerConfig config = ConfigOf({});
  EXPECT_EQ(config.listen, "127.0.0.1:50051");
  EXPECT_GE(config.workers, 1);
  EXPECT_EQ(config.queue, 4 * config.workers);
}

TEST(ConfigTest, FlagsAreRead) {
  const ServerConfig config =
      ConfigOf({"--insecure", "--listen", "0.0.0.0:7000", "--workers", "3", "--queue", "5",
                "--models", "m", "--log-level", "debug", "--default-deadline", "1.5",
                "--max-deadline", "7", "--drain-wait", "0", "--drain-timeout", "4"});
  EXPECT_TRUE(config.insecure);
  EXPECT_EQ(config.listen, "0.0.0.0:7000");
  EXPECT_EQ(config.workers, 3);
  EXPECT_EQ(config.queue, 5);
  EXPECT_EQ(config.models, "m");
  EXPECT_EQ(config.log_level, "debug");
  EXPECT_EQ(config.default_deadline, absl::Milliseconds(1500));
  EXPECT_EQ(config.max_deadline, absl::Seconds(7));
  EXPECT_EQ(config.drain_wait, absl::ZeroDuration());
  EXPECT_EQ(config.drain_timeout, absl::Seconds(4));
}

TEST(ConfigTest, TheEnvironmentStandsInForFlagsThatAreNotGiven) {
  setenv("PARALLAX_WORKERS", "2", 1);
  setenv("PARALLAX_QUEUE", "9", 1);
  const ServerConfig config = ConfigOf({"--queue", "8"});
  unsetenv("PARALLAX_WORKERS");
  unsetenv("PARALLAX_QUEUE");
  EXPECT_EQ(config.workers, 2);
  EXPECT_EQ(config.queue, 8);
}

TEST(ConfigTest, PlaintextForOthersHasToBeAskedFor) {
  EXPECT_THAT(ExitOf({"--listen", "0.0.0.0:1"}).err, HasSubstr("--insecure"));
  EXPECT_THAT(ExitOf({"--listen", "[::]:1"}).err, HasSubstr("--insecure"));
  EXPECT_THAT(ExitOf({"--listen", "parallax.example:1"}).err, HasSubstr("--insecure"));
  ConfigOf({"--listen", "localhost:1"});
  ConfigOf({"--listen", "127.1.2.3:1"});
  ConfigOf({"--listen", "[::1]:1"});
}

TEST(ConfigTest, WhatIsNoAddressIsRefused) {
  for (const char* listen : {"", "50051", "localhost", "localhost:", "localhost:x",
                             "localhost:65536", "localhost:-1", ":50051", "::1:50051"}) {
    const ServerExit exit = ExitOf({"--listen", listen});
    EXPECT_EQ(exit.code, ServerExitCode::kUsage) << listen;
    EXPECT_THAT(exit.err, HasSubstr("--listen")) << listen;
  }
}

TEST(ConfigTest, EverythingWrongIsToldAtOnce) {
  const ServerExit exit = ExitOf({"--workers", "-1", "--queue", "-1", "--log-level", "loud",
                                  "--max-deadline", "0", "--drain-wait", "-1"});
  EXPECT_EQ(exit.code, ServerExitCode::kUsage);
  EXPECT_THAT(exit.err, AllOf(HasSubstr("--workers"), HasSubstr("--queue"),
                              HasSubstr("--log-level"), HasSubstr("--max-deadline"),
                              HasSubstr("--default-deadline"), HasSubstr("--drain-wait")));
}

TEST(ConfigTest, UnknownFlagsAndWordsAreRefused) {
  EXPECT_EQ(ExitOf({"--no-such-flag"}).code, ServerExitCode::kUsage);
  EXPECT_EQ(ExitOf({"--workers", "many"}).code, ServerExitCode::kUsage);
  EXPECT_EQ(ExitOf({"word"}).code, ServerExitCode::kUsage);
}

TEST(ConfigTest, HelpAndVersionEndWithoutAServer) {
  const ServerExit help = ExitOf({"--help"});
  EXPECT_EQ(help.code, ServerExitCode::kStopped);
  EXPECT_THAT(help.out, HasSubstr("--listen"));
  const ServerExit version = ExitOf({"--version"});
  EXPECT_EQ(version.code, ServerExitCode::kStopped);
  EXPECT_THAT(version.out, testing::StartsWith("parallaxd "));
}

TEST(ConfigTest, EveryFlagIsDocumented) {
  std::ifstream file("docs/operations.md");  // Tests run in the repository's root.
  std::ostringstream page;
  page << file.rdbuf();
  std::istringstream help(ExitOf({"--help"}).out);
  int flags = 0;
  for (std::string word; help >> word;) {
    if (word.rfind("--", 0) != 0) continue;
    const std::string flag = word.substr(0, word.find_first_of(",.]"));
    EXPECT_THAT(page.str(), HasSubstr("`" + flag)) << flag;
    ++flags;
  }
  EXPECT_GE(flags, 11);  // The test reads the page it thinks it reads.
}

}  // namespace
}  // namespace parallax
