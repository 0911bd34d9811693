// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_CLAIMS_CLAIM_H_
#define PARALLAX_SERVICE_CLAIMS_CLAIM_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "service/attribution/attribution.h"
#include "service/attribution/voice.h"
#include "service/text/document.h"
#include "service/text/quantity.h"
#include "service/text/time.h"

namespace parallax {

enum class Polarity { kAffirmed, kNegated };

// How sure the claim presents itself, from the modal and hedging words in it and in its cue.
enum class Certainty {
  kCertain,
  kProbable,
  kPossible,
  kPlanned,
  kConditional,
  kUnconfirmed,
  kQuestioned
};

// What became of the subject: the ladder from mere talk to agreement.
enum class Outcome { kNone, kDiscussed, kProposed, kAgreed, kRefused };

// What a claim speaks of: a proper name or a noun chunk.
struct Concept {
  Passage passage;   // The words as they stand: "Taiwan", "balancing trade", "early meeting"
  std::string key;   // For literal comparison: the canonical name ("country:TW") or the lemmas of
                     // its content words, joined by a space
  std::string head;  // Lemma of the head word ("meeting"); for a name its canonical key
  bool name = false;
};

// One checkable proposition: a clause, or one item of an enumeration, with everything that
// comparators need.
//
// The text of a claim is `passage`: a verbatim slice, at most one sentence. An item of "discussed
// A, B and C" has the item alone in `passage` and the whole clause in `context`.
struct Claim {
  std::string key;  // Stable: a hash of article id, part and span.
  Passage passage;
  Passage
      context;  // The clause or sentence the claim stands in; equals `passage` for a whole clause.
  bool enumerated = false;  // One item of a list.
  std::vector<uint32_t>
      chain;  // Voices, outermost first; the outlet's or author's alone for narration.
  std::optional<uint32_t> attribution;  // The innermost attribution that holds it.
  bool direct = false;                  // Inside quotation marks, or in the voice's own document.
  Polarity polarity = Polarity::kAffirmed;
  Certainty certainty = Certainty::kCertain;
  Outcome outcome = Outcome::kNone;
  bool silence = false;  // Says that somebody does not mention the content.
  bool background =
      false;  // Told as the past or as another event ("in November 2016", "previously").
  std::vector<Quantity> quantities;
  std::vector<TimeExpression> times;
  std::vector<Concept> concepts;      // Names and noun chunks in it, in order
  std::vector<std::string> keywords;  // Lemmas of content words and canonical names, for literal
                                      // overlap; in order, no repetition
};

// The claims of all documents, in document order and then by place. Each analysed sentence of
// narration and each content gives its clauses; lists give one claim per item
// (docs/algorithms/claims.md). Never fails. Thread-safe.
std::vector<Claim> ExtractClaims(absl::Span<const Document> documents,
                                 absl::Span<const Attribution> attributions,
                                 const VoiceSet& voices);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_CLAIMS_CLAIM_H_
