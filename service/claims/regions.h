// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_CLAIMS_REGIONS_H_
#define PARALLAX_SERVICE_CLAIMS_REGIONS_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/types/span.h"
#include "service/attribution/attribution.h"
#include "service/text/document.h"

namespace parallax {

// A piece of one sentence with one innermost attribution: what somebody says there, or what the
// document itself tells.
struct TextRegion {
  Span span;                            // Without white space and punctuation at its ends
  std::optional<uint32_t> attribution;  // Innermost one whose content it is; absent for narration
  std::optional<Span> before;  // The source or cue that stands right before it, which a piece
                               // without a subject or verb of its own needs to be read: "They"
                               // [went over the situation and] agreed that ...
};

// A sentence cut into regions.
struct SentenceRegions {
  std::vector<TextRegion> regions;  // In order, without overlap
  std::vector<Span> frame;  // What belongs to no content: narration, sources and cues, in order
};

// The regions of the sentences of `document`, in the order of Document::sentences: every byte
// belongs to the content of its innermost attribution; sources and cues of attributions belong to
// no region. A content that its own cue interrupts ("Russia, he said, will ...") is one region over
// the interruption.
//
// `attributions` are those of all documents; those of `document_index` are read. Linear in the
// length of the text and of the attributions, nesting aside. Thread-safe.
std::vector<SentenceRegions> CutRegions(const Document& document, uint32_t document_index,
                                        absl::Span<const Attribution> attributions);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_CLAIMS_REGIONS_H_
