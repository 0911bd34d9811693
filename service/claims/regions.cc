// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/regions.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

namespace parallax {
namespace {

constexpr int64_t kNarration = -1, kFrame = -2;
// Bytes of "reporters on Monday" and of the marks around it, which may stand in a content beside
// its cue.
constexpr uint32_t kLongestAside = 40;

using Owners = std::vector<int64_t>;

// Marks [start, end) of `owner`, which begins at `base`.
void Mark(Owners& owner, uint32_t base, const Span& span, int64_t value) {
  const uint32_t start = std::max(span.start_byte, base) - base;
  const uint32_t end =
      std::min<uint32_t>(std::max(span.end_byte, base) - base, static_cast<uint32_t>(owner.size()));
  for (uint32_t i = start; i < end; ++i) owner[i] = value;
}

constexpr absl::string_view kMarks[] = {" ",  "\n", "\t", "\r",     ",",      ";",
                                        ":",  ".",  "，", "。",     "；",     "：",
                                        "、", "—",  "–",  "\u00a0", "\u3000", "\ufeff"};
constexpr absl::string_view kOpening[] = {"\"", "“", "‘", "'", "「", "『"};
constexpr absl::string_view kClosing[] = {"\"", "”", "’", "'", "」", "』"};

// The length of the one of `marks` at the start (or end) of `piece`, 0 when there is none.
template <size_t N>
size_t MarkAtStart(absl::string_view piece, const absl::string_view (&marks)[N]) {
  for (absl::string_view mark : marks) {
    if (absl::StartsWith(piece, mark)) return mark.size();
  }
  return 0;
}

template <size_t N>
size_t MarkAtEnd(absl::string_view piece, const absl::string_view (&marks)[N]) {
  for (absl::string_view mark : marks) {
    if (absl::EndsWith(piece, mark)) return mark.size();
  }
  return 0;
}

bool Holds(absl::string_view piece, absl::Span<const absl::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](absl::string_view mark) { return absl::StrContains(piece, mark); });
}

// "a.m.", "U.S.": the full stop belongs to the word.
bool EndsInAbbreviation(absl::string_view piece) {
  const size_t size = piece.size();
  return size >= 4 && piece[size - 1] == '.' && piece[size - 3] == '.' &&
         absl::ascii_isalpha(static_cast<unsigned char>(piece[size - 2]));
}

// Without blanks and punctuation at both ends. Quotation marks go only in pairs, or when their
// partner stands outside.
Span Trimmed(absl::string_view text, const SpanIndex& index, uint32_t start, uint32_t end) {
  absl::string_view piece = text.substr(start, end - start);
  for (bool changed = true; changed && !piece.empty();) {
    const size_t before = piece.size();
    piece.remove_prefix(MarkAtStart(piece, kMarks));
    if (!EndsInAbbreviation(piece)) piece.remove_suffix(MarkAtEnd(piece, kMarks));
    const size_t open = MarkAtStart(piece, kOpening),
                 close = open < piece.size() ? MarkAtEnd(piece, kClosing) : 0;
    const absl::string_view inside = piece.substr(open, piece.size() - open - close);
    if (open > 0 && (close > 0 ? !Holds(inside, kOpening) : !Holds(inside, kClosing))) {
      piece = inside;
    } else if (close > 0 && open == 0 && piece.back() != '\'' && !Holds(inside, kOpening)) {
      piece.remove_suffix(close);
    }
    changed = piece.size() < before;
  }
  const size_t first = static_cast<size_t>(piece.data() - text.data());
  return index.Make(first, first + piece.size());
}

// Adds `attribution` to the sentences that it touches.
void Register(const Document& document, const Attribution& attribution, uint32_t index,
              std::vector<std::vector<uint32_t>>& touching) {
  const std::vector<Sentence>& sentences = document.sentences;
  for (const auto* spans : {&attribution.source, &attribution.cue, &attribution.content}) {
    for (const Span& span : *spans) {
      // Sentences are ordered by part (the title first) and place.
      auto at = std::partition_point(sentences.begin(), sentences.end(), [&](const Sentence& s) {
        if (s.part != attribution.part) return s.part == Part::kTitle;
        return s.span.end_byte <= span.start_byte;
      });
      for (; at != sentences.end() && at->part == attribution.part &&
             at->span.start_byte < span.end_byte;
           ++at) {
        std::vector<uint32_t>& list = touching[static_cast<size_t>(at - sentences.begin())];
        if (list.empty() || list.back() != index) list.push_back(index);
      }
    }
  }
}

