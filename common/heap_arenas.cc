#include "common/heap_arenas.h"

#include <malloc.h>

#include <algorithm>
#include <thread>

namespace klout {

void LimitHeapArenas() {
  // 0: it is not known.
  const int processors = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  mallopt(M_ARENA_MAX, kHeapArenasAProcessor * processors);
}

}  // namespace klout
