// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "absl/strings/str_replace.h"
#include "service/text/boilerplate.h"
#include "service/text/pattern.h"
#include "service/text/sentences.h"
#include "service/text/token.h"
#include "service/text/unicode.h"
#include "unicode/uchar.h"

namespace parallax {
namespace {

size_t CountMatches(absl::string_view text, const RE2& pattern) {
  re2::StringPiece rest = Piece(text);
  size_t count = 0;
  while (RE2::FindAndConsume(&rest, pattern)) ++count;
  return count;
}

bool IsClosingMark(int32_t c) {
  const int8_t type = u_charType(c);
  return c == '"' || c == '\'' || type == U_FINAL_PUNCTUATION || type == U_END_PUNCTUATION;
}

// The last character that is no closing mark.
int32_t LastMark(absl::string_view text) {
  size_t end = text.size();
  while (end > 0) {
    const int32_t c = PreviousCodePoint(text, &end);
    if (!IsClosingMark(c) && !IsBlank(c)) return c;
  }
  return 0;
}

// Words of four letters and more, and how many of them begin with a capital. Digits count as
// capitals: "10% Tariffs".
bool IsTitleCase(absl::string_view text) {
  size_t words = 0, capitals = 0, length = 0;
  bool capital = false;
  const auto finish = [&] {
    if (length >= 4) {
      ++words;
      capitals += capital;
    }
    length = 0;
  };
  for (size_t i = 0; i < text.size();) {
    const int32_t c = NextCodePoint(text, &i);
    if (u_isalpha(c)) {
      if (length == 0) capital = u_isupper(c);
      ++length;
    } else if (c != '\'' && c != 0x2019) {
      finish();
    }
  }
  finish();
  return words >= 2 && capitals * 10 >= words * 7;
}

}  // namespace

LineFeatures FeaturesOf(absl::string_view paragraph) {
  static const RE2& marker =
      *CompilePattern(
           R"(^\s*(?:[-–—•·*»›>▪●■◆▶►○]+|\\?#+|\(?\d{1,2}[.)、]|[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)\s*)")
           .release();
  static const RE2& closing = *CompilePattern(R"([\s.:;,…>»›→×|。：；，]+$)").release();
  static const RE2& separator = *CompilePattern(R"(\s[|·•»›/>]\s|\s\|)").release();
  static const RE2& url = *CompilePattern(R"((?i)https?://|www\.)").release();
  LineFeatures f;
  f.norm = NormalizeForMatch(paragraph);
  absl::StrReplaceAll({{"\u2019", "'"}, {"\u2018", "'"}}, &f.norm);
  f.list_marker = RE2::PartialMatch(Piece(paragraph), marker) && paragraph.size() > 3;
  if (f.list_marker) RE2::Replace(&f.norm, marker, "");
  RE2::Replace(&f.norm, closing, "");
  f.separators = CountMatches(paragraph, separator);
  f.urls = CountMatches(paragraph, url);
  f.title_case = IsTitleCase(paragraph);
  size_t han = 0, blanks = 0;
  bool in_blank = true;
  for (size_t i = 0; i < paragraph.size();) {
    const int32_t c = NextCodePoint(paragraph, &i);
    ++f.chars;
    if (f.letters == 0 && u_isalnum(c)) f.small_start = u_islower(c);
    f.letters += u_isalnum(c) != 0;
    han += IsHan(c);
    f.quoted |= c == '"' || c == 0x201C || c == 0x201D || c == 0x300C || c == 0xAB;
    if (!u_isUWhiteSpace(c) && in_blank) ++blanks;
    in_blank = u_isUWhiteSpace(c);
  }
  f.han = han * 2 > f.letters;
  f.words = blanks + han;
  const int32_t last = LastMark(paragraph);
  f.ends_colon = last == ':' || last == 0xFF1A;
  f.ends_sentence = last == 0x2026 || last == ';' || u_hasBinaryProperty(last, UCHAR_S_TERM);
  return f;
}

std::vector<bool> AnnouncedItems(const std::vector<LineFeatures>& lines) {
  std::vector<bool> announced;
  bool in_list = false;
  for (const LineFeatures& line : lines) {
    announced.push_back(in_list);
    in_list = line.ends_colon || (in_list && !line.ends_sentence && line.chars < 240);
  }
  return announced;
}

void SplitByClass(absl::string_view text, const SpanIndex& index,
                  const std::function<Boilerplate(absl::string_view sentence)>& classify,
                  std::vector<Paragraph>* paragraphs) {
  std::vector<Paragraph> out;
  for (const Paragraph& paragraph : *paragraphs) {
    if (paragraph.boilerplate != Boilerplate::kNone) {
      out.push_back(paragraph);
      continue;
    }
    bool first = true;
    for (const Span& sentence : SplitSentences(text, index, paragraph.span)) {
      const Boilerplate kind = classify(Slice(text, sentence));
      if (first || out.back().boilerplate != kind) {
        Paragraph piece = paragraph;
        piece.span = sentence;
        piece.boilerplate = kind;
        out.push_back(piece);
      } else {
        out.back().span = index.Make(out.back().span.start_byte, sentence.end_byte);
      }
      first = false;
    }
  }
  *paragraphs = std::move(out);
}

}  // namespace parallax
