// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/server/call.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <typeinfo>
#include <utility>

#include "absl/random/random.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "service/rpc/errors.h"

namespace parallax {
namespace {

constexpr char kRequestIdKey[] = "x-request-id";
constexpr size_t kMaxRequestIdSize = 64;

bool IsPlainId(absl::string_view id) {
  return !id.empty() && id.size() <= kMaxRequestIdSize &&
         std::all_of(id.begin(), id.end(), [](unsigned char c) {
           return absl::ascii_isalnum(c) || c == '.' || c == '-' || c == '_';
         });
}

std::string RequestIdOf(const grpc::CallbackServerContext& context) {
  const auto stated = context.client_metadata().find(kRequestIdKey);
  if (stated != context.client_metadata().end()) {
    const absl::string_view id(stated->second.data(), stated->second.size());
    if (IsPlainId(id)) return std::string(id);
  }
  absl::BitGen random;
  return absl::StrCat(absl::Hex(absl::Uniform<uint64_t>(random), absl::kZeroPad16));
}

absl::Time DeadlineOf(const CallEnvironment& environment,
                      const grpc::CallbackServerContext& context) {
  const absl::Time now = absl::Now();
  const auto stated = context.deadline();
  if (stated == std::chrono::system_clock::time_point::max()) {
    return now + environment.default_deadline;
  }
  return std::min(absl::FromChrono(stated), now + environment.max_deadline);
}

}  // namespace

Call::Call(const CallEnvironment& environment, grpc::CallbackServerContext* context,
           absl::string_view method, size_t request_bytes)
    : environment_(environment),
      method_(method),
      start_(absl::Now()),
      deadline_(DeadlineOf(environment, *context)),
      request_id_(RequestIdOf(*context)),
      request_bytes_(request_bytes) {
  context->AddInitialMetadata(kRequestIdKey, request_id_);
}

absl::Status Call::Admit(WorkerPool::Job job) {
  if (!environment_.ready) return NotReady();
  if (Late()) return DeadlineExceeded();
  job_ = environment_.workers.Submit(std::move(job));
  return job_.has_value() ? absl::OkStatus() : QueueFull();
}

bool Call::Cancel() {
  cancelled_ = true;
  return job_.has_value() && environment_.workers.Withdraw(*job_);
}

absl::Status Call::Run(const std::function<absl::Status()>& work) {
  absl::Status status;
  try {
    status = Cancelled() ? CallCancelled() : work();
  } catch (const std::exception& error) {
    // Its type only: its message might quote an article.
    status = InternalError(typeid(error).name());
  }
  return absl::IsCancelled(status) && !cancelled_ && Late() ? DeadlineExceeded() : status;
}

void Call::LogEnd(const absl::Status& status) const {
  if (const std::string cause = CauseOf(status); !cause.empty()) {
    environment_.log.Error("defect", {{"request_id", request_id_}, {"cause", cause}});
  }
  const double milliseconds = absl::ToDoubleMilliseconds(absl::Now() - start_);
  environment_.log.Info("call", {{"method", std::string(method_)},
                                 {"code", absl::StatusCodeToString(status.code())},
                                 {"reason", ReasonOf(status)},
                                 {"latency_ms", std::round(milliseconds * 1000) / 1000},
                                 {"request_bytes", request_bytes_},
                                 {"response_bytes", response_bytes_},
                                 {"articles", articles_},
                                 {"request_id", request_id_}});
}

bool Call::Cancelled() const { return cancelled_ || Late(); }

}  // namespace parallax
