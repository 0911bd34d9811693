// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/vectors.h"

#include <map>
#include <string>

#include "service/text/token.h"

namespace parallax {
namespace {

// Distinct texts in order of first use.
class TextPool {
 public:
  size_t Add(std::string text) {
    const auto [at, added] = index_.emplace(std::move(text), texts_.size());
    if (added) texts_.push_back(at->first);
    return at->second;
  }
  const std::vector<absl::string_view>& texts() const { return texts_; }

 private:
  std::map<std::string, size_t> index_;  // Nodes stay where they are, so that views into keys hold.
  std::vector<absl::string_view> texts_;
};

// Names of the data files are one key in every language; a vector would add nothing.
bool HasCanonicalKey(const Concept& item) { return item.name && !item.key.starts_with("name:"); }

}  // namespace

absl::StatusOr<ClaimVectors> EmbedClaims(absl::Span<const Document> documents,
                                         absl::Span<const Claim> claims, const Encoder& encoder,
                                         const Centres& centres, const CancellationCheck& cancelled,
                                         EmbedStats* stats) {
  TextPool pool;
  auto add = [&](const Passage& passage) {
    return pool.Add(
        NormalizeForMatch(documents[passage.document].Quote(passage.part, passage.span)));
  };
  auto language = [&](const Claim& claim) -> const std::string& {
    return documents[claim.passage.document].language;
  };
  std::vector<size_t> claim_text;
  for (const Claim& claim : claims) claim_text.push_back(add(claim.passage));
  ClaimVectors vectors;
  std::map<std::string, int32_t> concept_of_key;
  std::vector<std::pair<size_t, std::string>> concept_text;  // Text and language
  for (const Claim& claim : claims) {
    std::vector<int32_t>& indices = vectors.concept_index.emplace_back();
    for (const Concept& item : claim.concepts) {
      if (HasCanonicalKey(item)) {
        indices.push_back(-1);
        continue;
      }
      const auto [at, added] =
          concept_of_key.emplace(item.key, static_cast<int32_t>(concept_text.size()));
      if (added)
        concept_text.emplace_back(pool.Add(item.name ? item.key.substr(5) : item.key),
                                  language(claim));
      indices.push_back(at->second);
    }
  }
  absl::StatusOr<std::vector<Embedding>> embedded = encoder.Embed(pool.texts(), cancelled, stats);
  if (!embedded.ok()) return embedded.status();
  for (size_t i = 0; i < claims.size(); ++i) {
    const TextKind kind = claims[i].enumerated ? TextKind::kPhrase : TextKind::kSentence;
    vectors.claims.push_back(
        centres.Centred((*embedded)[claim_text[i]], language(claims[i]), kind));
  }
  for (const auto& [text, of] : concept_text) {
    vectors.concepts.push_back(centres.Centred((*embedded)[text], of, TextKind::kPhrase));
  }
  return vectors;
}

}  // namespace parallax
