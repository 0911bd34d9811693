// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_INFERENCE_MAPPED_FILE_H_
#define PARALLAX_SERVICE_INFERENCE_MAPPED_FILE_H_

#include <cstddef>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace parallax {

// A regular file's content in memory, read-only and paged in as it is touched. Owns the mapping: a
// moved-from file is empty.
class MappedFile {
 public:
  // NOT_FOUND: there is no such file. FAILED_PRECONDITION: it is not a regular file. UNAVAILABLE:
  // it cannot be read.
  static absl::StatusOr<MappedFile> Open(const std::string& path);

  MappedFile() = default;
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  // Valid as long as this object. Starts on a page boundary.
  absl::string_view bytes() const { return {data_, size_}; }

 private:
  const char* data_ = nullptr;
  size_t size_ = 0;
};

// SHA-256 of `bytes` in lower-case hexadecimal.
std::string Sha256Hex(absl::string_view bytes);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_INFERENCE_MAPPED_FILE_H_
