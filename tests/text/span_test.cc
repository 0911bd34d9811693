// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/span.h"

#include <random>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "service/text/unicode.h"

namespace parallax {
namespace {

// The number of code points in the first `bytes` bytes, counted one by one.
uint32_t NaiveChars(absl::string_view text, size_t bytes) {
  uint32_t chars = 0;
  for (size_t i = 0; i < bytes; ++i) chars += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
  return chars;
}

std::string Encode(char32_t c) {
  std::string out;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
  return out;
}

// Code points of one to four bytes, in random order.
std::string RandomText(std::mt19937* random, size_t chars) {
  static constexpr char32_t kRanges[][2] = {
      {0x20, 0x7E}, {0xA0, 0x7FF}, {0x4E00, 0x9FFF}, {0x1F300, 0x1FAFF}, {0x200B, 0x200F}};
  std::string text;
  for (size_t i = 0; i < chars; ++i) {
    const auto& range = kRanges[(*random)() % 5];
    text += Encode(range[0] + (*random)() % (range[1] - range[0] + 1));
  }
  return text;
}

TEST(SpanIndexTest, GivesCodePointsOfEveryPairOfBoundariesLikeACountOneByOne) {
  std::mt19937 random(7);
  for (size_t chars : {0, 1, 2, 31, 63, 64, 65, 130}) {
    const std::string text = RandomText(&random, chars);
    const SpanIndex index(text);
    ASSERT_EQ(index.bytes(), text.size());
    ASSERT_EQ(index.chars(), chars);
    for (size_t start = 0; start <= text.size(); ++start) {
      if (start < text.size() && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) continue;
      for (size_t end = start; end <= text.size(); end += 1 + random() % 7) {
        if (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) continue;
        const Span span = index.Make(start, end);
        ASSERT_EQ(span.start_byte, start);
        ASSERT_EQ(span.end_byte, end);
        ASSERT_EQ(span.start_char, NaiveChars(text, start));
        ASSERT_EQ(span.end_char, NaiveChars(text, end));
        ASSERT_EQ(Slice(text, span), absl::string_view(text).substr(start, end - start));
      }
    }
  }
}

TEST(SpanIndexTest, MovesOffsetsInsideACodePointToItsStart) {
  const std::string text = "a\u4e2db";  // 1 + 3 + 1 bytes
  const SpanIndex index(text);
  EXPECT_EQ(index.Make(2, 3), index.Make(1, 1));
  EXPECT_EQ(Slice(text, index.Make(3, 5)), "\u4e2db");
  EXPECT_EQ(Slice(text, index.Make(0, 2)), "a");
}

TEST(SpanIndexTest, ClampsOffsetsBeyondTheText) {
  const std::string text = "h\u00e9llo";
  const SpanIndex index(text);
  EXPECT_EQ(index.Make(0, 1000), index.Make(0, text.size()));
  EXPECT_EQ(index.Make(500, 1000), index.Make(text.size(), text.size()));
  EXPECT_EQ(index.Make(500, 1000).start_char, 5u);
}

TEST(SpanIndexTest, AnEndBeforeTheStartGivesAnEmptySpan) {
  const SpanIndex index("abcdef");
  EXPECT_TRUE(index.Make(4, 2).empty());
  EXPECT_EQ(index.Make(4, 2).start_byte, 4u);
}

TEST(SpanIndexTest, AnEmptyTextHasOnlyTheEmptySpan) {
  EXPECT_EQ(SpanIndex("").Make(0, 10), Span{});
  EXPECT_EQ(SpanIndex().Make(0, 10), Span{});
}

TEST(SpanIndexTest, CountsAcrossBlockBordersOfSixtyFourBytes) {
  const std::string text = absl::StrCat(std::string(63, 'x'), "\U0001F600", std::string(70, 'y'));
  const SpanIndex index(text);
  EXPECT_EQ(index.Make(63, 67).start_char, 63u);
  EXPECT_EQ(index.Make(63, 67).end_char, 64u);
  EXPECT_EQ(index.Make(64, 66), index.Make(63, 63));
  EXPECT_EQ(index.Make(130, 131).start_char, 127u);
}

TEST(SpanTest, ContainsAndOverlapsAreHalfOpen) {
  const SpanIndex index("0123456789");
  const Span a = index.Make(2, 5), b = index.Make(5, 7), c = index.Make(3, 4);
  EXPECT_TRUE(a.Contains(c));
  EXPECT_TRUE(a.Contains(a));
  EXPECT_FALSE(c.Contains(a));
  EXPECT_FALSE(a.Overlaps(b));
  EXPECT_TRUE(a.Overlaps(c));
  EXPECT_EQ(a.bytes(), 3u);
  EXPECT_EQ(a.chars(), 3u);
}

TEST(SpanTest, OrdersByPosition) {
  const SpanIndex index("0123456789");
  EXPECT_LT(index.Make(1, 2), index.Make(2, 3));
  EXPECT_LT(index.Make(1, 2), index.Make(1, 3));
}

TEST(UnicodeTest, WalksForwardsAndBackwardsOverTheSameCodePoints) {
  std::mt19937 random(11);
  const std::string text = RandomText(&random, 300);
  std::vector<int32_t> forwards, backwards;
  for (size_t i = 0; i < text.size();) forwards.push_back(NextCodePoint(text, &i));
  for (size_t i = text.size(); i > 0;)
    backwards.insert(backwards.begin(), PreviousCodePoint(text, &i));
  EXPECT_EQ(forwards.size(), 300u);
  EXPECT_EQ(forwards, backwards);
}

TEST(UnicodeTest, RefusesBrokenUtf8) {
  EXPECT_TRUE(IsValidUtf8("plain, \u00e9, \u4e2d, \U0001F600"));
  EXPECT_FALSE(IsValidUtf8("\xC3"));              // cut
  EXPECT_FALSE(IsValidUtf8("\xFF"));              // no UTF-8 byte
  EXPECT_FALSE(IsValidUtf8("\xC0\x80"));          // overlong
  EXPECT_FALSE(IsValidUtf8("\xED\xA0\x80"));      // surrogate
  EXPECT_FALSE(IsValidUtf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
  EXPECT_FALSE(IsValidUtf8("\x80"));              // continuation alone
}

TEST(UnicodeTest, TrimsWhiteSpaceAndInvisibleCharacters) {
  const std::string text = "\uFEFF \u3000word\u200B\u00A0\n";
  size_t begin = 0, end = text.size();
  TrimBlanks(text, &begin, &end);
  EXPECT_EQ(text.substr(begin, end - begin), "word");
}

}  // namespace
}  // namespace parallax
