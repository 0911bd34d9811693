// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "tests/attribution/attribution_fixture.h"

#include "service/text/sentences.h"

namespace parallax {
namespace {

void AddParagraph(Part part, size_t begin, size_t end, Document* document) {
  Paragraph paragraph;
  paragraph.part = part;
  paragraph.language = document->language;
  paragraph.span = document->index(part).Make(begin, end);
  document->paragraphs.push_back(paragraph);
  for (const Span& span :
       SplitSentences(document->text(part), document->index(part), paragraph.span)) {
    document->sentences.push_back(
        {part, span, static_cast<uint32_t>(document->paragraphs.size() - 1)});
  }
}

}  // namespace

Document MakeDocument(absl::string_view text, absl::string_view language, absl::string_view title) {
  Document document;
  document.source.text = std::string(text);
  document.source.title = std::string(title);
  document.language = std::string(language);
  document.text_index = SpanIndex(text);
  document.title_index = SpanIndex(title);
  if (!title.empty()) AddParagraph(Part::kTitle, 0, title.size(), &document);
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find("\n\n", begin), text.size());
    AddParagraph(Part::kText, begin, end, &document);
    begin = end == text.size() ? end : text.find_first_not_of('\n', end);
  }
  return document;
}

}  // namespace parallax
