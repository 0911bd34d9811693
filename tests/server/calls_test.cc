// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// What callers see: answers, refusals, deadlines, cancellation, overload.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "google/protobuf/stubs/logging.h"
#include "google/protobuf/util/message_differencer.h"
#include "service/rpc/errors.h"
#include "service/rpc/limits.h"
#include "tests/rpc/details.h"
#include "tests/server/generic_call.h"
#include "tests/server/server_fixture.h"

namespace parallax {
namespace {

using google::protobuf::util::MessageDifferencer;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr char kCompareMethod[] = "/parallax.v1.DivergenceService/CompareArticles";

class CallsTest : public ServerFixture {};

TEST_F(CallsTest, AComparisonIsAnswered) {
  Start();
  v1::CompareArticlesResponse response;
  ASSERT_EQ(Compare(RequestWith("The minister spoke."), &response), absl::OkStatus());
  ASSERT_EQ(response.reports_size(), 1);
  EXPECT_THAT(response.reports(0).article_ids(), ElementsAre("a1", "a2"));
  EXPECT_EQ(response.reports(0).divergences(0).sides(0).evidence(0).quote(), "The minist");
}

TEST_F(CallsTest, TheSameRequestTwiceGivesTheSameBytes) {
  Start();
  v1::CompareArticlesResponse first, second;
  ASSERT_TRUE(Compare(RequestWith("The minister spoke."), &first).ok());
  ASSERT_TRUE(Compare(RequestWith("The minister spoke."), &second).ok());
  EXPECT_EQ(first.reports(0).SerializeAsString(), second.reports(0).SerializeAsString());
}

TEST_F(CallsTest, ExtractGroupAndInfoAreAnswered) {
  Start();
  v1::ExtractClaimsRequest extract;
  *extract.mutable_articles() = RequestWith("It rained.").articles();
  v1::ExtractClaimsResponse extracted;
  grpc::ClientContext extract_context, group_context, info_context;
  ASSERT_TRUE(stub_->ExtractClaims(&extract_context, extract, &extracted).ok());
  EXPECT_EQ(extracted.articles_size(), 2);
  v1::GroupArticlesRequest group;
  *group.mutable_articles() = extract.articles();
  v1::GroupArticlesResponse grouped;
  ASSERT_TRUE(stub_->GroupArticles(&group_context, group, &grouped).ok());
  EXPECT_THAT(grouped.groups(0).article_ids(), ElementsAre("a1", "a2"));
  v1::GetServerInfoResponse info;
  ASSERT_TRUE(stub_->GetServerInfo(&info_context, {}, &info).ok());
  EXPECT_EQ(info.manifest().name(), "fake");
}

TEST_F(CallsTest, AStreamTellsProgressFindingsAndTheSameAnswer) {
  Start();
  v1::CompareArticlesResponse unary;
  ASSERT_TRUE(Compare(RequestWith("The minister spoke."), &unary).ok());
  v1::StreamCompareArticlesRequest request;
  *request.mutable_articles() = RequestWith("The minister spoke.").articles();
  grpc::ClientContext context;
  const auto reader = stub_->StreamCompareArticles(&context, request);
  std::vector<v1::StreamCompareArticlesResponse> messages;
  for (v1::StreamCompareArticlesResponse message; reader->Read(&message);) {
    messages.push_back(message);
  }
  ASSERT_TRUE(reader->Finish().ok());
  std::string order;
  for (const auto& message : messages) {
    order += message.has_progress() ? 'p' : message.has_divergence() ? 'd' : 'c';
  }
  EXPECT_EQ(order, "ppppppddpc");
  EXPECT_TRUE(MessageDifferencer::Equals(messages.back().complete(), unary));
}

TEST_F(CallsTest, AWrongRequestIsToldWithFieldPathsOnEveryMethod) {
  Start();
  v1::CompareArticlesRequest request = RequestWith("The minister spoke.");
  request.mutable_articles(1)->set_article_id("a1");
  request.mutable_articles(1)->set_published("soon");
  const absl::Status status = Compare(request);
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(DetailOf<google::rpc::ErrorInfo>(status)->domain(), "parallax.v1");
  EXPECT_THAT(ViolationsOf(status), ElementsAre("articles[1].article_id DUPLICATE_ARTICLE_ID",
                                                "articles[1].published INVALID_PUBLISHED"));

  v1::StreamCompareArticlesRequest stream;
  grpc::ClientContext stream_context, extract_context, group_context;
  const auto reader = stub_->StreamCompareArticles(&stream_context, stream);
  v1::StreamCompareArticlesResponse message;
  EXPECT_FALSE(reader->Read(&message));
  EXPECT_EQ(ReasonOf(FromGrpcStatus(reader->Finish())), "NO_ARTICLES");
  v1::ExtractClaimsResponse extracted;
  EXPECT_EQ(ReasonOf(FromGrpcStatus(stub_->ExtractClaims(&extract_context, {}, &extracted))),
            "NO_ARTICLES");
  v1::GroupArticlesResponse grouped;
  EXPECT_EQ(ReasonOf(FromGrpcStatus(stub_->GroupArticles(&group_context, {}, &grouped))),
            "NO_ARTICLES");
}

TEST_F(CallsTest, BytesThatAreNotUtf8AreRefusedWithTheirPlace) {
  Start();
  google::protobuf::LogSilencer silence;
  v1::CompareArticlesRequest request = RequestWith("The minister spoke.");
  request.mutable_articles(1)->set_text("caf\xE9");
  const GenericAnswer answer = CallWithBytes(channel_, kCompareMethod, request.SerializeAsString());
  EXPECT_EQ(answer.status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(ViolationsOf(FromGrpcStatus(answer.status)),
              ElementsAre("articles[1].text INVALID_UTF8"));
}

TEST_F(CallsTest, BytesThatAreNoMessageAreRefusedAndTheServerLivesOn) {
  Start();
  for (const std::string& bytes :
       {std::string("\xFF\xFF\xFF"), std::string("{\"articles\":[]}"),
        std::string("\x0A\xFF\xFF\xFF\xFF\x07"), std::string(1000, '\0')}) {
    const GenericAnswer answer = CallWithBytes(channel_, kCompareMethod, bytes);
    EXPECT_EQ(ReasonOf(FromGrpcStatus(answer.status)), "MALFORMED_MESSAGE");
  }
  EXPECT_EQ(Compare(RequestWith("The minister spoke.")), absl::OkStatus());
}

TEST_F(CallsTest, NulCharactersAreRefused) {
  Start();
  v1::CompareArticlesRequest request = RequestWith(std::string("The\0minister", 12));
  EXPECT_THAT(ViolationsOf(Compare(request)),
              ElementsAre("articles[0].text NUL_CHARACTER", "articles[1].text NUL_CHARACTER"));
}

TEST_F(CallsTest, AMessageOverTheLimitIsRefusedAndTheServerLivesOn) {
  Start();
  const absl::Status status = Compare(RequestWith(std::string(kMaxMessageBytes / 2, 'x')));
  EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(ReasonOf(status), "MESSAGE_TOO_LARGE");
  EXPECT_THAT(std::string(status.message()), HasSubstr("16777216"));
  EXPECT_EQ(Compare(RequestWith("The minister spoke.")), absl::OkStatus());
}

TEST_F(CallsTest, AMessageThatGrpcRefusesToReceiveLeavesTheServerAlive) {
  Start();
  const absl::Status status = Compare(RequestWith(std::string(kMaxReceivedBytes, 'x')));
  EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_THAT(std::string(status.message()), HasSubstr(absl::StrCat(kMaxReceivedBytes)));
  EXPECT_EQ(Compare(RequestWith("The minister spoke.")), absl::OkStatus());
}

TEST_F(CallsTest, AMessageOverTheLimitIsRefusedOnEveryMethod) {
  Start();
  const std::string bytes(kMaxMessageBytes + 1, '\0');
  for (const char* method :
       {"CompareArticles", "StreamCompareArticles", "ExtractClaims", "GroupArticles"}) {
    const GenericAnswer answer =
        CallWithBytes(channel_, absl::StrCat("/parallax.v1.DivergenceService/", method), bytes);
    EXPECT_EQ(ReasonOf(FromGrpcStatus(answer.status)), "MESSAGE_TOO_LARGE") << method;
  }
}

TEST_F(CallsTest, AMessageJustUnderTheLimitIsRead) {
  Start();
  const absl::Status status = Compare(RequestWith(std::string(kMaxMessageBytes / 2 - 100, 'x')));
  EXPECT_EQ(ReasonOf(status), "FIELD_TOO_LONG");
}

TEST_F(CallsTest, ADefectIsInternalAndTheLogHasItsCodeButNotItsWords) {
  Start();
  EXPECT_EQ(ReasonOf(Compare(RequestWith("FAIL"))), "INTERNAL_ERROR");
  const auto defects = sink_->Events("defect");
  ASSERT_EQ(defects.size(), 1u);
  EXPECT_THAT(defects[0]["cause"].get<std::string>(), HasSubstr("INTERNAL"));
  EXPECT_THAT(sink_->text(), Not(HasSubstr("as asked")));
  EXPECT_EQ(defects[0]["request_id"], sink_->Events("call")[0]["request_id"]);
}

TEST_F(CallsTest, AnExceptionEndsTheCallAndNotTheServer) {
  Start();
  EXPECT_EQ(ReasonOf(Compare(RequestWith("THROW canary"))), "INTERNAL_ERROR");
  EXPECT_THAT(sink_->text(), Not(HasSubstr("canary")));
  EXPECT_EQ(Compare(RequestWith("The minister spoke.")), absl::OkStatus());
}

TEST_F(CallsTest, AModelThatFailsIsUnavailableWithAWait) {
  Start();
  const absl::Status status = Compare(RequestWith("BROKEN"));
  EXPECT_EQ(ReasonOf(status), "INFERENCE_FAILED");
  EXPECT_TRUE(DetailOf<google::rpc::RetryInfo>(status).has_value());
}

TEST_F(CallsTest, WhatNoLongerFitsIsRefusedWithAWait) {
  Start();  // One worker, one place in line
  absl::Status first, second;
  std::thread working([&] { first = Compare(RequestWith("HOLD")); });
  ASSERT_TRUE(Eventually([&] { return analyzer_.running == 1; }));
  // The place may be taken by one of the short calls below at that moment: then it asks again.
  std::thread in_line([&] {
    do {
      second = Compare(RequestWith("HOLD"));
    } while (ReasonOf(second) == "QUEUE_FULL");
  });
  absl::Status refused;
  EXPECT_TRUE(Eventually([&] {
    refused = Compare(RequestWith("HOLD"), nullptr, absl::Milliseconds(50));
    return ReasonOf(refused) == "QUEUE_FULL";
  }));
  EXPECT_EQ(refused.code(), absl::StatusCode::kResourceExhausted);
  const auto retry = DetailOf<google::rpc::RetryInfo>(refused);
  EXPECT_TRUE(retry.has_value() && retry->retry_delay().seconds() == 1);
  analyzer_.Release();
  working.join();
  in_line.join();
  EXPECT_EQ(first, absl::OkStatus());
  EXPECT_EQ(second, absl::OkStatus());
}

TEST_F(CallsTest, ServerInfoIsAnsweredWhileAllWorkersAreBusy) {
  Start();
  std::thread caller([this] { EXPECT_EQ(Compare(RequestWith("HOLD")), absl::OkStatus()); });
  ASSERT_TRUE(Eventually([&] { return analyzer_.running == 1; }));
  grpc::ClientContext context;
  v1::GetServerInfoResponse info;
  EXPECT_TRUE(stub_->GetServerInfo(&context, {}, &info).ok());
  analyzer_.Release();
  caller.join();
}

TEST_F(CallsTest, ACancelledCallStopsItsAnalysis) {
  Start();
  grpc::ClientContext context;
  v1::CompareArticlesResponse response;
  grpc::Status status;
  std::thread caller(
      [&] { status = stub_->CompareArticles(&context, RequestWith("HOLD"), &response); });
  ASSERT_TRUE(Eventually([&] { return analyzer_.running == 1; }));
  context.TryCancel();
  caller.join();
  EXPECT_EQ(status.error_code(), grpc::StatusCode::CANCELLED);
  EXPECT_TRUE(Eventually([&] { return analyzer_.running == 0; }));
  ASSERT_TRUE(Eventually([&] { return sink_->Events("call").size() == 1; }));
  EXPECT_EQ(sink_->Events("call")[0]["code"], "CANCELLED");
}

TEST_F(CallsTest, ACancelledCallLeavesItsPlaceInLine) {
  Start();
  std::thread running([this] { EXPECT_EQ(Compare(RequestWith("HOLD")), absl::OkStatus()); });
  ASSERT_TRUE(Eventually([&] { return analyzer_.running == 1; }));
  // Ten calls, one after the other, each gives up while it waits: the one place in line is free
  // again each time.
  for (int i = 0; i < 10; ++i) {
    grpc::ClientContext context;
    v1::CompareArticlesResponse response;
    grpc::Status status;
    std::thread waiting(
        [&] { status = stub_->CompareArticles(&context, RequestWith("HOLD"), &response); });
    absl::SleepFor(absl::Milliseconds(20));
    context.TryCancel();
    waiting.join();
    EXPECT_EQ(status.error_code(), grpc::StatusCode::CANCELLED);
    ASSERT_TRUE(
        Eventually([&] { return sink_->Events("call").size() == static_cast<size_t>(i) + 1; }));
    EXPECT_EQ(sink_->Events("call")[i]["reason"], "CANCELLED");
  }
  analyzer_.Release();
  running.join();
  EXPECT_EQ(analyzer_.finished, 2);  // The warm-up and the one that stayed
}

TEST_F(CallsTest, ACancelledStreamStopsItsAnalysis) {
  Start();
  grpc::ClientContext context;
  v1::StreamCompareArticlesRequest request;
  *request.mutable_articles() = RequestWith("HOLD").articles();
  const auto reader = stub_->StreamCompareArticles(&context, request);
  ASSERT_TRUE(Eventually([&] { return analyzer_.running == 1; }));
  context.TryCancel();
  v1::StreamCompareArticlesResponse message;
  EXPECT_FALSE(reader->Read(&message));
  EXPECT_EQ(reader->Finish().error_code(), grpc::StatusCode::CANCELLED);
  EXPECT_TRUE(Eventually([&] { return analyzer_.running == 0; }));
}

TEST_F(CallsTest, AStreamIsAnsweredToASlowReader) {
  Start();
  v1::StreamCompareArticlesRequest request;
  for (int i = 0; i < 50; ++i) {
    v1::Article* article = request.add_articles();
    article->set_article_id(absl::StrCat("a", i));
    article->set_text("The minister spoke.");
  }
  grpc::ClientContext context;
  const auto reader = stub_->StreamCompareArticles(&context, request);
  // The worker is done long before anything is read.
  ASSERT_TRUE(Eventually([&] { return sink_->Events("call").size() == 1; }));
  int messages = 0;
  for (v1::StreamCompareArticlesResponse message; reader->Read(&message);) ++messages;
  EXPECT_EQ(messages, 7 + 50 + 1);
  EXPECT_TRUE(reader->Finish().ok());
}

TEST_F(CallsTest, TheServersOwnDeadlineEndsACallThatStatesNone) {
  ServerConfig config = SmallConfig();
  config.default_deadline = absl::Milliseconds(50);
  Start(config);
  grpc::ClientContext context;
  v1::CompareArticlesResponse response;
  const absl::Status status =
      FromGrpcStatus(stub_->CompareArticles(&context, RequestWith("HOLD"), &response));
  EXPECT_EQ(ReasonOf(status), "DEADLINE_EXCEEDED");
  EXPECT_EQ(analyzer_.running, 0);
}

TEST_F(CallsTest, ALongDeadlineIsCutToTheServersMaximum) {
  ServerConfig config = SmallConfig();
  config.max_deadline = absl::Milliseconds(50);
  config.default_deadline = absl::Milliseconds(50);
  Start(config);
  const absl::Status status = Compare(RequestWith("HOLD"), nullptr, absl::Minutes(10));
  EXPECT_EQ(status.code(), absl::StatusCode::kDeadlineExceeded);
}

TEST_F(CallsTest, ACallThatWaitedTooLongIsNotBegun) {
  Start();
  std::thread running([this] { EXPECT_EQ(Compare(RequestWith("HOLD")), absl::OkStatus()); });
  ASSERT_TRUE(Eventually([&] { return analyzer_.running == 1; }));
  EXPECT_EQ(Compare(RequestWith("late"), nullptr, absl::Milliseconds(50)).code(),
            absl::StatusCode::kDeadlineExceeded);
  // The client's clock may run out first, and its cancellation takes a moment: the server must have
  // ended the call before the worker is free.
  EXPECT_TRUE(Eventually([&] {
    const std::string log = sink_->text();
    return absl::StrContains(log, "DEADLINE_EXCEEDED") || absl::StrContains(log, "CANCELLED");
  }));
  analyzer_.Release();
  running.join();
  EXPECT_EQ(analyzer_.finished, 2);  // The warm-up and the one that held
}

TEST_F(CallsTest, ManyCallsAtOnceAreAllAnsweredAlike) {
  ServerConfig config = SmallConfig();
  config.workers = 4;
  config.queue = 100;
  Start(config);
  v1::CompareArticlesResponse expected;
  ASSERT_TRUE(Compare(RequestWith("The minister spoke."), &expected).ok());
  std::vector<std::thread> callers;
  callers.reserve(8);
  std::atomic<int> same = 0;
  for (int i = 0; i < 8; ++i) {
    callers.emplace_back([&] {
      for (int j = 0; j < 10; ++j) {
        v1::CompareArticlesResponse response;
        if (Compare(RequestWith("The minister spoke."), &response).ok() &&
            MessageDifferencer::Equals(response, expected)) {
          ++same;
        }
      }
    });
  }
  for (std::thread& caller : callers) caller.join();
  EXPECT_EQ(same, 80);
}

TEST_F(CallsTest, TheRequestsOwnIdComesBackAndStandsInTheLog) {
  Start();
  grpc::ClientContext context;
  context.AddMetadata("x-request-id", "desk-7.a_b");
  v1::CompareArticlesResponse response;
  ASSERT_TRUE(stub_->CompareArticles(&context, RequestWith("The minister spoke."), &response).ok());
  const auto id = context.GetServerInitialMetadata().find("x-request-id");
  ASSERT_NE(id, context.GetServerInitialMetadata().end());
  EXPECT_EQ(std::string(id->second.data(), id->second.size()), "desk-7.a_b");
  EXPECT_EQ(sink_->Events("call")[0]["request_id"], "desk-7.a_b");
}

TEST_F(CallsTest, AnIdThatIsNotPlainIsReplaced) {
  Start();
  grpc::ClientContext context;
  context.AddMetadata("x-request-id", "canary \"words\"");
  v1::CompareArticlesResponse response;
  ASSERT_TRUE(stub_->CompareArticles(&context, RequestWith("The minister spoke."), &response).ok());
  EXPECT_THAT(sink_->Events("call")[0]["request_id"].get<std::string>(),
              testing::MatchesRegex("[0-9a-f]{16}"));
  EXPECT_THAT(sink_->text(), Not(HasSubstr("canary")));
}

}  // namespace
}  // namespace parallax
