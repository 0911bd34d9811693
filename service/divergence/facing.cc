// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/divergence/facing.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "absl/strings/match.h"
#include "service/attribution/knowledge.h"

namespace parallax {
namespace {

// A concept lighter than this is in half of all claims.
constexpr double kTellingWeight = 0.4;
// Two wordings of one thing.
constexpr double kSameThing = 0.8;
// Concepts that more claims than this name tell no pair apart.
constexpr size_t kMostNamed = 60;

// The heaviest concept that both claims name.
void FindSubject(const ComparisonContext& context, FacingPair& pair) {
  for (uint32_t a : context.space.ConceptsOf(pair.left)) {
    const double weight = context.space.Weight(a);
    if (weight <= pair.subject_weight) continue;
    for (uint32_t b : context.space.ConceptsOf(pair.right)) {
      if (context.space.Likeness(a, b) < kSameThing) continue;
      pair.subject = a;
      pair.subject_weight = weight;
      break;
    }
  }
}

std::set<std::pair<uint32_t, uint32_t>> Candidates(const ComparisonContext& context) {
  std::map<uint32_t, std::vector<uint32_t>> by_concept;
  for (uint32_t c = 0; c < context.claims.size(); ++c) {
    if (!context.main[c] || context.claims[c].silence) continue;
    for (uint32_t id : context.space.ConceptsOf(c)) {
      if (context.space.Weight(id) >= kTellingWeight) by_concept[id].push_back(c);
    }
  }
  std::set<std::pair<uint32_t, uint32_t>> pairs;
  auto add_all = [&](const std::vector<uint32_t>& claims) {
    for (size_t i = 0; i < claims.size(); ++i) {
      for (size_t j = i + 1; j < claims.size(); ++j) {
        if (claims[i] != claims[j])
          pairs.emplace(std::min(claims[i], claims[j]), std::max(claims[i], claims[j]));
      }
    }
  };
  for (const auto& [id, claims] : by_concept) {
    if (claims.size() <= kMostNamed) add_all(claims);
  }
  for (const TopicGroup& topic : context.topics) {
    if (topic.claims.size() <= kMostNamed) add_all(topic.claims);
  }
  return pairs;
}

}  // namespace

std::vector<FacingPair> FindFacingPairs(const ComparisonContext& context) {
  std::vector<FacingPair> pairs;
  for (const auto& [left, right] : Candidates(context)) {
    const auto opponents = Opponents(context, left, right);
    if (!opponents) continue;
    FacingPair pair;
    pair.left = left;
    pair.right = right;
    std::tie(pair.left_account, pair.right_account) = *opponents;
    pair.score = context.scorer.Score(left, right);
    FindSubject(context, pair);
    pairs.push_back(pair);
  }
  return pairs;
}

std::vector<Finding> FindWordingDifferences(const ComparisonContext& context,
                                            const std::vector<FacingPair>& pairs,
                                            DivergenceType type, const PairComparator& compare) {
  std::map<std::tuple<uint32_t, uint32_t, uint32_t>, Finding> best;  // By topic and accounts
  for (const FacingPair& pair : pairs) {
    const std::optional<WordingDifference> difference = compare(context, pair);
    if (!difference) continue;
    const std::optional<uint32_t> topic =
        context.topic_of[pair.left] ? context.topic_of[pair.left] : context.topic_of[pair.right];
    if (!topic) continue;
    const std::tuple key(*topic, std::min(pair.left_account, pair.right_account),
                         std::max(pair.left_account, pair.right_account));
    if (auto at = best.find(key);
        at != best.end() && at->second.confidence >= difference->confidence)
      continue;
    Finding finding;
    finding.type = type;
    finding.relation = difference->relation;
    finding.level = Level::kClaim;
    finding.topic = *topic;
    finding.label =
        pair.subject ? WordsFor(context, pair.left, pair.subject) : context.topics[*topic].label;
    finding.confidence = difference->confidence;
    finding.sides = {{pair.left_account, Stance::kDiffers, {pair.left}, {}},
                     {pair.right_account, Stance::kDiffers, {pair.right}, {}}};
    finding.left_words = difference->left_words;
    finding.right_words = difference->right_words;
    best[key] = std::move(finding);
  }
  std::vector<Finding> findings;
  findings.reserve(best.size());
  for (auto& [key, finding] : best) findings.push_back(std::move(finding));
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.confidence > b.confidence; });
  return findings;
}

std::string SideOfName(const ComparisonContext& context, const std::string& key, uint32_t claim) {
  if (absl::StartsWith(key, "country:")) return key.substr(8);
  if (absl::StartsWith(key, "capital:")) return key.substr(8);
  const KnownEntity* entity = SharedKnowledge().Find(key);
  if (entity == nullptr) return key;
  if (entity->kind != EntityKind::kPerson) return entity->country.empty() ? key : entity->country;
  const auto& published = context.documents[context.claims[claim].passage.document].published;
  if (!published) return key;
  const OfficeTerm* term = Knowledge::TermOn(*entity, published->day);
  return term == nullptr ? key : term->country;
}

Passage WordsFor(const ComparisonContext& context, uint32_t claim,
                 std::optional<uint32_t> subject) {
  const absl::Span<const uint32_t> ids = context.space.ConceptsOf(claim);
  for (size_t k = 0; subject && k < ids.size(); ++k) {
    if (ids[k] == *subject) return context.claims[claim].concepts[k].passage;
  }
  return context.claims[claim].passage;
}

}  // namespace parallax
