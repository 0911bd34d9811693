// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
//
// The whole service: the server, its stubs and the analysis with the models that ship, on the
// bundled example. What is promised of every answer: the same for the same articles in whatever
// order, and quotes that are slices.
#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "google/protobuf/util/json_util.h"
#include "gtest/gtest.h"
#include "service/rpc/analyzer.h"
#include "service/rpc/models.h"
#include "service/text/unicode.h"
#include "tests/server/server_fixture.h"

namespace parallax {
namespace {

using ::testing::Each;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr int kMaxQuoteCharacters = 300;

// Tests run in the repository's root.
v1::CompareArticlesRequest Example() {
  std::ifstream file("examples/call.json");
  std::ostringstream json;
  json << file.rdbuf();
  v1::CompareArticlesRequest request;
  EXPECT_TRUE(google::protobuf::util::JsonStringToMessage(json.str(), &request).ok());
  return request;
}

class AnalysisTest : public ServerFixture {
 protected:
  const Analyzer& analyzer() const override {
    static const Analyzer* const real = CreateAnalyzer(LoadModels("models", 2).value()).release();
    return *real;
  }

  v1::CompareArticlesResponse Answer(const v1::CompareArticlesRequest& request) {
    v1::CompareArticlesResponse response;
    EXPECT_EQ(Compare(request, &response, absl::Seconds(60)), absl::OkStatus());
    return response;
  }
};

// The half-open range of code points of `text`.
std::string SliceOfCharacters(const std::string& text, uint32_t begin, uint32_t end) {
  std::string slice;
  uint32_t character = 0;
  for (size_t at = 0; at < text.size(); ++character) {
    const size_t start = at;
    NextCodePoint(text, &at);
    if (character >= begin && character < end) slice += text.substr(start, at - start);
  }
  return slice;
}

std::vector<v1::Evidence> EvidenceOf(const google::protobuf::RepeatedPtrField<v1::Side>& sides) {
  std::vector<v1::Evidence> all;
  for (const v1::Side& side : sides) {
    all.insert(all.end(), side.evidence().begin(), side.evidence().end());
    if (side.absence().has_nearest()) all.push_back(side.absence().nearest());
  }
  return all;
}

std::vector<v1::Evidence> EvidenceOf(const v1::CompareArticlesResponse& response) {
  std::vector<v1::Evidence> all;
  const auto add = [&](const auto& findings) {
    for (const auto& finding : findings) {
      const std::vector<v1::Evidence> some = EvidenceOf(finding.sides());
      all.insert(all.end(), some.begin(), some.end());
    }
  };
  for (const v1::Report& report : response.reports()) {
    add(report.divergences());
    add(report.agreements());
  }
  return all;
}

// What stands where `evidence` says, by bytes and by code points, and its quote: three times the
// same.
std::vector<std::string> ThriceQuoted(const v1::CompareArticlesRequest& request,
                                      const v1::Evidence& evidence) {
  for (const v1::Article& article : request.articles()) {
    if (article.article_id() != evidence.article_id()) continue;
    const bool title = evidence.part() == v1::PART_TITLE;
    const std::string& text = title ? article.title() : article.text();
    const v1::Span& span = evidence.span();
    if (span.end_byte() > text.size()) return {"beyond the end"};
    return {evidence.quote(), text.substr(span.start_byte(), span.end_byte() - span.start_byte()),
            SliceOfCharacters(text, span.start_char(), span.end_char())};
  }
  return {"no such article"};
}

TEST_F(AnalysisTest, TheSameRequestTwiceGivesByteIdenticalReports) {
  Start();
  const v1::CompareArticlesRequest request = Example();
  const v1::CompareArticlesResponse first = Answer(request), second = Answer(request);
  ASSERT_THAT(first.reports(), SizeIs(1));
  ASSERT_THAT(second.reports(), SizeIs(1));
  EXPECT_EQ(first.reports(0).SerializeAsString(), second.reports(0).SerializeAsString());
}

TEST_F(AnalysisTest, TheOrderOfTheArticlesChangesNoFinding) {
  Start();
  v1::CompareArticlesRequest request = Example();
  std::map<std::string, std::string> first;
  std::vector<int> order(request.articles_size());
  for (int i = 0; i < request.articles_size(); ++i) order[i] = i;
  do {
    v1::CompareArticlesRequest shuffled = request;
    for (int i = 0; i < request.articles_size(); ++i) {
      *shuffled.mutable_articles(i) = request.articles(order[i]);
    }
    std::map<std::string, std::string> findings;
    const v1::CompareArticlesResponse response = Answer(shuffled);
    for (const v1::Report& report : response.reports()) {
      for (const v1::Divergence& divergence : report.divergences()) {
        findings[divergence.divergence_id()] = divergence.Utf8DebugString();
      }
    }
    if (first.empty()) first = findings;
    EXPECT_THAT(findings, Not(IsEmpty()));
    EXPECT_EQ(findings, first);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_F(AnalysisTest, EveryQuoteIsItsSliceInBytesAndInCodePoints) {
  Start();
  const v1::CompareArticlesRequest request = Example();
  const std::vector<v1::Evidence> all = EvidenceOf(Answer(request));
  EXPECT_GT(all.size(), 10u);
  for (const v1::Evidence& evidence : all) {
    EXPECT_THAT(ThriceQuoted(request, evidence), Each(evidence.quote()));
    EXPECT_GT(evidence.quote().size(), 0u);
    EXPECT_LE(evidence.span().end_char() - evidence.span().start_char(), kMaxQuoteCharacters);
  }
}

TEST_F(AnalysisTest, AQuoteStaysShortHoweverLongTheSentenceIs) {
  Start();
  v1::CompareArticlesRequest request = Example();
  // A sentence of a thousand code points, with an agreement and a number in it.
  std::string sentence = "The two leaders agreed that 410,000 tonnes of cherries";
  for (int i = 0; i < 80; ++i) sentence += ", which growers pack,";
  sentence += " would be sent to China in the next season.";
  for (v1::Article& article : *request.mutable_articles()) {
    if (article.language_code() == "en") article.mutable_text()->append("\n\n" + sentence);
  }
  for (const v1::Evidence& evidence : EvidenceOf(Answer(request))) {
    EXPECT_LE(evidence.span().end_char() - evidence.span().start_char(), kMaxQuoteCharacters);
    EXPECT_THAT(ThriceQuoted(request, evidence), Each(evidence.quote()));
  }
}

}  // namespace
}  // namespace parallax
