// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/paragraphs.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "service/text/abbreviation.h"
#include "service/text/unicode.h"
#include "unicode/uchar.h"

namespace parallax {
namespace {

// Widths between which texts are wrapped by machines, in code points, and the room that a line may
// leave.
constexpr uint32_t kMinWrapWidth = 50;
constexpr uint32_t kMaxWrapWidth = 100;
constexpr uint32_t kWrapSlack = 8;

bool IsLineBreak(int32_t c) {
  return c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}

std::vector<Span> SplitLines(absl::string_view text, const SpanIndex& index) {
  std::vector<Span> lines;
  size_t begin = 0;
  const auto add = [&](size_t end) {
    size_t from = begin, to = end;
    TrimBlanks(text, &from, &to);
    lines.push_back(index.Make(from, to));
  };
  for (size_t i = 0; i < text.size();) {
    const size_t at = i;
    const int32_t c = NextCodePoint(text, &i);
    if (!IsLineBreak(c)) continue;
    add(at);
    if (c == '\r' && i < text.size() && text[i] == '\n') ++i;
    begin = i;
  }
  add(text.size());
  return lines;
}

bool EndsSentence(absl::string_view line) {
  size_t end = line.size();
  while (end > 0) {
    const int32_t c = PreviousCodePoint(line, &end);
    const int8_t type = u_charType(c);
    if (c == '"' || c == '\'' || type == U_FINAL_PUNCTUATION || type == U_END_PUNCTUATION) continue;
    return u_hasBinaryProperty(c, UCHAR_S_TERM) || c == ':' || c == 0xFF1A || c == 0x2026;
  }
  return true;
}

// Words show that a line goes on: the next one begins with a small letter, or this one ends with
// "of" or a comma. Headlines of one length do neither.
bool IsJoined(absl::string_view line, absl::string_view next) {
  if (u_islower(CodePointAt(next, 0)) || absl::EndsWith(line, ",")) return true;
  const size_t blank = line.rfind(' ');
  return blank != absl::string_view::npos && JoinsLines(line.substr(blank + 1));
}

// True when the block of lines [begin, end) looks wrapped at a width: no line but the last had room
// for the first word of the next one, which no list of headlines or of short sentences fulfils. A
// long address may stand over the edge.
bool IsWrapped(absl::string_view text, const std::vector<Span>& lines, size_t begin, size_t end) {
  if (end - begin < 2) return false;
  const auto is_address = [&](const Span& line) {
    return line.chars() > kMaxWrapWidth && absl::StrContains(Slice(text, line), "://");
  };
  uint32_t longest = 0;
  for (size_t i = begin; i < end; ++i) {
    if (!is_address(lines[i])) longest = std::max(longest, lines[i].chars());
  }
  if (longest < kMinWrapWidth || longest > kMaxWrapWidth) return false;
  size_t open = 0, joined = 0;
  for (size_t i = begin; i + 1 < end; ++i) {
    const absl::string_view following = Slice(text, lines[i + 1]);
    const size_t word = std::min(following.find(' '), following.size());
    if (lines[i].chars() + 1 + word + kWrapSlack < longest) return false;
    open += !EndsSentence(Slice(text, lines[i]));
    joined += IsJoined(Slice(text, lines[i]), following);
  }
  return open * 2 >= end - begin - 1 && joined * 3 >= end - begin - 1;
}

// A line that goes on in the next one: it ends inside a sentence and the next begins with a small
// letter.
bool ContinuesIn(absl::string_view text, const Span& line, const Span& next) {
  return !EndsSentence(Slice(text, line)) && line.chars() >= 30 &&
         u_islower(CodePointAt(text, next.start_byte)) && next.chars() > 15;
}

}  // namespace

std::vector<Span> SplitParagraphs(absl::string_view text, const SpanIndex& index) {
  const std::vector<Span> lines = SplitLines(text, index);
  std::vector<Span> paragraphs;
  for (size_t begin = 0; begin < lines.size();) {
    if (lines[begin].empty()) {
      ++begin;
      continue;
    }
    size_t end = begin;
    while (end < lines.size() && !lines[end].empty()) ++end;
    const bool wrapped = IsWrapped(text, lines, begin, end);
    for (size_t i = begin; i < end;) {
      size_t last = i;
      while (last + 1 < end && (wrapped || ContinuesIn(text, lines[last], lines[last + 1]))) ++last;
      paragraphs.push_back(index.Make(lines[i].start_byte, lines[last].end_byte));
      i = last + 1;
    }
    begin = end;
  }
  return paragraphs;
}

}  // namespace parallax
