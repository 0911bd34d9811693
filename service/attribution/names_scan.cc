// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/names_scan.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "service/attribution/names_words.h"

namespace parallax {
namespace {

// The scanner of one sentence; goes through its tokens once.
class EnglishScan : private NameWords {
 public:
  EnglishScan(const Knowledge& knowledge, absl::string_view text, const SpanIndex& index,
              const std::vector<Token>& tokens, const Casing& casing, bool at_start)
      : NameWords(knowledge, text, tokens),
        index_(index),
        casing_(casing),
        at_start_(at_start),
        title_case_(at_start && IsTitleCase(tokens)) {}

  std::vector<NamePiece> Run() {
    for (size_t i = 0; i < tokens_.size();) {
      size_t next = TakeKnown(i);
      if (next == i) next = TakeHyphenated(i);
      if (next == i) next = TakeCapitalised(i);
      i = next == i ? i + 1 : next;
    }
    for (size_t i = 0; i < pieces_.size(); ++i) {
      if (pieces_[i].type == PieceType::kName) Classify(&pieces_[i], i);
    }
    return std::move(pieces_);
  }

 private:
  Span SpanOf(size_t first, size_t end) const {
    return index_.Make(tokens_[first].span.start_byte, tokens_[end - 1].span.end_byte);
  }

  NamePiece MakePiece(PieceType type, size_t first, size_t end) const {
    NamePiece piece;
    piece.type = type;
    piece.span = SpanOf(first, end);
    piece.first = first;
    piece.end = end;
    return piece;
  }

  // The forms of a phrase that fit the letters it is written in.
  std::vector<NameForm> FormsAt(size_t first, size_t count, const std::string& phrase) const {
    std::vector<NameForm> fitting;
    if (!tokens_[first].capitalized && !BeginsWithParticle(first, count)) return fitting;
    for (const NameForm& form : knowledge_.Names(phrase)) {
      if (form.all_caps && !tokens_[first].all_caps && !absl::StrContains(phrase, '.')) continue;
      // "May" is a person's name behind a title, else only where the resolver finds the full one.
      const bool titled = !pieces_.empty() && pieces_.back().type == PieceType::kTitle &&
                          pieces_.back().end == first;
      if (form.role == FormRole::kFamilyName && form.ambiguous && !titled) continue;
      if (form.role == FormRole::kFamilyName && at_start_ && first == 0 && count == 1 &&
          casing_.SeenLower(tokens_[first].lower)) {
        continue;
      }
      fitting.push_back(form);
    }
    return fitting;
  }

  size_t TakeKnown(size_t i) {
    if (tokens_[i].kind == TokenKind::kPunctuation) return i;
    const size_t longest = std::min(knowledge_.longest_tokens(), tokens_.size() - i);
    for (size_t count = longest; count > 0; --count) {
      const std::string phrase = Phrase(i, count);
      std::vector<NameForm> forms = FormsAt(i, count, phrase);
      if (!forms.empty()) return TakeEntity(i, count, std::move(forms));
      if (const auto learnt = casing_.Learnt(phrase); learnt && title_case_) {
        NamePiece piece = MakePiece(PieceType::kName, i, i + count);
        piece.name_class = *learnt;
        pieces_.push_back(std::move(piece));
        return i + count;
      }
      for (PieceType type : {PieceType::kTitle, PieceType::kInstitution}) {
        const TitleForm* title =
            type == PieceType::kTitle ? knowledge_.Title(phrase) : knowledge_.Institution(phrase);
        if (title == nullptr || JoinsName(i, count) || HoldsName(i, count)) continue;
        if (type == PieceType::kInstitution && knowledge_.Noun("people", phrase)) continue;
        NamePiece piece = MakePiece(type, i, i + count);
        piece.title = title;
        pieces_.push_back(std::move(piece));
        return i + count;
      }
    }
    return i;
  }

  // "Kremlin aide" is a title with the name of a body in it.
  bool HoldsName(size_t i, size_t count) const {
    for (size_t length = 1; length < count; ++length) {
      const std::string rest = Phrase(i + length, count - length);
      const bool title =
          knowledge_.Title(rest) != nullptr || knowledge_.Institution(rest) != nullptr;
      if (title && !FormsAt(i, length, Phrase(i, length)).empty()) return true;
    }
    return false;
  }

  // A title word inside a longer name: "Crown Prince Street", "General Motors".
  bool JoinsName(size_t i, size_t count) const {
    if (title_case_ || !tokens_[i].capitalized || i + count >= tokens_.size()) return false;
    const Token& next = tokens_[i + count];
    return next.capitalized && next.kind == TokenKind::kWord &&
           knowledge_.Noun("organisation", next.lower).has_value() &&
           !knowledge_.Institution(next.lower);
  }

