// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_RPC_VALIDATE_H_
#define PARALLAX_SERVICE_RPC_VALIDATE_H_

#include "absl/status/status.h"
#include "parallax/v1/divergence_service.pb.h"

namespace parallax {

// Checks a request against the API's rules and limits (limits.h) before any analysis, and tells all
// violations at once, in the order of the fields. Reads each text once; HTML is extracted to learn
// its length, so that markup does not count. Thread-safe.
//
// INVALID_ARGUMENT: as InvalidRequest() of errors.h.
absl::Status Validate(const v1::CompareArticlesRequest& request);
absl::Status Validate(const v1::StreamCompareArticlesRequest& request);
absl::Status Validate(const v1::ExtractClaimsRequest& request);
absl::Status Validate(const v1::GroupArticlesRequest& request);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_RPC_VALIDATE_H_
