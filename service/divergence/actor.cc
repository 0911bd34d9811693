// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <map>
#include <string>
#include <utility>

#include "service/divergence/wording.h"

namespace parallax {
namespace {

constexpr double kBeganConfidence = 0.8;
// The same act of the same thing, but for who did it.
constexpr double kSameTopic = 0.75, kSubjectWeight = 0.45;

// Claims that name who began the contact need no other subject in common: an event is begun once.
std::vector<Finding> Beginners(const ComparisonContext& context) {
  std::map<std::pair<uint32_t, uint32_t>, Finding> best;  // By accounts
  for (uint32_t left = 0; left < context.claims.size(); ++left) {
    const Claim& a = context.claims[left];
    if (!context.main[left] || a.initiator.empty() || a.polarity == Polarity::kNegated) continue;
    for (uint32_t right = left + 1; right < context.claims.size(); ++right) {
      const Claim& b = context.claims[right];
      if (!context.main[right] || b.initiator.empty() || b.polarity == Polarity::kNegated) continue;
      if (SideOfName(context, a.initiator, left) == SideOfName(context, b.initiator, right))
        continue;
      const auto opponents = Opponents(context, left, right);
      const std::optional<uint32_t> topic =
          context.topic_of[left] ? context.topic_of[left] : context.topic_of[right];
      if (!opponents || !topic) continue;
      Finding finding;
      finding.type = DivergenceType::kActor;
      finding.relation = Relation::kIncompatible;
      finding.level = Level::kClaim;
      finding.topic = *topic;
      finding.label = context.topics[*topic].label;
      finding.confidence = kBeganConfidence;
      finding.sides = {{opponents->first, Stance::kDiffers, {left}, {}},
                       {opponents->second, Stance::kDiffers, {right}, {}}};
      best.emplace(std::minmax(opponents->first, opponents->second), std::move(finding));
    }
  }
  std::vector<Finding> findings;
  findings.reserve(best.size());
  for (auto& [accounts, finding] : best) findings.push_back(std::move(finding));
  return findings;
}

std::optional<WordingDifference> OtherAgent(const ComparisonContext& context,
                                            const FacingPair& pair) {
  const Claim &a = context.claims[pair.left], &b = context.claims[pair.right];
  if (a.agent.empty() || b.agent.empty() || a.predicate.empty() || a.predicate != b.predicate)
    return std::nullopt;
  if (a.polarity != b.polarity || pair.score.same_topic < kSameTopic ||
      pair.subject_weight < kSubjectWeight)
    return std::nullopt;
  const std::string left = SideOfName(context, a.agent, pair.left),
                    right = SideOfName(context, b.agent, pair.right);
  // Names alone can be told apart: "the minister" and "the official" may be one.
  const auto is_name = [](const Claim& claim) {
    for (const Concept& item : claim.concepts) {
      if (item.name && item.key == claim.agent) return true;
    }
    return false;
  };
  if (left == right || !is_name(a) || !is_name(b)) return std::nullopt;
  // "X met Y" and "Y met X" tell the same.
  for (const Concept& item : a.concepts) {
    if (SideOfName(context, item.key, pair.left) == right) return std::nullopt;
  }
  for (const Concept& item : b.concepts) {
    if (SideOfName(context, item.key, pair.right) == left) return std::nullopt;
  }
  return WordingDifference{Relation::kIncompatible, pair.score.same_topic * 0.8, {}, {}};
}

}  // namespace

std::vector<Finding> FindActorDifferences(const ComparisonContext& context,
                                          const std::vector<FacingPair>& pairs) {
  std::vector<Finding> findings = Beginners(context);
  for (Finding& finding :
       FindWordingDifferences(context, pairs, DivergenceType::kActor, OtherAgent)) {
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace parallax
