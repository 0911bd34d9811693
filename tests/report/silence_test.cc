// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// When an account may be called silent, over whole comparisons.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/report/compare_fixture.h"

namespace parallax {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<Article> Calls(const std::string& norwegian, const std::string& chilean) {
  return {Readout("no", "Ministry of Foreign Affairs of Norway",
                  "Foreign Minister Anna Berg of Norway spoke by telephone on Wednesday with her "
                  "Chilean counterpart, Pablo Soto. They discussed copper mining. " +
                      norwegian),
          Readout("cl", "Ministry of Foreign Affairs of Chile",
                  "Foreign Minister Pablo Soto of Chile spoke by telephone on Wednesday with "
                  "Norwegian Foreign Minister Anna Berg. The ministers discussed copper mining. " +
                      chilean)};
}

std::string Omissions(const std::vector<Article>& articles) {
  return FindingsText(CompareTexts(articles), DivergenceType::kOmission);
}

TEST(SilenceTest, ANameThatOnlyOneSideGivesIsLeftOutThoughTheSubjectIsShared) {
  EXPECT_THAT(Omissions(Calls("Chile asked for rescue helicopters, above all for Kestrel machines.",
                              "Chile asked Norway for rescue helicopters.")),
              HasSubstr("Kestrel"));
}

TEST(SilenceTest, ANameInsideALongerOneIsNotMissing) {
  EXPECT_THAT(Omissions(Calls("The ministers spoke about Taiwan.",
                              "The ministers spoke about shipping in the Taiwan Strait.")),
              Not(HasSubstr("“Taiwan” is")));
}

TEST(SilenceTest, WhoBeganTheCallIsLeftOutByTheSideThatDoesNotSay) {
  EXPECT_THAT(Omissions(Calls("The call took place at the request of Chile.",
                              "Chile will open two copper mines next year.")),
              HasSubstr("at the request of Chile"));
}

TEST(SilenceTest, BothSidesSayingWhoBeganLeaveNothingOut) {
  EXPECT_THAT(Omissions(Calls("The call took place at the request of Chile.",
                              "Chile had requested the call.")),
              Not(HasSubstr("at the request of Chile")));
}

TEST(SilenceTest, AnEarlierTextIsNotSilentOnLaterEvents) {
  Article first = Text("a1",
                       "The ferry Solveig ran aground near Brindmouth on Monday, the harbour "
                       "authority said. All passengers were brought ashore by lifeboats."),
          later = Text("a2",
                       "The captain of the ferry Solveig, which ran aground near Brindmouth, was "
                       "charged with drunkenness, the harbour authority said. All passengers had "
                       "been brought ashore by lifeboats.");
  first.published = "2031-05-12";
  later.published = "2031-05-20";
  for (const Report& report : CompareTexts({first, later}).reports) {
    for (const Divergence& divergence : report.divergences) {
      EXPECT_THAT(divergence.explanation, Not(HasSubstr("drunkenness")));
    }
  }
}

TEST(AgreementTest, TwoStatementsOnOneSubjectAreNoAgreementByTheSubjectAlone) {
  const Comparison comparison =
      CompareTexts(Calls("The lithium mines in the north pollute the rivers of three villages.",
                         "Lithium mines in the north bring work for thousands of families."));
  for (const Agreement& agreement : comparison.reports.at(0).agreements)
    EXPECT_THAT(agreement.explanation, Not(HasSubstr("ithium")));
}

TEST(AgreementTest, ASubjectThatBothDiscussedIsAnAgreement) {
  const Comparison comparison = CompareTexts(Calls("", ""));
  std::string all;
  for (const Agreement& agreement : comparison.reports.at(0).agreements)
    all += agreement.explanation;
  EXPECT_THAT(all, HasSubstr("copper mining"));
}

}  // namespace
}  // namespace parallax
