// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_MENTIONS_PHRASE_H_
#define PARALLAX_SERVICE_ATTRIBUTION_MENTIONS_PHRASE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "service/attribution/knowledge.h"
#include "service/attribution/names_mentions.h"
#include "service/text/document.h"
#include "service/text/token.h"

namespace parallax {

// An English noun phrase: its tokens, the mentions in it, and where its head ends. Positions are
// token indices; [begin_, end_) is what punctuation at both ends and a reflexive leave of it. All
// arguments must outlive it. Not thread-safe.
class EnglishPhrase {
 public:
  EnglishPhrase(const Knowledge& knowledge, const Document& document,
                absl::Span<const Mention> mentions, Part part, const Span& span);

 protected:
  absl::string_view Lower(size_t k) const;
  bool Is(absl::string_view noun_class, size_t k) const;
  Span Bytes(size_t first, size_t end) const;
  std::string Phrase(size_t first, size_t end) const;
  void Trim();
  // Articles, numerals and prepositions before the phrase, but no name that begins with one.
  void DropLead();
  const Mention* MentionFrom(size_t k) const;
  const Mention* MentionTo(size_t end) const;
  bool InMention(size_t k) const;
  bool IsCountry(size_t k) const;
  // Where the head of the phrase ends: at a comma, a relative clause or a prepositional phrase.
  size_t HeadEnd() const;
  size_t NounEnd(size_t cut) const;
  // "summary published", "sources briefed": a participle behind a noun that is known ends the head.
  size_t ParticipleEnd(size_t end) const;
  // A description goes on through prepositional phrases, to the first comma.
  size_t DescriptionEnd() const;

  const Knowledge& knowledge_;
  const Document& document_;
  const Part part_;
  const std::vector<Token> tokens_;
  std::vector<Mention> mentions_;
  size_t begin_ = 0, end_ = 0;
  size_t cut_ = 0;       // Where the first comma, relative clause or prepositional phrase begins
  size_t head_end_ = 0;  // Behind the head noun
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_MENTIONS_PHRASE_H_
