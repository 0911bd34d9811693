// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "client/command/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <initializer_list>
#include <string>
#include <vector>

#include "client/command/exit_code.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::variant<CommandLine, Finish> Parse(std::initializer_list<const char*> arguments) {
  std::vector<const char*> argv = {"parallax"};
  argv.insert(argv.end(), arguments);
  return ParseCommandLine(static_cast<int>(argv.size()), argv.data());
}

CommandLine Accepted(std::initializer_list<const char*> arguments) {
  auto parsed = Parse(arguments);
  if (const auto* finish = std::get_if<Finish>(&parsed)) {
    ADD_FAILURE() << finish->err;
    return {};
  }
  return std::get<CommandLine>(parsed);
}

Finish Refused(std::initializer_list<const char*> arguments) {
  auto parsed = Parse(arguments);
  if (const auto* finish = std::get_if<Finish>(&parsed)) return *finish;
  ADD_FAILURE() << "accepted";
  return {};
}

TEST(CommandLineTest, DefaultsAreAServerOnThisMachineAndHalfAMinute) {
  const CommandLine line = Accepted({"compare", "a.txt", "b.txt"});
  EXPECT_EQ(line.verb, Verb::kCompare);
  EXPECT_THAT(line.files, ElementsAre("a.txt", "b.txt"));
  EXPECT_EQ(line.server, "127.0.0.1:50051");
  EXPECT_FALSE(line.local);
  EXPECT_EQ(line.deadline, absl::Seconds(30));
  EXPECT_EQ(line.color, Color::kAuto);
  EXPECT_EQ(line.width, 0);
}

TEST(CommandLineTest, EveryOptionIsRead) {
  const CommandLine line =
      Accepted({"compare", "a.txt", "-", "--local", "--models", "m", "--deadline", "2.5",
                "--report-language", "zh", "--within", "--stream", "--json", "--all", "--width",
                "100", "--color", "never"});
  EXPECT_THAT(line.files, ElementsAre("a.txt", "-"));
  EXPECT_TRUE(line.local);
  EXPECT_EQ(line.models, "m");
  EXPECT_EQ(line.deadline, absl::Milliseconds(2500));
  EXPECT_EQ(line.report_language, "zh");
  EXPECT_TRUE(line.within);
  EXPECT_TRUE(line.stream);
  EXPECT_TRUE(line.json);
  EXPECT_TRUE(line.all);
  EXPECT_EQ(line.width, 100);
  EXPECT_EQ(line.color, Color::kNever);
}

TEST(CommandLineTest, OptionsMayStandBeforeTheFiles) {
  const CommandLine line = Accepted({"extract", "--server", "example:1", "--json", "a.txt"});
  EXPECT_EQ(line.verb, Verb::kExtract);
  EXPECT_EQ(line.server, "example:1");
  EXPECT_THAT(line.files, ElementsAre("a.txt"));
}

TEST(CommandLineTest, EveryVerbIsKnown) {
  EXPECT_EQ(Accepted({"group", "--request", "r.json"}).verb, Verb::kGroup);
  EXPECT_EQ(Accepted({"group", "--request", "r.json"}).request_file, "r.json");
  EXPECT_EQ(Accepted({"info"}).verb, Verb::kInfo);
}

TEST(CommandLineTest, WrongUsageIsCode2AndSaysWhatIsWrong) {
  EXPECT_EQ(Refused({}).exit_code, ExitCode::kUsage);
  EXPECT_THAT(Refused({"compare", "a", "--colour", "x"}).err, HasSubstr("--colour"));
  EXPECT_THAT(Refused({"weigh"}).err, HasSubstr("weigh"));
  EXPECT_THAT(Refused({"compare"}).err, HasSubstr("name at least one FILE"));
  EXPECT_THAT(Refused({"compare", "-", "-"}).err, HasSubstr("only once"));
  EXPECT_THAT(Refused({"compare", "a", "--request", "r"}).err, HasSubstr("--request"));
  EXPECT_THAT(Refused({"compare", "a", "--local", "--server", "x:1"}).err, HasSubstr("--server"));
  for (const char* deadline : {"0", "-1", "soon", "4000"}) {
    EXPECT_EQ(Refused({"compare", "a", "--deadline", deadline}).exit_code, ExitCode::kUsage)
        << deadline;
  }
  for (const char* width : {"39", "1001", "wide"}) {
    EXPECT_EQ(Refused({"compare", "a", "--width", width}).exit_code, ExitCode::kUsage) << width;
  }
  EXPECT_EQ(Refused({"compare", "a", "--color", "blue"}).exit_code, ExitCode::kUsage);
  EXPECT_EQ(Refused({"compare", "a", "--report-language", "fr"}).exit_code, ExitCode::kUsage);
  EXPECT_EQ(Refused({"extract", "a", "--within"}).exit_code, ExitCode::kUsage)
      << "an option of compare alone";
  EXPECT_EQ(Refused({"info", "a"}).exit_code, ExitCode::kUsage);
}

TEST(CommandLineTest, HelpAndVersionGoToStandardOutput) {
  EXPECT_EQ(Refused({"--help"}).exit_code, ExitCode::kOk);
  EXPECT_THAT(Refused({"--help"}).out, HasSubstr("compare"));
  EXPECT_THAT(Refused({"--help"}).out, HasSubstr("Exit codes"));
  EXPECT_THAT(Refused({"compare", "--help"}).out, HasSubstr("--report-language"));
  EXPECT_THAT(Refused({"--version"}).out, HasSubstr("parallax 0."));
}

TEST(CommandLineTest, EnvironmentStandsInForServerAndModels) {
  setenv("PARALLAX_SERVER", "example:7", 1);
  setenv("PARALLAX_MODELS", "bundle", 1);
  EXPECT_EQ(Accepted({"info"}).server, "example:7");
  EXPECT_EQ(Accepted({"info"}).models, "bundle");
  EXPECT_EQ(Accepted({"info", "--server", "other:1"}).server, "other:1");
  EXPECT_TRUE(Accepted({"info", "--local"}).local)
      << "an address in the environment does not forbid --local";
  unsetenv("PARALLAX_SERVER");
  unsetenv("PARALLAX_MODELS");
}

TEST(ExitCodeTest, EveryStatusClassHasItsCode) {
  EXPECT_EQ(ExitCodeFor(absl::StatusCode::kOk), 0);
  EXPECT_EQ(ExitCodeFor(absl::StatusCode::kInternal), 1);
  EXPECT_EQ(ExitCodeFor(absl::StatusCode::kUnimplemented), 1);
  EXPECT_EQ(ExitCodeFor(absl::StatusCode::kInvalidArgument), 3);
  EXPECT_EQ(ExitCodeFor(absl::StatusCode::kFailedPrecondition), 3);
  EXPECT_EQ(ExitCodeFor(absl::StatusCode::kUnavailable), 4);
  EXPECT_EQ(ExitCodeFor(absl::StatusCode::kDeadlineExceeded), 5);
  EXPECT_EQ(ExitCodeFor(absl::StatusCode::kResourceExhausted), 6);
  EXPECT_EQ(ExitCodeFor(absl::StatusCode::kPermissionDenied), 7);
  EXPECT_EQ(ExitCodeFor(absl::StatusCode::kUnauthenticated), 7);
  EXPECT_EQ(ExitCodeFor(absl::StatusCode::kCancelled), 8);
}

}  // namespace
}  // namespace parallax
