// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/server/unary_call.h"

#include <utility>

#include "service/rpc/errors.h"
#include "service/rpc/status_to_grpc.h"

namespace parallax {

UnaryCall* UnaryCall::Queue(const CallEnvironment& environment,
                            grpc::CallbackServerContext* context, absl::string_view method,
                            UnaryWork work, const grpc::ByteBuffer& request,
                            grpc::ByteBuffer* response) {
  auto* self = new UnaryCall(environment, context, method, request);
  const absl::Status admitted =
      self->call_.Admit([self, work = std::move(work), &request, response] {
        const absl::Status status =
            self->call_.Run([&] { return work(request, self->call_, response); });
        if (status.ok()) self->call_.CountResponse(response->Length());
        self->End(status);
      });
  if (!admitted.ok()) self->End(admitted);
  return self;
}

UnaryCall* UnaryCall::Answer(const CallEnvironment& environment,
                             grpc::CallbackServerContext* context, absl::string_view method,
                             const UnaryWork& work, const grpc::ByteBuffer& request,
                             grpc::ByteBuffer* response) {
  auto* self = new UnaryCall(environment, context, method, request);
  const absl::Status status = self->call_.Run([&] { return work(request, self->call_, response); });
  if (status.ok()) self->call_.CountResponse(response->Length());
  self->End(status);
  return self;
}

void UnaryCall::OnCancel() {
  if (call_.Cancel()) End(CallCancelled());
}

void UnaryCall::End(const absl::Status& status) {
  call_.LogEnd(status);
  Finish(ToGrpcStatus(status));
}

}  // namespace parallax
