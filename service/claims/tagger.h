// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_CLAIMS_TAGGER_H_
#define PARALLAX_SERVICE_CLAIMS_TAGGER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "service/text/span.h"
#include "service/text/token.h"

namespace parallax {

// Parts of speech of Universal Dependencies.
enum class Tag : uint8_t {
  kNoun,
  kProperNoun,
  kVerb,
  kAuxiliary,
  kAdjective,
  kAdverb,
  kPronoun,
  kDeterminer,
  kAdposition,
  kNumber,
  kCoordinator,
  kSubordinator,
  kParticle,
  kInterjection,
  kPunctuation,
  kSymbol,
  kOther,
};

// The tag that `name` ("NOUN") stands for; kOther for an unknown one.
Tag TagFromName(absl::string_view name);

// A token with its part of speech and dictionary form.
struct TaggedToken {
  Token token;
  Tag tag = Tag::kOther;
  std::string lemma;
  bool named = false;   // Part of a proper name, as far as the caller knows; TagTokens() sets none
  bool person = false;  // Part of a person's name
};

// The tokens of `text` inside `within` with their parts of speech. English by an averaged
// perceptron (Collins 2002; docs/algorithms/claims.md), Chinese by the lexicon, whose words also
// settle where tokens begin; other languages by shape alone. Capitals that only emphasise ("very
// interested in TRADE", "Leaders Discuss Trade Ties") count as small letters where the lexicon
// knows the word. Never fails. Thread-safe.
std::vector<TaggedToken> TagTokens(absl::string_view text, const SpanIndex& index,
                                   const Span& within, absl::string_view language);

// Whether the Chinese lexicon has `word` as a verb that also names the action ("合作", "主办").
bool IsVerbalNoun(absl::string_view word);

// The commonest tag of `word` in the lexicon of `language`; kOther when it does not hold it.
Tag CommonTag(absl::string_view word, absl::string_view language);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_CLAIMS_TAGGER_H_
