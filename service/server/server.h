// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_SERVER_SERVER_H_
#define PARALLAX_SERVICE_SERVER_SERVER_H_

#include <atomic>
#include <memory>

#include "absl/status/statusor.h"
#include "grpcpp/channel.h"
#include "grpcpp/server.h"
#include "service/rpc/analyzer.h"
#include "service/server/call.h"
#include "service/server/config.h"
#include "service/server/divergence_service.h"
#include "service/server/health_service.h"
#include "service/server/log.h"
#include "service/server/worker_pool.h"

namespace parallax {

// The running server: DivergenceService, the standard health service and reflection on one port.
// Health is NOT_SERVING, and calls that need the models are UNAVAILABLE, until WarmUp() has passed.
class Server {
 public:
  // Listens as `config` says. `analyzer` and `log` outlive the server. UNAVAILABLE: the address
  // cannot be listened on.
  static absl::StatusOr<std::unique_ptr<Server>> Start(const ServerConfig& config,
                                                       const Analyzer& analyzer, Log& log);

  // Stops at once, cancelling what runs.
  ~Server();

  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // The port listened on.
  int port() const { return port_; }

  // Compares two short articles of its own and, when that passes, begins to serve. The errors of
  // the analysis; INTERNAL: it gave no report.
  absl::Status WarmUp();

  // NOT_SERVING, then the configured wait, then no more calls; returns when those that ran are
  // done, or cancelled after the configured time.
  void Drain();

  // A channel to this server inside the process, for tests.
  std::shared_ptr<grpc::Channel> InProcessChannel();

 private:
  Server(const ServerConfig& config, const Analyzer& analyzer, Log& log);

  const ServerConfig config_;
  const Analyzer& analyzer_;
  Log& log_;
  std::atomic<bool> ready_ = false;
  WorkerPool workers_;
  CallEnvironment environment_;
  DivergenceServiceImpl divergence_service_;
  HealthService health_service_;
  const std::unique_ptr<grpc::Service> reflection_v1_, reflection_v1alpha_;
  int port_ = 0;
  std::unique_ptr<grpc::Server> server_;  // Last: the first to go, when no call is left
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_SERVER_SERVER_H_
