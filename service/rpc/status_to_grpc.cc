// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/status_to_grpc.h"

#include <map>
#include <string>

#include "absl/strings/cord.h"
#include "service/rpc/errors.h"

namespace parallax {

google::rpc::Status ToRpcStatus(const absl::Status& status) {
  google::rpc::Status result;
  result.set_code(static_cast<int>(status.code()));
  result.set_message(std::string(status.message()));
  std::map<std::string, std::string>
      details;  // absl::Status walks its payloads in no defined order
  status.ForEachPayload([&details](absl::string_view type, const absl::Cord& payload) {
    if (IsPublicDetail(type)) details.emplace(std::string(type), std::string(payload));
  });
  for (const auto& [type, payload] : details) {
    google::protobuf::Any* any = result.add_details();
    any->set_type_url(type);
    any->set_value(payload);
  }
  return result;
}

grpc::Status ToGrpcStatus(const absl::Status& status) {
  if (status.ok()) return grpc::Status::OK;
  const google::rpc::Status rpc_status = ToRpcStatus(status);
  // The codes of Abseil and gRPC are the same numbers.
  return grpc::Status(static_cast<grpc::StatusCode>(status.code()), rpc_status.message(),
                      rpc_status.details().empty() ? "" : rpc_status.SerializeAsString());
}

absl::Status FromGrpcStatus(const grpc::Status& status) {
  if (status.ok()) return absl::OkStatus();
  absl::Status result(static_cast<absl::StatusCode>(status.error_code()), status.error_message());
  google::rpc::Status details;
  if (!details.ParseFromString(status.error_details())) return result;
  for (const google::protobuf::Any& any : details.details()) {
    result.SetPayload(any.type_url(), absl::Cord(any.value()));
  }
  return result;
}

}  // namespace parallax
