// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/names_words.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace parallax {

bool LooksLikeName(const Token& token) {
  return token.kind == TokenKind::kWord && token.capitalized;
}

bool IsInitial(const Token& token) {
  return token.capitalized &&
         (token.lower.size() == 1 || (token.lower.size() == 2 && token.lower.back() == '.'));
}

absl::string_view NameWords::Lower(size_t k) const { return tokens_[k].lower; }

std::string NameWords::Phrase(size_t first, size_t count) const {
  std::string phrase = tokens_[first].lower;
  for (size_t i = first + 1; i < first + count; ++i) {
    absl::StrAppend(&phrase, " ", tokens_[i].lower);
  }
  return phrase;
}

bool NameWords::HasInitial(size_t first, size_t end) const {
  return std::any_of(tokens_.begin() + first, tokens_.begin() + end, IsInitial);
}

bool NameWords::IsSuffix(size_t i) const {
  const size_t word = tokens_[i].lower == "," ? i + 1 : i;
  return word < tokens_.size() && tokens_[word].capitalized &&
         knowledge_.Noun("suffix", tokens_[word].lower).has_value();
}

size_t NameWords::SuffixEnd(size_t i) const {
  size_t end = tokens_[i].lower == "," ? i + 2 : i + 1;
  if (end < tokens_.size() && tokens_[end].lower == "." && !tokens_[end].space_before) ++end;
  return end;
}

// "Minister" and "Transport Minister".
bool NameWords::TitleAt(size_t k) const {
  for (size_t count = 1; count <= 3 && k + count <= tokens_.size(); ++count) {
    if (knowledge_.Title(Phrase(k, count)) != nullptr) return true;
  }
  return false;
}

// "NZ" of "NZ$180".
bool NameWords::IsCurrency(const Token& token) const {
  const absl::string_view behind = text_.substr(token.span.end_byte, 1);
  return token.all_caps && (behind == "$" || (!behind.empty() && absl::ascii_isdigit(behind[0])));
}

bool NameWords::AfterQuoteOrColon(size_t i) const {
  if (i == 0) return false;
  const absl::string_view before = tokens_[i - 1].lower;
  return before == "\"" || before == ":" || before == "." || before == "'";
}

bool NameWords::NameGoesOn(size_t i) const {
  return i < tokens_.size() && (LooksLikeName(tokens_[i]) || tokens_[i].lower == "'s");
}

// How many tokens from the possessive mark at `i` on belong to the name of a body: "' Union" of
// "Drivers' Union", "'s Hospital" of "Children's Hospital"; 0 for none.
size_t NameWords::PossessiveInside(size_t i) const {
  if (i == 0 || i + 1 >= tokens_.size() || tokens_[i].space_before) return 0;
  const Token& owner = tokens_[i - 1];
  const bool many =
      tokens_[i].lower == "'" && owner.capitalized && absl::EndsWith(owner.lower, "s");
  const bool group = tokens_[i].lower == "'s" && knowledge_.Noun("collective", owner.lower);
  if (!many && !group) return 0;
  size_t end = i + 1;
  while (end < tokens_.size() && end < i + 5 && LooksLikeName(tokens_[end])) ++end;
  while (end > i + 1 && !knowledge_.Noun("organisation", tokens_[end - 1].lower)) --end;
  return end == i + 1 ? 0 : end - i;
}

// "and" of "the Canal and Harbour Workers' Union", whose name begins at `first`.
size_t NameWords::JoinsCollective(size_t first, size_t i) const {
  if (tokens_[i].lower != "and" || first == 0 || tokens_[first - 1].lower != "the") return 0;
  for (size_t k = i + 1; k < tokens_.size() && k < i + 4 && LooksLikeName(tokens_[k]); ++k) {
    if (PossessiveInside(k + 1) > 0) return k - i;
  }
  return 0;
}

// "Peter Aldous", "J. R. Maddox", "Li Qun".
bool NameWords::IsPersonal(const NamePiece& piece) const {
  const Token& first = tokens_[piece.first];
  if (knowledge_.Noun("honorific", first.lower)) return true;
  if (knowledge_.GivenName(first.lower) != 0 || IsInitial(first)) return true;
  if (HasInitial(piece.first, piece.end)) return true;
  return piece.end - piece.first == 2 && knowledge_.IsFamilyName(first.lower);
}

// "von der Leyen" and "al-Bashir" may stand without a given name.
bool NameWords::BeginsWithParticle(size_t first, size_t count) const {
  const absl::string_view word = Slice(text_, tokens_[first].span);
  const size_t hyphen = word.find('-');
  if (hyphen != absl::string_view::npos) {
    return hyphen + 1 < word.size() && absl::ascii_isupper(word[hyphen + 1]) &&
           knowledge_.Noun("particle", absl::AsciiStrToLower(word.substr(0, hyphen)));
  }
  return count > 1 && tokens_[first + count - 1].capitalized &&
         knowledge_.Noun("particle", tokens_[first].lower);
}

}  // namespace parallax
