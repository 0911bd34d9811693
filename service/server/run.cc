// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/server/run.h"

#include <csignal>

#include <iostream>
#include <memory>
#include <utility>
#include <variant>

#include "service/rpc/build_info.h"
#include "service/rpc/models.h"
#include "service/server/config.h"
#include "service/server/log.h"
#include "service/server/server.h"

namespace parallax {
namespace {

// The signals that ask for an end, kept from all threads that are started after this, so that
// WaitForSignal() gets them.
sigset_t BlockStopSignals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

int WaitForSignal(const sigset_t& signals) {
  int signal = 0;
  while (sigwait(&signals, &signal) != 0) {
  }
  return signal;
}

absl::StatusOr<Models> LoadModelsOf(const ServerConfig& config) {
  const auto directory = FindModels(config.models);
  if (!directory.ok()) return directory.status();
  return LoadModels(*directory, config.workers);
}

int Serve(const ServerConfig& config, Log& log) {
  const sigset_t signals = BlockStopSignals();
  auto models = LoadModelsOf(config);
  if (!models.ok()) {
    log.Error("models", {{"error", models.status().ToString()}});
    return ServerExitCode::kModels;
  }
  const LogFields bundle = {{"name", models->manifest.name},
                            {"version", models->manifest.version},
                            {"checksum", models->manifest.checksum}};
  const auto analyzer = CreateAnalyzer(*std::move(models));
  const auto server = Server::Start(config, *analyzer, log);
  if (!server.ok()) {
    log.Error("listen", {{"error", server.status().ToString()}});
    return ServerExitCode::kListen;
  }
  log.Info("listening", {{"address", config.listen},
                         {"port", (*server)->port()},
                         {"workers", config.workers},
                         {"queue", config.queue},
                         {"version", std::string(BuildVersion())},
                         {"models", bundle}});
  if (const absl::Status warm = (*server)->WarmUp(); !warm.ok()) {
    log.Error("warm-up", {{"error", warm.ToString()}});
    return ServerExitCode::kWarmUp;
  }
  log.Info("serving");
  const int signal = WaitForSignal(signals);
  log.Info("signal", {{"signal", signal}});
  (*server)->Drain();
  log.Info("stopped");
  return ServerExitCode::kStopped;
}

}  // namespace

int RunServer(int argc, const char* const* argv) {
  const auto parsed = ParseServerConfig(argc, argv);
  if (const auto* exit = std::get_if<ServerExit>(&parsed)) {
    std::cout << exit->out << std::flush;
    std::cerr << exit->err << std::flush;
    return exit->code;
  }
  const ServerConfig& config = std::get<ServerConfig>(parsed);
  // Never deleted: threads of the libraries may log until the process is gone.
  Log& log = *MakeStandardErrorLog(config.log_level).release();
  RouteLibraryLogs(&log);
  return Serve(config, log);
}

}  // namespace parallax
