// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_REPORT_COMPARE_H_
#define PARALLAX_SERVICE_REPORT_COMPARE_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "service/inference/centres.h"
#include "service/inference/encoder.h"
#include "service/report/report.h"
#include "service/text/article.h"

namespace parallax {

// What the analysis is done with. Shared by all requests; thread-safe.
struct Models {
  std::shared_ptr<const Encoder> encoder;
  Centres centres;
  ModelManifest manifest;
};

enum class Stage { kCleaning, kAttribution, kClaims, kEvents, kAlignment, kComparison, kReport };

// Told how far a comparison is. Calls come from the thread that runs it, one at a time.
// Implementations must be quick.
class Observer {
 public:
  virtual ~Observer() = default;
  // The stage begins.
  virtual void OnStage(Stage) {}
  // The divergence is final: it stands unchanged in the report but for its rank. Stance rows and
  // accounts may still grow.
  virtual void OnDivergence(const Divergence&) {}
  // True when the result is no longer wanted. Asked between stages and between inference batches.
  virtual bool Cancelled() const { return false; }
};

struct CompareOptions {
  bool compare_within_articles = false;
  std::string report_language = "en";  // "en" or "zh"
  std::vector<std::vector<std::string>>
      event_groups;  // The caller's own groups of article ids; empty: found by the service
};

// Compares `articles` (docs/ARCHITECTURE.md). One article that cannot be used is listed in
// `skipped` and fails nothing.
//
// INVALID_ARGUMENT: the options name an unknown article or language. CANCELLED: the observer said
// so. UNAVAILABLE: inference failed. The same articles in any order give the same findings.
// Thread-safe.
absl::StatusOr<Comparison> Compare(absl::Span<const Article> articles,
                                   const CompareOptions& options, const Models& models,
                                   Observer& observer);

// The attributions, voices and claims of `articles`, without any comparison. Errors as Compare().
absl::StatusOr<Extraction> Extract(absl::Span<const Article> articles,
                                   const CompareOptions& options, const Models& models,
                                   Observer& observer);

// Which of `articles` tell of the same event, and why. Errors as Compare().
absl::StatusOr<Grouping> Group(absl::Span<const Article> articles, const CompareOptions& options,
                               const Models& models, Observer& observer);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_REPORT_COMPARE_H_
