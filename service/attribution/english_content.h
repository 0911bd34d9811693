// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_ENGLISH_CONTENT_H_
#define PARALLAX_SERVICE_ATTRIBUTION_ENGLISH_CONTENT_H_

#include <cstddef>
#include <optional>

#include "service/attribution/clause.h"
#include "service/attribution/verb_group.h"

namespace parallax {

// What kind of phrase a content is; it decides where it ends.
enum class ContentShape {
  kClause,     // "that the dam would close"
  kPhrase,     // a noun phrase or an infinitive
  kQuotation,  // nothing but quoted words
  kAwaited,    // a colon at the end of the sentence
};

struct ContentStart {
  size_t begin = 0;
  ContentShape shape = ContentShape::kClause;
  bool subordinate =
      false;  // The cue stands in a subordinate clause: the main clause ends the content.
};

// Where the content of a cue begins that stands before it, behind an addressee and adverbials;
// absent when nothing that the frames of the cue allow follows.
std::optional<ContentStart> FindContentStart(const Clause& clause, const CueHit& hit);

// Where the content that begins at `start` ends: before a clause or verb phrase with a cue of its
// own that goes on with the sentence rather than with the content (", and the mayor said", ",
// adding that", "and thanked"), before ";" with a new cue behind it, for phrases also before
// subordinate clauses.
size_t FindContentEnd(const Clause& clause, const ContentStart& start);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_ENGLISH_CONTENT_H_
