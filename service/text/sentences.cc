// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/sentences.h"

#include <algorithm>
#include <set>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "service/text/abbreviation.h"
#include "service/text/unicode.h"
#include "unicode/brkiter.h"
#include "unicode/uchar.h"

namespace parallax {
namespace {

bool IsOpening(int32_t c) {
  const int8_t type = u_charType(c);
  return type == U_START_PUNCTUATION || type == U_INITIAL_PUNCTUATION;
}

bool IsClosing(int32_t c) {
  const int8_t type = u_charType(c);
  return type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION || c == '"' || c == '\'';
}

// What stands around a boundary: the terminator before it (behind it only closing marks and
// blanks), the word that the terminator ends, and the first word after the boundary.
struct Surroundings {
  int32_t terminator = 0;
  bool closed = false;            // Closing marks follow the terminator.
  absl::string_view word_before;  // Up to the terminator, without it.
  size_t word_start = 0;
  int32_t next = 0;  // First code point after opening marks.
  absl::string_view word_after;
};

absl::string_view WordBefore(absl::string_view text, size_t end) {
  size_t begin = end;
  while (begin > 0) {
    size_t at = begin;
    const int32_t c = PreviousCodePoint(text, &at);
    if (!u_isalnum(c) && c != '.' && c != '\'' && c != 0x2019 && c != '-') break;
    begin = at;
  }
  return text.substr(begin, end - begin);
}

absl::string_view WordAfter(absl::string_view text, size_t begin) {
  size_t end = begin;
  while (end < text.size()) {
    size_t at = end;
    const int32_t c = NextCodePoint(text, &at);
    if (!u_isalnum(c)) break;
    end = at;
  }
  return text.substr(begin, end - begin);
}

Surroundings Look(absl::string_view text, size_t boundary) {
  Surroundings around;
  size_t end = boundary, zero = 0;
  TrimBlanks(text, &zero, &end);
  while (end > 0 && IsClosing(CodePointBefore(text, end))) {
    PreviousCodePoint(text, &end);
    around.closed = true;
  }
  if (end > 0) around.terminator = PreviousCodePoint(text, &end);
  around.word_before = WordBefore(text, end);
  around.word_start = end - around.word_before.size();
  size_t begin = boundary;
  while (begin < text.size() &&
         (IsOpening(CodePointAt(text, begin)) || CodePointAt(text, begin) == '"' ||
          IsBlank(CodePointAt(text, begin)))) {
    NextCodePoint(text, &begin);
  }
  around.next = CodePointAt(text, begin);
  around.word_after = WordAfter(text, begin);
  return around;
}

bool IsInitial(absl::string_view word) {
  size_t end = 0;
  return !word.empty() && u_isupper(NextCodePoint(word, &end)) && end == word.size();
}

// A weekday, a month or a time zone behind "6 a.m."
bool ContinuesTime(absl::string_view word) {
  static constexpr absl::string_view kDays[] = {
      "Monday",  "Tuesday",   "Wednesday", "Thursday", "Friday",    "Saturday", "Sunday",
      "January", "February",  "March",     "April",    "May",       "June",     "July",
      "August",  "September", "October",   "November", "December",  "Eastern",  "Pacific",
      "Central", "Mountain",  "Beijing",   "Moscow",   "Greenwich", "Universal"};
  if (std::find(std::begin(kDays), std::end(kDays), word) != std::end(kDays)) return true;
  return word.size() >= 2 && word.size() <= 4 &&
         std::all_of(word.begin(), word.end(), absl::ascii_isupper);
}

bool FullStopIsAbbreviation(const Surroundings& around) {
  const absl::string_view word = around.word_before;
  if (word.empty()) return false;
  if (IsInitial(word)) return !BeginsSentences(around.word_after);
  const std::optional<AbbreviationClass> kind = FindAbbreviation(word);
  const bool starter = BeginsSentences(around.word_after);
  if (!kind.has_value()) {
    // Unlisted letters with full stops ("A.B.C.") behave like the listed ones.
    return absl::StrContains(word, '.') && word.size() <= 8 && absl::ascii_isupper(word.front()) &&
           !starter;
  }
  switch (*kind) {
    case AbbreviationClass::kTitle:
      return true;
    case AbbreviationClass::kNumbered:
      return u_isdigit(around.next);
    case AbbreviationClass::kEither:
      return !starter;
    case AbbreviationClass::kTime:
      return ContinuesTime(around.word_after);
    case AbbreviationClass::kUnit:
      return !u_isupper(around.next);
  }
  return false;
}

// "1." or "(a)." or "IV." alone at the start of a sentence: the marker of a list.
bool IsListMarker(absl::string_view sentence) {
  if (sentence.size() > 5) return false;
  const bool digits = std::any_of(sentence.begin(), sentence.end(), absl::ascii_isdigit);
  const bool letters = std::any_of(sentence.begin(), sentence.end(), absl::ascii_isalpha);
  return digits ? !letters : sentence.size() <= 2;
}

// Chinese words that continue a sentence behind a quoted exclamation: “加油！”的口号.
bool ContinuesChinese(int32_t c) {
  return c == U'的' || c == U'等' || c == U'之' || c == U'和' || c == U'与' || c == U'这' ||
         c == U'一';
}

bool IsSentenceEnd(absl::string_view text, size_t sentence_start, size_t boundary) {
  const Surroundings around = Look(text, boundary);
  if (around.next == 0) return true;
  if (around.terminator == '.') {
    size_t begin = sentence_start, end = boundary;
    TrimBlanks(text, &begin, &end);
    return !FullStopIsAbbreviation(around) && !IsListMarker(text.substr(begin, end - begin));
  }
  if (around.closed && around.terminator != 0x3002) {
    return !u_islower(around.next) && !ContinuesChinese(around.next);
  }
  return true;
}

// Moves boundaries in front of the opening marks that the annex lets close a sentence ("。“"). An
// ASCII quotation mark opens when an even number of them stand before it. Boundaries come in
// ascending order, so that the marks are counted once.
class OpeningMarks {
 public:
  explicit OpeningMarks(absl::string_view text) : text_(text) {}

