// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "client/client.h"

#include <gmock/gmock.h>
#include <google/rpc/error_details.pb.h>
#include <google/rpc/status.pb.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "client/status.h"
#include "tests/client/fake_service.h"

namespace parallax {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

// An error as the service sends it: with details.
grpc::Status Refusal() {
  google::rpc::Status status;
  status.set_code(grpc::StatusCode::INVALID_ARGUMENT);
  status.set_message("2 problems");
  google::rpc::ErrorInfo info;
  info.set_reason("EMPTY_TEXT");
  google::rpc::BadRequest bad_request;
  auto* violation = bad_request.add_field_violations();
  violation->set_field("articles[2].text");
  violation->set_description("must not be empty");
  violation = bad_request.add_field_violations();
  violation->set_field("articles[3].article_id");
  violation->set_description("stands twice\x1b[0m");
  google::rpc::RetryInfo retry;
  retry.mutable_retry_delay()->set_seconds(2);
  retry.mutable_retry_delay()->set_nanos(500000000);
  for (const google::protobuf::Message* detail :
       std::initializer_list<const google::protobuf::Message*>{&info, &bad_request, &retry}) {
    status.add_details()->PackFrom(*detail);
  }
  return grpc::Status(grpc::StatusCode::INVALID_ARGUMENT, "2 problems", status.SerializeAsString());
}

v1::CompareArticlesRequest Request() {
  v1::CompareArticlesRequest request;
  request.add_articles()->set_article_id("a");
  request.set_report_language("zh");
  request.set_compare_within_articles(true);
  request.add_event_groups()->add_article_ids("a");
  return request;
}

TEST(ClientTest, EveryMethodSendsItsRequestAndReturnsTheAnswer) {
  FakeService service;
  service.comparison.add_ungrouped()->set_reason("alone");
  service.extraction.add_articles()->set_article_id("x");
  service.grouping.add_groups()->set_reason("same");
  service.info.set_version("1.2.3");
  const auto client = Connect(service.address());

  const auto comparison = client->Compare(Request());
  ASSERT_TRUE(comparison.ok()) << comparison.status();
  EXPECT_EQ(comparison->ungrouped(0).reason(), "alone");
  EXPECT_EQ(service.compare_request.SerializeAsString(), Request().SerializeAsString());
  EXPECT_THAT(service.user_agent, StartsWith("parallax/"));

  v1::ExtractClaimsRequest extract;
  extract.add_articles()->set_article_id("e");
  const auto extraction = client->Extract(extract);
  ASSERT_TRUE(extraction.ok()) << extraction.status();
  EXPECT_EQ(extraction->articles(0).article_id(), "x");
  EXPECT_EQ(service.extract_request.articles(0).article_id(), "e");

  v1::GroupArticlesRequest group;
  group.add_articles()->set_article_id("g");
  const auto grouping = client->Group(group);
  ASSERT_TRUE(grouping.ok()) << grouping.status();
  EXPECT_EQ(grouping->groups(0).reason(), "same");
  EXPECT_EQ(service.group_request.articles(0).article_id(), "g");

  const auto info = client->GetServerInfo();
  ASSERT_TRUE(info.ok()) << info.status();
  EXPECT_EQ(info->version(), "1.2.3");
}

TEST(ClientTest, StreamHandsOnUpdatesInOrderAndReturnsTheAnswer) {
  FakeService service;
  service.updates.resize(3);
  service.updates[0].mutable_progress()->set_stage(v1::STAGE_CLEANING);
  service.updates[1].mutable_divergence()->set_divergence_id("d");
  service.updates[2].mutable_complete()->add_reports()->add_article_ids("a");
  std::vector<std::string> seen;
  const auto response =
      Connect(service.address())
          ->StreamCompare(Request(), [&seen](const v1::StreamCompareArticlesResponse& update) {
            seen.push_back(update.has_progress() ? "progress"
                                                 : update.divergence().divergence_id());
          });
  ASSERT_TRUE(response.ok()) << response.status();
  EXPECT_EQ(response->reports(0).article_ids(0), "a");
  EXPECT_THAT(seen, testing::ElementsAre("progress", "d"));
  EXPECT_EQ(service.stream_request.SerializeAsString(), Request().SerializeAsString())
      << "both requests have the same fields with the same numbers";
}

TEST(ClientTest, StreamWithoutAnAnswerIsAnError) {
  FakeService service;
  EXPECT_EQ(Connect(service.address())->StreamCompare(Request(), nullptr).status().code(),
            absl::StatusCode::kInternal);
}

TEST(ClientTest, ErrorsKeepCodeMessageAndDetails) {
  FakeService service;
  service.statuses = {Refusal()};
  const auto client = Connect(service.address());
  const absl::Status status = client->Compare(Request()).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(status.message(), "2 problems");
  const ErrorDetails details = DetailsOf(status);
  EXPECT_EQ(details.reason, "EMPTY_TEXT");
  ASSERT_EQ(details.fields.size(), 2u);
  EXPECT_EQ(details.fields[0].field, "articles[2].text");
  EXPECT_EQ(details.retry_after, absl::Milliseconds(2500));
  EXPECT_EQ(Describe(status),
            "INVALID_ARGUMENT: 2 problems\n"
            "  articles[2].text: must not be empty\n"
            "  articles[3].article_id: stands twice<U+001B>[0m\n"
            "  reason: EMPTY_TEXT\n"
            "  try again in 2.5s");
  EXPECT_EQ(client->StreamCompare(Request(), nullptr).status(), status);
}

TEST(ClientTest, ErrorWithoutDetailsIsDescribedByItsMessage) {
  EXPECT_EQ(Describe(absl::InternalError("broken")), "INTERNAL: broken");
  const absl::Status garbage =
      FromGrpc(grpc::Status(grpc::StatusCode::INTERNAL, "broken", "\xFF\xFFnot a message"));
  EXPECT_EQ(Describe(garbage), "INTERNAL: broken");
}

TEST(ClientTest, UnavailableIsTriedAgain) {
  FakeService service;
  service.statuses = {grpc::Status(grpc::StatusCode::UNAVAILABLE, "later"), grpc::Status::OK};
  EXPECT_TRUE(Connect(service.address())->Compare(Request()).ok());
  EXPECT_EQ(service.calls, 2);
}

TEST(ClientTest, OtherErrorsAreNotTriedAgain) {
  FakeService service;
  service.statuses = {grpc::Status(grpc::StatusCode::RESOURCE_EXHAUSTED, "busy"), grpc::Status::OK};
  EXPECT_EQ(Connect(service.address())->Compare(Request()).status().code(),
            absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(service.calls, 1);
}

TEST(ClientTest, DeadlineEndsTheCallOnBothSides) {
  FakeService service;
  service.wait_for_cancellation = true;
  ConnectOptions options;
  options.deadline = absl::Milliseconds(200);
  const absl::Time start = absl::Now();
  EXPECT_EQ(Connect(service.address(), options)->Compare(Request()).status().code(),
            absl::StatusCode::kDeadlineExceeded);
  EXPECT_LT(absl::Now() - start, absl::Seconds(10));
}

TEST(ClientTest, ServerThatIsNotServingGetsNoCall) {
  FakeService service;
  service.SetServing(false);
  ConnectOptions options;
  options.retry = false;
  EXPECT_EQ(Connect(service.address(), options)->Compare(Request()).status().code(),
            absl::StatusCode::kUnavailable);
  EXPECT_EQ(service.calls, 0);
}

TEST(ClientTest, UnreachableServerIsUnavailable) {
  std::string address;
  { address = FakeService().address(); }  // The port is free again.
  ConnectOptions options;
  options.retry = false;
  EXPECT_EQ(Connect(address, options)->GetServerInfo().status().code(),
            absl::StatusCode::kUnavailable);
}

TEST(ClientTest, AnswerOverTheLimitIsRefused) {
  FakeService service;
  service.info.set_version(std::string(5000, 'x'));
  ConnectOptions options;
  options.max_response_bytes = 1000;
  EXPECT_EQ(Connect(service.address(), options)->GetServerInfo().status().code(),
            absl::StatusCode::kResourceExhausted);
}

}  // namespace
}  // namespace parallax
