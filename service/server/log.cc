// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/server/log.h"

#include <atomic>
#include <utility>

#include "google/protobuf/stubs/logging.h"
#include "grpc/support/log.h"
#include "spdlog/sinks/stdout_sinks.h"

namespace parallax {
namespace {

spdlog::level::level_enum LevelOf(absl::string_view level) {
  if (level == "debug") return spdlog::level::debug;
  if (level == "warning") return spdlog::level::warn;
  if (level == "error") return spdlog::level::err;
  return spdlog::level::info;
}

// The libraries' hooks take plain functions, which have nowhere else to find the log.
std::atomic<Log*> library_log = nullptr;

void LogOfGrpc(gpr_log_func_args* args) {
  // Only the place: messages may quote what a peer sent.
  const LogFields fields = {{"file", args->file}, {"line", args->line}};
  if (args->severity == GPR_LOG_SEVERITY_ERROR) {
    library_log.load()->Warning("grpc", fields);
  } else {
    library_log.load()->Debug("grpc", fields);
  }
}

void LogOfProtobuf(google::protobuf::LogLevel, const char* file, int line, const std::string&) {
  library_log.load()->Debug("protobuf", {{"file", file}, {"line", line}});
}

}  // namespace

Log::Log(spdlog::sink_ptr sink, absl::string_view level) : logger_("parallaxd", std::move(sink)) {
  logger_.set_level(LevelOf(level));
  logger_.flush_on(spdlog::level::warn);
  logger_.set_pattern(R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})",
                      spdlog::pattern_time_type::utc);
}

void Log::Debug(absl::string_view event, const LogFields& fields) {
  Write(spdlog::level::debug, event, fields);
}

void Log::Info(absl::string_view event, const LogFields& fields) {
  Write(spdlog::level::info, event, fields);
}

void Log::Warning(absl::string_view event, const LogFields& fields) {
  Write(spdlog::level::warn, event, fields);
}

void Log::Error(absl::string_view event, const LogFields& fields) {
  Write(spdlog::level::err, event, fields);
}

void Log::Write(spdlog::level::level_enum level, absl::string_view event, const LogFields& fields) {
  if (!logger_.should_log(level)) return;
  LogFields members = {{"event", std::string(event)}};
  members.update(fields);
  const std::string json = members.dump(-1, ' ', true, LogFields::error_handler_t::replace);
  // Without its braces: the pattern has them.
  logger_.log(level, spdlog::string_view_t(json.data() + 1, json.size() - 2));
}

std::unique_ptr<Log> MakeStandardErrorLog(absl::string_view level) {
  return std::make_unique<Log>(std::make_shared<spdlog::sinks::stderr_sink_mt>(), level);
}

void RouteLibraryLogs(Log* log) {
  library_log = log;
  gpr_set_log_function(&LogOfGrpc);
  google::protobuf::SetLogHandler(&LogOfProtobuf);
}

}  // namespace parallax
