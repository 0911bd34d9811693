// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_TESTS_TEXT_CLEANED_H_
#define PARALLAX_TESTS_TEXT_CLEANED_H_

#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "service/text/document.h"

namespace parallax {

// Names boilerplate classes in test failures.
inline std::ostream& operator<<(std::ostream& out, Boilerplate kind) {
  static constexpr const char* kNames[] = {"none",     "navigation",  "related",
                                           "caption",  "advert",      "repeated",
                                           "metadata", "instruction", "mirrored"};
  return out << kNames[static_cast<int>(kind)];
}

// The document of `article`, with its invariants checked: exact offsets, paragraphs in order that
// do not overlap, sentences inside analysed paragraphs, the text untouched.
inline Document Cleaned(const Article& article) {
  absl::StatusOr<Document> document = Clean(article);
  EXPECT_TRUE(document.ok()) << document.status();
  if (!document.ok()) return {};
  if (article.html.empty()) {
    EXPECT_EQ(document->source.text, article.text);
  }
  uint32_t end[2] = {0, 0};
  for (const Paragraph& p : document->paragraphs) {
    uint32_t& last = end[p.part == Part::kTitle];
    EXPECT_GE(p.span.start_byte, last);
    last = p.span.end_byte;
    EXPECT_FALSE(p.span.empty());
    EXPECT_EQ(p.span, document->index(p.part).Make(p.span.start_byte, p.span.end_byte));
    EXPECT_FALSE(p.language.empty());
  }
  for (const Sentence& s : document->sentences) {
    const Paragraph& p = document->paragraphs[s.paragraph];
    EXPECT_EQ(p.boilerplate, Boilerplate::kNone);
    EXPECT_EQ(p.part, s.part);
    EXPECT_TRUE(p.span.Contains(s.span));
    EXPECT_EQ(s.span, document->index(s.part).Make(s.span.start_byte, s.span.end_byte));
  }
  return *std::move(document);
}

// The paragraphs of the text part with their classes.
inline std::vector<std::pair<std::string, Boilerplate>> Classes(const Document& document) {
  std::vector<std::pair<std::string, Boilerplate>> out;
  for (const Paragraph& p : document.paragraphs) {
    if (p.part == Part::kText)
      out.emplace_back(std::string(document.Quote(p.part, p.span)), p.boilerplate);
  }
  return out;
}

// The class of the paragraph that begins with `start`.
inline Boilerplate ClassOf(const Document& document, const std::string& start) {
  for (const auto& [text, kind] : Classes(document)) {
    if (text.compare(0, start.size(), start) == 0) return kind;
  }
  ADD_FAILURE() << "no paragraph begins with " << start;
  return Boilerplate::kNone;
}

// The sentences of the text part.
inline std::vector<std::string> SentencesOf(const Document& document) {
  std::vector<std::string> out;
  for (const Sentence& s : document.sentences) {
    if (s.part == Part::kText) out.emplace_back(document.Quote(s.part, s.span));
  }
  return out;
}

// Running text for tests of what stands around it.
inline constexpr char kBody[] =
    "The regional water office said on Monday that the dam above the town of Brenn holds and that "
    "nobody has to leave home for now.";
inline constexpr char kBody2[] =
    "Engineers had lowered the level of the lake by two metres over the weekend because rain was "
    "forecast, the office said in a statement.";

}  // namespace parallax

#endif  // PARALLAX_TESTS_TEXT_CLEANED_H_
