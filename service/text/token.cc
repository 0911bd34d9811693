// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/token.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "service/text/abbreviation.h"
#include "service/text/unicode.h"
#include "unicode/brkiter.h"
#include "unicode/normalizer2.h"
#include "unicode/ubrk.h"
#include "unicode/uchar.h"
#include "unicode/unistr.h"
#include "unicode/uscript.h"

namespace parallax {
namespace {

// One segment of the word break iterator: bytes [begin, end) of the piece of text.
struct Segment {
  size_t begin, end;
  TokenKind kind;
};

bool IsFormat(int32_t c) { return u_charType(c) == U_FORMAT_CHAR; }

bool AllBlank(absl::string_view text) {
  for (size_t i = 0; i < text.size();) {
    if (!IsBlank(NextCodePoint(text, &i))) return false;
  }
  return true;
}

TokenKind KindOf(int32_t rule_status) {
  if (rule_status >= UBRK_WORD_KANA) return TokenKind::kIdeographic;
  if (rule_status >= UBRK_WORD_LETTER) return TokenKind::kWord;
  return rule_status >= UBRK_WORD_NUMBER ? TokenKind::kNumber : TokenKind::kPunctuation;
}

std::vector<Segment> WordSegments(absl::string_view piece) {
  std::vector<Segment> segments;
  icu::BreakIterator* breaks = BreaksOf(piece, BreakKind::kWord);
  if (breaks == nullptr) return segments;
  size_t begin = 0;
  for (int32_t end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
    const Segment segment{begin, static_cast<size_t>(end), KindOf(breaks->getRuleStatus())};
    begin = segment.end;
    if (!AllBlank(piece.substr(segment.begin, segment.end - segment.begin))) {
      segments.push_back(segment);
    }
  }
  return segments;
}

bool IsLatin(int32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status) == USCRIPT_LATIN;
}

bool IsHyphen(absl::string_view text) {
  return text == "-" || text == "\u2010" || text == "\u2011";
}

bool IsWordLike(const Segment& s) {
  return s.kind == TokenKind::kWord || s.kind == TokenKind::kNumber;
}

// "U.S" before a full stop, or an initial or a listed abbreviation with more text behind it.
bool TakesFullStop(absl::string_view word, bool at_end) {
  if (word.size() <= 12 && absl::StrContains(word, '.')) {
    bool single_letters = true;
    for (size_t i = 1; i < word.size(); i += 2) single_letters &= word[i] == '.';
    if (single_letters && word.size() % 2 == 1) return true;
  }
  if (at_end) return false;
  return FindAbbreviation(word).has_value() || (word.size() == 1 && absl::ascii_isupper(word[0]));
}

// Joins what the contract keeps whole: hyphenated words, abbreviations with their full stop, and
// Latin words that an invisible zero-width space cuts in two.
std::vector<Segment> JoinSegments(absl::string_view piece, const std::vector<Segment>& segments) {
  std::vector<Segment> joined;
  const auto slice = [&](const Segment& s) { return piece.substr(s.begin, s.end - s.begin); };
  for (size_t i = 0; i < segments.size(); ++i) {
    Segment segment = segments[i];
    while (IsWordLike(segment) && i + 1 < segments.size()) {
      const Segment& next = segments[i + 1];
      const bool adjacent = next.begin == segment.end;
      if (adjacent && i + 2 < segments.size() && IsHyphen(slice(next)) &&
          segments[i + 2].begin == next.end && IsWordLike(segments[i + 2]) &&
          (segment.kind == TokenKind::kWord || segments[i + 2].kind == TokenKind::kWord)) {
        segment = {segment.begin, segments[i + 2].end, TokenKind::kWord};
        i += 2;
      } else if (adjacent && slice(next) == "." &&
                 TakesFullStop(slice(segment), i + 2 >= segments.size())) {
        segment.end = next.end;
        ++i;
        break;
      } else if (!adjacent && segment.kind == TokenKind::kWord && next.kind == TokenKind::kWord &&
                 piece.substr(segment.end, next.begin - segment.end) == "\u200B" &&
                 IsLatin(CodePointBefore(piece, segment.end))) {
        segment.end = next.end;
        ++i;
      } else {
        break;
      }
    }
    joined.push_back(segment);
  }
  return joined;
}

// Where a contraction or possessive is cut, as an offset into `word`; 0 for nowhere.
size_t CliticStart(absl::string_view word, absl::string_view lower) {
  static constexpr absl::string_view kClitics[] = {"'s", "'re", "'ve", "'ll", "'d", "'m"};
  const auto apostrophe = [&]() -> size_t {
    const size_t ascii = word.rfind('\'');
    return ascii != absl::string_view::npos ? ascii : word.rfind("\u2019");
  };
  if (absl::EndsWith(lower, "n't") && lower.size() > 3) {
    const size_t at = apostrophe();
    return at == absl::string_view::npos || at < 2 ? 0 : at - 1;
  }
  for (absl::string_view clitic : kClitics) {
    if (absl::EndsWith(lower, clitic) && lower.size() > clitic.size()) {
      const size_t at = apostrophe();
      return at == absl::string_view::npos ? 0 : at;
    }
  }
  return 0;
}

// Apostrophes and quotation marks of a normalised text in their one form.
std::string UnifyQuotes(absl::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    const size_t begin = i;
    switch (NextCodePoint(text, &i)) {
      case 0x2018:
      case 0x2019:
      case 0x201B:
      case 0x02BC:
      case '`':
        out += '\'';
        break;
      case 0x201C:
      case 0x201D:
      case 0x201E:
      case 0x201F:
      case 0x00AB:
      case 0x00BB:
      case 0x300C:
      case 0x300D:
      case 0x300E:
      case 0x300F:
        out += '"';
        break;
      default:
        out.append(text.data() + begin, i - begin);
    }
  }
  return out;
}

