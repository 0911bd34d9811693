// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/inference/model_bundle.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "service/inference/openvino_encoder.h"

namespace parallax {
namespace {

using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

// SHA-256 of "small model" and of "tokens", from sha256sum.
constexpr char kModelSum[] = "3f529422f19b87c9de96312c1fba67b9f911bb103fa012a6dc90c07eae399869";
constexpr char kTokensSum[] = "c51e455b41df6c017327e16001dd064b8b6733faeaa69b23d9bd79c8079237d5";

constexpr char kManifest[] = R"({
  "formatVersion": 1, "name": "tiny", "version": "7.1",
  "files": [
    {"role": "encoder-weights", "path": "base/model.bin", "bytes": 11, "sha256": "3f529422f19b87c9de96312c1fba67b9f911bb103fa012a6dc90c07eae399869"},
    {"role": "tokenizer", "path": "tokens", "bytes": 6, "sha256": "c51e455b41df6c017327e16001dd064b8b6733faeaa69b23d9bd79c8079237d5"}],
  "thresholds": {"same": 0.86, "topic": 1},
  "metrics": {"anything": [1, 2]}
})";

// A bundle of two small files in a folder of its own.
class ModelBundleTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    root_ = std::filesystem::path(testing::TempDir()) / (std::string("bundle_") + test->name());
    std::filesystem::remove_all(root_);
    std::filesystem::create_directories(root_ / "base");
    Write("base/model.bin", "small model");
    Write("tokens", "tokens");
    Write("manifest.json", kManifest);
  }
  void TearDown() override { std::filesystem::remove_all(root_); }

  void Write(const std::string& path, const std::string& content) {
    std::ofstream(root_ / path, std::ios::binary) << content;
  }
  // The manifest with `from` replaced by `to`.
  void Edit(const std::string& from, const std::string& to) {
    const std::string edited = absl::StrReplaceAll(kManifest, {{from, to}});
    ASSERT_NE(edited, kManifest) << from;
    Write("manifest.json", edited);
  }
  absl::Status Load() { return LoadBundle(root_).status(); }

  std::filesystem::path root_;
};

TEST_F(ModelBundleTest, GivesWhatTheManifestNames) {
  const auto loaded = LoadBundle(root_);
  ASSERT_TRUE(loaded.ok()) << loaded.status();
  const ModelBundle& bundle = **loaded;
  EXPECT_EQ(bundle.name(), "tiny");
  EXPECT_EQ(bundle.version(), "7.1");
  EXPECT_EQ(bundle.File("tokenizer").value(), "tokens");
  EXPECT_EQ(bundle.File("encoder-weights").value(), "small model");
  EXPECT_EQ(bundle.Threshold("same").value(), 0.86);
  EXPECT_EQ(bundle.Threshold("topic").value(), 1.0);
  EXPECT_THAT(bundle.checksums(), UnorderedElementsAre(testing::Pair("base/model.bin", kModelSum),
                                                       testing::Pair("tokens", kTokensSum)));
  EXPECT_EQ(bundle.checksum(), Sha256Hex(kManifest));
}

