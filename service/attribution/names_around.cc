// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/names_around.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"

namespace parallax {

const KnownEntity& NameSurroundings::EntityOf(const NamePiece& piece) const {
  return knowledge_.entity(piece.forms.front().entity);
}

bool NameSurroundings::IsPerson(const NamePiece& piece) const {
  if (piece.type == PieceType::kName) return piece.name_class == NameClass::kPerson;
  return piece.type == PieceType::kEntity && EntityOf(piece).kind == EntityKind::kPerson;
}

bool NameSurroundings::IsModifier(const NamePiece& piece) const {
  if (piece.type == PieceType::kName) return piece.name_class != NameClass::kPerson;
  return piece.type == PieceType::kEntity && EntityOf(piece).kind != EntityKind::kPerson;
}

absl::string_view NameSurroundings::Lower(size_t token) const { return tokens_[token].lower; }

bool NameSurroundings::Possessive(size_t token) const {
  return token < tokens_.size() &&
         (Lower(token) == "'s" || (Lower(token) == "'" && !tokens_[token].space_before));
}

// The piece that ends right before token `first`, a possessive mark or `comma` between them
// allowed.
int NameSurroundings::Before(size_t first, bool comma) const {
  size_t end = first;
  if (end > 0 && Possessive(end - 1)) --end;
  if (comma && end > 0 && Lower(end - 1) == ",") --end;
  for (size_t p = 0; p < pieces_.size(); ++p) {
    if (pieces_[p].end == end) return static_cast<int>(p);
  }
  return -1;
}

// Takes country or affiliation from a piece that stands as a modifier.
void NameSurroundings::TakeModifier(const NamePiece& piece, Mention* mention) const {
  if (piece.type == PieceType::kEntity) {
    const KnownEntity& entity = EntityOf(piece);
    if (entity.kind == EntityKind::kCountry || entity.government) {
      mention->country = entity.country;
    } else {
      mention->affiliation = entity.key;
    }
    return;
  }
  mention->affiliation = FoldName(Slice(text_, piece.span));
}

std::string NameSurroundings::TitleText(const NamePiece& piece) const {
  std::string words;
  for (size_t k = piece.first; k < piece.end; ++k)
    absl::StrAppend(&words, words.empty() ? "" : " ", Lower(k));
  return words;
}

// The common noun for a body, or "its", right before token `first`: "union" of "union secretary",
// "council" of "the council's leader". Returns where it begins; `first` when there is none.
size_t NameSurroundings::TakeOwnBody(size_t first, Mention* mention) const {
  const size_t end = first > 0 && Possessive(first - 1) ? first - 1 : first;
  size_t begin = first;
  if (end > 0 && !tokens_[end - 1].capitalized && knowledge_.Noun("body", Lower(end - 1)) &&
      Before(first, false) < 0) {
    begin = end - 1;
    const int p = Before(begin, false);
    if (p >= 0 && pieces_[p].type == PieceType::kName && IsModifier(pieces_[p]))
      begin = pieces_[p].first;
    mention->affiliation = Words(begin, end);
  }
  if (begin > 0 && Lower(begin - 1) == "its") {
    --begin;
    mention->affiliation = "its";
  }
  return begin;
}

std::string NameSurroundings::Words(size_t first, size_t end) const {
  return FoldName(
      Slice(text_, index_.Make(tokens_[first].span.start_byte, tokens_[end - 1].span.end_byte)));
}

// The end of a common noun for a body that begins at token `k`, up to three words before it
// allowed: "residents' group"; `k` when there is none.
size_t NameSurroundings::BodyNounEnd(size_t k) const {
  for (size_t end = k; end < std::min(k + 4, tokens_.size()); ++end) {
    const bool inside = tokens_[end].kind == TokenKind::kWord || Possessive(end);
    if (!inside || knowledge_.Noun("cut", Lower(end)) || Lower(end) == "of") return k;
    if (!knowledge_.Noun("body", Lower(end)) || tokens_[end].capitalized) continue;
    const bool goes_on = end + 1 < tokens_.size() && knowledge_.Noun("body", Lower(end + 1));
    if (!goes_on) return end + 1;
  }
  return k;
}

const NamePiece* NameSurroundings::PieceAt(size_t token, PieceType type) const {
  for (const NamePiece& piece : pieces_) {
    if (piece.first == token && piece.type == type) return &piece;
  }
  return nullptr;
}

// "Nora Field of the harbour office", "the Reform League of Nora Field".
void NameSurroundings::TakeBodyAround(size_t first, size_t end, Mention* mention) const {
  if (!mention->affiliation.empty() || !mention->country.empty()) return;
  if (end + 1 < tokens_.size() && (Lower(end) == "of" || Lower(end) == "from")) {
    size_t at = end + 1;
    while (at < tokens_.size() && knowledge_.Noun("lead", Lower(at))) ++at;
    if (TakeStateBody(at, mention)) return;
    const size_t body_end = BodyNounEnd(at);
    const NamePiece* name = PieceAt(at, PieceType::kName);
    if (name != nullptr && name->name_class == NameClass::kOrganisation) {
      if (!Employs(name->end - 1)) TakeModifier(*name, mention);
    } else if (body_end > at && at > end + 1 && !Employs(body_end - 1)) {
      mention->affiliation = Words(at, body_end);
    }
    return;
  }
  if (mention->title != nullptr || first < 2 || Lower(first - 1) != "of") return;
  const int p = Before(first - 1, false);
  if (p >= 0 && pieces_[p].type == PieceType::kName &&
      pieces_[p].name_class == NameClass::kOrganisation) {
    TakeModifier(pieces_[p], mention);
  }
}

// "Colonel Field of the Norwegian army": a body of a government.
bool NameSurroundings::TakeStateBody(size_t at, Mention* mention) const {
  const NamePiece* country = PieceAt(at, PieceType::kEntity);
  if (country == nullptr || EntityOf(*country).kind != EntityKind::kCountry) return false;
  const size_t next = Possessive(country->end) ? country->end + 1 : country->end;
  const NamePiece* body = PieceAt(next, PieceType::kInstitution);
  if (body == nullptr || !body->title->executive) return false;
  mention->affiliation = EntityOf(*country).key;
  return true;
}

// A university or a newspaper has many people who speak for themselves.
bool NameSurroundings::Employs(size_t k) const {
  const auto noun = knowledge_.Noun("body", Lower(k));
  return noun && (*noun == "university" || *noun == "paper" || *noun == "hospital");
}

// "President Novak of Freedonia", "Secretary Lund, of Norway".
void NameSurroundings::TakeCountryBehind(size_t end, Mention* mention) const {
  if (mention->title == nullptr || !mention->country.empty()) return;
  if (end < tokens_.size() && Lower(end) == ",") ++end;
  if (end + 1 >= tokens_.size() || Lower(end) != "of") return;
  const NamePiece* of = PieceAt(Lower(end + 1) == "the" ? end + 2 : end + 1, PieceType::kEntity);
  const bool country = of != nullptr && EntityOf(*of).kind == EntityKind::kCountry;
  if (country && of->forms.front().role != FormRole::kDemonym)
    mention->country = EntityOf(*of).country;
}

// ", a former spokesman for Tidewater Terminals", ", who leads the union", ", Ukraine's
// president".
void NameSurroundings::TakeApposition(size_t end, Mention* mention) {
  if (end + 1 >= tokens_.size() || Lower(end) != ",") return;
  bool past = false;
  const size_t limit = std::min(tokens_.size(), end + 9);
  for (size_t k = end + 1; k < limit; ++k) {
    if (Lower(k) == "," || tokens_[k].kind == TokenKind::kPunctuation) return;
    past |= knowledge_.Noun("past", Lower(k)).has_value();
    const NamePiece* title = PieceAt(k, PieceType::kTitle);
    const bool officer = knowledge_.Noun("officer", Lower(k)).has_value();
    if (title == nullptr && !officer) continue;
    const bool named = !mention->affiliation.empty() || !mention->country.empty();
    TakeAppositionTitle(title, k, past, mention);
    mention->officer = !named && (officer || IsOfficer(k, title));
    return;
  }
}

void NameSurroundings::TakeRoleBefore(size_t first, Mention* mention) {
  constexpr size_t kLongestRole = 9;
  if (first < 3 || Lower(first - 1) != "," || !mention->affiliation.empty() ||
      !mention->country.empty())
    return;
  const size_t end = first - 1;
  for (size_t k = end; k-- > 0 && end - k <= kLongestRole;) {
    if (tokens_[k].kind == TokenKind::kPunctuation && !Possessive(k)) return;
    const NamePiece* title = PieceAt(k, PieceType::kTitle);
    const bool officer = knowledge_.Noun("officer", Lower(k)).has_value();
    if (title == nullptr && !officer) continue;
    const size_t link = title != nullptr ? title->end : k + 1;
    const bool linked = link < end && (Lower(link) == "of" || Lower(link) == "for" ||
                                       Lower(link) == "at" || Lower(link) == "with");
    if (!linked) continue;
    bool past = title != nullptr && title->past;
    for (size_t i = k > 3 ? k - 3 : 0; i < k; ++i)
      past |= knowledge_.Noun("past", Lower(i)).has_value();
    TakeAppositionTitle(title, k, past, mention);
    mention->officer = officer || IsOfficer(k, title);
    return;
  }
}

bool NameSurroundings::IsCalledPerson(const Mention& mention) {
  const bool bound = !mention.affiliation.empty() || !mention.country.empty();
  const bool role = mention.title != nullptr && !mention.title->office.empty();
  return mention.type == MentionType::kUnknown && bound && (mention.officer || role) &&
         mention.name.find(' ') != std::string::npos;
}

// "leader" of "leader of the council", "chief economist"
bool NameSurroundings::IsOfficer(size_t k, const NamePiece* title) const {
  if (title == nullptr) return false;
  return knowledge_.Noun("officer", TitleText(*title)).has_value() ||
         knowledge_.Noun("officer", Lower(title->end - 1)).has_value() ||
         knowledge_.Noun("officer", Lower(k)).has_value();
}

void NameSurroundings::TakeAppositionTitle(const NamePiece* title, size_t k, bool past,
                                           Mention* mention) {
  if (title != nullptr && mention->title == nullptr) {
    mention->title = title->title;
    mention->title_text = TitleText(*title);
    mention->past |= past || title->past;
    mention->future |= title->future || title->title->candidate;
  }
  if (past) return;
  const size_t end = title != nullptr ? title->end : k + 1;
  if (const int p = Before(title != nullptr ? title->first : k, false);
      p >= 0 && IsModifier(pieces_[p]) && mention->country.empty() &&
      mention->affiliation.empty()) {
    TakeModifier(pieces_[p], mention);
    return;
  }
  size_t next = end;
  const bool verb = k > 0 && Lower(k - 1) == "who";
  while (next < tokens_.size() && next < end + 7 && mention->affiliation.empty() &&
         mention->country.empty()) {
    if (Lower(next) == "," || Lower(next) == ".") return;
    const bool link = verb || Lower(next) == "of" || Lower(next) == "for" || Lower(next) == "at" ||
                      Lower(next) == "with";
    if (!link) {
      ++next;
      continue;
    }
    const size_t at = verb && next == end ? next : next + 1;
    TakeBody(at, mention);
    next = at + 1;
    if (verb) return;
  }
}

// The body named at token `k`, an article before it allowed: "the union", "Tidewater Terminals",
// "Russia's foreign ministry".
void NameSurroundings::TakeBody(size_t k, Mention* mention) const {
  while (k < tokens_.size() && knowledge_.Noun("lead", Lower(k))) ++k;
  if (k >= tokens_.size()) return;
  for (const NamePiece& piece : pieces_) {
    if (piece.first != k || piece.type == PieceType::kTitle) continue;
    if (piece.type != PieceType::kInstitution) TakeModifier(piece, mention);
    return;
  }
  if (const size_t end = BodyNounEnd(k); end > k) mention->affiliation = Words(k, end);
}

// What the words beside a name call it: "Fjellro, the company that ...", "the group Fjellro". A
// name that no data file holds is a body's then.
void NameSurroundings::TakeNoun(const NamePiece& piece, Mention* mention) const {
  if (piece.type != PieceType::kName) return;
  size_t at = piece.end;
  if (at + 2 < tokens_.size() && Lower(at) == "," &&
      (Lower(at + 1) == "the" || Lower(at + 1) == "a" || Lower(at + 1) == "an")) {
    if (const size_t end = BodyNounEnd(at + 2); end > at + 2 && EndsApposition(end))
      mention->noun = std::string(Lower(end - 1));
  }
  if (mention->noun.empty() && piece.first > 1 && !tokens_[piece.first - 1].capitalized &&
      tokens_[piece.first].space_before && Before(piece.first, false) < 0) {
    const absl::string_view noun = Lower(piece.first - 1);
    const size_t lead = piece.first - 2;
    const bool marked = knowledge_.Noun("lead", Lower(lead)) || Possessive(lead) ||
                        (lead > 0 && knowledge_.Noun("lead", Lower(lead - 1)));
    if (marked && knowledge_.Noun("body", noun)) mention->noun = std::string(noun);
  }
  if (!mention->noun.empty() && mention->type == MentionType::kUnknown) {
    mention->type = MentionType::kOrganisation;
  }
}

bool NameSurroundings::EndsApposition(size_t end) const {
  return end == tokens_.size() || tokens_[end].kind == TokenKind::kPunctuation ||
         knowledge_.Noun("cut", Lower(end)) || Lower(end) == "of" || Lower(end) == "for";
}

}  // namespace parallax
