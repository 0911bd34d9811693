// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_RPC_MODELS_H_
#define PARALLAX_SERVICE_RPC_MODELS_H_

#include <string>

#include "absl/status/statusor.h"
#include "service/report/compare.h"

namespace parallax {

// Where the model bundle lies: `directory` when it is not empty; else the environment's
// PARALLAX_MODELS; else the first that holds a manifest of <program>/../share/parallax/models (an
// installation), <program>/../../../models (build/<preset>/bin in a source tree) and the folder
// that the build was configured with (CMake's PARALLAX_DEFAULT_MODELS).
//
// NOT_FOUND: there is none; the message lists where it was looked for.
absl::StatusOr<std::string> FindModels(const std::string& directory);

// Opens the bundle in `directory` and makes the models ready. Takes about half a second. `threads`
// run the models, 0: one per processor.
//
// The errors of LoadBundle(), Centres::Load() and CreateEncoder(); the message names the file.
absl::StatusOr<Models> LoadModels(const std::string& directory, int threads);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_RPC_MODELS_H_
