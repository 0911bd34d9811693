// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/divergence/coverage.h"

#include <algorithm>
#include <cmath>

namespace parallax {
namespace {

// A concept below this weight is commonplace: that it is absent proves nothing.
constexpr double kTellingWeight = 0.35;
constexpr double kNamed = 0.5;

}  // namespace

CoverageSearch::CoverageSearch(const ComparisonContext& context)
    : context_(context),
      claims_(context.accounts.size()),
      concepts_(context.accounts.size()),
      background_(context.accounts.size()) {
  for (uint32_t a = 0; a < context.accounts.size(); ++a) {
    for (uint32_t claim : context.accounts[a].claims) {
      const absl::Span<const uint32_t> ids = context.space.ConceptsOf(claim);
      if (context.background[claim]) {
        background_[a].insert(ids.begin(), ids.end());
      } else if (!context.claims[claim].silence) {
        claims_[a].push_back(claim);
        concepts_[a].insert(ids.begin(), ids.end());
      }
    }
  }
}

double CoverageSearch::Presence(uint32_t id, uint32_t account) const {
  return context_.space.Presence(id, concepts_[account]);
}

Coverage CoverageSearch::Search(uint32_t claim, uint32_t account) const {
  Coverage coverage;
  for (uint32_t other : claims_[account]) {
    const double similarity = context_.scorer.SimilarityOf(claim, other);
    if (!coverage.nearest || similarity > coverage.similarity) {
      coverage.similarity = similarity;
      coverage.nearest = other;
    }
  }
  double total = 0, found = 0;
  const absl::Span<const uint32_t> ids = context_.space.ConceptsOf(claim);
  for (uint32_t id : std::set<uint32_t>(ids.begin(), ids.end())) {
    const double weight = context_.space.Weight(id), presence = Presence(id, account);
    total += weight;
    found += weight * presence;
    if (weight >= kTellingWeight && presence < kNamed) coverage.missing.insert(id);
  }
  coverage.concepts = total > 0 ? found / total : 1;
  coverage.score = 1 / (1 + std::exp(4.0 - 4.5 * coverage.similarity - 4.0 * coverage.concepts));
  return coverage;
}

}  // namespace parallax
