// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/attribution/knowledge.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "service/attribution/knowledge_builder.h"

namespace parallax {
namespace {

using ::testing::HasSubstr;

TEST(KnowledgeTest, TheFilesOfTheProgramAreWellFormed) {
  EXPECT_TRUE(LoadKnowledge().ok()) << LoadKnowledge();
  EXPECT_GT(SharedKnowledge().entities().size(), 500u);
}

TEST(KnowledgeTest, EveryCountryHasNamesInBothLanguages) {
  int countries = 0;
  for (const KnownEntity& entity : SharedKnowledge().entities()) {
    if (entity.kind != EntityKind::kCountry) continue;
    ++countries;
    EXPECT_FALSE(entity.name_en.empty()) << entity.key;
    EXPECT_FALSE(entity.name_zh.empty()) << entity.key;
    EXPECT_EQ(SharedKnowledge().Find(entity.key), &entity);
  }
  EXPECT_GT(countries, 190);
}

TEST(KnowledgeTest, EveryTermEndsAfterItBeginsAndIsInAKnownCountryOrBody) {
  for (const KnownEntity& entity : SharedKnowledge().entities()) {
    for (const OfficeTerm& term : entity.terms) {
      EXPECT_LT(term.from, term.to) << entity.key;
      EXPECT_TRUE(SharedKnowledge().Find("country:" + term.country) ||
                  SharedKnowledge().Find("institution:" + term.country))
          << entity.key << " " << term.country;
    }
  }
}

TEST(KnowledgeTest, AHolderIsFoundOnTheDaysOfTheTerm) {
  const Knowledge& knowledge = SharedKnowledge();
  const KnownEntity* before = knowledge.Holder("HEAD_OF_STATE", "US", absl::CivilDay(2025, 1, 19));
  const KnownEntity* after = knowledge.Holder("HEAD_OF_STATE", "US", absl::CivilDay(2025, 1, 20));
  ASSERT_NE(before, nullptr);
  ASSERT_NE(after, nullptr);
  EXPECT_EQ(before->name_en, "Joe Biden");
  EXPECT_EQ(after->name_en, "Donald Trump");
  EXPECT_EQ(knowledge.Holder("HEAD_OF_STATE", "QQ", absl::CivilDay(2025, 1, 20)), nullptr);
}

TEST(KnowledgeTest, PhrasesAreKeyedWithoutArticleAndCase) {
  EXPECT_EQ(PhraseKey("The White  House"), "white house");
  EXPECT_EQ(PhraseKey("U.S."), "u.s.");
  EXPECT_EQ(PhraseKey("Gov."), "gov.");
  EXPECT_EQ(PhraseKey("外交部"), "外交部");
}

// A builder that has read the words which say who speaks for a government.
KnowledgeBuilder Builder() {
  KnowledgeBuilder builder;
  EXPECT_TRUE(
      builder.AddNouns("executive\ten\t-\tforeign_minister\ngoverning\ten\t-\tforeign_ministry\n")
          .ok());
  EXPECT_TRUE(
      builder
          .AddCountries("QA\tAlpha|Alphaland\t甲国\t甲\tAlphan\t甲方\tAlphaville\t甲城\tAlpha\t-\n")
          .ok());
  return builder;
}

TEST(KnowledgeBuilderTest, ACountryIsKnownByAllItsForms) {
  KnowledgeBuilder builder = Builder();
  const absl::StatusOr<Knowledge> knowledge = builder.Build();
  ASSERT_TRUE(knowledge.ok());
  const std::pair<const char*, FormRole> forms[] = {
      {"alphaland", FormRole::kName},     {"alphan", FormRole::kDemonym},
      {"alphaville", FormRole::kCapital}, {"甲方", FormRole::kSide},
      {"甲", FormRole::kAbbreviation},    {"甲国", FormRole::kName}};
  for (const auto& [phrase, role] : forms) {
    ASSERT_EQ(knowledge->Names(phrase).size(), 1u) << phrase;
    EXPECT_EQ(knowledge->Names(phrase)[0].role, role) << phrase;
    EXPECT_EQ(knowledge->entity(knowledge->Names(phrase)[0].entity).key, "country:QA");
  }
  EXPECT_TRUE(knowledge->Names("alpha")[0].ambiguous);
  EXPECT_FALSE(knowledge->Names("alphaland")[0].ambiguous);
}

TEST(KnowledgeBuilderTest, KindsTellWhoSpeaksForAGovernment) {
  KnowledgeBuilder builder = Builder();
  ASSERT_TRUE(
      builder
          .AddInstitutions(
              "qa-mfa\tQA\tFOREIGN_MINISTRY\tAlpha House\t-\nqa-bank\tQA\tCENTRAL_BANK\tAlpha "
              "Bank\t-\n"
              "generic\tGENERIC\tFOREIGN_MINISTRY\tforeign ministry|{C} Foreign Ministry\t外交部\n")
          .ok());
  ASSERT_TRUE(
      builder
          .AddTitles("en\tforeign "
                     "minister\tFOREIGN_MINISTER\tOFFICE\t-\nen\tanalyst\tANALYST\tPRIVATE\t-\n"
                     "en\tformer\tFORMER\tMODIFIER\t-\n")
          .ok());
  const absl::StatusOr<Knowledge> knowledge = builder.Build();
  ASSERT_TRUE(knowledge.ok());
  EXPECT_TRUE(knowledge->Find("institution:qa-mfa")->government);
  EXPECT_FALSE(knowledge->Find("institution:qa-bank")->government);
  ASSERT_NE(knowledge->Institution("foreign ministry"), nullptr);
  EXPECT_EQ(knowledge->Institution("外交部")->office, "FOREIGN_MINISTRY");
  EXPECT_TRUE(knowledge->Title("foreign minister")->executive);
  EXPECT_TRUE(knowledge->Title("analyst")->private_role);
  EXPECT_EQ(knowledge->Title("former"), nullptr);
}

TEST(KnowledgeBuilderTest, TermsMayBeKnownToTheYearOrMonth) {
  KnowledgeBuilder builder = Builder();
  ASSERT_TRUE(
      builder
          .AddOfficeHolders(
              "nora-field\tNora Field|Field\t诺拉·菲尔德\tQA\tFOREIGN_MINISTER\t2019\t2021-06\t"
              "Field\t-\n"
              "nora-field\tNora Field|Field\t诺拉·菲尔德\tQA\tHEAD_OF_STATE\t2022-02-03\t-\t"
              "Field\t-\n")
          .ok());
  const absl::StatusOr<Knowledge> knowledge = builder.Build();
  ASSERT_TRUE(knowledge.ok());
  EXPECT_NE(knowledge->Holder("FOREIGN_MINISTER", "QA", absl::CivilDay(2021, 6, 30)), nullptr);
  EXPECT_EQ(knowledge->Holder("FOREIGN_MINISTER", "QA", absl::CivilDay(2021, 7, 1)), nullptr);
  EXPECT_NE(knowledge->Holder("HEAD_OF_STATE", "QA", absl::CivilDay(2040, 1, 1)), nullptr);
  EXPECT_EQ(knowledge->Find("person:nora-field")->terms.size(), 2u);
  EXPECT_EQ(knowledge->Names("field")[0].role, FormRole::kFamilyName);
}

TEST(KnowledgeBuilderTest, AShortNameIsPartOfANameAndNeverTakesThatOfACountry) {
  KnowledgeBuilder builder = Builder();
  ASSERT_TRUE(builder
                  .AddOfficeHolders("nora-alpha\tNora Alpha|Alpha|Ms N. Alpha\t诺拉·阿尔法|阿尔法\t"
                                    "QA\tMINISTER\t2019\t-\tAlpha|阿尔法\t阿尔法\n")
                  .ok());
  const absl::StatusOr<Knowledge> knowledge = builder.Build();
  ASSERT_TRUE(knowledge.ok());
  ASSERT_EQ(knowledge->Names("alpha").size(), 1u);
  EXPECT_EQ(knowledge->entity(knowledge->Names("alpha")[0].entity).key, "country:QA");
  EXPECT_EQ(knowledge->Names("nora alpha")[0].role, FormRole::kName);
  ASSERT_EQ(knowledge->Names("阿尔法").size(), 1u);
  EXPECT_EQ(knowledge->Names("阿尔法")[0].role, FormRole::kFamilyName);
  EXPECT_TRUE(knowledge->Names("阿尔法")[0].ambiguous);
  EXPECT_EQ(knowledge->Find("person:nora-alpha")->family_names,
            (std::vector<std::string>{"alpha", "阿尔法"}));
}

TEST(KnowledgeBuilderTest, MalformedLinesSayWhatIsWrong) {
  KnowledgeBuilder builder = Builder();
  EXPECT_THAT(
      std::string(builder.AddOfficeHolders("nora\tNora Field\t-\tQA\tFOREIGN_MINISTER\tsoon\t-\n")
                      .message()),
      HasSubstr("soon"));
  EXPECT_THAT(std::string(builder.AddCountries("QB\n").message()), HasSubstr("QB"));
  EXPECT_FALSE(builder.AddTitles("en\ta\tb\tc\td\te\tf\n").ok());
  EXPECT_THAT(std::string(builder.AddInstitutions("x\tQA\tMINISTRY\t-\t-\n").message()),
              HasSubstr("no name"));
}

}  // namespace
}  // namespace parallax
