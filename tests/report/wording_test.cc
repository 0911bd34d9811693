// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// The comparators of wording and numbers over whole comparisons: small articles in, findings out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/report/compare_fixture.h"

namespace parallax {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// Two readouts of one call whose middle sentences are given; the frame is the same for all tests.
Comparison Calls(const std::string& norwegian, const std::string& chilean) {
  return CompareTexts(
      {Readout(
           "no", "Ministry of Foreign Affairs of Norway",
           "Foreign Minister Anna Berg of Norway spoke by telephone on Wednesday with her "
           "Chilean counterpart, Pablo Soto. They discussed copper mining and salmon farming. " +
               norwegian),
       Readout(
           "cl", "Ministry of Foreign Affairs of Chile",
           "Foreign Minister Pablo Soto of Chile spoke by telephone on Wednesday with Norwegian "
           "Foreign Minister Anna Berg. The ministers discussed copper mining and salmon "
           "farming. " +
               chilean)});
}

const Divergence* Find(const Comparison& comparison, DivergenceType type) {
  for (const Report& report : comparison.reports) {
    for (const Divergence& divergence : report.divergences) {
      if (divergence.type == type) return &divergence;
    }
  }
  return nullptr;
}

TEST(WordingTest, TwoInitiatorsCannotBothHaveBegunTheCall) {
  const Comparison comparison = Calls("The call was made at the request of Chile.",
                                      "The call took place at the request of Norway.");
  const Divergence* found = Find(comparison, DivergenceType::kActor);
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->relation, Relation::kIncompatible);
  EXPECT_THAT(FindingsText(comparison, DivergenceType::kActor),
              AllOf(HasSubstr("request of Chile"), HasSubstr("request of Norway")));
}

TEST(WordingTest, OneInitiatorIsNoDifference) {
  EXPECT_EQ(Count(Calls("The call was made at the request of Chile.",
                        "The call took place at the request of Chile."),
                  DivergenceType::kActor),
            0u);
}

TEST(WordingTest, AConditionOfOneSideIsADifference) {
  const Comparison comparison =
      Calls("Norway will buy lithium from Chile, provided that the tariffs on salmon end.",
            "Norway will buy lithium from Chile.");
  ASSERT_NE(Find(comparison, DivergenceType::kCondition), nullptr);
  EXPECT_THAT(FindingsText(comparison, DivergenceType::kCondition),
              HasSubstr("provided that the tariffs on salmon end"));
}

TEST(WordingTest, TheSameConditionOnBothSidesIsNone) {
  const std::string both =
      "Norway will buy lithium from Chile, provided that the tariffs on salmon end.";
  EXPECT_EQ(Count(Calls(both, both), DivergenceType::kCondition), 0u);
}

TEST(WordingTest, JudgementsThatShareNoWordAreADifferenceOfTerms) {
  const Comparison comparison =
      Calls("It was a fantastic call.", "The conversation was tense and difficult.");
  ASSERT_NE(Find(comparison, DivergenceType::kLabel), nullptr);
  EXPECT_THAT(FindingsText(comparison, DivergenceType::kLabel),
              AllOf(HasSubstr("fantastic"), HasSubstr("tense")));
}

TEST(WordingTest, TheSameJudgementIsNone) {
  const Comparison comparison = Calls("The call was friendly.", "It was a friendly conversation.");
  EXPECT_THAT(FindingsText(comparison, DivergenceType::kLabel), Not(HasSubstr("friendly")));
}

TEST(WordingTest, APartAgainstTheWholeIsADifferenceOfScope) {
  const Comparison comparison =
      Calls("Chile will open all its lithium mines to Norwegian companies.",
            "Chile will open only some lithium mines to Norwegian companies.");
  EXPECT_NE(Find(comparison, DivergenceType::kScope), nullptr);
}

TEST(WordingTest, WhatOneSideSaysWasNotDiscussedIsADenial) {
  const Comparison comparison = Calls("The ministers discussed the lithium tariffs.",
                                      "The ministers did not discuss the lithium tariffs.");
  const Divergence* found = Find(comparison, DivergenceType::kDenial);
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->relation, Relation::kIncompatible);
}

TEST(NumbersTest, ALaterTollReplacesAnEarlierOne) {
  Article first = Text("a1",
                       "A blast in the Kettering shaft near Brindmouth killed at least 12 people "
                       "on Monday, the mine rescue service said. Rescuers reached the gallery."),
          second = Text("a2",
                        "The death toll of Monday's blast in the Kettering shaft near Brindmouth "
                        "has risen to 19, the mine rescue service said. The gallery is flooded.");
  first.published = "2031-05-12";
  second.published = "2031-05-13";
  const Comparison comparison = CompareTexts({first, second});
  const Divergence* found = Find(comparison, DivergenceType::kNumber);
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->relation, Relation::kUpdate);
}

