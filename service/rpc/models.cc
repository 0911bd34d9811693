// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/models.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "service/inference/model_bundle.h"
#include "service/inference/openvino_encoder.h"

namespace parallax {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> UsualPlaces() {
  std::vector<fs::path> places;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    places.push_back(program.parent_path() / "../share/parallax/models");
    places.push_back(program.parent_path() / "../../../models");
  }
  places.emplace_back(PARALLAX_DEFAULT_MODELS);
  return places;
}

}  // namespace

absl::StatusOr<std::string> FindModels(const std::string& directory) {
  if (!directory.empty()) return directory;
  if (const char* stated = std::getenv("PARALLAX_MODELS"); stated != nullptr && *stated != '\0') {
    return std::string(stated);
  }
  std::string looked;
  for (const fs::path& place : UsualPlaces()) {
    std::error_code error;
    const fs::path normal = place.lexically_normal();
    if (fs::exists(normal / "manifest.json", error)) return normal.string();
    absl::StrAppend(&looked, looked.empty() ? "" : ", ", normal.string());
  }
  return absl::NotFoundError(absl::StrCat("no model bundle in ", looked));
}

absl::StatusOr<Models> LoadModels(const std::string& directory, int threads) {
  auto bundle = LoadBundle(directory);
  if (!bundle.ok()) return bundle.status();
  EncoderOptions options;
  options.threads = threads;
  auto centres = Centres::Load(**bundle);
  if (!centres.ok()) return centres.status();
  auto encoder = CreateEncoder(*bundle, options);
  if (!encoder.ok()) return encoder.status();
  Models models;
  models.encoder = *std::move(encoder);
  models.centres = *std::move(centres);
  models.manifest = {(*bundle)->name(), (*bundle)->version(), (*bundle)->checksum()};
  return models;
}

}  // namespace parallax
