// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/server/divergence_service.h"

#include "service/rpc/handlers.h"
#include "service/server/byte_buffers.h"
#include "service/server/stream_call.h"
#include "service/server/unary_call.h"

namespace parallax {
namespace {

// Bytes to bytes: what a worker does for a unary method.
template <class Request, class Response>
UnaryWork WorkOf(absl::Status (*handle)(const Request&, const Context&, Response*)) {
  return [handle](const grpc::ByteBuffer& request_bytes, Call& call,
                  grpc::ByteBuffer* response_bytes) {
    Request request;
    if (absl::Status read = ReadMessage(request_bytes, &request); !read.ok()) return read;
    if constexpr (requires { request.articles_size(); }) call.SetArticles(request.articles_size());
    Response response;
    const absl::Status status = handle(request, Context{call.analyzer(), call}, &response);
    return status.ok() ? WriteMessage(response, response_bytes) : status;
  };
}

absl::Status CompareAsStream(const grpc::ByteBuffer& request_bytes, Call& call,
                             const std::function<void(const grpc::ByteBuffer&)>& send) {
  v1::StreamCompareArticlesRequest request;
  if (absl::Status read = ReadMessage(request_bytes, &request); !read.ok()) return read;
  call.SetArticles(request.articles_size());
  absl::Status written;
  const absl::Status status =
      StreamCompareArticles(request, Context{call.analyzer(), call},
                            [&send, &written](const v1::StreamCompareArticlesResponse& message) {
                              grpc::ByteBuffer buffer;
                              written.Update(WriteMessage(message, &buffer));
                              if (written.ok()) send(buffer);
                            });
  return status.ok() ? written : status;
}

}  // namespace

grpc::ServerUnaryReactor* DivergenceServiceImpl::CompareArticles(
    grpc::CallbackServerContext* context, const grpc::ByteBuffer* request,
    grpc::ByteBuffer* response) {
  return UnaryCall::Queue(environment_, context, "CompareArticles",
                          WorkOf(&parallax::CompareArticles), *request, response);
}

grpc::ServerWriteReactor<grpc::ByteBuffer>* DivergenceServiceImpl::StreamCompareArticles(
    grpc::CallbackServerContext* context, const grpc::ByteBuffer* request) {
  return StreamCall::Queue(environment_, context, "StreamCompareArticles", &CompareAsStream,
                           *request);
}

grpc::ServerUnaryReactor* DivergenceServiceImpl::ExtractClaims(grpc::CallbackServerContext* context,
                                                               const grpc::ByteBuffer* request,
                                                               grpc::ByteBuffer* response) {
  return UnaryCall::Queue(environment_, context, "ExtractClaims", WorkOf(&parallax::ExtractClaims),
                          *request, response);
}

grpc::ServerUnaryReactor* DivergenceServiceImpl::GroupArticles(grpc::CallbackServerContext* context,
                                                               const grpc::ByteBuffer* request,
                                                               grpc::ByteBuffer* response) {
  return UnaryCall::Queue(environment_, context, "GroupArticles", WorkOf(&parallax::GroupArticles),
                          *request, response);
}

grpc::ServerUnaryReactor* DivergenceServiceImpl::GetServerInfo(grpc::CallbackServerContext* context,
                                                               const grpc::ByteBuffer* request,
                                                               grpc::ByteBuffer* response) {
  return UnaryCall::Answer(environment_, context, "GetServerInfo", WorkOf(&parallax::GetServerInfo),
                           *request, response);
}

}  // namespace parallax
