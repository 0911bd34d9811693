// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/divergence/agreement.h"

#include <algorithm>
#include <map>
#include <set>

namespace parallax {
namespace {

// Claims of two accounts agree when they say the same, or when both merely name the subject.
constexpr double kAgree = 0.60;
constexpr size_t kClaimsShown = 2;

// A word for a subject on both sides is agreement that it came up.
double AgreementOf(const ComparisonContext& context, uint32_t left, uint32_t right) {
  const Claim &a = context.claims[left], &b = context.claims[right];
  if (a.polarity != b.polarity) return 0;
  const PairScore pair = context.scorer.Score(left, right);
  if (a.enumerated || b.enumerated) return pair.containment >= kAgree ? pair.same_topic : 0;
  return std::max(pair.same_proposition, pair.overlap >= kAgree ? pair.same_topic : 0);
}

}  // namespace

std::vector<SharedTopic> FindAgreements(const ComparisonContext& context,
                                        absl::Span<const Finding> differences) {
  std::set<uint32_t> disputed;  // Claims that a difference quotes
  for (const Finding& finding : differences) {
    if (finding.type == DivergenceType::kOmission) continue;
    for (const FindingSide& side : finding.sides)
      disputed.insert(side.claims.begin(), side.claims.end());
  }
  std::vector<SharedTopic> shared;
  for (uint32_t t = 0; t < context.topics.size(); ++t) {
    std::map<uint32_t, std::map<uint32_t, double>> agreeing;  // Account -> claim -> best score
    for (uint32_t a = 0; a < context.accounts.size(); ++a) {
      for (uint32_t b = a + 1; b < context.accounts.size(); ++b) {
        if (CanCompare(context.accounts[a], context.accounts[b]) == Comparability::kNone) continue;
        for (uint32_t left : ClaimsOn(context, a, t)) {
          for (uint32_t right : ClaimsOn(context, b, t)) {
            if (left == right || disputed.contains(left) || disputed.contains(right)) continue;
            const double score = AgreementOf(context, left, right);
            if (score < kAgree) continue;
            agreeing[a][left] = std::max(agreeing[a][left], score);
            agreeing[b][right] = std::max(agreeing[b][right], score);
          }
        }
      }
    }
    if (agreeing.size() < 2) continue;
    SharedTopic topic;
    topic.topic = t;
    std::vector<uint32_t> members;
    for (const auto& [account, claims] : agreeing) {
      std::vector<std::pair<double, uint32_t>> ranked;
      for (const auto& [claim, score] : claims) ranked.emplace_back(-score, claim);
      std::sort(ranked.begin(), ranked.end(), [&](const auto& x, const auto& y) {
        return std::tuple(x.first, context.claims[x.second].key) <
               std::tuple(y.first, context.claims[y.second].key);
      });
      FindingSide side{account, Stance::kAsserts, {}, {}};
      for (size_t i = 0; i < ranked.size() && i < kClaimsShown; ++i) {
        side.claims.push_back(ranked[i].second);
        members.push_back(ranked[i].second);
        topic.score = std::max(topic.score, -ranked[i].first);
      }
      topic.sides.push_back(std::move(side));
    }
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    const auto name =
        NameTopic(context.documents, context.claims, members, context.space, context.language, {});
    topic.label = name ? name->second : context.topics[t].label;
    shared.push_back(std::move(topic));
  }
  return shared;
}

}  // namespace parallax
