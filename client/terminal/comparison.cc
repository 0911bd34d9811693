// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "client/terminal/parts.h"
#include "client/terminal/report.h"

namespace parallax {
namespace {

constexpr int kFirstUndecided = 6;

// "2 articles, 1 event, 4 accounts, 6 findings, 2 agreements"
std::string Counts(const Labels& labels, const v1::Report& report) {
  return labels.List({labels.Count("count.articles", report.article_ids_size()),
                      labels.Count("count.events", report.events_size()),
                      labels.Count("count.accounts", report.accounts_size()),
                      labels.Count("count.findings", report.divergences_size()),
                      labels.Count("count.agreements", report.agreements_size())});
}

void WriteTitle(const Sheet& sheet, const v1::Report& report) {
  const Labels& labels = sheet.labels;
  const bool several = report.events_size() > 1;
  const std::string title =
      report.events_size() == 1 ? EventName(report.events(0)) : labels.Text("comparison");
  sheet.page.Ends(0, {}, {{title, Style::kBold}}, {{Counts(labels, report), Style::kDim}});
  sheet.page.Paragraph(0, {{Joined(labels, report.article_ids()), Style::kDim}});
  for (int i = 0; several && i < report.events_size(); ++i) {
    const std::string number = labels.Fill("event", absl::StrCat(i + 1)) + labels.Text("colon");
    sheet.page.Paragraph(2, {number}, {EventName(report.events(i))});
  }
}

std::vector<Pieces> NotComparedLines(const Labels& labels, const v1::Report& report) {
  std::vector<Pieces> lines;
  for (const v1::Event& event : report.not_compared()) {
    Pieces line = {EventName(event)};
    if (!event.article_ids().empty()) {
      const std::string where = labels.Fill("in_article", Joined(labels, event.article_ids()));
      line.emplace_back(absl::StrCat(" (", where, ")"), Style::kDim);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<Pieces> UndecidedLines(const Sheet& sheet, const v1::Report& report) {
  std::map<std::string, std::string> names;
  for (const v1::Account& account : report.accounts())
    names[account.account_id()] = account.display_name();
  for (const v1::Topic& topic : report.topics()) names[topic.topic_id()] = topic.label();
  const auto name = [&names](const std::string& id) {
    return names.count(id) > 0 ? names[id] : id;
  };
  std::vector<Pieces> lines;
  const int shown = sheet.Shown(report.abstentions_size(), kFirstUndecided);
  for (int i = 0; i < shown; ++i) {
    const v1::Abstention& abstention = report.abstentions(i);
    lines.push_back({absl::StrCat(name(abstention.account_id()), sheet.labels.Text("comma"),
                                  name(abstention.topic_id()), sheet.labels.Text("colon"),
                                  abstention.reason())});
  }
  const int hidden = report.abstentions_size() - shown;
  if (hidden > 0)
    lines.push_back({{sheet.labels.Count("count.hidden_undecided", hidden), Style::kDim}});
  return lines;
}

void WriteReport(const Sheet& sheet, const v1::Report& report) {
  WriteTitle(sheet, report);
  WriteMatrix(sheet, report);
  WriteFindings(sheet, report);
  WriteAgreements(sheet, report);
  WriteSection(sheet, sheet.labels.Text("not_compared"), NotComparedLines(sheet.labels, report));
  WriteSection(sheet, sheet.labels.Text("undecided"), UndecidedLines(sheet, report));
  WriteSection(sheet, sheet.labels.Text("warnings"), WarningLines(sheet.labels, report.warnings()));
}

}  // namespace

std::string RenderComparison(const v1::CompareArticlesResponse& response,
                             const RenderOptions& options) {
  const bool told = !response.reports().empty() && !response.reports(0).report_language().empty();
  const Labels labels(told ? response.reports(0).report_language() : options.language);
  Page page(options.width, options.color);
  const Sheet sheet{page, labels, options.all};
  for (const v1::Report& report : response.reports()) {
    page.Blank();
    WriteReport(sheet, report);
  }
  if (response.reports().empty()) page.Paragraph(0, {labels.Text("nothing_compared")});
  WriteSection(sheet, labels.Text("ungrouped"), UngroupedLines(labels, response.ungrouped()));
  WriteSection(sheet, labels.Text("skipped"), SkippedLines(labels, response.skipped()));
  if (!response.reports().empty()) WriteManifest(sheet, response.reports(0).manifest());
  return page.text();
}

std::string RenderUpdate(const v1::StreamCompareArticlesResponse& update,
                         const RenderOptions& options) {
  const Labels labels(options.language);
  Page page(options.width, options.color);
  if (update.has_progress()) {
    const v1::Progress& progress = update.progress();
    page.Paragraph(0, {{absl::StrCat(progress.stage_number(), "/", progress.stage_count(), "  ",
                                     labels.Text(v1::Stage_Name(progress.stage()))),
                        Style::kDim}});
  } else if (update.has_divergence()) {
    const std::string type = labels.Text(v1::DivergenceType_Name(update.divergence().type()));
    page.Paragraph(2, {{type + "  ", Style::kBold}}, {update.divergence().explanation()});
  }
  return page.text();
}

}  // namespace parallax
