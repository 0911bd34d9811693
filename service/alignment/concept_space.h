// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ALIGNMENT_CONCEPT_SPACE_H_
#define PARALLAX_SERVICE_ALIGNMENT_CONCEPT_SPACE_H_

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "service/claims/claim.h"
#include "service/claims/vectors.h"

namespace parallax {

// The concepts of a set of claims as one space: equal ones are one, each has a weight, and any two
// a likeness. Built once for a group of articles; constant after that, thread-safe.
//
// The weight says how much a concept tells about a topic: rare words and proper names much,
// commonplace words ("talks", "relations") little, and the participants of the event, who are in
// every sentence, next to nothing.
class ConceptSpace {
 public:
  // `used[i]`: claim i belongs to the group. `languages[i]`: of claim i. `participants`: canonical
  // keys of the event's participants.
  ConceptSpace(absl::Span<const Claim> claims, const ClaimVectors& vectors,
               const std::vector<bool>& used, absl::Span<const std::string> languages,
               const std::set<std::string>& participants);

  // Ids of the concepts of `claim`, one for each of Claim::concepts. Empty for claims outside the
  // group.
  absl::Span<const uint32_t> ConceptsOf(uint32_t claim) const { return of_claim_[claim]; }
  double Weight(uint32_t id) const { return weights_[id]; }

  // True for a person's name and for one that the data files do not hold: in another script it may
  // stand in a form that its key does not cover. Names of countries, institutions and media are
  // known in every language of the data files.
  bool IsForeignName(uint32_t id) const {
    return names_[id] && (keys_[id].starts_with("name:") || keys_[id].starts_with("person:"));
  }

  bool IsName(uint32_t id) const { return names_[id]; }
  // True for a name that the data files hold in every language.
  bool IsKnownName(uint32_t id) const { return names_[id] && vector_of_[id] < 0; }

  // 1 for the same concept, the scaled similarity for two wordings of one thing, 0 for different
  // things.
  double Likeness(uint32_t left, uint32_t right) const;

  // Weighted share of the concepts of `claim` that `other` speaks of too, 0..1; 0 when `claim` has
  // no concept of weight.
  double Covered(uint32_t claim, uint32_t other) const;

  // Sum of the weights of the concepts of `claim`.
  double TotalWeight(uint32_t claim) const { return total_[claim]; }

  // How strongly any of `ids` speaks of concept `id`, 0..1.
  double Presence(uint32_t id, const std::set<uint32_t>& ids) const;

  size_t size() const { return weights_.size(); }

 private:
  std::vector<std::vector<uint32_t>> of_claim_;
  std::vector<double> weights_, total_;
  std::vector<std::string> keys_, heads_, languages_;
  std::vector<std::set<std::string>> contained_;  // Keys of known names inside a longer name
  std::vector<bool> names_;
  std::vector<int32_t> vector_of_;
  const ClaimVectors& vectors_;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ALIGNMENT_CONCEPT_SPACE_H_
