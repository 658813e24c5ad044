#include "common/background_thread.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <thread>

namespace klout {
namespace {

int NiceOfThisThread() { return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid())); }

TEST(RunInBackgroundTest, IsOfTheThreadAndOfThoseItStarts) {
  const int before = NiceOfThisThread();
  int of_thread = 0, of_its_thread = 0;
  std::thread background([&] {
    RunInBackground();
    of_thread = NiceOfThisThread();
    std::thread([&] { of_its_thread = NiceOfThisThread(); }).join();
  });
  background.join();
  EXPECT_GT(of_thread, 0);
  EXPECT_EQ(of_its_thread, of_thread);
  EXPECT_EQ(NiceOfThisThread(), before);
}

}  // namespace
}  // namespace klout
