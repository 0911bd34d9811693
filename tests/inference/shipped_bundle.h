// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_TESTS_INFERENCE_SHIPPED_BUNDLE_H_
#define PARALLAX_TESTS_INFERENCE_SHIPPED_BUNDLE_H_

#include <memory>

#include "service/inference/encoder.h"
#include "service/inference/model_bundle.h"
#include "service/inference/openvino_encoder.h"

namespace parallax {

// The bundle of the repository, loaded once for each test program; tests run in the repository's
// root. Aborts the test program with the reason when it cannot be loaded.
inline std::shared_ptr<const ModelBundle> ShippedBundle() {
  static const auto* const bundle = new auto(LoadBundle("models").value());
  return *bundle;
}

// The encoder of that bundle with two threads, made once for each test program.
inline std::shared_ptr<const Encoder> ShippedEncoder() {
  static const auto* const encoder =
      new auto(CreateEncoder(ShippedBundle(), EncoderOptions{.threads = 2}).value());
  return *encoder;
}

}  // namespace parallax

#endif  // PARALLAX_TESTS_INFERENCE_SHIPPED_BUNDLE_H_
