// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_RPC_STATUS_TO_GRPC_H_
#define PARALLAX_SERVICE_RPC_STATUS_TO_GRPC_H_

#include "absl/status/status.h"
#include "google/rpc/status.pb.h"
#include "grpcpp/support/status.h"

namespace parallax {

// `status` as gRPC sends it: its payloads become the details of a google.rpc.Status, in byte order
// of their types. Thread-safe.
grpc::Status ToGrpcStatus(const absl::Status& status);

// The way back, for clients: details become payloads. Details that cannot be read are dropped.
absl::Status FromGrpcStatus(const grpc::Status& status);

// `status` as google.rpc.Status.
google::rpc::Status ToRpcStatus(const absl::Status& status);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_RPC_STATUS_TO_GRPC_H_
