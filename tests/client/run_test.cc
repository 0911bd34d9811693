// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "client/command/run.h"

#include <gmock/gmock.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "client/command/exit_code.h"
#include "tests/client/fake_service.h"

namespace parallax {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

struct Outcome {
  int code;
  std::string out, err;
};

Outcome RunLine(const CommandLine& line) {
  std::ostringstream out, err;
  const int code = Run(line, MakeClient, Terminal{}, out, err);
  return {code, out.str(), err.str()};
}

std::string FileWith(const std::string& name, const std::string& content) {
  const std::string path = testing::TempDir() + "/" + name;
  std::ofstream(path) << content;
  return path;
}

CommandLine Line(Verb verb, const FakeService& service, std::vector<std::string> files = {}) {
  CommandLine line;
  line.verb = verb;
  line.server = service.address();
  line.files = std::move(files);
  line.deadline = absl::Seconds(20);
  return line;
}

TEST(RunTest, CompareSendsFilesAndOptionsAndPrintsTheReport) {
  FakeService service;
  service.comparison.add_ungrouped()->set_reason("They tell of different events.");
  CommandLine line =
      Line(Verb::kCompare, service,
           {FileWith("run-a.txt", "outlet: Courier\n\nShut."), FileWith("run-b.txt", "Open.")});
  line.within = true;
  line.report_language = "zh";
  const Outcome outcome = RunLine(line);
  EXPECT_EQ(outcome.code, ExitCode::kOk);
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, StartsWith("没有可比较的内容。\n"))
      << "the fixed words follow --report-language";
  ASSERT_EQ(service.compare_request.articles_size(), 2);
  EXPECT_EQ(service.compare_request.articles(0).outlet(), "Courier");
  EXPECT_EQ(service.compare_request.articles(1).article_id(), "run-b");
  EXPECT_TRUE(service.compare_request.compare_within_articles());
  EXPECT_EQ(service.compare_request.report_language(), "zh");
}

TEST(RunTest, JsonIsProtobufJsonWithoutZerosAndReadsBackAsTheAnswer) {
  FakeService service;
  v1::Report& report = *service.comparison.add_reports();
  v1::Divergence& divergence = *report.add_divergences();
  divergence.set_type(v1::DIVERGENCE_TYPE_NUMBER);
  divergence.set_salience(0.918);
  v1::Evidence& evidence = *divergence.add_sides()->add_evidence();
  evidence.set_quote("口岸关闭\x1b \u202E");
  evidence.mutable_span()->set_end_char(4);
  CommandLine line = Line(Verb::kCompare, service, {FileWith("run-j.txt", "x")});
  line.json = true;
  const Outcome outcome = RunLine(line);
  EXPECT_EQ(outcome.code, ExitCode::kOk);
  EXPECT_THAT(outcome.out, HasSubstr("\"type\": \"DIVERGENCE_TYPE_NUMBER\""));
  EXPECT_THAT(outcome.out, HasSubstr("\"salience\": 0.918"));
  EXPECT_THAT(outcome.out, HasSubstr("\"endChar\": 4"));
  EXPECT_THAT(outcome.out, HasSubstr("口岸关闭"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("startChar")));
  EXPECT_THAT(outcome.out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(outcome.out, Not(HasSubstr("\u202E")));
  v1::CompareArticlesResponse parsed;
  ASSERT_TRUE(google::protobuf::util::JsonStringToMessage(outcome.out, &parsed).ok());
  EXPECT_EQ(parsed.SerializeAsString(), service.comparison.SerializeAsString());
}

TEST(RunTest, OneRequestFileServesEveryVerb) {
  FakeService service;
  const std::string request = FileWith(
      "run-r.json",
      R"({"articles": [{"articleId": "a", "text": "x"}], "reportLanguage": "zh", "compareWithinArticles": true})");
  for (const Verb verb : {Verb::kCompare, Verb::kExtract, Verb::kGroup}) {
    CommandLine line = Line(verb, service);
    line.request_file = request;
    EXPECT_EQ(RunLine(line).code, ExitCode::kOk);
  }
  EXPECT_TRUE(service.compare_request.compare_within_articles());
  EXPECT_EQ(service.extract_request.articles(0).article_id(), "a");
  EXPECT_EQ(service.extract_request.report_language(), "zh");
  EXPECT_EQ(service.group_request.articles(0).article_id(), "a");
  EXPECT_EQ(service.group_request.report_language(), "zh");
}

TEST(RunTest, InfoNeedsNoFiles) {
  FakeService service;
  service.info.set_version("1.2.3");
  EXPECT_EQ(RunLine(Line(Verb::kInfo, service)).out, "version             1.2.3\n");
}

TEST(RunTest, StreamShowsProgressOnStandardErrorAndTheReportOnStandardOutput) {
  FakeService service;
  service.updates.resize(3);
  service.updates[0].mutable_progress()->set_stage(v1::STAGE_CLAIMS);
  service.updates[0].mutable_progress()->set_stage_number(3);
  service.updates[0].mutable_progress()->set_stage_count(7);
  service.updates[1].mutable_divergence()->set_explanation("Nine or twelve.");
  service.updates[2].mutable_complete()->add_ungrouped()->set_reason("alone");
  CommandLine line = Line(Verb::kCompare, service, {FileWith("run-s.txt", "x")});
  line.stream = true;
  const Outcome outcome = RunLine(line);
  EXPECT_EQ(outcome.code, ExitCode::kOk);
  EXPECT_EQ(outcome.err, "3/7  claims\n  OTHER  Nine or twelve.\n");
  EXPECT_THAT(outcome.out, StartsWith("Nothing to compare."));
}

TEST(RunTest, LargeRequestsGoByTheStreamWithoutBeingAsked) {
  FakeService service;
  service.updates.resize(1);
  service.updates[0].mutable_complete();
  const Outcome outcome =
      RunLine(Line(Verb::kCompare, service, {FileWith("run-l.txt", std::string(200'001, 'x'))}));
  EXPECT_EQ(outcome.code, ExitCode::kOk);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(service.stream_request.articles_size(), 1);
}

TEST(RunTest, ErrorsOfTheServiceGiveTheirExitCode) {
  FakeService service;
  const std::string file = FileWith("run-e.txt", "x");
  const std::vector<std::pair<grpc::StatusCode, int>> codes = {
      {grpc::StatusCode::INVALID_ARGUMENT, 3},   {grpc::StatusCode::DEADLINE_EXCEEDED, 5},
      {grpc::StatusCode::RESOURCE_EXHAUSTED, 6}, {grpc::StatusCode::PERMISSION_DENIED, 7},
      {grpc::StatusCode::CANCELLED, 8},          {grpc::StatusCode::INTERNAL, 1}};
  for (const auto& [status, code] : codes) {
    service.statuses = {grpc::Status(status, "no")};
    const Outcome outcome = RunLine(Line(Verb::kCompare, service, {file}));
    EXPECT_EQ(outcome.code, code);
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr(": no\n"));
  }
}

TEST(RunTest, ModelsThatAreNotThereAreAFailureNotABadRequest) {
  CommandLine line;
  line.local = true;
  line.models = testing::TempDir() + "/no-models";
  line.files = {FileWith("run-m.txt", "x")};
  const Outcome outcome = RunLine(line);
  EXPECT_EQ(outcome.code, ExitCode::kFailed);
  EXPECT_THAT(outcome.err, Not(HasSubstr("Is a server running")));
}

}  // namespace
}  // namespace parallax
