// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/convert_report.h"
#include "service/rpc/convert_request.h"
#include "service/rpc/errors.h"
#include "service/rpc/handlers.h"
#include "service/rpc/validate.h"

namespace parallax {

absl::Status GroupArticles(const v1::GroupArticlesRequest& request, const Context& context,
                           v1::GroupArticlesResponse* response) {
  if (absl::Status valid = Validate(request); !valid.ok()) return valid;
  const auto grouping =
      context.analyzer.Group(ToArticles(request.articles()), ToOptions(request), context.observer);
  if (!grouping.ok()) return FromAnalysis(grouping.status());
  ToProto(*grouping, response);
  ToProto(context.analyzer.manifest(), response->mutable_manifest());
  return absl::OkStatus();
}

}  // namespace parallax
