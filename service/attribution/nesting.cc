// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/nesting.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace parallax {
namespace {

// Contents that begin before a cue and may hold it are near; a text with more open contents than
// this is no prose.
constexpr size_t kLookBack = 256;

struct Piece {
  Part part;
  Span span;
  uint32_t owner;
};

bool HoldsSpan(const Attribution& outer, const Span& span) {
  return std::any_of(outer.content.begin(), outer.content.end(),
                     [&](const Span& content) { return content.Contains(span); });
}

bool Holds(const Attribution& outer, const Attribution& inner) {
  if (outer.part != inner.part) return false;
  for (const std::vector<Span>* spans : {&inner.cue, &inner.source}) {
    for (const Span& span : *spans) {
      if (!HoldsSpan(outer, span)) return false;
    }
  }
  return true;
}

uint64_t Length(const Attribution& attribution) {
  uint64_t bytes = 0;
  for (const Span& span : attribution.content) bytes += span.bytes();
  return bytes;
}

uint32_t CueStart(const Attribution& attribution) { return attribution.cue.front().start_byte; }

void SetParents(std::vector<Attribution>* attributions) {
  std::vector<Piece> pieces;
  for (uint32_t i = 0; i < attributions->size(); ++i) {
    for (const Span& span : (*attributions)[i].content)
      pieces.push_back({(*attributions)[i].part, span, i});
  }
  const auto key = [](const Piece& piece) {
    return std::make_tuple(piece.part == Part::kText, piece.span.start_byte);
  };
  std::sort(pieces.begin(), pieces.end(),
            [&](const Piece& a, const Piece& b) { return key(a) < key(b); });
  for (uint32_t i = 0; i < attributions->size(); ++i) {
    Attribution& child = (*attributions)[i];
    const Piece at{child.part, child.cue.front(), i};
    auto it = std::upper_bound(pieces.begin(), pieces.end(), at,
                               [&](const Piece& a, const Piece& b) { return key(a) < key(b); });
    uint64_t best = 0;
    for (size_t step = 0; it != pieces.begin() && step < kLookBack; ++step) {
      --it;
      const Attribution& outer = (*attributions)[it->owner];
      if (it->owner == i || it->part != child.part || it->span.end_byte < at.span.end_byte)
        continue;
      if (!Holds(outer, child) || Holds(child, outer)) continue;
      if (const uint64_t length = Length(outer); best == 0 || length < best) {
        best = length;
        child.parent = it->owner;
      }
    }
  }
}

}  // namespace

std::vector<Attribution> Nest(std::vector<Attribution> attributions) {
  std::stable_sort(attributions.begin(), attributions.end(),
                   [](const Attribution& a, const Attribution& b) {
                     return std::make_tuple(a.part == Part::kText, CueStart(a)) <
                            std::make_tuple(b.part == Part::kText, CueStart(b));
                   });
  SetParents(&attributions);
  std::vector<std::vector<uint32_t>> children(attributions.size());
  for (uint32_t i = static_cast<uint32_t>(attributions.size()); i-- > 0;) {
    // Last first, for the stack below.
    if (attributions[i].parent.has_value()) children[*attributions[i].parent].push_back(i);
  }
  std::vector<Attribution> ordered;
  std::vector<std::optional<uint32_t>> place(attributions.size());
  const auto place_from = [&](uint32_t root) {
    std::vector<uint32_t> stack = {root};
    while (!stack.empty()) {
      const uint32_t i = stack.back();
      stack.pop_back();
      if (place[i].has_value()) continue;
      place[i] = static_cast<uint32_t>(ordered.size());
      Attribution attribution = attributions[i];
      if (attribution.parent.has_value()) attribution.parent = place[*attribution.parent];
      ordered.push_back(std::move(attribution));
      stack.insert(stack.end(), children[i].begin(), children[i].end());
    }
  };
  for (uint32_t i = 0; i < attributions.size(); ++i) {
    if (!attributions[i].parent.has_value()) place_from(i);
  }
  // Contents in several pieces could hold each other in a circle; its first member is then at the
  // top.
  for (uint32_t i = 0; i < attributions.size(); ++i) {
    if (place[i].has_value()) continue;
    attributions[i].parent.reset();
    place_from(i);
  }
  return ordered;
}

}  // namespace parallax
