// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/server/health_service.h"

namespace parallax {

using grpc::health::v1::HealthCheckRequest;
using grpc::health::v1::HealthCheckResponse;

namespace {

HealthCheckResponse::ServingStatus StatusOf(bool serving) {
  return serving ? HealthCheckResponse::SERVING : HealthCheckResponse::NOT_SERVING;
}

}  // namespace

// One Watch call: writes the newest status whenever it differs from the last one written. Deletes
// itself when gRPC is done with it.
class HealthService::Watcher final : public grpc::ServerWriteReactor<HealthCheckResponse> {
 public:
  Watcher(HealthService* service, std::string name) : service_(service), name_(std::move(name)) {}

  const std::string& name() const { return name_; }

  void Tell(HealthCheckResponse::ServingStatus status) {
    absl::MutexLock lock(&mutex_);
    newest_ = status;
    WriteNewest();
  }

  void End(const grpc::Status& status) {
    {
      absl::MutexLock lock(&mutex_);
      if (ended_) return;
      ended_ = true;
    }
    Finish(status);
  }

  void OnWriteDone(bool ok) override {
    if (!ok) return End(grpc::Status::CANCELLED);
    absl::MutexLock lock(&mutex_);
    writing_ = false;
    WriteNewest();
  }

  void OnCancel() override { End(grpc::Status::CANCELLED); }

  void OnDone() override {
    {
      absl::MutexLock lock(&service_->mutex_);
      service_->watchers_.erase(this);
    }
    delete this;
  }

 private:
  void WriteNewest() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    if (ended_ || writing_ || newest_ == response_.status()) return;
    response_.set_status(newest_);
    writing_ = true;
    StartWrite(&response_);
  }

  HealthService* const service_;
  const std::string name_;
  absl::Mutex mutex_;  // Taken after the service's.
  HealthCheckResponse response_
      ABSL_GUARDED_BY(mutex_);  // UNKNOWN, which is never told, until the first write.
  HealthCheckResponse::ServingStatus newest_ ABSL_GUARDED_BY(mutex_) = HealthCheckResponse::UNKNOWN;
  bool writing_ ABSL_GUARDED_BY(mutex_) = false;
  bool ended_ ABSL_GUARDED_BY(mutex_) = false;
};

HealthService::HealthService(const std::vector<std::string>& names) {
  absl::MutexLock lock(&mutex_);
  for (const std::string& name : names) serving_[name] = false;
}

HealthService::~HealthService() = default;

void HealthService::SetServing(bool serving) {
  absl::MutexLock lock(&mutex_);
  for (auto& [name, status] : serving_) status = serving;
  for (Watcher* watcher : watchers_) {
    if (serving_.contains(watcher->name())) watcher->Tell(StatusOf(serving));
  }
}

void HealthService::EndWatches() {
  absl::MutexLock lock(&mutex_);
  ended_ = true;
  // OnDone() of a watcher that ends here waits for this lock on another thread.
  for (Watcher* watcher : watchers_) {
    watcher->End(grpc::Status(grpc::StatusCode::UNAVAILABLE, "The server stops."));
  }
}

grpc::ServerUnaryReactor* HealthService::Check(grpc::CallbackServerContext* context,
                                               const HealthCheckRequest* request,
                                               HealthCheckResponse* response) {
  grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
  absl::MutexLock lock(&mutex_);
  const auto known = serving_.find(request->service());
  if (known == serving_.end()) {
    reactor->Finish(grpc::Status(grpc::StatusCode::NOT_FOUND, "There is no such service."));
    return reactor;
  }
  response->set_status(StatusOf(known->second));
  reactor->Finish(grpc::Status::OK);
  return reactor;
}

grpc::ServerWriteReactor<HealthCheckResponse>* HealthService::Watch(
    grpc::CallbackServerContext*, const HealthCheckRequest* request) {
  auto* watcher = new Watcher(this, request->service());
  absl::MutexLock lock(&mutex_);
  watchers_.insert(watcher);
  const auto known = serving_.find(request->service());
  if (ended_) {
    watcher->End(grpc::Status(grpc::StatusCode::UNAVAILABLE, "The server stops."));
  } else if (known == serving_.end()) {
    watcher->Tell(HealthCheckResponse::SERVICE_UNKNOWN);
  } else {
    watcher->Tell(StatusOf(known->second));
  }
  return watcher;
}

}  // namespace parallax
