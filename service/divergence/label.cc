// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "service/divergence/wording.h"

namespace parallax {
namespace {

constexpr double kJudgedConfidence = 0.7;
// Both say something of their own on a telling subject, and not the same.
constexpr double kSubjectWeight = 0.75, kOtherProposition = 0.5;
constexpr double kFramedConfidence = 0.55;

bool IsOwnWording(const ComparisonContext& context, uint32_t account, const Claim& claim) {
  return claim.direct || context.accounts[account].first_hand;
}

std::set<std::string> Judgements(const ComparisonContext& context, const Claim& claim) {
  std::set<std::string> words;
  for (const Passage& passage : claim.evaluations)
    words.emplace(context.documents[passage.document].Quote(passage.part, passage.span));
  return words;
}

// How two parties judge the event: "fantastic" against "frank and full of substance".
std::vector<Finding> OtherJudgements(const ComparisonContext& context) {
  std::map<uint32_t, std::vector<uint32_t>> judging;  // Account -> claims
  for (uint32_t a = 0; a < context.accounts.size(); ++a) {
    if (IsOutlet(context.accounts[a])) continue;
    for (uint32_t c : context.accounts[a].claims) {
      if (context.main[c] && !context.claims[c].evaluations.empty() &&
          IsOwnWording(context, a, context.claims[c]))
        judging[a].push_back(c);
    }
    // The claim that judges most stands for the others.
    if (const auto at = judging.find(a); at != judging.end()) {
      std::stable_sort(at->second.begin(), at->second.end(), [&](uint32_t x, uint32_t y) {
        return context.claims[x].evaluations.size() > context.claims[y].evaluations.size();
      });
    }
  }
  std::vector<Finding> findings;
  for (auto left = judging.begin(); left != judging.end(); ++left) {
    for (auto right = std::next(left); right != judging.end(); ++right) {
      if (CanCompare(context.accounts[left->first], context.accounts[right->first]) !=
          Comparability::kParties)
        continue;
      std::set<std::string> here, there;
      for (uint32_t c : left->second) here.merge(Judgements(context, context.claims[c]));
      for (uint32_t c : right->second) there.merge(Judgements(context, context.claims[c]));
      const bool shared = std::any_of(
          here.begin(), here.end(), [&](const std::string& word) { return there.contains(word); });
      const Claim &a = context.claims[left->second.front()],
                  &b = context.claims[right->second.front()];
      const bool other_language =
          !SameLanguage(context, left->second.front(), right->second.front());
      const std::optional<uint32_t> topic = context.topic_of[left->second.front()]
                                                ? context.topic_of[left->second.front()]
                                                : context.topic_of[right->second.front()];
      if (shared || other_language || context.topics.empty()) continue;
      Finding finding;
      finding.type = DivergenceType::kLabel;
      finding.level = Level::kClaim;
      finding.topic = topic.value_or(0);
      finding.label = a.evaluations.front();
      finding.confidence = kJudgedConfidence;
      finding.sides = {{left->first, Stance::kDiffers, {left->second.front()}, {}},
                       {right->first, Stance::kDiffers, {right->second.front()}, {}}};
      finding.left_words = a.evaluations.front();
      finding.right_words = b.evaluations.front();
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

bool SaysOfItsOwn(const Claim& claim) {
  return !claim.enumerated && claim.outcome != Outcome::kDiscussed && !claim.predicate.empty() &&
         claim.certainty != Certainty::kQuestioned && claim.concepts.size() >= 2;
}

std::optional<WordingDifference> OtherFraming(const ComparisonContext& context,
                                              const FacingPair& pair) {
  const Claim &a = context.claims[pair.left], &b = context.claims[pair.right];
  if (!pair.subject || pair.subject_weight < kSubjectWeight) return std::nullopt;
  if (CanCompare(context.accounts[pair.left_account], context.accounts[pair.right_account]) !=
      Comparability::kParties)
    return std::nullopt;
  if (!IsOwnWording(context, pair.left_account, a) || !IsOwnWording(context, pair.right_account, b))
    return std::nullopt;
  // A translation is other words for the same.
  if (!SameLanguage(context, pair.left, pair.right)) return std::nullopt;
  if (!SaysOfItsOwn(a) || !SaysOfItsOwn(b)) return std::nullopt;
  if (pair.score.same_proposition >= kOtherProposition) return std::nullopt;
  return WordingDifference{Relation::kCompatible, kFramedConfidence + 0.2 * pair.subject_weight,
                           a.passage, b.passage};
}

}  // namespace

std::vector<Finding> FindLabelDifferences(const ComparisonContext& context,
                                          const std::vector<FacingPair>& pairs) {
  std::vector<Finding> findings = OtherJudgements(context);
  for (Finding& finding :
       FindWordingDifferences(context, pairs, DivergenceType::kLabel, OtherFraming)) {
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace parallax
