// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_LANGUAGE_H_
#define PARALLAX_SERVICE_TEXT_LANGUAGE_H_

#include <string>

#include "absl/strings/string_view.h"

namespace parallax {

// The language of `text` by script and frequent words: "en", "zh", "ja", "ko", "ru", "ar", "es",
// "fr", "de", ... or "und". A few words are enough for a script, about ten for a Latin-script
// language. Never fails. Thread-safe.
std::string DetectLanguage(absl::string_view text);

// True when `code` is a BCP 47 tag whose language ICU knows ("en-US", "zh-Hant").
bool IsKnownLanguageCode(absl::string_view code);

// The lower-case language subtag of `code`: "zh" of "zh-Hant-TW".
std::string BaseLanguage(absl::string_view code);

// True for the languages that the tests cover, English and Chinese; others are analysed with a
// warning.
bool IsTestedLanguage(absl::string_view base_language);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_LANGUAGE_H_
