// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// Sources that stand for something named elsewhere, and whose words a document is.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/attribution/voice_fixture.h"

namespace parallax {
namespace {

using ::testing::Contains;

TEST(VoiceContextTest, HeIsWhoSpokeInTheSentenceBefore) {
  Scene scene;
  scene.Add({"Peter Vane said that it was late. He also said that it was cold."},
            {{"Peter Vane", "it was late"}, {"He", "it was cold"}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(1), "Peter Vane");
}

TEST(VoiceContextTest, SheIsNotTheManWhoSpokeLast) {
  Scene scene;
  scene.Add({"Nora Field said that it was late. Peter Vane said that it was dry. She also said "
             "that it was cold."},
            {{"Nora Field", "it was late"}, {"Peter Vane", "it was dry"}, {"She", "it was cold"}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(2), "Nora Field");
}

TEST(VoiceContextTest, HeIsTheSubjectOfTheSentenceWhenNobodySpoke) {
  EXPECT_EQ(
      VoiceIn({"Peter Vane spoke about the bridge to Thomas Lund. The bridge, he said, was late."},
              {"he", "was late", "bridge, "}),
      "Peter Vane");
}

TEST(VoiceContextTest, HeIsNotNamedInWhatHeSays) {
  EXPECT_NE(VoiceIn({"Peter Vane came to Hamar. He said that Vane would resign."},
                    {"He", "Vane would resign"}),
            "Peter Vane");
}

TEST(VoiceContextTest, WhoAnswersIsNotWhoAsked) {
  Scene scene;
  scene.Add({"Thomas Lund spoke in Hamar. Peter Vane asked what it would cost. He answered that it "
             "was cheap."},
            {{"Thomas Lund", "in Hamar", "", std::nullopt, AttributionKind::kIndirect, "spoke"},
             {"Peter Vane", "what it would cost", "", std::nullopt, AttributionKind::kIndirect,
              "asked", CueForce::kQuestion},
             {"He", "it was cheap", "", std::nullopt, AttributionKind::kIndirect, "answered"}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(2), "Thomas Lund");
}

TEST(VoiceContextTest, APronounWithoutAnAntecedentStaysWithTheDocument) {
  EXPECT_EQ(VoiceIn({"The bridge is late. He said that it was cold."}, {"He", "it was cold"}),
            "Narvik Gazette");
}

TEST(VoiceContextTest, WhoIsThePersonBeforeIt) {
  EXPECT_EQ(VoiceIn({"The bridge pleased Nora Field, who said that it was cheap."},
                    {"who", "it was cheap"}),
            "Nora Field");
}

TEST(VoiceContextTest, ItIsTheBodyThatSpokeLast) {
  Scene scene;
  scene.Add({"The official Norwegian government statement says that it was late. It also notes "
             "that Nora Field was there."},
            {{"The official Norwegian government statement", "it was late"},
             {"It", "Nora Field was there"}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(1), "Norway");
}

TEST(VoiceContextTest, FirstPersonInAQuotationIsItsSpeaker) {
  Scene scene;
  scene.Add(
      {"\"I think that we saw it late,\" Nora Field said."},
      {{"Nora Field", "I think that we saw it late", "", std::nullopt, AttributionKind::kDirect},
       {"I", "we saw it late", "", 0}});
  scene.Resolve();
  EXPECT_EQ(scene.Chain(1), "Narvik Gazette > Nora Field");
}

TEST(VoiceContextTest, FirstPersonInAPostIsItsAuthor) {
  Scene scene;
  scene.Add({"I believe that it went well.", "Truth Social", "2025-03-01", "Nora Field",
             ArticleKind::kSocialPost},
            {{"I", "it went well"}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(0), "Nora Field");
  EXPECT_EQ(scene.Chain(0), "Truth Social > Nora Field");
}

TEST(VoiceContextTest, APostOfAPresidentSpeaksForTheGovernmentAndKeepsHisName) {
  Scene scene;
  scene.Add(
      {"It went well.", "Truth Social", "2025-03-01", "Donald Trump", ArticleKind::kSocialPost},
      {});
  const VoiceSet& set = scene.Resolve();
  const Party& party = set.parties[set.voices[set.document_voice[0]].party];
  EXPECT_EQ(party.display_name, "United States");
  EXPECT_THAT(party.aliases, Contains("Donald Trump"));
  EXPECT_EQ(set.voices[set.outlet_voice[0]].kind, VoiceKind::kOutlet);
}

TEST(VoiceContextTest, AReadoutIsTheVoiceOfItsGovernment) {
  Scene scene;
  scene.Add(
      {"The two spoke today.", "White House", "2025-03-01", "", ArticleKind::kOfficialReadout}, {});
  scene.Add({"两人今天通了电话。", "中国外交部", "2025-03-01", "", ArticleKind::kOfficialReadout},
            {});
  scene.Add({"The two spoke today.", "Office of the President of Kenya", "2025-03-01", "",
             ArticleKind::kOfficialReadout},
            {});
  const VoiceSet& set = scene.Resolve();
  for (auto [page, party] :
       {std::pair<int, const char*>{0, "United States"}, {1, "China"}, {2, "Kenya"}}) {
    const Voice& voice = set.voices[set.document_voice[page]];
    EXPECT_EQ(voice.kind, VoiceKind::kGovernment);
    EXPECT_EQ(set.parties[voice.party].display_name, party);
  }
}

TEST(VoiceContextTest, AReportersNameMakesNoAuthor) {
  Scene scene;
  scene.Add({"It went well.", "Narvik Gazette", "2025-03-01", "Nora Field"}, {});
  scene.Resolve();
  EXPECT_EQ(scene.Author(0), "Narvik Gazette");
}

TEST(VoiceContextTest, AThinkTankThatPublishesAnalysesIsAnOutlet) {
  Scene scene;
  scene.Add(
      {"It went well.", "Council on Foreign Relations", "2025-03-01", "", ArticleKind::kAnalysis},
      {});
  const VoiceSet& set = scene.Resolve();
  EXPECT_EQ(set.voices[set.document_voice[0]].kind, VoiceKind::kOutlet);
}

TEST(VoiceContextTest, AnAgencyTextInAnotherOutletIsTheAgencys) {
  Scene scene;
  scene.Add({"HAMAR, Norway, March 1 (Fjellwire) - The bridge was late, local officials said."},
            {{"local officials", "The bridge was late"}});
  scene.Resolve();
  EXPECT_EQ(scene.Chain(0), "Narvik Gazette > Fjellwire > local officials");
}

TEST(VoiceContextTest, AGovernmentInItsOwnDocumentIsTheDocumentsVoice) {
  const Page page{"According to the Chinese side, Nora Field said that it was late. 中方",
                  "Ministry of Foreign Affairs of China", "2025-03-01", "",
                  ArticleKind::kOfficialReadout};
  Scene scene;
  scene.Add(page, {{"the Chinese side", "Nora Field said that it was late"},
                   {"Nora Field", "it was late", "", 0}});
  scene.Resolve();
  EXPECT_EQ(scene.VoiceOf(0).key, scene.set().voices[scene.set().document_voice[0]].key);
  EXPECT_EQ(scene.set().voices[scene.set().document_voice[0]].display_name + " > Nora Field",
            scene.Chain(1));
}

TEST(VoiceContextTest, WhatAPresidentSaysHisCountryWantsHeSays) {
  Scene scene;
  scene.Add(
      {"Joe Biden said that the United States supports it.", "Narvik Gazette", "2022-03-01"},
      {{"Joe Biden", "the United States supports it"}, {"the United States", "it", "that", 0}});
  scene.Resolve();
  EXPECT_EQ(scene.Chain(1), "Narvik Gazette > Joe Biden");
}

TEST(VoiceContextTest, ThePresidentIsTheOneInOfficeOnTheDay) {
  for (auto [day, name] : {std::pair<const char*, const char*>{"2022-03-01", "Joe Biden"},
                           {"2025-03-01", "Donald Trump"}}) {
    EXPECT_EQ(VoiceIn({"The US president said that it was late.", "Narvik Gazette", day},
                      {"The US president", "it was late"}),
              name);
  }
}

TEST(VoiceContextTest, ThePresidentOfAReadoutIsItsOwn) {
  EXPECT_EQ(VoiceIn({"The President stressed that it was late.", "White House", "2022-03-01", "",
                     ArticleKind::kOfficialReadout},
                    {"The President", "it was late"}),
            "Joe Biden");
}

TEST(VoiceContextTest, TheTextIsBelievedBeforeTheDataFiles) {
  EXPECT_EQ(
      VoiceIn({"US President Nora Field came to Hamar. The US president said that it was late."},
              {"The US president", "it was late"}),
      "Nora Field");
}

TEST(VoiceContextTest, TheMinisterIsTheOneNamedWithThatTitle) {
  EXPECT_EQ(
      VoiceIn(
          {"Transport minister Nora Field opened the bridge. The minister said that it was late."},
          {"The minister", "it was late"}),
      "Nora Field");
}

TEST(VoiceContextTest, AnOfficeWithoutANameSpeaksForItsCountry) {
  Scene scene;
  scene.Add({"Freedonia is far. Kenya's foreign minister said that it was late."},
            {{"Kenya's foreign minister", "it was late"}});
  scene.Resolve();
  EXPECT_EQ(scene.PartyName(0), "Kenya");
}

TEST(VoiceContextTest, TheMinistryIsTheOneNamedLast) {
  EXPECT_EQ(
      VoiceIn({"The Chinese foreign ministry said nothing. The ministry said that it was late."},
              {"The ministry", "it was late"}),
      VoiceIn({"The Chinese foreign ministry said that it was late."},
              {"The Chinese foreign ministry", "it was late"}));
}

TEST(VoiceContextTest, TheBookIsItsAuthors) {
  EXPECT_EQ(VoiceIn({"A memoir by Nora Field is out. According to the book, the bridge was late."},
                    {"the book", "the bridge was late"}),
            "Nora Field");
}

TEST(VoiceContextTest, WhatBothSayIsTheNarratorsSummary) {
  EXPECT_EQ(VoiceIn({"The two leaders said that it was late."}, {"The two leaders", "it was late"}),
            "Narvik Gazette");
  EXPECT_EQ(VoiceIn({"Nora Field and Peter Vane said that it was late."},
                    {"Nora Field and Peter Vane", "it was late"}),
            "Narvik Gazette");
}

TEST(VoiceContextTest, UnnamedSourcesOfTwoOutletsStayApart) {
  Scene scene;
  scene.Add({"Sources familiar with the matter said that it was late."},
            {{"Sources familiar with the matter", "it was late"}});
  scene.Add({"Sources familiar with the matter said that it was late.", "Oslo Courier"},
            {{"Sources familiar with the matter", "it was late"}});
  scene.Resolve();
  EXPECT_EQ(scene.VoiceOf(0).kind, VoiceKind::kUnnamedSource);
  EXPECT_EQ(scene.Name(0), "Sources familiar with the matter");
  EXPECT_NE(scene.VoiceOf(0).key, scene.VoiceOf(1).key);
}

TEST(VoiceContextTest, CountyOfficialsAndTheCountyGovernmentAreOneParty) {
  Scene scene;
  scene.Add({"A flood hit Elverdal county. County officials said that it was late."},
            {{"County officials", "it was late"}});
  scene.Add({"The Elverdal county government said that it was cold.", "Oslo Courier"},
            {{"The Elverdal county government", "it was cold"}});
  scene.Add(
      {"A flood hit Rendal county. The county government said that it was dry.", "Hamar Post"},
      {{"The county government", "it was dry"}});
  scene.Resolve();
  EXPECT_EQ(scene.VoiceOf(0).party, scene.VoiceOf(1).party);
  EXPECT_NE(scene.VoiceOf(0).party, scene.VoiceOf(2).party);
}

TEST(VoiceContextTest, TheOfficialsAreThoseWhoSpokeBefore) {
  Scene scene;
  scene.Add({"Provincial emergency officials said that it was late. The officials said that it was "
             "cold."},
            {{"Provincial emergency officials", "it was late"}, {"The officials", "it was cold"}});
  scene.Resolve();
  EXPECT_EQ(scene.VoiceOf(0).key, scene.VoiceOf(1).key);
}

TEST(VoiceContextTest, AnAdministrationIsTheGovernmentWhileItsPresidentHoldsOffice) {
  Scene scene;
  scene.Add({"The Biden administration said that it was late.", "Narvik Gazette", "2022-03-01"},
            {{"The Biden administration", "it was late"}});
  scene.Add({"The Biden administration said that it was cold.", "Narvik Gazette", "2025-03-01"},
            {{"The Biden administration", "it was cold"}});
  scene.Resolve();
  EXPECT_EQ(scene.PartyName(0), "United States");
  EXPECT_NE(scene.PartyName(1), "United States");
}

TEST(VoiceContextTest, APersonDefinedByAnotherIsAVoiceApart) {
  Scene scene;
  scene.Add({"Nora Field left. Her lawyer said that it was late."},
            {{"Her lawyer", "it was late"}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(0), "Nora Field's lawyer");
  EXPECT_NE(scene.PartyName(0), "Nora Field");
}

TEST(VoiceContextTest, ANameInAppositionBehindTheSourceIsMeant) {
  EXPECT_EQ(VoiceIn({"The aide, Nora Field, said that it was late."}, {"The aide", "it was late"}),
            "Nora Field");
  EXPECT_EQ(VoiceIn({"The owner, Harbour Holdings, said that it was late."},
                    {"The owner, Harbour Holdings,", "it was late"}),
            "Harbour Holdings");
}

TEST(VoiceContextTest, ChainsNameEachVoiceOnce) {
  Scene scene;
  scene.Add({"Chinese state media said Xi Jinping told Joe Biden that it was late.",
             "Narvik Gazette", "2022-03-01"},
            {{"Chinese state media", "Xi Jinping told Joe Biden that it was late"},
             {"Xi Jinping", "it was late", "", 0}});
  scene.Resolve();
  EXPECT_EQ(scene.Chain(1), "Narvik Gazette > Chinese state media > Xi Jinping");
}

TEST(VoiceContextTest, ManyPronounsInOneLongTextAreResolvedInBoundedTime) {
  std::string text = "Peter Vane came. ";
  std::vector<Mark> marks;
  for (int i = 0; i < 3000; ++i) text += "He said that he left. ";
  marks.reserve(3000);
  for (int i = 0; i < 3000; ++i) marks.push_back({"He", "he left"});
  Scene scene;
  scene.Add({text}, marks);
  scene.Resolve();
  EXPECT_EQ(scene.Name(0), "Peter Vane");
}

TEST(VoiceContextTest, NarrationIsOfTheOutletAndThenOfTheAuthor) {
  Scene scene;
  scene.Add({"It went well.", "Truth Social", "2025-03-01", "Nora Field", ArticleKind::kSocialPost},
            {});
  scene.Add({"It went well."}, {});
  const VoiceSet& set = scene.Resolve();
  EXPECT_THAT(DocumentChain(set, 0),
              testing::ElementsAre(set.outlet_voice[0], set.document_voice[0]));
  EXPECT_THAT(DocumentChain(set, 1), testing::ElementsAre(set.outlet_voice[1]));
}

TEST(VoiceContextTest, NoArticlesHaveNoVoices) {
  Scene scene;
  EXPECT_TRUE(scene.Resolve().voices.empty());
}

TEST(VoiceContextTest, ASourceThatCannotBeReadIsNoVoice) {
  EXPECT_EQ(VoiceIn({"The thaw said that it was late."}, {"The thaw", "it was late"}),
            "Narvik Gazette");
  EXPECT_EQ(VoiceIn({"Late, it was said."}, {"", "Late"}), "Narvik Gazette");
}

}  // namespace
}  // namespace parallax
