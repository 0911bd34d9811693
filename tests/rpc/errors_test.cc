// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/errors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "service/rpc/limits.h"
#include "tests/rpc/details.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<FieldViolation> AllViolations() {
  return {NoArticles(),
          TooManyArticles(51),
          EmptyArticleId("f"),
          DuplicateArticleId("f", "g"),
          NoText("f"),
          TextAndHtml("f"),
          TooLong("f", 2, 1),
          HtmlTooLarge("f", 3),
          TooMuchText(2, 1),
          InvalidUtf8("f"),
          NulCharacter("f"),
          UnknownEnumValue("f"),
          UnknownLanguage("f"),
          InvalidPublished("f"),
          UnknownReportLanguage(),
          TooManyEventGroups(51),
          EmptyEventGroup("f"),
          UnknownArticleId("f"),
          RepeatedGroupMember("f")};
}

std::vector<absl::Status> AllOtherErrors() {
  return {MalformedMessage(), MessageTooLarge(17'000'000), QueueFull(),     NotReady(),
          InferenceFailed(),  DeadlineExceeded(),          CallCancelled(), InternalError("why")};
}

// Reasons are frozen: clients switch on them. A change here breaks them.
TEST(ErrorsTest, ReasonsAreTheFrozenOnes) {
  std::vector<std::string> reasons;
  for (const FieldViolation& violation : AllViolations()) reasons.push_back(violation.reason);
  for (const absl::Status& error : AllOtherErrors()) reasons.push_back(ReasonOf(error));
  EXPECT_THAT(
      reasons,
      ElementsAre("NO_ARTICLES", "TOO_MANY_ARTICLES", "EMPTY_ARTICLE_ID", "DUPLICATE_ARTICLE_ID",
                  "NO_TEXT", "TEXT_AND_HTML", "FIELD_TOO_LONG", "HTML_TOO_LARGE", "TOO_MUCH_TEXT",
                  "INVALID_UTF8", "NUL_CHARACTER", "UNKNOWN_ENUM_VALUE", "UNKNOWN_LANGUAGE",
                  "INVALID_PUBLISHED", "UNKNOWN_REPORT_LANGUAGE", "TOO_MANY_EVENT_GROUPS",
                  "EMPTY_EVENT_GROUP", "UNKNOWN_ARTICLE_ID", "REPEATED_GROUP_MEMBER",
                  "MALFORMED_MESSAGE", "MESSAGE_TOO_LARGE", "QUEUE_FULL", "NOT_READY",
                  "INFERENCE_FAILED", "DEADLINE_EXCEEDED", "CANCELLED", "INTERNAL_ERROR"));
}

TEST(ErrorsTest, EveryReasonIsDocumented) {
  std::ifstream file("docs/errors.md");  // Tests run in the repository's root.
  std::ostringstream page;
  page << file.rdbuf();
  for (const FieldViolation& violation : AllViolations()) {
    EXPECT_THAT(page.str(), HasSubstr(absl::StrCat("| `", violation.reason, "` |")));
  }
  for (const absl::Status& error : AllOtherErrors()) {
    EXPECT_THAT(page.str(), HasSubstr(absl::StrCat("| `", ReasonOf(error), "` |")));
  }
}

TEST(ErrorsTest, EveryErrorNamesItsReasonAndDomain) {
  for (const absl::Status& error : AllOtherErrors()) {
    const auto info = DetailOf<google::rpc::ErrorInfo>(error);
    ASSERT_TRUE(info.has_value()) << error;
    EXPECT_EQ(info->domain(), "parallax.v1");
    EXPECT_EQ(info->reason(), ReasonOf(error));
  }
}

TEST(ErrorsTest, OnlyErrorsThatPassSayWhenToTryAgain) {
  for (const absl::Status& error : AllOtherErrors()) {
    const bool passes = absl::IsUnavailable(error) || ReasonOf(error) == "QUEUE_FULL";
    const auto retry = DetailOf<google::rpc::RetryInfo>(error);
    ASSERT_EQ(retry.has_value(), passes) << error;
    if (!passes) continue;
    EXPECT_EQ(retry->retry_delay().seconds(), absl::ToInt64Seconds(kRetryDelay));
  }
}

