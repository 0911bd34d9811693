// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/attribution/attribution_fixture.h"

namespace parallax {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

TEST(EnglishTest, ClauseBehindTheCueWithAndWithoutThat) {
  EXPECT_THAT(Extract("The mayor said that the dam would close in May."),
              ElementsAre(Says("The mayor", "said", "the dam would close in May")));
  EXPECT_THAT(Extract("The mayor said the dam would close in May."),
              ElementsAre(Says("The mayor", "said", "the dam would close in May")));
}

TEST(EnglishTest, AuxiliariesAndAdverbsBelongToTheCue) {
  EXPECT_THAT(Extract("The mayor has also repeatedly said that the dam leaks."),
              ElementsAre(Says("The mayor", "has also repeatedly said", "the dam leaks")));
}

TEST(EnglishTest, AdverbialsBetweenCueAndClauseAreNotContent) {
  EXPECT_THAT(Extract("The mayor said on Monday in a statement that the dam leaks."),
              ElementsAre(Says("The mayor", "said", "the dam leaks")));
  EXPECT_THAT(Extract("The mayor said Monday the dam was leaking."),
              ElementsAre(Says("The mayor", "said", "the dam was leaking")));
}

TEST(EnglishTest, AdverbialsBeforeTheSubjectAreNotSource) {
  EXPECT_THAT(Extract("In a speech on Monday, the mayor said the dam was safe."),
              ElementsAre(Says("the mayor", "said", "the dam was safe")));
  EXPECT_THAT(Extract("Meanwhile the mayor said the dam was safe."),
              ElementsAre(Says("the mayor", "said", "the dam was safe")));
}

TEST(EnglishTest, SourceBehindItsContent) {
  EXPECT_THAT(Extract("The dam will close in May, the mayor said."),
              ElementsAre(Says("the mayor", "said", "The dam will close in May")));
  EXPECT_THAT(Extract("The dam will close in May, said Ann Lee, a lawyer."),
              ElementsAre(Says("Ann Lee, a lawyer", "said", "The dam will close in May")));
}

TEST(EnglishTest, SourceInsideItsContentSplitsIt) {
  EXPECT_THAT(Extract("Norway, he said, will open the dam."),
              ElementsAre(Says("he", "said", "Norway ~ will open the dam")));
  EXPECT_THAT(Extract("The toll, according to officials, rose to 31."),
              ElementsAre(Says("officials", "according to", "The toll ~ rose to 31")));
}

TEST(EnglishTest, QuotationBeforeAndBehindTheCueIsOneContent) {
  EXPECT_THAT(Extract("“The dam is safe,” the mayor said. “Nobody has to leave.”"),
              ElementsAre(Says("the mayor", "said", "The dam is safe ~ Nobody has to leave")));
  EXPECT_THAT(Extract("\"The dam,\" the mayor said, \"is safe.\""),
              ElementsAre(Says("the mayor", "said", "The dam ~ is safe")));
  EXPECT_THAT(Extract("“The dam is safe!” the mayor said."),
              ElementsAre(Says("the mayor", "said", "The dam is safe!")));
}

TEST(EnglishTest, InvertedSourceBehindAQuotation) {
  EXPECT_THAT(Extract("“The dam is safe,” said Ann Lee."),
              ElementsAre(Says("Ann Lee", "said", "The dam is safe")));
}

TEST(EnglishTest, ColonBeforeAQuotation) {
  EXPECT_THAT(Extract("The mayor wrote: “The dam is safe.”"),
              ElementsAre(Says("The mayor", "wrote", "The dam is safe")));
  EXPECT_THAT(Extract("The mayor added:\n\n“The dam is safe. Nobody has to leave.”"),
              ElementsAre(Says("The mayor", "added", "The dam is safe. Nobody has to leave")));
}

TEST(EnglishTest, QuotationGoesOnOverParagraphsThatReopenIt) {
  EXPECT_THAT(Extract("“The dam is safe,” the mayor said. “Nobody has to leave.\n\n"
                      "“The road stays open.”\n\nThe night was calm."),
              ElementsAre(Says("the mayor", "said",
                               "The dam is safe ~ Nobody has to leave ~ The road stays open")));
}

TEST(EnglishTest, QuotationBehindAnotherSentenceBelongsToNobody) {
  EXPECT_THAT(Extract("“The dam is safe,” the mayor said. It rained. “Nobody has to leave.”"),
              ElementsAre(Says("the mayor", "said", "The dam is safe")));
}

TEST(EnglishTest, AccordingToBeforeAndBehind) {
  EXPECT_THAT(Extract("According to the mayor, the dam leaks."),
              ElementsAre(Says("the mayor", "According to", "the dam leaks")));
  EXPECT_THAT(
      Extract("The dam leaks, according to people with knowledge of the report."),
      ElementsAre(Says("people with knowledge of the report", "according to", "The dam leaks")));
  EXPECT_THAT(Extract("The dam leaks, as reported by the Coast Herald."),
              ElementsAre(Says("the Coast Herald", "as reported by", "The dam leaks")));
  EXPECT_THAT(Extract("In the words of the judge, the law is dead."),
              ElementsAre(Says("the judge", "In the words of", "the law is dead")));
}

TEST(EnglishTest, AddresseeIsNeitherSourceNorContent) {
  EXPECT_THAT(Extract("The mayor told reporters on Monday that the dam leaks."),
              ElementsAre(Says("The mayor", "told", "the dam leaks")));
  EXPECT_THAT(Extract("The mayor told her the dam was leaking."),
              ElementsAre(Says("The mayor", "told", "the dam was leaking")));
  EXPECT_THAT(Extract("The mayor told the minister of the plan to close it."),
              ElementsAre(Says("The mayor", "told", "the plan to close it")));
}

TEST(EnglishTest, NounPhraseContents) {
  EXPECT_THAT(Extract("Oslo welcomed the visit."),
              ElementsAre(Says("Oslo", "welcomed", "the visit")));
  EXPECT_THAT(Extract("The bank warned of higher prices."),
              ElementsAre(Says("The bank", "warned of", "higher prices")));
  EXPECT_THAT(Extract("The union accused the firm of lying."),
              ElementsAre(Says("The union", "accused", "the firm of lying")));
  EXPECT_THAT(Extract("The union labelled the plan a disaster."),
              ElementsAre(Says("The union", "labelled", "the plan a disaster")));
  EXPECT_THAT(Extract("The mayor called for calm."),
              ElementsAre(Says("The mayor", "called for", "calm")));
}

TEST(EnglishTest, InfinitiveContents) {
  EXPECT_THAT(Extract("The mayor vowed to close the dam."),
              ElementsAre(Says("The mayor", "vowed", "to close the dam")));
  EXPECT_THAT(Extract("The mayor urged the firm to close the dam."),
              ElementsAre(Says("The mayor", "urged", "the firm to close the dam")));
  EXPECT_THAT(Extract("The two sides agreed to meet again."),
              ElementsAre(Says("The two sides", "agreed to", "meet again")));
}

TEST(EnglishTest, FiguresThatSomebodyGives) {
  EXPECT_THAT(Extract("The owner put the damage at about 4 million dollars."),
              ElementsAre(Says("The owner", "put", "the damage at about 4 million dollars")));
}

TEST(EnglishTest, NounsWithTheirClause) {
  EXPECT_THAT(Extract("Norway's statement that it would act angered the firm."),
              ElementsAre(Says("Norway", "statement", "it would act")));
  EXPECT_THAT(Extract("The firm ignored his promise to close the dam."),
              ElementsAre(Says("his", "promise", "to close the dam")));
}

TEST(EnglishTest, AppositionsAndRelativeClausesBelongToTheSource) {
  EXPECT_THAT(
      Extract("Ann Lee, a farmer in the village, said the river was rising."),
      ElementsAre(Says("Ann Lee, a farmer in the village", "said", "the river was rising")));
  EXPECT_THAT(Extract("Ann Lee, who leads the union, said the talks had failed."),
              ElementsAre(Says("Ann Lee, who leads the union", "said", "the talks had failed")));
  EXPECT_THAT(Extract("The mayor, meanwhile, said the river was rising."),
              ElementsAre(Says("The mayor", "said", "the river was rising")));
  EXPECT_THAT(Extract("The nation's largest union said the talks had failed."),
              ElementsAre(Says("The nation's largest union", "said", "the talks had failed")));
}

TEST(EnglishTest, CoordinatedSources) {
  EXPECT_THAT(Extract("Germany, France and Italy said the plan was sound."),
              ElementsAre(Says("Germany, France and Italy", "said", "the plan was sound")));
  EXPECT_THAT(Extract("Both presidents noted that the truce holds."),
              ElementsAre(Says("Both presidents", "noted", "the truce holds")));
}

TEST(EnglishTest, SecondVerbSharesTheSubject) {
  EXPECT_THAT(Extract("He called the talks frank, and thanked the minister for the visit."),
              ElementsAre(Says("He", "called", "the talks frank"),
                          Says("He", "thanked", "the minister for the visit")));
  EXPECT_THAT(Extract("The ministry said the dam was safe, adding that the road was open."),
              ElementsAre(Says("The ministry", "said", "the dam was safe"),
                          Says("The ministry", "adding", "the road was open")));
}

TEST(EnglishTest, SecondSpeakerEndsTheFirstContent) {
  EXPECT_THAT(Extract("The mayor said the dam was safe, but the engineer said it was leaking."),
              ElementsAre(Says("The mayor", "said", "the dam was safe"),
                          Says("the engineer", "said", "it was leaking")));
}

TEST(EnglishTest, MainClauseBehindASubordinateOneIsNotContent) {
  EXPECT_THAT(Extract("While the mayor has dismissed the report, the dam was closed."),
              ElementsAre(Says("the mayor", "has dismissed", "the report")));
}

TEST(EnglishTest, PronounSourcesOfReadouts) {
  EXPECT_THAT(
      Extract("The readout says the two discussed trade. It also notes that the dam was named."),
      ElementsAre(Says("The readout", "says", "the two discussed trade"),
                  Says("It", "also notes", "the dam was named")));
}

TEST(EnglishTest, PassivesHaveNoSource) {
  EXPECT_THAT(Extract("It was reported that the dam had failed."),
              ElementsAre(Says("", "was reported", "the dam had failed")));
  EXPECT_THAT(Extract("“We are ready,” the mayor was quoted as saying."),
              ElementsAre(Says("the mayor", "was quoted as saying", "We are ready")));
}

TEST(EnglishTest, HeadlinesNameTheirSourceWithAColon) {
  const Document document = MakeDocument("It rained.", "en", "Oslo: the dam will close");
  EXPECT_THAT(QuotedFrom(document), ElementsAre(Says("Oslo", ":", "the dam will close")));
}

TEST(EnglishTest, NestsToTheDepthOfTheText) {
  EXPECT_THAT(
      Extract("The agency reported that the mayor told the minister that the firm denied that it "
              "had lied."),
      ElementsAre(Says("The agency", "reported",
                       "the mayor told the minister that the firm denied that it had lied"),
                  SaysIn("The agency", "the mayor", "told", "the firm denied that it had lied"),
                  SaysIn("the mayor", "the firm", "denied", "it had lied")));
}

TEST(EnglishTest, ParentComesFirstEvenIfItsCueStandsLast) {
  EXPECT_THAT(Extract("The mayor told the minister that the dam leaks, according to the book."),
              ElementsAre(Says("the book", "according to",
                               "The mayor told the minister that the dam leaks"),
                          SaysIn("the book", "The mayor", "told", "the dam leaks")));
}

TEST(EnglishTest, QuotationsAreSearchedForWhatTheyReport) {
  EXPECT_THAT(Extract("“The firm said the dam was safe. It lied,” the mayor wrote."),
              ElementsAre(Says("the mayor", "wrote", "The firm said the dam was safe. It lied"),
                          SaysIn("the mayor", "The firm", "said", "the dam was safe")));
}

TEST(EnglishTest, ForceFollowsTheCueAndItsNegation) {
  EXPECT_THAT(Extract("He denied that the dam leaks."),
              Contains(Forces("denied", CueForce::kNegative)));
  EXPECT_THAT(Extract("He did not say whether the dam leaks."),
              Contains(Forces("did not say", CueForce::kSilence)));
  EXPECT_THAT(Extract("He made no mention of the dam."),
              Contains(Forces("made no mention of", CueForce::kSilence)));
  EXPECT_THAT(Extract("He did not mention the dam."),
              Contains(Forces("did not mention", CueForce::kSilence)));
  EXPECT_THAT(Extract("She declined to comment on the dam."),
              Contains(Forces("declined to comment on", CueForce::kUnconfirmed)));
  EXPECT_THAT(Extract("The firm has not confirmed that the dam leaks."),
              Contains(Forces("has not confirmed", CueForce::kUnconfirmed)));
  EXPECT_THAT(Extract("He promised to mend it."), Contains(Forces("promised", CueForce::kFuture)));
  EXPECT_THAT(Extract("He asked whether the dam leaks."),
              Contains(Forces("asked", CueForce::kQuestion)));
  EXPECT_THAT(Extract("He does not believe that the dam leaks."),
              Contains(Forces("does not believe", CueForce::kNegative)));
}

TEST(EnglishTest, KindFollowsMarksCueAndSource) {
  EXPECT_THAT(Extract("He said: “It leaks.”"), Contains(IsKind("said", AttributionKind::kDirect)));
  EXPECT_THAT(Extract("He said the dam was “a sieve”."),
              Contains(IsKind("said", AttributionKind::kMixed)));
  EXPECT_THAT(Extract("He hopes that it holds."),
              Contains(IsKind("hopes", AttributionKind::kMental)));
  EXPECT_THAT(Extract("The report says the dam was old."),
              Contains(IsKind("says", AttributionKind::kDocument)));
}

}  // namespace
}  // namespace parallax
