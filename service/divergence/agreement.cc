// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/divergence/agreement.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "service/divergence/number.h"
#include "service/divergence/time.h"

namespace parallax {
namespace {

// Claims of two accounts agree when they say the same, or when both merely name the subject.
constexpr double kAgree = 0.60;
// Both speak of a thing that tells so much.
constexpr double kSharedSubject = 0.45, kSharedTopic = 0.45;
// Times of one thing: the claims are near each other.
constexpr double kSameTimeTopic = 0.35;
constexpr size_t kClaimsShown = 2;
// A count of two or three agrees by chance.
constexpr double kTellingCount = 10;

// One link of an agreement: two claims of two accounts that say a thing alike.
struct Link {
  std::pair<uint32_t, uint32_t> left, right;  // Account and claim
  Passage label;
  double score = 0;
};

// A word for a subject on both sides is agreement that it came up.
double AgreementOf(const ComparisonContext& context, const FacingPair& pair) {
  const Claim &a = context.claims[pair.left], &b = context.claims[pair.right];
  if (a.polarity != b.polarity) return 0;
  const PairScore& score = pair.score;
  const double same =
      std::max(score.same_proposition, score.overlap >= kAgree ? score.same_topic : 0.0);
  if (same >= kAgree) return same;
  // Two statements on one subject may say opposite things of it.
  if ((IsMention(a) || IsMention(b)) && pair.subject && pair.subject_weight >= kSharedSubject &&
      score.same_topic >= kSharedTopic)
    return std::max(kAgree, score.same_topic);
  return 0;
}

bool IsTelling(const Quantity& q) {
  if (q.dimension == Dimension::kOrdinal || q.vague) return false;
  return q.dimension != Dimension::kCount || q.low >= kTellingCount;
}

bool IsExact(const TimeExpression& time) {
  return time.earliest && time.granularity != TimeGranularity::kUnknown &&
         (time.minute_of_day || time.granularity == TimeGranularity::kDay ||
          time.granularity == TimeGranularity::kMonth ||
          time.granularity == TimeGranularity::kYear);
}

std::vector<Link> SubjectLinks(const ComparisonContext& context,
                               const std::vector<FacingPair>& pairs) {
  std::vector<Link> links;
  for (const FacingPair& pair : pairs) {
    const double score = AgreementOf(context, pair);
    if (score <= 0) continue;
    links.push_back({{pair.left_account, pair.left},
                     {pair.right_account, pair.right},
                     WordsFor(context, pair.left, pair.subject),
                     score});
  }
  return links;
}

std::vector<Link> FigureLinks(const ComparisonContext& context) {
  std::vector<Link> links;
  for (const NumberMatch& match : MatchNumbers(context)) {
    const Claim& claim = context.claims[match.left.claim];
    const Quantity& q = claim.quantities[match.left.index];
    if (match.relation != NumberRelation::kEqual || !IsTelling(q)) continue;
    links.push_back({{match.accounts.first, match.left.claim},
                     {match.accounts.second, match.right.claim},
                     {claim.passage.document, claim.passage.part, q.span},
                     match.score});
  }
  return links;
}

std::vector<Link> TimeLinks(const ComparisonContext& context,
                            const std::vector<FacingPair>& pairs) {
  std::vector<Link> links;
  for (const FacingPair& pair : pairs) {
    if (pair.score.same_topic < kSameTimeTopic) continue;
    const Claim &a = context.claims[pair.left], &b = context.claims[pair.right];
    for (const TimeExpression& x : a.times) {
      for (const TimeExpression& y : b.times) {
        if (!IsExact(x) || !IsExact(y) || x.granularity != y.granularity) continue;
        const auto apart = MinutesApart(x, y);
        if (!apart || *apart != 0) continue;
        links.push_back({{pair.left_account, pair.left},
                         {pair.right_account, pair.right},
                         {a.passage.document, a.passage.part, x.span},
                         std::max(kAgree, pair.score.same_topic)});
      }
    }
  }
  return links;
}

// Links that share a claim, and those of one topic, are one agreement.
std::vector<std::vector<Link>> Gather(const ComparisonContext& context, std::vector<Link> links,
                                      bool by_topic) {
  std::vector<size_t> parent(links.size());
  std::iota(parent.begin(), parent.end(), 0);
  auto find = [&](size_t i) {
    while (parent[i] != i) i = parent[i];
    return i;
  };
  std::map<std::pair<bool, uint32_t>, size_t> seen;  // Claim, or topic
  for (size_t i = 0; i < links.size(); ++i) {
    std::vector<std::pair<bool, uint32_t>> keys;
    if (by_topic) {
      const auto topic = context.topic_of[links[i].left.second];
      if (topic) keys.emplace_back(true, *topic);
    } else {
      keys = {{false, links[i].left.second}, {false, links[i].right.second}};
    }
    for (const auto& key : keys) {
      const auto [at, added] = seen.emplace(key, i);
      if (!added) parent[find(i)] = find(at->second);
    }
  }
  std::map<size_t, std::vector<Link>> gathered;
  for (size_t i = 0; i < links.size(); ++i) gathered[find(i)].push_back(links[i]);
  std::vector<std::vector<Link>> groups;
  groups.reserve(gathered.size());
  for (auto& [root, group] : gathered) groups.push_back(std::move(group));
  return groups;
}

std::optional<SharedTopic> MakeShared(const ComparisonContext& context,
                                      const std::vector<Link>& links) {
  SharedTopic shared;
  std::map<uint32_t, std::map<uint32_t, double>> agreeing;  // Account -> claim -> best score
  const Link* best = nullptr;
  for (const Link& link : links) {
    for (const auto& [account, claim] : {link.left, link.right})
      agreeing[account][claim] = std::max(agreeing[account][claim], link.score);
    if (best == nullptr || link.score > best->score) best = &link;
  }
  if (agreeing.size() < 2) return std::nullopt;
  for (const auto& [account, claims] : agreeing) {
    std::vector<std::tuple<bool, double, std::string, uint32_t>> ranked;
    for (const auto& [claim, score] : claims) {
      // Headlines say the same in fewer words.
      ranked.emplace_back(context.claims[claim].passage.part == Part::kTitle, -score,
                          context.claims[claim].key, claim);
      if (context.topic_of[claim]) shared.topic = context.topic_of[claim];
    }
    std::sort(ranked.begin(), ranked.end());
    FindingSide side{account, Stance::kAsserts, {}, {}};
    for (size_t i = 0; i < ranked.size() && i < kClaimsShown; ++i)
      side.claims.push_back(std::get<3>(ranked[i]));
    shared.sides.push_back(std::move(side));
  }
  shared.label = best->label;
  shared.score = best->score;
  return shared;
}

}  // namespace

std::vector<SharedTopic> FindAgreements(const ComparisonContext& context,
                                        const std::vector<FacingPair>& pairs,
                                        absl::Span<const Finding> differences) {
  std::set<uint32_t> disputed;  // Claims of which not both can be true
  for (const Finding& finding : differences) {
    if (finding.relation != Relation::kIncompatible) continue;
    for (const FindingSide& side : finding.sides)
      disputed.insert(side.claims.begin(), side.claims.end());
  }
  auto undisputed = [&](std::vector<Link> links) {
    std::erase_if(links, [&](const Link& link) {
      return disputed.contains(link.left.second) || disputed.contains(link.right.second);
    });
    return links;
  };
  std::vector<SharedTopic> shared;
  auto add = [&](std::vector<Link> links, bool by_topic) {
    for (const std::vector<Link>& group : Gather(context, std::move(links), by_topic)) {
      if (auto topic = MakeShared(context, group)) shared.push_back(*std::move(topic));
    }
  };
  add(undisputed(SubjectLinks(context, pairs)), true);
  // A figure that both give stands though something else in the sentence is disputed.
  add(FigureLinks(context), false);
  add(undisputed(TimeLinks(context, pairs)), false);
  return shared;
}

}  // namespace parallax
