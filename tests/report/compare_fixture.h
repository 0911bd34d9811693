// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_TESTS_REPORT_COMPARE_FIXTURE_H_
#define PARALLAX_TESTS_REPORT_COMPARE_FIXTURE_H_

#include <algorithm>
#include <string>
#include <vector>

#include "service/report/compare.h"
#include "tests/inference/shipped_bundle.h"

namespace parallax {

// Small articles for tests, compared with the models that ship.
inline Article Text(std::string id, std::string text) {
  Article article;
  article.article_id = std::move(id);
  article.outlet = "Outlet " + article.article_id;
  article.kind = ArticleKind::kNewsReport;
  article.published = "2031-05-14";
  article.text = std::move(text);
  return article;
}

inline Article Readout(std::string id, std::string office, std::string text) {
  Article article = Text(std::move(id), std::move(text));
  article.outlet = std::move(office);
  article.kind = ArticleKind::kOfficialReadout;
  return article;
}

inline Article Post(std::string id, std::string platform, std::string author, std::string text) {
  Article article = Text(std::move(id), std::move(text));
  article.outlet = std::move(platform);
  article.author = std::move(author);
  article.kind = ArticleKind::kSocialPost;
  return article;
}

inline const Models& ShippedModels() {
  static const auto* const models = new Models{
      ShippedEncoder(),
      Centres::Load(*ShippedBundle()).value(),
      {ShippedBundle()->name(), ShippedBundle()->version(), ShippedBundle()->checksum()}};
  return *models;
}

inline Comparison CompareTexts(const std::vector<Article>& articles,
                               const CompareOptions& options = {}) {
  Observer observer;
  return Compare(articles, options, ShippedModels(), observer).value();
}

// All that a report's findings of `type` say, label, explanation and quotes, for containment
// checks.
inline std::string FindingsText(const Comparison& comparison, DivergenceType type) {
  std::string text;
  for (const Report& report : comparison.reports) {
    for (const Divergence& divergence : report.divergences) {
      if (divergence.type != type) continue;
      text += divergence.explanation + "\n";
      for (const Side& side : divergence.sides) {
        for (const Evidence& evidence : side.evidence) text += evidence.quote + "\n";
      }
    }
  }
  return text;
}

inline size_t Count(const Comparison& comparison, DivergenceType type) {
  size_t count = 0;
  for (const Report& report : comparison.reports) {
    count +=
        static_cast<size_t>(std::count_if(report.divergences.begin(), report.divergences.end(),
                                          [&](const Divergence& d) { return d.type == type; }));
  }
  return count;
}

}  // namespace parallax

#endif  // PARALLAX_TESTS_REPORT_COMPARE_FIXTURE_H_
