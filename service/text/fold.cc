// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/fold.h"

#include "service/text/unicode.h"
#include "unicode/uchar.h"
#include "unicode/utf8.h"

namespace parallax {
namespace {

int32_t FoldCodePoint(int32_t c) {
  if (c < 0x80) return c == '\n' || c == '\r' || c == '\t' || c == '\v' || c == '\f' ? ' ' : c;
  if (u_isUWhiteSpace(c)) return ' ';
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + 0x21;
  if ((c >= 0x2010 && c <= 0x2013) || c == 0x2212) return '-';
  if (c == 0x2018 || c == 0x2019 || c == 0x02BC) return '\'';
  if (u_charType(c) == U_DECIMAL_DIGIT_NUMBER) return '0' + u_charDigitValue(c);
  return c;
}

}  // namespace

FoldedText Fold(absl::string_view text, const Span& within) {
  FoldedText folded;
  folded.text.reserve(within.bytes());
  for (size_t i = within.start_byte; i < within.end_byte;) {
    const uint32_t begin = static_cast<uint32_t>(i);
    const int32_t c = NextCodePoint(text, &i);
    if (u_charType(c) == U_FORMAT_CHAR) continue;
    uint8_t bytes[U8_MAX_LENGTH];
    int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, FoldCodePoint(c));
    folded.text.append(reinterpret_cast<const char*>(bytes), size);
    folded.begins.insert(folded.begins.end(), size, begin);
    folded.ends.insert(folded.ends.end(), size, static_cast<uint32_t>(i));
  }
  return folded;
}

}  // namespace parallax
