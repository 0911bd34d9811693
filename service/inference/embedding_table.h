// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_INFERENCE_EMBEDDING_TABLE_H_
#define PARALLAX_SERVICE_INFERENCE_EMBEDDING_TABLE_H_

#include <cstddef>
#include <cstdint>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "service/inference/encoder.h"

namespace parallax {

// The word embeddings of the whole vocabulary in 4-bit blocks (Q4_0), turned into floats row by row
// as they are looked up.
//
// A row is kEmbeddingSize / 32 blocks of 18 bytes: an IEEE half-precision scale, then 16 bytes; the
// low four bits of byte j are weight j, the high four bits weight j + 16, and a weight is (bits -
// 8) * scale. The table does not own its bytes. Immutable and thread-safe.
class EmbeddingTable {
 public:
  // `bytes` outlives the table. DATA_LOSS: they are not a whole number of rows, or none.
  static absl::StatusOr<EmbeddingTable> Create(absl::string_view bytes);

  // Entries of the vocabulary.
  int32_t rows() const { return rows_; }

  // Writes row `id` to `out`, which has kEmbeddingSize elements. `id` is in [0, rows()).
  void Lookup(int32_t id, absl::Span<float> out) const;

 private:
  EmbeddingTable(const uint8_t* data, int32_t rows) : data_(data), rows_(rows) {}

  const uint8_t* data_;
  int32_t rows_;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_INFERENCE_EMBEDDING_TABLE_H_