  // A known name; words around it may make it another one: "Melania Trump", "Trump Tower", "Donald
  // Trump Jr.".
  size_t TakeEntity(size_t i, size_t count, std::vector<NameForm> forms) {
    size_t end = i + count;
    const bool person = knowledge_.entity(forms[0].entity).kind == EntityKind::kPerson;
    if (!person && count == 1 && FollowsGivenName(i)) {
      const size_t first = pieces_.back().first;
      pieces_.pop_back();
      return TakePersonAround(first, end);
    }
    if (person && GoesOnAsAnother(i, end, forms)) return TakePersonAround(i, end + 1);
    const bool joins_left = !pieces_.empty() && pieces_.back().type == PieceType::kName &&
                            pieces_.back().end == i && person;
    if (joins_left) {
      NamePiece& piece = pieces_.back();
      const bool family = std::all_of(forms.begin(), forms.end(), [](const NameForm& form) {
        return form.role == FormRole::kFamilyName;
      });
      if (family) {
        const size_t first = piece.first;
        pieces_.pop_back();
        return TakePersonAround(first, end);
      }
    }
    if (person && end < tokens_.size() && IsSuffix(end)) {
      const size_t first = i;
      return TakePersonAround(first, SuffixEnd(end));
    }
    if (const std::optional<size_t> longer = LongerName(end, person)) {
      pieces_.push_back(MakePiece(PieceType::kName, i, *longer));
      return *longer;
    }
    NamePiece piece = MakePiece(PieceType::kEntity, i, end);
    piece.forms = std::move(forms);
    pieces_.push_back(std::move(piece));
    return end;
  }

  // "Chen Yi" beside an office holder whose family name is Chen: a given name follows.
  bool GoesOnAsAnother(size_t i, size_t end, const std::vector<NameForm>& forms) const {
    const bool family = std::all_of(forms.begin(), forms.end(), [](const NameForm& form) {
      return form.role == FormRole::kFamilyName;
    });
    return family && !title_case_ && end == i + 1 && end < tokens_.size() &&
           knowledge_.IsFamilyName(tokens_[i].lower) && LooksLikeName(tokens_[end]) &&
           !tokens_[end].all_caps && !StopsName(end) &&
           !knowledge_.Noun("function", tokens_[end].lower) &&
           !knowledge_.Noun("organisation", tokens_[end].lower) &&
           !knowledge_.Noun("place", tokens_[end].lower);
  }

  // "Jack" before "London", "Yun" before "Sun".
  bool FollowsGivenName(size_t i) const {
    if (pieces_.empty() || title_case_) return false;
    const NamePiece& before = pieces_.back();
    if (before.type != PieceType::kName || before.end != i || before.end - before.first != 1)
      return false;
    const absl::string_view word = tokens_[before.first].lower;
    return knowledge_.GivenName(word) != 0 || knowledge_.IsFamilyName(word);
  }

  // A full name around a known family name: the office holder's when initials and a suffix are all
  // that it adds.
  size_t TakePersonAround(size_t first, size_t end) {
    std::string plain;
    for (size_t k = first; k < end; ++k) {
      if (IsInitial(tokens_[k]) || tokens_[k].kind == TokenKind::kPunctuation) continue;
      if (knowledge_.Noun("suffix", tokens_[k].lower).has_value() && HasInitial(first, end))
        continue;
      absl::StrAppend(&plain, plain.empty() ? "" : " ", tokens_[k].lower);
    }
    NamePiece piece = MakePiece(PieceType::kName, first, end);
    piece.name_class = NameClass::kPerson;
    for (const NameForm& form : knowledge_.Names(plain)) {
      if (form.role == FormRole::kFamilyName) continue;
      piece.type = PieceType::kEntity;
      piece.forms.push_back(form);
    }
    pieces_.push_back(std::move(piece));
    return end;
  }

