// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_GRAMMAR_H_
#define PARALLAX_SERVICE_ATTRIBUTION_GRAMMAR_H_

#include <vector>

#include "service/attribution/attribution.h"
#include "service/attribution/clause.h"
#include "service/attribution/reading.h"

namespace parallax {

// An attribution in words of its paragraph, before quotations of later sentences are added to it.
struct CueMatch {
  std::vector<WordRange> source;  // Empty when none is named near the cue.
  std::vector<WordRange> cue;
  std::vector<WordRange> content;  // Empty only when `awaits` is set.
  CueForce force = CueForce::kNeutral;
  bool mental = false;
  bool document = false;  // The source is a statement, a post, a report.
  bool quoted = false;    // The content is or ends in a quotation: sentences that are nothing but a
                          // quotation go on with it.
  bool awaits =
      false;  // The sentence ends with a colon or "continued": what is quoted next is the content.
};

// What is known from the sentences before: the source of the last attribution, for clauses without
// a subject of their own.
struct Discourse {
  std::vector<WordRange> last_source;  // In the same paragraph; empty at its start.
};

// The attributions whose cue stands in `region` outside its quotations, English:
// docs/algorithms/attribution.md names the constructions. `headline` allows those that only
// headlines have ("Beijing: ...", "... - officials"). Linear in the length of the region but for a
// bounded look-around at each cue. Thread-safe.
std::vector<CueMatch> MatchEnglish(const Region& region, bool headline);

// The words of items `range` of `clause`: neighbours joined, so that what was left out splits them.
std::vector<WordRange> WordsOf(const Clause& clause, const ItemRange& range);

// The same for Chinese. `discourse` is read and brought up to date.
std::vector<CueMatch> MatchChinese(const Reading& reading, const Region& region,
                                   Discourse* discourse);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_GRAMMAR_H_
