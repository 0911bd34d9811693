// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/convert_report.h"
#include "service/rpc/convert_request.h"
#include "service/rpc/errors.h"
#include "service/rpc/handlers.h"
#include "service/rpc/validate.h"

namespace parallax {

absl::Status ExtractClaims(const v1::ExtractClaimsRequest& request, const Context& context,
                           v1::ExtractClaimsResponse* response) {
  if (absl::Status valid = Validate(request); !valid.ok()) return valid;
  const auto extraction = context.analyzer.Extract(ToArticles(request.articles()),
                                                   ToOptions(request), context.observer);
  if (!extraction.ok()) return FromAnalysis(extraction.status());
  ToProto(*extraction, response);
  return absl::OkStatus();
}

}  // namespace parallax
