// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "client/terminal/parts.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace parallax {

std::string Decimal(double value) { return absl::StrFormat("%.2f", value); }

std::string Place(const Labels& labels, const v1::Evidence& evidence) {
  std::string place = absl::StrCat("[", evidence.article_id());
  if (evidence.part() == v1::PART_TITLE) absl::StrAppend(&place, " ", labels.Text("title_part"));
  absl::StrAppend(&place, " ", evidence.span().start_char(), "-", evidence.span().end_char());
  if (evidence.direct()) absl::StrAppend(&place, " ", labels.Text("direct"));
  return place + "]";
}

void WriteEvidence(const Sheet& sheet, int indent, Pieces label, const v1::Evidence& evidence) {
  const PagePiece place(Place(sheet.labels, evidence), Style::kDim);
  const Pieces quote = {absl::StrCat("\"", evidence.quote(), "\"")};
  if (!label.empty()) {
    const int with_place = indent + DisplayWidth(label) + 2 + DisplayWidth(Pieces{place});
    if (with_place > sheet.page.width()) {  // The place goes with the quote, unbroken.
      sheet.page.Paragraph(indent, label);
      indent += 2;
      label.clear();
    } else {
      label.emplace_back("  ");
    }
  }
  label.push_back(place);
  label.emplace_back("  ");
  sheet.page.Block(indent, label, quote);
}

std::string EventName(const v1::Event& event) {
  const std::string year = event.date().substr(0, 4);
  if (year.empty() || absl::StrContains(event.label(), year)) return event.label();
  return absl::StrCat(event.label(), " (", event.date(), ")");
}

void WriteSection(const Sheet& sheet, const std::string& heading,
                  const std::vector<Pieces>& lines) {
  if (lines.empty()) return;
  sheet.page.Blank();
  sheet.page.Paragraph(0, {{heading, Style::kBold}});
  for (const Pieces& line : lines) sheet.page.Paragraph(2, line);
}

std::vector<Pieces> UngroupedLines(
    const Labels& labels,
    const google::protobuf::RepeatedPtrField<v1::UngroupedArticles>& ungrouped) {
  std::vector<Pieces> lines;
  for (const v1::UngroupedArticles& articles : ungrouped) {
    lines.push_back({absl::StrCat(Joined(labels, articles.article_ids()), labels.Text("colon"),
                                  articles.reason())});
  }
  return lines;
}

std::vector<Pieces> SkippedLines(
    const Labels& labels, const google::protobuf::RepeatedPtrField<v1::SkippedArticle>& skipped) {
  std::vector<Pieces> lines;
  for (const v1::SkippedArticle& article : skipped) {
    lines.push_back({absl::StrCat(article.article_id(), labels.Text("colon"), article.reason())});
  }
  return lines;
}

std::vector<Pieces> WarningLines(const Labels& labels,
                                 const google::protobuf::RepeatedPtrField<v1::Warning>& warnings) {
  std::vector<Pieces> lines;
  for (const v1::Warning& warning : warnings) {
    const std::string where =
        warning.article_id().empty() ? "" : warning.article_id() + labels.Text("colon");
    lines.push_back({{absl::StrCat(where, warning.message()), Style::kWarn}});
  }
  return lines;
}

void WriteManifest(const Sheet& sheet, const v1::ModelManifest& manifest) {
  if (manifest.name().empty()) return;
  std::string text = absl::StrCat(manifest.name(), " ", manifest.version());
  if (!manifest.checksum().empty())
    absl::StrAppend(&text, " (sha256 ", manifest.checksum().substr(0, 12), ")");
  sheet.page.Blank();
  sheet.page.Paragraph(0, {{sheet.labels.Fill("model", text), Style::kDim}});
}

}  // namespace parallax
