// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_MENTIONS_ZH_H_
#define PARALLAX_SERVICE_ATTRIBUTION_MENTIONS_ZH_H_

#include <vector>

#include "absl/types/span.h"
#include "service/attribution/mentions.h"

namespace parallax {

// ReadSource() for a source in Chinese characters. Thread-safe.
SourceReading ReadChineseSource(const Knowledge& knowledge, const Document& document,
                                absl::Span<const Mention> mentions, Part part, const Span& span);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_MENTIONS_ZH_H_
