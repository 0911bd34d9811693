// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_EVENTS_DOCUMENTS_H_
#define PARALLAX_SERVICE_EVENTS_DOCUMENTS_H_

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"
#include "service/claims/claim.h"
#include "service/inference/encoder.h"
#include "service/text/document.h"

namespace parallax {

// What decides whether two documents tell of one event: when, who, what.
struct DocumentProfile {
  std::optional<absl::CivilDay>
      day;  // Of the main event: named in headline or lead, else the date of publication
  bool day_from_text = false;
  absl::flat_hash_map<std::string, double>
      names;                      // Canonical name -> weight, Euclidean length 1; leads weigh more
  std::set<std::string> figures;  // Amounts that are no round or small numbers, as dimension and
                                  // value: no translation changes them
  bool encounter = false;         // Headline and lead tell of a call, meeting or visit
  std::vector<uint32_t> claims;   // Of this document, ascending
  std::vector<uint32_t> lead;     // The first of them, headline included
};

// The profile of every document. `claims` of all documents. Never fails. Thread-safe.
std::vector<DocumentProfile> ProfileDocuments(absl::Span<const Document> documents,
                                              absl::Span<const Claim> claims);

// How alike two documents are in subject, -1..1: of the best match of each claim in the other
// document, the mean of the best quarter. Two accounts of one event share some statements word for
// word and differ in most others.
double SubjectSimilarity(const DocumentProfile& left, const DocumentProfile& right,
                         absl::Span<const Embedding> vectors);

// How many figures two documents share.
size_t SharedFigures(const DocumentProfile& left, const DocumentProfile& right);

// Weighted cosine of the names of two documents, 0..1.
double NameSimilarity(const DocumentProfile& left, const DocumentProfile& right);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_EVENTS_DOCUMENTS_H_
