// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/inference/encoder_graph.h"

#include <algorithm>
#include <exception>
#include <string>

#include "absl/strings/str_cat.h"
#include "openvino/runtime/properties.hpp"

namespace parallax {
namespace {

constexpr char kEmbeddings[] = "embeddings";
constexpr char kMask[] = "mask";
constexpr char kStates[] = "states";

size_t Padded(size_t length) { return (length + kBucketStep - 1) / kBucketStep * kBucketStep; }

// Everything that could make one machine's results vary from run to run is pinned.
ov::AnyMap Properties(int runners) {
  return {ov::hint::inference_precision(ov::element::f32),
          ov::num_streams(runners),
          ov::inference_num_threads(runners),
          ov::hint::enable_cpu_pinning(false),
          ov::hint::enable_hyper_threading(true),
          ov::cache_dir("")};
}

std::shared_ptr<ov::Model> Read(ov::Core& core, absl::string_view xml, absl::string_view weights) {
  const ov::Tensor tensor(ov::element::u8, {weights.size()}, const_cast<char*>(weights.data()));
  const std::string text(xml);
  return core.read_model(text, tensor);
}

}  // namespace

absl::StatusOr<std::unique_ptr<EncoderGraph>> EncoderGraph::Create(absl::string_view xml,
                                                                   absl::string_view weights,
                                                                   const EmbeddingTable& table,
                                                                   int runners) {
  try {
    std::unique_ptr<EncoderGraph> graph(new EncoderGraph(table));
    const auto model = Read(graph->core_, xml, weights);
    graph->compiled_ = graph->core_.compile_model(model, "CPU", Properties(runners));
    for (int i = 0; i < runners; ++i) {
      graph->runners_.push_back(graph->compiled_.create_infer_request());
      // Throws when the graph has no such inputs and output.
      graph->runners_.back().get_tensor(kEmbeddings);
      graph->runners_.back().get_tensor(kMask);
      graph->compiled_.output(kStates);
    }
    return graph;
  } catch (const std::exception& error) {
    return absl::DataLossError(absl::StrCat("encoder graph: ", error.what()));
  }
}

absl::StatusOr<StateSum> EncoderGraph::Sum(int runner, absl::Span<const int32_t> ids) {
  try {
    ov::InferRequest& request = runners_[runner];
    SetInput(request, ids);
    request.infer();
    const float* states = request.get_tensor(kStates).data<const float>();
    StateSum sum{};
    for (size_t token = 0; token < ids.size(); ++token) {
      for (size_t i = 0; i < kEmbeddingSize; ++i) sum[i] += states[token * kEmbeddingSize + i];
    }
    return sum;
  } catch (const std::exception& error) {
    return absl::UnavailableError(absl::StrCat("encoder: ", error.what()));
  }
}

void EncoderGraph::SetInput(ov::InferRequest& request, absl::Span<const int32_t> ids) const {
  const size_t length = Padded(ids.size());
  ov::Tensor embeddings = request.get_tensor(kEmbeddings);
  embeddings.set_shape({1, length, kEmbeddingSize});
  ov::Tensor mask = request.get_tensor(kMask);
  mask.set_shape({1, length});
  float* rows = embeddings.data<float>();
  for (size_t token = 0; token < ids.size(); ++token) {
    table_.Lookup(ids[token], absl::MakeSpan(rows + token * kEmbeddingSize, kEmbeddingSize));
  }
  std::fill(rows + ids.size() * kEmbeddingSize, rows + length * kEmbeddingSize, 0.0f);
  float* marks = mask.data<float>();
  std::fill(marks, marks + ids.size(), 1.0f);
  std::fill(marks + ids.size(), marks + length, 0.0f);
}

}  // namespace parallax
