// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "client/command/run.h"

#include <google/protobuf/util/json_util.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "client/articles.h"
#include "client/command/exit_code.h"
#include "client/command/local_client.h"
#include "client/status.h"
#include "client/terminal/report.h"
#include "client/terminal/text.h"

namespace parallax {
namespace {

constexpr int kWidestReport = 140;
constexpr int kUsualWidth = 80;

// Requests above this go by the stream: the largest that a unary call is sure to take, in bytes and
// thus in code points too.
constexpr size_t kUnaryTextBytes = 200'000;

// One run of the command.
struct Session {
  const CommandLine& line;
  const Terminal& terminal;
  Client& client;
  std::ostream& out;
  std::ostream& err;
};

RenderOptions OptionsFor(const Session& session, const std::string& language) {
  RenderOptions options;
  options.width = session.terminal.columns;
  options.color = session.terminal.color;
  options.all = session.line.all;
  if (!language.empty()) options.language = language;
  return options;
}

absl::Status WriteJson(const google::protobuf::Message& message, std::ostream& out) {
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = true;
  std::string json;
  const auto status = google::protobuf::util::MessageToJsonString(message, &json, options);
  if (!status.ok()) return absl::InternalError("the answer cannot be written as JSON");
  out << json;
  return absl::OkStatus();
}

template <typename Response, typename Render>
absl::Status Print(const Session& session, const absl::StatusOr<Response>& response,
                   const std::string& language, Render render) {
  if (!response.ok()) return response.status();
  if (session.line.json) return WriteJson(*response, session.out);
  session.out << render(*response, OptionsFor(session, language));
  return absl::OkStatus();
}

bool NeedsStream(const v1::CompareArticlesRequest& request) {
  size_t bytes = 0;
  for (const v1::Article& article : request.articles())
    bytes += article.text().size() + article.html().size();
  return bytes > kUnaryTextBytes;
}

absl::StatusOr<v1::CompareArticlesResponse> CallCompare(const Session& session,
                                                        const v1::CompareArticlesRequest& request) {
  if (!session.line.stream && !NeedsStream(request)) return session.client.Compare(request);
  const RenderOptions options = OptionsFor(session, request.report_language());
  return session.client.StreamCompare(
      request, [&](const v1::StreamCompareArticlesResponse& update) {
        if (session.line.stream) session.err << RenderUpdate(update, options) << std::flush;
      });
}

// Extraction and grouping know fewer fields than a comparison: the articles and the language.
template <typename Request>
Request Narrow(const v1::CompareArticlesRequest& request) {
  Request narrow;
  *narrow.mutable_articles() = request.articles();
  narrow.set_report_language(request.report_language());
  return narrow;
}

absl::Status CallAndPrint(const Session& session, const v1::CompareArticlesRequest& request) {
  const std::string& language = request.report_language();
  switch (session.line.verb) {
    case Verb::kCompare:
      return Print(session, CallCompare(session, request), language, &RenderComparison);
    case Verb::kExtract:
      return Print(session, session.client.Extract(Narrow<v1::ExtractClaimsRequest>(request)),
                   language, &RenderExtraction);
    case Verb::kGroup:
      return Print(session, session.client.Group(Narrow<v1::GroupArticlesRequest>(request)),
                   language, &RenderGrouping);
    case Verb::kInfo:
      return Print(session, session.client.GetServerInfo(), language, &RenderServerInfo);
  }
  return absl::InternalError("no such verb");
}

absl::StatusOr<v1::CompareArticlesRequest> ReadRequest(const CommandLine& line) {
  v1::CompareArticlesRequest request;
  if (!line.request_file.empty()) {
    const absl::StatusOr<std::string> json = ReadFile(line.request_file);
    if (!json.ok()) return json.status();
    absl::StatusOr<v1::CompareArticlesRequest> parsed = ParseRequest(*json);
    if (!parsed.ok()) {
      return absl::InvalidArgumentError(
          absl::StrCat(line.request_file, ": ", parsed.status().message()));
    }
    request = *std::move(parsed);
  }
  for (const std::string& file : line.files) {
    const absl::StatusOr<std::string> content = ReadFile(file);
    if (!content.ok()) return content.status();
    const absl::Status status = AddArticles(file, *content, request);
    if (!status.ok()) return status;
  }
  if (line.within) request.set_compare_within_articles(true);
  if (!line.report_language.empty()) request.set_report_language(line.report_language);
  return request;
}

// Trouble with a file: reading it is a matter of usage, understanding it a matter of the request.
int FileProblem(const absl::Status& status, std::ostream& err) {
  err << "parallax: " << SafeText(status.message()) << "\n";
  return status.code() == absl::StatusCode::kInvalidArgument ? ExitCode::kInvalid
                                                             : ExitCode::kUsage;
}

int Problem(const CommandLine& line, const absl::Status& status, std::ostream& err) {
  err << "parallax: " << Describe(status) << "\n";
  if (status.code() == absl::StatusCode::kUnavailable && !line.local) {
    const std::string server = SafeText(line.server);
    err << "  Is a server running at " << server
        << "? Start one with `parallaxd --insecure --listen " << server
        << "`, or analyse without one: --local\n";
  }
  if (status.code() == absl::StatusCode::kDeadlineExceeded) {
    err << "  The call had " << absl::FormatDuration(line.deadline)
        << "; --deadline SECONDS gives it more\n";
  }
  return ExitCodeFor(status.code());
}

}  // namespace

absl::StatusOr<std::unique_ptr<Client>> MakeClient(const CommandLine& line) {
  if (line.local) return MakeLocalClient(line.models, line.deadline);
  ConnectOptions options;
  options.deadline = line.deadline;
  return Connect(line.server, options);
}

Terminal DetectTerminal(const CommandLine& line) {
  Terminal terminal;
  const bool tty = isatty(STDOUT_FILENO) == 1;
  winsize size{};
  terminal.columns = kUsualWidth;
  if (tty && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    terminal.columns = std::min<int>(size.ws_col, kWidestReport);
  }
  if (line.width > 0) terminal.columns = line.width;
  const char* no_color = std::getenv("NO_COLOR");
  const char* kind = std::getenv("TERM");
  const bool plain =
      (no_color != nullptr && *no_color != '\0') || kind == nullptr || std::string(kind) == "dumb";
  terminal.color = line.color == Color::kAlways || (line.color == Color::kAuto && tty && !plain);
  return terminal;
}

int Run(const CommandLine& line, const ClientFactory& make_client, const Terminal& terminal,
        std::ostream& out, std::ostream& err) {
  absl::StatusOr<v1::CompareArticlesRequest> request = ReadRequest(line);
  if (!request.ok()) return FileProblem(request.status(), err);
  const absl::StatusOr<std::unique_ptr<Client>> client = make_client(line);
  if (!client.ok()) {
    err << "parallax: " << Describe(client.status()) << "\n";
    return ExitCode::kFailed;
  }
  const absl::Status status = CallAndPrint({line, terminal, **client, out, err}, *request);
  if (!status.ok()) return Problem(line, status, err);
  out.flush();
  if (!out) {
    err << "parallax: the answer cannot be written to standard output\n";
    return ExitCode::kFailed;
  }
  return ExitCode::kOk;
}

}  // namespace parallax
