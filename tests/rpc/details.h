// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_TESTS_RPC_DETAILS_H_
#define PARALLAX_TESTS_RPC_DETAILS_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "google/rpc/error_details.pb.h"
#include "service/rpc/status_to_grpc.h"

namespace parallax {

// The detail of type Message that `status` sends to callers.
template <class Message>
std::optional<Message> DetailOf(const absl::Status& status) {
  const google::rpc::Status sent = ToRpcStatus(status);
  for (const google::protobuf::Any& any : sent.details()) {
    Message message;
    if (any.UnpackTo(&message)) return message;
  }
  return std::nullopt;
}

// "FIELD REASON" of each violation that `status` tells, in order.
inline std::vector<std::string> ViolationsOf(const absl::Status& status) {
  std::vector<std::string> violations;
  const auto bad_request = DetailOf<google::rpc::BadRequest>(status);
  if (!bad_request.has_value()) return violations;
  for (const auto& violation : bad_request->field_violations()) {
    violations.push_back(violation.field() + " " + violation.reason());
  }
  return violations;
}

}  // namespace parallax

#endif  // PARALLAX_TESTS_RPC_DETAILS_H_
