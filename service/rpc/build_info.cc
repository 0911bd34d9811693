// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/build_info.h"

namespace parallax {

absl::string_view BuildVersion() { return PARALLAX_VERSION; }

absl::string_view BuildRevision() { return PARALLAX_REVISION; }

}  // namespace parallax
