// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_SERVER_LOG_H_
#define PARALLAX_SERVICE_SERVER_LOG_H_

#include <memory>
#include <string>

#include "absl/strings/string_view.h"
#include "nlohmann/json.hpp"
#include "spdlog/spdlog.h"

namespace parallax {

// Members of a log line, in the order in which they were added.
using LogFields = nlohmann::ordered_json;

// The server's log: one JSON object a line, with `time` (UTC), `level`, `event` and further
// members. Callers never put text of articles, their ids or names into it. Thread-safe.
class Log {
 public:
  // Lines below `level` ("debug", "info", "warning", "error") are dropped.
  Log(spdlog::sink_ptr sink, absl::string_view level);

  void Debug(absl::string_view event, const LogFields& fields = LogFields::object());
  void Info(absl::string_view event, const LogFields& fields = LogFields::object());
  void Warning(absl::string_view event, const LogFields& fields = LogFields::object());
  void Error(absl::string_view event, const LogFields& fields = LogFields::object());

 private:
  void Write(spdlog::level::level_enum level, absl::string_view event, const LogFields& fields);

  spdlog::logger logger_;
};

// A log on standard error.
std::unique_ptr<Log> MakeStandardErrorLog(absl::string_view level);

// Sends what gRPC and Protobuf would print to `log`, as events "grpc" and "protobuf". Once in a
// process, before gRPC is used; `log` lives as long as the process.
void RouteLibraryLogs(Log* log);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_SERVER_LOG_H_
