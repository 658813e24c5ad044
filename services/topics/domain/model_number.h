#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_MODEL_NUMBER_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_MODEL_NUMBER_H_

#include <atomic>
#include <cstdint>

namespace klout::topics {

// A number that no other model of this process has, not even one at the same address later: what is remembered of
// words is remembered under it. From 1.
inline uint64_t NextModelNumber() {
  static std::atomic<uint64_t> last{0};
  return last.fetch_add(1, std::memory_order_relaxed) + 1;
}

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_MODEL_NUMBER_H_
