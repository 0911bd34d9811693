// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_ENGLISH_ASIDES_H_
#define PARALLAX_SERVICE_ATTRIBUTION_ENGLISH_ASIDES_H_

#include <vector>

#include "service/attribution/clause.h"
#include "service/attribution/verb_group.h"

namespace parallax {

// A source and cue that stand behind, before or inside their content and could be left out of the
// sentence: "..., he said", "according to the mayor, ...", "Russia, he said, will ...", "..., said
// the mayor, a lawyer", "as the mayor put it".
struct Aside {
  ItemRange range;  // All that can be left out, with its commas.
  ItemRange source;
  ItemRange cue;
  std::vector<ItemRange> content;  // Before it, behind it, or both.
  const Cue* lexical = nullptr;
  CueForce force = CueForce::kNeutral;
  bool quoted = false;  // The content is a quotation.
};

// The asides of a sentence in order. They do not overlap.
std::vector<Aside> FindAsides(const Clause& clause);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_ENGLISH_ASIDES_H_
