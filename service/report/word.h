// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_REPORT_WORD_H_
#define PARALLAX_SERVICE_REPORT_WORD_H_

#include <string>
#include <vector>

#include "service/divergence/agreement.h"
#include "service/divergence/finding.h"
#include "service/report/analysis.h"
#include "service/report/report.h"

namespace parallax {

// Turns findings into what a report says: ids, evidence, the sentence. Pure, thread-safe.

// `topic_id` and `event_id` are the report's.
Divergence WordFinding(const Analysis& analysis, const ComparisonContext& context,
                       const Finding& finding, const std::string& topic_id,
                       const std::string& event_id, double salience);

Agreement WordAgreement(const Analysis& analysis, const ComparisonContext& context,
                        const SharedTopic& shared, const std::string& topic_id,
                        const std::string& event_id, double salience,
                        const std::vector<uint32_t>& group, const std::vector<uint32_t>& origins);

// A topic's own words, at most 80 code points.
std::string WordLabel(const Analysis& analysis, const Passage& label);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_REPORT_WORD_H_
