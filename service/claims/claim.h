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

// What kind of verb a predicate is: one of all work ("be", "make") says nothing by itself, one of
// mention ("mention", 提到) tells of words, not of deeds.
enum class PredicateKind { kPlain, kLight, kMention };

// How much of a thing a claim means, by the words beside it: "all attacks", "a partial ceasefire".
enum class Extent { kUnstated, kWhole, kPart };

// What a claim speaks of: a proper name or a noun chunk.
struct Concept {
  Passage passage;   // The words as they stand: "Taiwan", "balancing trade", "early meeting"
  std::string key;   // For literal comparison: the canonical name ("country:TW") or the lemmas of
                     // its content words, joined by a space
  std::string head;  // Lemma of the head word ("meeting"); for a name its canonical key
  bool name = false;
  Extent extent = Extent::kUnstated;
};

// What a quantity measures, as far as the words beside it tell.
struct Measure {
  std::string kind;           // A class of data/measures.tsv ("DEATHS"); empty when none is named
  bool counted_anew = false;  // Reports count it as they come in: a later figure replaces it.
  bool single = false;        // An event has one of it.
  bool persons = false;       // Counts persons and says no more of them: "30 people", not "two
                              // crew members"
  bool increment = false;     // Added to a figure given elsewhere: "four more"
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
  std::vector<Measure> measures;  // One for each quantity
  std::vector<TimeExpression> times;
  std::vector<Concept> concepts;  // Names and noun chunks in it, in order
  std::string predicate;  // Lemma of the main verb; empty for items of lists and without a verb
  PredicateKind predicate_kind = PredicateKind::kPlain;
  std::string agent;      // Key of the concept that is its subject, or of "by ..." in the passive;
                          // empty when that is a pronoun or unknown
  std::string initiator;  // Key of the name that the claim says began a contact; empty when none
  std::optional<Passage> condition;   // "provided that ...", in its words
  std::optional<Passage> cause;       // "because of ...", in its words
  bool tells_encounter = false;       // Names what two sides do together: "the call", "会谈"
  std::vector<Passage> evaluations;   // Words that judge the event told: "fantastic", "坦诚"
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
