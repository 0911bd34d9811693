// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_RPC_BUILD_INFO_H_
#define PARALLAX_SERVICE_RPC_BUILD_INFO_H_

#include "absl/strings/string_view.h"

namespace parallax {

// The version of this build, a semantic version: "0.1.0".
absl::string_view BuildVersion();

// The source revision it was configured from, abbreviated; empty when that is not known.
absl::string_view BuildRevision();

}  // namespace parallax

#endif  // PARALLAX_SERVICE_RPC_BUILD_INFO_H_
