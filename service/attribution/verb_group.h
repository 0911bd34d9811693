// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_VERB_GROUP_H_
#define PARALLAX_SERVICE_ATTRIBUTION_VERB_GROUP_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "service/attribution/clause.h"
#include "service/attribution/cues.h"

namespace parallax {

// A cue word where it stands, with the verb group around it: "has also repeatedly said", "did not
// say", "went on to say".
struct CueHit {
  const Cue* cue = nullptr;
  size_t begin = 0;  // First item of the group.
  size_t verb = 0;   // The cue word itself.
  size_t end = 0;    // Behind the last word of the cue ("for" of "called for").
  bool negated = false;
  bool passive = false;     // "was told", "has been reported"
  bool infinitive = false;  // "to say", which is no act of saying
  bool ing = false;         // A participle without a form of "be": "saying"
  bool unreal = false;      // "will say", "may oppose": nothing has been said yet
  bool would = false;       // "would say"
  bool bare = false;        // Base or third-person form without an auxiliary: it may be a noun.
  bool phrase = false;      // "according to"
  bool noun = false;        // "claim" of "the claim that"
};

// What the word at `i` may be as a cue, the longest first; empty when it is none, or when what
// stands around it shows that it is no cue: "the said device", "a reported 5", "stated aims", "a
// call". The lexicon outlives the result.
std::vector<CueHit> FindCues(const Clause& clause, size_t i);

// The force of an act of saying, with its negation: "did not say" is silence, "has not confirmed"
// is unconfirmed.
CueForce ForceOf(const CueHit& hit);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_VERB_GROUP_H_
