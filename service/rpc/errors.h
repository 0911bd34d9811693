// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_RPC_ERRORS_H_
#define PARALLAX_SERVICE_RPC_ERRORS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"

namespace parallax {

// Every error that the API returns, one function each (docs/errors.md). A status carries, as
// payloads, ErrorInfo with a frozen reason and the domain below, BadRequest for violations,
// RetryInfo where trying again can help; ToGrpcStatus() sends them. No message holds text of an
// article, nor an id or a name from the request: violations are named by their place.

inline constexpr absl::string_view kErrorDomain = "parallax.v1";

// What is wrong with one field. `field` is its path in proto names: "articles[2].text".
struct FieldViolation {
  std::string field;
  std::string reason;       // Frozen: "DUPLICATE_ARTICLE_ID"
  std::string description;  // One sentence

  friend bool operator==(const FieldViolation&, const FieldViolation&) = default;
};

FieldViolation NoArticles();
FieldViolation TooManyArticles(size_t count);
FieldViolation EmptyArticleId(std::string field);
FieldViolation DuplicateArticleId(std::string field, absl::string_view first_field);
FieldViolation NoText(std::string field);
FieldViolation TextAndHtml(std::string field);
FieldViolation TooLong(std::string field, size_t characters, size_t limit);
FieldViolation HtmlTooLarge(std::string field, size_t bytes);
FieldViolation TooMuchText(size_t characters, size_t limit);
FieldViolation InvalidUtf8(std::string field);
FieldViolation NulCharacter(std::string field);
FieldViolation UnknownEnumValue(std::string field);
FieldViolation UnknownLanguage(std::string field);
FieldViolation InvalidPublished(std::string field);
FieldViolation UnknownReportLanguage();
FieldViolation TooManyEventGroups(size_t count);
FieldViolation EmptyEventGroup(std::string field);
FieldViolation UnknownArticleId(std::string field);
FieldViolation RepeatedGroupMember(std::string field);

// INVALID_ARGUMENT with all `violations`, at least one. ErrorInfo takes the reason of the first;
// beyond kMaxViolations their number is told.
absl::Status InvalidRequest(const std::vector<FieldViolation>& violations);

// INVALID_ARGUMENT: the bytes are no message of the expected type.
absl::Status MalformedMessage();

// RESOURCE_EXHAUSTED without RetryInfo, since trying again does not help: the message has `bytes`
// bytes, more than kMaxMessageBytes.
absl::Status MessageTooLarge(size_t bytes);

// RESOURCE_EXHAUSTED with RetryInfo: as many calls wait as may.
absl::Status QueueFull();

// UNAVAILABLE with RetryInfo: the server has not passed its warm-up.
absl::Status NotReady();

// UNAVAILABLE with RetryInfo: a model could not be run.
absl::Status InferenceFailed();

// DEADLINE_EXCEEDED: the time was over before, or while, the call was worked on.
absl::Status DeadlineExceeded();

// CANCELLED: the caller gave up, or the server stops.
absl::Status CallCancelled();

// INTERNAL: a defect of the server. `cause` is for its log alone (CauseOf()): it is never sent, and
// holds no article text.
absl::Status InternalError(absl::string_view cause);

// What the analysis returned, as an error of the API: known codes keep their meaning, everything
// else is INTERNAL, with the code and the reason as its cause: what a message of the analysis says
// might quote an article. OK stays OK.
absl::Status FromAnalysis(const absl::Status& status);

// The reason in `status`, empty when it has none.
std::string ReasonOf(const absl::Status& status);

// The cause of an InternalError(), empty for other errors.
std::string CauseOf(const absl::Status& status);

// True when a payload of this type is meant for the caller.
bool IsPublicDetail(absl::string_view type_url);

}  // namespace parallax

#endif  // PARALLAX_SERVICE_RPC_ERRORS_H_
