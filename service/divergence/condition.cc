// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "service/divergence/wording.h"

namespace parallax {
namespace {

constexpr double kSameTopic = 0.55, kSubjectWeight = 0.4;

// Whether `account` states a condition for anything it says of the topic of `claim`.
bool StatesCondition(const ComparisonContext& context, uint32_t account, uint32_t claim) {
  const std::optional<uint32_t> topic = context.topic_of[claim];
  const std::vector<uint32_t>& claims = context.accounts[account].claims;
  return std::any_of(claims.begin(), claims.end(), [&](uint32_t c) {
    return context.main[c] && context.claims[c].condition &&
           (c == claim || (topic && context.topic_of[c] == topic));
  });
}

std::optional<WordingDifference> OneCondition(const ComparisonContext& context,
                                              const FacingPair& pair) {
  const Claim &a = context.claims[pair.left], &b = context.claims[pair.right];
  if (a.condition.has_value() == b.condition.has_value()) return std::nullopt;
  if (pair.score.same_topic < kSameTopic || pair.subject_weight < kSubjectWeight)
    return std::nullopt;
  const bool left_bound = a.condition.has_value();
  const Claim& free = left_bound ? b : a;
  // What is only named as a subject of talk, asked or denied is not promised without condition.
  if (free.enumerated || free.certainty == Certainty::kQuestioned ||
      free.outcome == Outcome::kDiscussed)
    return std::nullopt;
  if (StatesCondition(context, left_bound ? pair.right_account : pair.left_account,
                      left_bound ? pair.right : pair.left))
    return std::nullopt;
  const Claim& bound = left_bound ? a : b;
  WordingDifference difference;
  difference.relation = Relation::kStronger;
  difference.confidence = std::max(pair.score.same_topic, 0.5 + 0.2 * pair.subject_weight);
  difference.left_words = left_bound ? *bound.condition : a.passage;
  difference.right_words = left_bound ? b.passage : *bound.condition;
  return difference;
}

}  // namespace

std::vector<Finding> FindConditionDifferences(const ComparisonContext& context,
                                              const std::vector<FacingPair>& pairs) {
  return FindWordingDifferences(context, pairs, DivergenceType::kCondition, OneCondition);
}

}  // namespace parallax
