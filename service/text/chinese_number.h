// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_CHINESE_NUMBER_H_
#define PARALLAX_SERVICE_TEXT_CHINESE_NUMBER_H_

#include <optional>

#include "absl/strings/string_view.h"

namespace parallax {

// The value of a number in Chinese or ASCII digits, or both: "十一", "二百一十四", "两万三千",
// "3.5万", "29亿", "1,200", "二〇二四". nullopt when `text` is anything else or empty. Thread-safe.
std::optional<double> ParseChineseNumber(absl::string_view text);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_CHINESE_NUMBER_H_
