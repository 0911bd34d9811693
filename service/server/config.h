// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_SERVER_CONFIG_H_
#define PARALLAX_SERVICE_SERVER_CONFIG_H_

#include <cstddef>
#include <string>
#include <variant>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "service/rpc/limits.h"

namespace parallax {

// How the server runs (docs/operations.md describes each flag).
struct ServerConfig {
  std::string listen = "127.0.0.1:50051";  // HOST:PORT; port 0: a free one, told in the log
  bool insecure = false;                   // Plaintext on an address that others can reach
  int workers = 0;                         // Calls analysed at once; 0: one per processor
  int queue = 0;                           // Calls that may wait; 0: four per worker
  std::string models;                      // The model bundle's folder; empty: found (rpc/models.h)
  std::string log_level = "info";          // "debug", "info", "warning" or "error"
  absl::Duration default_deadline = kDefaultDeadline;
  absl::Duration max_deadline = kMaxDeadline;
  absl::Duration drain_wait = absl::Seconds(2);      // From NOT_SERVING to the end of taking calls
  absl::Duration drain_timeout = absl::Seconds(30);  // From then until running calls are cancelled
};

// The exit codes of parallaxd. Frozen: supervisors rely on them.
struct ServerExitCode {
  static constexpr int kStopped = 0;  // Asked to stop, and stopped
  static constexpr int kFailed = 1;   // Any other failure
  static constexpr int kUsage = 2;    // Wrong flags
  static constexpr int kModels = 3;   // The model bundle is missing, damaged or of another format
  static constexpr int kListen = 4;   // The address cannot be listened on
  static constexpr int kWarmUp = 5;   // The warm-up comparison failed
};

// The command line asked for no server: print and exit.
struct ServerExit {
  int code = ServerExitCode::kStopped;
  std::string out, err;  // For standard output and standard error
};

// Reads the arguments of parallaxd, `argv[0]` included; PARALLAX_* variables of the environment
// stand in for flags that are not given. Everything wrong is told at once. --help and --version
// give ServerExit with code 0.
std::variant<ServerConfig, ServerExit> ParseServerConfig(int argc, const char* const* argv);

// True when only this machine can reach `listen`: localhost, 127.0.0.0/8, [::1].
bool IsLoopback(absl::string_view listen);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_SERVER_CONFIG_H_
