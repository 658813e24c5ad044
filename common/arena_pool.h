#ifndef KLOUT_COMMON_ARENA_POOL_H_
#define KLOUT_COMMON_ARENA_POOL_H_

#include <google/protobuf/arena.h>

#include <cstddef>
#include <memory>

namespace klout {

// Arenas for large messages that come one after the other: the memory of one that is gone serves the next, so
// that no page is given back to the system only to be cleared and handed out again. Blocks grow to what the
// messages so far needed; at most `kept_bytes` of them wait unused, and all are freed with the pool and its last
// arena. Thread-safe; an arena is not.
class ArenaPool {
 public:
  // A block never grows beyond `max_block_bytes`; a larger message takes the rest from the heap.
  ArenaPool(size_t kept_bytes, size_t max_block_bytes);
  ~ArenaPool();

  // Messages made in it live as long as it does: hand them on as aliases of this pointer.
  std::shared_ptr<google::protobuf::Arena> Take();

 private:
  struct Blocks;
  struct Holder;

  // Outlives the pool as long as arenas do.
  const std::shared_ptr<Blocks> blocks_;
};

}  // namespace klout

#endif  // KLOUT_COMMON_ARENA_POOL_H_
