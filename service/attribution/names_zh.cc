// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "service/attribution/names_scan.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

// The byte offsets at which the code points of [begin, end) start, and `end`.
std::vector<size_t> Boundaries(absl::string_view text, size_t begin, size_t end) {
  std::vector<size_t> offsets;
  while (begin < end) {
    offsets.push_back(begin);
    NextCodePoint(text, &begin);
  }
  offsets.push_back(end);
  return offsets;
}

// The dots between the parts of a transcribed name.
bool IsDot(int32_t c) { return c == 0x00B7 || c == 0x2027 || c == 0x30FB; }

class ChineseScan {
 public:
  ChineseScan(const Knowledge& knowledge, absl::string_view text, const SpanIndex& index,
              const Span& within, const std::vector<std::string>& given)
      : knowledge_(knowledge),
        text_(text),
        index_(index),
        given_(given),
        at_(Boundaries(text, within.start_byte, within.end_byte)) {
    for (const Token& token : Tokenize(text, index, within))
      word_starts_.insert(token.span.start_byte);
  }

  std::vector<NamePiece> Run() {
    for (size_t i = 0; i + 1 < at_.size();) {
      size_t next = i;
      if (IsHan(CodePointAt(text_, at_[i]))) {
        next = TakeName(i);
        if (next == i) next = TakeTitle(i);
        if (next == i) next = TakeForeign(i);
      } else if (word_starts_.contains(at_[i]) && absl::ascii_isupper(text_[at_[i]])) {
        next = TakeName(i);  // "JD·万斯"
      }
      i = next == i ? i + 1 : next;
    }
    return std::move(pieces_);
  }

 private:
  absl::string_view Text(size_t first, size_t end) const {
    return text_.substr(at_[first], at_[end] - at_[first]);
  }
  size_t Last(size_t first) const {
    size_t end = first;
    while (end + 1 < at_.size() && at_[end + 1] - at_[first] <= knowledge_.longest_han_bytes())
      ++end;
    return end;
  }
  void Add(NamePiece piece, size_t first, size_t end) {
    piece.span = index_.Make(at_[first], at_[end]);
    pieces_.push_back(std::move(piece));
  }

  size_t TakeName(size_t first) {
    for (size_t end = std::max(Last(first), std::min(first + 12, at_.size() - 1)); end > first;
         --end) {
      const absl::string_view phrase = Text(first, end);
      if (std::find(given_.begin(), given_.end(), phrase) != given_.end()) {
        NamePiece piece;
        piece.name_class = NameClass::kPerson;
        Add(std::move(piece), first, end);
        return end;
      }
      std::vector<NameForm> forms;
      for (const NameForm& form : knowledge_.Names(phrase)) {
        if (Stands(form, first, end)) forms.push_back(form);
      }
      if (forms.empty()) continue;
      NamePiece piece;
      piece.type = PieceType::kEntity;
      piece.forms = std::move(forms);
      Add(std::move(piece), first, end);
      return end;
    }
    return first;
  }

  // Do the characters around [first, end) let it be what `form` says?
  bool Stands(const NameForm& form, size_t first, size_t end) {
    if (form.role == FormRole::kAbbreviation) return StandsForCountry(first, end);
    if (knowledge_.entity(form.entity).kind != EntityKind::kPerson) return true;
    if (HasTitle(first, end)) return true;
    const bool is_short = form.role == FormRole::kFamilyName || end - first == 2;
    if (is_short && (form.ambiguous || IsPartOfName(first, end))) return false;
    return end - first > 2 || IsWordOfItsOwn(first, end);
  }
  bool HasTitle(size_t first, size_t end) const {
    if (!pieces_.empty() && pieces_.back().type == PieceType::kTitle &&
        pieces_.back().span.end_byte == at_[first]) {
      return true;
    }
    for (size_t stop = Last(end); stop > end; --stop) {
      if (knowledge_.Title(Text(end, stop)) != nullptr) return true;
    }
    return false;
  }
  // "特朗普" of "梅拉尼娅·特朗普".
  bool IsPartOfName(size_t first, size_t end) const {
    return (first > 0 && IsDot(CodePointAt(text_, at_[first - 1]))) ||
           (end + 1 < at_.size() && IsDot(CodePointAt(text_, at_[end])));
  }
  // "韩正" of "韩正会见外宾", not of "中韩会谈" or "韩正式宣布".
  bool IsWordOfItsOwn(size_t first, size_t end) const {
    const bool begins = word_starts_.contains(at_[first]) ||
                        (!pieces_.empty() && pieces_.back().span.end_byte == at_[first]);
    return begins && !AfterAbbreviation(first) &&
           (end + 1 == at_.size() || word_starts_.contains(at_[end]));
  }

