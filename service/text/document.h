// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_DOCUMENT_H_
#define PARALLAX_SERVICE_TEXT_DOCUMENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "service/text/article.h"
#include "service/text/span.h"
#include "service/text/time.h"

namespace parallax {

// Which of an article's two texts a span refers to.
enum class Part { kText, kTitle };

// Why a paragraph is not analysed. It keeps its place and its offsets.
enum class Boilerplate {
  kNone,
  kNavigation,  // Link lists, "read more", "more on:", share buttons.
  kRelated,     // Headlines of other articles.
  kCaption,     // Photo credits and captions.
  kAdvert,      // App adverts, subscriptions, cookie and legal notices.
  kRepeated,    // Says again what an earlier paragraph said, letter for letter after normalisation.
  kMetadata,    // Byline, dateline-only line, update stamp, the title again, list markers.
  kInstruction,  // Text addressed to a program that reads the page ("ignore all previous
                 // instructions").
  kMirrored,     // Text under bidirectional overrides: what is seen is not what is stored.
};

struct Paragraph {
  Part part = Part::kText;
  Span span;
  Boilerplate boilerplate = Boilerplate::kNone;
  std::string language;  // "en", "zh", ... or "und"
};

// One sentence of an analysed paragraph (or of the title). `span` has no surrounding white space.
struct Sentence {
  Part part = Part::kText;
  Span span;
  uint32_t paragraph = 0;  // Index into Document::paragraphs.
};

// An article made ready: the texts as received (or as extracted from HTML), to which all spans
// refer, and their structure. Immutable after Clean(); thread-safe to read.
struct Document {
  Article source;                // As received, `html` dropped; `text` is what spans refer to.
  std::string language;          // Of most paragraphs that are analysed: "en", "zh", ..., "und".
  bool language_tested = false;  // English and Chinese are; others are analysed with a warning.
  std::optional<PublicationTime> published;
  std::optional<Span>
      dateline;  // "WASHINGTON, March 3 (Agency) -" in Part::kText: place, date, agency.
  std::optional<std::string>
      dateline_agency;  // "Reuters" of such a dateline or of a closing "- Agency" line.
  SpanIndex text_index, title_index;
  std::vector<Paragraph> paragraphs;  // In order; the title, when there is one, first.
  std::vector<Sentence> sentences;    // Of analysed paragraphs, in order; the title's first.

  absl::string_view text(Part part) const {
    return part == Part::kTitle ? absl::string_view(source.title) : absl::string_view(source.text);
  }
  const SpanIndex& index(Part part) const {
    return part == Part::kTitle ? title_index : text_index;
  }
  absl::string_view Quote(Part part, const Span& span) const { return Slice(text(part), span); }
};

// Cleans `article`: extracts text from HTML, marks boilerplate, finds paragraphs, languages,
// dateline and sentences (docs/algorithms/cleaning.md, docs/algorithms/sentences.md).
//
// INVALID_ARGUMENT: the text is not valid UTF-8, `published` or `language_code` cannot be read (the
// message names the field). FAILED_PRECONDITION: nothing is left to analyse; the message says why
// ("no text outside navigation").
absl::StatusOr<Document> Clean(const Article& article);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_DOCUMENT_H_