  // The end of a capitalised sequence that goes on behind a known name to a word for an
  // organisation or place.
  std::optional<size_t> LongerName(size_t end, bool person) const {
    if (title_case_) return std::nullopt;
    size_t last = end;
    for (size_t k = end; k < tokens_.size() && k < end + 5; ++k) {
      if (!LooksLikeName(tokens_[k]) && !knowledge_.Noun("connector", tokens_[k].lower)) break;
      if (!tokens_[k].capitalized && tokens_[k].lower != "of") break;
      if (TitleAt(k)) break;
      const bool marks = knowledge_.Noun("organisation", tokens_[k].lower).has_value() ||
                         knowledge_.Noun("place", tokens_[k].lower).has_value();
      if (tokens_[k].capitalized && marks) last = k + 1;
    }
    if (last == end) return std::nullopt;
    // "Trump White House": what follows is a name of its own.
    if (!knowledge_.Names(Phrase(end, last - end)).empty() && (person || last - end > 1)) {
      return std::nullopt;
    }
    if (knowledge_.Institution(Phrase(end, last - end)) != nullptr) return std::nullopt;
    return last;
  }

  // "US-China", "then-President", "ex-minister", "president-elect".
  size_t TakeHyphenated(size_t i) {
    const absl::string_view word = Slice(text_, tokens_[i].span);
    const size_t hyphen = word.find('-');
    if (hyphen == absl::string_view::npos || hyphen == 0 || hyphen + 1 == word.size()) return i;
    const std::string left = absl::AsciiStrToLower(word.substr(0, hyphen));
    const std::string right = absl::AsciiStrToLower(word.substr(hyphen + 1));
    const bool past = knowledge_.Noun("past", left).has_value();
    const bool future = knowledge_.Noun("future", right).has_value();
    if (const TitleForm* title = past     ? knowledge_.Title(right)
                                 : future ? knowledge_.Title(left)
                                          : nullptr) {
      NamePiece piece = MakePiece(PieceType::kTitle, i, i + 1);
      piece.title = title;
      piece.past = past;
      piece.future = future;
      pieces_.push_back(std::move(piece));
      return i + 1;
    }
    bool taken = false;
    size_t begin = 0;
    while (begin < word.size()) {
      size_t stop = word.find('-', begin);
      if (stop == absl::string_view::npos) stop = word.size();
      taken |= TakePart(i, word, begin, stop);
      begin = stop + 1;
    }
    return taken ? i + 1 : i;
  }

  bool TakePart(size_t i, absl::string_view word, size_t begin, size_t stop) {
    const absl::string_view part = word.substr(begin, stop - begin);
    if (part.empty() || !absl::ascii_isupper(part[0])) return false;
    NamePiece piece = MakePiece(PieceType::kEntity, i, i + 1);
    const uint32_t at = tokens_[i].span.start_byte;
    piece.span = index_.Make(at + begin, at + stop);
    for (const NameForm& form : knowledge_.Names(absl::AsciiStrToLower(part))) {
      const EntityKind kind = knowledge_.entity(form.entity).kind;
      const bool person = kind == EntityKind::kPerson && !form.ambiguous;
      if (kind == EntityKind::kCountry || person) piece.forms.push_back(form);
    }
    if (piece.forms.empty()) return false;
    pieces_.push_back(std::move(piece));
    return true;
  }

  // Does a capitalised word at `i` begin a name?
  bool Begins(size_t i) const {
    const Token& token = tokens_[i];
    if (!LooksLikeName(token)) return false;
    if (knowledge_.Noun("pronoun", token.lower)) return false;
    if (title_case_ || IsCurrency(token) || knowledge_.Noun("past", token.lower)) return false;
    if (PossessiveInside(i + 1) > 0) return true;
    if (knowledge_.Noun("function", token.lower)) return false;
    const bool first = (i == 0 && at_start_) || AfterQuoteOrColon(i);
    if (!first) return true;
    if (casing_.SeenLower(token.lower)) return false;
    // A word that only ever begins sentences is a name when more of a name follows or it is a given
    // name.
    return knowledge_.GivenName(token.lower) != 0 || token.all_caps || NameGoesOn(i + 1) ||
           !absl::EndsWith(token.lower, "ly");
  }

  size_t TakeCapitalised(size_t i) {
    if (!Begins(i)) return i;
    size_t end = i + 1;
    while (end < tokens_.size()) {
      const Token& token = tokens_[end];
      if (token.lower == "." && !token.space_before && IsInitial(tokens_[end - 1])) {
        ++end;
        continue;
      }
      if (LooksLikeName(token)) {
        if (StopsName(end) && !CompletesName(end)) break;
        ++end;
        continue;
      }
      const size_t jump = std::max({PossessiveInside(end), JoinsCollective(i, end), Inner(end)});
      if (jump == 0) break;
      end += jump;
    }
    if (end < tokens_.size() && IsSuffix(end)) end = SuffixEnd(end);
    pieces_.push_back(MakePiece(PieceType::kName, i, end));
    return end;
  }

