// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_TESTS_CLIENT_FAKE_SERVICE_H_
#define PARALLAX_TESTS_CLIENT_FAKE_SERVICE_H_

#include <grpcpp/grpcpp.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "parallax/v1/divergence_service.grpc.pb.h"

namespace parallax {

// A service that answers what a test tells it to, on a free port of this machine. It remembers what
// it was asked.
class FakeService : public v1::DivergenceService::Service {
 public:
  static constexpr char kName[] = "parallax.v1.DivergenceService";

  FakeService() {
    grpc::EnableDefaultHealthCheckService(true);
    grpc::ServerBuilder builder;
    int port = 0;
    builder.AddListeningPort("127.0.0.1:0", grpc::InsecureServerCredentials(), &port);
    builder.RegisterService(this);
    server_ = builder.BuildAndStart();
    address_ = "127.0.0.1:" + std::to_string(port);
    SetServing(true);
  }
  ~FakeService() override { server_->Shutdown(std::chrono::system_clock::now()); }

  const std::string& address() const { return address_; }
  void SetServing(bool serving) {
    server_->GetHealthCheckService()->SetServingStatus(kName, serving);
  }

  // The outcome of every call, in turn; the last one stays. Empty: OK.
  std::vector<grpc::Status> statuses;
  v1::CompareArticlesResponse comparison;
  std::vector<v1::StreamCompareArticlesResponse> updates;
  v1::ExtractClaimsResponse extraction;
  v1::GroupArticlesResponse grouping;
  v1::GetServerInfoResponse info;
  bool wait_for_cancellation = false;

  v1::CompareArticlesRequest compare_request;
  v1::StreamCompareArticlesRequest stream_request;
  v1::ExtractClaimsRequest extract_request;
  v1::GroupArticlesRequest group_request;
  int calls = 0;
  std::string user_agent;

 private:
  template <typename Request, typename Response>
  grpc::Status Answer(grpc::ServerContext* context, const Request& request, Request& seen,
                      const Response& answer, Response* response) {
    seen = request;
    const auto agent = context->client_metadata().find("user-agent");
    if (agent != context->client_metadata().end())
      user_agent.assign(agent->second.data(), agent->second.size());
    while (wait_for_cancellation && !context->IsCancelled()) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    *response = answer;
    return NextStatus();
  }

  grpc::Status NextStatus() {
    const size_t call = calls++;
    return statuses.empty() ? grpc::Status::OK : statuses[std::min(call, statuses.size() - 1)];
  }

  grpc::Status CompareArticles(grpc::ServerContext* context,
                               const v1::CompareArticlesRequest* request,
                               v1::CompareArticlesResponse* response) override {
    return Answer(context, *request, compare_request, comparison, response);
  }
  grpc::Status ExtractClaims(grpc::ServerContext* context, const v1::ExtractClaimsRequest* request,
                             v1::ExtractClaimsResponse* response) override {
    return Answer(context, *request, extract_request, extraction, response);
  }
  grpc::Status GroupArticles(grpc::ServerContext* context, const v1::GroupArticlesRequest* request,
                             v1::GroupArticlesResponse* response) override {
    return Answer(context, *request, group_request, grouping, response);
  }
  grpc::Status GetServerInfo(grpc::ServerContext*, const v1::GetServerInfoRequest*,
                             v1::GetServerInfoResponse* response) override {
    *response = info;
    return NextStatus();
  }
  grpc::Status StreamCompareArticles(
      grpc::ServerContext*, const v1::StreamCompareArticlesRequest* request,
      grpc::ServerWriter<v1::StreamCompareArticlesResponse>* writer) override {
    stream_request = *request;
    for (const auto& update : updates) writer->Write(update);
    return NextStatus();
  }

  std::unique_ptr<grpc::Server> server_;
  std::string address_;
};

}  // namespace parallax

#endif  // PARALLAX_TESTS_CLIENT_FAKE_SERVICE_H_
