// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// Who speaks for a body: its officers, spokespeople and organs.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/attribution/voice_fixture.h"

namespace parallax {
namespace {

// --- Who speaks for a body.

TEST(OfficerTest, OfficersJoinTheirBodyHoweverItIsPut) {
  for (const std::string source :
       {"Nora Field, managing director of Fjellro Ferries,",
        "Fjellro Ferries' director, Nora Field,", "Fjellro Ferries chief executive Nora Field",
        "Nora Field, who heads Fjellro Ferries,", "Nora Field of Fjellro Ferries"}) {
    SCOPED_TRACE(source);
    Scene scene;
    scene.Add({source + " said that it was late."}, {{source, "it was late"}});
    scene.Resolve();
    EXPECT_EQ(scene.Name(0), "Nora Field");
    EXPECT_EQ(scene.PartyName(0), "Fjellro Ferries");
    EXPECT_EQ(scene.PartyOf(0).kind, PartyKind::kOrganisation);
  }
}

TEST(OfficerTest, ItsDirectorSpeaksForTheBodyThatTheSentenceBeforeIsAbout) {
  Scene scene;
  scene.Add({"The Drivers' Union met Fjellro Ferries on Monday. Its general secretary, Nora Field, "
             "said that it was late."},
            {{"Its general secretary, Nora Field,", "it was late"}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(0), "Nora Field");
  EXPECT_EQ(scene.PartyName(0), "Drivers' Union");
}

TEST(OfficerTest, ANounBetweenItsAndTheTitleBelongsToTheTitle) {
  Scene scene;
  scene.Add({"The Reform League will wait, its campaign director Nora Field said."},
            {{"its campaign director Nora Field", "The Reform League will wait"}});
  scene.Resolve();
  EXPECT_EQ(scene.PartyName(0), "Reform League");
}

TEST(OfficerTest, ItsDoesNotLookIntoAQuotation) {
  Scene scene;
  scene.Add({"The Tenants' League is angry. \"Fjellro Ferries never wrote,\" said its head, Nora "
             "Field."},
            {{"its head, Nora Field", "Fjellro Ferries never wrote"}});
  scene.Resolve();
  EXPECT_EQ(scene.PartyName(0), "Tenants' League");
}

TEST(OfficerTest, UnionSecretaryIsNoMinister) {
  Scene scene;
  scene.Add({"The Drivers' Union met. Union secretary Nora Field said that it was late."},
            {{"Union secretary Nora Field", "it was late"}});
  scene.Add({"Norway spoke. In Oslo union secretary Nora Field said that it was cold.",
             "Norwegian Government", "2025-03-01", "", ArticleKind::kOfficialReadout},
            {{"union secretary Nora Field", "it was cold"}});
  scene.Resolve();
  EXPECT_NE(scene.PartyName(1), "Norway");
}

TEST(OfficerTest, ATitleInOnePageTellsForTheOthers) {
  Scene scene;
  scene.Add({"Nora Field, director of Fjellro Ferries, said that it was late."},
            {{"Nora Field, director of Fjellro Ferries,", "it was late"}});
  scene.Add({"Director Nora Field said that it was cold.", "Hamar Post"},
            {{"Director Nora Field", "it was cold"}});
  scene.Resolve();
  EXPECT_EQ(scene.VoiceOf(0).key, scene.VoiceOf(1).key);
}

TEST(OfficerTest, AFormerOfficerIsAPerson) {
  Scene scene;
  scene.Add({"Nora Field, director of Fjellro Ferries, said that it was late."},
            {{"Nora Field, director of Fjellro Ferries,", "it was late"}});
  scene.Add(
      {"Nora Field, a former director of Fjellro Ferries, said that it was cold.", "Hamar Post"},
      {{"Nora Field, a former director of Fjellro Ferries,", "it was cold"}});
  scene.Resolve();
  EXPECT_EQ(scene.PartyName(0), "Fjellro Ferries");
  EXPECT_EQ(scene.PartyOf(1).kind, PartyKind::kPerson);
}

TEST(OfficerTest, AnalystsAndScholarsSpeakForThemselves) {
  for (const std::string source : {"Nora Field, an analyst at Fjellro Capital,",
                                   "Nora Field of the university", "Nora Field, a passenger,"}) {
    SCOPED_TRACE(source);
    Scene scene;
    scene.Add({source + " said that it was late."}, {{source, "it was late"}});
    scene.Resolve();
    EXPECT_EQ(scene.PartyOf(0).kind, PartyKind::kPerson);
  }
}

TEST(OfficerTest, AWordThatBeginsASentenceIsNoBody) {
  Scene scene;
  scene.Add({"The Solvang Electoral Office met. Electoral commissioner Nora Field said that it was "
             "late."},
            {{"Electoral commissioner Nora Field", "it was late"}});
  scene.Add({"Regional director Nora Field said that it was cold.", "Hamar Post"},
            {{"Regional director Nora Field", "it was cold"}});
  scene.Resolve();
  EXPECT_EQ(scene.PartyName(0), "Solvang Electoral Office");
  EXPECT_NE(scene.PartyName(1), "Regional");
}

TEST(OfficerTest, ASpokesmanWithoutANameIsTheBody) {
  EXPECT_EQ(VoiceIn({"It rained. A spokesman for Fjellro Ferries said that it was late."},
                    {"A spokesman for Fjellro Ferries", "it was late"}),
            "Fjellro Ferries");
  Scene scene;
  scene.Add({"Fjellro Ferries met. A company spokeswoman said that it was late. She said that it "
             "was cold."},
            {{"A company spokeswoman", "it was late"}, {"She", "it was cold", "late. "}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(0), "Fjellro Ferries");
  EXPECT_EQ(scene.Name(1), "Fjellro Ferries");
}

TEST(OfficerTest, ASpokesmanOfAnOfficeHolderSpeaksForTheGovernment) {
  Scene scene;
  scene.Add(
      {"Norwegian Prime Minister Astrid Lund came. Lund's spokesman, Peter Vane, said that it "
       "was late."},
      {{"Lund's spokesman, Peter Vane,", "it was late"}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(0), "Peter Vane");
  EXPECT_EQ(scene.PartyName(0), "Norway");
}

TEST(OfficerTest, TheOfficeOfAMinisterSpeaksForTheGovernment) {
  Scene scene;
  scene.Add({"The office of Norwegian Prime Minister Astrid Lund said that it was late."},
            {{"The office of Norwegian Prime Minister Astrid Lund", "it was late"}});
  scene.Resolve();
  EXPECT_EQ(scene.PartyName(0), "Norway");
}

TEST(OfficerTest, AnOfficerOfAnArmySpeaksForItsGovernment) {
  Scene scene;
  scene.Add({"Colonel Peter Vane of the Norwegian army said that it was late. Superintendent Nora "
             "Field of Hamar Police said that it was cold."},
            {{"Colonel Peter Vane of the Norwegian army", "it was late"},
             {"Superintendent Nora Field of Hamar Police", "it was cold"}});
  scene.Resolve();
  EXPECT_EQ(scene.PartyName(0), "Norway");
  EXPECT_EQ(scene.PartyName(1), "Hamar Police");
}

TEST(OfficerTest, AJudgeSpeaksForTheOnlyCourt) {
  Scene scene;
  scene.Add(
      {"The Solvang High Court met. Judge Nora Field said that it was late. A court spokesman "
       "said that it was cold."},
      {{"Judge Nora Field", "it was late"}, {"A court spokesman", "it was cold"}});
  scene.Add({"The Solvang High Court and the Hamar District Court met. Judge Ann Lund said that it "
             "was dark.",
             "Hamar Post"},
            {{"Judge Ann Lund", "it was dark"}});
  scene.Resolve();
  EXPECT_EQ(scene.PartyName(0), "Solvang High Court");
  EXPECT_EQ(scene.Name(1), "Solvang High Court");
  EXPECT_EQ(scene.PartyOf(2).kind, PartyKind::kPerson);
}

// --- A role that stands before the name, between commas.

TEST(RoleBeforeTest, ASpokesmanNamedBehindHisRoleSpeaksForTheBody) {
  EXPECT_TRUE(OneParty(
      {"A spokesman for Fjellro Ferries, Nora Field, said that it was late. Fjellro Ferries said "
       "that it was cold."},
      {"A spokesman for Fjellro Ferries, Nora Field", "it was late"},
      {"Fjellro Ferries", "it was cold"}));
}

TEST(RoleBeforeTest, ANameThatNoListHoldsIsAPersonsWithARole) {
  EXPECT_TRUE(OneParty(
      {"A spokesman for the Norwegian presidency, Ymgar Oxtrel, said that it was late. Norway said "
       "that it was cold."},
      {"A spokesman for the Norwegian presidency, Ymgar Oxtrel", "it was late"},
      {"Norway", "it was cold"}));
}

TEST(RoleBeforeTest, AFormerSpokesmanSpeaksForHimself) {
  EXPECT_FALSE(OneParty(
      {"A former spokesman for Fjellro Ferries, Nora Field, said that it was late. Fjellro Ferries "
       "said that it was cold."},
      {"A former spokesman for Fjellro Ferries, Nora Field", "it was late"},
      {"Fjellro Ferries", "it was cold"}));
}

}  // namespace
}  // namespace parallax
