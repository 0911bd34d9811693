// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// The server's own life: health, reflection, warm-up, drain, log.
#include "service/server/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <thread>

#include "absl/strings/str_cat.h"
#include "google/protobuf/stubs/logging.h"
#include "service/rpc/errors.h"
#include "tests/server/generic_call.h"
#include "tests/server/server_fixture.h"

namespace parallax {
namespace {

using grpc::health::v1::HealthCheckRequest;
using grpc::health::v1::HealthCheckResponse;
using ::testing::AllOf;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr char kReflectionMethod[] =
    "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo";

class ServerTest : public ServerFixture {};

TEST_F(ServerTest, HealthIsNotServingUntilTheWarmUpHasPassed) {
  StartCold();
  EXPECT_EQ(Health(""), HealthCheckResponse::NOT_SERVING);
  EXPECT_EQ(Health(kServiceName), HealthCheckResponse::NOT_SERVING);
  ASSERT_EQ(server_->WarmUp(), absl::OkStatus());
  EXPECT_EQ(Health(""), HealthCheckResponse::SERVING);
  EXPECT_EQ(Health(kServiceName), HealthCheckResponse::SERVING);
  EXPECT_EQ(Health("parallax.v1.Nothing"), -1);
}

TEST_F(ServerTest, CallsBeforeTheWarmUpAreUnavailableButInfoIsNot) {
  StartCold();
  EXPECT_EQ(ReasonOf(Compare(RequestWith("The minister spoke."))), "NOT_READY");
  grpc::ClientContext context;
  v1::GetServerInfoResponse info;
  EXPECT_TRUE(stub_->GetServerInfo(&context, {}, &info).ok());
}

class BrokenAnalyzer : public FakeAnalyzer {
 public:
  absl::StatusOr<Comparison> Compare(absl::Span<const Article>, const CompareOptions&,
                                     Observer&) const override {
    return absl::UnavailableError("the model is broken");
  }
};

TEST_F(ServerTest, AServerWhoseWarmUpFailsNeverServes) {
  const BrokenAnalyzer broken;
  const auto server = Server::Start(SmallConfig(), broken, log_);
  ASSERT_TRUE(server.ok());
  EXPECT_EQ((*server)->WarmUp().code(), absl::StatusCode::kUnavailable);
  const auto health = grpc::health::v1::Health::NewStub((*server)->InProcessChannel());
  grpc::ClientContext context;
  HealthCheckResponse response;
  ASSERT_TRUE(health->Check(&context, {}, &response).ok());
  EXPECT_EQ(response.status(), HealthCheckResponse::NOT_SERVING);
}

TEST_F(ServerTest, WatchersAreToldEachChangeAndTheEnd) {
  StartCold();
  grpc::ClientContext context;
  HealthCheckRequest request;
  request.set_service(kServiceName);
  const auto reader = health_->Watch(&context, request);
  HealthCheckResponse response;
  ASSERT_TRUE(reader->Read(&response));
  EXPECT_EQ(response.status(), HealthCheckResponse::NOT_SERVING);
  ASSERT_EQ(server_->WarmUp(), absl::OkStatus());
  ASSERT_TRUE(reader->Read(&response));
  EXPECT_EQ(response.status(), HealthCheckResponse::SERVING);
  ServerConfig config = SmallConfig();
  std::thread drain([this] { server_->Drain(); });
  // NOT_SERVING may be overtaken by the end of the stream, never by another status.
  while (reader->Read(&response)) EXPECT_EQ(response.status(), HealthCheckResponse::NOT_SERVING);
  EXPECT_EQ(reader->Finish().error_code(), grpc::StatusCode::UNAVAILABLE);
  drain.join();
}

TEST_F(ServerTest, WatchingAnUnknownServiceSaysSo) {
  Start();
  grpc::ClientContext context;
  HealthCheckRequest request;
  request.set_service("parallax.v1.Nothing");
  const auto reader = health_->Watch(&context, request);
  HealthCheckResponse response;
  ASSERT_TRUE(reader->Read(&response));
  EXPECT_EQ(response.status(), HealthCheckResponse::SERVICE_UNKNOWN);
  context.TryCancel();
  EXPECT_EQ(reader->Finish().error_code(), grpc::StatusCode::CANCELLED);
}

TEST_F(ServerTest, ReflectionListsAndDescribesTheServices) {
  Start();
  // ServerReflectionRequest{list_services: ""}, then {file_containing_symbol: NAME}, written by
  // hand: there is no stub.
  const GenericAnswer list = CallWithBytes(channel_, kReflectionMethod, std::string("\x3A\x00", 2));
  EXPECT_TRUE(list.status.ok()) << list.status.error_message();
  EXPECT_THAT(list.bytes, AllOf(HasSubstr("parallax.v1.DivergenceService"),
                                HasSubstr("grpc.health.v1.Health")));
  for (const char* name : {"parallax.v1.DivergenceService", "grpc.health.v1.Health"}) {
    const GenericAnswer file =
        CallWithBytes(channel_, kReflectionMethod,
                      absl::StrCat("\x22", std::string(1, static_cast<char>(strlen(name))), name));
    EXPECT_THAT(file.bytes, HasSubstr(".proto")) << name;
    EXPECT_THAT(file.bytes, Not(HasSubstr("not found"))) << name;
  }
}

TEST_F(ServerTest, ASecondServerOnThePortIsRefused) {
  Start();
  ServerConfig config = SmallConfig();
  config.listen = absl::StrCat("127.0.0.1:", server_->port());
  const auto second = Server::Start(config, analyzer_, log_);
  EXPECT_EQ(second.status().code(), absl::StatusCode::kUnavailable);
}

TEST_F(ServerTest, DrainLetsCallsEndAndTakesNoMore) {
  Start();
  absl::Status running;
  std::thread caller([&] { running = Compare(RequestWith("HOLD")); });
  ASSERT_TRUE(Eventually([&] { return analyzer_.running == 1; }));
  std::thread drain([this] { server_->Drain(); });
  ASSERT_TRUE(Eventually([&] { return !sink_->Events("draining").empty(); }));
  absl::Status late;
  EXPECT_TRUE(Eventually([&] {
    late = Compare(RequestWith("late"), nullptr, absl::Milliseconds(200));
    return late.code() == absl::StatusCode::kUnavailable;
  })) << late;
  EXPECT_EQ(analyzer_.running, 1);
  analyzer_.Release();
  caller.join();
  drain.join();
  EXPECT_EQ(running, absl::OkStatus());
}

TEST_F(ServerTest, DrainSaysNotServingWhileItStillTakesCalls) {
  ServerConfig config = SmallConfig();
  config.drain_wait = absl::Seconds(2);
  Start(config);
  std::thread drain([this] { server_->Drain(); });
  EXPECT_TRUE(Eventually([&] { return Health("") == HealthCheckResponse::NOT_SERVING; }));
  EXPECT_EQ(Health(kServiceName), HealthCheckResponse::NOT_SERVING);
  EXPECT_EQ(Compare(RequestWith("The minister spoke.")), absl::OkStatus());
  drain.join();
}

TEST_F(ServerTest, DrainCancelsWhatDoesNotEndInTime) {
  ServerConfig config = SmallConfig();
  config.drain_timeout = absl::Milliseconds(100);
  Start(config);
  absl::Status running;
  std::thread caller([&] { running = Compare(RequestWith("HOLD")); });
  ASSERT_TRUE(Eventually([&] { return analyzer_.running == 1; }));
  server_->Drain();
  caller.join();
  EXPECT_FALSE(running.ok());
  EXPECT_EQ(analyzer_.running, 0);
}

TEST_F(ServerTest, EachCallIsOneLineWithItsNumbersAndNoWords) {
  Start();
  v1::CompareArticlesRequest request = RequestWith("canaryword spoke.");
  request.mutable_articles(0)->set_title("canarytitle");
  request.mutable_articles(0)->set_outlet("canaryoutlet");
  request.mutable_articles(0)->set_author("canaryauthor");
  request.mutable_articles(0)->set_url("https://canary.example");
  request.mutable_articles(0)->set_article_id("canaryid");
  ASSERT_EQ(Compare(request), absl::OkStatus());
  request.mutable_articles(1)->set_published("canarydate");
  EXPECT_FALSE(Compare(request).ok());
  request.mutable_articles(1)->set_text("FAIL canary");
  request.mutable_articles(1)->clear_published();
  EXPECT_FALSE(Compare(request).ok());
  ASSERT_TRUE(Eventually([&] { return sink_->Events("call").size() == 3; }));
  const auto calls = sink_->Events("call");
  EXPECT_EQ(calls[0]["method"], "CompareArticles");
  EXPECT_EQ(calls[0]["code"], "OK");
  EXPECT_EQ(calls[0]["reason"], "");
  EXPECT_EQ(calls[0]["articles"], 2);
  EXPECT_GT(calls[0]["request_bytes"].get<int>(), 50);
  EXPECT_GT(calls[0]["response_bytes"].get<int>(), 50);
  EXPECT_GE(calls[0]["latency_ms"].get<double>(), 0);
  EXPECT_EQ(calls[1]["code"], "INVALID_ARGUMENT");
  EXPECT_EQ(calls[1]["reason"], "INVALID_PUBLISHED");
  EXPECT_EQ(calls[2]["code"], "INTERNAL");
  EXPECT_THAT(sink_->text(), Not(HasSubstr("canary")));
}

}  // namespace
}  // namespace parallax
