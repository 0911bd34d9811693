// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/server/server.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "grpcpp/security/server_credentials.h"
#include "grpcpp/server_builder.h"
#include "service/rpc/limits.h"
#include "service/server/reflection_service.h"

namespace parallax {
namespace {

constexpr int kMaxConcurrentStreams = 256;  // Of one connection
constexpr absl::Duration kHandshakeTimeout = absl::Seconds(10);
constexpr absl::Duration kMinPingInterval = absl::Seconds(10);
constexpr absl::Duration kMaxConnectionAge = absl::Minutes(30);

int Milliseconds(absl::Duration duration) {
  return static_cast<int>(absl::ToInt64Milliseconds(duration));
}

void SetTransportLimits(const ServerConfig& config, grpc::ServerBuilder& builder) {
  builder.SetMaxReceiveMessageSize(static_cast<int>(kMaxReceivedBytes));
  builder.AddChannelArgument(GRPC_ARG_MAX_METADATA_SIZE, static_cast<int>(kMaxMetadataBytes));
  builder.AddChannelArgument(GRPC_ARG_MAX_CONCURRENT_STREAMS, kMaxConcurrentStreams);
  builder.AddChannelArgument(GRPC_ARG_SERVER_HANDSHAKE_TIMEOUT_MS, Milliseconds(kHandshakeTimeout));
  builder.AddChannelArgument(GRPC_ARG_HTTP2_MIN_RECV_PING_INTERVAL_WITHOUT_DATA_MS,
                             Milliseconds(kMinPingInterval));
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_PERMIT_WITHOUT_CALLS, 1);
  // Old connections are closed, so that clients find new servers; the grace ends streams that
  // nobody reads.
  builder.AddChannelArgument(GRPC_ARG_MAX_CONNECTION_AGE_MS, Milliseconds(kMaxConnectionAge));
  builder.AddChannelArgument(GRPC_ARG_MAX_CONNECTION_AGE_GRACE_MS,
                             Milliseconds(config.max_deadline));
  // A second server on the same port is an error, not a rival.
  builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0);
}

std::vector<std::string> AllServices() {
  return {kServiceName, "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection",
          "grpc.reflection.v1alpha.ServerReflection"};
}

std::vector<Article> WarmUpArticles() {
  std::vector<Article> articles(2);
  articles[0].article_id = "warm-up-1";
  articles[0].outlet = "The Harbour Post";
  articles[0].published = "2025-01-02";
  articles[0].text =
      "The mayor said on Thursday that the new bridge will open in May. The bridge cost 12 million "
      "euros, the mayor said.";
  articles[1].article_id = "warm-up-2";
  articles[1].outlet = "The Valley Times";
  articles[1].published = "2025-01-02";
  articles[1].text =
      "The mayor said on Thursday that the new bridge will open in June. A spokesman for the "
      "builders said the bridge cost 15 million euros.";
  return articles;
}

}  // namespace

Server::Server(const ServerConfig& config, const Analyzer& analyzer, Log& log)
    : config_(config),
      analyzer_(analyzer),
      log_(log),
      workers_(config.workers, config.queue),
      environment_{analyzer, workers_, log, ready_, config.default_deadline, config.max_deadline},
      divergence_service_(environment_),
      health_service_({"", kServiceName}),
      reflection_v1_(MakeReflectionV1(AllServices())),
      reflection_v1alpha_(MakeReflectionV1Alpha(AllServices())) {}

absl::StatusOr<std::unique_ptr<Server>> Server::Start(const ServerConfig& config,
                                                      const Analyzer& analyzer, Log& log) {
  auto server = absl::WrapUnique(new Server(config, analyzer, log));
  grpc::ServerBuilder builder;
  SetTransportLimits(config, builder);
  builder.AddListeningPort(config.listen, grpc::InsecureServerCredentials(), &server->port_);
  builder.RegisterService(&server->divergence_service_);
  builder.RegisterService(&server->health_service_);
  builder.RegisterService(server->reflection_v1_.get());
  builder.RegisterService(server->reflection_v1alpha_.get());
  server->server_ = builder.BuildAndStart();
  if (server->server_ == nullptr || server->port_ == 0) {
    return absl::UnavailableError(absl::StrCat("cannot listen on ", config.listen));
  }
  return server;
}

Server::~Server() {
  if (server_ == nullptr) return;
  health_service_.EndWatches();
  server_->Shutdown(std::chrono::system_clock::now());
  server_->Wait();
}

absl::Status Server::WarmUp() {
  Observer nobody;
  const auto comparison = analyzer_.Compare(WarmUpArticles(), CompareOptions(), nobody);
  if (!comparison.ok()) return comparison.status();
  if (!comparison->skipped.empty()) return absl::InternalError("the warm-up articles were skipped");
  ready_ = true;
  health_service_.SetServing(true);
  return absl::OkStatus();
}

void Server::Drain() {
  health_service_.SetServing(false);
  log_.Info("draining", {{"wait_seconds", absl::ToDoubleSeconds(config_.drain_wait)},
                         {"timeout_seconds", absl::ToDoubleSeconds(config_.drain_timeout)}});
  absl::SleepFor(config_.drain_wait);
  health_service_.EndWatches();
  server_->Shutdown(absl::ToChronoTime(absl::Now() + config_.drain_timeout));
  server_->Wait();
}

std::shared_ptr<grpc::Channel> Server::InProcessChannel() {
  return server_->InProcessChannel(grpc::ChannelArguments());
}

}  // namespace parallax
