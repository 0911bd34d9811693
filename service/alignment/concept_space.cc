// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/alignment/concept_space.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "service/attribution/knowledge.h"
#include "service/claims/lexicon.h"

namespace parallax {
namespace {

// Participants say who talks, not what about.
constexpr double kParticipantWeight = 0.05;
constexpr double kNameWeight = 1.0;
// Two wordings of one thing lie above the upper bound, two things of one field below the lower
// (docs/algorithms/alignment.md).
constexpr double kDifferentThings = 0.25, kSameThing = 0.60;
constexpr double kDifferentAcross = 0.22, kSameAcross = 0.50;
// Compound and its head: "partial ceasefire" speaks of "ceasefire".
constexpr double kSameHead = 0.6;
// Who speaks of the Malta Channel speaks of Malta, in part.
constexpr double kContainedName = 0.7;
constexpr size_t kHanBytes = 3;

// Rarity of the rarest word, so that "unfair trade policies" weighs what "unfair" and "trade" tell.
double RarityOf(const Concept& item, const std::string& language) {
  double rarity = 0;
  for (absl::string_view word : absl::StrSplit(item.key, ' ', absl::SkipEmpty())) {
    rarity = std::max(rarity, Rarity(word, language));
  }
  return rarity;
}

// The countries and bodies named inside a name that no data file holds: "Malta" of "Malta
// Channel", 马耳他 of 马耳他海峡.
std::set<std::string> KnownNamesIn(absl::string_view key) {
  std::set<std::string> inside;
  if (!absl::ConsumePrefix(&key, "name:")) return inside;
  const Knowledge& knowledge = SharedKnowledge();
  const auto add = [&](absl::string_view phrase) {
    for (const NameForm& form : knowledge.Names(phrase)) {
      const KnownEntity& entity = knowledge.entity(form.entity);
      if (!form.ambiguous && entity.kind != EntityKind::kPerson) inside.insert(entity.key);
    }
  };
  const bool han = !key.empty() && static_cast<unsigned char>(key.front()) >= 0xE3;
  if (han) {
    for (size_t bytes = 2 * kHanBytes; bytes <= 4 * kHanBytes && bytes < key.size();
         bytes += kHanBytes)
      add(key.substr(0, bytes));
    return inside;
  }
  const std::vector<std::string> words = absl::StrSplit(key, ' ', absl::SkipEmpty());
  for (size_t i = 0; words.size() > 1 && i < words.size(); ++i) add(words[i]);
  return inside;
}

}  // namespace

ConceptSpace::ConceptSpace(absl::Span<const Claim> claims, const ClaimVectors& vectors,
                           const std::vector<bool>& used, absl::Span<const std::string> languages,
                           const std::set<std::string>& participants)
    : of_claim_(claims.size()), total_(claims.size(), 0), vectors_(vectors) {
  std::map<std::string, uint32_t> ids;
  std::vector<uint32_t> claims_with;
  size_t used_claims = 0;
  for (uint32_t c = 0; c < claims.size(); ++c) {
    if (!used[c]) continue;
    ++used_claims;
    std::set<uint32_t> seen;
    for (size_t k = 0; k < claims[c].concepts.size(); ++k) {
      const Concept& item = claims[c].concepts[k];
      const auto [at, added] = ids.emplace(item.key, static_cast<uint32_t>(weights_.size()));
      if (added) {
        keys_.push_back(item.key);
        heads_.push_back(item.head);
        languages_.push_back(languages[c]);
        contained_.push_back(item.name ? KnownNamesIn(item.key) : std::set<std::string>());
        names_.push_back(item.name);
        vector_of_.push_back(vectors.concept_index[c][k]);
        weights_.push_back(participants.contains(item.key) ? kParticipantWeight
                           : item.name                     ? kNameWeight
                                                           : RarityOf(item, languages[c]));
        claims_with.push_back(0);
      }
      of_claim_[c].push_back(at->second);
      if (seen.insert(at->second).second) ++claims_with[at->second];
    }
  }
  // What is in every other sentence tells no topic apart (inverse document frequency, Sparck Jones
  // 1972, scaled to 0..1).
  const double all = std::log(1.0 + static_cast<double>(used_claims));
  for (size_t id = 0; id < weights_.size() && all > 0; ++id) {
    const double idf = std::log((1.0 + static_cast<double>(used_claims)) / claims_with[id]) / all;
    weights_[id] *= std::clamp(0.3 + idf, 0.0, 1.0);
  }
  for (uint32_t c = 0; c < claims.size(); ++c) {
    for (uint32_t id : std::set<uint32_t>(of_claim_[c].begin(), of_claim_[c].end())) {
      total_[c] += weights_[id];
    }
  }
}

double ConceptSpace::Likeness(uint32_t left, uint32_t right) const {
  if (left == right) return 1;
  if (contained_[left].contains(keys_[right]) || contained_[right].contains(keys_[left]))
    return kContainedName;
  if (names_[left] && names_[right] && (vector_of_[left] < 0 || vector_of_[right] < 0)) return 0;
  double likeness = 0;
  if (!heads_[left].empty() && heads_[left] == heads_[right]) likeness = kSameHead;
  if (vector_of_[left] >= 0 && vector_of_[right] >= 0) {
    const double similarity =
        Similarity(vectors_.concepts[vector_of_[left]], vectors_.concepts[vector_of_[right]]);
    const bool across = languages_[left] != languages_[right];
    const double different = across ? kDifferentAcross : kDifferentThings,
                 same = across ? kSameAcross : kSameThing;
    likeness =
        std::max(likeness, std::clamp((similarity - different) / (same - different), 0.0, 1.0));
  }
  return likeness;
}

double ConceptSpace::Presence(uint32_t id, const std::set<uint32_t>& ids) const {
  if (ids.contains(id)) return 1;
  double best = 0;
  for (uint32_t other : ids) best = std::max(best, Likeness(id, other));
  return best;
}

double ConceptSpace::Covered(uint32_t claim, uint32_t other) const {
  if (total_[claim] <= 0) return 0;
  const std::set<uint32_t> own(of_claim_[claim].begin(), of_claim_[claim].end());
  const std::set<uint32_t> there(of_claim_[other].begin(), of_claim_[other].end());
  double covered = 0;
  for (uint32_t id : own) covered += weights_[id] * Presence(id, there);
  return covered / total_[claim];
}

}  // namespace parallax