  // "中" of "中方" and of "中美关系", not of "其中".
  bool StandsForCountry(size_t first, size_t end) {
    if (end == first + 1 && !word_starts_.contains(at_[first]) && !AfterAbbreviation(first))
      return false;
    for (size_t stop = end + 1; stop <= std::min(end + 2, at_.size() - 1); ++stop) {
      if (knowledge_.Noun("abbreviation", Text(end, stop))) return true;
    }
    if (InTranscription(first, end)) return false;
    if (AfterAbbreviation(first)) return true;
    if (!IsAbbreviation(end)) return false;
    return !knowledge_.Noun("coverb", Text(first, end)) || IsPair(end);
  }
  // "法立·祖卡奈", or what follows a title: the characters of a name, not of countries.
  bool InTranscription(size_t first, size_t end) const {
    if (!pieces_.empty() && pieces_.back().type == PieceType::kTitle &&
        pieces_.back().span.end_byte == at_[first]) {
      return true;
    }
    while (end + 1 < at_.size() && end - first < 6 && IsHan(CodePointAt(text_, at_[end]))) ++end;
    return end + 1 < at_.size() && IsDot(CodePointAt(text_, at_[end]));
  }
  // The last of two that stand together: "以伊冲突". "比美中" and "比美国" begin with a word for
  // "than".
  bool IsPair(size_t second) const {
    if (IsAbbreviation(second + 1)) return false;
    for (size_t end = Last(second); end > second + 1; --end) {
      if (!knowledge_.Names(Text(second, end)).empty()) return false;
    }
    return second + 2 >= at_.size() ||
           !knowledge_.Noun("abbreviation", Text(second + 1, second + 2));
  }
  bool IsAbbreviation(size_t i) const {
    if (i + 1 >= at_.size()) return false;
    const absl::Span<const NameForm> forms = knowledge_.Names(Text(i, i + 1));
    return std::any_of(forms.begin(), forms.end(),
                       [](const NameForm& form) { return form.role == FormRole::kAbbreviation; });
  }
  bool AfterAbbreviation(size_t first) const {
    return !pieces_.empty() && pieces_.back().span.end_byte == at_[first] &&
           pieces_.back().span.chars() == 1 && first > 0 && IsAbbreviation(first - 1);
  }

  size_t TakeTitle(size_t first) {
    for (size_t end = Last(first); end > first; --end) {
      const absl::string_view phrase = Text(first, end);
      const TitleForm* title = knowledge_.Title(phrase);
      const TitleForm* institution = title == nullptr ? knowledge_.Institution(phrase) : nullptr;
      if (title == nullptr && institution == nullptr) continue;
      NamePiece piece;
      piece.type = title != nullptr ? PieceType::kTitle : PieceType::kInstitution;
      piece.title = title != nullptr ? title : institution;
      piece.future = Before(first, "future");
      piece.past = !piece.future && Before(first, "past");
      Add(std::move(piece), first, end);
      return title != nullptr ? TakePerson(end) : end;
    }
    return first;
  }
  bool Before(size_t first, absl::string_view noun) const {
    for (size_t start = first >= 3 ? first - 3 : 0; start < first; ++start) {
      if (knowledge_.Noun(noun, Text(start, first))) return true;
    }
    return false;
  }
  bool Stops(size_t i) const {
    return i + 1 >= at_.size() || !IsHan(CodePointAt(text_, at_[i])) ||
           knowledge_.Noun("stop", Text(i, i + 1)).has_value();
  }

  // The name behind a title: a family name with one or two characters, or a transcribed name up to
  // a word that ends it.
  size_t TakePerson(size_t first) {
    if (first + 1 >= at_.size() || Stops(first) || TakesKnown(first)) return first;
    const bool two = first + 2 < at_.size() && knowledge_.IsFamilyName(Text(first, first + 2));
    const bool one = knowledge_.IsFamilyName(Text(first, first + 1));
    size_t end = first;
    if (one || two) {
      const size_t family = two ? 2 : 1;
      // "赵宁说" ends with a word that follows names.
      for (size_t length : {family + 2, family + 1}) {
        const bool verb = length == family + 2 && Stops(first + length - 1);
        if (first + length < at_.size() && Stops(first + length) && !verb &&
            !Inside(first, first + length)) {
          end = first + length;
          break;
        }
      }
      // "总理梁文博应约...": no word that ends a name follows, but the dictionary begins a word
      // there.
      const size_t longest = first + family + 2;
      if (end == first && longest < at_.size() && word_starts_.contains(at_[longest]) &&
          !Inside(first, longest) && !Stops(longest - 1) && !Stops(longest - 2)) {
        end = longest;
      }
    } else {
      for (; !Stops(end) && end - first < 6; ++end) {
        if (knowledge_.Noun("no_name", Text(end, end + 1))) return first;
      }
      if (end - first < 2 || !Stops(end)) return first;
      // "总统弗拉基米尔·普京" goes on behind the dot.
      if (end + 1 < at_.size() && IsDot(CodePointAt(text_, at_[end]))) return first;
    }
    if (end == first) return first;
    NamePiece piece;
    piece.name_class = NameClass::kPerson;
    Add(std::move(piece), first, end);
    return end;
  }
  bool Inside(size_t first, size_t end) const {
    for (size_t i = first + 1; i < end; ++i) {
      if (!IsHan(CodePointAt(text_, at_[i]))) return true;
    }
    return false;
  }
  bool TakesKnown(size_t first) const {
    for (size_t end = Last(first); end > first + 1; --end) {
      if (!knowledge_.Names(Text(first, end)).empty()) return true;
    }
    return false;
  }

