// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/text/pattern.h"

#include "absl/strings/str_cat.h"

namespace parallax {

std::unique_ptr<RE2> CompilePattern(absl::string_view pattern) {
  // Inside brackets the ranges join the other members; outside they need brackets of their own.
  constexpr char kHan[] = R"(\x{3007}\x{3400}-\x{4DBF}\x{4E00}-\x{9FFF})";
  constexpr char kLetter[] = R"(A-Za-z\x{C0}-\x{24F})";
  constexpr char kUpper[] = R"(A-Z\x{C0}-\x{DE})";
  std::string expanded;
  bool bracket = false;
  for (size_t i = 0; i < pattern.size(); ++i) {
    const absl::string_view rest = pattern.substr(i);
    const auto take = [&](absl::string_view name, absl::string_view ranges) {
      if (rest.substr(0, name.size()) != name) return false;
      absl::StrAppend(&expanded, bracket ? "" : "[", ranges, bracket ? "" : "]");
      i += name.size() - 1;
      return true;
    };
    if (take(R"(\p{Han})", kHan) || take(R"(\p{Lu})", kUpper) || take(R"(\p{L})", kLetter))
      continue;
    if (rest[0] == '\\' && rest.size() > 1) {
      expanded.append(rest.data(), 2);
      ++i;
      continue;
    }
    if (rest[0] == '[') bracket = true;
    if (rest[0] == ']') bracket = false;
    expanded += rest[0];
  }
  RE2::Options options;
  options.set_max_mem(int64_t{64} << 20);
  return std::make_unique<RE2>(expanded, options);
}

}  // namespace parallax
