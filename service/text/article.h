// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_ARTICLE_H_
#define PARALLAX_SERVICE_TEXT_ARTICLE_H_

#include <string>

namespace parallax {

// What kind of text an article is. The kind decides whose words it is: a readout or a post is its
// author's own text (first-hand), a report is an outlet's.
enum class ArticleKind {
  kUnspecified,
  kNewsReport,
  kOfficialReadout,
  kPressBriefing,
  kSocialPost,
  kAnalysis,
  kWireReport,
};

// One input document as the caller gave it. `text` and `html` exclude each other. All strings are
// valid UTF-8.
struct Article {
  std::string article_id;  // Unique in the request.
  std::string outlet;      // Who published it: "CFR", "White House", "Truth Social".
  std::string author;      // Whose words it is; empty: the outlet's.
  ArticleKind kind = ArticleKind::kUnspecified;
  std::string title;
  std::string text;
  std::string html;
  std::string published;  // RFC 3339 with an offset, or YYYY-MM-DD; empty: unknown.
  std::string url;
  std::string language_code;  // BCP 47; empty: detected.
  bool truncated = false;     // The text is known to be cut.
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_ARTICLE_H_
