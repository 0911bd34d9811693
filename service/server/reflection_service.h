// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_SERVER_REFLECTION_SERVICE_H_
#define PARALLAX_SERVICE_SERVER_REFLECTION_SERVICE_H_

#include <memory>
#include <string>
#include <vector>

#include "grpcpp/impl/service_type.h"

namespace parallax {

// The standard reflection services, v1 for newer tools and v1alpha for older ones, over the message
// types that are linked in. In place of gRPC's plugin, which knows v1alpha alone and leaves out the
// JSON names of fields: grpcurl would then print `article_id` where every other client prints
// `articleId`. Each answers for `services`, the full names that it lists. Thread-safe.
std::unique_ptr<grpc::Service> MakeReflectionV1(std::vector<std::string> services);
std::unique_ptr<grpc::Service> MakeReflectionV1Alpha(std::vector<std::string> services);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_SERVER_REFLECTION_SERVICE_H_
