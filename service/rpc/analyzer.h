// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_RPC_ANALYZER_H_
#define PARALLAX_SERVICE_RPC_ANALYZER_H_

#include <memory>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "service/report/compare.h"

namespace parallax {

// What the handlers answer with: the functions of report/compare.h bound to models. Contracts and
// errors are theirs. Thread-safe.
class Analyzer {
 public:
  virtual ~Analyzer() = default;
  virtual absl::StatusOr<Comparison> Compare(absl::Span<const Article> articles,
                                             const CompareOptions& options,
                                             Observer& observer) const = 0;
  virtual absl::StatusOr<Extraction> Extract(absl::Span<const Article> articles,
                                             const CompareOptions& options,
                                             Observer& observer) const = 0;
  virtual absl::StatusOr<Grouping> Group(absl::Span<const Article> articles,
                                         const CompareOptions& options,
                                         Observer& observer) const = 0;
  virtual const ModelManifest& manifest() const = 0;
};

// The real analysis.
std::unique_ptr<const Analyzer> CreateAnalyzer(Models models);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_RPC_ANALYZER_H_
