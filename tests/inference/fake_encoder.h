// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_TESTS_INFERENCE_FAKE_ENCODER_H_
#define PARALLAX_TESTS_INFERENCE_FAKE_ENCODER_H_

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "service/inference/encoder.h"

namespace parallax {

// An encoder without a model, for tests of what stands above it: the words and the character
// triples of a text, hashed into the vector. Texts that share words are similar, others are not
// (cosine near 0, unlike the real model's 0.75 and more); it knows no synonyms and no translations.
// Deterministic on every machine.
class FakeEncoder : public Encoder {
 public:
  using Encoder::Embed;

  absl::StatusOr<std::vector<Embedding>> Embed(absl::Span<const absl::string_view> texts,
                                               const CancellationCheck& cancelled,
                                               EmbedStats* stats) const override {
    std::vector<Embedding> embeddings;
    for (absl::string_view text : texts) {
      if (cancelled && cancelled()) return absl::CancelledError("embedding was cancelled");
      embeddings.push_back(EmbedOne(text, stats));
    }
    return embeddings;
  }

 private:
  static Embedding EmbedOne(absl::string_view text, EmbedStats* stats) {
    const std::string lower = absl::AsciiStrToLower(text);
    std::vector<double> sums(kEmbeddingSize, 0.0);
    int64_t words = 0;
    for (absl::string_view word :
         absl::StrSplit(lower, absl::ByAnyChar(" \t\n.,;:!?\"'()"), absl::SkipEmpty())) {
      ++words;
      Add(absl::StrCat("w:", word), 2.0, sums);
    }
    for (size_t i = 0; i + 3 <= lower.size(); ++i) Add(lower.substr(i, 3), 1.0, sums);
    Add("bias", 1e-3, sums);  // So that a text without letters has a direction too.
    if (stats != nullptr) {
      ++stats->texts;
      ++stats->inferences;
      stats->tokens += words + 2;
    }
    double norm = 0;
    for (double sum : sums) norm += sum * sum;
    Embedding embedding;
    for (size_t i = 0; i < kEmbeddingSize; ++i) embedding[i] = sums[i] / std::sqrt(norm);
    return embedding;
  }

  // FNV-1a picks the place and the sign of a feature.
  static void Add(absl::string_view feature, double weight, std::vector<double>& sums) {
    uint64_t hash = 1469598103934665603u;
    for (unsigned char c : feature) hash = (hash ^ c) * 1099511628211u;
    hash ^= hash >> 29;
    sums[hash % kEmbeddingSize] += (hash >> 40) % 2 == 0 ? weight : -weight;
  }
};

}  // namespace parallax

#endif  // PARALLAX_TESTS_INFERENCE_FAKE_ENCODER_H_
