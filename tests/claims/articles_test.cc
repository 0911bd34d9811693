// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// Claims of whole articles, through cleaning, attribution and voices as in the service. What is
// asserted is what an analyst would miss first; the finer points of each step have tests of their
// own.
#include <algorithm>

#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "service/claims/claim.h"
#include "tests/claims/claims_fixture.h"

namespace parallax {
namespace {

using ::testing::Contains;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

class ArticlesTest : public ::testing::Test {
 protected:
  void Read(absl::string_view text, ArticleKind kind, absl::string_view outlet,
            absl::string_view language = "en", absl::string_view author = "") {
    Article article;
    article.article_id = "a";
    article.text = std::string(text);
    article.kind = kind;
    article.outlet = std::string(outlet);
    article.author = std::string(author);
    article.language_code = std::string(language);
    article.published = "2025-06-12";
    absl::StatusOr<Document> document = Clean(article);
    ASSERT_TRUE(document.ok()) << document.status();
    documents_ = {*std::move(document)};
    const auto attributions = ExtractAttributions(documents_[0], 0);
    voices_ = ResolveVoices(documents_, attributions, "en");
    claims_ = ExtractClaims(documents_, attributions, voices_);
  }

  std::string Text(const Claim& claim) const {
    return std::string(documents_[0].Quote(claim.passage.part, claim.passage.span));
  }

  std::vector<std::string> Texts() const {
    std::vector<std::string> texts;
    for (const Claim& claim : claims_) texts.push_back(Text(claim));
    return texts;
  }

  std::vector<std::string> Items() const {
    std::vector<std::string> texts;
    for (const Claim& claim : claims_) {
      if (claim.enumerated) texts.push_back(Text(claim));
    }
    return texts;
  }

  // The claim that reads `text`; an empty one when there is none.
  Claim ClaimOf(absl::string_view text) const {
    for (const Claim& claim : claims_) {
      if (Text(claim) == text) return claim;
    }
    ADD_FAILURE() << "no claim reads: " << text << "\n" << absl::StrJoin(Texts(), "\n");
    return {};
  }

