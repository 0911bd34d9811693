// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/report/evidence.h"

#include <algorithm>
#include <map>

namespace parallax {
namespace {

bool IsBorder(absl::string_view text, size_t at) {
  return at == text.size() || text[at] == ' ' || text[at] == '\n' || text[at] == '\t';
}

// The byte offset `chars` code points after `from`.
size_t Advance(absl::string_view text, size_t from, uint32_t chars) {
  size_t at = from;
  while (at < text.size() && chars > 0) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    --chars;
  }
  return at;
}

// `span` cut to the longest allowed quote; at a blank when one is near, since Chinese has none.
Span Shorten(absl::string_view text, const SpanIndex& index, const Span& span) {
  if (span.chars() <= kMaxQuoteChars) return span;
  const size_t limit = Advance(text, span.start_byte, kMaxQuoteChars);
  size_t end = limit;
  const size_t nearest = Advance(text, span.start_byte, kMaxQuoteChars - 40);
  while (end > nearest && !IsBorder(text, end)) --end;
  return index.Make(span.start_byte, end > nearest ? end : limit);
}

bool IsExact(const Document& document, const Evidence& evidence) {
  const absl::string_view text = document.text(evidence.part);
  if (evidence.span.end_byte > text.size() || evidence.span.start_byte > evidence.span.end_byte)
    return false;
  return Slice(text, evidence.span) == evidence.quote &&
         document.index(evidence.part).Make(evidence.span.start_byte, evidence.span.end_byte) ==
             evidence.span &&
         evidence.span.chars() <= kMaxQuoteChars;
}

}  // namespace

Evidence MakeEvidence(const Document& document, const Passage& passage, bool direct) {
  Evidence evidence;
  evidence.article_id = document.source.article_id;
  evidence.part = passage.part;
  evidence.span = Shorten(document.text(passage.part), document.index(passage.part), passage.span);
  evidence.quote = std::string(document.Quote(passage.part, evidence.span));
  evidence.direct = direct;
  return evidence;
}

Evidence EvidenceFor(absl::Span<const Document> documents, const Claim& claim) {
  const Document& document = documents[claim.passage.document];
  const bool clause_fits = claim.context.span.chars() <= kMaxQuoteChars;
  const Passage& shown = claim.enumerated && clause_fits ? claim.context : claim.passage;
  return MakeEvidence(document, shown, claim.direct);
}

bool QuotesAreExact(absl::Span<const Document> documents, const Report& report) {
  std::map<std::string, const Document*> by_id;
  for (const Document& document : documents) by_id[document.source.article_id] = &document;
  const auto all_exact = [&](const std::vector<Evidence>& list) {
    return std::all_of(list.begin(), list.end(), [&](const Evidence& e) {
      const auto at = by_id.find(e.article_id);
      return at != by_id.end() && IsExact(*at->second, e);
    });
  };
  const auto sides_exact = [&](const std::vector<Side>& sides) {
    return std::all_of(sides.begin(), sides.end(), [&](const Side& side) {
      return all_exact(side.evidence) &&
             (!side.absence || !side.absence->nearest || all_exact({*side.absence->nearest}));
    });
  };
  return std::all_of(report.divergences.begin(), report.divergences.end(),
                     [&](const Divergence& d) { return sides_exact(d.sides); }) &&
         std::all_of(report.agreements.begin(), report.agreements.end(),
                     [&](const Agreement& a) { return sides_exact(a.sides); }) &&
         std::all_of(report.claims.begin(), report.claims.end(),
                     [&](const ReportedClaim& c) { return all_exact(c.evidence); });
}

}  // namespace parallax
