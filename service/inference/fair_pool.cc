// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/inference/fair_pool.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace parallax {
namespace {

// How often a waiting call asks whether its result is still wanted: about the length of one
// inference.
constexpr std::chrono::milliseconds kCancellationInterval(5);

}  // namespace

FairPool::FairPool(int threads) {
  for (int worker = 0; worker < threads; ++worker) {
    threads_.emplace_back([this, worker] { Work(worker); });
  }
}

FairPool::~FairPool() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  work_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

absl::Status FairPool::Run(size_t count, const Task& task, const CancellationCheck& cancelled) {
  if (cancelled && cancelled()) return absl::CancelledError("inference was cancelled");
  if (count == 0) return absl::OkStatus();
  Call call{&task, 0, count, 0, absl::OkStatus(), {}};
  std::unique_lock lock(mutex_);
  waiting_.push_back(&call);
  work_.notify_all();
  while (!call.finished.wait_for(lock, kCancellationInterval, [&] { return call.Finished(); })) {
    if (!cancelled) continue;
    lock.unlock();
    const bool stop = cancelled();
    lock.lock();
    if (stop) Stop(call, absl::CancelledError("inference was cancelled"));
  }
  return std::move(call.status);
}

void FairPool::Work(int worker) {
  std::unique_lock lock(mutex_);
  while (true) {
    work_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    size_t index;
    Call& call = Take(index);
    lock.unlock();
    absl::Status status = (*call.task)(worker, index);
    lock.lock();
    Done(call, std::move(status));
  }
}

FairPool::Call& FairPool::Take(size_t& index) {
  Call* call = waiting_.front();
  waiting_.pop_front();
  index = call->next++;
  ++call->running;
  if (call->next < call->count) waiting_.push_back(call);
  return *call;
}

void FairPool::Done(Call& call, absl::Status status) {
  --call.running;
  if (!status.ok()) Stop(call, std::move(status));
  if (call.Finished()) call.finished.notify_one();
}

void FairPool::Stop(Call& call, absl::Status why) {
  waiting_.erase(std::remove(waiting_.begin(), waiting_.end(), &call), waiting_.end());
  call.next = call.count;
  call.status.Update(std::move(why));
}

}  // namespace parallax
