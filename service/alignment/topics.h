// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ALIGNMENT_TOPICS_H_
#define PARALLAX_SERVICE_ALIGNMENT_TOPICS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "service/alignment/pair.h"
#include "service/claims/claim.h"
#include "service/text/document.h"

namespace parallax {

// Claims about one thing, of any account.
struct TopicGroup {
  std::vector<uint32_t> claims;  // Ascending
  uint32_t label_concept = 0;    // Id in the concept space
  Passage label;                 // The words that name it, of one of its claims
};

// Puts the claims `used` into groups that speak of one thing: average-link clustering of the pairs
// that the scorer holds for the same topic, best first, so that no group hangs on one weak link.
// Each claim is in exactly one group. Claims that are all commonplace are left out. Ordered by
// first claim.
//
// `labels_language`: a label in this language is preferred. Never fails. Thread-safe.
std::vector<TopicGroup> GroupTopics(absl::Span<const Document> documents,
                                    absl::Span<const Claim> claims, const std::vector<bool>& used,
                                    const PairScorer& scorer, const ConceptSpace& space,
                                    absl::string_view label_language);

// The best name for what `members` speak of: the concept of most weight over all of them, and its
// shortest wording. Absent when they have no concept. Concepts for which `skip` is true are passed
// over while another is left.
std::optional<std::pair<uint32_t, Passage>> NameTopic(absl::Span<const Document> documents,
                                                      absl::Span<const Claim> claims,
                                                      absl::Span<const uint32_t> members,
                                                      const ConceptSpace& space,
                                                      absl::string_view label_language,
                                                      const std::vector<bool>& skip);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ALIGNMENT_TOPICS_H_
