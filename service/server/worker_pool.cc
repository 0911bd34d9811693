// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/server/worker_pool.h"

#include <algorithm>

namespace parallax {

WorkerPool::WorkerPool(int workers, int queue)
    : workers_(std::max(workers, 1)), queue_(std::max(queue, 0)) {
  for (size_t i = 0; i < workers_; ++i) threads_.emplace_back([this] { Work(); });
}

WorkerPool::~WorkerPool() {
  {
    absl::MutexLock lock(&mutex_);
    stopping_ = true;
  }
  for (std::thread& thread : threads_) thread.join();
}

std::optional<uint64_t> WorkerPool::Submit(Job job) {
  absl::MutexLock lock(&mutex_);
  if (running_ + waiting_.size() >= workers_ + queue_) return std::nullopt;
  waiting_.emplace_back(next_number_, std::move(job));
  return next_number_++;
}

bool WorkerPool::Withdraw(uint64_t number) {
  absl::MutexLock lock(&mutex_);
  const auto job = std::find_if(waiting_.begin(), waiting_.end(),
                                [number](const auto& entry) { return entry.first == number; });
  if (job == waiting_.end()) return false;
  waiting_.erase(job);
  return true;
}

void WorkerPool::Work() {
  while (true) {
    Job job;
    {
      absl::MutexLock lock(&mutex_);
      mutex_.Await(absl::Condition(this, &WorkerPool::HasWork));
      if (waiting_.empty()) return;
      job = std::move(waiting_.front().second);
      waiting_.pop_front();
      ++running_;
    }
    job();
    absl::MutexLock lock(&mutex_);
    --running_;
  }
}

}  // namespace parallax
