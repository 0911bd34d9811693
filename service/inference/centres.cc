// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/inference/centres.h"

#include <cmath>

#include "absl/strings/str_cat.h"
#include "nlohmann/json.hpp"

namespace parallax {
namespace {

constexpr absl::string_view kRole = "language-centres";
constexpr char kAnyLanguage[] = "und";

absl::Status Read(const nlohmann::json& kinds, const char* kind,
                  std::map<std::string, Embedding, std::less<>>& into) {
  const auto at = kinds.find(kind);
  if (at == kinds.end() || !at->is_object() || !at->contains(kAnyLanguage)) {
    return absl::DataLossError(absl::StrCat("language centres: no means for kind \"", kind, "\""));
  }
  for (const auto& [language, values] : at->items()) {
    if (!values.is_array() || values.size() != kEmbeddingSize) {
      return absl::DataLossError(
          absl::StrCat("language centres: \"", language, "\" is not a list of ", kEmbeddingSize));
    }
    Embedding& mean = into[language];
    for (size_t i = 0; i < kEmbeddingSize; ++i) {
      if (!values[i].is_number())
        return absl::DataLossError("language centres: a value is no number");
      mean[i] = values[i].get<float>();
    }
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<Centres> Centres::Load(const ModelBundle& bundle) {
  const absl::StatusOr<absl::string_view> file = bundle.File(kRole);
  if (!file.ok()) return file.status();
  const nlohmann::json kinds =
      nlohmann::json::parse(file->begin(), file->end(), nullptr, /*allow_exceptions=*/false);
  if (!kinds.is_object()) return absl::DataLossError("language centres: no JSON object");
  Centres centres;
  if (absl::Status status = Read(kinds, "sentence", centres.sentence_); !status.ok()) return status;
  if (absl::Status status = Read(kinds, "phrase", centres.phrase_); !status.ok()) return status;
  return centres;
}

Embedding Centres::Centred(const Embedding& embedding, absl::string_view language,
                           TextKind kind) const {
  const auto& means = kind == TextKind::kSentence ? sentence_ : phrase_;
  auto at = means.find(language);
  if (at == means.end()) at = means.find(kAnyLanguage);
  if (at == means.end()) return embedding;
  Embedding centred;
  double squares = 0;
  for (size_t i = 0; i < kEmbeddingSize; ++i) {
    centred[i] = embedding[i] - at->second[i];
    squares += static_cast<double>(centred[i]) * centred[i];
  }
  if (squares <= 0) return embedding;
  const float scale = static_cast<float>(1 / std::sqrt(squares));
  for (float& value : centred) value *= scale;
  return centred;
}

}  // namespace parallax
