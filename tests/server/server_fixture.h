// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_TESTS_SERVER_SERVER_FIXTURE_H_
#define PARALLAX_TESTS_SERVER_SERVER_FIXTURE_H_

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <mutex>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/time/clock.h"
#include "grpc/health/v1/health.grpc.pb.h"
#include "grpcpp/channel.h"
#include "grpcpp/create_channel.h"
#include "grpcpp/generic/generic_stub.h"
#include "parallax/v1/divergence_service.grpc.pb.h"
#include "service/rpc/status_to_grpc.h"
#include "service/server/server.h"
#include "spdlog/sinks/base_sink.h"
#include "tests/rpc/fake_analyzer.h"

namespace parallax {

// Keeps the lines of a log.
class MemorySink : public spdlog::sinks::base_sink<std::mutex> {
 public:
  std::string text() {
    std::lock_guard<std::mutex> lock(mutex_);
    return text_;
  }

  // The lines with this event, as JSON.
  std::vector<nlohmann::json> Events(absl::string_view event) {
    std::vector<nlohmann::json> events;
    for (absl::string_view line : absl::StrSplit(text(), '\n', absl::SkipEmpty())) {
      const auto json = nlohmann::json::parse(line.begin(), line.end());
      if (json["event"] == std::string(event)) events.push_back(json);
    }
    return events;
  }

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    text_.append(line.data(), line.size());
  }
  void flush_() override {}

 private:
  std::string text_;
};

// True once `condition` holds; false when ten seconds were not enough.
inline bool Eventually(const std::function<bool()>& condition) {
  for (int i = 0; i < 10000; ++i) {
    if (condition()) return true;
    absl::SleepFor(absl::Milliseconds(1));
  }
  return false;
}

// A real server, reached over the loopback network through the generated stubs. Its analysis is a
// fake one, unless a test has another.
class ServerFixture : public testing::Test {
 protected:
  virtual const Analyzer& analyzer() const { return analyzer_; }

  void StartCold(const ServerConfig& config = SmallConfig()) {
    auto started = Server::Start(config, analyzer(), log_);
    ASSERT_TRUE(started.ok()) << started.status();
    server_ = *std::move(started);
    channel_ = grpc::CreateCustomChannel(absl::StrCat("127.0.0.1:", server_->port()),
                                         grpc::InsecureChannelCredentials(), ChannelArguments());
    stub_ = v1::DivergenceService::NewStub(channel_);
    health_ = grpc::health::v1::Health::NewStub(channel_);
  }

  void Start(const ServerConfig& config = SmallConfig()) {
    StartCold(config);
    ASSERT_EQ(server_->WarmUp(), absl::OkStatus());
  }

  void TearDown() override {
    analyzer_.Release();
    server_.reset();
  }

  static ServerConfig SmallConfig() {
    ServerConfig config;
    config.listen = "127.0.0.1:0";
    config.workers = 1;
    config.queue = 1;
    config.drain_wait = absl::ZeroDuration();
    config.drain_timeout = absl::Seconds(10);
    return config;
  }

  static grpc::ChannelArguments ChannelArguments() {
    grpc::ChannelArguments arguments;
    arguments.SetInt(GRPC_ARG_ENABLE_HTTP_PROXY, 0);
    arguments.SetMaxReceiveMessageSize(-1);
    return arguments;
  }

  static v1::CompareArticlesRequest RequestWith(const std::string& text) {
    v1::CompareArticlesRequest request;
    for (const char* id : {"a1", "a2"}) {
      v1::Article* article = request.add_articles();
      article->set_article_id(id);
      article->set_text(text);
    }
    return request;
  }

  // A unary call, as a status with the details that arrived.
  absl::Status Compare(const v1::CompareArticlesRequest& request,
                       v1::CompareArticlesResponse* response = nullptr,
                       absl::Duration timeout = absl::Seconds(20)) {
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + timeout));
    v1::CompareArticlesResponse ignored;
    return FromGrpcStatus(
        stub_->CompareArticles(&context, request, response == nullptr ? &ignored : response));
  }

  // The status of the service `name`, or -1 when the health service does not know it.
  int Health(const std::string& name) {
    grpc::ClientContext context;
    grpc::health::v1::HealthCheckRequest request;
    request.set_service(name);
    grpc::health::v1::HealthCheckResponse response;
    return health_->Check(&context, request, &response).ok() ? response.status() : -1;
  }

  FakeAnalyzer analyzer_;
  std::shared_ptr<MemorySink> sink_ = std::make_shared<MemorySink>();
  Log log_{sink_, "debug"};
  std::unique_ptr<Server> server_;
  std::shared_ptr<grpc::Channel> channel_;
  std::unique_ptr<v1::DivergenceService::Stub> stub_;
  std::unique_ptr<grpc::health::v1::Health::Stub> health_;
};

}  // namespace parallax

#endif  // PARALLAX_TESTS_SERVER_SERVER_FIXTURE_H_
