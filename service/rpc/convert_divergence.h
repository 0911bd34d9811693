// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_RPC_CONVERT_DIVERGENCE_H_
#define PARALLAX_SERVICE_RPC_CONVERT_DIVERGENCE_H_

#include "parallax/v1/divergence.pb.h"
#include "service/report/report.h"

namespace parallax {

// Findings as the API's messages. Output goes into an empty message. Thread-safe.
void ToProto(const Absence& from, v1::Absence* to);
void ToProto(const Side& from, v1::Side* to);
void ToProto(const Divergence& from, v1::Divergence* to);
void ToProto(const Agreement& from, v1::Agreement* to);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_RPC_CONVERT_DIVERGENCE_H_