  size_t Before(size_t boundary) {
    size_t at = boundary;
    while (at > 0) {
      size_t previous = at;
      const int32_t c = PreviousCodePoint(text_, &previous);
      if (!IsOpening(c) && !(c == '"' && MarksUpTo(previous) % 2 == 0)) break;
      at = previous;
    }
    return at;
  }

 private:
  size_t MarksUpTo(size_t offset) {
    if (offset < counted_)
      return marks_ - std::count(text_.begin() + offset, text_.begin() + counted_, '"');
    marks_ += std::count(text_.begin() + counted_, text_.begin() + offset, '"');
    counted_ = offset;
    return marks_;
  }

  absl::string_view text_;
  size_t counted_ = 0, marks_ = 0;
};

// Boundaries that the annex does not see: "... ended. 30 people died". It takes a full stop before
// a number and lower-case letters for one inside a sentence.
void AddBoundariesBeforeNumbers(absl::string_view text, std::set<size_t>* boundaries) {
  for (size_t dot = text.find(". "); dot != absl::string_view::npos;
       dot = text.find(". ", dot + 1)) {
    const size_t next = dot + 2;
    if (dot == 0 || next >= text.size() || !absl::ascii_isdigit(text[next])) continue;
    const absl::string_view word = WordBefore(text, dot);
    if (word.size() < 2 || absl::StrContains(word, '.') || IsInitial(word)) continue;
    if (FindAbbreviation(word).has_value()) continue;
    boundaries->insert(next);
  }
}

std::set<size_t> Boundaries(absl::string_view text) {
  std::set<size_t> boundaries;
  OpeningMarks marks(text);
  icu::BreakIterator* breaks = BreaksOf(text, BreakKind::kSentence);
  if (breaks != nullptr) {
    for (int32_t b = breaks->next(); b != icu::BreakIterator::DONE; b = breaks->next()) {
      boundaries.insert(marks.Before(static_cast<size_t>(b)));
    }
  }
  AddBoundariesBeforeNumbers(text, &boundaries);
  boundaries.insert(text.size());
  return boundaries;
}

// Where a sentence that is too long is cut: behind the last blank or comma in its second half, else
// at the limit.
size_t CutBefore(absl::string_view text, size_t begin, size_t limit) {
  for (size_t at = limit; at > begin + (limit - begin) / 2;) {
    size_t previous = at;
    const int32_t c = PreviousCodePoint(text, &previous);
    if (IsBlank(c) || c == 0xFF0C || c == 0xFF1B || c == 0x3001) return at;
    at = previous;
  }
  return limit;
}

void AppendCut(absl::string_view text, const SpanIndex& index, size_t begin, size_t end,
               std::vector<Span>* sentences) {
  TrimBlanks(text, &begin, &end);
  while (begin < end) {
    Span span = index.Make(begin, end);
    if (span.chars() > kMaxSentenceChars) {
      size_t limit = begin;
      for (uint32_t i = 0; i < kMaxSentenceChars; ++i) NextCodePoint(text, &limit);
      size_t piece_begin = begin, piece_end = CutBefore(text, begin, limit);
      begin = piece_end;
      TrimBlanks(text, &piece_begin, &piece_end);
      span = index.Make(piece_begin, piece_end);
    } else {
      begin = end;
    }
    sentences->push_back(span);
    TrimBlanks(text, &begin, &end);
  }
}

}  // namespace

std::vector<Span> SplitSentences(absl::string_view text, const SpanIndex& index,
                                 const Span& within) {
  // Line breaks of a wrapped paragraph would end sentences; a blank of the same size does not move
  // offsets.
  std::string piece(Slice(text, within));
  std::replace_if(
      piece.begin(), piece.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  std::vector<Span> sentences;
  size_t begin = 0;
  for (size_t boundary : Boundaries(piece)) {
    if (boundary <= begin) continue;
    if (boundary < piece.size() && !IsSentenceEnd(piece, begin, boundary)) continue;
    AppendCut(text, index, within.start_byte + begin, within.start_byte + boundary, &sentences);
    begin = boundary;
  }
  return sentences;
}

}  // namespace parallax
