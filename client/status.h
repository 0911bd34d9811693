// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_CLIENT_STATUS_H_
#define PARALLAX_CLIENT_STATUS_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"

namespace grpc {
class Status;
}

namespace parallax {

// Errors of the service on the client's side.

// `status` with the same code and message, and each detail of the google.rpc.Status that the server
// sent as a payload under its type URL.
absl::Status FromGrpc(const grpc::Status& status);

struct FieldProblem {
  std::string field;  // "articles[2].text"
  std::string description;
};

// What the details of an error say; parts that the server did not send are empty.
struct ErrorDetails {
  std::string reason;  // Frozen word for programs: "DUPLICATE_ARTICLE_ID" (docs/errors.md)
  std::vector<FieldProblem> fields;
  std::optional<absl::Duration> retry_after;
};

// Reads the details of `status`, which came from a Client or from the analysis in this process.
ErrorDetails DetailsOf(const absl::Status& status);

// `status` for a person: code, message, each field with its problem, the reason, and when to try
// again; one per line, no line break at the end. Every part is made safe for a terminal.
std::string Describe(const absl::Status& status);

}  // namespace parallax

#endif  // PARALLAX_CLIENT_STATUS_H_