TEST_F(ModelBundleTest, UnknownRolesAndThresholdsAreNotFound) {
  const auto bundle = LoadBundle(root_).value();
  EXPECT_EQ(bundle->File("pair-graph").status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(bundle->Threshold("other").status().code(), absl::StatusCode::kNotFound);
}

TEST_F(ModelBundleTest, ChecksumChangesWithTheManifest) {
  const std::string before = LoadBundle(root_).value()->checksum();
  Edit("0.86", "0.87");
  EXPECT_NE(LoadBundle(root_).value()->checksum(), before);
}

TEST_F(ModelBundleTest, AFlippedByteIsDataLossAndNamesTheFile) {
  Write("base/model.bin", "small modem");
  EXPECT_EQ(Load().code(), absl::StatusCode::kDataLoss);
  EXPECT_THAT(Load().message(), HasSubstr("base/model.bin"));
}

TEST_F(ModelBundleTest, ATruncatedFileIsDataLossAndNamesBothSizes) {
  Write("base/model.bin", "small");
  EXPECT_EQ(Load().code(), absl::StatusCode::kDataLoss);
  EXPECT_THAT(Load().message(), HasSubstr("5 bytes, the manifest says 11"));
}

TEST_F(ModelBundleTest, AMissingFileIsNotFound) {
  std::filesystem::remove(root_ / "tokens");
  EXPECT_EQ(Load().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(Load().message(), HasSubstr("tokens"));
}

TEST_F(ModelBundleTest, AFolderInTheFilesPlaceIsRefused) {
  std::filesystem::remove(root_ / "tokens");
  std::filesystem::create_directory(root_ / "tokens");
  EXPECT_EQ(Load().code(), absl::StatusCode::kFailedPrecondition);
}

TEST_F(ModelBundleTest, NoManifestIsNotFound) {
  std::filesystem::remove(root_ / "manifest.json");
  EXPECT_EQ(Load().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(LoadBundle(root_ / "nowhere").status().code(), absl::StatusCode::kNotFound);
}

TEST_F(ModelBundleTest, AnotherFormatVersionIsRefusedByNumber) {
  Edit("\"formatVersion\": 1", "\"formatVersion\": 2");
  EXPECT_EQ(Load().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_THAT(Load().message(), HasSubstr("format version 2"));
}

TEST_F(ModelBundleTest, AManifestThatCannotBeReadIsDataLoss) {
  for (const std::string manifest :
       {"", "{", "[]", "null", "{}", R"({"formatVersion": "1"})", R"({"formatVersion": 1})",
        R"({"formatVersion": 1, "name": "a", "version": "b"})",
        R"({"formatVersion": 1, "name": "a", "version": "b", "files": {}})",
        R"({"formatVersion": 1, "name": "a", "version": "b", "files": [3]})",
        R"({"formatVersion": 1, "name": 5, "version": "b", "files": []})",
        R"({"formatVersion": 1, "name": "a", "version": "b", "files": [{"role": "r"}]})"}) {
    Write("manifest.json", manifest);
    EXPECT_EQ(Load().code(), absl::StatusCode::kDataLoss) << manifest;
  }
  Write("manifest.json", std::string(100000, '['));
  EXPECT_EQ(Load().code(), absl::StatusCode::kDataLoss);
  Write("manifest.json", std::string((1 << 20) + 1, ' '));
  EXPECT_EQ(Load().code(), absl::StatusCode::kDataLoss);
}

TEST_F(ModelBundleTest, FieldsOfTheWrongKindAreDataLoss) {
  Edit("\"bytes\": 11", "\"bytes\": \"11\"");
  EXPECT_EQ(Load().code(), absl::StatusCode::kDataLoss);
  Edit("\"bytes\": 11", "\"bytes\": -1");
  EXPECT_EQ(Load().code(), absl::StatusCode::kDataLoss);
  Edit("0.86", "\"high\"");
  EXPECT_EQ(Load().code(), absl::StatusCode::kDataLoss);
}

TEST_F(ModelBundleTest, FilesOutsideTheBundleAreRefused) {
  for (const char* path : {"/etc/hostname", "../tokens", "base/../../tokens", "to\\u0000kens"}) {
    Edit("\"tokens\"", std::string("\"") + path + "\"");
    EXPECT_EQ(Load().code(), absl::StatusCode::kInvalidArgument) << path;
  }
}

TEST_F(ModelBundleTest, NamingARoleOrAFileTwiceIsRefused) {
  Edit("\"tokenizer\"", "\"encoder-weights\"");
  EXPECT_EQ(Load().code(), absl::StatusCode::kInvalidArgument);
  Edit("\"tokens\"", "\"base/model.bin\"");
  EXPECT_EQ(Load().code(), absl::StatusCode::kInvalidArgument);
}

TEST_F(ModelBundleTest, AnEncoderIsNotMadeFromABundleWithoutOne) {
  const auto missing = CreateEncoder(LoadBundle(root_).value(), {});
  EXPECT_EQ(missing.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_THAT(missing.status().message(), HasSubstr("embedding-table"));
}

TEST(MappedFileTest, AnEmptyFileHasNoBytes) {
  const std::string path = testing::TempDir() + "/empty_file";
  std::ofstream(path).close();
  EXPECT_EQ(MappedFile::Open(path).value().bytes(), "");
}

TEST(MappedFileTest, MovingKeepsTheBytes) {
  const std::string path = testing::TempDir() + "/moved_file";
  std::ofstream(path) << "content";
  MappedFile first = MappedFile::Open(path).value();
  MappedFile second = std::move(first);
  MappedFile third;
  third = std::move(second);
  EXPECT_EQ(third.bytes(), "content");
}

TEST(Sha256Test, AgreesWithThePublishedVectors) {
  EXPECT_EQ(Sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(Sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace parallax
