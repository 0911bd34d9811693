// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_INFERENCE_MODEL_BUNDLE_H_
#define PARALLAX_SERVICE_INFERENCE_MODEL_BUNDLE_H_

#include <map>
#include <memory>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "service/inference/mapped_file.h"

namespace parallax {

// The models that a service runs with: a directory whose manifest.json names every file, its role
// and its SHA-256 (docs/algorithms/encoder.md gives the format). Files are mapped into memory,
// read-only, for as long as the bundle lives. Immutable and thread-safe.
class ModelBundle {
 public:
  // Who the bundle is, for reports and GetServerInfo.
  const std::string& name() const { return name_; }
  const std::string& version() const { return version_; }
  // SHA-256 of manifest.json in lower-case hexadecimal. The manifest holds the checksum of every
  // file, so this one stands for all of them.
  const std::string& checksum() const { return checksum_; }
  // SHA-256 of each file by its path in the bundle.
  const std::map<std::string, std::string>& checksums() const { return checksums_; }

  // The bytes of the file with `role`, valid as long as the bundle. NOT_FOUND: it has none.
  absl::StatusOr<absl::string_view> File(absl::string_view role) const;

  // A decision threshold or calibration constant. NOT_FOUND: the bundle has none of this name.
  absl::StatusOr<double> Threshold(absl::string_view name) const;

 private:
  friend absl::StatusOr<std::shared_ptr<const ModelBundle>> LoadBundle(const std::string&);

  std::string name_, version_, checksum_;
  std::map<std::string, std::string> checksums_;
  absl::flat_hash_map<std::string, MappedFile> files_;
  absl::flat_hash_map<std::string, double> thresholds_;
};

// Opens the bundle in `directory` and verifies every file that its manifest names. Takes about a
// tenth of a second.
//
// NOT_FOUND: no manifest, or a file is missing. DATA_LOSS: a size or checksum differs, or the
// manifest cannot be read. FAILED_PRECONDITION: the manifest's format version is not one that this
// build knows. INVALID_ARGUMENT: the manifest names a file outside the directory, or one role or
// path twice. The message names the file.
absl::StatusOr<std::shared_ptr<const ModelBundle>> LoadBundle(const std::string& directory);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_INFERENCE_MODEL_BUNDLE_H_
