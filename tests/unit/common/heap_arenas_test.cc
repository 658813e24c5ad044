#include "common/heap_arenas.h"

#include <gtest/gtest.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

#include <algorithm>
#include <latch>
#include <string_view>
#include <thread>
#include <vector>

// Sanitizers bring a heap of their own.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

namespace klout {
namespace {

int Limit() {
  return kHeapArenasAProcessor * std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

int CountArenas() {
  char* text = nullptr;
  size_t size = 0;
  FILE* stream = open_memstream(&text, &size);
  malloc_info(0, stream);
  fclose(stream);
  constexpr std::string_view kArena = "<heap nr=";
  int count = 0;
  for (size_t i = std::string_view(text).find(kArena); i != std::string_view::npos;
       i = std::string_view(text).find(kArena, i + 1))
    ++count;
  free(text);
  return count;
}

// Of a process in which twice as many threads as arenas are allowed have memory at the same time.
int ArenasOfManyThreads() {
  const int count = 2 * Limit();
  std::latch all_have(count);
  std::vector<std::thread> threads;
  for (int i = 0; i < count; ++i) {
    threads.emplace_back([&all_have] {
      const std::vector<char> memory(1000);
      all_have.arrive_and_wait();
    });
  }
  for (std::thread& thread : threads) thread.join();
  return CountArenas();
}

// In processes of their own: arenas once made stay.
TEST(HeapArenasDeathTest, AreNoMoreThanTheLimit) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  const auto exit_with_0_if = [](bool holds) { exit(holds ? 0 : 1); };
  EXPECT_EXIT(exit_with_0_if(ArenasOfManyThreads() > Limit()), testing::ExitedWithCode(0), "");
  EXPECT_EXIT((LimitHeapArenas(), exit_with_0_if(ArenasOfManyThreads() <= Limit())),
              testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace klout

#endif
