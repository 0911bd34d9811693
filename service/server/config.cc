// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/server/config.h"

#include <algorithm>
#include <thread>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "service/rpc/build_info.h"

namespace parallax {
namespace {

constexpr int kQueuePerWorker = 4;

// Host and port of `listen`; an empty host when it has no such form.
struct HostPort {
  absl::string_view host;
  int port = -1;
};

HostPort SplitHostPort(absl::string_view listen) {
  const size_t colon = listen.rfind(':');
  HostPort result;
  if (colon == absl::string_view::npos ||
      !absl::SimpleAtoi(listen.substr(colon + 1), &result.port)) {
    return {};
  }
  result.host = listen.substr(0, colon);
  const bool bracketed = absl::StartsWith(result.host, "[") && absl::EndsWith(result.host, "]");
  // An IPv6 address without brackets could end in anything that looks like a port.
  if (!bracketed && absl::StrContains(result.host, ":")) return {};
  return result;
}

std::string CheckListen(const ServerConfig& config) {
  const HostPort address = SplitHostPort(config.listen);
  if (address.host.empty() || address.port < 0 || address.port > 65535) {
    return "--listen: not HOST:PORT";
  }
  if (!config.insecure && !IsLoopback(config.listen)) {
    return "--listen: others can reach this address, and the server speaks plaintext: say "
           "--insecure to allow that";
  }
  return "";
}

// Everything wrong with `config`, one line each.
std::string Check(const ServerConfig& config) {
  std::string problems;
  const auto add = [&problems](absl::string_view problem) {
    if (!problem.empty()) absl::StrAppend(&problems, "parallaxd: ", problem, "\n");
  };
  add(CheckListen(config));
  add(config.workers < 0 || config.workers > 1024 ? "--workers: not from 0 to 1024" : "");
  add(config.queue < 0 || config.queue > 100000 ? "--queue: not from 0 to 100000" : "");
  const std::vector<std::string> levels = {"debug", "info", "warning", "error"};
  add(std::find(levels.begin(), levels.end(), config.log_level) == levels.end()
          ? "--log-level: not debug, info, warning or error"
          : "");
  add(config.max_deadline <= absl::ZeroDuration() ? "--max-deadline: not above 0" : "");
  add(config.default_deadline <= absl::ZeroDuration() ||
              config.default_deadline > config.max_deadline
          ? "--default-deadline: not above 0 and at most --max-deadline"
          : "");
  add(config.drain_wait < absl::ZeroDuration() ? "--drain-wait: below 0" : "");
  add(config.drain_timeout < absl::ZeroDuration() ? "--drain-timeout: below 0" : "");
  return problems;
}

}  // namespace

bool IsLoopback(absl::string_view listen) {
  const absl::string_view host = SplitHostPort(listen).host;
  return host == "localhost" || host == "[::1]" || absl::StartsWith(host, "127.");
}

std::variant<ServerConfig, ServerExit> ParseServerConfig(int argc, const char* const* argv) {
  ServerConfig config;
  double default_deadline = absl::ToDoubleSeconds(config.default_deadline);
  double max_deadline = absl::ToDoubleSeconds(config.max_deadline);
  double drain_wait = absl::ToDoubleSeconds(config.drain_wait);
  double drain_timeout = absl::ToDoubleSeconds(config.drain_timeout);
  const std::string version = absl::StrCat("parallaxd ", BuildVersion(),
                                           BuildRevision().empty() ? "" : " ", BuildRevision());

  CLI::App app("The Parallax server: compares accounts of one event over gRPC.", "parallaxd");
  app.set_version_flag("--version", version);
  app.add_option("--listen", config.listen, "HOST:PORT to listen on; port 0 takes a free one")
      ->envname("PARALLAX_LISTEN")
      ->capture_default_str();
  app.add_flag("--insecure", config.insecure, "Allow plaintext on an address that others can reach")
      ->envname("PARALLAX_INSECURE");
  app.add_option("--workers", config.workers, "Calls analysed at once; 0: one per processor")
      ->envname("PARALLAX_WORKERS")
      ->capture_default_str();
  app.add_option("--queue", config.queue, "Calls that may wait; 0: four per worker")
      ->envname("PARALLAX_QUEUE")
      ->capture_default_str();
  app.add_option("--models", config.models,
                 "Folder of the model bundle; empty: beside the program or in its source tree")
      ->envname("PARALLAX_MODELS");
  app.add_option("--log-level", config.log_level, "debug, info, warning or error")
      ->envname("PARALLAX_LOG_LEVEL")
      ->capture_default_str();
  app.add_option("--default-deadline", default_deadline,
                 "Seconds for a call that states no deadline")
      ->envname("PARALLAX_DEFAULT_DEADLINE")
      ->capture_default_str();
  app.add_option("--max-deadline", max_deadline, "Seconds for any call; longer deadlines are cut")
      ->envname("PARALLAX_MAX_DEADLINE")
      ->capture_default_str();
  app.add_option("--drain-wait", drain_wait,
                 "Seconds from SIGTERM until no more calls are taken; health says NOT_SERVING")
      ->envname("PARALLAX_DRAIN_WAIT")
      ->capture_default_str();
  app.add_option("--drain-timeout", drain_timeout,
                 "Seconds from then until calls that still run are cancelled")
      ->envname("PARALLAX_DRAIN_TIMEOUT")
      ->capture_default_str();
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForVersion&) {
    return ServerExit{ServerExitCode::kStopped, absl::StrCat(version, "\n"), ""};
  } catch (const CLI::Success&) {
    return ServerExit{ServerExitCode::kStopped, app.help(), ""};
  } catch (const CLI::ParseError& error) {
    return ServerExit{ServerExitCode::kUsage, "", absl::StrCat("parallaxd: ", error.what(), "\n")};
  }
  config.default_deadline = absl::Seconds(default_deadline);
  config.max_deadline = absl::Seconds(max_deadline);
  config.drain_wait = absl::Seconds(drain_wait);
  config.drain_timeout = absl::Seconds(drain_timeout);
  if (std::string problems = Check(config); !problems.empty()) {
    return ServerExit{ServerExitCode::kUsage, "", problems};
  }
  if (config.workers == 0) config.workers = std::max(1u, std::thread::hardware_concurrency());
  if (config.queue == 0) config.queue = kQueuePerWorker * config.workers;
  return config;
}

}  // namespace parallax
