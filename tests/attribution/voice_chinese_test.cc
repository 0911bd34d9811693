// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/attribution/voice_fixture.h"

namespace parallax {
namespace {

TEST(VoiceChineseTest, OnePersonInTwoScriptsIsOneVoice) {
  Scene scene;
  scene.Add({"习近平说，桥来得晚。"}, {{"习近平", "桥来得晚"}});
  scene.Add({"Xi Jinping said that the bridge was late.", "Oslo Courier"},
            {{"Xi Jinping", "the bridge was late"}});
  scene.Resolve();
  EXPECT_EQ(scene.VoiceOf(0).key, scene.VoiceOf(1).key);
  EXPECT_EQ(scene.PartyName(0), "China");
}

TEST(VoiceChineseTest, GovernmentsGoBySideAndName) {
  for (const std::string source : {"中方", "中国", "中国政府", "北京"}) {
    EXPECT_EQ(VoiceIn({source + "表示，桥来得晚。"}, {source, "桥来得晚"}), "China") << source;
  }
  EXPECT_EQ(VoiceIn({"美方表示，桥来得晚。"}, {"美方", "桥来得晚"}), "United States");
}

TEST(VoiceChineseTest, ANameBehindATitleIsAPersonOfThatGovernment) {
  Scene scene;
  scene.Add({"中国外交部发言人陈毅成说，桥来得晚。陈毅成表示，天冷。"},
            {{"中国外交部发言人陈毅成", "桥来得晚"}, {"陈毅成", "天冷", "晚。"}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(0), "陈毅成");
  EXPECT_EQ(scene.PartyName(0), "China");
  EXPECT_EQ(scene.VoiceOf(0).key, scene.VoiceOf(1).key);
}

TEST(VoiceChineseTest, ANameGivenWithItsLatinFormIsLinkedOverLanguages) {
  Scene scene;
  scene.Add({"挪威大臣菲尔德(Nora Field)说，桥来得晚。菲尔德表示，天冷。"},
            {{"菲尔德", "天冷", "晚。"}});
  scene.Add({"Nora Field said that it was late.", "Oslo Courier"}, {{"Nora Field", "it was late"}});
  scene.Resolve();
  EXPECT_EQ(scene.VoiceOf(0).key, scene.VoiceOf(1).key);
  EXPECT_EQ(scene.Name(0), "Nora Field");
}

TEST(VoiceChineseTest, HeIsTheSubjectOfTheClauseNotItsObject) {
  Scene scene;
  scene.Add({"特朗普表示，桥来得晚。他敬重习近平，他愿意等。"},
            {{"特朗普", "桥来得晚"}, {"他", "等", "习近平，"}});
  scene.Resolve();
  EXPECT_EQ(scene.Name(1), "Donald Trump");
}

TEST(VoiceChineseTest, OfficesAreHeldOnTheDay) {
  EXPECT_EQ(VoiceIn({"美国总统表示，桥来得晚。", "Narvik Gazette", "2022-03-01"},
                    {"美国总统", "桥来得晚"}),
            "Joe Biden");
}

TEST(VoiceChineseTest, AStatementIsOfItsIssuerAndStateMediaOfTheirGovernment) {
  EXPECT_EQ(VoiceIn({"中国政府的声明说，桥来得晚。"}, {"中国政府的声明", "桥来得晚"}), "China");
  Scene scene;
  scene.Add({"新华社报道，桥来得晚。"}, {{"新华社", "桥来得晚"}});
  scene.Resolve();
  EXPECT_EQ(scene.VoiceOf(0).kind, VoiceKind::kStateMedia);
  EXPECT_EQ(scene.PartyName(0), "China");
}

TEST(VoiceChineseTest, BothSidesAreTheNarrator) {
  EXPECT_EQ(VoiceIn({"双方同意，桥来得晚。"}, {"双方", "桥来得晚"}), "Narvik Gazette");
}

TEST(VoiceChineseTest, UnnamedSourcesStayApart) {
  Scene scene;
  scene.Add({"知情人士透露，桥来得晚。"}, {{"知情人士", "桥来得晚"}});
  scene.Resolve();
  EXPECT_EQ(scene.VoiceOf(0).kind, VoiceKind::kUnnamedSource);
}

TEST(VoiceChineseTest, CountyAndOfficialsOfOnePlaceAreOne) {
  Scene scene;
  scene.Add({"云河县政府表示，桥来得晚。云河县官员表示，天冷。"},
            {{"云河县政府", "桥来得晚"}, {"云河县官员", "天冷"}});
  scene.Resolve();
  EXPECT_EQ(scene.VoiceOf(0).party, scene.VoiceOf(1).party);
}

TEST(VoiceChineseTest, AReadoutInChineseHasItsOwnPresident) {
  EXPECT_EQ(VoiceIn({"据中方介绍，桥来得晚。", "中国外交部", "2025-03-01", "",
                     ArticleKind::kOfficialReadout},
                    {"中方", "桥来得晚"}),
            VoiceIn({"桥来得晚。", "中国外交部", "2025-03-01", "", ArticleKind::kOfficialReadout},
                    {"", "桥来得晚"}));
}

}  // namespace
}  // namespace parallax
