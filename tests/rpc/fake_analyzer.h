// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_TESTS_RPC_FAKE_ANALYZER_H_
#define PARALLAX_TESTS_RPC_FAKE_ANALYZER_H_

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/time/clock.h"
#include "service/rpc/analyzer.h"

namespace parallax {

// An analysis without models, for tests of what stands above it. It reports one omission and one
// agreement on whatever it is given, whose quotes are the first words of the articles. Words in a
// text make it behave: "HOLD" waits until Release() or cancellation, "FAIL" returns INTERNAL,
// "BROKEN" returns UNAVAILABLE, "THROW" throws.
class FakeAnalyzer : public Analyzer {
 public:
  absl::StatusOr<Comparison> Compare(absl::Span<const Article> articles,
                                     const CompareOptions& options,
                                     Observer& observer) const override {
    ++running;
    const absl::Status status = Behave(articles, observer);
    --running;
    if (!status.ok()) return status;
    ++finished;
    Comparison comparison;
    Report& report = comparison.reports.emplace_back();
    for (const Article& article : articles) report.article_ids.push_back(article.article_id);
    std::sort(report.article_ids.begin(), report.article_ids.end());
    for (const Stage stage : {Stage::kCleaning, Stage::kAttribution, Stage::kClaims, Stage::kEvents,
                              Stage::kAlignment, Stage::kComparison}) {
      observer.OnStage(stage);
    }
    for (const Article& article : articles) {
      report.divergences.push_back(DivergenceOf(article, options));
      observer.OnDivergence(report.divergences.back());
    }
    observer.OnStage(Stage::kReport);
    report.manifest = manifest_;
    comparison.diagnostics.counters["articles"] = static_cast<int64_t>(articles.size());
    return comparison;
  }

  absl::StatusOr<Extraction> Extract(absl::Span<const Article> articles, const CompareOptions&,
                                     Observer& observer) const override {
    if (absl::Status status = Behave(articles, observer); !status.ok()) return status;
    Extraction extraction;
    for (const Article& article : articles) {
      ExtractedArticle& extracted = extraction.articles.emplace_back();
      extracted.article_id = article.article_id;
      extracted.language_code = "en";
    }
    extraction.manifest = manifest_;
    return extraction;
  }

  absl::StatusOr<Grouping> Group(absl::Span<const Article> articles, const CompareOptions&,
                                 Observer& observer) const override {
    if (absl::Status status = Behave(articles, observer); !status.ok()) return status;
    Grouping grouping;
    grouping.groups.emplace_back().reason = "They are all the same to a fake.";
    for (const Article& article : articles) {
      grouping.groups[0].article_ids.push_back(article.article_id);
    }
    return grouping;
  }

  const ModelManifest& manifest() const override { return manifest_; }

  // Lets all analyses go on that hold.
  void Release() { released = true; }

  mutable std::atomic<int> running = 0;   // Comparisons that are in the analysis now
  mutable std::atomic<int> finished = 0;  // Comparisons that came to a result
  std::atomic<bool> released = false;

 private:
  absl::Status Behave(absl::Span<const Article> articles, Observer& observer) const {
    for (const Article& article : articles) {
      if (absl::StrContains(article.text, "FAIL")) return absl::InternalError("as asked");
      if (absl::StrContains(article.text, "BROKEN")) return absl::UnavailableError("as asked");
      if (absl::StrContains(article.text, "THROW")) throw std::runtime_error(article.text);
      while (absl::StrContains(article.text, "HOLD") && !released) {
        if (observer.Cancelled()) return absl::CancelledError("the observer said so");
        absl::SleepFor(absl::Milliseconds(1));
      }
    }
    return absl::OkStatus();
  }

  static Divergence DivergenceOf(const Article& article, const CompareOptions& options) {
    Divergence divergence;
    divergence.divergence_id = "d-" + article.article_id;
    divergence.type = DivergenceType::kOmission;
    divergence.explanation = "In " + options.report_language;
    Side& side = divergence.sides.emplace_back();
    side.stance = Stance::kAsserts;
    Evidence& evidence = side.evidence.emplace_back();
    evidence.article_id = article.article_id;
    evidence.quote = article.text.substr(0, 10);
    evidence.span.end_byte = static_cast<uint32_t>(evidence.quote.size());
    evidence.span.end_char = evidence.span.end_byte;
    return divergence;
  }

  const ModelManifest manifest_ = {"fake", "0", "00"};
};

// Asks for nothing and never ends the work.
class SilentObserver : public Observer {};

}  // namespace parallax

#endif  // PARALLAX_TESTS_RPC_FAKE_ANALYZER_H_
