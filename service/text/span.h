// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_SPAN_H_
#define PARALLAX_SERVICE_TEXT_SPAN_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace parallax {

// A piece of one text.
//
// Offsets are half-open and given twice: in UTF-8 bytes, for slicing, and in Unicode code points,
// for clients that count characters. A span does not own text; it means nothing without the text it
// was made from.
struct Span {
  uint32_t start_byte = 0, end_byte = 0;
  uint32_t start_char = 0, end_char = 0;

  bool empty() const { return start_byte == end_byte; }
  uint32_t bytes() const { return end_byte - start_byte; }
  uint32_t chars() const { return end_char - start_char; }
  bool Contains(const Span& other) const {
    return start_byte <= other.start_byte && other.end_byte <= end_byte;
  }
  bool Overlaps(const Span& other) const {
    return start_byte < other.end_byte && other.start_byte < end_byte;
  }
  friend bool operator==(const Span&, const Span&) = default;
  friend auto operator<=>(const Span&, const Span&) = default;
};

// The slice of `text` that `span` stands for: a view into `text`. Thread-safe.
inline absl::string_view Slice(absl::string_view text, const Span& span) {
  return text.substr(span.start_byte, span.bytes());
}

// Turns byte offsets of one text into spans. Made once for each text; constant after that,
// thread-safe.
class SpanIndex {
 public:
  SpanIndex() = default;
  // `text` is valid UTF-8. The index keeps no reference to it.
  explicit SpanIndex(absl::string_view text);

  // The span of [start_byte, end_byte). Offsets beyond the text are clamped to its end; an offset
  // inside a code point is moved back to its start.
  Span Make(size_t start_byte, size_t end_byte) const;

  uint32_t bytes() const { return bytes_; }
  uint32_t chars() const { return chars_; }

 private:
  uint32_t CharAt(uint32_t byte) const;

  // Code points before every 64th byte, and one bit per byte that tells whether a code point starts
  // there.
  std::vector<uint32_t> blocks_;
  std::vector<uint64_t> starts_;
  uint32_t bytes_ = 0, chars_ = 0;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_SPAN_H_
