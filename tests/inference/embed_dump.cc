// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// embed_dump BUNDLE_DIRECTORY
//
// Reads texts as JSON strings, one a line, and writes one JSON object a line: {"pieces": [[id,
// start_byte, end_byte], ...], "embedding": [384 numbers]}. training/base/check compares them with
// Python's.
#include <iostream>
#include <string>
#include <vector>

#include "nlohmann/json.hpp"
#include "service/inference/model_bundle.h"
#include "service/inference/openvino_encoder.h"
#include "service/inference/tokenizer.h"

namespace parallax {
namespace {

absl::Status Dump(const std::string& directory) {
  const auto bundle = LoadBundle(directory);
  if (!bundle.ok()) return bundle.status();
  const auto encoder = CreateEncoder(*bundle, EncoderOptions{});
  if (!encoder.ok()) return encoder.status();
  const auto model = (*bundle)->File("tokenizer");
  if (!model.ok()) return model.status();
  const auto tokenizer = Tokenizer::Create(*model);
  if (!tokenizer.ok()) return tokenizer.status();

  std::vector<std::string> texts;
  for (std::string line; std::getline(std::cin, line);) {
    nlohmann::json text = nlohmann::json::parse(line, nullptr, /*allow_exceptions=*/false);
    if (!text.is_string()) return absl::InvalidArgumentError("a line is no JSON string");
    texts.push_back(text.get<std::string>());
  }
  const auto embeddings =
      (*encoder)->Embed(std::vector<absl::string_view>(texts.begin(), texts.end()), nullptr);
  if (!embeddings.ok()) return embeddings.status();
  for (size_t i = 0; i < texts.size(); ++i) {
    const auto pieces = (*tokenizer)->Tokenize(texts[i]);
    if (!pieces.ok()) return pieces.status();
    nlohmann::json out = {{"pieces", nlohmann::json::array()}, {"embedding", (*embeddings)[i]}};
    for (const Piece& piece : *pieces) {
      out["pieces"].push_back({piece.id, piece.start_byte, piece.end_byte});
    }
    std::cout << out.dump() << "\n";
  }
  return absl::OkStatus();
}

}  // namespace
}  // namespace parallax

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: embed_dump BUNDLE_DIRECTORY\n";
    return 2;
  }
  const absl::Status status = parallax::Dump(argv[1]);
  if (!status.ok()) std::cerr << status << "\n";
  return status.ok() ? 0 : 1;
}
