// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_SERVER_HEALTH_SERVICE_H_
#define PARALLAX_SERVICE_SERVER_HEALTH_SERVICE_H_

#include <set>
#include <string>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/synchronization/mutex.h"
#include "grpc/health/v1/health.grpc.pb.h"

namespace parallax {

// The standard health service. Every name begins as NOT_SERVING, the empty one too, which gRPC's
// own would call SERVING; and reflection can describe it. Thread-safe.
class HealthService final : public grpc::health::v1::Health::CallbackService {
 public:
  // Answers for `names`; other names are NOT_FOUND to Check and SERVICE_UNKNOWN to Watch.
  explicit HealthService(const std::vector<std::string>& names);
  ~HealthService() override;

  // Sets all names, and tells those who watch.
  void SetServing(bool serving);

  // Ends all Watch calls, those that come later too: a server that stops would wait for them. Check
  // goes on.
  void EndWatches();

  grpc::ServerUnaryReactor* Check(grpc::CallbackServerContext* context,
                                  const grpc::health::v1::HealthCheckRequest* request,
                                  grpc::health::v1::HealthCheckResponse* response) override;
  grpc::ServerWriteReactor<grpc::health::v1::HealthCheckResponse>* Watch(
      grpc::CallbackServerContext* context,
      const grpc::health::v1::HealthCheckRequest* request) override;

 private:
  class Watcher;

  absl::Mutex mutex_;
  absl::flat_hash_map<std::string, bool> serving_ ABSL_GUARDED_BY(mutex_);
  bool ended_ ABSL_GUARDED_BY(mutex_) = false;
  std::set<Watcher*> watchers_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_SERVER_HEALTH_SERVICE_H_