  std::vector<Document> documents_;
  VoiceSet voices_;
  std::vector<Claim> claims_;
};

TEST_F(ArticlesTest, AReadoutIsSplitIntoItsSubjects) {
  Read(
      "Prime Minister Stein spoke by telephone with President Lund this morning. The two leaders "
      "discussed fishing rights, the rail "
      "tunnel and the return of refugees. They agreed to meet in Oslo in August. Stein did not "
      "accept the demand for higher tolls.",
      ArticleKind::kOfficialReadout, "Office of the Prime Minister");
  EXPECT_THAT(Items(),
              UnorderedElementsAre("fishing rights", "the rail tunnel", "the return of refugees"));
  const Claim item = ClaimOf("the rail tunnel");
  EXPECT_EQ(item.outcome, Outcome::kDiscussed);
  EXPECT_THAT(ConceptKeys(item), Contains("rail tunnel"));
  const auto agreed = std::find_if(claims_.begin(), claims_.end(),
                                   [&](const Claim& c) { return c.outcome == Outcome::kAgreed; });
  ASSERT_NE(agreed, claims_.end());
  EXPECT_EQ(agreed->certainty, Certainty::kPlanned);
}

TEST_F(ArticlesTest, APostIsItsAuthorsWord) {
  Read(
      "Just had a very good call with President Lund. We went over many things: timber, the "
      "tunnel, and the visit I will be making to "
      "Oslo in August, which I look forward to. I have informed Anna Berg, Mayor of Lindby, Otto "
      "Holm, of Narvik, and Chancellor Eva Roth.",
      ArticleKind::kSocialPost, "Chirp", "en", "Olga Stein");
  EXPECT_THAT(Items(),
              UnorderedElementsAre(
                  "timber", "the tunnel",
                  "the visit I will be making to Oslo in August, which I look forward to"));
  for (const Claim& claim : claims_) {
    EXPECT_TRUE(claim.direct);
    EXPECT_EQ(voices_.voices[claim.chain.back()].display_name, "Olga Stein");
  }
  const bool informed_whole = std::any_of(claims_.begin(), claims_.end(), [&](const Claim& c) {
    return Text(c).find("Anna Berg") != std::string::npos &&
           Text(c).find("Eva Roth") != std::string::npos;
  });
  EXPECT_TRUE(informed_whole);
}

TEST_F(ArticlesTest, AReportKeepsItsOwnWordsApartFromThoseOfOthers) {
  Read(
      "The old dam above Lindby broke on Monday. Mayor Anna Berg said that two bridges had been "
      "destroyed. \"We will rebuild them before "
      "winter,\" she told reporters. In 2009 a smaller flood had closed the port.",
      ArticleKind::kNewsReport, "Narvik Gazette");
  const Claim narration = ClaimOf("The old dam above Lindby broke on Monday");
  EXPECT_EQ(narration.chain.size(), 1u);
  EXPECT_FALSE(narration.direct);
  const Claim said = ClaimOf("two bridges had been destroyed");
  EXPECT_EQ(said.chain.size(), 2u);
  const Claim quoted = ClaimOf("We will rebuild them before winter");
  EXPECT_TRUE(quoted.direct);
  EXPECT_EQ(quoted.certainty, Certainty::kPlanned);
  EXPECT_EQ(quoted.chain, said.chain);
  EXPECT_TRUE(ClaimOf("In 2009 a smaller flood had closed the port").background);
}

TEST_F(ArticlesTest, ReportedSilenceIsKept) {
  Read("In her speech on Monday the mayor made no mention of the flood or the closed port.",
       ArticleKind::kNewsReport, "Narvik Gazette");
  size_t silent = 0;
  for (const Claim& claim : claims_) {
    silent += claim.silence;
    if (claim.silence) {
      EXPECT_EQ(claim.polarity, Polarity::kAffirmed);
    }
  }
  EXPECT_GE(silent, 1u);
}

TEST_F(ArticlesTest, ChineseReadoutsAreSplitIntoTheirSubjects) {
  Read(
      "六月十一日，挪威首相同芬兰总统通电话。双方就渔业、铁路和难民等问题交换了意见。首相表示，挪威"
      "将继续支持修建隧道。双方同意八月在奥斯陆会面。",
      ArticleKind::kOfficialReadout, "挪威首相办公室", "zh");
  EXPECT_THAT(Items(), UnorderedElementsAre("渔业", "铁路", "难民"));
  for (const Claim& claim : claims_) {
    if (claim.enumerated) {
      EXPECT_EQ(claim.outcome, Outcome::kDiscussed);
    }
  }
  const bool tunnel = std::any_of(claims_.begin(), claims_.end(), [&](const Claim& c) {
    return Text(c).find("隧道") != std::string::npos && c.certainty == Certainty::kPlanned;
  });
  EXPECT_TRUE(tunnel);
}

TEST_F(ArticlesTest, NoConceptIsAWordThatAnyReportUses) {
  Read(
      "The statement said that the two sides had held a conversation about various issues of "
      "fishing on "
      "Tuesday. The ministry published a readout of "
      "the call. Both leaders spoke about the rail tunnel at the time.",
      ArticleKind::kNewsReport, "Narvik Gazette");
  for (const Claim& claim : claims_) {
    const auto keys = ConceptKeys(claim);
    if (keys.size() < 2) continue;  // Alone they stand in for what is missing.
    for (const char* word :
         {"statement", "side", "conversation", "issue", "readout", "time", "tuesday"}) {
      EXPECT_THAT(keys, Not(Contains(word))) << Text(claim);
    }
  }
}

TEST_F(ArticlesTest, TheSameArticleGivesTheSameClaims) {
  const char* text =
      "The old dam above Lindby broke on Monday. Mayor Anna Berg said that two bridges had been "
      "destroyed.";
  Read(text, ArticleKind::kNewsReport, "Narvik Gazette");
  std::vector<std::string> keys;
  for (const Claim& claim : claims_) keys.push_back(claim.key);
  Read(text, ArticleKind::kNewsReport, "Narvik Gazette");
  ASSERT_EQ(claims_.size(), keys.size());
  for (size_t i = 0; i < keys.size(); ++i) EXPECT_EQ(claims_[i].key, keys[i]);
}

}  // namespace
}  // namespace parallax
