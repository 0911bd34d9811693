// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_RPC_LIMITS_H_
#define PARALLAX_SERVICE_RPC_LIMITS_H_

#include <cstddef>

#include "absl/time/time.h"

namespace parallax {

// What a request may hold. GetServerInfo tells them; a request beyond one is refused before any
// analysis. Characters are Unicode code points.

// Articles of a request. Pairs of articles grow with the square.
inline constexpr size_t kMaxArticles = 50;

// Text of one article, after extraction from HTML: a book chapter.
inline constexpr size_t kMaxArticleCharacters = 200'000;

// Text of all articles of a streamed comparison.
inline constexpr size_t kMaxStreamCharacters = 600'000;

// Text of all articles of any other call: what can be answered within a caller's patience without a
// word in between.
inline constexpr size_t kMaxUnaryCharacters = 200'000;

// HTML of one article, in bytes.
inline constexpr size_t kMaxArticleHtmlBytes = 2'000'000;

// A request message, in bytes.
inline constexpr size_t kMaxMessageBytes = 16 * 1024 * 1024;

// What gRPC still receives of a message, in bytes, so that one somewhat over the limit is told so
// in this API's own words. A longer one gRPC refuses in its words, before it arrives.
inline constexpr size_t kMaxReceivedBytes = kMaxMessageBytes + 4 * 1024 * 1024;

// The metadata of a call, in bytes; gRPC refuses more.
inline constexpr size_t kMaxMetadataBytes = 16 * 1024;

// `article_id`.
inline constexpr size_t kMaxArticleIdCharacters = 128;

// `outlet` and `author`.
inline constexpr size_t kMaxNameCharacters = 200;

// `title`.
inline constexpr size_t kMaxTitleCharacters = 1'000;

// `url`.
inline constexpr size_t kMaxUrlCharacters = 2'000;

// `language_code`, `published`, `report_language`, in bytes: longer than any that is valid.
inline constexpr size_t kMaxCodeBytes = 64;

// Groups in `event_groups`. An article stands in one group at most, so more could only be empty.
inline constexpr size_t kMaxEventGroups = kMaxArticles;

// Violations told in one answer; error details travel in metadata, which clients bound (8 KiB by
// default).
inline constexpr size_t kMaxViolations = 16;

// The deadline of a call that states none.
inline constexpr absl::Duration kDefaultDeadline = absl::Seconds(30);

// The longest deadline honoured; longer ones are cut to it.
inline constexpr absl::Duration kMaxDeadline = absl::Seconds(120);

// What a client is asked to wait before it tries again when the server is busy.
inline constexpr absl::Duration kRetryDelay = absl::Seconds(1);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_RPC_LIMITS_H_
