// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// Bodies that no data file holds: who issues a text, under which names a body goes, and who speaks
// for it.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/attribution/voice_fixture.h"

namespace parallax {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

Page Readout(const std::string& outlet, const std::string& text) {
  return {text, outlet, "2025-03-01", "", ArticleKind::kOfficialReadout};
}

// --- Texts that a body issues itself.

TEST(IssuerTest, AReadoutIsTheWordsOfTheBodyThatIssuesIt) {
  Scene scene;
  scene.Add(Readout("Fjellro Ferries", "The boat was late."), {});
  scene.Resolve();
  EXPECT_EQ(scene.Author(0), "Fjellro Ferries");
  EXPECT_EQ(scene.set().voices[scene.set().document_voice[0]].kind, VoiceKind::kOrganisation);
}

TEST(IssuerTest, ABriefingAndAPostWithoutAnAuthorAreTheBodysToo) {
  for (const ArticleKind kind : {ArticleKind::kPressBriefing, ArticleKind::kSocialPost}) {
    Scene scene;
    scene.Add({"The boat was late.", "Harbour Inspectorate", "2025-03-01", "", kind}, {});
    scene.Resolve();
    EXPECT_EQ(scene.set().voices[scene.set().document_voice[0]].kind, VoiceKind::kOrganisation);
  }
}

TEST(IssuerTest, AReportOfTheSameNameIsAnOutlets) {
  Scene scene;
  scene.Add({"The boat was late.", "Fjellro Ferries"}, {});
  scene.Resolve();
  EXPECT_EQ(scene.set().voices[scene.set().document_voice[0]].kind, VoiceKind::kOutlet);
}

TEST(IssuerTest, AReadoutThatANewspaperCarriesStaysTheNewspapers) {
  Scene scene;
  scene.Add(Readout("Hamar Gazette", "The boat was late."), {});
  scene.Resolve();
  EXPECT_EQ(scene.set().voices[scene.set().document_voice[0]].kind, VoiceKind::kOutlet);
}

TEST(IssuerTest, APostUnderAPersonsNameIsThePersons) {
  Scene scene;
  scene.Add({"The boat was late.", "Nora Field", "2025-03-01", "", ArticleKind::kSocialPost}, {});
  scene.Add({"Nora Field said that it was cold."}, {{"Nora Field", "it was cold"}});
  scene.Resolve();
  EXPECT_EQ(scene.set().document_voice[0], scene.set().attribution_voice[0]);
  EXPECT_EQ(scene.VoiceOf(0).kind, VoiceKind::kPerson);
}

TEST(IssuerTest, APlatformBehindAnAuthorIsNoIssuer) {
  Scene scene;
  scene.Add({"The boat was late.", "Plaza", "2025-03-01", "Nora Field", ArticleKind::kSocialPost},
            {});
  scene.Resolve();
  EXPECT_EQ(scene.Author(0), "Nora Field");
  EXPECT_EQ(scene.set().voices[scene.set().outlet_voice[0]].kind, VoiceKind::kOutlet);
}

TEST(IssuerTest, TheIssuerIsTheBodyThatOthersName) {
  Scene scene;
  scene.Add(Readout("Naviera Quillon", "The boat was late."), {});
  scene.Add({"Naviera Quillon said that it was cold. The company, Naviera Quillon, was fined."},
            {{"Naviera Quillon", "it was cold"}});
  scene.Resolve();
  EXPECT_EQ(scene.set().document_voice[0], scene.set().attribution_voice[0]);
}

TEST(IssuerTest, InItsOwnTextTheCompanyIsTheIssuer) {
  Scene scene;
  scene.Add(Readout("Naviera Quillon", "The company said that it was late."),
            {{"The company", "it was late"}});
  scene.Resolve();
  EXPECT_EQ(scene.set().attribution_voice[0], scene.set().document_voice[0]);
}

TEST(IssuerTest, AnOfficerInTheBodysOwnTextSpeaksForIt) {
  Scene scene;
  scene.Add(Readout("Fjellro Ferries", "Managing director Nora Field said that it was late."),
            {{"Managing director Nora Field", "it was late"}});
  scene.Resolve();
  EXPECT_EQ(scene.PartyName(0), "Fjellro Ferries");
}

TEST(IssuerTest, AMinistryStaysItsGovernments) {
  Scene scene;
  scene.Add(Readout("Ministry of Transport of Norway", "The ministry said that it was late."),
            {{"The ministry", "it was late"}});
  scene.Resolve();
  EXPECT_EQ(scene.PartyName(0), "Norway");
}

TEST(IssuerTest, TheFirstWordOfAnIssuersNameIsTheIssuer) {
  Scene scene;
  scene.Add(Readout("Velden Widgets", "The boat was late."), {});
  scene.Add({"A spokeswoman for Velden said that it was late. Former Velden director Nora Field "
             "said that it was cold."},
            {{"A spokeswoman for Velden", "it was late"},
             {"Former Velden director Nora Field", "it was cold"}});
  scene.Resolve();
  EXPECT_EQ(scene.set().attribution_voice[0], scene.set().document_voice[0]);
  EXPECT_EQ(scene.Name(1), "Nora Field");
  EXPECT_EQ(scene.PartyOf(1).kind, PartyKind::kPerson);
}

TEST(IssuerTest, AnAgencyIsItsOwnInitials) {
  Scene scene;
  scene.Add({"OSLO (HFP) - Nora Field said that it was late.", "Harbour Free Press", "2025-03-01",
             "", ArticleKind::kWireReport},
            {{"Nora Field", "it was late"}});
  scene.Resolve();
  EXPECT_EQ(scene.Chain(0), "Harbour Free Press > Nora Field");
}

// --- The names of a body.

TEST(BodyNameTest, APossessivePluralBelongsToTheName) {
  EXPECT_EQ(VoiceIn({"Ingrid came. The Lorry Drivers' League said that it was late."},
                    {"The Lorry Drivers' League", "it was late"}),
            "Lorry Drivers' League");
  EXPECT_EQ(VoiceIn({"Tenants' Federation, a consumer group, said that it was late."},
                    {"Tenants' Federation, a consumer group", "it was late"}),
            "Tenants' Federation");
}

TEST(BodyNameTest, AndJoinsTheNameOfAUnion) {
  EXPECT_EQ(VoiceIn({"It rained. The Canal and Harbour Workers' Union said that it was late."},
                    {"The Canal and Harbour Workers' Union", "it was late"}),
            "Canal and Harbour Workers' Union");
}

TEST(BodyNameTest, InitialsAreTheBodyWhoseTheyAre) {
  Scene scene;
  scene.Add({"Fjellro Island Transport (FIT) said that it was late. FIT said that it was cold."},
            {{"Fjellro Island Transport", "it was late"}, {"FIT", "it was cold", "late. "}});
  scene.Add({"In the end FIT said that it was dark."}, {{"FIT", "it was dark"}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(1), "Fjellro Island Transport");
  EXPECT_EQ(scene.Name(2), "Fjellro Island Transport");
}

TEST(BodyNameTest, TheFirstWordOfACompanysNameIsTheCompany) {
  Scene scene;
  scene.Add({"Brandal Appliances said that it was late. Later Brandal said that it was cold."},
            {{"Brandal Appliances", "it was late"}, {"Brandal", "it was cold", "Later "}});
  scene.Resolve();
  EXPECT_EQ(scene.VoiceOf(0).key, scene.VoiceOf(1).key);
}

TEST(BodyNameTest, WhereACompanyIsDoesNotBelongToItsName) {
  Scene scene;
  scene.Add({"Brandal Appliances of Hamar said that it was late. Brandal said that it was cold."},
            {{"Brandal Appliances of Hamar", "it was late"}, {"Brandal", "it was cold", "late. "}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(0), "Brandal Appliances");
  EXPECT_EQ(scene.Name(1), "Brandal Appliances");
}

TEST(BodyNameTest, ThePlaceInABodysNameIsNotTheBody) {
  Scene scene;
  scene.Add(
      {"The Solvang Harbour Authority said that it was late. Yesterday Solvang said that it "
       "was cold."},
      {{"The Solvang Harbour Authority", "it was late"}, {"Solvang", "it was cold", "Yesterday "}});
  scene.Resolve();
  EXPECT_NE(scene.VoiceOf(0).key, scene.VoiceOf(1).key);
}

TEST(BodyNameTest, AShortFormOfTwoBodiesIsNeither) {
  Scene scene;
  scene.Add({"Brandal Motors and Brandal Foods met. Later Brandal said that it was cold."},
            {{"Brandal", "it was cold", "Later "}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(0), "Brandal");
}

TEST(BodyNameTest, AFamilyNameIsNotTheCompanyOfThatName) {
  Scene scene;
  scene.Add({"Peter Brandal left Brandal Motors. Later Brandal said that it was cold."},
            {{"Brandal", "it was cold", "Later "}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(0), "Peter Brandal");
}

TEST(BodyNameTest, TheHeadOfANameInCapitalsIsTheBody) {
  Scene scene;
  scene.Add({"The Bank of Solvang met on Monday. In short, the Bank said that it was late."},
            {{"the Bank", "it was late", "short, "}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(0), "Bank of Solvang");
}

TEST(BodyNameTest, AnOrganSpeaksForItsBody) {
  EXPECT_TRUE(OneParty({"The Bank of Solvang said that it was late. The Policy Board of the Bank "
                        "of Solvang said that it was cold."},
                       {"The Bank of Solvang", "it was late"},
                       {"The Policy Board of the Bank of Solvang", "it was cold", "late. "}));
}

TEST(BodyNameTest, AWordOfALongerNameIsNotTheBodyOfTheDataFiles) {
  EXPECT_EQ(VoiceIn({"It rained. The Reform Alliance said that it was late."},
                    {"The Reform Alliance", "it was late"}),
            "Reform Alliance");
}

TEST(BodyNameTest, ANounBesideANameMakesItABody) {
  Scene scene;
  scene.Add({"The group Fjellvakt said that it was late. The group said that it was cold."},
            {{"The group Fjellvakt", "it was late"}, {"The group", "it was cold", "late. "}});
  scene.Resolve();
  EXPECT_EQ(scene.VoiceOf(0).kind, VoiceKind::kOrganisation);
  EXPECT_EQ(scene.VoiceOf(0).key, scene.VoiceOf(1).key);
}

TEST(BodyNameTest, CurrenciesAreNoBodies) {
  EXPECT_EQ(
      VoiceIn({"The duty brings NZ$18 million. It said that it was late."}, {"It", "it was late"}),
      "Narvik Gazette");
}

TEST(BodyNameTest, TheCityCouncilIsTheCouncilThatIssuesATextOfItsOwn) {
  Scene scene;
  scene.Add(Readout("Solvang City Council", "The bridge will close."), {});
  scene.Add({"The city council said that it was late. A council spokesman said that it was cold."},
            {{"The city council", "it was late"}, {"A council spokesman", "it was cold"}});
  scene.Resolve();
  EXPECT_EQ(scene.set().attribution_voice[0], scene.set().document_voice[0]);
  EXPECT_EQ(scene.set().attribution_voice[1], scene.set().document_voice[0]);
}

// --- Persons and places without a list.

TEST(UnlistedNameTest, AFamilyNameFollowsAFullNameThatNoListHolds) {
  Scene scene;
  scene.Add({"Quillan Treuq, a carpenter, said that it was late. Treuq said that it was cold."},
            {{"Quillan Treuq, a carpenter,", "it was late"}, {"Treuq", "it was cold", "late. "}});
  scene.Resolve();
  EXPECT_EQ(scene.VoiceOf(0).key, scene.VoiceOf(1).key);
  EXPECT_EQ(scene.VoiceOf(0).kind, VoiceKind::kPerson);
}

TEST(UnlistedNameTest, APlaceIsNoPerson) {
  Scene scene;
  scene.Add({"The boat sank off Punta Lobo. In Lobo it rained. Then Lobo said that it was late."},
            {{"Lobo", "it was late", "Then "}});
  scene.Resolve();
  EXPECT_NE(scene.VoiceOf(0).kind, VoiceKind::kPerson);
}

TEST(UnlistedNameTest, ABridgeSaysNothing) {
  EXPECT_EQ(VoiceIn({"Old Corner Bridge: closed from Monday."},
                    {"Old Corner Bridge", "closed from Monday"}),
            "Narvik Gazette");
}

TEST(UnlistedNameTest, BothOfUsIsNoVoice) {
  EXPECT_EQ(VoiceIn({"It was a good talk. Both of us know that it was late.", "Plaza", "2025-03-01",
                     "Nora Field", ArticleKind::kSocialPost},
                    {"Both of us", "it was late"}),
            "Nora Field");
}

TEST(UnlistedNameTest, TroopsAreNotTheirGeneralStaff) {
  Scene scene;
  scene.Add({"It rained in Kyiv. Ukrainian troops said that it was late."},
            {{"Ukrainian troops", "it was late"}});
  scene.Resolve();
  EXPECT_THAT(scene.Name(0), ::testing::Not(HasSubstr("Staff")));
}

TEST(UnlistedNameTest, AClerkIsSomebody) {
  EXPECT_EQ(VoiceIn({"It rained. A polling clerk said that it was late."},
                    {"A polling clerk", "it was late"}),
            "polling clerk");
}

TEST(UnlistedNameTest, SheIsTheOneWhoWasToldSomething) {
  Scene scene;
  scene.Add({"Nora Field asked whether it was late. Minister Quill told her that it was. She said "
             "that it was cold."},
            {{"Nora Field", "it was late", "", std::nullopt, AttributionKind::kIndirect, "asked"},
             {"Minister Quill", "it was", "", std::nullopt, AttributionKind::kIndirect, "told"},
             {"She", "it was cold"}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(2), "Nora Field");
}

TEST(BodyOrderTest, TheOrderOfDocumentsChangesNothing) {
  const Page report{"FIT said that it was late. Its director, Nora Field, said that it was cold."};
  const Page own = Readout("Fjellro Island Transport", "The boat was late.");
  const std::vector<Mark> marks{{"FIT", "it was late"},
                                {"Its director, Nora Field,", "it was cold"}};
  Scene forward, backward;
  forward.Add(report, marks).Add(own, {});
  backward.Add(own, {}).Add(report, marks);
  forward.Resolve();
  backward.Resolve();
  for (uint32_t mark : {0, 1}) {
    EXPECT_EQ(forward.VoiceOf(mark).key, backward.VoiceOf(mark).key);
    EXPECT_EQ(forward.PartyOf(mark).key, backward.PartyOf(mark).key);
  }
  EXPECT_EQ(forward.PartyName(1), "Fjellro Island Transport");
  EXPECT_THAT(forward.PartyOf(0).aliases, Contains("FIT"));
}

// --- Chinese.

TEST(ChineseBodyTest, TheOfficeOfATitleSpeaksForItsGovernment) {
  Scene scene;
  scene.Add(Readout("马来西亚首相署",
                    "首相林安·祖尔应挪威首相安娜·海尔维的请求同她通话。林安首相说，雨下了很久。"
                    "海尔维表示，天气很冷。"),
            {{"林安首相", "雨下了很久"}, {"海尔维", "天气很冷", "很久。"}});
  scene.Resolve();
  EXPECT_EQ(scene.PartyName(0), "Malaysia");
  EXPECT_EQ(scene.PartyName(1), "Norway");
  EXPECT_EQ(scene.set().parties[scene.set().voices[scene.set().document_voice[0]].party].key,
            scene.PartyOf(0).key);
}

TEST(ChineseBodyTest, OfficersSpeakForTheBodyBeforeTheirTitle) {
  for (const std::string source :
       {"海港工会主席赵宁", "海港工会发言人赵宁", "当地海港工会会长赵宁"}) {
    SCOPED_TRACE(source);
    Scene scene;
    scene.Add({source + "说，雨下了很久。"}, {{source, "雨下了很久"}});
    scene.Resolve();
    EXPECT_EQ(scene.Name(0), "赵宁");
    EXPECT_EQ(scene.PartyName(0), "海港工会");
  }
}

TEST(ChineseBodyTest, ABodyIsAVoiceByItsLastWord) {
  Scene scene;
  scene.Add({"海港工会表示，雨下了很久。海港工会主席赵宁说，天气很冷。"},
            {{"海港工会", "雨下了很久"}, {"海港工会主席赵宁", "天气很冷"}});
  scene.Resolve();
  EXPECT_EQ(scene.VoiceOf(0).kind, VoiceKind::kOrganisation);
  EXPECT_EQ(scene.VoiceOf(0).party, scene.VoiceOf(1).party);
}

TEST(ChineseBodyTest, ItsSpokesmanWithoutANameIsTheBody) {
  Scene scene;
  scene.Add(Readout("红河水利局", "红河水利局表示，雨下了很久。水利局发言人说，天气很冷。"),
            {{"红河水利局", "雨下了很久"}, {"水利局发言人", "天气很冷"}});
  scene.Resolve();
  EXPECT_EQ(scene.set().attribution_voice[0], scene.set().document_voice[0]);
  EXPECT_EQ(scene.set().attribution_voice[1], scene.set().document_voice[0]);
}

TEST(ChineseBodyTest, SomeCompaniesAreNoBody) {
  Scene scene;
  scene.Add({"多家航运公司表示，雨下了很久。"}, {{"多家航运公司", "雨下了很久"}});
  scene.Resolve();
  EXPECT_NE(scene.VoiceOf(0).kind, VoiceKind::kOrganisation);
}

TEST(ChineseBodyTest, OneOfficeHolderGoesByTwoScripts) {
  Scene scene;
  scene.Add({"Norwegian Prime Minister Astrid Quill said that it was late."},
            {{"Norwegian Prime Minister Astrid Quill", "it was late"}});
  scene.Add({"挪威首相阿斯特·奎尔说，雨下了很久。", "海岸报"},
            {{"挪威首相阿斯特·奎尔", "雨下了很久"}});
  scene.Resolve();
  EXPECT_EQ(scene.VoiceOf(0).key, scene.VoiceOf(1).key);
  EXPECT_THAT(scene.VoiceOf(0).aliases, Contains("阿斯特·奎尔"));
}

TEST(ChineseBodyTest, PredecessorAndSuccessorAreTwo) {
  Scene scene;
  scene.Add({"Norwegian Prime Minister Astrid Quill said that it was late."},
            {{"Norwegian Prime Minister Astrid Quill", "it was late"}});
  scene.Add({"挪威首相阿斯特·奎尔说，雨下了很久。", "海岸报", "2022-03-01"},
            {{"挪威首相阿斯特·奎尔", "雨下了很久"}});
  scene.Resolve();
  EXPECT_NE(scene.VoiceOf(0).key, scene.VoiceOf(1).key);
  EXPECT_EQ(scene.VoiceOf(0).party, scene.VoiceOf(1).party);
}

TEST(ChineseBodyTest, TheCharactersOfANameAreNoCountries) {
  Scene scene;
  scene.Add({"首相法立·祖尔今天来访。法立首相说，雨下了很久。", "海岸报"},
            {{"法立首相", "雨下了很久"}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(0), "法立·祖尔");
  EXPECT_TRUE(scene.VoiceOf(0).country.empty());
}

TEST(ChineseBodyTest, ThanIsNotBelgium) {
  for (const std::string text : {"该国雨量比美中两国都多。", "该国雨量比美国多。"}) {
    SCOPED_TRACE(text);
    Scene scene;
    scene.Add({text + "赵宁部长说，雨下了很久。"}, {{"赵宁部长", "雨下了很久"}});
    scene.Resolve();
    for (const Voice& voice : scene.set().voices) EXPECT_NE(voice.country, "BE");
  }
}

}  // namespace
}  // namespace parallax
