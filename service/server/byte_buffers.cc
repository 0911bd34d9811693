// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/server/byte_buffers.h"

#include "absl/strings/string_view.h"
#include "grpcpp/impl/codegen/proto_utils.h"
#include "service/rpc/errors.h"
#include "service/rpc/limits.h"
#include "service/rpc/parse.h"

namespace parallax {

absl::Status ReadMessage(const grpc::ByteBuffer& buffer, google::protobuf::Message* message) {
  grpc::Slice slice;
  if (buffer.Valid() && buffer.Length() > kMaxMessageBytes) return MessageTooLarge(buffer.Length());
  if (buffer.Valid() && !buffer.DumpToSingleSlice(&slice).ok()) return MalformedMessage();
  return ParseMessage(absl::string_view(reinterpret_cast<const char*>(slice.begin()), slice.size()),
                      message);
}

absl::Status WriteMessage(const google::protobuf::Message& message, grpc::ByteBuffer* buffer) {
  bool own_buffer = false;
  const grpc::Status status =
      grpc::GenericSerialize<grpc::ProtoBufferWriter, google::protobuf::Message>(message, buffer,
                                                                                 &own_buffer);
  return status.ok() ? absl::OkStatus() : InternalError("the response cannot be serialised");
}

}  // namespace parallax
