// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_REPORT_ANALYSIS_H_
#define PARALLAX_SERVICE_REPORT_ANALYSIS_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "service/attribution/attribution.h"
#include "service/attribution/voice.h"
#include "service/claims/claim.h"
#include "service/claims/vectors.h"
#include "service/events/event.h"
#include "service/report/compare.h"
#include "service/text/document.h"

namespace parallax {

// What all three calls share: the articles read, up to the events they tell of. Documents are
// ordered by article id, so that the order of the request changes nothing.
struct Analysis {
  std::vector<Document> documents;
  std::vector<Skipped> skipped;
  std::vector<Attribution> attributions;
  VoiceSet voices;
  std::vector<Claim> claims;
  ClaimVectors vectors;
  EventAssignment events;
};

// Runs the stages from cleaning to events and notes their times and counts in `diagnostics`. Errors
// as Compare().
absl::StatusOr<Analysis> Analyse(absl::Span<const Article> articles, const CompareOptions& options,
                                 const Models& models, Observer& observer,
                                 Diagnostics& diagnostics);

// Measures a stage: tells the observer that it begins, and adds its time to `diagnostics` when it
// is destroyed.
class StageTimer {
 public:
  StageTimer(Stage stage, Observer& observer, Diagnostics& diagnostics);
  ~StageTimer();
  StageTimer(const StageTimer&) = delete;
  StageTimer& operator=(const StageTimer&) = delete;

 private:
  Stage stage_;
  Diagnostics& diagnostics_;
  int64_t start_nanoseconds_;
};

// The name of a stage in diagnostics and progress: "cleaning".
absl::string_view StageName(Stage stage);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_REPORT_ANALYSIS_H_
