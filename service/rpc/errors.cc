// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/rpc/errors.h"

#include <algorithm>
#include <utility>

#include "absl/strings/cord.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "google/rpc/error_details.pb.h"
#include "service/rpc/limits.h"

namespace parallax {
namespace {

constexpr absl::string_view kTypePrefix = "type.googleapis.com/";
constexpr absl::string_view kCauseType = "parallax.internal/cause";

template <class Message>
void Attach(const Message& detail, absl::Status& status) {
  status.SetPayload(absl::StrCat(kTypePrefix, Message::descriptor()->full_name()),
                    absl::Cord(detail.SerializeAsString()));
}

absl::Status MakeError(absl::StatusCode code, absl::string_view reason, absl::string_view message) {
  absl::Status status(code, message);
  google::rpc::ErrorInfo info;
  info.set_reason(std::string(reason));
  info.set_domain(std::string(kErrorDomain));
  Attach(info, status);
  return status;
}

absl::Status MakeRetryableError(absl::StatusCode code, absl::string_view reason,
                                absl::string_view message) {
  absl::Status status = MakeError(code, reason, message);
  google::rpc::RetryInfo retry;
  retry.mutable_retry_delay()->set_seconds(absl::ToInt64Seconds(kRetryDelay));
  Attach(retry, status);
  return status;
}

}  // namespace

FieldViolation NoArticles() {
  return {"articles", "NO_ARTICLES", "At least one article is required."};
}

FieldViolation TooManyArticles(size_t count) {
  return {"articles", "TOO_MANY_ARTICLES",
          absl::StrCat(count, " articles; at most ", kMaxArticles, " are allowed.")};
}

FieldViolation EmptyArticleId(std::string field) {
  return {std::move(field), "EMPTY_ARTICLE_ID", "Each article needs an id that is not blank."};
}

FieldViolation DuplicateArticleId(std::string field, absl::string_view first_field) {
  return {std::move(field), "DUPLICATE_ARTICLE_ID",
          absl::StrCat("The same id as ", first_field, "; ids are unique in a request.")};
}

FieldViolation NoText(std::string field) {
  return {std::move(field), "NO_TEXT",
          "Either text or html is required, and more than white space."};
}

FieldViolation TextAndHtml(std::string field) {
  return {std::move(field), "TEXT_AND_HTML", "Only one of text and html is allowed."};
}

FieldViolation TooLong(std::string field, size_t characters, size_t limit) {
  return {std::move(field), "FIELD_TOO_LONG",
          absl::StrCat(characters, " characters; at most ", limit, " are allowed.")};
}

FieldViolation HtmlTooLarge(std::string field, size_t bytes) {
  return {std::move(field), "HTML_TOO_LARGE",
          absl::StrCat(bytes, " bytes; at most ", kMaxArticleHtmlBytes, " are allowed.")};
}

FieldViolation TooMuchText(size_t characters, size_t limit) {
  return {"articles", "TOO_MUCH_TEXT",
          absl::StrCat(characters, " characters in all; at most ", limit,
                       " are allowed by this method, and ", kMaxStreamCharacters,
                       " by StreamCompareArticles.")};
}

FieldViolation InvalidUtf8(std::string field) {
  return {std::move(field), "INVALID_UTF8", "Not valid UTF-8."};
}

FieldViolation NulCharacter(std::string field) {
  return {std::move(field), "NUL_CHARACTER", "NUL characters are not allowed."};
}

FieldViolation UnknownEnumValue(std::string field) {
  return {std::move(field), "UNKNOWN_ENUM_VALUE", "Not a value that this server knows."};
}

FieldViolation UnknownLanguage(std::string field) {
  return {std::move(field), "UNKNOWN_LANGUAGE", "Not a known language as a BCP 47 tag."};
}

FieldViolation InvalidPublished(std::string field) {
  return {std::move(field), "INVALID_PUBLISHED",
          "Neither an RFC 3339 time with an offset nor a date as YYYY-MM-DD."};
}

FieldViolation UnknownReportLanguage() {
  return {"report_language", "UNKNOWN_REPORT_LANGUAGE",
          "Reports are written in \"en\" and \"zh\"."};
}

FieldViolation TooManyEventGroups(size_t count) {
  return {"event_groups", "TOO_MANY_EVENT_GROUPS",
          absl::StrCat(count, " groups; at most ", kMaxEventGroups, " are allowed.")};
}

FieldViolation EmptyEventGroup(std::string field) {
  return {std::move(field), "EMPTY_EVENT_GROUP", "A group names at least one article."};
}

FieldViolation UnknownArticleId(std::string field) {
  return {std::move(field), "UNKNOWN_ARTICLE_ID", "No article of the request has this id."};
}

FieldViolation RepeatedGroupMember(std::string field) {
  return {std::move(field), "REPEATED_GROUP_MEMBER", "An article stands in one group, once."};
}

absl::Status InvalidRequest(const std::vector<FieldViolation>& violations) {
  const FieldViolation& first = violations.front();
  std::string message = absl::StrCat(first.field, ": ", first.description);
  if (violations.size() > 1) {
    absl::StrAppend(&message, " (", violations.size(), " violations in all)");
  }
  absl::Status status = MakeError(absl::StatusCode::kInvalidArgument, first.reason, message);
  google::rpc::BadRequest bad_request;
  for (size_t i = 0; i < std::min(violations.size(), kMaxViolations); ++i) {
    google::rpc::BadRequest::FieldViolation* told = bad_request.add_field_violations();
    told->set_field(violations[i].field);
    told->set_reason(violations[i].reason);
    told->set_description(violations[i].description);
  }
  Attach(bad_request, status);
  return status;
}

absl::Status MalformedMessage() {
  return MakeError(absl::StatusCode::kInvalidArgument, "MALFORMED_MESSAGE",
                   "The request is not a message of the type that this method takes.");
}

absl::Status MessageTooLarge(size_t bytes) {
  return MakeError(
      absl::StatusCode::kResourceExhausted, "MESSAGE_TOO_LARGE",
      absl::StrCat("The message has ", bytes, " bytes; at most ", kMaxMessageBytes, " are taken."));
}

absl::Status QueueFull() {
  return MakeRetryableError(absl::StatusCode::kResourceExhausted, "QUEUE_FULL",
                            "The server has as many calls waiting as it takes; try again later.");
}

absl::Status NotReady() {
  return MakeRetryableError(absl::StatusCode::kUnavailable, "NOT_READY",
                            "The server is still warming up; try again later.");
}

absl::Status InferenceFailed() {
  return MakeRetryableError(absl::StatusCode::kUnavailable, "INFERENCE_FAILED",
                            "A model could not be run; try again later.");
}

absl::Status DeadlineExceeded() {
  return MakeError(absl::StatusCode::kDeadlineExceeded, "DEADLINE_EXCEEDED",
                   "The time for this call is over.");
}

absl::Status CallCancelled() {
  return MakeError(absl::StatusCode::kCancelled, "CANCELLED", "The call was cancelled.");
}

absl::Status InternalError(absl::string_view cause) {
  absl::Status status = MakeError(absl::StatusCode::kInternal, "INTERNAL_ERROR",
                                  "The server failed; the cause is in its log.");
  status.SetPayload(kCauseType, absl::Cord(cause));
  return status;
}

absl::Status FromAnalysis(const absl::Status& status) {
  switch (status.code()) {
    case absl::StatusCode::kOk:
      return status;
    case absl::StatusCode::kCancelled:
      return CallCancelled();
    case absl::StatusCode::kDeadlineExceeded:
      return DeadlineExceeded();
    case absl::StatusCode::kUnavailable:
      return InferenceFailed();
    default:
      return InternalError(
          absl::StrCat("the analysis failed: ", absl::StatusCodeToString(status.code()),
                       ReasonOf(status).empty() ? "" : " ", ReasonOf(status)));
  }
}

std::string ReasonOf(const absl::Status& status) {
  const auto payload = status.GetPayload(
      absl::StrCat(kTypePrefix, google::rpc::ErrorInfo::descriptor()->full_name()));
  google::rpc::ErrorInfo info;
  if (!payload.has_value() || !info.ParseFromString(std::string(*payload))) return "";
  return info.reason();
}

std::string CauseOf(const absl::Status& status) {
  const auto payload = status.GetPayload(kCauseType);
  return payload.has_value() ? std::string(*payload) : "";
}

bool IsPublicDetail(absl::string_view type_url) { return absl::StartsWith(type_url, kTypePrefix); }

}  // namespace parallax
