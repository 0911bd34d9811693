// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// The contract of the built `parallax` (its path is in PARALLAX_BINARY): exit codes, and what goes
// to which stream.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "tests/client/fake_service.h"

namespace parallax {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string Path(const std::string& name) {
  return testing::TempDir() + "/parallax-command-test-" + name;
}

std::string FileWith(const std::string& name, const std::string& content) {
  std::ofstream(Path(name)) << content;
  return Path(name);
}

std::string Content(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

struct Outcome {
  int code;
  std::string out, err;
};

// Runs the command in a shell; `arguments` may hold redirections and a pipe before it comes in
// `input`.
Outcome Command(const std::string& arguments, const std::string& input = "") {
  const std::string in = FileWith("in", input), out = Path("out"), err = Path("err");
  const std::string command = std::string(std::getenv("PARALLAX_BINARY")) + " " + arguments + " <" +
                              in + " >" + out + " 2>" + err;
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, Content(out), Content(err)};
}

std::string To(const FakeService& service) { return " --server " + service.address() + " "; }

TEST(CommandTest, HelpAndVersionAreNoErrors) {
  EXPECT_EQ(Command("--help").code, 0);
  EXPECT_THAT(Command("compare --help").out, HasSubstr("--request"));
  EXPECT_THAT(Command("--version").out, HasSubstr("parallax "));
}

TEST(CommandTest, WrongUsageIs2AndPrintsNothingOnStandardOutput) {
  for (const char* arguments :
       {"", "compare", "compare --no-such-option", "weigh a.txt", "compare --deadline never a.txt",
        "compare no-such-file.txt", "compare --request no-such-file.json"}) {
    const Outcome outcome = Command(arguments);
    EXPECT_EQ(outcome.code, 2) << arguments;
    EXPECT_EQ(outcome.out, "") << arguments;
    EXPECT_THAT(outcome.err, HasSubstr("parallax: ")) << arguments;
  }
}

TEST(CommandTest, InputThatIsNoRequestIs3) {
  EXPECT_EQ(Command("compare --request " + FileWith("bad.json", "{\"articles\": [")).code, 3);
  const Outcome unknown =
      Command("compare --request " + FileWith("unknown.json", R"({"articles": [{"body": "x"}]})"));
  EXPECT_EQ(unknown.code, 3);
  EXPECT_THAT(unknown.err, HasSubstr("body"));
  EXPECT_EQ(Command("extract " + FileWith("bad.txt", "\xFF")).code, 3);
}

TEST(CommandTest, ServerThatIsNotThereIs4WithAHint) {
  std::string address;
  { address = FakeService().address(); }
  const Outcome outcome = Command("info --deadline 20 --server " + address);
  EXPECT_EQ(outcome.code, 4);
  EXPECT_THAT(outcome.err, HasSubstr("UNAVAILABLE"));
  EXPECT_THAT(outcome.err, HasSubstr("--local"));
}

TEST(CommandTest, DeadlineIs5) {
  FakeService service;
  service.wait_for_cancellation = true;
  const Outcome outcome = Command("compare --deadline 0.3 -" + To(service), "Shut.");
  EXPECT_EQ(outcome.code, 5);
  EXPECT_THAT(outcome.err, HasSubstr("The call had 300ms"));
}

TEST(CommandTest, NothingComparableIsNoError) {
  FakeService service;
  service.comparison.add_ungrouped()->set_reason("alone");
  const Outcome outcome = Command("compare -" + To(service), "Shut.");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("Nothing to compare."));
  EXPECT_EQ(service.compare_request.articles(0).text(), "Shut.");
  EXPECT_EQ(service.compare_request.articles(0).article_id(), "stdin");
}

TEST(CommandTest, AnswerAsJsonIsTheOnlyThingOnStandardOutput) {
  FakeService service;
  service.comparison.add_reports()->add_article_ids("stdin");
  const Outcome outcome = Command("compare --json --request -" + To(service),
                                  R"({"articles": [{"articleId": "a", "text": "x"}]})");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out,
            "{\n \"reports\": [\n  {\n   \"articleIds\": [\n    \"stdin\"\n   ]\n  }\n ]\n}\n");
  EXPECT_EQ(outcome.err, "");
}

TEST(CommandTest, ReportIsPlainWhereStandardOutputIsNoTerminal) {
  FakeService service;
  service.comparison.add_reports()->add_events()->set_label("the call");
  EXPECT_THAT(Command("compare -" + To(service), "x").out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(Command("compare --color always -" + To(service), "x").out,
              HasSubstr("\x1b[1mthe call"));
}

}  // namespace
}  // namespace parallax
