// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "client/command/local_client.h"

#include <utility>

#include "service/rpc/analyzer.h"
#include "service/rpc/errors.h"
#include "service/rpc/handlers.h"
#include "service/rpc/models.h"

namespace parallax {
namespace {

constexpr int kThreadPerProcessor = 0;

// Ends the analysis when its time is over.
class DeadlineObserver : public Observer {
 public:
  explicit DeadlineObserver(absl::Duration deadline) : end_(absl::Now() + deadline) {}

  bool Cancelled() const override { return absl::Now() >= end_; }

 private:
  absl::Time end_;
};

class LocalClient : public Client {
 public:
  LocalClient(std::unique_ptr<const Analyzer> analyzer, absl::Duration deadline)
      : analyzer_(std::move(analyzer)), deadline_(deadline) {}

  absl::StatusOr<v1::CompareArticlesResponse> Compare(
      const v1::CompareArticlesRequest& request) override {
    return Call<v1::CompareArticlesResponse>(&CompareArticles, request);
  }

  absl::StatusOr<v1::ExtractClaimsResponse> Extract(
      const v1::ExtractClaimsRequest& request) override {
    // Spelt out because the analysis has a function of the same name.
    using Handler = absl::Status (*)(const v1::ExtractClaimsRequest&, const Context&,
                                     v1::ExtractClaimsResponse*);
    return Call<v1::ExtractClaimsResponse>(static_cast<Handler>(&ExtractClaims), request);
  }

  absl::StatusOr<v1::GroupArticlesResponse> Group(
      const v1::GroupArticlesRequest& request) override {
    return Call<v1::GroupArticlesResponse>(&GroupArticles, request);
  }

  absl::StatusOr<v1::GetServerInfoResponse> GetServerInfo() override {
    return Call<v1::GetServerInfoResponse>(&parallax::GetServerInfo, v1::GetServerInfoRequest());
  }

  absl::StatusOr<v1::CompareArticlesResponse> StreamCompare(
      const v1::CompareArticlesRequest& request, const UpdateCallback& on_update) override {
    const auto handle = [&on_update](const v1::StreamCompareArticlesRequest& stream_request,
                                     const Context& context,
                                     v1::CompareArticlesResponse* response) {
      return StreamCompareArticles(stream_request, context,
                                   [&](const v1::StreamCompareArticlesResponse& message) {
                                     if (message.has_complete()) {
                                       *response = message.complete();
                                     } else if (on_update) {
                                       on_update(message);
                                     }
                                   });
    };
    return Call<v1::CompareArticlesResponse>(handle, ToStreamRequest(request));
  }

 private:
  template <typename Response, typename Handler, typename Request>
  absl::StatusOr<Response> Call(const Handler& handle, const Request& request) const {
    DeadlineObserver observer(deadline_);
    Response response;
    const absl::Status status = handle(request, Context{*analyzer_, observer}, &response);
    if (absl::IsCancelled(status)) return DeadlineExceeded();  // Nothing else cancels here.
    if (!status.ok()) return status;
    return response;
  }

  std::unique_ptr<const Analyzer> analyzer_;
  absl::Duration deadline_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<Client>> MakeLocalClient(const std::string& models,
                                                        absl::Duration deadline) {
  const absl::StatusOr<std::string> directory = FindModels(models);
  if (!directory.ok()) return directory.status();
  absl::StatusOr<Models> loaded = LoadModels(*directory, kThreadPerProcessor);
  if (!loaded.ok()) return loaded.status();
  return std::make_unique<LocalClient>(CreateAnalyzer(*std::move(loaded)), deadline);
}

}  // namespace parallax
