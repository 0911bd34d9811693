// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_CLIENT_COMMAND_COMMAND_LINE_H_
#define PARALLAX_CLIENT_COMMAND_COMMAND_LINE_H_

#include <string>
#include <variant>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"

namespace parallax {

enum class Verb { kCompare, kExtract, kGroup, kInfo };

enum class Color { kAuto, kAlways, kNever };

// What the `parallax` command was asked to do (docs/command.md). Values are checked in form only:
// files are not opened here.
struct CommandLine {
  Verb verb = Verb::kCompare;
  std::vector<std::string> files;  // "-" is standard input, at most once
  std::string request_file;        // A whole request as JSON; excludes `files`
  std::string server;              // HOST:PORT, or any gRPC target
  bool local = false;              // Analyse in this process, without a server
  std::string models;  // The model bundle's folder for `local`; empty: found beside the program
  absl::Duration deadline;      // For the whole call
  std::string report_language;  // "en", "zh" or empty: as the request says
  bool within = false;          // Compare inside a single article, too
  bool stream = false;  // Show progress and findings on standard error while the analysis runs
  bool json = false;    // Print the response as JSON
  bool all = false;     // Leave nothing out of the terminal report
  int width = 0;        // Columns; 0: those of the terminal
  Color color = Color::kAuto;
};

// The command line asked for no work: print and exit.
struct Finish {
  int exit_code = 0;
  std::string out, err;  // For standard output and standard error
};

// Reads the arguments of `parallax`, `argv[0]` included. --help and --version give Finish with code
// 0, anything wrong Finish with code 2 and what is wrong. PARALLAX_SERVER and PARALLAX_MODELS in
// the environment stand in for --server and --models. Thread-safe.
std::variant<CommandLine, Finish> ParseCommandLine(int argc, const char* const* argv);

// The server's default address, and the client's.
inline constexpr absl::string_view kDefaultServer = "127.0.0.1:50051";

inline constexpr absl::Duration kDefaultCommandDeadline = absl::Seconds(30);

}  // namespace parallax

#endif  // PARALLAX_CLIENT_COMMAND_COMMAND_LINE_H_
