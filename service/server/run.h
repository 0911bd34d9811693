// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_SERVER_RUN_H_
#define PARALLAX_SERVICE_SERVER_RUN_H_

namespace parallax {

// The whole life of parallaxd: configuration, models, listening, warm-up, serving until SIGTERM or
// SIGINT, drain. Returns the exit code (ServerExitCode). Called once, from the main thread, before
// other threads exist.
int RunServer(int argc, const char* const* argv);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_SERVER_RUN_H_
