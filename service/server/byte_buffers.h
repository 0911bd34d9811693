// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_SERVER_BYTE_BUFFERS_H_
#define PARALLAX_SERVICE_SERVER_BYTE_BUFFERS_H_

#include "absl/status/status.h"
#include "google/protobuf/message.h"
#include "grpcpp/support/byte_buffer.h"

namespace parallax {

// Reads `buffer` into `message`. Errors as ParseMessage() of rpc/parse.h.
absl::Status ReadMessage(const grpc::ByteBuffer& buffer, google::protobuf::Message* message);

// The bytes of `message`, fields and lists in a fixed order. INTERNAL: it is too large to send.
absl::Status WriteMessage(const google::protobuf::Message& message, grpc::ByteBuffer* buffer);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_SERVER_BYTE_BUFFERS_H_
