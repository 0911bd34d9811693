// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_CLIENT_TERMINAL_PAGE_H_
#define PARALLAX_CLIENT_TERMINAL_PAGE_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"

namespace parallax {

enum class Style { kPlain, kBold, kDim, kGood, kWarn, kBad };

// A run of text in one style.
struct PagePiece {
  // A plain string is a piece.
  // NOLINTNEXTLINE(google-explicit-constructor)
  PagePiece(std::string text, Style style = Style::kPlain) : text(std::move(text)), style(style) {}
  // NOLINTNEXTLINE(google-explicit-constructor)
  PagePiece(const char* text, Style style = Style::kPlain) : text(text), style(style) {}

  std::string text;
  Style style;
};
using Pieces = std::vector<PagePiece>;

// The columns that `pieces` take when they are shown on one line.
int DisplayWidth(const Pieces& pieces);

// One cell of a table row.
struct Cell {
  Pieces text;
  int width = 0;  // Columns, at least 2; longer text is wrapped inside the cell.
};

// Lays out text in lines of at most `width` columns.
//
// The one door to the terminal: every text passes SafeText() on its way in, whoever wrote it, and
// escape sequences come from nowhere but Style, and from Style only when `color` is on. Not
// thread-safe.
class Page {
 public:
  // `width` below 40 counts as 40.
  Page(int width, bool color);

  void Blank();

  // `body` wrapped behind `indent` blanks and `label`; further lines are indented to where the body
  // began. A label that leaves the body less than a third of the page stands on its own line.
  void Paragraph(int indent, const Pieces& label, const Pieces& body);
  void Paragraph(int indent, const Pieces& body) { Paragraph(indent, {}, body); }

  // `left`, wrapped behind `label` as a paragraph, and `right` at the end of the first line when
  // both fit there, otherwise on a line below.
  void Ends(int indent, const Pieces& label, const Pieces& left, const Pieces& right);

  // `label` and `body` on one line where they fit; otherwise the body begins below, two blanks
  // further in.
  void Block(int indent, const Pieces& label, const Pieces& body);

  // `cells` side by side, two blanks apart, each wrapped in its own width.
  void Row(int indent, const std::vector<Cell>& cells);

  int width() const { return width_; }
  const std::string& text() const { return text_; }

 private:
  void Emit(const PagePiece& piece);

  int width_;
  bool color_;
  std::string text_;
};

}  // namespace parallax

#endif  // PARALLAX_CLIENT_TERMINAL_PAGE_H_
