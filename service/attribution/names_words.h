// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_NAMES_WORDS_H_
#define PARALLAX_SERVICE_ATTRIBUTION_NAMES_WORDS_H_

#include <string>
#include <vector>

#include "service/attribution/knowledge.h"
#include "service/attribution/names_scan.h"
#include "service/text/token.h"

namespace parallax {

// A word that may be part of a name by its looks.
bool LooksLikeName(const Token& token);
bool IsInitial(const Token& token);

// What the words of one English sentence look like to a scanner of names. Positions are indices
// into `tokens`. All arguments must outlive it. Thread-safe.
class NameWords {
 public:
  NameWords(const Knowledge& knowledge, absl::string_view text, const std::vector<Token>& tokens)
      : knowledge_(knowledge), text_(text), tokens_(tokens) {}

 protected:
  absl::string_view Lower(size_t k) const;
  std::string Phrase(size_t first, size_t count) const;
  bool HasInitial(size_t first, size_t end) const;
  bool IsSuffix(size_t i) const;
  size_t SuffixEnd(size_t i) const;
  // "Minister" and "Transport Minister".
  bool TitleAt(size_t k) const;
  // "NZ" of "NZ$180".
  bool IsCurrency(const Token& token) const;
  bool AfterQuoteOrColon(size_t i) const;
  bool NameGoesOn(size_t i) const;
  // How many tokens from the possessive mark at `i` on belong to the name of a body: "' Union" of
  // "Drivers' Union", "'s Hospital" of "Children's Hospital"; 0 for none.
  size_t PossessiveInside(size_t i) const;
  // "and" of "the Canal and Harbour Workers' Union", whose name begins at `first`.
  size_t JoinsCollective(size_t first, size_t i) const;
  // "Peter Aldous", "J. R. Maddox", "Li Qun".
  bool IsPersonal(const NamePiece& piece) const;
  // "von der Leyen" and "al-Bashir" may stand without a given name.
  bool BeginsWithParticle(size_t first, size_t count) const;

  const Knowledge& knowledge_;
  const absl::string_view text_;
  const std::vector<Token>& tokens_;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_NAMES_WORDS_H_
