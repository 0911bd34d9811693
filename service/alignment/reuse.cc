// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/alignment/reuse.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "service/text/stable_hash.h"
#include "service/text/token.h"

namespace parallax {
namespace {

constexpr size_t kShingle = 5;
// Share of the smaller text's shingles that a copy has in common; independent reports of one event
// share a few quotations.
constexpr double kCopied = 0.5;
// Share of claims with a close counterpart in the other language, both ways.
constexpr double kTranslated = 0.7;
constexpr double kTranslationCosine = 0.42;

std::set<uint64_t> Shingles(const Document& document) {
  std::vector<std::string> words;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.part != Part::kText) continue;
    for (Token& token :
         Tokenize(document.text(sentence.part), document.index(sentence.part), sentence.span)) {
      if (token.kind != TokenKind::kPunctuation) words.push_back(std::move(token.lower));
    }
  }
  std::set<uint64_t> shingles;
  for (size_t i = 0; i + kShingle <= words.size(); ++i) {
    shingles.insert(StableHash(
        {absl::StrJoin(words.begin() + static_cast<std::ptrdiff_t>(i),
                       words.begin() + static_cast<std::ptrdiff_t>(i + kShingle), " ")}));
  }
  return shingles;
}

bool IsCopy(const std::set<uint64_t>& a, const std::set<uint64_t>& b) {
  if (a.empty() || b.empty()) return false;
  const std::set<uint64_t>& small = a.size() <= b.size() ? a : b;
  const std::set<uint64_t>& large = a.size() <= b.size() ? b : a;
  size_t shared = 0;
  for (uint64_t shingle : small) shared += large.contains(shingle);
  return static_cast<double>(shared) >= kCopied * static_cast<double>(small.size());
}

double ShareFound(absl::Span<const uint32_t> claims, absl::Span<const uint32_t> others,
                  const ClaimVectors& vectors) {
  if (claims.empty()) return 0;
  size_t found = 0;
  for (uint32_t claim : claims) {
    found += std::any_of(others.begin(), others.end(), [&](uint32_t other) {
      return Similarity(vectors.claims[claim], vectors.claims[other]) >= kTranslationCosine;
    });
  }
  return static_cast<double>(found) / static_cast<double>(claims.size());
}

}  // namespace

std::vector<uint32_t> FindOrigins(absl::Span<const Document> documents,
                                  absl::Span<const uint32_t> group, absl::Span<const Claim> claims,
                                  const ClaimVectors& vectors) {
  // Earliest published first, so that the original stands for its copies.
  std::vector<uint32_t> order(group.begin(), group.end());
  auto age = [&](uint32_t d) {
    const auto& published = documents[d].published;
    return std::tuple(!published.has_value(), published ? published->day : absl::CivilDay(),
                      documents[d].source.article_id);
  };
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return age(a) < age(b); });

  std::vector<std::set<uint64_t>> shingles(documents.size());
  std::vector<std::vector<uint32_t>> whole(documents.size());
  for (uint32_t d : order) shingles[d] = Shingles(documents[d]);
  for (uint32_t c = 0; c < claims.size(); ++c) {
    if (!claims[c].enumerated) whole[claims[c].passage.document].push_back(c);
  }
  std::vector<uint32_t> origin(documents.size());
  for (uint32_t d = 0; d < documents.size(); ++d) origin[d] = d;
  for (size_t i = 0; i < order.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      const uint32_t later = order[i], earlier = order[j];
      const bool other_language = documents[later].language != documents[earlier].language;
      const bool same = other_language
                            ? ShareFound(whole[later], whole[earlier], vectors) >= kTranslated &&
                                  ShareFound(whole[earlier], whole[later], vectors) >= kTranslated
                            : IsCopy(shingles[later], shingles[earlier]);
      if (same) {
        origin[later] = origin[earlier];
        break;
      }
    }
  }
  std::vector<uint32_t> result;
  for (uint32_t d : group) result.push_back(origin[d]);
  return result;
}

}  // namespace parallax
