// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_INFERENCE_ENCODER_GRAPH_H_
#define PARALLAX_SERVICE_INFERENCE_ENCODER_GRAPH_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "openvino/runtime/compiled_model.hpp"
#include "openvino/runtime/core.hpp"
#include "openvino/runtime/infer_request.hpp"
#include "service/inference/embedding_table.h"

namespace parallax {

// The pieces that one inference takes at most, marks included; shorter inputs are padded to a
// multiple of kBucketStep. It bounds the time of one inference; sentences and claims are seldom
// half as long.
inline constexpr size_t kMaxWindow = 128;
inline constexpr size_t kBucketStep = 8;

// A sum of token states.
using StateSum = std::array<double, kEmbeddingSize>;

// The encoder's graph, compiled once for the CPU, with a number of runners that can work at the
// same time. Each runner uses one thread, the one that calls it. One input is one inference, padded
// by its own length alone, so that equal inputs give equal bits on every runner.
class EncoderGraph {
 public:
  // `xml` and `weights` are OpenVINO's two files: word embeddings f32 [1, length, 384] and mask f32
  // [1, length] in, states f32 [1, length, 384] out. `weights` outlives the graph. DATA_LOSS: they
  // are no such graph.
  static absl::StatusOr<std::unique_ptr<EncoderGraph>> Create(absl::string_view xml,
                                                              absl::string_view weights,
                                                              const EmbeddingTable& table,
                                                              int runners);

  // The sum of the last states of the pieces `ids`: 1 to kMaxWindow of them, each in the table. One
  // thread at a time for each runner. UNAVAILABLE: OpenVINO failed.
  absl::StatusOr<StateSum> Sum(int runner, absl::Span<const int32_t> ids);

 private:
  explicit EncoderGraph(const EmbeddingTable& table) : table_(table) {}

  void SetInput(ov::InferRequest& request, absl::Span<const int32_t> ids) const;

  const EmbeddingTable table_;
  ov::Core core_;
  ov::CompiledModel compiled_;
  std::vector<ov::InferRequest> runners_;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_INFERENCE_ENCODER_GRAPH_H_
