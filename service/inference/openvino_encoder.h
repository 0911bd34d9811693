// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_INFERENCE_OPENVINO_ENCODER_H_
#define PARALLAX_SERVICE_INFERENCE_OPENVINO_ENCODER_H_

#include <memory>

#include "absl/status/statusor.h"
#include "service/inference/encoder.h"
#include "service/inference/model_bundle.h"

namespace parallax {

struct EncoderOptions {
  // Threads that run the model, shared by all calls of Embed(). 0: one per processor that this
  // process may use.
  int threads = 0;
};

// The bundle's sentence encoder (multilingual-e5-small, docs/algorithms/encoder.md) on OpenVINO's
// CPU device.
//
// A text becomes "query: " + text, is cut into pieces, and its states are averaged and scaled to
// length 1. One inference takes one text padded to a multiple of eight pieces, with one thread, so
// that its result depends on nothing else; texts longer than 128 pieces are cut into windows of
// equal length whose states are averaged together. An inference takes about 10 ms at most on a 2024
// server core. Calls share the threads fairly: each in turn gets one inference.
//
// Keeps `bundle` alive. Takes about half a second, a first inference included. FAILED_PRECONDITION:
// the bundle lacks a file of the encoder. DATA_LOSS: one cannot be read or does not fit the others.
absl::StatusOr<std::shared_ptr<const Encoder>> CreateEncoder(
    std::shared_ptr<const ModelBundle> bundle, const EncoderOptions& options);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_INFERENCE_OPENVINO_ENCODER_H_
