// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_WORD_CLASS_H_
#define PARALLAX_SERVICE_ATTRIBUTION_WORD_CLASS_H_

#include <cstdint>

#include "absl/strings/string_view.h"

namespace parallax {

// Classes of words, as bits: a word may be in several. The names in data/words_en.tsv and
// data/words_zh.tsv are those of kWordClassNames, the first of which is bit 0.
enum WordClass : uint64_t {
  kDeterminer = 1ull << 0,
  kPossessive = 1ull << 1,
  kSubject = 1ull << 2,
  kPronoun = 1ull << 3,
  kObject = 1ull << 4,
  kPreposition = 1ull << 5,
  kCoordinator = 1ull << 6,
  kSubordinator = 1ull << 7,
  kRelative = 1ull << 8,
  kQuestionWord = 1ull << 9,
  kBe = 1ull << 10,
  kHave = 1ull << 11,
  kDo = 1ull << 12,
  kModal = 1ull << 13,
  kNegation = 1ull << 14,
  kAdverb = 1ull << 15,
  kDiscourse = 1ull << 16,
  kTime = 1ull << 17,
  kMedium = 1ull << 18,
  kDocumentNoun = 1ull << 19,
  kSourceNoun = 1ull << 20,
  kJoint = 1ull << 21,
  kTitle = 1ull << 22,
  kNotSource = 1ull << 23,
  kPast = 1ull << 24,
  kPresent = 1ull << 25,
  kNotPast = 1ull << 26,
  kAdjective = 1ull << 27,
  kGo = 1ull << 28,
  kWithhold = 1ull << 29,
  kPreterite = 1ull << 37,  // Past forms that are no participles: "went"
  // Chinese only.
  kClosing = 1ull << 30,
  kConnective = 1ull << 31,
  kPhraseEnd = 1ull << 32,
  kPassive = 1ull << 33,
  kParticle = 1ull << 34,
  kNotCue = 1ull << 35,
  kNounBefore = 1ull << 36,
  kNounEnd = 1ull << 38,
};

inline constexpr absl::string_view kWordClassNames[] = {
    "determiner",  "possessive",   "subject",    "pronoun",   "object",    "preposition",
    "coordinator", "subordinator", "relative",   "question",  "be",        "have",
    "do",          "modal",        "negation",   "adverb",    "discourse", "time",
    "medium",      "document",     "source",     "joint",     "title",     "notsource",
    "past",        "present",      "notpast",    "adjective", "go",        "withhold",
    "closing",     "connective",   "phrase_end", "passive",   "particle",  "not_cue",
    "noun_before", "preterite",    "noun_end"};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_WORD_CLASS_H_
