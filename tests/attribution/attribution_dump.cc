// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// Reads JSON lines {"text": ..., "title": ..., "languageCode": ...} from standard input and prints
// for each the attributions found in the text, as one JSON line {"attributions": [{"source":
// [[start, end], ...], "cue": ..., "content": ..., "kind", "force", "parent", "part"}]}. Offsets
// are code points. evaluation/attribution.py scores its output.
#include <iostream>
#include <string>

#include "nlohmann/json.hpp"
#include "service/attribution/attribution.h"

namespace parallax {
namespace {

using nlohmann::json;

json SpansOf(const std::vector<Span>& spans) {
  json out = json::array();
  for (const Span& span : spans) out.push_back({span.start_char, span.end_char});
  return out;
}

json Dump(const json& line) {
  Article article;
  article.article_id = "a";
  article.text = line.value("text", "");
  article.title = line.value("title", "");
  article.language_code = line.value("languageCode", "");
  const absl::StatusOr<Document> document = Clean(article);
  if (!document.ok()) return {{"error", std::string(document.status().message())}};
  json attributions = json::array();
  for (const Attribution& attribution : ExtractAttributions(*document, 0)) {
    json entry = {{"source", SpansOf(attribution.source)},
                  {"cue", SpansOf(attribution.cue)},
                  {"content", SpansOf(attribution.content)},
                  {"kind", static_cast<int>(attribution.kind)},
                  {"force", static_cast<int>(attribution.force)},
                  {"part", attribution.part == Part::kTitle ? "title" : "text"}};
    if (attribution.parent.has_value()) entry["parent"] = *attribution.parent;
    attributions.push_back(std::move(entry));
  }
  return {{"attributions", std::move(attributions)}};
}

}  // namespace
}  // namespace parallax

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    const nlohmann::json parsed = nlohmann::json::parse(line, nullptr, false);
    if (!parsed.is_object()) {
      std::cerr << "attribution_dump: a line is no JSON object\n";
      return 1;
    }
    std::cout << parallax::Dump(parsed).dump() << "\n";
  }
  return 0;
}
