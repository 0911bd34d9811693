// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/inference/embedding_table.h"

#include <cstring>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "openvino/core/type/float16.hpp"

namespace parallax {
namespace {

constexpr size_t kBlockWeights = 32;
constexpr size_t kBlockBytes = 2 + kBlockWeights / 2;
constexpr size_t kRowBytes = kEmbeddingSize / kBlockWeights * kBlockBytes;
static_assert(kEmbeddingSize % kBlockWeights == 0);

void Dequantize(const uint8_t* block, float* out) {
  uint16_t bits;
  std::memcpy(&bits, block, sizeof(bits));
  const float scale = ov::float16::from_bits(bits);
  for (size_t j = 0; j < kBlockWeights / 2; ++j) {
    const int byte = block[2 + j];
    out[j] = static_cast<float>((byte & 15) - 8) * scale;
    out[j + kBlockWeights / 2] = static_cast<float>((byte >> 4) - 8) * scale;
  }
}

}  // namespace

absl::StatusOr<EmbeddingTable> EmbeddingTable::Create(absl::string_view bytes) {
  if (bytes.empty() || bytes.size() % kRowBytes != 0) {
    return absl::DataLossError(absl::StrCat(
        "embedding table: ", bytes.size(), " bytes are not a whole number of rows of ", kRowBytes));
  }
  return EmbeddingTable(reinterpret_cast<const uint8_t*>(bytes.data()),
                        static_cast<int32_t>(bytes.size() / kRowBytes));
}

void EmbeddingTable::Lookup(int32_t id, absl::Span<float> out) const {
  const uint8_t* row = data_ + static_cast<size_t>(id) * kRowBytes;
  for (size_t block = 0; block < kEmbeddingSize / kBlockWeights; ++block) {
    Dequantize(row + block * kBlockBytes, out.data() + block * kBlockWeights);
  }
}

}  // namespace parallax
