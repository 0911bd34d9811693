// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <variant>

#include "client/command/command_line.h"
#include "client/command/run.h"

int main(int argc, char** argv) {
  const auto parsed = parallax::ParseCommandLine(argc, argv);
  if (const auto* finish = std::get_if<parallax::Finish>(&parsed)) {
    std::cout << finish->out;
    std::cerr << finish->err;
    return finish->exit_code;
  }
  const auto& line = std::get<parallax::CommandLine>(parsed);
  return parallax::Run(line, parallax::MakeClient, parallax::DetectTerminal(line), std::cout,
                       std::cerr);
}
