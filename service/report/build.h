// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_REPORT_BUILD_H_
#define PARALLAX_SERVICE_REPORT_BUILD_H_

#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "service/report/analysis.h"
#include "service/report/report.h"

namespace parallax {

// The report of one group of articles: accounts, topics, matrix, findings, agreements.
//
// INTERNAL: a quote would not equal its slice; no such report leaves. CANCELLED: the observer said
// so. Thread-safe.
absl::StatusOr<Report> BuildReport(const Analysis& analysis, const EventGroup& group,
                                   const CompareOptions& options, const ModelManifest& manifest,
                                   Observer& observer, Diagnostics& diagnostics);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_REPORT_BUILD_H_
