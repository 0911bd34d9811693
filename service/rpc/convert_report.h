// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_RPC_CONVERT_REPORT_H_
#define PARALLAX_SERVICE_RPC_CONVERT_REPORT_H_

#include "parallax/v1/divergence_service.pb.h"
#include "service/report/report.h"

namespace parallax {

// The results of the analysis as the API's responses. Output goes into an empty message.
// Thread-safe.
void ToProto(const ModelManifest& from, v1::ModelManifest* to);
void ToProto(const Report& from, v1::Report* to);
void ToProto(const Comparison& from, v1::CompareArticlesResponse* to);
void ToProto(const Extraction& from, v1::ExtractClaimsResponse* to);
void ToProto(const Grouping& from, v1::GroupArticlesResponse* to);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_RPC_CONVERT_REPORT_H_
