// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_DIVERGENCE_TYPES_H_
#define PARALLAX_SERVICE_DIVERGENCE_TYPES_H_

namespace parallax {

// What differs between accounts (docs/ARCHITECTURE.md lists what each means and which comparators
// exist).
enum class DivergenceType {
  kOmission,
  kDenial,
  kNumber,
  kTime,
  kPlace,
  kActor,
  kScope,
  kCondition,
  kCertainty,
  kOutcome,
  kCause,
  kQuotation,
  kLabel,
  kCredit,
  kAttribution,
  kEmphasis,
  kInternalInconsistency,
};

// How the two sides of a difference relate: both can be true, one says more, both cannot be true,
// the later replaces the earlier.
enum class Relation { kCompatible, kStronger, kIncompatible, kUpdate };

// What an account does with a topic. kBackground: it speaks of it only about another event.
// kUnknown: truncated, or too little known to tell.
enum class Stance { kAsserts, kDenies, kDiffers, kBackground, kSilent, kUnknown };

// Whether a finding is about a whole topic or about single claims inside one.
enum class Level { kTopic, kClaim };

}  // namespace parallax

#endif  // PARALLAX_SERVICE_DIVERGENCE_TYPES_H_
