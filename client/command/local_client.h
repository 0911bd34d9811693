// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_CLIENT_COMMAND_LOCAL_CLIENT_H_
#define PARALLAX_CLIENT_COMMAND_LOCAL_CLIENT_H_

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "client/client.h"

namespace parallax {

// A client that analyses in this process: the same validation, analysis and conversion as the
// server's, without a network.
//
// Loads the model bundle in `models` (empty: where service/rpc/models.h finds it). `deadline`
// bounds each call, loading left out. Errors: those of FindModels() and LoadModels().
absl::StatusOr<std::unique_ptr<Client>> MakeLocalClient(const std::string& models,
                                                        absl::Duration deadline);

}  // namespace parallax

#endif  // PARALLAX_CLIENT_COMMAND_LOCAL_CLIENT_H_
