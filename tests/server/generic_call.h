// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_TESTS_SERVER_GENERIC_CALL_H_
#define PARALLAX_TESTS_SERVER_GENERIC_CALL_H_

#include <memory>
#include <string>

#include "grpcpp/channel.h"
#include "grpcpp/client_context.h"
#include "grpcpp/completion_queue.h"
#include "grpcpp/generic/generic_stub.h"

namespace parallax {

// Bytes to a method and bytes back, past every generated check: for requests that no stub would
// send, and for services without a stub here. One message each way, also of streams.
struct GenericAnswer {
  grpc::Status status;
  std::string bytes;
};

inline GenericAnswer CallWithBytes(const std::shared_ptr<grpc::Channel>& channel,
                                   const std::string& method, const std::string& bytes) {
  grpc::GenericStub stub(channel);
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(20));
  grpc::CompletionQueue queue;
  const auto call = stub.PrepareCall(&context, method, &queue);
  void* tag = nullptr;
  bool ok = false;
  const auto wait = [&] {
    queue.Next(&tag, &ok);
    return ok;
  };
  GenericAnswer answer;
  call->StartCall(&context);
  wait();
  grpc::Slice request(bytes);
  call->WriteLast(grpc::ByteBuffer(&request, 1), grpc::WriteOptions(), &context);
  wait();
  grpc::ByteBuffer response;
  call->Read(&response, &context);
  if (wait()) {
    grpc::Slice slice;
    if (response.DumpToSingleSlice(&slice).ok()) {
      answer.bytes.assign(reinterpret_cast<const char*>(slice.begin()), slice.size());
    }
  }
  call->Finish(&answer.status, &context);
  wait();
  queue.Shutdown();
  while (queue.Next(&tag, &ok)) {
  }
  return answer;
}

}  // namespace parallax

#endif  // PARALLAX_TESTS_SERVER_GENERIC_CALL_H_
