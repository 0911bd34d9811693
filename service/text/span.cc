// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/span.h"

#include <algorithm>
#include <bit>

namespace parallax {
namespace {

bool StartsCodePoint(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace

SpanIndex::SpanIndex(absl::string_view text) : bytes_(static_cast<uint32_t>(text.size())) {
  const size_t words = text.size() / 64 + 1;
  blocks_.resize(words);
  starts_.resize(words);
  for (size_t word = 0; word < words; ++word) {
    blocks_[word] = chars_;
    const size_t begin = word * 64;
    const size_t end = std::min(begin + 64, text.size());
    for (size_t i = begin; i < end; ++i) {
      if (StartsCodePoint(text[i])) starts_[word] |= uint64_t{1} << (i - begin);
    }
    chars_ += static_cast<uint32_t>(std::popcount(starts_[word]));
  }
}

uint32_t SpanIndex::CharAt(uint32_t byte) const {
  const uint64_t before = (uint64_t{1} << (byte % 64)) - 1;
  return blocks_[byte / 64] + static_cast<uint32_t>(std::popcount(starts_[byte / 64] & before));
}

Span SpanIndex::Make(size_t start_byte, size_t end_byte) const {
  if (blocks_.empty()) return {};
  const auto to_start = [this](size_t offset) {
    uint32_t byte = static_cast<uint32_t>(std::min<size_t>(offset, bytes_));
    while (byte > 0 && byte < bytes_ && !(starts_[byte / 64] >> (byte % 64) & 1)) --byte;
    return byte;
  };
  const uint32_t start = to_start(start_byte);
  const uint32_t end = std::max(start, to_start(end_byte));
  return {start, end, CharAt(start), CharAt(end)};
}

}  // namespace parallax
