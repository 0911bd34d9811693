// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_CLIENT_ARTICLES_H_
#define PARALLAX_CLIENT_ARTICLES_H_

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "parallax/v1/divergence_service.pb.h"

namespace parallax {

// Files as articles and requests (docs/command.md gives the formats).

// The bytes of the file at `path`; "-" is standard input.
//
// NOT_FOUND: it cannot be opened. FAILED_PRECONDITION: it cannot be read, or is larger than 32 MiB.
absl::StatusOr<std::string> ReadFile(const std::string& path);

// Adds what the file `name` holds to `request`. The end of the name tells the format: ".json" (an
// article, a list of articles, or a request, whose other fields are merged), ".html" and ".htm",
// else text with an optional header; standard input ("-") is told by its first character. An
// article without an id gets the name of its file, made unique in `request` by a number.
//
// INVALID_ARGUMENT: not UTF-8, no JSON of that shape, or a header that cannot be understood; the
// message says where.
absl::Status AddArticles(const std::string& name, absl::string_view content,
                         v1::CompareArticlesRequest& request);

// The request that `json` spells in protobuf's JSON. INVALID_ARGUMENT: it is none, or holds an
// unknown field.
absl::StatusOr<v1::CompareArticlesRequest> ParseRequest(absl::string_view json);

}  // namespace parallax

#endif  // PARALLAX_CLIENT_ARTICLES_H_
