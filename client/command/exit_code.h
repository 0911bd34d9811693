// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_CLIENT_COMMAND_EXIT_CODE_H_
#define PARALLAX_CLIENT_COMMAND_EXIT_CODE_H_

#include "absl/status/status.h"

namespace parallax {

// The exit codes of `parallax`. Frozen: scripts rely on them (docs/command.md).
struct ExitCode {
  static constexpr int kOk = 0;           // Done; also when nothing could be compared
  static constexpr int kFailed = 1;       // Any other failure, of the service or of this program
  static constexpr int kUsage = 2;        // Wrong arguments, or a file that cannot be read
  static constexpr int kInvalid = 3;      // A file that cannot be understood; INVALID_ARGUMENT,
                                          // FAILED_PRECONDITION, OUT_OF_RANGE, NOT_FOUND
  static constexpr int kUnavailable = 4;  // UNAVAILABLE: try again later
  static constexpr int kDeadline = 5;     // DEADLINE_EXCEEDED
  static constexpr int kExhausted = 6;    // RESOURCE_EXHAUSTED: over a limit, or the server is busy
  static constexpr int kDenied = 7;       // PERMISSION_DENIED, UNAUTHENTICATED
  static constexpr int kCancelled = 8;    // CANCELLED
};

// The exit code for the outcome of a call.
int ExitCodeFor(absl::StatusCode code);

}  // namespace parallax

#endif  // PARALLAX_CLIENT_COMMAND_EXIT_CODE_H_
