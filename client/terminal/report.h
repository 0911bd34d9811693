// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_CLIENT_TERMINAL_REPORT_H_
#define PARALLAX_CLIENT_TERMINAL_REPORT_H_

#include <string>

#include "parallax/v1/divergence_service.pb.h"

namespace parallax {

// Answers of the service as text for a terminal (docs/command.md explains how to read it). Other
// formats are siblings of this folder.
//
// All functions: no line is wider than `width` columns, text from articles holds nothing that a
// terminal acts on (SafeText), and quotes stand as they are in the article but for line breaks. The
// same input gives the same bytes. Thread-safe.

struct RenderOptions {
  int width = 80;      // Columns, at least 40
  bool color = false;  // Styles as ANSI escape sequences
  bool all =
      false;  // Otherwise the first 12 findings, 15 topics, 6 agreements, 3 passages of a side
  std::string language =
      "en";  // Of the fixed words: "en" or "zh"; a report that names its own language has that
};

// Each report: title, matrix of topics and accounts, findings with their evidence, agreements, what
// was not compared or decided, warnings. Then the articles that were in no group or could not be
// used, and the model.
std::string RenderComparison(const v1::CompareArticlesResponse& response,
                             const RenderOptions& options);

// Each article: who says what, nested as in the text, and its claims with their chains of voices.
// Then the voices.
std::string RenderExtraction(const v1::ExtractClaimsResponse& response,
                             const RenderOptions& options);

// The groups with their events and reasons, and what is in none.
std::string RenderGrouping(const v1::GroupArticlesResponse& response, const RenderOptions& options);

// Version, model, limits and languages; always in English.
std::string RenderServerInfo(const v1::GetServerInfoResponse& response,
                             const RenderOptions& options);

// One line for a message of a streamed comparison, line break included; empty where there is
// nothing to tell.
std::string RenderUpdate(const v1::StreamCompareArticlesResponse& update,
                         const RenderOptions& options);

}  // namespace parallax

#endif  // PARALLAX_CLIENT_TERMINAL_REPORT_H_
