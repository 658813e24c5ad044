#include "common/arena_pool.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "common/mutex.h"

namespace klout {
namespace {

constexpr size_t kFirstBlockBytes = 64 << 10;
// What a message takes from the heap beyond its first block comes in pieces up to this size.
constexpr size_t kMaxPieceBytes = 1 << 20;

}  // namespace

struct ArenaPool::Blocks {
  struct Block {
    std::unique_ptr<char[]> memory;
    size_t bytes = 0;
  };

  Blocks(size_t kept, size_t max_block) : kept_bytes(kept), max_block_bytes(max_block) {}

  const size_t kept_bytes;
  const size_t max_block_bytes;
  Mutex mutex;
  std::vector<Block> free ABSL_GUARDED_BY(mutex);
  size_t free_bytes ABSL_GUARDED_BY(mutex) = 0;
  // A new block is as large as the largest message so far needed.
  size_t wanted_bytes ABSL_GUARDED_BY(mutex) = kFirstBlockBytes;

  Block Take() ABSL_LOCKS_EXCLUDED(mutex) {
    size_t bytes = 0;
    {
      MutexLock lock(&mutex);
      if (!free.empty()) {
        Block block = std::move(free.back());
        free.pop_back();
        free_bytes -= block.bytes;
        return block;
      }
      bytes = wanted_bytes;
    }
    // Not zeroed: an arena does not ask for it.
    return {std::unique_ptr<char[]>(new char[bytes]), bytes};
  }

  void Return(Block block, size_t used_bytes) ABSL_LOCKS_EXCLUDED(mutex) {
    MutexLock lock(&mutex);
    // A message that fitted says nothing: `used_bytes` holds all of its block, and each new block would be
    // larger than the last.
    if (used_bytes > block.bytes) {
      wanted_bytes = std::max(wanted_bytes, std::min(max_block_bytes, used_bytes + used_bytes / 4));
    }
    // One that was too small makes room for one that is not.
    if (block.bytes < std::min(used_bytes, max_block_bytes) || free_bytes + block.bytes > kept_bytes) return;
    free_bytes += block.bytes;
    free.push_back(std::move(block));
  }
};

struct ArenaPool::Holder {
  explicit Holder(std::shared_ptr<Blocks> of) : blocks(std::move(of)), block(blocks->Take()) {
    google::protobuf::ArenaOptions options;
    options.initial_block = block.memory.get();
    options.initial_block_size = block.bytes;
    options.max_block_size = kMaxPieceBytes;
    arena = std::make_unique<google::protobuf::Arena>(options);
  }
  ~Holder() {
    const size_t used_bytes = arena->SpaceAllocated();
    arena.reset();
    blocks->Return(std::move(block), used_bytes);
  }

  const std::shared_ptr<Blocks> blocks;
  Blocks::Block block;
  std::unique_ptr<google::protobuf::Arena> arena;
};

ArenaPool::ArenaPool(size_t kept_bytes, size_t max_block_bytes)
    : blocks_(std::make_shared<Blocks>(kept_bytes, max_block_bytes)) {}

ArenaPool::~ArenaPool() = default;

std::shared_ptr<google::protobuf::Arena> ArenaPool::Take() {
  auto holder = std::make_shared<Holder>(blocks_);
  return {holder, holder->arena.get()};
}

}  // namespace klout
