// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_INFERENCE_TOKENIZER_H_
#define PARALLAX_SERVICE_INFERENCE_TOKENIZER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace parallax {

// One piece of the XLM-R vocabulary, and the bytes of the original text that it stands for:
// half-open, in order, without gaps between neighbours but for white space that normalisation
// drops. A piece may stand for no bytes at all (one half of a character that normalisation takes
// apart).
struct Piece {
  int32_t id = 0;
  uint32_t start_byte = 0, end_byte = 0;

  friend bool operator==(const Piece&, const Piece&) = default;
};

// Cuts text into the pieces that the encoder was trained on: SentencePiece's unigram model after
// NFKC normalisation (docs/algorithms/encoder.md). Immutable and thread-safe.
class Tokenizer {
 public:
  // Marks of the vocabulary that no text contains.
  static constexpr int32_t kBegin = 0, kPadding = 1, kEnd = 2, kUnknown = 3;

  // `model` is a serialised SentencePiece model; it is copied. DATA_LOSS: it is none, or its marks
  // have other ids.
  static absl::StatusOr<std::unique_ptr<const Tokenizer>> Create(absl::string_view model);
  ~Tokenizer();

  // The pieces of `text`, without begin and end marks; none for an empty text. Text that spells a
  // mark ("<s>") is text. Bytes that are not UTF-8 count as U+FFFD. INTERNAL: SentencePiece failed.
  absl::StatusOr<std::vector<Piece>> Tokenize(absl::string_view text) const;

  // Entries of the vocabulary; every id is below it.
  int32_t size() const;

  // The vocabulary entry `id`, "" when there is none. A space is U+2581.
  std::string PieceText(int32_t id) const;

 private:
  struct Model;
  explicit Tokenizer(std::unique_ptr<const Model> model);

  std::unique_ptr<const Model> model_;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_INFERENCE_TOKENIZER_H_