  // "弗拉基米尔·普京": characters on both sides of a middle dot.
  size_t TakeForeign(size_t first) {
    size_t end = first, dots = 0;
    while (end + 1 < at_.size() && end - first < 16) {
      const int32_t c = CodePointAt(text_, at_[end]);
      const bool dot = IsDot(c);
      if (!dot && !IsHan(c)) break;
      if (dots > 0 && !dot && Stops(end) && end - first > 3) break;
      dots += dot;
      ++end;
      if (dots == 0 && end - first > 6) return first;
    }
    if (dots == 0 || end - first < 4) return first;
    // A title or country that stands right before the name has been taken already, so the name
    // begins here.
    if (pieces_.empty() || pieces_.back().span.end_byte != at_[first]) {
      if (!word_starts_.contains(at_[first])) return first;
    }
    if (HoldsKnown(first, end)) return first;
    NamePiece piece;
    piece.name_class = NameClass::kPerson;
    Add(std::move(piece), first, end);
    return end;
  }
  // "发言的是比尔·克林顿": the known name begins behind other words.
  bool HoldsKnown(size_t first, size_t end) const {
    for (size_t start = first + 1; start < end; ++start) {
      for (size_t stop = Last(start); stop > start + 2; --stop) {
        for (const NameForm& form : knowledge_.Names(Text(start, stop))) {
          const bool person = knowledge_.entity(form.entity).kind == EntityKind::kPerson;
          if (person && form.role == FormRole::kName) return true;
        }
      }
    }
    return false;
  }

  const Knowledge& knowledge_;
  const absl::string_view text_;
  const SpanIndex& index_;
  const std::vector<std::string>& given_;
  const std::vector<size_t> at_;
  absl::flat_hash_set<size_t> word_starts_;
  std::vector<NamePiece> pieces_;
};

bool IsLatinName(absl::string_view text) {
  if (text.size() < 4 || text.size() > 60 || text[0] < 'A' || text[0] > 'Z') return false;
  bool space = false;
  for (size_t i = 0; i < text.size();) {
    const int32_t c = NextCodePoint(text, &i);
    if (IsHan(c) || (c >= '0' && c <= '9')) return false;
    space |= c == ' ';
  }
  return space;
}

}  // namespace

std::vector<NamePiece> ScanChinese(const Knowledge& knowledge, absl::string_view text,
                                   const SpanIndex& index, const Span& within,
                                   const std::vector<std::string>& given) {
  return ChineseScan(knowledge, text, index, within, given).Run();
}

std::vector<std::pair<std::string, std::string>> ChineseAliases(absl::string_view text) {
  std::vector<std::pair<std::string, std::string>> aliases;
  for (size_t i = 0; i < text.size();) {
    const size_t open = i;
    const int32_t c = NextCodePoint(text, &i);
    if (c != '(' && c != 0xFF08) continue;
    size_t close = i, next = i;
    int32_t end = 0;
    while (next < text.size() && next - i < 64) {
      close = next;
      end = NextCodePoint(text, &next);
      if (end == ')' || end == 0xFF09) break;
    }
    const absl::string_view latin = text.substr(i, close - i);
    if ((end != ')' && end != 0xFF09) || !IsLatinName(latin)) continue;
    size_t start = open;
    int count = 0;
    for (size_t back = open; back > 0 && count < 8; ++count) {
      const int32_t before = PreviousCodePoint(text, &back);
      if (!IsHan(before) && before != 0x00B7) break;
      start = back;
    }
    if (count >= 2) aliases.emplace_back(text.substr(start, open - start), latin);
  }
  return aliases;
}

}  // namespace parallax
