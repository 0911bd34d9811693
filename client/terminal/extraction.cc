// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "client/terminal/parts.h"
#include "client/terminal/report.h"

namespace parallax {
namespace {

constexpr int kFirstAttributions = 40;
constexpr int kFirstClaims = 40;
constexpr int kDeepest = 6;  // Nesting beyond this is not indented further.

using Names = std::map<std::string, std::string>;

std::string NameOf(const Names& names, const std::string& id) {
  const auto found = names.find(id);
  return found == names.end() ? id : found->second;
}

// How deep each attribution is nested, by id. Parents come before their children.
std::map<std::string, int> Depths(const v1::ExtractedArticle& article) {
  std::map<std::string, int> depths;
  for (const v1::Attribution& attribution : article.attributions()) {
    const auto parent = depths.find(attribution.parent_id());
    depths[attribution.attribution_id()] =
        parent == depths.end() ? 0 : std::min(parent->second + 1, kDeepest);
  }
  return depths;
}

void WriteHidden(const Sheet& sheet, int hidden) {
  if (hidden > 0)
    sheet.page.Paragraph(2, {{sheet.labels.Count("count.hidden_undecided", hidden), Style::kDim}});
}

void WriteAttributions(const Sheet& sheet, const v1::ExtractedArticle& article,
                       const Names& voices) {
  if (article.attributions().empty()) return;
  sheet.page.Blank();
  sheet.page.Paragraph(0, {{sheet.labels.Text("attributions"), Style::kBold}});
  const std::map<std::string, int> depths = Depths(article);
  const int shown = sheet.Shown(article.attributions_size(), kFirstAttributions);
  for (int i = 0; i < shown; ++i) {
    const v1::Attribution& attribution = article.attributions(i);
    const int indent = 2 + 2 * depths.at(attribution.attribution_id());
    Pieces label = {{NameOf(voices, attribution.voice_id()), Style::kBold}};
    std::vector<std::string> cue;
    for (const v1::Evidence& word : attribution.cue())
      cue.push_back(absl::StrCat("\"", word.quote(), "\""));
    if (!cue.empty()) label.emplace_back(absl::StrCat(" ", absl::StrJoin(cue, " ")));
    const std::string kind = sheet.labels.Text(v1::AttributionKind_Name(attribution.kind()));
    if (!kind.empty()) label.emplace_back(absl::StrCat(" (", kind, ")"), Style::kDim);
    if (attribution.content().empty()) sheet.page.Paragraph(indent, label);
    for (const v1::Evidence& content : attribution.content()) {
      WriteEvidence(sheet, indent, label, content);
      label.clear();
    }
  }
  WriteHidden(sheet, article.attributions_size() - shown);
}

// "negated, planned"
std::string Marks(const Labels& labels, const v1::Claim& claim) {
  std::vector<std::string> marks;
  for (const std::string& mark :
       {labels.Text(v1::Polarity_Name(claim.polarity())),
        labels.Text(v1::Certainty_Name(claim.certainty())),
        claim.background() ? labels.Text("background_event") : std::string()}) {
    if (!mark.empty()) marks.push_back(mark);
  }
  return labels.List(marks);
}

void WriteClaims(const Sheet& sheet, const v1::ExtractedArticle& article) {
  if (article.claims().empty()) return;
  sheet.page.Blank();
  sheet.page.Paragraph(0, {{sheet.labels.Text("claims"), Style::kBold}});
  const int shown = sheet.Shown(article.claims_size(), kFirstClaims);
  for (int i = 0; i < shown; ++i) {
    const v1::Claim& claim = article.claims(i);
    std::vector<std::string> chain;
    for (const v1::ChainLink& link : claim.chain()) chain.push_back(link.display_name());
    Pieces label = {{absl::StrJoin(chain, " > "), Style::kBold}};
    const std::string marks = Marks(sheet.labels, claim);
    if (!marks.empty()) label.emplace_back(absl::StrCat(" (", marks, ")"), Style::kDim);
    if (claim.evidence().empty()) {
      sheet.page.Paragraph(2, label);
    } else {
      WriteEvidence(sheet, 2, label, claim.evidence(0));
    }
  }
  WriteHidden(sheet, article.claims_size() - shown);
}

std::vector<Pieces> VoiceLines(const Labels& labels, const v1::ExtractClaimsResponse& response) {
  std::vector<Pieces> lines;
  for (const v1::Voice& voice : response.voices()) {
    Pieces line = {{voice.display_name(), Style::kBold}};
    std::vector<std::string> facts;
    if (!voice.party().empty() && voice.party() != voice.display_name())
      facts.push_back(labels.Fill("voice_of", voice.party()));
    if (!voice.aliases().empty())
      facts.push_back(labels.Fill("also", Joined(labels, voice.aliases())));
    if (!facts.empty())
      line.emplace_back(labels.Text("colon") + absl::StrJoin(facts, labels.Text("clause")));
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

std::string RenderExtraction(const v1::ExtractClaimsResponse& response,
                             const RenderOptions& options) {
  const Labels labels(options.language);
  Page page(options.width, options.color);
  const Sheet sheet{page, labels, options.all};
  Names voices;
  for (const v1::Voice& voice : response.voices()) voices[voice.voice_id()] = voice.display_name();
  for (const v1::ExtractedArticle& article : response.articles()) {
    page.Blank();
    const std::string counts =
        labels.List({labels.Fill("language", article.language_code()),
                     labels.Count("count.attributions", article.attributions_size()),
                     labels.Count("count.claims", article.claims_size())});
    page.Ends(0, {}, {{article.article_id(), Style::kBold}}, {{counts, Style::kDim}});
    WriteAttributions(sheet, article, voices);
    WriteClaims(sheet, article);
    WriteSection(sheet, labels.Text("warnings"), WarningLines(labels, article.warnings()));
  }
  WriteSection(sheet, labels.Text("voices"), VoiceLines(labels, response));
  WriteSection(sheet, labels.Text("skipped"), SkippedLines(labels, response.skipped()));
  WriteManifest(sheet, response.manifest());
  return page.text();
}

}  // namespace parallax
