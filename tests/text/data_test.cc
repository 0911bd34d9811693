// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <set>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "embedded_text.h"
#include "gtest/gtest.h"
#include "service/text/language.h"
#include "service/text/lexicon.h"
#include "service/text/pattern.h"
#include "service/text/time_component.h"
#include "service/text/token.h"

namespace parallax {
namespace {

struct DataFile {
  const char* name;
  size_t columns;
  size_t least_rows;
};

class DataFileTest : public ::testing::TestWithParam<DataFile> {};

TEST_P(DataFileTest, IsEmbeddedAndWellFormed) {
  const absl::string_view content = Embedded_text(absl::StrCat("data/", GetParam().name));
  ASSERT_FALSE(content.empty());
  const auto rows = ParseTsv(content, GetParam().columns);
  ASSERT_TRUE(rows.ok()) << rows.status();
  EXPECT_GE(rows->size(), GetParam().least_rows);
  EXPECT_EQ(TextData(GetParam().name, GetParam().columns).size(), rows->size());
  EXPECT_TRUE(absl::StartsWith(content, "# Copyright"));
}

INSTANTIATE_TEST_SUITE_P(
    All, DataFileTest,
    ::testing::Values(DataFile{"abbreviations.tsv", 3, 10}, DataFile{"dateline_labels.tsv", 2, 1},
                      DataFile{"boilerplate.tsv", 3, 15}, DataFile{"counted.tsv", 2, 6},
                      DataFile{"currencies.tsv", 4, 140}, DataFile{"instructions.tsv", 2, 20},
                      DataFile{"languages.tsv", 4, 50}, DataFile{"stamps.tsv", 1, 4},
                      DataFile{"time_zones.tsv", 2, 25}, DataFile{"units.tsv", 6, 50}));

TEST(DataTest, AMissingFileHasNoRows) { EXPECT_TRUE(TextData("absent.tsv", 2).empty()); }

TEST(DataTest, EveryInstructionPatternCompiles) {
  for (const TsvRow& row : TextData("instructions.tsv", 2))
    EXPECT_TRUE(CompilePattern(row[1])->ok()) << row[1];
}

TEST(DataTest, BoilerplateClassesAndMatchesAreKnownAndPhrasesNormalised) {
  const std::set<std::string> classes = {"navigation", "related", "caption", "advert", "metadata"},
                              matches = {"line", "header", "start", "holds"};
  for (const TsvRow& row : TextData("boilerplate.tsv", 3)) {
    EXPECT_TRUE(classes.count(row[0])) << row[0];
    EXPECT_TRUE(matches.count(row[1])) << row[1];
    for (const std::string& phrase : SplitColumn(row[2])) {
      EXPECT_GE(phrase.size(), row[1] == "holds" ? 6u : 1u) << phrase;
    }
  }
}

TEST(DataTest, EveryLanguageIsKnown) {
  std::set<std::string> seen;
  for (const TsvRow& row : TextData("languages.tsv", 4)) {
    EXPECT_TRUE(IsKnownLanguageCode(row[0])) << row[0];
    EXPECT_TRUE(seen.insert(row[0]).second) << row[0] << " twice";
  }
}

TEST(DataTest, EveryCurrencyHasACodeAndNamesInBothLanguages) {
  std::set<std::string> seen;
  for (const TsvRow& row : TextData("currencies.tsv", 4)) {
    EXPECT_EQ(row[0].size(), 3u);
    EXPECT_TRUE(seen.insert(row[0]).second) << row[0] << " twice";
    EXPECT_FALSE(SplitColumn(row[2]).empty()) << row[0];
    EXPECT_FALSE(SplitColumn(row[3]).empty()) << row[0];
  }
}

TEST(DataTest, NoCurrencyFormBelongsToTwoCurrencies) {
  for (size_t column : {1, 2, 3}) {
    std::set<std::string> seen;
    for (const TsvRow& row : TextData("currencies.tsv", 4)) {
      for (const std::string& form : SplitColumn(row[column]))
        EXPECT_TRUE(seen.insert(form).second) << form << " of " << row[0];
    }
  }
}

TEST(DataTest, EveryTimeZoneIsKnown) {
  for (const TsvRow& row : TextData("time_zones.tsv", 2)) {
    for (const std::string& form : SplitColumn(row[1])) {
      EXPECT_EQ(ZoneOffset(form, absl::CivilDay(2025, 1, 15)).has_value(), row[0] != "-") << form;
    }
  }
  EXPECT_EQ(ZoneOffset("et", absl::CivilDay(2025, 7, 1)), -240);
  EXPECT_EQ(ZoneOffset("nowhere time", absl::CivilDay(2025, 7, 1)), std::nullopt);
}

TEST(DataTest, AbbreviationsAreLowerCase) {
  for (const TsvRow& row : TextData("abbreviations.tsv", 3)) {
    for (const std::string& form : SplitColumn(row[1])) EXPECT_EQ(NormalizeForMatch(form), form);
  }
}

}  // namespace
}  // namespace parallax
