// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/convert_report.h"
#include "service/rpc/convert_request.h"
#include "service/rpc/errors.h"
#include "service/rpc/handlers.h"
#include "service/rpc/validate.h"

namespace parallax {

absl::Status CompareArticles(const v1::CompareArticlesRequest& request, const Context& context,
                             v1::CompareArticlesResponse* response) {
  if (absl::Status valid = Validate(request); !valid.ok()) return valid;
  const CompareOptions options = ToOptions(request);
  const auto comparison =
      context.analyzer.Compare(ToArticles(request.articles()), options, context.observer);
  if (!comparison.ok()) return FromAnalysis(comparison.status());
  ToProto(*comparison, response);
  for (v1::Report& report : *response->mutable_reports()) {
    report.set_report_language(options.report_language);
  }
  return absl::OkStatus();
}

}  // namespace parallax
