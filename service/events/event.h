// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_EVENTS_EVENT_H_
#define PARALLAX_SERVICE_EVENTS_EVENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "absl/types/span.h"
#include "service/claims/claim.h"
#include "service/inference/encoder.h"
#include "service/text/document.h"

namespace parallax {

// One thing that happened, as the claims of one group of articles tell it.
struct EventRecord {
  std::string key;  // Stable: a hash of day, participants and the keys of the articles.
  Passage label;    // A verbatim noun phrase or headline that names it
  std::optional<absl::CivilDay> day;        // Local date, when the texts give it
  std::optional<absl::CivilDay> first_day;  // The earliest that a document gives: reports of a
                                            // strike or a closure come over weeks
  std::vector<std::string> participants;  // Canonical name keys, most mentioned first, at most four
  std::vector<uint32_t> documents;        // That tell of it, ascending
  bool background = false;                // Told only as the past of the main event
};

// Articles that share an event, and what they tell.
struct EventGroup {
  std::vector<uint32_t> documents;  // Ascending
  std::vector<EventRecord> events;  // The main event first
  double confidence = 1;            // That the articles belong together, 0..1
  std::vector<std::string>
      shared;  // What ties them: display forms of shared names, dates; for `reason`
};

// Why two articles were or were not put together.
struct PairReason {
  uint32_t left = 0, right = 0;
  double score = 0;    // 0..1
  std::string reason;  // "same day, same names", "different days: 2025-01-17 and 2025-11-24",
                       // "other subject"
};

struct EventAssignment {
  std::vector<EventGroup>
      groups;  // Of two or more articles, or single ones; ordered by first document
  std::vector<std::optional<uint32_t>>
      claim_event;  // For each claim: index into its group's events; absent: none
  std::vector<uint32_t> document_group;  // For each document: index into groups
  std::vector<PairReason> reasons;       // For each pair of documents, in order
};

// Finds which documents tell of the same event and which claims belong to it
// (docs/algorithms/events.md).
//
// `vectors[i]` is the embedding of claim i. `fixed_groups`: the caller's own groups of document
// indices; documents in none are grouped among themselves. Never fails. Thread-safe. Independent of
// the order of documents, but for indices.
EventAssignment AssignEvents(absl::Span<const Document> documents, absl::Span<const Claim> claims,
                             absl::Span<const Embedding> vectors,
                             const std::vector<std::vector<uint32_t>>& fixed_groups);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_EVENTS_EVENT_H_
