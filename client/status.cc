// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "client/status.h"

#include <google/rpc/error_details.pb.h>
#include <google/rpc/status.pb.h>
#include <grpcpp/support/status.h>

#include <optional>

#include "absl/strings/cord.h"
#include "absl/strings/str_cat.h"
#include "client/terminal/text.h"

namespace parallax {
namespace {

constexpr absl::string_view kTypePrefix = "type.googleapis.com/";

template <typename Message>
std::optional<Message> Detail(const absl::Status& status) {
  Message message;
  const auto payload =
      status.GetPayload(absl::StrCat(kTypePrefix, Message::descriptor()->full_name()));
  if (!payload || !message.ParseFromString(std::string(*payload))) return std::nullopt;
  return message;
}

}  // namespace

absl::Status FromGrpc(const grpc::Status& status) {
  if (status.ok()) return absl::OkStatus();
  absl::Status result(static_cast<absl::StatusCode>(status.error_code()), status.error_message());
  google::rpc::Status message;
  if (!message.ParseFromString(status.error_details())) return result;
  for (const google::protobuf::Any& detail : message.details()) {
    result.SetPayload(detail.type_url(), absl::Cord(detail.value()));
  }
  return result;
}

ErrorDetails DetailsOf(const absl::Status& status) {
  ErrorDetails details;
  if (const auto info = Detail<google::rpc::ErrorInfo>(status)) details.reason = info->reason();
  if (const auto bad_request = Detail<google::rpc::BadRequest>(status)) {
    for (const auto& violation : bad_request->field_violations()) {
      details.fields.push_back({violation.field(), violation.description()});
    }
  }
  if (const auto retry = Detail<google::rpc::RetryInfo>(status)) {
    details.retry_after = absl::Seconds(retry->retry_delay().seconds()) +
                          absl::Nanoseconds(retry->retry_delay().nanos());
  }
  return details;
}

std::string Describe(const absl::Status& status) {
  const ErrorDetails details = DetailsOf(status);
  std::string text =
      absl::StrCat(absl::StatusCodeToString(status.code()), ": ", SafeText(status.message()));
  for (const FieldProblem& problem : details.fields) {
    absl::StrAppend(&text, "\n  ", SafeText(problem.field), ": ", SafeText(problem.description));
  }
  if (!details.reason.empty()) absl::StrAppend(&text, "\n  reason: ", SafeText(details.reason));
  if (details.retry_after) {
    absl::StrAppend(&text, "\n  try again in ", absl::FormatDuration(*details.retry_after));
  }
  return text;
}

}  // namespace parallax
