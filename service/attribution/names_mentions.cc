// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/names_mentions.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "service/attribution/names_around.h"

namespace parallax {
namespace {

// Puts the pieces of one English sentence together.
class EnglishComposer : private NameSurroundings {
 public:
  EnglishComposer(const Knowledge& knowledge, absl::string_view text, const SpanIndex& index,
                  const std::vector<Token>& tokens, const std::vector<NamePiece>& pieces)
      : NameSurroundings(knowledge, text, index, tokens, pieces), used_(pieces.size(), false) {}

  std::vector<Mention> Run() {
    for (size_t p = 0; p < pieces_.size(); ++p) {
      if (IsPerson(pieces_[p])) AddPerson(p);
    }
    for (size_t p = 0; p < pieces_.size(); ++p) {
      if (used_[p]) continue;
      if (pieces_[p].type == PieceType::kTitle) AddOffice(p);
      if (pieces_[p].type == PieceType::kInstitution) AddInstitution(p);
    }
    for (size_t p = 0; p < pieces_.size(); ++p) {
      if (!IsPerson(pieces_[p]) && pieces_[p].type != PieceType::kTitle &&
          pieces_[p].type != PieceType::kInstitution) {
        AddName(p);
      }
    }
    AddPronouns();
    std::stable_sort(mentions_.begin(), mentions_.end(), [](const Mention& a, const Mention& b) {
      return a.span.start_byte < b.span.start_byte;
    });
    return std::move(mentions_);
  }

 private:
  Mention MakeMention(MentionType type, const NamePiece& piece) const {
    Mention mention;
    mention.type = type;
    mention.span = mention.whole = piece.span;
    mention.name = FoldName(Slice(text_, piece.span));
    mention.forms = piece.forms;
    mention.possessive = Possessive(piece.end);
    return mention;
  }

  // Walks left from token `first` over titles and modifiers; the leftmost token of them all is
  // returned.
  size_t TakeTitles(size_t first, Mention* mention) {
    bool comma = true;
    for (int p = Before(first, comma); p >= 0 && pieces_[p].type == PieceType::kTitle;
         p = Before(first, comma)) {
      const NamePiece& piece = pieces_[p];
      if (mention->title == nullptr || mention->title->office.empty()) {
        mention->title = piece.title;
        mention->title_text = TitleText(piece);
      }
      mention->past |= piece.past;
      mention->future |= piece.future || piece.title->candidate;
      used_[p] = true;
      first = piece.first;
      comma = false;
    }
    if (mention->title == nullptr) return first;
    first = TakeTimeWords(first, mention);
    if (const size_t body = TakeOwnBody(first, mention); body < first) return body;
    if (const int p = Before(first, false); p >= 0 && IsModifier(pieces_[p])) {
      TakeModifier(pieces_[p], mention);
      used_[p] = true;
      first = pieces_[p].first;
    } else if (p >= 0 && pieces_[p].type == PieceType::kInstitution) {
      first = TakeInstitution(p, mention);
      // "its campaign director"
      if (first > 0 && Lower(first - 1) == "its") {
        mention->affiliation = "its";
        --first;
      }
    }
    return TakeTimeWords(first, mention);
  }

  // "foreign ministry" and "Chinese foreign ministry" before "spokesman".
  size_t TakeInstitution(int p, Mention* mention) {
    size_t first = pieces_[p].first;
    used_[p] = true;
    const int q = Before(first, false);
    if (q >= 0 && pieces_[q].type == PieceType::kEntity &&
        EntityOf(pieces_[q]).kind == EntityKind::kCountry) {
      TakeModifier(pieces_[q], mention);
      used_[q] = true;
      return pieces_[q].first;
    }
    return first;
  }

  size_t TakeTimeWords(size_t first, Mention* mention) const {
    while (first > 0) {
      if (knowledge_.Noun("past", Lower(first - 1))) {
        mention->past = true;
      } else if (knowledge_.Noun("future", Lower(first - 1))) {
        mention->future = true;
      } else if (Lower(first - 1) != "senior" && Lower(first - 1) != "top" &&
                 Lower(first - 1) != "-") {
        break;
      }
      --first;
    }
    return first;
  }

  bool IsSubject(size_t first, bool possessive) const {
    if (possessive) return false;
    while (first > 0 && !knowledge_.Noun("preposition", Lower(first - 1)) &&
           (knowledge_.Noun("lead", Lower(first - 1)) ||
            knowledge_.Noun("possessor", Lower(first - 1)))) {
      --first;
    }
    if (first == 0) return true;
    return !knowledge_.Noun("preposition", Lower(first - 1)) && !Possessive(first - 1);
  }

  void AddPerson(size_t p) {
    const NamePiece& piece = pieces_[p];
    Mention mention = MakeMention(MentionType::kPerson, piece);
    const size_t first = TakeTitles(piece.first, &mention);
    TakeCountryBehind(piece.end, &mention);
    TakeApposition(piece.end, &mention);
    TakeRoleBefore(first, &mention);
    TakeBodyAround(first, piece.end, &mention);
    mention.whole = index_.Make(tokens_[first].span.start_byte, piece.span.end_byte);
    mention.subject = IsSubject(first, mention.possessive);
    used_[p] = true;
    mentions_.push_back(std::move(mention));
  }

