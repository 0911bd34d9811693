// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_READING_H_
#define PARALLAX_SERVICE_ATTRIBUTION_READING_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "service/attribution/cues.h"
#include "service/text/document.h"
#include "service/text/token.h"

namespace parallax {

// Words [begin, end) of one paragraph.
struct WordRange {
  size_t begin = 0, end = 0;

  bool empty() const { return begin >= end; }
  size_t size() const { return empty() ? 0 : end - begin; }
  bool Contains(const WordRange& other) const { return begin <= other.begin && other.end <= end; }
  friend bool operator==(const WordRange&, const WordRange&) = default;
};

struct Word {
  Token token;
  uint64_t classes = 0;  // WordClass bits.
  bool starts_sentence = false;
};

// A pair of quotation marks. `level` is 0 outside all others.
struct Quotation {
  WordRange outer;  // With the marks.
  WordRange inner;  // Without them.
  int level = 0;
};

// One analysed paragraph (or the title), ready for a grammar.
struct Reading {
  Part part = Part::kText;
  bool chinese = false;
  uint32_t paragraph = 0;  // Index into Document::paragraphs.
  std::vector<Word> words;
  std::vector<Quotation> quotations;  // By their opening mark.
  bool opens_quoted = false;          // The first word is an opening quotation mark.
};

// The analysed paragraphs of `document` in order, with their words, classes and quotations. A
// quotation that its paragraph does not close goes on to the end of the paragraph if the next one
// opens with a mark again or if it opened the paragraph; else to the end of its sentence. At most
// three levels of quotation are kept. Linear in the length of the text.
std::vector<Reading> Read(const Document& document);

// What a grammar sees of a sentence: words, and quotations folded into one item each.
struct Item {
  WordRange words;
  bool quotation = false;
  uint64_t classes = 0;
  absl::string_view lower;  // Empty for quotations.
  bool capitalized = false;
  bool punctuation = false;
  bool number = false;
  bool upper =
      false;  // Begins with a capital as written; `capitalized` is what the grammar makes of it.
  bool marked_end = false;  // A quotation whose last word is a comma, a full stop or the like.
};

// A sentence outside quotations, or one inside a quotation: its items, at most kMaxItems.
using Region = std::vector<Item>;

inline constexpr size_t kMaxItems = 300;

// The sentences of `within` at quotation level `level`: sentence borders inside a deeper quotation
// do not count, and what stands behind a quotation in lower case goes on with its sentence.
std::vector<Region> Regions(const Reading& reading, const WordRange& within, int level);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_READING_H_
