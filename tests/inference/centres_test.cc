// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/inference/centres.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "service/inference/model_bundle.h"
#include "tests/inference/shipped_bundle.h"

namespace parallax {
namespace {

using ::testing::HasSubstr;

Embedding Embed(absl::string_view text) {
  return ShippedEncoder()->Embed({text}, nullptr).value().front();
}

// The cosine of two texts in their languages, with the means of the shipped bundle taken off.
float CentredCosine(absl::string_view a, absl::string_view a_language, absl::string_view b,
                    absl::string_view b_language) {
  static const auto* const centres = new Centres(Centres::Load(*ShippedBundle()).value());
  return Similarity(centres->Centred(Embed(a), a_language, TextKind::kSentence),
                    centres->Centred(Embed(b), b_language, TextKind::kSentence));
}

TEST(CentresTest, WithoutCentresNothingChanges) {
  const Embedding embedding = Embed("The harbour was closed.");
  EXPECT_EQ(Centres().Centred(embedding, "en", TextKind::kSentence), embedding);
}

TEST(CentresTest, ACentredEmbeddingHasLengthOne) {
  const Centres centres = Centres::Load(*ShippedBundle()).value();
  for (const char* language : {"en", "zh", "ru", "ko", ""}) {
    for (const TextKind kind : {TextKind::kSentence, TextKind::kPhrase}) {
      const Embedding centred = centres.Centred(Embed("The harbour was closed."), language, kind);
      EXPECT_NEAR(Similarity(centred, centred), 1.0f, 1e-5) << language;
    }
  }
}

TEST(CentresTest, LanguagesAndKindsHaveMeansOfTheirOwnAndOthersShareOne) {
  const Centres centres = Centres::Load(*ShippedBundle()).value();
  const Embedding embedding = Embed("The harbour was closed.");
  const Embedding english = centres.Centred(embedding, "en", TextKind::kSentence);
  EXPECT_NE(english, centres.Centred(embedding, "zh", TextKind::kSentence));
  EXPECT_NE(english, centres.Centred(embedding, "en", TextKind::kPhrase));
  EXPECT_EQ(centres.Centred(embedding, "ko", TextKind::kSentence),
            centres.Centred(embedding, "sw", TextKind::kSentence));
}

// What centres are for: unrelated sentences lie near zero, and what is related keeps its distance
// from them, also over two languages.
TEST(CentresTest, UnrelatedSentencesLieNearZeroAndTranslationsFarAbove) {
  const float unrelated = CentredCosine("The harbour was closed because of the storm.", "en",
                                        "The singer cancelled three concerts.", "en");
  const float foreign = CentredCosine("The harbour was closed because of the storm.", "en",
                                      "歌手取消了三场音乐会。", "zh");
  const float translated =
      CentredCosine("The harbour was closed because of the storm.", "en", "港口因风暴关闭。", "zh");
  EXPECT_LT(unrelated, 0.4f);
  EXPECT_LT(foreign, 0.4f);
  EXPECT_GT(translated, 0.5f);
}

// A bundle whose only file is a list of centres.
absl::Status LoadedFrom(const std::string& centres, const char* role = "language-centres") {
  const auto* test = testing::UnitTest::GetInstance()->current_test_info();
  const auto root =
      std::filesystem::path(testing::TempDir()) / (std::string("centres_") + test->name());
  std::filesystem::create_directories(root);
  std::ofstream(root / "centres.json") << centres;
  std::ofstream(root / "manifest.json") << absl::StrCat(
      R"({"formatVersion": 1, "name": "tiny", "version": "1", "files": [{"role": ")", role,
      R"(", "path": "centres.json", "bytes": )", centres.size(), R"(, "sha256": ")",
      Sha256Hex(centres), R"("}], "thresholds": {}})");
  absl::Status status = Centres::Load(*LoadBundle(root).value()).status();
  std::filesystem::remove_all(root);
  return status;
}

TEST(CentresTest, ABundleWithoutThemIsNotFound) {
  EXPECT_EQ(LoadedFrom("{}", "something-else").code(), absl::StatusCode::kNotFound);
}

TEST(CentresTest, WhatIsNoListOfMeansIsDataLoss) {
  std::string zeros = "0";
  for (size_t i = 1; i < kEmbeddingSize; ++i) zeros += ",0";
  const std::string mean = absl::StrCat(R"({"und": [)", zeros, "]}");
  EXPECT_TRUE(
      LoadedFrom(absl::StrCat(R"({"sentence": )", mean, R"(, "phrase": )", mean, "}")).ok());
  for (const std::string& broken :
       {std::string("no JSON"), std::string("[]"), std::string("{}"),
        absl::StrCat(R"({"sentence": )", mean, "}"),
        absl::StrCat(R"({"sentence": {"en": [)", zeros, R"(]}, "phrase": )", mean, "}"),
        absl::StrCat(R"({"sentence": {"und": [1, 2]}, "phrase": )", mean, "}"),
        absl::StrCat(R"({"sentence": {"und": ["a",)", zeros.substr(2), R"(]}, "phrase": )", mean,
                     "}")}) {
    const absl::Status status = LoadedFrom(broken);
    EXPECT_EQ(status.code(), absl::StatusCode::kDataLoss) << broken.substr(0, 40);
    EXPECT_THAT(std::string(status.message()), HasSubstr("language centres"));
  }
}

}  // namespace
}  // namespace parallax
