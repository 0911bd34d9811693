// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_DIVERGENCE_FACING_H_
#define PARALLAX_SERVICE_DIVERGENCE_FACING_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "service/divergence/finding.h"

namespace parallax {

// Two claims of opposed accounts on one thing: what the comparators of wording look at.
struct FacingPair {
  uint32_t left = 0, right = 0;                  // Claims, left < right
  uint32_t left_account = 0, right_account = 0;  // Whose they are in the comparison
  PairScore score;
  std::optional<uint32_t> subject;  // The concept of most weight that both name
  double subject_weight = 0;
};

// The pairs of main-event claims of opposed accounts that are in one topic or name one telling
// concept, ordered by claim. Candidates come from topics and shared concepts, so that the cost
// grows with what is shared, not with the square of the claims. Thread-safe.
std::vector<FacingPair> FindFacingPairs(const ComparisonContext& context);

// What a comparator makes of a pair: the words that differ, when it finds a difference.
struct WordingDifference {
  Relation relation = Relation::kCompatible;
  double confidence = 0;
  std::optional<Passage> left_words, right_words;
};

using PairComparator =
    std::function<std::optional<WordingDifference>(const ComparisonContext&, const FacingPair&)>;

// The findings of `type` that `compare` makes of `pairs`: the most confident one for each topic and
// pair of accounts. Ordered by confidence. Thread-safe.
std::vector<Finding> FindWordingDifferences(const ComparisonContext& context,
                                            const std::vector<FacingPair>& pairs,
                                            DivergenceType type, const PairComparator& compare);

// Whose side the name `key` ("capital:CN", "person:xi-jinping") is on the day of claim `claim`: the
// country it stands for or holds an office of, else the key itself.
std::string SideOfName(const ComparisonContext& context, const std::string& key, uint32_t claim);

// The words of concept `subject` in `claim`; the whole claim when it does not name it.
Passage WordsFor(const ComparisonContext& context, uint32_t claim, std::optional<uint32_t> subject);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_DIVERGENCE_FACING_H_
