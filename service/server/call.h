// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_SERVER_CALL_H_
#define PARALLAX_SERVICE_SERVER_CALL_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "grpcpp/server_context.h"
#include "service/report/compare.h"
#include "service/rpc/analyzer.h"
#include "service/server/log.h"
#include "service/server/worker_pool.h"

namespace parallax {

// What calls share. Everything outlives them.
struct CallEnvironment {
  const Analyzer& analyzer;
  WorkerPool& workers;
  Log& log;
  const std::atomic<bool>& ready;  // The warm-up comparison has passed.
  absl::Duration default_deadline, max_deadline;
};

// One call from its arrival to its line in the log: its deadline, its cancellation, its place among
// the workers. The reactors of divergence_service.cc hold one each. As the analysis' observer it
// says when nobody waits for the answer any more.
class Call : public Observer {
 public:
  // `method` is a literal. `context` outlives the call. Answers with the request's own
  // `x-request-id` when it is made of at most 64 letters, digits, dots, dashes and underscores,
  // else with a new one, as initial metadata.
  Call(const CallEnvironment& environment, grpc::CallbackServerContext* context,
       absl::string_view method, size_t request_bytes);

  // Puts `job` in line. OK: it runs on a worker unless Withdraw() succeeds. UNAVAILABLE: not warm
  // yet. DEADLINE_EXCEEDED: too late already. RESOURCE_EXHAUSTED: no room.
  absl::Status Admit(WorkerPool::Job job);

  // The caller gave up. True: the job was still in line and will not run, so the caller of this has
  // to finish the call.
  bool Cancel();

  // Runs `work` and gives its status as the caller is to see it: CANCELLED becomes
  // DEADLINE_EXCEEDED when time was the cause; a call that nobody waits for any more is not begun;
  // an exception becomes INTERNAL.
  absl::Status Run(const std::function<absl::Status()>& work);

  // Writes the call's line into the log.
  void LogEnd(const absl::Status& status) const;

  bool Cancelled() const override;

  void CountResponse(size_t bytes) { response_bytes_ += bytes; }
  void SetArticles(size_t count) { articles_ = count; }
  const Analyzer& analyzer() const { return environment_.analyzer; }

 private:
  bool Late() const { return absl::Now() >= deadline_; }

  const CallEnvironment& environment_;
  const absl::string_view method_;
  const absl::Time start_;
  const absl::Time deadline_;
  std::string request_id_;
  size_t request_bytes_, response_bytes_ = 0, articles_ = 0;
  std::optional<uint64_t> job_;  // Set before gRPC can tell of a cancellation
  std::atomic<bool> cancelled_ = false;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_SERVER_CALL_H_