// How many bytes of the spans lie inside `hull`.
uint32_t BytesInside(const Span& hull, const std::vector<Span>& spans) {
  uint32_t bytes = 0;
  for (const Span& span : spans) {
    if (hull.Overlaps(span))
      bytes += std::min(hull.end_byte, span.end_byte) - std::max(hull.start_byte, span.start_byte);
  }
  return bytes;
}

// From the first to the last piece of the content inside `sentence`, if little but the
// attribution's own source and cue interrupts it.
std::optional<Span> OverInterruption(const Attribution& attribution, const Span& sentence) {
  std::optional<Span> hull;
  std::vector<Span> pieces;
  for (const Span& piece : attribution.content) {
    if (!piece.Overlaps(sentence)) continue;
    pieces.push_back(piece);
    if (!hull) hull = piece;
    hull->start_byte = std::min(hull->start_byte, piece.start_byte);
    hull->end_byte = std::max(hull->end_byte, piece.end_byte);
  }
  if (pieces.size() < 2) return std::nullopt;
  const uint32_t known = BytesInside(*hull, pieces) + BytesInside(*hull, attribution.source) +
                         BytesInside(*hull, attribution.cue);
  const uint32_t whole = hull->end_byte - hull->start_byte;
  if (whole > known + kLongestAside) return std::nullopt;
  return hull;
}

// Parents come before their children, so that the innermost one is written last.
Owners OwnersOf(const Sentence& sentence, absl::Span<const Attribution> attributions,
                absl::Span<const uint32_t> touching) {
  Owners owners(sentence.span.bytes(), kNarration);
  const uint32_t base = sentence.span.start_byte;
  for (uint32_t index : touching) {
    const Attribution& attribution = attributions[index];
    for (const Span& span : attribution.source) Mark(owners, base, span, kFrame);
    for (const Span& span : attribution.cue) Mark(owners, base, span, kFrame);
    if (const std::optional<Span> hull = OverInterruption(attribution, sentence.span)) {
      Mark(owners, base, *hull, index);
      continue;
    }
    for (const Span& piece : attribution.content) Mark(owners, base, piece, index);
  }
  return owners;
}

}  // namespace

std::vector<SentenceRegions> CutRegions(const Document& document, uint32_t document_index,
                                        absl::Span<const Attribution> attributions) {
  std::vector<std::vector<uint32_t>> touching(document.sentences.size());
  for (uint32_t a = 0; a < attributions.size(); ++a) {
    if (attributions[a].document == document_index)
      Register(document, attributions[a], a, touching);
  }
  std::vector<SentenceRegions> cut(document.sentences.size());
  for (size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const Owners owners = OwnersOf(sentence, attributions, touching[s]);
    const absl::string_view text = document.text(sentence.part);
    const SpanIndex& index = document.index(sentence.part);
    const uint32_t base = sentence.span.start_byte;
    std::optional<Span> frame;  // That ended where the next piece begins
    for (uint32_t i = 0; i < owners.size();) {
      uint32_t end = i + 1;
      while (end < owners.size() && owners[end] == owners[i]) ++end;
      const Span span = Trimmed(text, index, base + i, base + end);
      if (span.empty()) {
        i = end;
        continue;
      }
      if (owners[i] != kFrame) {
        TextRegion region{span, std::nullopt, std::nullopt};
        if (owners[i] >= 0) region.attribution = static_cast<uint32_t>(owners[i]);
        // Nothing but a blank stands between.
        if (frame && frame->end_byte + 1 >= span.start_byte) region.before = frame;
        cut[s].regions.push_back(region);
      }
      if (owners[i] < 0) cut[s].frame.push_back(span);
      frame = owners[i] == kFrame ? std::optional<Span>(span) : std::nullopt;
      i = end;
    }
  }
  return cut;
}

}  // namespace parallax
