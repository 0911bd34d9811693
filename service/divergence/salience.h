// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_DIVERGENCE_SALIENCE_H_
#define PARALLAX_SERVICE_DIVERGENCE_SALIENCE_H_

#include "service/divergence/finding.h"

namespace parallax {

// How much a finding matters to a reader, 0..1: who differs (parties before outlets), how
// (contradiction before silence), how prominent the topic is (headline, lead, how many speak of it
// and how often, names). Pure; the same for the same input. Documented in
// docs/algorithms/ranking.md.
double SalienceOf(const ComparisonContext& context, const Finding& finding);

// The same for a topic alone.
double SalienceOf(const ComparisonContext& context, const TopicGroup& topic);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_DIVERGENCE_SALIENCE_H_
