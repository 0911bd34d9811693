// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_CLIENT_COMMAND_RUN_H_
#define PARALLAX_CLIENT_COMMAND_RUN_H_

#include <functional>
#include <memory>
#include <ostream>

#include "absl/status/statusor.h"
#include "client/client.h"
#include "client/command/command_line.h"

namespace parallax {

// Makes the client that `line` asks for. Called once, after the input has been read.
using ClientFactory =
    std::function<absl::StatusOr<std::unique_ptr<Client>>(const CommandLine& line)>;

// Connects to a server, or loads the models for --local.
absl::StatusOr<std::unique_ptr<Client>> MakeClient(const CommandLine& line);

// What the reports are shown on.
struct Terminal {
  int columns = 80;
  bool color = false;
};

// The terminal behind standard output as `line` wants it: its own width up to 140 columns, 80 when
// it has none; colours on a terminal unless NO_COLOR is set.
Terminal DetectTerminal(const CommandLine& line);

// Does what `line` says: reads its files, calls the service, writes the answer to `out`, errors and
// progress to `err`. Returns the exit code.
int Run(const CommandLine& line, const ClientFactory& make_client, const Terminal& terminal,
        std::ostream& out, std::ostream& err);

}  // namespace parallax

#endif  // PARALLAX_CLIENT_COMMAND_RUN_H_
