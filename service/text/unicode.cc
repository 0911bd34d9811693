// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/unicode.h"

#include "unicode/locid.h"
#include "unicode/uchar.h"
#include "unicode/uscript.h"
#include "unicode/utext.h"
#include "unicode/utf8.h"

namespace parallax {
namespace {

// An iterator and the text that it walks, kept by each thread because opening an iterator costs
// more than using it.
struct ThreadBreaks {
  std::unique_ptr<icu::BreakIterator> iterator;
  UText text = UTEXT_INITIALIZER;
  ~ThreadBreaks() { utext_close(&text); }
};

std::unique_ptr<icu::BreakIterator> OpenBreaks(BreakKind kind) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(
      kind == BreakKind::kWord
          ? icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status)
          : icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  return U_SUCCESS(status) ? std::move(iterator) : nullptr;
}

}  // namespace

int32_t NextCodePoint(absl::string_view text, size_t* offset) {
  int32_t i = static_cast<int32_t>(*offset);
  UChar32 c;
  U8_NEXT_OR_FFFD(reinterpret_cast<const uint8_t*>(text.data()), i,
                  static_cast<int32_t>(text.size()), c);
  *offset = static_cast<size_t>(i);
  return c;
}

int32_t PreviousCodePoint(absl::string_view text, size_t* offset) {
  int32_t i = static_cast<int32_t>(*offset);
  UChar32 c;
  U8_PREV_OR_FFFD(reinterpret_cast<const uint8_t*>(text.data()), 0, i, c);
  *offset = static_cast<size_t>(i);
  return c;
}

int32_t CodePointAt(absl::string_view text, size_t offset) {
  return offset < text.size() ? NextCodePoint(text, &offset) : 0;
}

int32_t CodePointBefore(absl::string_view text, size_t offset) {
  return offset > 0 ? PreviousCodePoint(text, &offset) : 0;
}

bool IsBlank(int32_t code_point) {
  return u_isUWhiteSpace(code_point) || u_charType(code_point) == U_FORMAT_CHAR;
}

bool IsHan(int32_t code_point) {
  if (code_point < 0x2E80) return false;
  UErrorCode status = U_ZERO_ERROR;
  return code_point == 0x3007 || uscript_getScript(code_point, &status) == USCRIPT_HAN;
}

void TrimBlanks(absl::string_view text, size_t* begin, size_t* end) {
  while (*begin < *end) {
    size_t next = *begin;
    if (!IsBlank(NextCodePoint(text, &next))) break;
    *begin = next;
  }
  while (*begin < *end) {
    size_t previous = *end;
    if (!IsBlank(PreviousCodePoint(text, &previous))) break;
    *end = previous;
  }
}

bool IsValidUtf8(absl::string_view text) {
  const uint8_t* bytes = reinterpret_cast<const uint8_t*>(text.data());
  const int32_t size = static_cast<int32_t>(text.size());
  for (int32_t i = 0; i < size;) {
    UChar32 c;
    U8_NEXT(bytes, i, size, c);
    if (c < 0) return false;
  }
  return true;
}

icu::BreakIterator* BreaksOf(absl::string_view text, BreakKind kind) {
  thread_local ThreadBreaks words{OpenBreaks(BreakKind::kWord)};
  thread_local ThreadBreaks sentences{OpenBreaks(BreakKind::kSentence)};
  ThreadBreaks& breaks = kind == BreakKind::kWord ? words : sentences;
  if (breaks.iterator == nullptr) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&breaks.text, text.data(), static_cast<int64_t>(text.size()), &status);
  breaks.iterator->setText(&breaks.text, status);
  return U_SUCCESS(status) ? breaks.iterator.get() : nullptr;
}

}  // namespace parallax
