// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_ATTRIBUTION_H_
#define PARALLAX_SERVICE_ATTRIBUTION_ATTRIBUTION_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/types/span.h"
#include "service/text/document.h"
#include "service/text/span.h"

namespace parallax {

// A piece of one document of a request: which document (index into the request's documents), which
// of its texts, where.
struct Passage {
  uint32_t document = 0;
  Part part = Part::kText;
  Span span;

  friend bool operator==(const Passage&, const Passage&) = default;
  friend auto operator<=>(const Passage&, const Passage&) = default;
};

enum class AttributionKind {
  kDirect,    // The content stands inside quotation marks.
  kIndirect,  // Reported speech without quotation marks.
  kMixed,     // Reported speech with quoted words in it.
  kMental,    // Belief, wish, expectation: "believes", "hopes", "认为".
  kDocument,  // A statement, readout, post or report as the source: "the readout says", "in a post
              // on ...".
};

// How the cue presents its content. Feeds the claim's polarity and certainty.
enum class CueForce {
  kNeutral,    // said, according to, 表示
  kAssertive,  // confirmed, stressed, announced, 强调
  kNegative,   // denied, rejected, 否认: the content is denied
  kHedged,     // suggested, believes, reportedly, 据悉
  kFuture,     // promised, vowed, plans, 承诺
  kSilence,  // "made no mention of", "did not say", 未提及: the content is what the source does not
             // say
  kQuestion,     // asked
  kRequest,      // urged, called for, demanded, 呼吁
  kUnconfirmed,  // "could not confirm", "declined to comment on"
};

// Source, cue and content of one act of saying. Spans of one attribution lie in one part of one
// document; a content may have several pieces (a quotation that continues in later sentences, or
// stands on both sides of the cue).
struct Attribution {
  uint32_t document = 0;
  Part part = Part::kText;
  std::vector<Span> source;  // Empty: no source is named near the cue ("..., it was said").
  std::vector<Span> cue;
  std::vector<Span> content;  // Never empty.
  AttributionKind kind = AttributionKind::kIndirect;
  CueForce force = CueForce::kNeutral;
  // Index, in the same result, of the attribution whose content holds this one; absent at the top,
  // where the document's own author (or outlet) reports it.
  std::optional<uint32_t> parent;
};

// The attributions of `document` (its index in the request is `document_index`), ordered by the
// place of their cue. Rule grammar over cue lexicons (docs/algorithms/attribution.md). Contents are
// searched again, so attributions nest to any depth; parents come before their children.
// Boilerplate is never read. Never fails: a text without reported speech has none. Thread-safe.
std::vector<Attribution> ExtractAttributions(const Document& document, uint32_t document_index);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_ATTRIBUTION_H_
