// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "client/terminal/text.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <memory>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace parallax {
namespace {

constexpr UChar32 kReplacement = 0xFFFD;

// The code point at `offset` and the offset after it; invalid bytes give U+FFFD.
UChar32 Next(absl::string_view text, size_t& offset) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  int32_t position = static_cast<int32_t>(offset);
  UChar32 c;
  U8_NEXT_OR_FFFD(bytes, position, static_cast<int32_t>(text.size()), c);
  offset = static_cast<size_t>(position);
  return c;
}

bool IsVariationSelector(UChar32 c) { return u_hasBinaryProperty(c, UCHAR_VARIATION_SELECTOR); }

bool IsHidden(UChar32 c) {
  switch (u_charType(c)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_SURROGATE:
    case U_PRIVATE_USE_CHAR:
    case U_UNASSIGNED:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return true;
    default:
      return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
  }
}

int WidthOf(UChar32 c) {
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool IsSpace(char c) { return c == ' '; }

// Boundaries of one kind in a text, offsets in bytes. Without ICU's data every code point is a
// boundary.
class Boundaries {
 public:
  enum class Kind { kLine, kCharacter };

  Boundaries(absl::string_view text, Kind kind) : text_(text) {
    UErrorCode error = U_ZERO_ERROR;
    const auto& locale = icu::Locale::getEnglish();
    iterator_.reset(kind == Kind::kLine
                        ? icu::BreakIterator::createLineInstance(locale, error)
                        : icu::BreakIterator::createCharacterInstance(locale, error));
    UText* source = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &error);
    if (iterator_ != nullptr) iterator_->setText(source, error);
    utext_close(source);
    if (U_FAILURE(error)) iterator_.reset();
  }

  // The first boundary after `offset`, which is less than the text's size.
  size_t After(size_t offset) {
    if (iterator_ == nullptr) {
      Next(text_, offset);
      return offset;
    }
    const int32_t next = iterator_->following(static_cast<int32_t>(offset));
    return next == icu::BreakIterator::DONE ? text_.size() : static_cast<size_t>(next);
  }

 private:
  absl::string_view text_;
  std::unique_ptr<icu::BreakIterator> iterator_;
};

}  // namespace

std::string SafeText(absl::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  bool varies = false;  // The character before can take a variation selector.
  for (size_t offset = 0; offset < text.size();) {
    const size_t start = offset;
    const UChar32 c = Next(text, offset);
    const bool selector = IsVariationSelector(c);
    if (c == '\r' && offset < text.size() && text[offset] == '\n') {
      continue;  // The line feed stands for both.
    } else if (c == '\n' || c == '\t' || c == '\r') {
      safe += ' ';
    } else if (selector ? !varies : IsHidden(c)) {
      absl::StrAppendFormat(&safe, "<U+%04X>", static_cast<uint32_t>(c));
    } else if (c == kReplacement) {
      safe += "\xEF\xBF\xBD";
    } else {
      absl::StrAppend(&safe, text.substr(start, offset - start));
    }
    varies = !selector && !IsHidden(c) && !u_isUWhiteSpace(c);
  }
  return safe;
}

int DisplayWidth(absl::string_view text) {
  int width = 0;
  for (size_t offset = 0; offset < text.size();) width += WidthOf(Next(text, offset));
  return width;
}

std::vector<TextRange> WrapText(absl::string_view text, int width) {
  width = std::max(width, 2);
  std::vector<TextRange> lines;
  Boundaries words(text, Boundaries::Kind::kLine);
  Boundaries characters(text, Boundaries::Kind::kCharacter);
  size_t begin = 0, end = 0;  // The line so far, without the white space after it.
  int used = 0;               // Columns of [begin, here).
  const auto finish = [&](size_t next) {
    lines.push_back({begin, end});
    begin = end = next;
    used = 0;
  };
  for (size_t here = 0; here < text.size();) {
    const size_t next = words.After(here);
    size_t visible = next;
    while (visible > here && IsSpace(text[visible - 1])) --visible;
    int needed = DisplayWidth(text.substr(here, visible - here));
    if (used + needed > width && end > begin) finish(here);
    while (needed > width) {  // One word fills more than a line.
      size_t cut = here;
      for (int filled = 0; cut < visible;) {
        const size_t after = characters.After(cut);
        filled += DisplayWidth(text.substr(cut, after - cut));
        if (filled > width && cut > here) break;
        cut = after;
      }
      if (cut >= visible) break;
      end = cut;
      finish(cut);
      here = cut;
      needed = DisplayWidth(text.substr(here, visible - here));
    }
    used += DisplayWidth(text.substr(here, next - here));
    if (visible > here) end = visible;
    here = next;
  }
  if (end > begin || lines.empty()) lines.push_back({begin, end});
  return lines;
}

}  // namespace parallax
