// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/server/stream_call.h"

#include <utility>

#include "service/rpc/errors.h"
#include "service/rpc/status_to_grpc.h"

namespace parallax {

StreamCall* StreamCall::Queue(const CallEnvironment& environment,
                              grpc::CallbackServerContext* context, absl::string_view method,
                              StreamWork work, const grpc::ByteBuffer& request) {
  auto* self = new StreamCall(environment, context, method, request);
  const absl::Status admitted = self->call_.Admit([self, work = std::move(work), &request] {
    const auto send = [self](const grpc::ByteBuffer& message) { self->Send(message); };
    self->End(self->call_.Run([&] { return work(request, self->call_, send); }));
  });
  if (!admitted.ok()) self->End(admitted);
  return self;
}

void StreamCall::Send(const grpc::ByteBuffer& message) {
  absl::MutexLock lock(&mutex_);
  if (broken_) return;
  call_.CountResponse(message.Length());
  queue_.push_back(message);
  if (queue_.size() == 1) StartWrite(&queue_.front());
}

void StreamCall::OnWriteDone(bool ok) {
  std::optional<absl::Status> end;
  {
    absl::MutexLock lock(&mutex_);
    queue_.pop_front();
    if (!ok) {
      broken_ = true;
      queue_.clear();
    }
    if (!queue_.empty()) {
      StartWrite(&queue_.front());
      return;
    }
    end = end_;
  }
  // Outside the lock: the last step may delete this.
  if (end.has_value()) Finish(ToGrpcStatus(*end));
}

void StreamCall::OnCancel() {
  if (call_.Cancel()) End(CallCancelled());
}

void StreamCall::End(const absl::Status& status) {
  call_.LogEnd(status);
  {
    absl::MutexLock lock(&mutex_);
    end_ = status;
    if (!queue_.empty()) return;
  }
  Finish(ToGrpcStatus(status));
}

}  // namespace parallax
