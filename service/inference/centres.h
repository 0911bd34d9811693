// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_INFERENCE_CENTRES_H_
#define PARALLAX_SERVICE_INFERENCE_CENTRES_H_

#include <map>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "service/inference/encoder.h"
#include "service/inference/model_bundle.h"

namespace parallax {

// Whether a text is a sentence or a few words: their embeddings have other means.
enum class TextKind { kSentence, kPhrase };

// The mean embedding of each language and kind of text (training/alignment/centres.py says why they
// are taken off). Immutable, thread-safe.
class Centres {
 public:
  // No centres: Centred() changes nothing. For encoders that need none.
  Centres() = default;

  // Reads the file of role "language-centres". NOT_FOUND: the bundle has none. DATA_LOSS: it cannot
  // be read.
  static absl::StatusOr<Centres> Load(const ModelBundle& bundle);

  // `embedding` less the mean of its language, again of length 1. A language without a mean takes
  // that of all.
  Embedding Centred(const Embedding& embedding, absl::string_view language, TextKind kind) const;

 private:
  std::map<std::string, Embedding, std::less<>> sentence_, phrase_;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_INFERENCE_CENTRES_H_
