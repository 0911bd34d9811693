// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#ifndef PARALLAX_SERVICE_SERVER_WORKER_POOL_H_
#define PARALLAX_SERVICE_SERVER_WORKER_POOL_H_

#include <cstdint>
#include <functional>
#include <list>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"

namespace parallax {

// A fixed number of threads that run jobs in the order of their arrival, and a bounded number of
// jobs that wait. Thread-safe.
class WorkerPool {
 public:
  using Job = std::function<void()>;

  // `workers` threads, at least one; `queue` jobs may wait beyond those that idle workers take at
  // once.
  WorkerPool(int workers, int queue);

  // Runs the jobs that wait to their end, then stops.
  ~WorkerPool();

  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // Takes `job` in, and never blocks. The number of the job; nullopt: no room, `job` was dropped.
  // The job may have run before this returns.
  std::optional<uint64_t> Submit(Job job);

  // Takes a job out again. True: it waited and will not run. False: it runs, has run, or was never
  // here.
  bool Withdraw(uint64_t number);

 private:
  void Work();
  bool HasWork() const ABSL_SHARED_LOCKS_REQUIRED(mutex_) { return stopping_ || !waiting_.empty(); }

  const size_t workers_, queue_;
  absl::Mutex mutex_;
  bool stopping_ ABSL_GUARDED_BY(mutex_) = false;
  size_t running_ ABSL_GUARDED_BY(mutex_) = 0;
  uint64_t next_number_ ABSL_GUARDED_BY(mutex_) = 0;
  std::list<std::pair<uint64_t, Job>> waiting_ ABSL_GUARDED_BY(mutex_);
  std::vector<std::thread> threads_;
};

}  // namespace parallax

#endif  // PARALLAX_SERVICE_SERVER_WORKER_POOL_H_
