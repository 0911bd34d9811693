// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <string>

#include "absl/container/flat_hash_set.h"
#include "service/text/boilerplate.h"
#include "service/text/token.h"
#include "service/text/unicode.h"
#include "unicode/uchar.h"

namespace parallax {
namespace {

// Shorter paragraphs ("Yes.") may be said twice in earnest.
constexpr size_t kMinKeyBytes = 16;

// What UTF-8 punctuation (quotation marks, dashes, the ellipsis) becomes when it is read as
// Windows-1252: "â€œ". Its third character may be lost.
bool IsGarbledPunctuation(int32_t first, int32_t second) {
  return first == 0xE2 && second == 0x20AC;
}

// Letters and digits alone: the form in which two paragraphs are the same, whatever became of their
// punctuation.
std::string RepeatKey(absl::string_view text) {
  const std::string norm = NormalizeForMatch(text);
  std::string key;
  for (size_t i = 0; i < norm.size();) {
    const size_t begin = i;
    const int32_t c = NextCodePoint(norm, &i);
    if (IsGarbledPunctuation(c, CodePointAt(norm, i))) {
      NextCodePoint(norm, &i);
      const int32_t third = CodePointAt(norm, i);
      if (third > 0x7F && !IsHan(third)) NextCodePoint(norm, &i);
      continue;
    }
    if (u_isalnum(c)) key.append(norm, begin, i - begin);
  }
  return key;
}

}  // namespace

void MarkRepeated(absl::string_view text, std::vector<Paragraph>* paragraphs) {
  absl::flat_hash_set<std::string> seen;
  for (Paragraph& paragraph : *paragraphs) {
    if (paragraph.boilerplate != Boilerplate::kNone) continue;
    std::string key = RepeatKey(Slice(text, paragraph.span));
    if (key.size() < kMinKeyBytes) continue;
    if (!seen.insert(std::move(key)).second) paragraph.boilerplate = Boilerplate::kRepeated;
  }
}

}  // namespace parallax
