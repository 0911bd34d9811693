// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_INFERENCE_ENCODER_H_
#define PARALLAX_SERVICE_INFERENCE_ENCODER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace parallax {

inline constexpr size_t kEmbeddingSize = 384;

// What a text means, as a vector of length 1. Texts of one meaning lie close together in any
// language.
using Embedding = std::array<float, kEmbeddingSize>;

// The cosine of two embeddings, in [-1, 1] up to rounding. Summed in a fixed order: the same bits
// on every call and build of one machine. Related sentences score above about 0.85, unrelated ones
// still 0.75 to 0.80 (models/README.md).
float Similarity(const Embedding& a, const Embedding& b);

// The mean direction of `embeddings`, again of length 1; all zeros when there are none.
Embedding Centroid(absl::Span<const Embedding> embeddings);

// Asked between inferences; true ends the work. Called only on the thread that called Embed(). An
// empty function never ends it.
using CancellationCheck = std::function<bool()>;

// What a call of Embed() cost.
struct EmbedStats {
  int64_t texts = 0;
  int64_t tokens = 0;      // Through the encoder, with prefix and end marks, without padding.
  int64_t inferences = 0;  // Runs of the model; a text longer than its window takes several.
};

// Turns texts into embeddings. Thread-safe: one encoder serves all requests.
class Encoder {
 public:
  virtual ~Encoder() = default;

  // The embeddings of `texts`, in their order. Each depends on its own text alone: other texts of
  // the call, other calls and the number of threads change not one bit of it. Texts are valid UTF-8
  // of any length; a text without letters gets an embedding too. When `stats` is given, the cost of
  // this call is added to it, also that of a call that fails.
  //
  // CANCELLED: `cancelled` returned true. UNAVAILABLE: the model could not be run.
  virtual absl::StatusOr<std::vector<Embedding>> Embed(absl::Span<const absl::string_view> texts,
                                                       const CancellationCheck& cancelled,
                                                       EmbedStats* stats) const = 0;

  // The same without counting.
  absl::StatusOr<std::vector<Embedding>> Embed(absl::Span<const absl::string_view> texts,
                                               const CancellationCheck& cancelled) const {
    return Embed(texts, cancelled, nullptr);
  }
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_INFERENCE_ENCODER_H_
