// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/names.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/attribution/attribution_fixture.h"

namespace parallax {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> Texts(absl::string_view text, absl::string_view language = "en",
                               absl::string_view title = "") {
  const Document document = MakeDocument(text, language, title);
  std::vector<std::string> texts;
  for (const NameMention& name : FindNames(document))
    texts.emplace_back(document.Quote(name.part, name.span));
  return texts;
}

std::vector<std::string> Keys(absl::string_view text, absl::string_view language = "en",
                              absl::string_view title = "") {
  std::vector<std::string> keys;
  for (const NameMention& name : FindNames(MakeDocument(text, language, title)))
    keys.push_back(name.key);
  return keys;
}

NameClass ClassOf(absl::string_view text, absl::string_view name) {
  const Document document = MakeDocument(text, "en");
  for (const NameMention& mention : FindNames(document)) {
    if (document.Quote(mention.part, mention.span) == name) return mention.name_class;
  }
  ADD_FAILURE() << name << " is not found in: " << text;
  return NameClass::kUnknown;
}

TEST(NamesTest, TitlesAndCountriesStandApartFromTheName) {
  EXPECT_THAT(
      Texts(
          "Yesterday Norwegian foreign minister Nora Field met Prime Minister Lars Lund in Hamar."),
      ElementsAre("Norwegian", "Nora Field", "Lars Lund", "Hamar"));
}

TEST(NamesTest, AWordThatOnlyBeginsASentenceIsNoName) {
  EXPECT_THAT(Texts("Earlier the bridge opened. However, it rained. Workers left."),
              Not(Contains("Earlier")));
  EXPECT_THAT(Texts("Workers left. The workers were tired."), IsEmpty());
}

TEST(NamesTest, ParticlesInitialsAndSuffixesBelongToTheName) {
  EXPECT_THAT(Texts("They met Ursula van der Berg."), ElementsAre("Ursula van der Berg"));
  EXPECT_THAT(Texts("They met John Q. Vane."), ElementsAre("John Q. Vane"));
}

TEST(NamesTest, AnOrganisationReachesOverItsConnectors) {
  EXPECT_EQ(ClassOf("The ship of the University of Hamar left.", "University of Hamar"),
            NameClass::kOrganisation);
  EXPECT_EQ(ClassOf("They called the Global Bridge Service.", "Global Bridge Service"),
            NameClass::kOrganisation);
}

TEST(NamesTest, APlaceIsKnownByItsLastWord) {
  EXPECT_EQ(ClassOf("They sailed the Amber Sea.", "Amber Sea"), NameClass::kPlace);
}

TEST(NamesTest, ACountryInsideALongerNameIsNotTheCountry) {
  EXPECT_THAT(Keys("They flew China Eastern Airlines."), Not(Contains("country:CN")));
}

TEST(NamesTest, OneKeyOverLanguagesAndForms) {
  EXPECT_THAT(Keys("They spoke of Taiwan."), ElementsAre("country:TW"));
  EXPECT_THAT(Keys("他们谈到台湾。", "zh"), ElementsAre("country:TW"));
  EXPECT_THAT(Keys("They met Xi Jinping."), ElementsAre("person:xi-jinping"));
  EXPECT_THAT(Keys("他们见了习近平。", "zh"), ElementsAre("person:xi-jinping"));
}

TEST(NamesTest, CapitalsAreKeptApartFromCountries) {
  EXPECT_THAT(Keys("They met in Beijing."), ElementsAre("capital:CN"));
  EXPECT_THAT(Keys("他们在北京见面。", "zh"), ElementsAre("capital:CN"));
}

TEST(NamesTest, HyphenatedCountriesAreTwo) {
  EXPECT_THAT(Keys("They spoke of US-China trade."), ElementsAre("country:US", "country:CN"));
  EXPECT_THAT(Keys("双方谈到中美关系。", "zh"), ElementsAre("country:CN", "country:US"));
}

TEST(NamesTest, AbbreviationsOfCountriesNeedAWordThatShowsThem) {
  EXPECT_THAT(Keys("其中一座桥在中部。", "zh"), Not(Contains("country:CN")));
  EXPECT_THAT(Keys("中方表示满意。", "zh"), ElementsAre("country:CN"));
}

TEST(NamesTest, SmallLettersAreOtherWords) {
  EXPECT_THAT(Keys("They told us about the bridge."), IsEmpty());
  EXPECT_THAT(Keys("They told the US about the bridge."), ElementsAre("country:US"));
}

TEST(NamesTest, AFamilyNameTakesTheKeyOfTheFullName) {
  EXPECT_THAT(Keys("Nora Field came. The bridge pleased Field."),
              ElementsAre("person:nora-field", "person:nora-field"));
}

TEST(NamesTest, AHeadlineInTitleCaseIsReadWithTheNamesOfTheText) {
  EXPECT_THAT(Texts("Nora Field came to Hamar.", "en", "Nora Field Opens Long Bridge After Delay"),
              Contains("Nora Field"));
  EXPECT_THAT(Texts("The bridge is open.", "en", "Council Opens Long Bridge After Delay"),
              Not(Contains("Long Bridge After Delay")));
}

TEST(NamesTest, AnOfficeWithItsCountryIsItsHolder) {
  Document document = MakeDocument("They met the US president.", "en");
  document.source.published = "2022-03-01";
  document.published = PublicationTime{absl::CivilDay(2022, 3, 1)};
  const std::vector<NameMention> names = FindNames(document);
  ASSERT_EQ(names.size(), 1u);
  EXPECT_EQ(names[0].key, "person:joe-biden");
  EXPECT_EQ(document.Quote(names[0].part, names[0].span), "US president");
}

TEST(NamesTest, SpansAreSlicesInOrderWithoutOverlap) {
  const Document document = MakeDocument(
      "Chinese President Xi Jinping met the US president in Hamar, and 中方 was glad.", "en");
  uint32_t last = 0;
  for (const NameMention& name : FindNames(document)) {
    EXPECT_GE(name.span.start_byte, last);
    EXPECT_GT(name.span.end_byte, name.span.start_byte);
    last = name.span.end_byte;
  }
}

TEST(NamesTest, AChineseNameBehindATitleEndsWhereTheNextWordBegins) {
  EXPECT_THAT(Texts("国务院总理梁文博应约通电话。", "zh"), Contains("梁文博"));
  EXPECT_THAT(Texts("部长陆青应约通电话。", "zh"), Not(Contains("陆青应")));
}

TEST(NamesTest, OddTextsAreNoTrouble) {
  for (const std::string& text : std::vector<std::string>{
           std::string(), std::string(20000, 'A'), std::string("\"\"\"''"),
           std::string("The The The ."), std::string("（（（"), std::string("特朗普(Donald Trump"),
           std::string("A. B. C. D. E. F.")}) {
    FindNames(MakeDocument(text, "en"));
  }
  std::string capitals;
  for (int i = 0; i < 5000; ++i) capitals += "Nora Of The ";
  EXPECT_LE(FindNames(MakeDocument(capitals, "en")).size(), 15000u);
}

TEST(CanonicalNameTest, NamesItselfOverLanguages) {
  EXPECT_EQ(CanonicalName("Ukraine", "en", std::nullopt), "country:UA");
  EXPECT_EQ(CanonicalName("乌克兰", "zh", std::nullopt), "country:UA");
  EXPECT_EQ(CanonicalName("Taiwanese", "en", std::nullopt), "country:TW");
  EXPECT_EQ(CanonicalName("The United States", "en", std::nullopt), "country:US");
  EXPECT_EQ(CanonicalName("Xinhua", "en", std::nullopt),
            CanonicalName("新华社", "zh", std::nullopt));
}

TEST(CanonicalNameTest, AFamilyNameNeedsTheDate) {
  EXPECT_EQ(CanonicalName("Biden", "en", absl::CivilDay(2022, 3, 1)), "person:joe-biden");
  EXPECT_EQ(CanonicalName("Biden", "en", std::nullopt), "name:biden");
}

TEST(CanonicalNameTest, WhatIsNotKnownKeepsItsText) {
  EXPECT_EQ(CanonicalName("Halden  Tunnel", "en", std::nullopt), "name:halden tunnel");
  EXPECT_EQ(CanonicalName("", "en", std::nullopt), "name:");
}

}  // namespace
}  // namespace parallax
