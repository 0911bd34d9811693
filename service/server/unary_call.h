// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_SERVER_UNARY_CALL_H_
#define PARALLAX_SERVICE_SERVER_UNARY_CALL_H_

#include <functional>

#include "grpcpp/support/byte_buffer.h"
#include "grpcpp/support/server_callback.h"
#include "service/server/call.h"

namespace parallax {

// From the bytes of a request to those of its response.
using UnaryWork = std::function<absl::Status(const grpc::ByteBuffer&, Call&, grpc::ByteBuffer*)>;

// One call of a unary method. Deletes itself when gRPC is done with it.
class UnaryCall final : public grpc::ServerUnaryReactor {
 public:
  // Has a worker do `work`, or finishes the call with the reason why not. Never blocks. `request`
  // and `response` are gRPC's and outlive the call.
  static UnaryCall* Queue(const CallEnvironment& environment, grpc::CallbackServerContext* context,
                          absl::string_view method, UnaryWork work, const grpc::ByteBuffer& request,
                          grpc::ByteBuffer* response);

  // Does `work` at once, on gRPC's thread: for what takes no time.
  static UnaryCall* Answer(const CallEnvironment& environment, grpc::CallbackServerContext* context,
                           absl::string_view method, const UnaryWork& work,
                           const grpc::ByteBuffer& request, grpc::ByteBuffer* response);

  void OnCancel() override;
  void OnDone() override { delete this; }

 private:
  UnaryCall(const CallEnvironment& environment, grpc::CallbackServerContext* context,
            absl::string_view method, const grpc::ByteBuffer& request)
      : call_(environment, context, method, request.Length()) {}

  void End(const absl::Status& status);

  Call call_;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_SERVER_UNARY_CALL_H_
