#include "common/shutdown_signal.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <thread>

#include "common/log.h"

namespace klout {
namespace {

TEST(ShutdownSignalTest, WaitEndsWithASignal) {
  ScopedLogCapture capture;
  for (const int signal : {SIGTERM, SIGINT}) {
    ShutdownSignal shutdown;
    EXPECT_FALSE(shutdown.Wait(absl::InfinitePast()));
    kill(getpid(), signal);
    shutdown.Wait();
    EXPECT_TRUE(shutdown.Wait(absl::InfinitePast()));
  }
  EXPECT_EQ(capture.Count("shutdown_signal"), 2);
}

TEST(ShutdownSignalTest, WaitEndsWithATrigger) {
  ShutdownSignal shutdown;
  std::thread thread([&] { shutdown.Trigger(); });
  shutdown.Wait();
  EXPECT_TRUE(shutdown.Wait(absl::InfinitePast()));
  thread.join();
}

TEST(ShutdownSignalTest, EndsAllWaits) {
  ShutdownSignal shutdown;
  std::thread first([&] { shutdown.Wait(); });
  std::thread second([&] { shutdown.Wait(absl::InfiniteFuture()); });
  kill(getpid(), SIGTERM);
  first.join();
  second.join();
}

TEST(ShutdownSignalTest, RestoresTheSignalMask) {
  { ShutdownSignal shutdown; }
  sigset_t mask;
  pthread_sigmask(SIG_SETMASK, nullptr, &mask);
  EXPECT_EQ(sigismember(&mask, SIGTERM), 0);
}

}  // namespace
}  // namespace klout