  // A capitalised word at `i` that belongs to another name: one of the data files.
  bool StopsName(size_t i) const {
    if (knowledge_.Title(tokens_[i].lower) != nullptr) return true;
    const size_t longest = std::min(knowledge_.longest_tokens(), tokens_.size() - i);
    for (size_t count = longest; count > 0; --count) {
      if (!FormsAt(i, count, Phrase(i, count)).empty()) return true;
    }
    return false;
  }

  // "Alliance" of "Progress Alliance", where the data files know a body called so too.
  bool CompletesName(size_t i) const {
    const std::string word = tokens_[i].lower;
    if (!knowledge_.Noun("organisation", word) || knowledge_.Title(word) != nullptr) return false;
    const size_t longest = std::min(knowledge_.longest_tokens(), tokens_.size() - i);
    for (size_t count = longest; count > 1; --count) {
      if (!FormsAt(i, count, Phrase(i, count)).empty()) return false;
    }
    const absl::Span<const NameForm> forms = knowledge_.Names(word);
    return std::all_of(forms.begin(), forms.end(), [this](const NameForm& form) {
      const EntityKind kind = knowledge_.entity(form.entity).kind;
      return kind == EntityKind::kInstitution || kind == EntityKind::kMedium;
    });
  }

  // How many lower-case tokens at `i` stand inside a name: "von der", "of the"; 0 for none.
  size_t Inner(size_t i) const {
    size_t count = 0;
    bool connector = false;
    while (i + count < tokens_.size() && count < 3 && !tokens_[i + count].capitalized) {
      const absl::string_view lower = tokens_[i + count].lower;
      const bool particle = knowledge_.Noun("particle", lower).has_value();
      const bool joins =
          lower == "of" || (connector && lower == "the") || lower == "&" || lower == "for";
      if (!particle && !joins) return 0;
      connector |= joins;
      ++count;
    }
    const size_t next = i + count;
    if (count == 0 || next >= tokens_.size() || !LooksLikeName(tokens_[next])) return 0;
    if (connector) {
      // "Bank of Narvik" is one name; "Monday of May" and "Solvang of Norway" are two.
      const absl::string_view head = tokens_[i - 1].lower;
      const auto kind = knowledge_.Noun("organisation", head);
      if (!kind && tokens_[i].lower != "&") return 0;
      // "Fjellro Ferries of Hamar": a company and where it is.
      if (kind && *kind == "company" && tokens_[i].lower == "of") return 0;
      if (StopsName(next) && tokens_[i].lower != "of") return 0;
    }
    return count;
  }

  void Classify(NamePiece* piece, size_t position) {
    if (piece->name_class != NameClass::kUnknown) return;
    const Token& last = tokens_[piece->end - 1];
    size_t words = 0;
    bool organisation = false;
    for (size_t k = piece->first; k < piece->end; ++k) {
      words += tokens_[k].kind == TokenKind::kWord;
      const bool heads = k + 1 < piece->end && (Lower(k + 1) == "of" || Lower(k + 1) == "for");
      organisation |=
          (k > piece->first || heads) && knowledge_.Noun("organisation", Lower(k)).has_value();
    }
    const NamePiece* before = position > 0 ? &pieces_[position - 1] : nullptr;
    // "its deputy secretary, Nora Field"
    const bool apposed = before != nullptr && before->end + 1 == piece->first && words > 1 &&
                         Lower(before->end) == ",";
    const bool titled = before != nullptr && before->type == PieceType::kTitle &&
                        (before->end == piece->first || apposed);
    const bool honoured = piece->first > 0 &&
                          knowledge_.Noun("honorific", tokens_[piece->first - 1].lower) &&
                          tokens_[piece->first - 1].capitalized;
    if (words > 1 && knowledge_.Noun("place", last.lower)) {
      piece->name_class = NameClass::kPlace;
    } else if (organisation || (words == 1 && last.all_caps && !titled)) {
      piece->name_class = NameClass::kOrganisation;
    } else if (titled || honoured || (words > 1 && IsPersonal(*piece))) {
      piece->name_class = NameClass::kPerson;
    }
  }

  const SpanIndex& index_;
  const Casing& casing_;
  const bool at_start_, title_case_;
  std::vector<NamePiece> pieces_;
};

}  // namespace

std::vector<NamePiece> ScanEnglish(const Knowledge& knowledge, absl::string_view text,
                                   const SpanIndex& index, const std::vector<Token>& tokens,
                                   const Casing& casing, bool at_start) {
  return EnglishScan(knowledge, text, index, tokens, casing, at_start).Run();
}

}  // namespace parallax
