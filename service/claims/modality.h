// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_CLAIMS_MODALITY_H_
#define PARALLAX_SERVICE_CLAIMS_MODALITY_H_

#include <optional>

#include "absl/types/span.h"
#include "service/attribution/attribution.h"
#include "service/claims/claim.h"
#include "service/claims/syntax.h"
#include "service/claims/tagger.h"

namespace parallax {

// How a clause presents what it says.
struct Modality {
  Polarity polarity = Polarity::kAffirmed;
  Certainty certainty = Certainty::kCertain;
  Outcome outcome = Outcome::kNone;
};

// The modality of the clause `range` by its own words (data/cue_words.tsv). What stands in a
// subordinate clause ("a war that would never have begun") does not count for the clause, but a
// condition does wherever it stands. Two negations cancel. Thread-safe.
Modality ReadModality(absl::Span<const TaggedToken> tokens, TokenRange range,
                      absl::string_view language);

// `modality` of a content as the cue of force `force` presents it: "denied" turns its polarity
// over, "promised" makes it planned. Words of doubt in the content itself win over those of the
// cue.
void ApplyForce(CueForce force, Modality& modality);

// Whether the clause `range` tells the past before the event it stands in: by its words
// ("previously"), or because all `times` that are resolved end well before the day of publication
// and no word speaks of the present ("will"). Thread-safe.
bool IsBackground(absl::Span<const TaggedToken> tokens, TokenRange range,
                  absl::string_view language, absl::Span<const TimeExpression> times,
                  const std::optional<PublicationTime>& published);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_CLAIMS_MODALITY_H_
