// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/inference/tokenizer.h"

#include <string_view>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "sentencepiece_processor.h"

namespace parallax {

struct Tokenizer::Model {
  sentencepiece::SentencePieceProcessor processor;
};

Tokenizer::Tokenizer(std::unique_ptr<const Model> model) : model_(std::move(model)) {}
Tokenizer::~Tokenizer() = default;

absl::StatusOr<std::unique_ptr<const Tokenizer>> Tokenizer::Create(absl::string_view model) {
  auto loaded = std::make_unique<Model>();
  sentencepiece::SentencePieceProcessor& processor = loaded->processor;
  const auto status =
      processor.LoadFromSerializedProto(std::string_view(model.data(), model.size()));
  if (!status.ok()) {
    return absl::DataLossError(absl::StrCat("tokenizer model: ", status.ToString()));
  }
  if (processor.bos_id() != kBegin || processor.pad_id() != kPadding ||
      processor.eos_id() != kEnd || processor.unk_id() != kUnknown) {
    return absl::DataLossError("tokenizer model: its marks are not those of the XLM-R vocabulary");
  }
  return std::unique_ptr<const Tokenizer>(new Tokenizer(std::move(loaded)));
}

absl::StatusOr<std::vector<Piece>> Tokenizer::Tokenize(absl::string_view text) const {
  sentencepiece::ImmutableSentencePieceText encoded;
  const auto status =
      model_->processor.Encode(std::string_view(text.data(), text.size()), encoded.mutable_proto());
  if (!status.ok()) return absl::InternalError(absl::StrCat("tokenizer: ", status.ToString()));
  std::vector<Piece> pieces;
  pieces.reserve(encoded.pieces_size());
  for (size_t i = 0; i < encoded.pieces_size(); ++i) {
    const auto piece = encoded.pieces(static_cast<int>(i));
    pieces.push_back({static_cast<int32_t>(piece.id()), piece.begin(), piece.end()});
  }
  return pieces;
}

int32_t Tokenizer::size() const { return model_->processor.GetPieceSize(); }

std::string Tokenizer::PieceText(int32_t id) const {
  const bool known = id >= 0 && id < size();
  return known ? model_->processor.IdToPiece(id) : std::string();
}

}  // namespace parallax
