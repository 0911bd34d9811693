// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_TESTS_ATTRIBUTION_ATTRIBUTION_FIXTURE_H_
#define PARALLAX_TESTS_ATTRIBUTION_ATTRIBUTION_FIXTURE_H_

#include <ostream>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "service/attribution/attribution.h"

namespace parallax {

// One attribution as text: its pieces joined by " ~ ", and the source of the attribution around it.
struct Quoted {
  std::string source, cue, content;
  std::string parent;  // Source of the parent; empty at the top.
  AttributionKind kind = AttributionKind::kIndirect;
  CueForce force = CueForce::kNeutral;

  friend void PrintTo(const Quoted& quoted, std::ostream* out) {
    *out << "{" << quoted.source << " | " << quoted.cue << " | " << quoted.content << " | in "
         << quoted.parent << "}";
  }
};

// The document of `text`, one paragraph per blank line, in `language`, without cleaning, so that
// tests of the grammar stand alone.
Document MakeDocument(absl::string_view text, absl::string_view language,
                      absl::string_view title = "");

inline std::string Pieces(const Document& document, const Attribution& attribution,
                          const std::vector<Span>& spans) {
  return absl::StrJoin(spans, " ~ ", [&](std::string* out, const Span& span) {
    absl::StrAppend(out, document.Quote(attribution.part, span));
  });
}

inline std::vector<Quoted> QuotedFrom(const Document& document) {
  const std::vector<Attribution> attributions = ExtractAttributions(document, 0);
  std::vector<Quoted> quoted;
  for (const Attribution& attribution : attributions) {
    Quoted one;
    one.source = Pieces(document, attribution, attribution.source);
    one.cue = Pieces(document, attribution, attribution.cue);
    one.content = Pieces(document, attribution, attribution.content);
    if (attribution.parent.has_value()) {
      const Attribution& parent = attributions[*attribution.parent];
      one.parent = Pieces(document, parent, parent.source);
    }
    one.kind = attribution.kind;
    one.force = attribution.force;
    quoted.push_back(one);
  }
  return quoted;
}

MATCHER_P3(Says, source, cue, content, "") {
  return arg.source == source && arg.cue == cue && arg.content == content && arg.parent.empty();
}
// The same inside the content of an attribution to `parent`.
MATCHER_P4(SaysIn, parent, source, cue, content, "") {
  return arg.source == source && arg.cue == cue && arg.content == content && arg.parent == parent;
}
MATCHER_P2(Forces, cue, force, "") { return arg.cue == cue && arg.force == force; }
MATCHER_P2(IsKind, cue, kind, "") { return arg.cue == cue && arg.kind == kind; }

inline std::vector<Quoted> Extract(absl::string_view text, absl::string_view language = "en") {
  return QuotedFrom(MakeDocument(text, language));
}

}  // namespace parallax

#endif  // PARALLAX_TESTS_ATTRIBUTION_ATTRIBUTION_FIXTURE_H_
