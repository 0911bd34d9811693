// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_CLAIMS_CUE_WORDS_H_
#define PARALLAX_SERVICE_CLAIMS_CUE_WORDS_H_

#include <cstddef>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "service/claims/tagger.h"

namespace parallax {

// Classes of words of data/cue_words.tsv that tell what kind of claim a clause makes, or where it
// can be cut.
enum class CueClass {
  kDiscussion,  // What follows lists subjects: "discussed", "谈到"
  kInclusion,   // The same behind a general noun: "including", "诸如"
  kGeneric,     // Such a noun: "topics"
  kNegation,
  kNoNegation,  // Looks like one: "not only"
  kProbable,
  kPossible,
  kPlanned,
  kConditional,
  kUnconfirmed,
  kAgreed,
  kProposed,
  kRefused,
  kDiscussed,
  kPast,          // Dates the clause before the main event: "previously"
  kPresent,       // Speaks of now or later: "will"
  kSubordinate,   // Opens a subordinate clause: "which"
  kLeansForward,  // A part that opens so needs the part behind it: "如果"
  kLeansBack,     // A part that opens so needs the part before it: "以便"
  kConjunction,   // Joins clauses and opens none: "and", "但"
  kWish,          // Opens a wish or a formula: "let"
  kCondition,     // Opens a condition: "provided that", "如果"
  kCause,         // Opens a cause: "because of", "由于"
  kWhole,         // All of a thing: "complete"
  kPart,          // Part of a thing: "only"
  kLight,         // Verbs of all work: "make"
  kMention,       // Verbs of mentioning: "mention"
  kInitiative,    // The one who began a contact stands behind: "at the request of"
  kInitiates,     // The one who began a contact is its subject: "initiated"
};

// How many tokens from `at` on make a form of class `cue`, the longest one; 0 when none does.
// English forms match a word or its lemma, form by form; Chinese ones match whole tokens. Never
// looks beyond `end`. Thread-safe.
size_t MatchCue(CueClass cue, absl::string_view language, absl::Span<const TaggedToken> tokens,
                size_t at, size_t end);

// Whether any token of [begin, end) opens a form of class `cue`. Thread-safe.
bool HasCue(CueClass cue, absl::string_view language, absl::Span<const TaggedToken> tokens,
            size_t begin, size_t end);

// OK when the embedded file can be read; else what is wrong with it. For the tests.
absl::Status CheckCueWords();

}  // namespace parallax

#endif  // PARALLAX_SERVICE_CLAIMS_CUE_WORDS_H_
