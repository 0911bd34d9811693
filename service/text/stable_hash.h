// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_TEXT_STABLE_HASH_H_
#define PARALLAX_SERVICE_TEXT_STABLE_HASH_H_

#include <cstdint>
#include <initializer_list>
#include <string>

#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"

namespace parallax {

// 64-bit FNV-1a (Fowler, Noll, Vo; offset basis and prime as published), which is the same on every
// machine and in every release. Parts are separated, so that {"ab", "c"} and {"a", "bc"} differ.
// Not for untrusted keys in hash tables.
inline uint64_t StableHash(std::initializer_list<absl::string_view> parts) {
  uint64_t hash = 0xcbf29ce484222325u;
  auto mix = [&hash](unsigned char byte) { hash = (hash ^ byte) * 0x100000001b3u; };
  for (absl::string_view part : parts) {
    for (char c : part) mix(static_cast<unsigned char>(c));
    mix(0xff);  // Never part of valid UTF-8
  }
  return hash;
}

// `prefix` and sixteen hexadecimal digits: "c-0f3a...".
inline std::string StableId(absl::string_view prefix,
                            std::initializer_list<absl::string_view> parts) {
  return absl::StrFormat("%s-%016x", prefix, StableHash(parts));
}

}  // namespace parallax

#endif  // PARALLAX_SERVICE_TEXT_STABLE_HASH_H_
