// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_ATTRIBUTION_NAMES_AROUND_H_
#define PARALLAX_SERVICE_ATTRIBUTION_NAMES_AROUND_H_

#include <string>
#include <vector>

#include "service/attribution/names_mentions.h"

namespace parallax {

// What the words of an English sentence around a name say of it: title, country, the body it
// belongs to, what kind of body it is. Token positions are indices into `tokens`. All arguments
// must outlive it. Not thread-safe.
class NameSurroundings {
 public:
  NameSurroundings(const Knowledge& knowledge, absl::string_view text, const SpanIndex& index,
                   const std::vector<Token>& tokens, const std::vector<NamePiece>& pieces)
      : knowledge_(knowledge), text_(text), index_(index), tokens_(tokens), pieces_(pieces) {}

 protected:
  const KnownEntity& EntityOf(const NamePiece& piece) const;
  bool IsPerson(const NamePiece& piece) const;
  bool IsModifier(const NamePiece& piece) const;
  absl::string_view Lower(size_t token) const;
  bool Possessive(size_t token) const;
  // The piece that ends right before token `first`, a possessive mark or `comma` between them
  // allowed.
  int Before(size_t first, bool comma) const;
  // Takes country or affiliation from a piece that stands as a modifier.
  void TakeModifier(const NamePiece& piece, Mention* mention) const;
  std::string TitleText(const NamePiece& piece) const;
  // The common noun for a body, or "its", right before token `first`: "union" of "union secretary",
  // "council" of "the council's leader". Returns where it begins; `first` when there is none.
  size_t TakeOwnBody(size_t first, Mention* mention) const;
  std::string Words(size_t first, size_t end) const;
  // The end of a common noun for a body that begins at token `k`, up to three words before it
  // allowed: "residents' group"; `k` when there is none.
  size_t BodyNounEnd(size_t k) const;
  const NamePiece* PieceAt(size_t token, PieceType type) const;
  // "Nora Field of the harbour office", "the Reform League of Nora Field".
  void TakeBodyAround(size_t first, size_t end, Mention* mention) const;
  // "Colonel Field of the Norwegian army": a body of a government.
  bool TakeStateBody(size_t at, Mention* mention) const;
  // A university or a newspaper has many people who speak for themselves.
  bool Employs(size_t k) const;
  // "President Novak of Freedonia", "Secretary Lund, of Norway".
  void TakeCountryBehind(size_t end, Mention* mention) const;
  // ", a former spokesman for Tidewater Terminals", ", who leads the union", ", Ukraine's
  // president".
  void TakeApposition(size_t end, Mention* mention);
  // "A spokesman for Tidewater Terminals, [Nora Field]": the role with its body between commas or
  // at the start of the sentence, right before the name.
  void TakeRoleBefore(size_t first, Mention* mention);
  // Whether title or apposition say that the name, of which no list knows what it is, is a
  // person's.
  static bool IsCalledPerson(const Mention& mention);
  // "leader" of "leader of the council", "chief economist"
  bool IsOfficer(size_t k, const NamePiece* title) const;
  void TakeAppositionTitle(const NamePiece* title, size_t k, bool past, Mention* mention);
  // The body named at token `k`, an article before it allowed: "the union", "Tidewater Terminals",
  // "Russia's foreign ministry".
  void TakeBody(size_t k, Mention* mention) const;
  // What the words beside a name call it: "Fjellro, the company that ...", "the group Fjellro". A
  // name that no data file holds is a body's then.
  void TakeNoun(const NamePiece& piece, Mention* mention) const;
  bool EndsApposition(size_t end) const;

  const Knowledge& knowledge_;
  const absl::string_view text_;
  const SpanIndex& index_;
  const std::vector<Token>& tokens_;
  const std::vector<NamePiece>& pieces_;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_ATTRIBUTION_NAMES_AROUND_H_