TEST(ErrorsTest, AllViolationsAreToldAndTheFirstGivesTheReason) {
  const absl::Status status =
      InvalidRequest({NoText("articles[0].text"), InvalidPublished("articles[1].published")});
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ReasonOf(status), "NO_TEXT");
  EXPECT_THAT(ViolationsOf(status),
              ElementsAre("articles[0].text NO_TEXT", "articles[1].published INVALID_PUBLISHED"));
  EXPECT_THAT(std::string(status.message()), HasSubstr("2 violations in all"));
}

TEST(ErrorsTest, DetailsStaySmallHoweverManyViolationsThereAre) {
  const std::vector<FieldViolation> many(1000, NulCharacter("articles[0].text"));
  const absl::Status status = InvalidRequest(many);
  EXPECT_EQ(ViolationsOf(status).size(), kMaxViolations);
  EXPECT_THAT(std::string(status.message()), HasSubstr("1000 violations"));
  EXPECT_LT(ToGrpcStatus(status).error_details().size(), 6000u);
}

TEST(ErrorsTest, TheCauseOfADefectIsForTheLogAlone) {
  const absl::Status status = InternalError("secret detail");
  EXPECT_EQ(CauseOf(status), "secret detail");
  const grpc::Status sent = ToGrpcStatus(status);
  EXPECT_THAT(sent.error_message(), Not(HasSubstr("secret")));
  EXPECT_THAT(sent.error_details(), Not(HasSubstr("secret")));
}

TEST(ErrorsTest, ErrorsOfTheAnalysisKeepTheirMeaningAndLoseTheirWords) {
  EXPECT_TRUE(FromAnalysis(absl::OkStatus()).ok());
  EXPECT_EQ(ReasonOf(FromAnalysis(absl::CancelledError("w"))), "CANCELLED");
  EXPECT_EQ(ReasonOf(FromAnalysis(absl::DeadlineExceededError("w"))), "DEADLINE_EXCEEDED");
  EXPECT_EQ(ReasonOf(FromAnalysis(absl::UnavailableError("w"))), "INFERENCE_FAILED");
  // The request has passed validation, so this is a defect of the server and not the caller's
  // fault.
  const absl::Status defect = FromAnalysis(absl::InvalidArgumentError("words"));
  EXPECT_EQ(ReasonOf(defect), "INTERNAL_ERROR");
  EXPECT_THAT(std::string(defect.message()), Not(HasSubstr("words")));
  // What the analysis says might quote an article, and the cause goes to the log.
  EXPECT_THAT(CauseOf(defect), Not(HasSubstr("words")));
  EXPECT_THAT(CauseOf(defect), HasSubstr("INVALID_ARGUMENT"));
}

TEST(StatusToGrpcTest, CodesMessagesAndDetailsMakeTheRoundTrip) {
  const absl::Status status = QueueFull();
  const grpc::Status sent = ToGrpcStatus(status);
  EXPECT_EQ(sent.error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);
  EXPECT_EQ(sent.error_message(), status.message());
  EXPECT_EQ(FromGrpcStatus(sent), status);
}

TEST(StatusToGrpcTest, OkHasNoDetails) {
  EXPECT_TRUE(ToGrpcStatus(absl::OkStatus()).ok());
  EXPECT_TRUE(FromGrpcStatus(grpc::Status::OK).ok());
}

TEST(StatusToGrpcTest, EveryCodeKeepsItsNumber) {
  for (int code = 1; code <= 16; ++code) {
    const absl::Status status(static_cast<absl::StatusCode>(code), "m");
    EXPECT_EQ(static_cast<int>(ToGrpcStatus(status).error_code()), code);
    EXPECT_EQ(FromGrpcStatus(ToGrpcStatus(status)).code(), status.code());
  }
}

TEST(StatusToGrpcTest, UnreadableDetailsAreDropped) {
  const absl::Status status =
      FromGrpcStatus(grpc::Status(grpc::StatusCode::NOT_FOUND, "m", "\xFF\xFF\xFF"));
  EXPECT_EQ(status, absl::NotFoundError("m"));
}

TEST(StatusToGrpcTest, AnErrorWithoutPayloadsSendsNoDetails) {
  EXPECT_THAT(ToGrpcStatus(absl::NotFoundError("m")).error_details(), IsEmpty());
}

}  // namespace
}  // namespace parallax
