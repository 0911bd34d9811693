// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/report/analysis.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"

namespace parallax {
namespace {

int64_t NowNanoseconds() {
  return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

absl::Status CheckCancelled(const Observer& observer) {
  return observer.Cancelled() ? absl::CancelledError("the caller no longer waits")
                              : absl::OkStatus();
}

void ReadDocuments(absl::Span<const Article> articles, Analysis& analysis) {
  std::vector<const Article*> ordered;
  for (const Article& article : articles) ordered.push_back(&article);
  std::sort(ordered.begin(), ordered.end(),
            [](const Article* a, const Article* b) { return a->article_id < b->article_id; });
  for (const Article* article : ordered) {
    absl::StatusOr<Document> document = Clean(*article);
    if (document.ok()) {
      analysis.documents.push_back(*std::move(document));
    } else {
      analysis.skipped.push_back({article->article_id, std::string(document.status().message())});
    }
  }
}

void ReadAttributions(Analysis& analysis) {
  for (uint32_t d = 0; d < analysis.documents.size(); ++d) {
    const uint32_t base = static_cast<uint32_t>(analysis.attributions.size());
    for (Attribution& attribution : ExtractAttributions(analysis.documents[d], d)) {
      if (attribution.parent) *attribution.parent += base;
      analysis.attributions.push_back(std::move(attribution));
    }
  }
}

// The caller's groups as document indices. A skipped article is left out of its group.
absl::StatusOr<std::vector<std::vector<uint32_t>>> FixedGroups(absl::Span<const Article> articles,
                                                               const CompareOptions& options,
                                                               const Analysis& analysis) {
  std::map<std::string, uint32_t> index;
  for (uint32_t d = 0; d < analysis.documents.size(); ++d)
    index[analysis.documents[d].source.article_id] = d;
  std::set<std::string> known, used;
  for (const Article& article : articles) known.insert(article.article_id);
  std::vector<std::vector<uint32_t>> groups;
  for (const std::vector<std::string>& ids : options.event_groups) {
    std::vector<uint32_t> group;
    for (const std::string& id : ids) {
      if (!known.contains(id))
        return absl::InvalidArgumentError("an event group names an unknown article");
      if (!used.insert(id).second)
        return absl::InvalidArgumentError("an article stands in two event groups");
      if (const auto at = index.find(id); at != index.end()) group.push_back(at->second);
    }
    if (!group.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace

absl::string_view StageName(Stage stage) {
  switch (stage) {
    case Stage::kCleaning:
      return "cleaning";
    case Stage::kAttribution:
      return "attribution";
    case Stage::kClaims:
      return "claims";
    case Stage::kEvents:
      return "events";
    case Stage::kAlignment:
      return "alignment";
    case Stage::kComparison:
      return "comparison";
    case Stage::kReport:
      return "report";
  }
  return "unknown";
}

StageTimer::StageTimer(Stage stage, Observer& observer, Diagnostics& diagnostics)
    : stage_(stage), diagnostics_(diagnostics), start_nanoseconds_(NowNanoseconds()) {
  observer.OnStage(stage);
}

StageTimer::~StageTimer() {
  const double milliseconds = static_cast<double>(NowNanoseconds() - start_nanoseconds_) / 1e6;
  const std::string name(StageName(stage_));
  for (auto& [known, total] : diagnostics_.stage_milliseconds) {
    if (known == name) {
      total += milliseconds;
      return;
    }
  }
  diagnostics_.stage_milliseconds.emplace_back(name, milliseconds);
}

absl::StatusOr<Analysis> Analyse(absl::Span<const Article> articles, const CompareOptions& options,
                                 const Models& models, Observer& observer,
                                 Diagnostics& diagnostics) {
  Analysis analysis;
  if (options.report_language != "en" && options.report_language != "zh") {
    return absl::InvalidArgumentError("the report language is neither \"en\" nor \"zh\"");
  }
  {
    StageTimer timer(Stage::kCleaning, observer, diagnostics);
    ReadDocuments(articles, analysis);
  }
  if (absl::Status status = CheckCancelled(observer); !status.ok()) return status;
  {
    StageTimer timer(Stage::kAttribution, observer, diagnostics);
    ReadAttributions(analysis);
    analysis.voices =
        ResolveVoices(analysis.documents, analysis.attributions, options.report_language);
  }
  if (absl::Status status = CheckCancelled(observer); !status.ok()) return status;
  EmbedStats stats;
  {
    StageTimer timer(Stage::kClaims, observer, diagnostics);
    analysis.claims = ExtractClaims(analysis.documents, analysis.attributions, analysis.voices);
    absl::StatusOr<ClaimVectors> vectors = EmbedClaims(
        analysis.documents, analysis.claims, *models.encoder, models.centres,
        [&] { return observer.Cancelled(); }, &stats);
    if (!vectors.ok()) return vectors.status();
    analysis.vectors = *std::move(vectors);
  }
  {
    StageTimer timer(Stage::kEvents, observer, diagnostics);
    const auto fixed = FixedGroups(articles, options, analysis);
    if (!fixed.ok()) return fixed.status();
    analysis.events =
        AssignEvents(analysis.documents, analysis.claims, analysis.vectors.claims, *fixed);
  }
  if (absl::Status status = CheckCancelled(observer); !status.ok()) return status;
  diagnostics.counters["articles"] = static_cast<int64_t>(analysis.documents.size());
  diagnostics.counters["attributions"] = static_cast<int64_t>(analysis.attributions.size());
  diagnostics.counters["claims"] = static_cast<int64_t>(analysis.claims.size());
  diagnostics.counters["encoder_texts"] = stats.texts;
  diagnostics.counters["encoder_tokens"] = stats.tokens;
  return analysis;
}

}  // namespace parallax
