// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_BOILERPLATE_H_
#define PARALLAX_SERVICE_TEXT_BOILERPLATE_H_

#include <functional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "service/text/document.h"

namespace parallax {

// What the rules look at in one paragraph, computed once.
struct LineFeatures {
  std::string norm;            // NormalizeForMatch, list marker and closing punctuation dropped.
  size_t chars = 0;            // Code points.
  size_t words = 0;            // Words split at blanks; in Chinese, every character is one.
  size_t letters = 0;          // Letters and digits.
  bool ends_sentence = false;  // The last character that is no closing mark ends a sentence.
  bool ends_colon = false;
  bool list_marker = false;  // "- ", "• ", "1. "
  bool quoted = false;       // Holds a quotation mark.
  bool title_case = false;   // Most words of four letters or more begin with a capital.
  bool han = false;          // Mostly Chinese characters.
  bool small_start = false;  // Begins with a small letter: the middle of something.
  size_t separators = 0;     // " | ", " · ", " » ", " / "
  size_t urls = 0;
};

LineFeatures FeaturesOf(absl::string_view paragraph);

// For each line, whether it stands in a list that a line with a colon announces; a list goes on as
// long as its items are no sentences.
std::vector<bool> AnnouncedItems(const std::vector<LineFeatures>& lines);

// Sets Paragraph::boilerplate in `paragraphs` (all of Part::kText, in order) by rules for each
// class (docs/algorithms/cleaning.md). Paragraphs of which only some sentences are boilerplate are
// split. `article.text` is what the spans refer to. Never fails. Thread-safe.
void MarkBoilerplate(const Article& article, const SpanIndex& index,
                     std::vector<Paragraph>* paragraphs);

// Steps of MarkBoilerplate, in files of their own. Each looks at paragraphs that are still
// Boilerplate::kNone.

// Text addressed to programs, and text under bidirectional overrides (planted.cc).
void MarkPlanted(absl::string_view text, const SpanIndex& index,
                 std::vector<Paragraph>* paragraphs);

// The title again, the name of the outlet, and what stands above the title (metadata.cc).
void MarkTitleAgain(const Article& article, std::vector<Paragraph>* paragraphs);

// Bylines, stamps, section labels, signs without letters (metadata.cc).
void MarkMetadata(const Article& article, std::vector<Paragraph>* paragraphs);

// Paragraphs that say letter for letter what an earlier one said (repeated.cc).
void MarkRepeated(absl::string_view text, std::vector<Paragraph>* paragraphs);

// Replaces each unmarked paragraph by its sentences, grouped by what `classify` says of them; a
// paragraph of one class stays whole.
void SplitByClass(absl::string_view text, const SpanIndex& index,
                  const std::function<Boilerplate(absl::string_view sentence)>& classify,
                  std::vector<Paragraph>* paragraphs);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_BOILERPLATE_H_
