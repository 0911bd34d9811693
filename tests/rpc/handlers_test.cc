// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/handlers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "google/protobuf/util/message_differencer.h"
#include "service/rpc/convert_request.h"
#include "service/rpc/errors.h"
#include "service/rpc/limits.h"
#include "tests/rpc/fake_analyzer.h"

namespace parallax {
namespace {

using google::protobuf::util::MessageDifferencer;
using ::testing::ElementsAre;

template <class Request>
Request RequestOf(const std::vector<std::string>& texts) {
  Request request;
  for (size_t i = 0; i < texts.size(); ++i) {
    v1::Article* article = request.add_articles();
    article->set_article_id("a" + std::to_string(i));
    article->set_text(texts[i]);
  }
  return request;
}

class HandlersTest : public testing::Test {
 protected:
  FakeAnalyzer analyzer_;
  SilentObserver observer_;
  const Context context_{analyzer_, observer_};
};

TEST_F(HandlersTest, ACompareRequestIsAnsweredWithAReport) {
  auto request = RequestOf<v1::CompareArticlesRequest>({"The minister spoke.", "He did not."});
  request.set_report_language("zh-Hans");
  v1::CompareArticlesResponse response;
  ASSERT_EQ(CompareArticles(request, context_, &response), absl::OkStatus());
  ASSERT_EQ(response.reports_size(), 1);
  EXPECT_THAT(response.reports(0).article_ids(), ElementsAre("a0", "a1"));
  EXPECT_EQ(response.reports(0).report_language(), "zh");
  EXPECT_EQ(response.reports(0).divergences(0).explanation(), "In zh");
  EXPECT_EQ(response.reports(0).manifest().name(), "fake");
}

TEST_F(HandlersTest, AStreamTellsStagesInOrderThenTheSameAnswer) {
  const std::vector<std::string> texts = {"The minister spoke.", "He did not."};
  v1::CompareArticlesResponse unary;
  ASSERT_EQ(CompareArticles(RequestOf<v1::CompareArticlesRequest>(texts), context_, &unary),
            absl::OkStatus());
  std::vector<v1::StreamCompareArticlesResponse> stream;
  ASSERT_EQ(StreamCompareArticles(RequestOf<v1::StreamCompareArticlesRequest>(texts), context_,
                                  [&](const auto& message) { stream.push_back(message); }),
            absl::OkStatus());
  std::vector<int> stages;
  std::vector<v1::Divergence> findings;
  for (const auto& message : stream) {
    if (message.has_progress()) {
      stages.push_back(message.progress().stage());
      EXPECT_EQ(message.progress().stage_number(), stages.size());
      EXPECT_EQ(message.progress().stage_count(), 7u);
    }
    if (message.has_divergence()) findings.push_back(message.divergence());
  }
  EXPECT_THAT(stages, ElementsAre(v1::STAGE_CLEANING, v1::STAGE_ATTRIBUTION, v1::STAGE_CLAIMS,
                                  v1::STAGE_EVENTS, v1::STAGE_ALIGNMENT, v1::STAGE_COMPARISON,
                                  v1::STAGE_REPORT));
  ASSERT_TRUE(stream.back().has_complete());
  EXPECT_TRUE(MessageDifferencer::Equals(stream.back().complete(), unary));
  ASSERT_EQ(findings.size(), 2u);
  for (size_t i = 0; i < findings.size(); ++i) {
    EXPECT_TRUE(MessageDifferencer::Equals(findings[i], unary.reports(0).divergences(i)));
  }
}

TEST_F(HandlersTest, ExtractAndGroupAnswerWithTheModelsUsed) {
  v1::ExtractClaimsResponse extracted;
  ASSERT_EQ(
      ExtractClaims(RequestOf<v1::ExtractClaimsRequest>({"It rained."}), context_, &extracted),
      absl::OkStatus());
  EXPECT_EQ(extracted.articles(0).article_id(), "a0");
  EXPECT_EQ(extracted.manifest().name(), "fake");
  v1::GroupArticlesResponse grouped;
  ASSERT_EQ(GroupArticles(RequestOf<v1::GroupArticlesRequest>({"It rained."}), context_, &grouped),
            absl::OkStatus());
  EXPECT_THAT(grouped.groups(0).article_ids(), ElementsAre("a0"));
  EXPECT_EQ(grouped.manifest().name(), "fake");
}

TEST_F(HandlersTest, AnInvalidRequestReachesNoAnalysis) {
  v1::CompareArticlesResponse compared;
  v1::ExtractClaimsResponse extracted;
  v1::GroupArticlesResponse grouped;
  EXPECT_EQ(ReasonOf(CompareArticles({}, context_, &compared)), "NO_ARTICLES");
  EXPECT_EQ(ReasonOf(ExtractClaims({}, context_, &extracted)), "NO_ARTICLES");
  EXPECT_EQ(ReasonOf(GroupArticles({}, context_, &grouped)), "NO_ARTICLES");
  int sent = 0;
  EXPECT_EQ(ReasonOf(StreamCompareArticles({}, context_, [&](const auto&) { ++sent; })),
            "NO_ARTICLES");
  EXPECT_EQ(sent, 0);
  EXPECT_EQ(analyzer_.finished, 0);
}

TEST_F(HandlersTest, FailuresOfTheAnalysisBecomeErrorsOfTheApi) {
  v1::CompareArticlesResponse response;
  EXPECT_EQ(ReasonOf(CompareArticles(RequestOf<v1::CompareArticlesRequest>({"FAIL"}), context_,
                                     &response)),
            "INTERNAL_ERROR");
  EXPECT_EQ(ReasonOf(CompareArticles(RequestOf<v1::CompareArticlesRequest>({"BROKEN"}), context_,
                                     &response)),
            "INFERENCE_FAILED");
}

class ImpatientObserver : public Observer {
 public:
  bool Cancelled() const override { return true; }
};

TEST_F(HandlersTest, AnObserverThatGivesUpEndsTheAnalysis) {
  ImpatientObserver impatient;
  v1::CompareArticlesResponse response;
  EXPECT_EQ(ReasonOf(CompareArticles(RequestOf<v1::CompareArticlesRequest>({"HOLD"}),
                                     Context{analyzer_, impatient}, &response)),
            "CANCELLED");
  EXPECT_EQ(ReasonOf(StreamCompareArticles(RequestOf<v1::StreamCompareArticlesRequest>({"HOLD"}),
                                           Context{analyzer_, impatient}, [](const auto&) {})),
            "CANCELLED");
}

TEST_F(HandlersTest, ServerInfoTellsBuildModelsLimitsAndLanguages) {
  v1::GetServerInfoResponse info;
  ASSERT_EQ(GetServerInfo({}, context_, &info), absl::OkStatus());
  EXPECT_THAT(info.version(), testing::MatchesRegex("[0-9]+\\.[0-9]+\\.[0-9]+"));
  EXPECT_EQ(info.manifest().name(), "fake");
  EXPECT_EQ(info.limits().max_articles(), 50u);
  EXPECT_EQ(info.limits().max_article_characters(), 200000u);
  EXPECT_EQ(info.limits().max_stream_characters(), 600000u);
  EXPECT_EQ(info.limits().max_unary_characters(), 200000u);
  EXPECT_EQ(info.limits().max_html_bytes(), 2000000u);
  EXPECT_EQ(info.limits().max_message_bytes(), 16u << 20);
  EXPECT_EQ(info.limits().default_deadline().seconds(), 30);
  EXPECT_THAT(info.tested_languages(), ElementsAre("en", "zh"));
  EXPECT_THAT(info.report_languages(), ElementsAre("en", "zh"));
}

// A limit that clients cannot learn is a trap: every field of Limits is set.
TEST_F(HandlersTest, NoLimitIsLeftUnset) {
  v1::GetServerInfoResponse info;
  ASSERT_EQ(GetServerInfo({}, context_, &info), absl::OkStatus());
  std::vector<const google::protobuf::FieldDescriptor*> set;
  info.limits().GetReflection()->ListFields(info.limits(), &set);
  EXPECT_EQ(set.size(), static_cast<size_t>(v1::Limits::descriptor()->field_count()));
}

TEST(ConvertRequestTest, EveryFieldOfAnArticleArrives) {
  v1::CompareArticlesRequest request;
  v1::Article* from = request.add_articles();
  from->set_article_id("1");
  from->set_outlet("2");
  from->set_author("3");
  from->set_kind(v1::ARTICLE_KIND_OFFICIAL_READOUT);
  from->set_title("4");
  from->set_text("5");
  from->set_html("6");
  from->set_published("7");
  from->set_url("8");
  from->set_language_code("9");
  from->set_truncated(true);
  const Article to = ToArticles(request.articles()).at(0);
  EXPECT_EQ(to.article_id + to.outlet + to.author + to.title + to.text + to.html + to.published +
                to.url + to.language_code,
            "123456789");
  EXPECT_EQ(to.kind, ArticleKind::kOfficialReadout);
  EXPECT_TRUE(to.truncated);
}

TEST(ConvertRequestTest, OptionsArriveAndEnglishIsTheDefault) {
  v1::StreamCompareArticlesRequest request;
  request.set_compare_within_articles(true);
  request.add_event_groups()->add_article_ids("a");
  request.mutable_event_groups(0)->add_article_ids("b");
  const CompareOptions options = ToOptions(request);
  EXPECT_TRUE(options.compare_within_articles);
  EXPECT_EQ(options.report_language, "en");
  EXPECT_THAT(options.event_groups, ElementsAre(ElementsAre("a", "b")));
  v1::GroupArticlesRequest group;
  group.set_report_language("zh-Hant");
  EXPECT_EQ(ToOptions(group).report_language, "zh");
  EXPECT_EQ(ToOptions(v1::ExtractClaimsRequest()).report_language, "en");
}

// The stream takes what the unary method takes, field by field, so that one can be sent as the
// other.
TEST(ApiTest, TheStreamsRequestIsTheSameOnTheWire) {
  const auto* unary = v1::CompareArticlesRequest::descriptor();
  const auto* stream = v1::StreamCompareArticlesRequest::descriptor();
  ASSERT_EQ(unary->field_count(), stream->field_count());
  for (int i = 0; i < unary->field_count(); ++i) {
    EXPECT_EQ(unary->field(i)->name(), stream->field(i)->name());
    EXPECT_EQ(unary->field(i)->number(), stream->field(i)->number());
    EXPECT_EQ(unary->field(i)->type(), stream->field(i)->type());
  }
}

}  // namespace
}  // namespace parallax
