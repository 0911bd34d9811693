// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "client/terminal/page.h"

#include <algorithm>
#include <cstddef>

#include "client/terminal/text.h"

namespace parallax {
namespace {

absl::string_view Sequence(Style style) {
  switch (style) {
    case Style::kPlain:
      return "";
    case Style::kBold:
      return "\x1b[1m";
    case Style::kDim:
      return "\x1b[2m";
    case Style::kGood:
      return "\x1b[32m";
    case Style::kWarn:
      return "\x1b[33m";
    case Style::kBad:
      return "\x1b[31m";
  }
  return "";
}

Pieces Safe(const Pieces& pieces) {
  Pieces safe;
  for (const PagePiece& piece : pieces) safe.emplace_back(SafeText(piece.text), piece.style);
  return safe;
}

// `pieces`, already safe, as lines of at most `width` columns.
std::vector<Pieces> Wrap(const Pieces& pieces, int width) {
  std::string joined;
  for (const PagePiece& piece : pieces) joined += piece.text;
  std::vector<Pieces> lines;
  for (const TextRange& line : WrapText(joined, width)) {
    Pieces& out = lines.emplace_back();
    size_t start = 0;
    for (const PagePiece& piece : pieces) {
      const size_t end = start + piece.text.size();
      const size_t from = std::max(start, line.begin), to = std::min(end, line.end);
      if (from < to) out.emplace_back(piece.text.substr(from - start, to - from), piece.style);
      start = end;
    }
  }
  return lines;
}

int SafeWidth(const Pieces& safe) {
  int width = 0;
  for (const PagePiece& piece : safe) width += DisplayWidth(piece.text);
  return width;
}

}  // namespace

int DisplayWidth(const Pieces& pieces) { return SafeWidth(Safe(pieces)); }

Page::Page(int width, bool color) : width_(std::max(width, 40)), color_(color) {}

void Page::Blank() {
  if (!text_.empty()) text_ += '\n';
}

void Page::Emit(const PagePiece& piece) {
  const absl::string_view sequence = color_ ? Sequence(piece.style) : "";
  text_.append(sequence.data(), sequence.size());
  text_ += piece.text;
  if (!sequence.empty()) text_ += "\x1b[0m";
}

void Page::Paragraph(int indent, const Pieces& label, const Pieces& body) {
  Ends(indent, label, body, {});
}

void Page::Ends(int indent, const Pieces& label, const Pieces& left, const Pieces& right) {
  const Pieces head = Safe(label), tail = Safe(right);
  int start = indent + SafeWidth(head);
  text_.append(indent, ' ');
  for (const PagePiece& piece : head) Emit(piece);
  if (3 * (width_ - start) < width_) {
    text_.erase(text_.find_last_not_of(' ') + 1);
    text_ += '\n';
    start = indent + 2;
    text_.append(start, ' ');
  }
  const std::vector<Pieces> lines = Wrap(Safe(left), width_ - start);
  const int free = width_ - start - SafeWidth(lines.front()) - SafeWidth(tail);
  const bool beside = !tail.empty() && lines.size() == 1 && free >= 2;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) text_.append(start, ' ');
    for (const PagePiece& piece : lines[i]) Emit(piece);
    if (beside) text_.append(free, ' ');
    if (beside)
      for (const PagePiece& piece : tail) Emit(piece);
    text_ += '\n';
  }
  if (!tail.empty() && !beside) Paragraph(start, tail);
}

void Page::Block(int indent, const Pieces& label, const Pieces& body) {
  if (indent + DisplayWidth(label) + DisplayWidth(body) <= width_) {
    Pieces line = label;
    line.insert(line.end(), body.begin(), body.end());
    Paragraph(indent, line);
  } else {
    Paragraph(indent, label);
    Paragraph(indent + 2, body);
  }
}

void Page::Row(int indent, const std::vector<Cell>& cells) {
  std::vector<std::vector<Pieces>> columns;
  size_t height = 0;
  for (const Cell& cell : cells) {
    columns.push_back(Wrap(Safe(cell.text), cell.width));
    height = std::max(height, columns.back().size());
  }
  for (size_t row = 0; row < height; ++row) {
    int pending = indent;  // Blanks owed before the next text, so that no line ends in them.
    for (size_t i = 0; i < columns.size(); ++i) {
      const bool present = row < columns[i].size();
      const int used = present ? SafeWidth(columns[i][row]) : 0;
      if (used > 0) {
        text_.append(pending, ' ');
        pending = 0;
        for (const PagePiece& piece : columns[i][row]) Emit(piece);
      }
      pending += std::max(cells[i].width, 2) - used + 2;
    }
    text_ += '\n';
  }
}

}  // namespace parallax
