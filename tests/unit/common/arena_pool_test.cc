#include "common/arena_pool.h"

#include <cstdint>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "gmock/gmock.h"
#include "klout/fact/v1/fact.pb.h"

namespace klout {
namespace {

using fact::v1::FactBatch;
using google::protobuf::Arena;

FactBatch* Fill(Arena& arena, int rows) {
  auto* batch = Arena::CreateMessage<FactBatch>(&arena);
  for (int i = 0; i < rows; ++i) batch->add_post_ids("a post with a long name, number " + std::to_string(i));
  return batch;
}

TEST(ArenaPoolTest, MemoryOfOneThatIsGoneServesTheNext) {
  ArenaPool pool(2 << 20, 1 << 20);
  // The first learns how much is needed.
  Fill(*pool.Take(), 2000);
  const void* first = Fill(*pool.Take(), 2000);
  const void* second = Fill(*pool.Take(), 2000);
  EXPECT_EQ(first, second);
}

TEST(ArenaPoolTest, AMessageLargerThanABlockIsWhole) {
  ArenaPool pool(1 << 20, 1 << 10);
  for (int i = 0; i < 3; ++i) {
    const std::shared_ptr<Arena> arena = pool.Take();
    const FactBatch* batch = Fill(*arena, 5000);
    ASSERT_EQ(batch->post_ids_size(), 5000);
    EXPECT_EQ(batch->post_ids(4999), "a post with a long name, number 4999");
  }
}

TEST(ArenaPoolTest, BlocksOfMessagesOfOneSizeStayOfOneSize) {
  ArenaPool pool(64 << 20, 32 << 20);
  // The first ones learn how much is needed.
  for (int i = 0; i < 5; ++i) Fill(*pool.Take(), 2000);
  const uint64_t needed = pool.Take()->SpaceAllocated();
  // One more at a time than ever before is a new block each time.
  for (size_t at_once = 1; at_once <= 40; ++at_once) {
    std::vector<std::shared_ptr<Arena>> arenas;
    for (size_t i = 0; i < at_once; ++i) Fill(*arenas.emplace_back(pool.Take()), 2000);
    for (const auto& arena : arenas) EXPECT_EQ(arena->SpaceAllocated(), needed);
  }
}

TEST(ArenaPoolTest, AMessageOutlivesThePool) {
  auto pool = std::make_unique<ArenaPool>(1 << 20, 1 << 20);
  std::shared_ptr<Arena> arena = pool->Take();
  const std::shared_ptr<const FactBatch> batch(arena, Fill(*arena, 10));
  arena.reset();
  pool.reset();
  EXPECT_EQ(batch->post_ids(9), "a post with a long name, number 9");
}

TEST(ArenaPoolTest, ThreadsShareIt) {
  ArenaPool pool(2 << 20, 1 << 20);
  std::vector<std::thread> threads;
  std::vector<int> whole(4, 0);
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&pool, &whole, t] {
      for (int i = 0; i < 50; ++i) {
        const std::shared_ptr<Arena> arena = pool.Take();
        if (Fill(*arena, 100 + i)->post_ids_size() == 100 + i) ++whole[t];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(whole, testing::Each(50));
}

}  // namespace
}  // namespace klout
