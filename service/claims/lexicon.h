// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_CLAIMS_LEXICON_H_
#define PARALLAX_SERVICE_CLAIMS_LEXICON_H_

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace parallax {

// How much a word tells, in [0, 1]: 0 for the commonest words of `language` and for the commonplace
// ones of diplomatic and news prose (data/commonplace.tsv: "statement", "双方"), 1 for what its
// lexicon does not hold. Languages other than "en" and "zh" use the English one. Thread-safe.
double Rarity(absl::string_view lemma, absl::string_view language);

// True for the words of data/commonplace.tsv: they name no topic by themselves. Thread-safe.
bool IsCommonplace(absl::string_view lemma, absl::string_view language);

// The dictionary form of `word` (case-folded) in `language`; a regular plural without its ending,
// else the word itself, when the lexicon does not hold it. Thread-safe.
std::string Lemma(absl::string_view word, absl::string_view language);

// OK when the embedded word lists can be read; else what is wrong with them. For the tests.
absl::Status CheckLexicon();

}  // namespace parallax

#endif  // PARALLAX_SERVICE_CLAIMS_LEXICON_H_
