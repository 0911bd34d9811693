// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/analyzer.h"

#include <utility>

namespace parallax {
namespace {

class ModelAnalyzer : public Analyzer {
 public:
  explicit ModelAnalyzer(Models models) : models_(std::move(models)) {}

  absl::StatusOr<Comparison> Compare(absl::Span<const Article> articles,
                                     const CompareOptions& options,
                                     Observer& observer) const override {
    return parallax::Compare(articles, options, models_, observer);
  }

  absl::StatusOr<Extraction> Extract(absl::Span<const Article> articles,
                                     const CompareOptions& options,
                                     Observer& observer) const override {
    return parallax::Extract(articles, options, models_, observer);
  }

  absl::StatusOr<Grouping> Group(absl::Span<const Article> articles, const CompareOptions& options,
                                 Observer& observer) const override {
    return parallax::Group(articles, options, models_, observer);
  }

  const ModelManifest& manifest() const override { return models_.manifest; }

 private:
  const Models models_;
};

}  // namespace

std::unique_ptr<const Analyzer> CreateAnalyzer(Models models) {
  return std::make_unique<ModelAnalyzer>(std::move(models));
}

}  // namespace parallax
