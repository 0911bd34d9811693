// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_DIVERGENCE_OMISSION_H_
#define PARALLAX_SERVICE_DIVERGENCE_OMISSION_H_

#include <vector>

#include "service/divergence/finding.h"

namespace parallax {

// What an account says about a topic, with the proof when it is silent.
struct TopicStance {
  Stance stance = Stance::kUnknown;
  std::optional<SilenceProof> silence;  // Present exactly when kSilent
  std::string doubt;                    // Why it is kUnknown; empty otherwise
};

// The stance of every account on every topic: result[topic][account]. Nothing is called silent
// before the whole account has been searched for each claim of the topic, by wording and by meaning
// (docs/algorithms/omission.md). Thread-safe.
std::vector<std::vector<TopicStance>> TopicStances(const ComparisonContext& context);

// What one side leaves out: whole topics, and single claims on topics that both speak of. One
// finding per topic, all who say it on one side, all silent accounts on the other. Thread-safe.
std::vector<Finding> FindOmissions(const ComparisonContext& context,
                                   const std::vector<std::vector<TopicStance>>& stances);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_DIVERGENCE_OMISSION_H_
