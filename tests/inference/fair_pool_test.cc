// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/inference/fair_pool.h"

#include <atomic>
#include <thread>
#include <vector>

#include "absl/synchronization/notification.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace parallax {
namespace {

using ::testing::Each;

TEST(FairPoolTest, DoesEveryTaskOnceOnAKnownWorker) {
  FairPool pool(3);
  std::vector<int> done(500);
  std::atomic<int> strangers = 0;
  const auto task = [&](int worker, size_t index) {
    if (worker < 0 || worker >= pool.threads()) ++strangers;
    ++done[index];
    return absl::OkStatus();
  };
  EXPECT_TRUE(pool.Run(done.size(), task, nullptr).ok());
  EXPECT_THAT(done, Each(1));
  EXPECT_EQ(strangers, 0);
}

TEST(FairPoolTest, NothingToDoIsDone) {
  FairPool pool(1);
  EXPECT_TRUE(pool.Run(
                      0, [](int, size_t) { return absl::InternalError("ran"); }, nullptr)
                  .ok());
}

TEST(FairPoolTest, OneWorkerNeverDoesTwoTasksAtOnce) {
  FairPool pool(2);
  std::vector<std::atomic<int>> busy(2);
  std::atomic<int> overlaps = 0;
  const auto task = [&](int worker, size_t) {
    if (++busy[worker] > 1) ++overlaps;
    std::this_thread::yield();
    --busy[worker];
    return absl::OkStatus();
  };
  std::vector<std::thread> callers;
  callers.reserve(4);
  for (int i = 0; i < 4; ++i) {
    callers.emplace_back([&] { EXPECT_TRUE(pool.Run(100, task, nullptr).ok()); });
  }
  for (std::thread& caller : callers) caller.join();
  EXPECT_EQ(overlaps, 0);
}

TEST(FairPoolTest, TheFirstErrorEndsTheCall) {
  FairPool pool(1);
  int ran = 0;
  const auto task = [&](int, size_t index) {
    ++ran;
    return index == 2 ? absl::UnavailableError("broken") : absl::OkStatus();
  };
  EXPECT_EQ(pool.Run(100, task, nullptr), absl::UnavailableError("broken"));
  EXPECT_EQ(ran, 3);
}

TEST(FairPoolTest, ACancelledCallStartsNothing) {
  FairPool pool(1);
  int ran = 0;
  const auto task = [&](int, size_t) {
    ++ran;
    return absl::OkStatus();
  };
  EXPECT_EQ(pool.Run(5, task, [] { return true; }).code(), absl::StatusCode::kCancelled);
  EXPECT_EQ(ran, 0);
}

TEST(FairPoolTest, CancellationIsAskedOnTheCallersThreadAndEndsTheCallSoon) {
  FairPool pool(2);
  std::atomic<int> ran = 0;
  std::atomic<int> elsewhere = 0;
  const auto caller = std::this_thread::get_id();
  const auto task = [&](int, size_t) {
    ++ran;
    absl::SleepFor(absl::Milliseconds(1));
    return absl::OkStatus();
  };
  const auto cancelled = [&] {
    if (std::this_thread::get_id() != caller) ++elsewhere;
    return ran >= 10;
  };
  EXPECT_EQ(pool.Run(100000, task, cancelled).code(), absl::StatusCode::kCancelled);
  EXPECT_LT(ran, 5000);
  EXPECT_EQ(elsewhere, 0);
}

TEST(FairPoolTest, AShortCallDoesNotWaitForALongOne) {
  FairPool pool(1);
  absl::Notification started;
  std::atomic<int> long_done = 0;
  std::thread caller([&] {
    const auto task = [&](int, size_t) {
      if (!started.HasBeenNotified()) started.Notify();
      absl::SleepFor(absl::Milliseconds(1));
      ++long_done;
      return absl::OkStatus();
    };
    EXPECT_TRUE(pool.Run(400, task, nullptr).ok());
  });
  started.WaitForNotification();
  EXPECT_TRUE(pool.Run(
                      3, [](int, size_t) { return absl::OkStatus(); }, nullptr)
                  .ok());
  EXPECT_LT(long_done, 300);
  caller.join();
  EXPECT_EQ(long_done, 400);
}

}  // namespace
}  // namespace parallax
