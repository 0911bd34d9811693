// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_RPC_PARSE_H_
#define PARALLAX_SERVICE_RPC_PARSE_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"

namespace parallax {

// Reads `bytes` into `message`. Protobuf refuses a string that is not UTF-8 without saying which;
// this says where it stands. Thread-safe.
//
// INVALID_ARGUMENT: InvalidRequest() with the path of each string that is not UTF-8, or
// MalformedMessage(). RESOURCE_EXHAUSTED: MessageTooLarge().
absl::Status ParseMessage(absl::string_view bytes, google::protobuf::Message* message);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_RPC_PARSE_H_
