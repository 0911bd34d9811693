// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/inference/model_bundle.h"

#include <cstdint>
#include <filesystem>
#include <set>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "nlohmann/json.hpp"

namespace parallax {
namespace {

using Json = nlohmann::json;

// The manifest format that this build reads; it changes when an older build could not read the new
// one.
constexpr int64_t kFormatVersion = 1;
// A manifest is a few kilobytes; a file of another kind is not worth parsing.
constexpr size_t kMaxManifestBytes = 1 << 20;

struct FileEntry {
  std::string role, path, sha256;
  uint64_t bytes = 0;
};

absl::Status Malformed(absl::string_view what) {
  return absl::DataLossError(absl::StrCat("manifest.json: ", what));
}

absl::StatusOr<std::string> StringField(const Json& object, const char* key) {
  const auto it = object.find(key);
  if (it == object.end() || !it->is_string() || it->get_ref<const std::string&>().empty()) {
    return Malformed(absl::StrCat("\"", key, "\" is missing or no text"));
  }
  return it->get<std::string>();
}

// A bundle reads nothing outside its directory.
bool StaysInside(const std::string& path) {
  const std::filesystem::path parts(path);
  if (parts.is_absolute() || path.find('\0') != std::string::npos) return false;
  for (const auto& part : parts) {
    if (part == "..") return false;
  }
  return true;
}

absl::StatusOr<FileEntry> ParseFile(const Json& json) {
  if (!json.is_object()) return Malformed("an entry of \"files\" is no object");
  FileEntry entry;
  for (auto [key, field] : {std::pair{"role", &entry.role}, std::pair{"path", &entry.path},
                            std::pair{"sha256", &entry.sha256}}) {
    auto value = StringField(json, key);
    if (!value.ok()) return value.status();
    *field = *std::move(value);
  }
  const auto bytes = json.find("bytes");
  if (bytes == json.end() || !bytes->is_number_unsigned()) {
    return Malformed(absl::StrCat("\"bytes\" of ", entry.path, " is missing or no number"));
  }
  entry.bytes = bytes->get<uint64_t>();
  if (!StaysInside(entry.path)) {
    return absl::InvalidArgumentError(
        absl::StrCat("manifest.json: ", entry.path, " is outside the bundle"));
  }
  return entry;
}

absl::StatusOr<std::vector<FileEntry>> ParseFiles(const Json& manifest) {
  const auto files = manifest.find("files");
  if (files == manifest.end() || !files->is_array() || files->empty()) {
    return Malformed("\"files\" is missing or empty");
  }
  std::vector<FileEntry> entries;
  std::set<std::string> seen;
  for (const Json& json : *files) {
    absl::StatusOr<FileEntry> entry = ParseFile(json);
    if (!entry.ok()) return entry.status();
    if (!seen.insert("role " + entry->role).second || !seen.insert("path " + entry->path).second) {
      return absl::InvalidArgumentError(
          absl::StrCat("manifest.json: ", entry->path, " (", entry->role, ") is named twice"));
    }
    entries.push_back(*std::move(entry));
  }
  return entries;
}

absl::StatusOr<absl::flat_hash_map<std::string, double>> ParseThresholds(const Json& manifest) {
  absl::flat_hash_map<std::string, double> thresholds;
  const auto json = manifest.find("thresholds");
  if (json == manifest.end()) return thresholds;
  if (!json->is_object()) return Malformed("\"thresholds\" is no object");
  for (const auto& [name, value] : json->items()) {
    if (!value.is_number()) return Malformed(absl::StrCat("threshold ", name, " is no number"));
    thresholds[name] = value.get<double>();
  }
  return thresholds;
}

absl::StatusOr<Json> ParseManifest(absl::string_view text) {
  if (text.size() > kMaxManifestBytes) return Malformed("longer than 1 MiB");
  Json manifest = Json::parse(text.begin(), text.end(), nullptr, /*allow_exceptions=*/false);
  if (!manifest.is_object()) return Malformed("not a JSON object");
  const auto format = manifest.find("formatVersion");
  if (format == manifest.end() || !format->is_number_integer()) {
    return Malformed("\"formatVersion\" is missing or no number");
  }
  if (format->get<int64_t>() != kFormatVersion) {
    return absl::FailedPreconditionError(
        absl::StrCat("manifest.json: format version ", format->get<int64_t>(),
                     ", this build reads version ", kFormatVersion));
  }
  return manifest;
}

absl::StatusOr<MappedFile> OpenVerified(const std::string& directory, const FileEntry& entry) {
  absl::StatusOr<MappedFile> file = MappedFile::Open(absl::StrCat(directory, "/", entry.path));
  if (!file.ok()) return file.status();
  if (file->bytes().size() != entry.bytes) {
    return absl::DataLossError(absl::StrCat(entry.path, ": ", file->bytes().size(),
                                            " bytes, the manifest says ", entry.bytes));
  }
  if (Sha256Hex(file->bytes()) != entry.sha256) {
    return absl::DataLossError(
        absl::StrCat(entry.path, ": its SHA-256 is not the one in the manifest"));
  }
  return file;
}

}  // namespace

absl::StatusOr<absl::string_view> ModelBundle::File(absl::string_view role) const {
  const auto it = files_.find(role);
  if (it == files_.end()) {
    return absl::NotFoundError(absl::StrCat("model bundle ", name_, " has no file \"", role, "\""));
  }
  return it->second.bytes();
}

absl::StatusOr<double> ModelBundle::Threshold(absl::string_view name) const {
  const auto it = thresholds_.find(name);
  if (it == thresholds_.end()) {
    return absl::NotFoundError(
        absl::StrCat("model bundle ", name_, " has no threshold \"", name, "\""));
  }
  return it->second;
}

absl::StatusOr<std::shared_ptr<const ModelBundle>> LoadBundle(const std::string& directory) {
  absl::StatusOr<MappedFile> text = MappedFile::Open(directory + "/manifest.json");
  if (!text.ok()) return text.status();
  absl::StatusOr<Json> manifest = ParseManifest(text->bytes());
  if (!manifest.ok()) return manifest.status();
  auto name = StringField(*manifest, "name");
  if (!name.ok()) return name.status();
  auto version = StringField(*manifest, "version");
  if (!version.ok()) return version.status();
  auto thresholds = ParseThresholds(*manifest);
  if (!thresholds.ok()) return thresholds.status();
  auto entries = ParseFiles(*manifest);
  if (!entries.ok()) return entries.status();

  auto bundle = std::make_shared<ModelBundle>();
  for (FileEntry& entry : *entries) {
    absl::StatusOr<MappedFile> file = OpenVerified(directory, entry);
    if (!file.ok()) return file.status();
    bundle->checksums_[entry.path] = std::move(entry.sha256);
    bundle->files_.emplace(std::move(entry.role), *std::move(file));
  }
  bundle->name_ = *std::move(name);
  bundle->version_ = *std::move(version);
  bundle->checksum_ = Sha256Hex(text->bytes());
  bundle->thresholds_ = *std::move(thresholds);
  return std::shared_ptr<const ModelBundle>(std::move(bundle));
}

}  // namespace parallax
