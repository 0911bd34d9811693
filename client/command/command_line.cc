// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "client/command/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "client/command/exit_code.h"

namespace parallax {
namespace {

constexpr char kFooter[] =
    "Exit codes: 0 done (also when nothing could be compared), 1 failed, 2 wrong usage, 3 invalid "
    "request,\n"
    "4 server unavailable, 5 deadline exceeded, 6 over a limit, 7 not permitted, 8 cancelled.\n"
    "File formats, JSON and examples: docs/command.md";

constexpr double kLongestDeadlineSeconds = 3600;

// The options of one verb, as CLI11 fills them in.
struct Values {
  CommandLine line;
  double deadline_seconds = absl::ToDoubleSeconds(kDefaultCommandDeadline);
};

const std::map<std::string, Color> kColors = {
    {"auto", Color::kAuto}, {"always", Color::kAlways}, {"never", Color::kNever}};

void AddConnection(CLI::App* app, Values& values) {
  CLI::Option* server = app->add_option("--server", values.line.server, "Address of the service")
                            ->envname("PARALLAX_SERVER")
                            ->type_name("HOST:PORT")
                            ->capture_default_str();
  CLI::Option* local =
      app->add_flag("--local", values.line.local, "Analyse in this process, without a server");
  app->add_option("--models", values.line.models, "Folder of the model bundle for --local")
      ->envname("PARALLAX_MODELS")
      ->type_name("DIR");
  app->add_option("--deadline", values.deadline_seconds, "Give up after so many seconds")
      ->type_name("SECONDS")
      ->check(CLI::Range(0.001, kLongestDeadlineSeconds))
      ->capture_default_str();
  // Not excludes(): an address from the environment must not forbid --local.
  app->callback([server, local] {
    if (server->count() > 0 && local->count() > 0 && std::getenv("PARALLAX_SERVER") == nullptr) {
      throw CLI::ExcludesError("--server", "--local");
    }
  });
}

void AddOutput(CLI::App* app, Values& values) {
  app->add_flag("--json", values.line.json, "Print the response as protobuf JSON");
  app->add_option("--width", values.line.width,
                  "Columns of the report (default: those of the terminal)")
      ->type_name("N")
      ->check(CLI::Range(40, 1000));
  app->add_option("--color", values.line.color, "Colours: auto, always or never")
      ->type_name("WHEN")
      ->transform(CLI::CheckedTransformer(kColors, CLI::ignore_case).description(""));
  app->add_flag("--all", values.line.all,
                "Show everything, not only the first findings and topics");
}

void AddInput(CLI::App* app, Values& values) {
  CLI::Option* files = app->add_option("FILE", values.line.files,
                                       "Articles: .txt, .md, .html or .json; - is standard input");
  CLI::Option* request =
      app->add_option("--request", values.line.request_file,
                      "Take the whole request from a JSON file; - is standard input")
          ->type_name("FILE");
  request->excludes(files);
}

void AddLanguage(CLI::App* app, Values& values) {
  app->add_option("--report-language", values.line.report_language,
                  "Language of the report: en or zh")
      ->type_name("LANGUAGE")
      ->check(CLI::IsMember({"en", "zh"}).description(""));
}

Finish WrongUsage(absl::string_view message) {
  return {ExitCode::kUsage, "",
          absl::StrCat("parallax: ", message,
                       "\nTry `parallax --help` or `parallax compare --help`.\n")};
}

// What CLI11 cannot check by itself.
std::variant<CommandLine, Finish> Check(Values values) {
  CommandLine& line = values.line;
  if (line.verb != Verb::kInfo && line.files.empty() && line.request_file.empty()) {
    return WrongUsage("name at least one FILE, or a request with --request");
  }
  if (std::count(line.files.begin(), line.files.end(), "-") > 1) {
    return WrongUsage("standard input (-) can be read only once");
  }
  line.deadline = absl::Seconds(values.deadline_seconds);
  return line;
}

}  // namespace

std::variant<CommandLine, Finish> ParseCommandLine(int argc, const char* const* argv) {
  Values values;
  values.line.server = std::string(kDefaultServer);
  CLI::App app("Compares articles about one event: who says what, and where the accounts part.",
               "parallax");
  app.set_version_flag("--version", absl::StrCat("parallax ", PARALLAX_VERSION));
  app.require_subcommand(0, 1);
  app.footer(kFooter);
  app.get_formatter()->column_width(34);

  CLI::App* compare =
      app.add_subcommand("compare", "Report where the accounts of one event differ");
  CLI::App* extract = app.add_subcommand("extract", "List who says what in each article");
  CLI::App* group = app.add_subcommand("group", "Tell which articles are about the same event");
  CLI::App* info =
      app.add_subcommand("info", "Show the service's version, model, limits and languages");
  for (CLI::App* verb : {compare, extract, group}) AddInput(verb, values);
  for (CLI::App* verb : {compare, extract, group, info}) {
    AddConnection(verb, values);
    AddOutput(verb, values);
  }
  for (CLI::App* verb : {compare, extract, group}) AddLanguage(verb, values);
  compare->add_flag("--within", values.line.within,
                    "Also compare the voices inside a single article");
  compare->add_flag("--stream", values.line.stream,
                    "Show progress and findings on standard error as they come");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
      std::ostringstream out, err;
      app.exit(error, out, err);
      return Finish{ExitCode::kOk, out.str(), err.str()};
    }
    return WrongUsage(error.what());
  }
  if (app.get_subcommands().empty()) {
    return WrongUsage("say what to do: compare, extract, group or info");
  }
  if (extract->parsed()) values.line.verb = Verb::kExtract;
  if (group->parsed()) values.line.verb = Verb::kGroup;
  if (info->parsed()) values.line.verb = Verb::kInfo;
  return Check(std::move(values));
}

}  // namespace parallax
