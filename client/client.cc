// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "client/client.h"

#include <grpcpp/grpcpp.h>

#include <chrono>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "client/status.h"
#include "parallax/v1/divergence_service.grpc.pb.h"

namespace parallax {
namespace {

constexpr char kService[] = "parallax.v1.DivergenceService";

// gRPC's service config (github.com/grpc/grpc/blob/master/doc/service_config.md).
std::string ServiceConfig(const ConnectOptions& options) {
  std::string config = R"({"loadBalancingConfig": [{"round_robin": {}}])";
  if (options.health_check) {
    absl::StrAppend(&config, R"(, "healthCheckConfig": {"serviceName": ")", kService, R"("})");
  }
  if (options.retry) {
    absl::StrAppend(
        &config, R"(, "methodConfig": [{"name": [{"service": ")", kService,
        R"("}], "retryPolicy": {)",
        R"("maxAttempts": 4, "initialBackoff": "0.2s", "maxBackoff": "2s", "backoffMultiplier": 2, )",
        R"("retryableStatusCodes": ["UNAVAILABLE"]}}])");
  }
  return config + "}";
}

std::shared_ptr<grpc::Channel> MakeChannel(const std::string& target,
                                           const ConnectOptions& options) {
  grpc::ChannelArguments arguments;
  arguments.SetServiceConfigJSON(ServiceConfig(options));
  arguments.SetInt(GRPC_ARG_ENABLE_RETRIES, options.retry ? 1 : 0);
  arguments.SetInt(GRPC_ARG_ENABLE_HTTP_PROXY, 0);
  arguments.SetInt(GRPC_ARG_SERVICE_CONFIG_DISABLE_RESOLUTION, 1);
  arguments.SetMaxReceiveMessageSize(options.max_response_bytes);
  arguments.SetUserAgentPrefix(absl::StrCat("parallax/", PARALLAX_VERSION));
  return grpc::CreateCustomChannel(target, grpc::InsecureChannelCredentials(), arguments);
}

class RemoteClient : public Client {
 public:
  RemoteClient(const std::string& target, const ConnectOptions& options)
      : deadline_(options.deadline),
        stub_(v1::DivergenceService::NewStub(MakeChannel(target, options))) {}

  absl::StatusOr<v1::CompareArticlesResponse> Compare(
      const v1::CompareArticlesRequest& request) override {
    return Call(&v1::DivergenceService::Stub::CompareArticles, request);
  }

  absl::StatusOr<v1::ExtractClaimsResponse> Extract(
      const v1::ExtractClaimsRequest& request) override {
    return Call(&v1::DivergenceService::Stub::ExtractClaims, request);
  }

  absl::StatusOr<v1::GroupArticlesResponse> Group(
      const v1::GroupArticlesRequest& request) override {
    return Call(&v1::DivergenceService::Stub::GroupArticles, request);
  }

  absl::StatusOr<v1::GetServerInfoResponse> GetServerInfo() override {
    return Call(&v1::DivergenceService::Stub::GetServerInfo, v1::GetServerInfoRequest());
  }

  absl::StatusOr<v1::CompareArticlesResponse> StreamCompare(
      const v1::CompareArticlesRequest& request, const UpdateCallback& on_update) override {
    grpc::ClientContext context;
    SetDeadline(context);
    auto stream = stub_->StreamCompareArticles(&context, ToStreamRequest(request));
    std::optional<v1::CompareArticlesResponse> complete;
    v1::StreamCompareArticlesResponse message;
    while (stream->Read(&message)) {
      if (message.has_complete()) {
        complete = std::move(*message.mutable_complete());
      } else if (on_update) {
        on_update(message);
      }
    }
    const grpc::Status status = stream->Finish();
    if (!status.ok()) return FromGrpc(status);
    if (!complete) return absl::InternalError("the server ended the stream without an answer");
    return *std::move(complete);
  }

 private:
  void SetDeadline(grpc::ClientContext& context) const {
    context.set_deadline(std::chrono::system_clock::now() + absl::ToChronoMilliseconds(deadline_));
  }

  template <typename Request, typename Response>
  absl::StatusOr<Response> Call(grpc::Status (v1::DivergenceService::Stub::*method)(
                                    grpc::ClientContext*, const Request&, Response*),
                                const Request& request) {
    grpc::ClientContext context;
    SetDeadline(context);
    Response response;
    const grpc::Status status = (stub_.get()->*method)(&context, request, &response);
    if (!status.ok()) return FromGrpc(status);
    return response;
  }

  absl::Duration deadline_;
  std::unique_ptr<v1::DivergenceService::Stub> stub_;
};

}  // namespace

v1::StreamCompareArticlesRequest ToStreamRequest(const v1::CompareArticlesRequest& request) {
  v1::StreamCompareArticlesRequest stream;
  *stream.mutable_articles() = request.articles();
  stream.set_compare_within_articles(request.compare_within_articles());
  stream.set_report_language(request.report_language());
  *stream.mutable_event_groups() = request.event_groups();
  return stream;
}

std::unique_ptr<Client> Connect(const std::string& target, const ConnectOptions& options) {
  return std::make_unique<RemoteClient>(target, options);
}

}  // namespace parallax
