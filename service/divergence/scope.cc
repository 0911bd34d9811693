// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "service/divergence/wording.h"

namespace parallax {
namespace {

constexpr double kSameTopic = 0.5, kTelling = 0.4, kSameThing = 0.6;
// A mention says no more than that a subject came up.
constexpr double kMentionWeight = 0.5, kMentionConfidence = 0.62;

struct Extents {
  size_t left, right;  // Positions of the concept in both claims
  double weight;
};

// The heaviest concept that both name and of which one means a part, the other all or more.
std::optional<Extents> OpposedExtents(const ComparisonContext& context, const FacingPair& pair) {
  const absl::Span<const uint32_t> left = context.space.ConceptsOf(pair.left),
                                   right = context.space.ConceptsOf(pair.right);
  std::optional<Extents> found;
  for (size_t i = 0; i < left.size(); ++i) {
    const double weight = context.space.Weight(left[i]);
    if (weight < kTelling || (found && weight <= found->weight)) continue;
    for (size_t k = 0; k < right.size(); ++k) {
      const Extent a = context.claims[pair.left].concepts[i].extent,
                   b = context.claims[pair.right].concepts[k].extent;
      const bool opposed = (a == Extent::kPart) != (b == Extent::kPart) &&
                           (a == Extent::kWhole || b == Extent::kWhole);
      if (!opposed || context.space.Likeness(left[i], right[k]) < kSameThing) continue;
      found = Extents{i, k, weight};
    }
  }
  return found;
}

std::optional<WordingDifference> PartAgainstWhole(const ComparisonContext& context,
                                                  const FacingPair& pair) {
  const Claim &a = context.claims[pair.left], &b = context.claims[pair.right];
  if (a.polarity != b.polarity || pair.score.same_topic < kSameTopic) return std::nullopt;
  const std::optional<Extents> extents = OpposedExtents(context, pair);
  if (!extents) return std::nullopt;
  return WordingDifference{Relation::kStronger, pair.score.same_topic,
                           a.concepts[extents->left].passage, b.concepts[extents->right].passage};
}

bool IsStatement(const Claim& claim) {
  return !claim.enumerated && claim.outcome != Outcome::kDiscussed && claim.concepts.size() >= 2 &&
         claim.certainty != Certainty::kQuestioned;
}

// Whether `account` says anything of `subject` but that it came up.
bool OnlyMentions(const ComparisonContext& context, uint32_t account, uint32_t subject) {
  const std::vector<uint32_t>& claims = context.accounts[account].claims;
  return std::none_of(claims.begin(), claims.end(), [&](uint32_t c) {
    if (!context.main[c] || !IsStatement(context.claims[c])) return false;
    const absl::Span<const uint32_t> ids = context.space.ConceptsOf(c);
    return std::any_of(ids.begin(), ids.end(), [&](uint32_t id) {
      return context.space.Likeness(subject, id) >= kSameThing;
    });
  });
}

std::optional<WordingDifference> MentionAgainstStatement(const ComparisonContext& context,
                                                         const FacingPair& pair) {
  const Claim &a = context.claims[pair.left], &b = context.claims[pair.right];
  if (!pair.subject || pair.subject_weight < kMentionWeight) return std::nullopt;
  if (CanCompare(context.accounts[pair.left_account], context.accounts[pair.right_account]) !=
      Comparability::kParties)
    return std::nullopt;
  const bool left_mentions = IsMention(a) && IsStatement(b);
  if (!left_mentions && !(IsStatement(a) && IsMention(b))) return std::nullopt;
  if (!OnlyMentions(context, left_mentions ? pair.left_account : pair.right_account, *pair.subject))
    return std::nullopt;
  return WordingDifference{Relation::kStronger, kMentionConfidence + 0.1 * pair.subject_weight,
                           a.passage, b.passage};
}

}  // namespace

std::vector<Finding> FindScopeDifferences(const ComparisonContext& context,
                                          const std::vector<FacingPair>& pairs) {
  std::vector<Finding> findings =
      FindWordingDifferences(context, pairs, DivergenceType::kScope, PartAgainstWhole);
  for (Finding& finding :
       FindWordingDifferences(context, pairs, DivergenceType::kScope, MentionAgainstStatement)) {
    const bool known = std::any_of(findings.begin(), findings.end(), [&](const Finding& other) {
      return other.topic == finding.topic && other.sides[0].account == finding.sides[0].account &&
             other.sides[1].account == finding.sides[1].account;
    });
    if (!known) findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace parallax
