// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "client/terminal/parts.h"
#include "client/terminal/report.h"

namespace parallax {

std::string RenderGrouping(const v1::GroupArticlesResponse& response,
                           const RenderOptions& options) {
  const Labels labels(options.language);
  Page page(options.width, options.color);
  const Sheet sheet{page, labels, options.all};
  if (response.groups().empty()) page.Paragraph(0, {labels.Text("no_groups")});
  for (int i = 0; i < response.groups_size(); ++i) {
    const v1::ArticleGroup& group = response.groups(i);
    page.Blank();
    page.Ends(0, {{absl::StrCat(labels.Text("group"), " ", i + 1, "  "), Style::kBold}},
              {Joined(labels, group.article_ids())},
              {{labels.Fill("confidence", Decimal(group.confidence())), Style::kDim}});
    for (const v1::Event& event : group.events()) page.Paragraph(2, {EventName(event)});
    if (!group.reason().empty()) page.Paragraph(2, {{group.reason(), Style::kDim}});
  }
  WriteSection(sheet, labels.Text("ungrouped"), UngroupedLines(labels, response.ungrouped()));
  WriteSection(sheet, labels.Text("skipped"), SkippedLines(labels, response.skipped()));
  WriteManifest(sheet, response.manifest());
  return page.text();
}

std::string RenderServerInfo(const v1::GetServerInfoResponse& response,
                             const RenderOptions& options) {
  Page page(options.width, options.color);
  const auto row = [&page](const std::string& name, const std::string& value) {
    if (!value.empty()) page.Row(0, {{{{name, Style::kDim}}, 18}, {{value}, page.width() - 20}});
  };
  const v1::ModelManifest& model = response.manifest();
  row("version", response.version());
  row("revision", response.revision());
  if (!model.name().empty()) row("model", absl::StrCat(model.name(), " ", model.version()));
  row("model checksum", model.checksum());
  row("tested languages", absl::StrJoin(response.tested_languages(), ", "));
  row("report languages", absl::StrJoin(response.report_languages(), ", "));
  const v1::Limits& limits = response.limits();
  const auto number = [&row](const std::string& name, uint64_t value, const std::string& unit) {
    if (value > 0) row(name, absl::StrCat(value, " ", unit));
  };
  if (response.has_limits()) page.Blank();
  number("articles", limits.max_articles(), "in a request");
  number("article", limits.max_article_characters(), "characters");
  number("call", limits.max_unary_characters(), "characters");
  number("streamed call", limits.max_stream_characters(), "characters");
  number("HTML", limits.max_html_bytes(), "bytes an article");
  number("message", limits.max_message_bytes(), "bytes");
  number("metadata", limits.max_metadata_bytes(), "bytes");
  number("article id", limits.max_article_id_characters(), "characters");
  number("outlet, author", limits.max_name_characters(), "characters");
  number("title", limits.max_title_characters(), "characters");
  number("URL", limits.max_url_characters(), "characters");
  number("event groups", limits.max_event_groups(), "in a request");
  number("deadline", limits.default_deadline().seconds(), "seconds unless the call says otherwise");
  number("longest deadline", limits.max_deadline().seconds(), "seconds");
  return page.text();
}

}  // namespace parallax
