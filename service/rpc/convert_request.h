// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_RPC_CONVERT_REQUEST_H_
#define PARALLAX_SERVICE_RPC_CONVERT_REQUEST_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "parallax/v1/divergence_service.pb.h"
#include "service/report/compare.h"

namespace parallax {

// The API's requests as the analysis takes them. Requests have passed Validate(). Thread-safe.

std::vector<Article> ToArticles(const google::protobuf::RepeatedPtrField<v1::Article>& articles);

CompareOptions ToOptions(const v1::CompareArticlesRequest& request);
CompareOptions ToOptions(const v1::StreamCompareArticlesRequest& request);
CompareOptions ToOptions(const v1::ExtractClaimsRequest& request);
CompareOptions ToOptions(const v1::GroupArticlesRequest& request);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_RPC_CONVERT_REQUEST_H_