  // A title without a name, with its country: "the US president", "Ukraine's foreign minister",
  // "the president of Finland".
  void AddOffice(size_t p) {
    const NamePiece& piece = pieces_[p];
    if (piece.title->office.empty() || piece.title->private_role) return;
    Mention mention = MakeMention(MentionType::kOffice, piece);
    mention.title = piece.title;
    mention.title_text = TitleText(piece);
    mention.past = piece.past;
    mention.future = piece.future || piece.title->candidate;
    size_t first = TakeTimeWords(piece.first, &mention);
    size_t end = piece.end;
    bool marked =
        first > 0 && (Lower(first - 1) == "the" || knowledge_.Noun("possessor", Lower(first - 1)));
    if (const int q = Before(first, false); q >= 0 && IsModifier(pieces_[q])) {
      TakeModifier(pieces_[q], &mention);
      first = pieces_[q].first;
      marked = true;
    } else if (q >= 0 && pieces_[q].type == PieceType::kInstitution) {
      first = TakeInstitution(q, &mention);
      marked = true;
    }
    if (mention.country.empty() && end + 1 < tokens_.size() && Lower(end) == "of") {
      const size_t at = Lower(end + 1) == "the" ? end + 2 : end + 1;
      const NamePiece* of = PieceAt(at, PieceType::kEntity);
      if (of != nullptr && EntityOf(*of).kind == EntityKind::kCountry) {
        mention.country = EntityOf(*of).country;
        end = of->end;
        marked = true;
      }
    }
    if (!marked && !(tokens_[piece.first].capitalized && first == 0)) return;
    mention.whole = index_.Make(tokens_[first].span.start_byte, tokens_[end - 1].span.end_byte);
    mention.possessive = Possessive(end);
    mention.subject = IsSubject(first, mention.possessive);
    used_[p] = true;
    mentions_.push_back(std::move(mention));
  }

  // "the Chinese foreign ministry", "the Foreign Ministry of Norway".
  void AddInstitution(size_t p) {
    const NamePiece& piece = pieces_[p];
    Mention mention = MakeMention(MentionType::kInstitution, piece);
    mention.title = piece.title;
    size_t first = piece.first, end = piece.end;
    if (const int q = Before(first, false); q >= 0 && pieces_[q].type == PieceType::kEntity &&
                                            EntityOf(pieces_[q]).kind == EntityKind::kCountry) {
      TakeModifier(pieces_[q], &mention);
      first = pieces_[q].first;
    } else if (end + 1 < tokens_.size() && (Lower(end) == "of" || Lower(end) == "in")) {
      const size_t at = Lower(end + 1) == "the" ? end + 2 : end + 1;
      const NamePiece* of = PieceAt(at, PieceType::kEntity);
      if (of != nullptr && EntityOf(*of).kind == EntityKind::kCountry) {
        mention.country = EntityOf(*of).country;
        end = of->end;
      }
    }
    mention.whole = index_.Make(tokens_[first].span.start_byte, tokens_[end - 1].span.end_byte);
    mention.possessive = Possessive(end);
    mention.subject = IsSubject(first, mention.possessive);
    used_[p] = true;
    mentions_.push_back(std::move(mention));
  }

  void AddName(size_t p) {
    const NamePiece& piece = pieces_[p];
    MentionType type = MentionType::kUnknown;
    if (piece.type == PieceType::kEntity) {
      const EntityKind kind = EntityOf(piece).kind;
      type = kind == EntityKind::kCountry       ? MentionType::kCountry
             : kind == EntityKind::kInstitution ? MentionType::kInstitution
                                                : MentionType::kMedium;
    } else if (piece.name_class == NameClass::kOrganisation) {
      type = MentionType::kOrganisation;
    } else if (piece.name_class == NameClass::kPlace) {
      type = MentionType::kPlace;
    }
    Mention mention = MakeMention(type, piece);
    if (piece.type == PieceType::kEntity) {
      mention.country = EntityOf(piece).country;
      mention.adjective = piece.forms.front().role == FormRole::kDemonym;
    }
    mention.side = mention.adjective && piece.end < tokens_.size() &&
                   Lower(piece.end) != "official" &&
                   knowledge_.Noun("government", Lower(piece.end)).has_value();
    mention.subject =
        (!mention.adjective || mention.side) && IsSubject(piece.first, mention.possessive);
    TakeApposition(piece.end, &mention);
    TakeRoleBefore(piece.first, &mention);
    if (IsCalledPerson(mention)) mention.type = MentionType::kPerson;
    TakeNoun(piece, &mention);
    mentions_.push_back(std::move(mention));
  }

  void AddPronouns() {
    for (size_t k = 0; k < tokens_.size(); ++k) {
      const std::optional<absl::string_view> feature = knowledge_.Noun("pronoun", Lower(k));
      if (!feature || (*feature != "he" && *feature != "she")) continue;
      if (Lower(k) == "him" || Lower(k) == "her" || Lower(k) == "himself" || Lower(k) == "herself")
        continue;
      Mention mention;
      mention.type = MentionType::kPronoun;
      mention.span = mention.whole = tokens_[k].span;
      mention.name = std::string(*feature);
      mention.subject = true;
      mentions_.push_back(std::move(mention));
    }
  }

  std::vector<bool> used_;
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> ComposeEnglish(const Knowledge& knowledge, absl::string_view text,
                                    const SpanIndex& index, const std::vector<Token>& tokens,
                                    const std::vector<NamePiece>& pieces) {
  return EnglishComposer(knowledge, text, index, tokens, pieces).Run();
}

}  // namespace parallax
