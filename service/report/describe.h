// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_REPORT_DESCRIBE_H_
#define PARALLAX_SERVICE_REPORT_DESCRIBE_H_

#include <string>
#include <vector>

#include "service/report/analysis.h"
#include "service/report/report.h"

namespace parallax {

// Turns single values of an analysis into those of a report. Pure, thread-safe.

ReportedVoice DescribeVoice(const VoiceSet& voices, uint32_t voice);
ReportedClaim DescribeClaim(const Analysis& analysis, uint32_t index);
ReportedAttribution DescribeAttribution(const Analysis& analysis, uint32_t index);

// The event of `record`, with the names that the articles use.
Event DescribeEvent(const Analysis& analysis, const EventRecord& record);

// What the reader should know before trusting what is said of `document`.
std::vector<Warning> WarningsFor(const Document& document);

// The words for a canonical name, as the articles write them; the key itself without its kind when
// no article does.
std::string NameForKey(const Analysis& analysis, const std::string& key);

// Three decimals, so that the last bits of a sum reach no report.
double Rounded(double value);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_REPORT_DESCRIBE_H_
