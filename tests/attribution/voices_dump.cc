// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// Reads a CompareArticlesRequest as JSON from each line of standard input and prints, as one JSON
// line, the attributions of its articles with their voices and chains, in the shape of an
// ExtractClaimsResponse (each attribution is a claim too, so that its whole chain is shown). For
// looking at what the voices make of a text, and for evaluation.
#include <iostream>
#include <string>
#include <vector>

#include "nlohmann/json.hpp"
#include "service/attribution/attribution.h"
#include "service/attribution/knowledge.h"
#include "service/attribution/voice.h"

namespace parallax {
namespace {

using nlohmann::json;

ArticleKind KindOf(const std::string& kind) {
  if (kind.find("READOUT") != std::string::npos) return ArticleKind::kOfficialReadout;
  if (kind.find("BRIEFING") != std::string::npos) return ArticleKind::kPressBriefing;
  if (kind.find("POST") != std::string::npos) return ArticleKind::kSocialPost;
  if (kind.find("ANALYSIS") != std::string::npos) return ArticleKind::kAnalysis;
  if (kind.find("WIRE") != std::string::npos) return ArticleKind::kWireReport;
  return ArticleKind::kNewsReport;
}

Article ReadArticle(const json& in) {
  const auto text = [&](const char* name) {
    return in.contains(name) && in[name].is_string() ? in[name].get<std::string>() : std::string();
  };
  Article article;
  article.article_id = text("articleId").empty() ? text("id") : text("articleId");
  article.outlet = text("outlet");
  article.author = text("author");
  article.kind = KindOf(text("kind"));
  article.title = text("title");
  article.text = text("text");
  article.published = text("published");
  article.url = text("url");
  article.language_code = text("languageCode").empty() ? text("language") : text("languageCode");
  return article;
}

std::string IdOf(uint32_t index) { return std::to_string(index); }

json Quotes(const Document& document, Part part, const std::vector<Span>& spans) {
  json out = json::array();
  for (const Span& span : spans) {
    out.push_back({{"articleId", document.source.article_id},
                   {"quote", std::string(document.Quote(part, span))},
                   {"part", part == Part::kTitle ? "TITLE" : "TEXT"}});
  }
  return out;
}

json Dump(const json& request) {
  std::vector<Document> documents;
  json skipped = json::array();
  for (const json& in : request.value("articles", json::array())) {
    absl::StatusOr<Document> document = Clean(ReadArticle(in));
    if (document.ok()) {
      documents.push_back(*std::move(document));
    } else {
      skipped.push_back(std::string(document.status().message()));
    }
  }
  std::vector<Attribution> attributions;
  for (uint32_t d = 0; d < documents.size(); ++d) {
    const uint32_t base = attributions.size();
    for (Attribution& attribution : ExtractAttributions(documents[d], d)) {
      if (attribution.parent.has_value()) *attribution.parent += base;
      attributions.push_back(std::move(attribution));
    }
  }
  const VoiceSet set =
      ResolveVoices(documents, attributions, request.value("reportLanguage", "en"));
  json articles = json::array();
  for (uint32_t d = 0; d < documents.size(); ++d) {
    json found = json::array(), claims = json::array();
    for (uint32_t a = 0; a < attributions.size(); ++a) {
      const Attribution& attribution = attributions[a];
      if (attribution.document != d) continue;
      json entry = {{"attributionId", IdOf(a)},
                    {"voiceId", IdOf(set.attribution_voice[a])},
                    {"source", Quotes(documents[d], attribution.part, attribution.source)},
                    {"cue", Quotes(documents[d], attribution.part, attribution.cue)},
                    {"content", Quotes(documents[d], attribution.part, attribution.content)}};
      if (attribution.parent.has_value()) entry["parentId"] = IdOf(*attribution.parent);
      found.push_back(std::move(entry));
      json chain = json::array();
      for (uint32_t voice : ChainOf(set, attributions, a)) {
        chain.push_back(
            {{"voiceId", IdOf(voice)}, {"displayName", set.voices[voice].display_name}});
      }
      claims.push_back({{"evidence", Quotes(documents[d], attribution.part, attribution.content)},
                        {"chain", chain}});
    }
    articles.push_back({{"articleId", documents[d].source.article_id},
                        {"attributions", found},
                        {"claims", claims},
                        {"documentVoice", set.voices[set.document_voice[d]].display_name},
                        {"outletVoice", set.voices[set.outlet_voice[d]].display_name}});
  }
  json voices = json::array();
  for (uint32_t v = 0; v < set.voices.size(); ++v) {
    const Voice& voice = set.voices[v];
    const Party& party = set.parties[voice.party];
    voices.push_back({{"voiceId", IdOf(v)},
                      {"displayName", voice.display_name},
                      {"aliases", voice.aliases},
                      {"kind", static_cast<int>(voice.kind)},
                      {"country", voice.country},
                      {"key", voice.key},
                      {"party", party.display_name},
                      {"partyAliases", party.aliases}});
  }
  return {{"articles", articles}, {"voices", voices}, {"skipped", skipped}};
}

}  // namespace
}  // namespace parallax

int main() {
  if (const absl::Status status = parallax::LoadKnowledge(); !status.ok()) {
    std::cerr << "voices_dump: " << status.message() << "\n";
    return 1;
  }
  std::string line;
  while (std::getline(std::cin, line)) {
    const nlohmann::json parsed = nlohmann::json::parse(line, nullptr, false);
    if (!parsed.is_object()) {
      std::cerr << "voices_dump: a line is no JSON object\n";
      return 1;
    }
    std::cout << parallax::Dump(parsed).dump() << "\n";
  }
  return 0;
}
