// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/divergence/denial.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace parallax {
namespace {

// The pair must say the same of the same thing, but for the "not".
constexpr double kSameProposition = 0.62;
// What is said not to have been discussed must be wholly in what the other tells.
constexpr double kSubjectHeld = 0.7;
constexpr double kSubjectTopic = 0.35;
// Words that both claims share, of the shorter; a denial repeats the words that it denies.
constexpr double kSharedWords = 0.5;
// With one predicate the claims need be no more than near each other.
constexpr double kSamePredicateTopic = 0.3, kSamePredicate = 0.65;

double SharedKeywords(const Claim& a, const Claim& b) {
  const std::set<std::string> left(a.keywords.begin(), a.keywords.end()),
      right(b.keywords.begin(), b.keywords.end());
  if (left.empty() || right.empty()) return 0;
  size_t shared = 0;
  for (const std::string& word : left) shared += right.contains(word);
  return static_cast<double>(shared) / static_cast<double>(std::min(left.size(), right.size()));
}

bool IsFirm(const Claim& claim) {
  return claim.certainty == Certainty::kCertain || claim.certainty == Certainty::kProbable;
}

// The word that is denied stands in the other claim as well: "wages have not slowed" denies "wage
// growth has slowed". Auxiliaries and verbs of all work deny nothing by themselves.
bool SharesPredicate(const Claim& no, const Claim& yes) {
  if (no.predicate.empty() || no.predicate_kind == PredicateKind::kLight) return false;
  return no.predicate == yes.predicate ||
         std::find(yes.keywords.begin(), yes.keywords.end(), no.predicate) != yes.keywords.end();
}

// How surely `denied` (negated) and `asserted` contradict each other; 0 when they do not.
double Contradiction(const ComparisonContext& context, uint32_t denied, uint32_t asserted) {
  const Claim &no = context.claims[denied], &yes = context.claims[asserted];
  const PairScore pair = context.scorer.Score(denied, asserted);
  // "did not discuss X" against anything said of X at the same meeting; "did not mention X" tells
  // of a silence.
  if (no.predicate_kind == PredicateKind::kMention) return 0;
  if (no.outcome == Outcome::kDiscussed && no.polarity == Polarity::kNegated) {
    const double held = context.space.Covered(denied, asserted);
    return held >= kSubjectHeld && pair.same_topic >= kSubjectTopic ? pair.same_topic : 0;
  }
  if (!IsFirm(no) || !IsFirm(yes)) return 0;
  const bool across = context.documents[no.passage.document].language !=
                      context.documents[yes.passage.document].language;
  if (pair.same_topic >= kSamePredicateTopic && SharesPredicate(no, yes))
    return std::max(kSamePredicate, pair.same_topic);
  if (pair.same_proposition < kSameProposition) return 0;
  if (!across && SharedKeywords(no, yes) < kSharedWords) return 0;
  return pair.same_proposition;
}

}  // namespace

std::vector<Finding> FindDenials(const ComparisonContext& context) {
  std::map<std::tuple<uint32_t, uint32_t, uint32_t>, Finding> best;  // By topic and accounts
  for (uint32_t no = 0; no < context.claims.size(); ++no) {
    const Claim& denied = context.claims[no];
    if (!context.main[no] || denied.silence || denied.polarity != Polarity::kNegated) continue;
    for (uint32_t yes = 0; yes < context.claims.size(); ++yes) {
      const Claim& asserted = context.claims[yes];
      if (!context.main[yes] || asserted.silence || asserted.polarity != Polarity::kAffirmed)
        continue;
      if (asserted.certainty == Certainty::kQuestioned) continue;
      const double score = Contradiction(context, no, yes);
      if (score <= 0) continue;
      const auto opponents = Opponents(context, yes, no);
      if (!opponents) continue;
      const uint32_t topic = context.topic_of[no].value_or(context.topic_of[yes].value_or(0));
      const std::tuple key(topic, std::min(opponents->first, opponents->second),
                           std::max(opponents->first, opponents->second));
      if (auto at = best.find(key); at != best.end() && at->second.confidence >= score) continue;
      const auto name = NameTopic(context.documents, context.claims, {&no, 1}, context.space,
                                  context.language, {});
      Finding finding;
      finding.type = DivergenceType::kDenial;
      finding.relation = Relation::kIncompatible;
      finding.level = Level::kClaim;
      finding.topic = topic;
      finding.label = name ? name->second : denied.passage;
      finding.confidence = score;
      finding.sides = {{opponents->first, Stance::kAsserts, {yes}, {}},
                       {opponents->second, Stance::kDenies, {no}, {}}};
      best[key] = std::move(finding);
    }
  }
  std::vector<Finding> findings;
  findings.reserve(best.size());
  for (auto& [key, finding] : best) findings.push_back(std::move(finding));
  return findings;
}

}  // namespace parallax
