// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_INFERENCE_FAIR_POOL_H_
#define PARALLAX_SERVICE_INFERENCE_FAIR_POOL_H_

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "absl/status/status.h"
#include "service/inference/encoder.h"

namespace parallax {

// A fixed number of threads that several callers share: each caller in turn gets one task done, so
// that a long call does not make a short one wait for all of it. Thread-safe.
class FairPool {
 public:
  // Does task `index` on thread `worker`, which is in [0, threads()); one worker does one task at a
  // time.
  using Task = std::function<absl::Status(int worker, size_t index)>;

  // `threads` is at least 1.
  explicit FairPool(int threads);
  // No call of Run() may be under way.
  ~FairPool();

  FairPool(const FairPool&) = delete;
  FairPool& operator=(const FairPool&) = delete;

  int threads() const { return static_cast<int>(threads_.size()); }

  // Does the tasks 0 to `count` - 1 in any order and returns when none of them runs any more. The
  // first error, and CANCELLED once `cancelled` returns true, ends the call: tasks not yet begun
  // are left out. `cancelled` is asked every few milliseconds, on the calling thread only. Not to
  // be called from inside a task.
  absl::Status Run(size_t count, const Task& task, const CancellationCheck& cancelled);

 private:
  struct Call {
    const Task* task;
    size_t next, count, running;
    absl::Status status;
    std::condition_variable finished;

    bool Finished() const { return next == count && running == 0; }
  };

  void Work(int worker);
  // These three are called with mutex_ held. Take() takes the next task of the call whose turn it
  // is; there is one.
  Call& Take(size_t& index);
  void Done(Call& call, absl::Status status);
  // Leaves out the tasks of `call` that have not begun.
  void Stop(Call& call, absl::Status why);

  // The standard library's mutex, unlike Abseil's as Debian builds it, is seen by the thread
  // sanitizer.
  std::mutex mutex_;
  std::condition_variable work_;
  std::deque<Call*> waiting_;  // Calls with tasks not yet begun; the front one's turn is next.
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_INFERENCE_FAIR_POOL_H_
