// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/claims/account.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// Voices 0 "outlet", 1 "anna", 2 "source" of one document; each is a party of its own.
class AccountTest : public ::testing::Test {
 protected:
  AccountTest() {
    Add("outlet", VoiceKind::kOutlet, PartyKind::kOutlet);
    Add("anna", VoiceKind::kPerson, PartyKind::kPerson);
    Add("source", VoiceKind::kUnnamedSource, PartyKind::kUnnamedSource);
    voices_.outlet_voice = {0};
    voices_.document_voice = {0};
  }

  void Add(const std::string& name, VoiceKind kind, PartyKind party_kind) {
    Voice voice;
    voice.key = voice.display_name = name;
    voice.kind = kind;
    voice.party = static_cast<uint32_t>(voices_.parties.size());
    Party party;
    party.key = party.display_name = name;
    party.kind = party_kind;
    voices_.voices.push_back(voice);
    voices_.parties.push_back(party);
  }

  // A claim over characters [start, end) in a remark that begins at `remark`.
  void Says(std::vector<uint32_t> chain, uint32_t start, uint32_t end, uint32_t remark) {
    Claim claim;
    claim.passage.span = {start, end, start, end};
    claim.context.span = {remark, end, remark, end};
    claim.chain = std::move(chain);
    claims_.push_back(claim);
  }

  std::vector<AccountRecord> Accounts() const {
    const uint32_t group[] = {0};
    return BuildAccounts(group, claims_, voices_);
  }

  VoiceSet voices_;
  std::vector<Claim> claims_;
};

TEST_F(AccountTest, AClaimAnswersToTheFirstVoiceThatIsNoOutlet) {
  Says({0, 1, 2}, 0, 10, 0);
  Says({0}, 20, 30, 20);
  EXPECT_EQ(AnsweringVoice(claims_[0], voices_), 1u);
  EXPECT_EQ(AnsweringVoice(claims_[1], voices_), 0u);
}

TEST_F(AccountTest, AnOutletAnswersForAllThatItReports) {
  Says({0, 1}, 0, 10, 0);
  Says({0, 1}, 20, 30, 20);
  Says({0}, 40, 50, 40);
  const auto accounts = Accounts();
  ASSERT_THAT(accounts, SizeIs(2));
  EXPECT_EQ(accounts[0].key, "anna");
  EXPECT_THAT(accounts[0].claims, ElementsAre(0, 1));
  EXPECT_THAT(accounts[0].through, ElementsAre(0));
  EXPECT_FALSE(accounts[0].first_hand);
  EXPECT_TRUE(IsOutlet(accounts[1]));
  EXPECT_THAT(accounts[1].claims, ElementsAre(0, 1, 2));
}

TEST_F(AccountTest, ASingleRemarkMakesNoAccount) {
  Says({0, 1}, 0, 10, 0);
  Says({0, 1}, 12, 20, 0);
  const auto accounts = Accounts();
  ASSERT_THAT(accounts, SizeIs(1));
  EXPECT_EQ(accounts[0].key, "outlet");
}

TEST_F(AccountTest, AListOfSubjectsIsAsGoodAsSeveralRemarks) {
  for (uint32_t i = 0; i < 3; ++i) {
    Says({0, 1}, i * 10, i * 10 + 5, 0);
    claims_.back().enumerated = true;
  }
  EXPECT_THAT(Accounts(), SizeIs(2));
}

TEST_F(AccountTest, UnnamedSourcesHaveNoAccount) {
  Says({0, 2}, 0, 10, 0);
  Says({0, 2}, 20, 30, 20);
  EXPECT_THAT(Accounts(), SizeIs(1));
}

TEST_F(AccountTest, AnAuthorsOwnTextIsFirstHand) {
  voices_.document_voice = {1};
  Says({0, 1}, 0, 10, 0);
  const auto accounts = Accounts();
  ASSERT_THAT(accounts, SizeIs(1));
  EXPECT_EQ(accounts[0].key, "anna");
  EXPECT_TRUE(accounts[0].first_hand);
  EXPECT_THAT(accounts[0].through, IsEmpty());
}

TEST_F(AccountTest, CharactersCountOverlapsOnce) {
  Says({0}, 0, 10, 0);
  Says({0}, 5, 15, 0);
  EXPECT_EQ(Accounts().at(0).characters, 15u);
}

TEST_F(AccountTest, OtherDocumentsDoNotCount) {
  Says({0}, 0, 10, 0);
  claims_[0].passage.document = 1;
  EXPECT_THAT(Accounts(), IsEmpty());
}

}  // namespace
}  // namespace parallax
