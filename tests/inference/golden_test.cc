// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// The encoder against what Python made of the same texts with the same files
// (training/base/goldens.py).
#include <cmath>
#include <fstream>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "service/inference/encoder.h"
#include "service/inference/tokenizer.h"
#include "tests/inference/shipped_bundle.h"

namespace parallax {
namespace {

struct Golden {
  std::string text;
  std::vector<Piece> pieces;
  Embedding embedding;
};

std::vector<Golden> ReadGoldens() {
  std::vector<Golden> goldens;
  std::ifstream file("tests/inference/data/goldens.jsonl");
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto json = nlohmann::json::parse(line);
    Golden golden{json["text"], {}, json["embedding"]};
    for (const auto& piece : json["pieces"])
      golden.pieces.push_back({piece[0], piece[1], piece[2]});
    goldens.push_back(std::move(golden));
  }
  return goldens;
}

double Cosine(const Embedding& a, const Embedding& b) {
  double product = 0, a_length = 0, b_length = 0;
  for (size_t i = 0; i < kEmbeddingSize; ++i) {
    product += static_cast<double>(a[i]) * b[i];
    a_length += static_cast<double>(a[i]) * a[i];
    b_length += static_cast<double>(b[i]) * b[i];
  }
  return product / std::sqrt(a_length * b_length);
}

TEST(GoldenTest, PiecesAndOffsetsAreThoseOfPython) {
  const auto tokenizer = Tokenizer::Create(ShippedBundle()->File("tokenizer").value()).value();
  const std::vector<Golden> goldens = ReadGoldens();
  ASSERT_GE(goldens.size(), 15u);
  for (const Golden& golden : goldens) {
    EXPECT_EQ(tokenizer->Tokenize(golden.text).value(), golden.pieces) << golden.text;
  }
}

TEST(GoldenTest, EmbeddingsAreThoseOfPython) {
  for (const Golden& golden : ReadGoldens()) {
    const auto embeddings = ShippedEncoder()->Embed({golden.text}, nullptr);
    ASSERT_TRUE(embeddings.ok()) << embeddings.status();
    EXPECT_GT(Cosine((*embeddings)[0], golden.embedding), 0.999) << golden.text;
  }
}

}  // namespace
}  // namespace parallax
