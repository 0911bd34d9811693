// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/server/worker_pool.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <vector>

#include "absl/synchronization/notification.h"

namespace parallax {
namespace {

using ::testing::ElementsAre;

TEST(WorkerPoolTest, JobsRunInTheOrderOfTheirArrival) {
  std::vector<int> order;
  {
    WorkerPool pool(1, 10);
    for (int i = 0; i < 5; ++i) {
      ASSERT_TRUE(pool.Submit([&order, i] { order.push_back(i); }).has_value());
    }
  }
  EXPECT_THAT(order, ElementsAre(0, 1, 2, 3, 4));
}

TEST(WorkerPoolTest, AsManyJobsWaitAsMayAndNoMore) {
  absl::Notification go;
  std::atomic<int> ran = 0;
  {
    WorkerPool pool(2, 3);
    int taken = 0;
    for (int i = 0; i < 10; ++i) {
      taken += pool.Submit([&] {
                     go.WaitForNotification();
                     ++ran;
                   })
                   .has_value();
    }
    EXPECT_EQ(taken, 5);  // Two run or are about to, three wait.
    go.Notify();
  }
  EXPECT_EQ(ran, 5);
}

TEST(WorkerPoolTest, WithoutAQueueOnlyIdleWorkersTakeJobs) {
  absl::Notification go;
  WorkerPool pool(1, 0);
  EXPECT_TRUE(pool.Submit([&] { go.WaitForNotification(); }).has_value());
  EXPECT_FALSE(pool.Submit([] {}).has_value());
  go.Notify();
}

TEST(WorkerPoolTest, AWithdrawnJobDoesNotRunAndItsPlaceIsFree) {
  absl::Notification started, go;
  bool ran = false;
  WorkerPool pool(1, 1);
  const auto running = pool.Submit([&] {
    started.Notify();
    go.WaitForNotification();
  });
  started.WaitForNotification();
  const auto waiting = pool.Submit([&] { ran = true; });
  ASSERT_TRUE(waiting.has_value());
  EXPECT_FALSE(pool.Submit([] {}).has_value());
  EXPECT_TRUE(pool.Withdraw(*waiting));
  EXPECT_FALSE(pool.Withdraw(*waiting));
  EXPECT_FALSE(pool.Withdraw(*running));
  EXPECT_TRUE(pool.Submit([] {}).has_value());
  go.Notify();
  EXPECT_FALSE(ran);
}

TEST(WorkerPoolTest, AJobThatIsDoneMakesRoom) {
  WorkerPool pool(1, 0);
  for (int i = 0; i < 100; ++i) {
    absl::Notification done;
    // The worker counts a job as done a moment after the job says so.
    while (!pool.Submit([&] { done.Notify(); }).has_value()) {
    }
    done.WaitForNotification();
  }
}

TEST(WorkerPoolTest, JobsRunAtTheSameTime) {
  absl::Notification first, second;
  WorkerPool pool(2, 0);
  pool.Submit([&] {
    first.Notify();
    second.WaitForNotification();
  });
  pool.Submit([&] {
    first.WaitForNotification();
    second.Notify();
  });
  second.WaitForNotification();
}

}  // namespace
}  // namespace parallax
