// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// The server's own life: health, reflection, warm-up, drain, log.
#include "service/server/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.pb.h"
#include "grpc/reflection/v1/reflection.grpc.pb.h"
#include "grpc/reflection/v1alpha/reflection.grpc.pb.h"
#include "service/rpc/errors.h"
#include "tests/server/server_fixture.h"

namespace parallax {
namespace {

using grpc::health::v1::HealthCheckRequest;
using grpc::health::v1::HealthCheckResponse;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

// The stubs of reflection, one version after the other: they are alike but for their names.
template <class Service, class Request, class Response>
std::vector<Response> Reflect(const std::shared_ptr<grpc::Channel>& channel,
                              const std::vector<Request>& requests) {
  const auto stub = Service::NewStub(channel);
  grpc::ClientContext context;
  const auto stream = stub->ServerReflectionInfo(&context);
  std::vector<Response> responses;
  for (const Request& request : requests) {
    EXPECT_TRUE(stream->Write(request));
    EXPECT_TRUE(stream->Read(&responses.emplace_back()));
  }
  stream->WritesDone();
  EXPECT_TRUE(stream->Finish().ok());
  return responses;
}

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

template <class Service, class Request, class Response>
void ExpectReflection(const std::shared_ptr<grpc::Channel>& channel) {
  std::vector<Request> requests(7);
  requests[0].set_list_services("");
  requests[1].set_file_containing_symbol("parallax.v1.DivergenceService");
  requests[2].set_file_by_filename("parallax/v1/article.proto");
  requests[3].set_file_containing_symbol("parallax.v1.Nothing");
  requests[4].mutable_file_containing_extension()->set_containing_type(
      "google.protobuf.FieldOptions");
  requests[4].mutable_file_containing_extension()->set_extension_number(1052);
  requests[5].set_all_extension_numbers_of_type("google.protobuf.FieldOptions");
  const auto responses = Reflect<Service, Request, Response>(channel, requests);
  std::vector<std::string> names;
  for (const auto& service : responses[0].list_services_response().service()) {
    names.push_back(service.name());
  }
  EXPECT_THAT(names, ElementsAre("parallax.v1.DivergenceService", "grpc.health.v1.Health",
                                 "grpc.reflection.v1.ServerReflection",
                                 "grpc.reflection.v1alpha.ServerReflection"));
  // With everything it imports: nine files of the API, of Google's protos and of Protobuf.
  EXPECT_GE(responses[1].file_descriptor_response().file_descriptor_proto_size(), 9);
  google::protobuf::FileDescriptorProto file;
  ASSERT_TRUE(
      file.ParseFromString(responses[2].file_descriptor_response().file_descriptor_proto(0)));
  EXPECT_EQ(file.name(), "parallax/v1/article.proto");
  EXPECT_EQ(file.message_type(0).field(0).json_name(), "articleId");
  EXPECT_EQ(responses[3].error_response().error_code(), grpc::StatusCode::NOT_FOUND);
  EXPECT_THAT(responses[4].file_descriptor_response().file_descriptor_proto(0),
              HasSubstr("google/api/field_behavior.proto"));
  EXPECT_THAT(responses[5].all_extension_numbers_response().extension_number(), Contains(1052));
  EXPECT_TRUE(responses[6].has_error_response());
}

TEST_F(ServerTest, ReflectionListsAndDescribesTheServicesInBothVersions) {
  Start();
  ExpectReflection<grpc::reflection::v1::ServerReflection,
                   grpc::reflection::v1::ServerReflectionRequest,
                   grpc::reflection::v1::ServerReflectionResponse>(channel_);
  ExpectReflection<grpc::reflection::v1alpha::ServerReflection,
                   grpc::reflection::v1alpha::ServerReflectionRequest,
                   grpc::reflection::v1alpha::ServerReflectionResponse>(channel_);
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