// The lower form for matching. Plain ASCII, most of all words, needs no normalisation.
std::string LowerForm(absl::string_view text) {
  bool ascii = true;
  for (char c : text) ascii &= static_cast<unsigned char>(c) < 0x80 && c != '`';
  return ascii ? absl::AsciiStrToLower(text) : UnifyQuotes(NormalizeForMatch(text));
}

Token MakeToken(absl::string_view text, const SpanIndex& index, size_t begin, size_t end,
                TokenKind kind) {
  Token token;
  token.span = index.Make(begin, end);
  token.kind = kind;
  const absl::string_view slice = text.substr(begin, end - begin);
  token.lower = LowerForm(slice);
  int letters = 0, upper = 0;
  for (size_t i = 0; i < slice.size();) {
    const int32_t c = NextCodePoint(slice, &i);
    if (!u_isalpha(c)) continue;
    const bool is_upper = u_isupper(c) || u_istitle(c);
    if (letters == 0) token.capitalized = is_upper;
    ++letters;
    upper += is_upper;
  }
  token.all_caps = letters >= 2 && upper == letters;
  token.space_before = begin > 0 && u_isUWhiteSpace(CodePointBefore(text, begin));
  return token;
}

}  // namespace

std::vector<Token> Tokenize(absl::string_view text, const SpanIndex& index, const Span& within) {
  const absl::string_view piece = Slice(text, within);
  std::vector<Token> tokens;
  for (const Segment& segment : JoinSegments(piece, WordSegments(piece))) {
    const size_t begin = within.start_byte + segment.begin;
    const size_t end = within.start_byte + segment.end;
    Token token = MakeToken(text, index, begin, end, segment.kind);
    if (token.lower.empty()) continue;
    const absl::string_view word = text.substr(begin, end - begin);
    const size_t cut = token.kind == TokenKind::kWord ? CliticStart(word, token.lower) : 0;
    if (cut == 0) {
      tokens.push_back(std::move(token));
      continue;
    }
    tokens.push_back(MakeToken(text, index, begin, begin + cut, segment.kind));
    tokens.push_back(MakeToken(text, index, begin + cut, end, segment.kind));
  }
  return tokens;
}

std::string NormalizeForMatch(absl::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCCasefoldInstance(status);
  icu::UnicodeString folded =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  if (U_SUCCESS(status)) folded = nfkc->normalize(folded, status);
  icu::UnicodeString out;
  bool space = false;
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    if (IsFormat(c)) continue;
    if (u_isUWhiteSpace(c)) {
      space = !out.isEmpty();
      continue;
    }
    if (space) out.append(static_cast<UChar32>(' '));
    space = false;
    out.append(c);
  }
  std::string utf8;
  return out.toUTF8String(utf8);
}

}  // namespace parallax
