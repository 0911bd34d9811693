// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_TESTS_SANITIZERS_SLOWNESS_H_
#define PARALLAX_TESTS_SANITIZERS_SLOWNESS_H_

namespace parallax {

// How much longer than an optimised build this one may take: bounds of time in tests are multiplied
// by it. Sanitizers and unoptimised builds are an order of magnitude slower.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(__OPTIMIZE__)
inline constexpr int kSlowness = 20;
#else
inline constexpr int kSlowness = 1;
#endif

}  // namespace parallax

#endif  // PARALLAX_TESTS_SANITIZERS_SLOWNESS_H_
