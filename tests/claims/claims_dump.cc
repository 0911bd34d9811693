// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// Reads a CompareArticlesRequest as JSON from standard input and prints what the layers up to
// claims find in it: for each claim its chain, flags, passage, concepts, quantities and times.
// `claims_dump --tags LANGUAGE` reads sentences, one a line, and prints WORD/TAG, to compare with
// training/lexicon/tagger.py and with treebanks. For people; the output has no stable form.
#include <chrono>
#include <iostream>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "nlohmann/json.hpp"
#include "service/claims/account.h"
#include "service/claims/claim.h"
#include "service/claims/tagger.h"

namespace parallax {
namespace {

ArticleKind KindOf(absl::string_view name) {
  if (absl::EndsWith(name, "OFFICIAL_READOUT")) return ArticleKind::kOfficialReadout;
  if (absl::EndsWith(name, "PRESS_BRIEFING")) return ArticleKind::kPressBriefing;
  if (absl::EndsWith(name, "SOCIAL_POST")) return ArticleKind::kSocialPost;
  if (absl::EndsWith(name, "ANALYSIS")) return ArticleKind::kAnalysis;
  if (absl::EndsWith(name, "WIRE_REPORT")) return ArticleKind::kWireReport;
  return ArticleKind::kNewsReport;
}

Article ReadArticle(const nlohmann::json& in) {
  Article article;
  article.article_id = in.value("articleId", "");
  article.outlet = in.value("outlet", "");
  article.author = in.value("author", "");
  article.kind = KindOf(in.value("kind", ""));
  article.title = in.value("title", "");
  article.text = in.value("text", "");
  article.published = in.value("published", "");
  article.language_code = in.value("languageCode", "");
  article.truncated = in.value("truncated", false);
  return article;
}

std::string FlagsOf(const Claim& claim) {
  static constexpr const char* kCertainty[] = {
      "", "PROBABLE", "POSSIBLE", "PLANNED", "CONDITIONAL", "UNCONFIRMED", "QUESTIONED"};
  static constexpr const char* kOutcome[] = {"", "DISCUSSED", "PROPOSED", "AGREED", "REFUSED"};
  std::vector<std::string> flags;
  if (claim.enumerated) flags.push_back("item");
  if (claim.direct) flags.push_back("direct");
  if (claim.polarity == Polarity::kNegated) flags.push_back("NOT");
  if (claim.silence) flags.push_back("SILENCE");
  if (claim.background) flags.push_back("background");
  flags.push_back(kCertainty[static_cast<int>(claim.certainty)]);
  flags.push_back(kOutcome[static_cast<int>(claim.outcome)]);
  return absl::StrJoin(flags, " ");
}

void PrintClaim(const std::vector<Document>& documents, const VoiceSet& voices,
                const Claim& claim) {
  const Document& document = documents[claim.passage.document];
  const std::string chain =
      absl::StrJoin(claim.chain, " > ", [&](std::string* out, uint32_t voice) {
        absl::StrAppend(out, voices.voices[voice].display_name);
      });
  std::cout << "  [" << chain << "] (" << FlagsOf(claim) << ")\n    "
            << document.Quote(claim.passage.part, claim.passage.span) << "\n";
  if (claim.context != claim.passage) {
    std::cout << "      in: " << document.Quote(claim.context.part, claim.context.span) << "\n";
  }
  std::cout << "      = "
            << absl::StrJoin(claim.concepts, " | ",
                             [](std::string* out, const Concept& item) {
                               static constexpr const char* kExtent[] = {"", "ALL ", "PART "};
                               absl::StrAppend(out, kExtent[static_cast<int>(item.extent)],
                                               item.name ? "@" : "", item.key);
                             })
            << "\n";
  for (size_t q = 0; q < claim.quantities.size(); ++q) {
    const Quantity& quantity = claim.quantities[q];
    const Measure& measure = claim.measures[q];
    std::cout << "      # " << document.Quote(claim.passage.part, quantity.span) << " = "
              << quantity.low << " " << quantity.unit << " " << measure.kind
              << (measure.increment ? " more" : "") << "\n";
  }
  if (!claim.predicate.empty())
    std::cout << "      > " << claim.agent << " : " << claim.predicate << "\n";
  if (!claim.initiator.empty()) std::cout << "      began by " << claim.initiator << "\n";
  auto quote = [&](const char* name, const Passage& passage) {
    std::cout << "      " << name << " " << document.Quote(passage.part, passage.span) << "\n";
  };
  if (claim.condition) quote("condition", *claim.condition);
  if (claim.cause) quote("cause", *claim.cause);
  for (const Passage& passage : claim.evaluations) quote("judged", passage);
  for (const TimeExpression& time : claim.times) {
    std::cout << "      @ " << document.Quote(claim.passage.part, time.span) << "\n";
  }
}

int DumpClaims(std::istream& in) {
  const nlohmann::json request = nlohmann::json::parse(in, nullptr, false);
  if (!request.is_object() || !request.contains("articles")) {
    std::cerr << "claims_dump: no CompareArticlesRequest\n";
    return 1;
  }
  std::vector<Document> documents;
  for (const nlohmann::json& article : request["articles"]) {
    absl::StatusOr<Document> document = Clean(ReadArticle(article));
    if (document.ok()) {
      documents.push_back(*std::move(document));
    } else {
      std::cerr << "claims_dump: skipped: " << document.status() << "\n";
    }
  }
  std::vector<Attribution> attributions;
  for (uint32_t d = 0; d < documents.size(); ++d) {
    const uint32_t first = static_cast<uint32_t>(attributions.size());
    for (Attribution& attribution : ExtractAttributions(documents[d], d)) {
      if (attribution.parent) *attribution.parent += first;
      attributions.push_back(std::move(attribution));
    }
  }
  const VoiceSet voices = ResolveVoices(documents, attributions, "en");
  const auto start = std::chrono::steady_clock::now();
  const std::vector<Claim> claims = ExtractClaims(documents, attributions, voices);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  uint32_t document = UINT32_MAX;
  for (const Claim& claim : claims) {
    if (claim.passage.document != document) {
      document = claim.passage.document;
      std::cout << "== " << documents[document].source.article_id << " "
                << documents[document].source.outlet << "\n";
    }
    PrintClaim(documents, voices, claim);
  }
  std::cout << claims.size() << " claims in " << took.count() << " ms\n";
  return 0;
}

int DumpTags(std::istream& in, absl::string_view language) {
  static constexpr const char* kTags[] = {"NOUN", "PROPN", "VERB",  "AUX", "ADJ",   "ADV",
                                          "PRON", "DET",   "ADP",   "NUM", "CCONJ", "SCONJ",
                                          "PART", "INTJ",  "PUNCT", "SYM", "X"};
  for (std::string line; std::getline(in, line);) {
    const SpanIndex index(line);
    std::cout << absl::StrJoin(TagTokens(line, index, index.Make(0, line.size()), language), " ",
                               [&](std::string* out, const TaggedToken& t) {
                                 absl::StrAppend(out, Slice(line, t.token.span), "/",
                                                 kTags[static_cast<size_t>(t.tag)]);
                               })
              << "\n";
  }
  return 0;
}

}  // namespace
}  // namespace parallax

int main(int argc, char** argv) {
  const bool tags = argc > 2 && std::string(argv[1]) == "--tags";
  return tags ? parallax::DumpTags(std::cin, argv[2]) : parallax::DumpClaims(std::cin);
}
