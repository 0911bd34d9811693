// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_SERVER_DIVERGENCE_SERVICE_H_
#define PARALLAX_SERVICE_SERVER_DIVERGENCE_SERVICE_H_

#include "grpcpp/support/byte_buffer.h"
#include "parallax/v1/divergence_service.grpc.pb.h"
#include "service/server/call.h"

namespace parallax {

inline constexpr char kServiceName[] = "parallax.v1.DivergenceService";

// The gRPC face of the handlers in rpc/handlers.h. Nothing here blocks: a call is admitted, waits
// for a worker, and is finished by it.
//
// Methods take the bytes of the request and read them on the worker: gRPC would answer a request
// that is not UTF-8 with UNIMPLEMENTED and no word on where. GetServerInfo alone is answered at
// once, also before the server is warm and when it is full.
class DivergenceServiceImpl final
    : public v1::DivergenceService::WithRawCallbackMethod_CompareArticles<
          v1::DivergenceService::WithRawCallbackMethod_StreamCompareArticles<
              v1::DivergenceService::WithRawCallbackMethod_ExtractClaims<
                  v1::DivergenceService::WithRawCallbackMethod_GroupArticles<
                      v1::DivergenceService::WithRawCallbackMethod_GetServerInfo<
                          v1::DivergenceService::Service>>>>> {
 public:
  // `environment` outlives the service.
  explicit DivergenceServiceImpl(const CallEnvironment& environment) : environment_(environment) {}

  grpc::ServerUnaryReactor* CompareArticles(grpc::CallbackServerContext* context,
                                            const grpc::ByteBuffer* request,
                                            grpc::ByteBuffer* response) override;
  grpc::ServerWriteReactor<grpc::ByteBuffer>* StreamCompareArticles(
      grpc::CallbackServerContext* context, const grpc::ByteBuffer* request) override;
  grpc::ServerUnaryReactor* ExtractClaims(grpc::CallbackServerContext* context,
                                          const grpc::ByteBuffer* request,
                                          grpc::ByteBuffer* response) override;
  grpc::ServerUnaryReactor* GroupArticles(grpc::CallbackServerContext* context,
                                          const grpc::ByteBuffer* request,
                                          grpc::ByteBuffer* response) override;
  grpc::ServerUnaryReactor* GetServerInfo(grpc::CallbackServerContext* context,
                                          const grpc::ByteBuffer* request,
                                          grpc::ByteBuffer* response) override;

 private:
  const CallEnvironment& environment_;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_SERVER_DIVERGENCE_SERVICE_H_