TEST(NumbersTest, WhatIsAddedToAFigureIsNotComparedWithIt) {
  const Comparison comparison = CompareTexts(
      {Text("a1", "The blast in the Kettering shaft near Brindmouth killed 12 miners on Monday."),
       Text("a2",
            "Divers found two more bodies of miners in the Kettering shaft near Brindmouth after "
            "Monday's blast.")});
  EXPECT_EQ(Count(comparison, DivergenceType::kNumber), 0u);
}

TEST(NumbersTest, OneFigureInTwoUnitsIsAnAgreement) {
  const Comparison comparison = CompareTexts(
      {Text("a1", "The Kettering tunnel near Brindmouth measures 25 miles and opened on Monday."),
       Text("a2",
            "The Kettering tunnel near Brindmouth, which opened on Monday, is 40 kilometres "
            "long.")});
  EXPECT_EQ(Count(comparison, DivergenceType::kNumber), 0u);
  ASSERT_EQ(comparison.reports.size(), 1u);
  std::string labels;
  for (const Agreement& agreement : comparison.reports[0].agreements)
    labels += agreement.explanation;
  EXPECT_THAT(labels, testing::AnyOf(HasSubstr("25 miles"), HasSubstr("40 kilometres")));
}

TEST(MergeTest, OmissionsOfOneBreathAreOneFinding) {
  const Comparison comparison = CompareTexts(
      {Readout("no", "Ministry of Foreign Affairs of Norway",
               "Foreign Minister Anna Berg of Norway spoke by telephone on Wednesday "
               "with her Chilean counterpart, Pablo Soto. They discussed copper mining, "
               "salmon farming and the polar station."),
       Readout("cl", "Ministry of Foreign Affairs of Chile",
               "Foreign Minister Pablo Soto of Chile spoke by telephone on Wednesday "
               "with Norwegian Foreign Minister Anna Berg. The ministers discussed "
               "lithium exports. Chile asked for lower tariffs on wine.")});
  size_t naming_copper = 0;
  for (const Divergence& divergence : comparison.reports.at(0).divergences) {
    const bool copper = divergence.explanation.find("copper mining") != std::string::npos;
    naming_copper += copper;
    if (copper) {
      EXPECT_THAT(divergence.explanation, HasSubstr("polar station"));
    }
  }
  EXPECT_EQ(naming_copper, 1u);
}

TEST(MergeTest, SubjectsOfOneClauseAreOneFindingHoweverMany) {
  const Comparison comparison = CompareTexts(
      {Readout("no", "Ministry of Foreign Affairs of Norway",
               "Foreign Minister Anna Berg of Norway spoke by telephone on Wednesday with her "
               "Chilean counterpart, Pablo Soto. They discussed salmon, whales, glaciers, "
               "volcanoes, vaccines and lighthouses."),
       Readout(
           "cl", "Ministry of Foreign Affairs of Chile",
           "Foreign Minister Pablo Soto of Chile spoke by telephone on Wednesday with Norwegian "
           "Foreign Minister Anna Berg. Chile asked for lower tariffs on wine. The ministers "
           "agreed to meet again.")});
  size_t quoting = 0;
  for (const Divergence& divergence : comparison.reports.at(0).divergences) {
    for (const Evidence& evidence : divergence.sides.front().evidence)
      quoting += evidence.quote.find("lighthouses") != std::string::npos;
  }
  EXPECT_EQ(quoting, 1u);
}

TEST(EventsTest, ReportsOfOneClosureMeetOverMonths) {
  Article june = Text("a1",
                      "The Kettering bridge in Brindmouth will close on Monday for repairs that "
                      "cost 14.6 million euros, the city council said. Shops on Mill Road expect "
                      "to lose 37 percent of their trade."),
          september = Text("a2",
                           "The Kettering bridge in Brindmouth stays shut, the city council said. "
                           "The repairs now cost 17.2 million euros instead of 14.6 million euros. "
                           "Shops on Mill Road have lost 37 percent of their trade.");
  june.published = "2031-06-02";
  september.published = "2031-09-11";
  EXPECT_EQ(CompareTexts({june, september}).reports.size(), 1u);
}

TEST(EventsTest, CallsOfTheSamePersonsInDifferentMonthsStayApart) {
  Article june = Text("a1",
                      "Foreign Minister Anna Berg of Norway spoke by telephone with Pablo Soto of "
                      "Chile on Monday. They discussed copper mining and salmon farming."),
          september =
              Text("a2",
                   "Foreign Minister Anna Berg of Norway spoke by telephone with Pablo Soto "
                   "of Chile on Thursday. They discussed copper mining and salmon farming.");
  june.published = "2031-06-02";
  september.published = "2031-09-11";
  EXPECT_TRUE(CompareTexts({june, september}).reports.empty());
}

}  // namespace
}  // namespace parallax
