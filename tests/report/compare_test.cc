// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/report/compare.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "service/report/evidence.h"
#include "service/report/explain.h"
#include "tests/report/compare_fixture.h"

namespace parallax {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr char kNorwegian[] =
    "Foreign Minister Anna Berg of Norway spoke by telephone on Wednesday with her Chilean "
    "counterpart, Pablo Soto. "
    "They discussed copper mining, salmon farming and the polar research station. "
    "The minister said that Norway will open a consulate in Punta Arenas next year. "
    "Both sides described the talk as friendly.";
constexpr char kChilean[] =
    "Foreign Minister Pablo Soto of Chile spoke by telephone on Wednesday with Norwegian Foreign "
    "Minister Anna Berg. "
    "The ministers discussed copper mining and lithium exports. "
    "Chile asked for lower tariffs on wine. "
    "Both sides described the talk as friendly.";

std::vector<Article> TwoReadouts() {
  return {Readout("no", "Ministry of Foreign Affairs of Norway", kNorwegian),
          Readout("cl", "Ministry of Foreign Affairs of Chile", kChilean)};
}

TEST(CompareTest, TwoReadoutsOfOneCallMakeOneReportWithAnAccountForEachGovernment) {
  const Comparison comparison = CompareTexts(TwoReadouts());
  ASSERT_EQ(comparison.reports.size(), 1u);
  std::vector<std::string> names;
  for (const Account& account : comparison.reports[0].accounts)
    names.push_back(account.display_name);
  EXPECT_THAT(names, testing::UnorderedElementsAre("Norway", "Chile"));
  for (const Account& account : comparison.reports[0].accounts) EXPECT_TRUE(account.first_hand);
}

TEST(CompareTest, WhatOnlyOneSideNamesIsAnOmissionOfTheOther) {
  const std::string omissions =
      FindingsText(CompareTexts(TwoReadouts()), DivergenceType::kOmission);
  EXPECT_THAT(omissions, HasSubstr("salmon farming"));
  EXPECT_THAT(omissions, HasSubstr("lithium exports"));
  EXPECT_THAT(omissions, HasSubstr("wine"));
}

TEST(CompareTest, WhatBothSidesNameIsNoOmission) {
  const Comparison comparison = CompareTexts(TwoReadouts());
  for (const Divergence& divergence : comparison.reports.at(0).divergences) {
    if (divergence.type != DivergenceType::kOmission) continue;
    EXPECT_THAT(divergence.explanation, Not(HasSubstr("copper mining")));
    EXPECT_THAT(divergence.explanation, Not(HasSubstr("friendly")));
  }
}

TEST(CompareTest, SilenceCarriesItsProof) {
  const Comparison comparison = CompareTexts(TwoReadouts());
  bool any = false;
  for (const Divergence& divergence : comparison.reports.at(0).divergences) {
    for (const Side& side : divergence.sides) {
      EXPECT_EQ(side.absence.has_value(), side.stance == Stance::kSilent);
      if (!side.absence) continue;
      any = true;
      EXPECT_GT(side.absence->characters_searched, 100u);
      EXPECT_GT(side.absence->passages_searched, 1u);
      EXPECT_TRUE(side.absence->nearest.has_value());
      EXPECT_FALSE(side.absence->second_hand);
    }
  }
  EXPECT_TRUE(any);
}

TEST(CompareTest, ASentenceRestoredEndsTheOmission) {
  std::vector<Article> articles = TwoReadouts();
  articles[1].text += " They also talked about salmon farming.";
  for (const Report& report : CompareTexts(articles).reports) {
    for (const Divergence& divergence : report.divergences) {
      if (divergence.type == DivergenceType::kOmission) {
        EXPECT_THAT(divergence.explanation, Not(HasSubstr("salmon")));
      }
    }
  }
}

TEST(CompareTest, ATruncatedAccountIsNeverCalledSilent) {
  std::vector<Article> articles = TwoReadouts();
  articles[1].truncated = true;
  for (const Report& report : CompareTexts(articles).reports) {
    for (const MatrixCell& cell : report.matrix) {
      const auto account =
          std::find_if(report.accounts.begin(), report.accounts.end(),
                       [&](const Account& a) { return a.account_id == cell.account_id; });
      ASSERT_NE(account, report.accounts.end());
      if (account->display_name == "Chile") {
        EXPECT_NE(cell.stance, Stance::kSilent);
      }
    }
  }
}

TEST(CompareTest, TheOrderOfTheArticlesChangesNothing) {
  std::vector<Article> articles = TwoReadouts();
  const Comparison forward = CompareTexts(articles);
  std::reverse(articles.begin(), articles.end());
  const Comparison backward = CompareTexts(articles);
  ASSERT_EQ(forward.reports.size(), backward.reports.size());
  const Report &a = forward.reports[0], &b = backward.reports[0];
  ASSERT_EQ(a.divergences.size(), b.divergences.size());
  for (size_t i = 0; i < a.divergences.size(); ++i) {
    EXPECT_EQ(a.divergences[i].divergence_id, b.divergences[i].divergence_id);
    EXPECT_EQ(a.divergences[i].explanation, b.divergences[i].explanation);
    EXPECT_EQ(a.divergences[i].salience, b.divergences[i].salience);
  }
}

TEST(CompareTest, ALaterTollIsAnUpdateAndNoContradiction) {
  Article morning = Text("a",
                         "A landslide buried part of the town of Vallegrande on Tuesday night. "
                         "Rescuers have found 12 dead so far, the town hall said.");
  morning.published = "2031-05-14T08:00:00Z";
  Article evening = Text("b",
                         "A landslide buried part of the town of Vallegrande on Tuesday night. "
                         "Rescuers have found 19 dead so far, the town hall said.");
  evening.published = "2031-05-14T20:00:00Z";
  const Comparison comparison = CompareTexts({morning, evening});
  ASSERT_EQ(comparison.reports.size(), 1u);
  ASSERT_EQ(Count(comparison, DivergenceType::kNumber), 1u);
  for (const Divergence& divergence : comparison.reports[0].divergences) {
    if (divergence.type == DivergenceType::kNumber) {
      EXPECT_EQ(divergence.relation, Relation::kUpdate);
    }
  }
}

TEST(CompareTest, ConvertedUnitsAreNoDifference) {
  const Comparison comparison =
      CompareTexts({Text("a",
                         "The ferry Aurora sank on Monday about 25 miles off the coast of Rosmar. "
                         "All 40 passengers were saved."),
                    Text("b",
                         "The ferry Aurora sank on Monday about 40 kilometres off the coast of "
                         "Rosmar. All 40 passengers were saved.")});
  EXPECT_EQ(Count(comparison, DivergenceType::kNumber), 0u);
}

TEST(CompareTest, ANumberThatTheOtherSideGivesTooIsNoDifference) {
  const Comparison comparison =
      CompareTexts({Text("a",
                         "The new bridge of Torvik opened on Tuesday. It cuts the ride to Rosmar "
                         "from 48 minutes to 29."),
                    Text("b",
                         "The new bridge of Torvik opened on Tuesday. The ride to Rosmar takes 29 "
                         "minutes instead of 48.")});
  EXPECT_EQ(Count(comparison, DivergenceType::kNumber), 0u);
}

TEST(CompareTest, TheParticipantsOfTheCallAreNoTopicThatTheirOwnSideLeavesOut) {
  const Comparison comparison =
      CompareTexts({Readout("no", "Ministry of Foreign Affairs of Norway", kNorwegian),
                    Post("cl", "X", "Pablo Soto",
                         "Just had a good call with Anna Berg of Norway. We discussed copper "
                         "mining and lithium exports. "
                         "I asked for lower tariffs on wine.")});
  ASSERT_EQ(comparison.reports.size(), 1u);
  for (const Divergence& divergence : comparison.reports[0].divergences) {
    EXPECT_THAT(divergence.explanation, Not(HasSubstr("“Pablo Soto”")));
  }
}

TEST(CompareTest, ANameInAnotherScriptIsNotCalledLeftOut) {
  const Comparison comparison =
      CompareTexts({Readout("en", "Ministry of Foreign Affairs of Norway",
                            "Norwegian Prime Minister Kari Dahl spoke by telephone with Chinese "
                            "Premier Li Qiang on 14 May. "
                            "They discussed climate change and the physicist Tomas Lindqvist. They "
                            "also discussed salmon exports."),
                    Readout("zh", "中国外交部",
                            "5月14日，国务院总理李强同挪威首相达尔通电话。双方讨论了气候变化和物理"
                            "学家林德奎斯特的工作。"
                            "李强说，中方重视同挪威的关系，愿意扩大两国青年交流。")});
  EXPECT_THAT(FindingsText(comparison, DivergenceType::kOmission),
              Not(HasSubstr("“Tomas Lindqvist”")));
}

TEST(CompareTest, NoTwoTopicsOfAReportBearOneNameAndOneEvent) {
  const Comparison comparison = CompareTexts(TwoReadouts());
  std::vector<std::string> labels;
  for (const Divergence& divergence : comparison.reports.at(0).divergences) {
    if (divergence.level == Level::kTopic) labels.push_back(divergence.explanation);
  }
  std::sort(labels.begin(), labels.end());
  EXPECT_EQ(std::adjacent_find(labels.begin(), labels.end()), labels.end());
}

TEST(CompareTest, ArticlesOnDifferentEventsAreNotCompared) {
  const Comparison comparison = CompareTexts(
      {Text("fire",
            "A fire destroyed the paper mill of Rosmar on Tuesday. Ten firefighters were hurt."),
       Text("vote",
            "Parliament in Torvik passed the fisheries bill on Tuesday. Sixty members voted for "
            "it.")});
  EXPECT_TRUE(comparison.reports.empty());
  ASSERT_EQ(comparison.ungrouped.size(), 2u);
  EXPECT_FALSE(comparison.ungrouped[0].reason.empty());
}

TEST(CompareTest, TheCallersOwnGroupsAreKept) {
  CompareOptions options;
  options.event_groups = {{"fire", "vote"}};
  const Comparison comparison = CompareTexts(
      {Text("fire",
            "A fire destroyed the paper mill of Rosmar on Tuesday. Ten firefighters were hurt."),
       Text("vote",
            "Parliament in Torvik passed the fisheries bill on Tuesday. Sixty members voted for "
            "it.")},
      options);
  EXPECT_EQ(comparison.reports.size(), 1u);
}

TEST(CompareTest, AnUnknownArticleInAGroupIsRefused) {
  CompareOptions options;
  options.event_groups = {{"fire", "nowhere"}};
  Observer observer;
  const std::vector<Article> articles = {
      Text("fire", "A fire destroyed the paper mill of Rosmar on Tuesday.")};
  EXPECT_EQ(Compare(articles, options, ShippedModels(), observer).status().code(),
            absl::StatusCode::kInvalidArgument);
}

TEST(CompareTest, OneUnusableArticleFailsNothing) {
  std::vector<Article> articles = TwoReadouts();
  articles.push_back(Text("empty", " \n "));
  const Comparison comparison = CompareTexts(articles);
  EXPECT_EQ(comparison.reports.size(), 1u);
  ASSERT_EQ(comparison.skipped.size(), 1u);
  EXPECT_EQ(comparison.skipped[0].article_id, "empty");
  EXPECT_FALSE(comparison.skipped[0].reason.empty());
}

class CancellingObserver : public Observer {
 public:
  bool Cancelled() const override { return true; }
};

TEST(CompareTest, ACancelledCallEndsAsCancelled) {
  CancellingObserver observer;
  EXPECT_EQ(Compare(TwoReadouts(), {}, ShippedModels(), observer).status().code(),
            absl::StatusCode::kCancelled);
}

class RecordingObserver : public Observer {
 public:
  void OnStage(Stage stage) override { stages.push_back(stage); }
  void OnDivergence(const Divergence& divergence) override {
    ids.push_back(divergence.divergence_id);
  }
  std::vector<Stage> stages;
  std::vector<std::string> ids;
};

TEST(CompareTest, TheObserverSeesEveryStageAndEveryFindingOfTheReport) {
  RecordingObserver observer;
  const Comparison comparison = Compare(TwoReadouts(), {}, ShippedModels(), observer).value();
  EXPECT_THAT(
      observer.stages,
      testing::ElementsAre(Stage::kCleaning, Stage::kAttribution, Stage::kClaims, Stage::kEvents,
                           Stage::kAlignment, Stage::kComparison, Stage::kReport));
  std::vector<std::string> reported;
  for (const Divergence& divergence : comparison.reports.at(0).divergences)
    reported.push_back(divergence.divergence_id);
  EXPECT_EQ(observer.ids, reported);
}

TEST(CompareTest, ChineseAndEnglishAccountsMeet) {
  const Comparison comparison = CompareTexts(
      {Readout("en", "Ministry of Foreign Affairs of Norway",
               "Norwegian Prime Minister Kari Dahl spoke by telephone with Chinese Premier Li "
               "Qiang on 14 May. "
               "They discussed climate change, artificial intelligence and salmon exports."),
       Readout("zh", "中国外交部",
               "5月14日，国务院总理李强同挪威首相达尔通电话。双方讨论了气候变化、人工智能和北极航道"
               "。李强说，中方重视同挪威的关系，愿意扩大两国青年交流。达尔邀请李强在方便的时候访问"
               "奥斯陆，双方同意明年举行下一轮磋商。")});
  ASSERT_EQ(comparison.reports.size(), 1u);
  const std::string omissions = FindingsText(comparison, DivergenceType::kOmission);
  EXPECT_THAT(omissions, HasSubstr("salmon exports"));
  EXPECT_THAT(omissions, Not(HasSubstr("“climate change”")));
  EXPECT_THAT(omissions, Not(HasSubstr("“artificial intelligence”")));
}

TEST(TemplatesTest, EveryKindOfFindingHasASentenceInBothLanguages) {
  EXPECT_TRUE(CheckTemplates().ok()) << CheckTemplates();
}

TEST(TemplatesTest, ValuesAreNeverReadAsTemplates) {
  EXPECT_THAT(Explain("AGREEMENT.TWO", "en", {{"speakers", "{topic}"}, {"topic", "{speakers}"}}),
              HasSubstr("{topic} both speak of “{speakers}”"));
}

TEST(EvidenceTest, ALongPassageIsCutToALegalQuoteOfItsStart) {
  Article article = Text("long", "");
  for (int i = 0; i < 80; ++i) article.text += "words without end ";
  const Document document = Clean(article).value();
  const Span whole = document.text_index.Make(0, document.source.text.size());
  const Evidence evidence = MakeEvidence(document, {0, Part::kText, whole}, false);
  EXPECT_LE(evidence.span.chars(), kMaxQuoteChars);
  EXPECT_EQ(evidence.quote, document.Quote(Part::kText, evidence.span));
}

TEST(EvidenceTest, AQuoteThatDoesNotEqualItsSliceIsFound) {
  const std::vector<Document> documents = {Clean(Text("a", "One sentence only.")).value()};
  Report report;
  ReportedClaim claim;
  claim.evidence.push_back(
      MakeEvidence(documents[0], {0, Part::kText, documents[0].text_index.Make(0, 3)}, false));
  report.claims.push_back(claim);
  EXPECT_TRUE(QuotesAreExact(documents, report));
  report.claims[0].evidence[0].quote = "Two";
  EXPECT_FALSE(QuotesAreExact(documents, report));
}

}  // namespace
}  // namespace parallax
