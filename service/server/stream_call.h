// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_SERVER_STREAM_CALL_H_
#define PARALLAX_SERVICE_SERVER_STREAM_CALL_H_

#include <deque>
#include <functional>
#include <optional>

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"
#include "grpcpp/support/byte_buffer.h"
#include "grpcpp/support/server_callback.h"
#include "service/server/call.h"

namespace parallax {

// From the bytes of a request to those of several messages, given to the function one by one.
using StreamWork = std::function<absl::Status(const grpc::ByteBuffer&, Call&,
                                              const std::function<void(const grpc::ByteBuffer&)>&)>;

// One call of a method that answers with a stream. The worker never waits for a slow reader:
// messages queue up, one is on its way at a time. What a comparison sends is bounded by its report,
// and so is the queue. Deletes itself when gRPC is done with it.
class StreamCall final : public grpc::ServerWriteReactor<grpc::ByteBuffer> {
 public:
  // As UnaryCall::Queue().
  static StreamCall* Queue(const CallEnvironment& environment, grpc::CallbackServerContext* context,
                           absl::string_view method, StreamWork work,
                           const grpc::ByteBuffer& request);

  void OnWriteDone(bool ok) override;
  void OnCancel() override;
  void OnDone() override { delete this; }

 private:
  StreamCall(const CallEnvironment& environment, grpc::CallbackServerContext* context,
             absl::string_view method, const grpc::ByteBuffer& request)
      : call_(environment, context, method, request.Length()) {}

  void Send(const grpc::ByteBuffer& message);
  // Ends the call with `status` once all messages are written.
  void End(const absl::Status& status);

  Call call_;
  absl::Mutex mutex_;
  std::deque<grpc::ByteBuffer> queue_ ABSL_GUARDED_BY(mutex_);  // The first is on its way.
  bool broken_ ABSL_GUARDED_BY(mutex_) = false;                 // The reader is gone.
  std::optional<absl::Status> end_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_SERVER_STREAM_CALL_H_
