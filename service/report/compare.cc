// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/report/compare.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "service/report/analysis.h"
#include "service/report/build.h"
#include "service/report/describe.h"

namespace parallax {
namespace {

std::vector<std::string> ArticleIds(const Analysis& analysis, const EventGroup& group) {
  std::vector<std::string> ids;
  for (uint32_t d : group.documents) ids.push_back(analysis.documents[d].source.article_id);
  return ids;
}

// Why `document` stands alone: what kept it from the article that came nearest.
std::string WhyAlone(const Analysis& analysis, uint32_t document) {
  const PairReason* nearest = nullptr;
  for (const PairReason& pair : analysis.events.reasons) {
    if (pair.left != document && pair.right != document) continue;
    if (nearest == nullptr || pair.score > nearest->score) nearest = &pair;
  }
  if (nearest == nullptr) return "the only article of the request that can be read";
  const uint32_t other = nearest->left == document ? nearest->right : nearest->left;
  return absl::StrCat("shares no event with another article; nearest is ",
                      analysis.documents[other].source.article_id, ": ", nearest->reason);
}

// A single article is compared within itself when nothing else was asked, or when the caller wants
// it.
bool IsCompared(const Analysis& analysis, const EventGroup& group, const CompareOptions& options) {
  return group.documents.size() > 1 || options.compare_within_articles ||
         (analysis.documents.size() == 1 && analysis.skipped.empty());
}

std::string WhyTogether(const Analysis& analysis, const EventGroup& group) {
  std::vector<std::string> names;
  for (const std::string& key : group.shared) names.push_back(NameForKey(analysis, key));
  const EventRecord& event = group.events.front();
  return absl::StrCat(
      "same event",
      names.empty() ? "" : absl::StrCat(", names in common: ", absl::StrJoin(names, ", ")),
      event.day ? absl::StrCat(", day: ", absl::FormatCivilTime(*event.day)) : "");
}

}  // namespace

absl::StatusOr<Comparison> Compare(absl::Span<const Article> articles,
                                   const CompareOptions& options, const Models& models,
                                   Observer& observer) {
  Comparison comparison;
  absl::StatusOr<Analysis> analysis =
      Analyse(articles, options, models, observer, comparison.diagnostics);
  if (!analysis.ok()) return analysis.status();
  comparison.skipped = analysis->skipped;
  for (const EventGroup& group : analysis->events.groups) {
    if (!IsCompared(*analysis, group, options)) {
      comparison.ungrouped.push_back(
          {ArticleIds(*analysis, group), WhyAlone(*analysis, group.documents.front())});
      continue;
    }
    absl::StatusOr<Report> report =
        BuildReport(*analysis, group, options, models.manifest, observer, comparison.diagnostics);
    if (!report.ok()) return report.status();
    comparison.reports.push_back(*std::move(report));
  }
  return comparison;
}

absl::StatusOr<Extraction> Extract(absl::Span<const Article> articles,
                                   const CompareOptions& options, const Models& models,
                                   Observer& observer) {
  Extraction extraction;
  absl::StatusOr<Analysis> analysis =
      Analyse(articles, options, models, observer, extraction.diagnostics);
  if (!analysis.ok()) return analysis.status();
  extraction.skipped = analysis->skipped;
  extraction.manifest = models.manifest;
  for (const Document& document : analysis->documents) {
    ExtractedArticle article;
    article.article_id = document.source.article_id;
    article.language_code = document.language;
    article.warnings = WarningsFor(document);
    // Offsets of an HTML article refer to its extracted text, so the caller gets it.
    const auto source = std::find_if(articles.begin(), articles.end(), [&](const Article& a) {
      return a.article_id == document.source.article_id;
    });
    if (source != articles.end() && !source->html.empty())
      article.extracted_text = document.source.text;
    extraction.articles.push_back(std::move(article));
  }
  for (uint32_t i = 0; i < analysis->attributions.size(); ++i) {
    extraction.articles[analysis->attributions[i].document].attributions.push_back(
        DescribeAttribution(*analysis, i));
  }
  for (uint32_t i = 0; i < analysis->claims.size(); ++i) {
    extraction.articles[analysis->claims[i].passage.document].claims.push_back(
        DescribeClaim(*analysis, i));
  }
  for (uint32_t v = 0; v < analysis->voices.voices.size(); ++v) {
    extraction.voices.push_back(DescribeVoice(analysis->voices, v));
  }
  for (const EventGroup& group : analysis->events.groups) {
    for (const EventRecord& event : group.events) {
      extraction.events.push_back(DescribeEvent(*analysis, event));
    }
  }
  return extraction;
}

absl::StatusOr<Grouping> Group(absl::Span<const Article> articles, const CompareOptions& options,
                               const Models& models, Observer& observer) {
  Grouping grouping;
  absl::StatusOr<Analysis> analysis =
      Analyse(articles, options, models, observer, grouping.diagnostics);
  if (!analysis.ok()) return analysis.status();
  grouping.skipped = analysis->skipped;
  for (const EventGroup& group : analysis->events.groups) {
    if (group.documents.size() == 1) {
      grouping.ungrouped.push_back(
          {ArticleIds(*analysis, group), WhyAlone(*analysis, group.documents.front())});
      continue;
    }
    ArticleGroup described;
    described.article_ids = ArticleIds(*analysis, group);
    for (const EventRecord& event : group.events) {
      if (!event.background) described.events.push_back(DescribeEvent(*analysis, event));
    }
    described.reason = WhyTogether(*analysis, group);
    described.confidence = Rounded(group.confidence);
    grouping.groups.push_back(std::move(described));
  }
  return grouping;
}

}  // namespace parallax
