// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "client/terminal/parts.h"
#include "client/terminal/text.h"

namespace parallax {
namespace {

constexpr int kFirstTopics = 15;
constexpr int kNarrowestColumn = 8;
constexpr int kWidestColumn = 16;
constexpr int kNarrowestTopic = 10;
constexpr int kGap = 2;
constexpr size_t kNamesInHeader = 2;

using Cells = std::map<std::pair<std::string, std::string>, const v1::MatrixCell*>;

Style StyleOf(v1::Stance stance) {
  switch (stance) {
    case v1::STANCE_ASSERTS:
      return Style::kGood;
    case v1::STANCE_DENIES:
      return Style::kBad;
    case v1::STANCE_DIFFERS:
      return Style::kWarn;
    default:
      return Style::kDim;
  }
}

bool HasStar(const v1::MatrixCell& cell) {
  return cell.stance() == v1::STANCE_SILENT && cell.second_hand();
}

std::string Word(const Labels& labels, const v1::MatrixCell& cell) {
  return absl::StrCat(labels.Text(v1::Stance_Name(cell.stance())), HasStar(cell) ? " *" : "");
}

// "via CFR, FP +2"
std::string Via(const Labels& labels, const v1::Account& account) {
  if (account.first_hand() || account.through().empty()) return "";
  std::vector<std::string> names(account.through().begin(), account.through().end());
  const size_t more = names.size() - std::min(names.size(), kNamesInHeader);
  names.resize(names.size() - more);
  std::string text = labels.Fill("via", labels.List(names));
  if (more > 0) absl::StrAppend(&text, " ", labels.Fill("more_names", absl::StrCat(more)));
  return text;
}

// What is shown of a report's matrix, and how wide.
struct Matrix {
  std::vector<const v1::Topic*> topics;  // Those that have a stance, first ones first
  Cells cells;
  int topic_width = kNarrowestTopic;
  std::vector<int> widths;  // One for each account
  int hidden = 0;           // Topics left out
  bool star = false;        // A cell or a finding needs the footnote
};

// Wide enough for the stance words, and for the name as far as the bounds allow.
int ColumnWidth(const Sheet& sheet, const v1::Report& report, const v1::Account& account) {
  const int name = DisplayWidth(SafeText(account.display_name()));
  int width = std::clamp(name, kNarrowestColumn, kWidestColumn);
  for (const v1::MatrixCell& cell : report.matrix()) {
    if (cell.account_id() == account.account_id()) {
      width = std::max(width, DisplayWidth(Word(sheet.labels, cell)));
    }
  }
  return width;
}

Matrix LayOut(const Sheet& sheet, const v1::Report& report) {
  Matrix matrix;
  std::set<std::string> with_stance;
  for (const v1::MatrixCell& cell : report.matrix()) {
    matrix.cells[{cell.topic_id(), cell.account_id()}] = &cell;
    matrix.star |= HasStar(cell);
    with_stance.insert(cell.topic_id());
  }
  for (const v1::Divergence& divergence : report.divergences()) {
    for (const v1::Side& side : divergence.sides()) matrix.star |= side.absence().second_hand();
  }
  for (const v1::Topic& topic : report.topics()) {
    if (with_stance.count(topic.topic_id()) > 0) matrix.topics.push_back(&topic);
  }
  const int shown = sheet.Shown(static_cast<int>(matrix.topics.size()), kFirstTopics);
  matrix.hidden = static_cast<int>(matrix.topics.size()) - shown;
  matrix.topics.resize(shown);
  for (const v1::Topic* topic : matrix.topics) {
    matrix.topic_width = std::max(matrix.topic_width, DisplayWidth(SafeText(topic->label())));
  }
  matrix.topic_width = std::min(matrix.topic_width, sheet.page.width() / 3);
  for (const v1::Account& account : report.accounts()) {
    matrix.widths.push_back(ColumnWidth(sheet, report, account));
  }
  return matrix;
}

// Writes the names of accounts [first, last), and through whom they are known.
void WriteHead(const Sheet& sheet, const v1::Report& report, const Matrix& matrix, int first,
               int last) {
  std::vector<Cell> names = {{{{sheet.labels.Text("topic"), Style::kDim}}, matrix.topic_width}};
  std::vector<Cell> sources = {{{}, matrix.topic_width}};
  bool any_source = false;
  for (int i = first; i < last; ++i) {
    const std::string via = Via(sheet.labels, report.accounts(i));
    any_source |= !via.empty();
    names.push_back({{{report.accounts(i).display_name(), Style::kBold}}, matrix.widths[i]});
    sources.push_back({{{via, Style::kDim}}, matrix.widths[i]});
  }
  sheet.page.Row(0, names);
  if (any_source) sheet.page.Row(0, sources);
}

// Writes the topics against accounts [first, last).
void WriteBlock(const Sheet& sheet, const v1::Report& report, const Matrix& matrix, int first,
                int last) {
  sheet.page.Blank();
  WriteHead(sheet, report, matrix, first, last);
  for (const v1::Topic* topic : matrix.topics) {
    std::vector<Cell> line = {{{topic->label()}, matrix.topic_width}};
    for (int i = first; i < last; ++i) {
      const auto found = matrix.cells.find({topic->topic_id(), report.accounts(i).account_id()});
      Pieces text;
      if (found != matrix.cells.end()) {
        const v1::MatrixCell& cell = *found->second;
        text.emplace_back(Word(sheet.labels, cell), StyleOf(cell.stance()));
      }
      line.push_back({std::move(text), matrix.widths[i]});
    }
    sheet.page.Row(0, line);
  }
}

}  // namespace

void WriteMatrix(const Sheet& sheet, const v1::Report& report) {
  const Matrix matrix = LayOut(sheet, report);
  if (matrix.topics.empty()) return;
  const int columns = report.accounts_size();
  for (int first = 0, last = 0; first < columns; first = last) {
    int used = matrix.topic_width;
    do {
      used += kGap + matrix.widths[last++];
    } while (last < columns && used + kGap + matrix.widths[last] <= sheet.page.width());
    WriteBlock(sheet, report, matrix, first, last);
  }
  const Labels& labels = sheet.labels;
  if (matrix.hidden > 0) {
    sheet.page.Paragraph(0, {{labels.Count("count.hidden_topics", matrix.hidden), Style::kDim}});
  }
  if (matrix.star) sheet.page.Paragraph(0, {{labels.Text("as_quoted"), Style::kDim}});
}

}  // namespace parallax
