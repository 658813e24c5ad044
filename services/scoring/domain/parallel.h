#ifndef KLOUT_SERVICES_SCORING_DOMAIN_PARALLEL_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_PARALLEL_H_

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace klout::scoring {

// Calls work(begin, end) for consecutive chunks of [0, size) on `threads` threads, the caller's among
// them, and returns when all are done. Which thread gets which chunk is not determined: the result must
// not depend on it. Starting a thread costs about 20 us, so it is for work of milliseconds.
template <typename Work>
void ParallelFor(int threads, size_t size, size_t chunk, const Work& work) {
  const size_t chunks = (size + chunk - 1) / chunk;
  std::atomic<size_t> next{0};
  auto run = [&] {
    for (size_t i = next.fetch_add(1); i < chunks; i = next.fetch_add(1)) {
      work(i * chunk, std::min(size, (i + 1) * chunk));
    }
  };
  std::vector<std::thread> helpers;
  for (size_t i = 1; i < std::min<size_t>(std::max(threads, 1), chunks); ++i) helpers.emplace_back(run);
  run();
  for (std::thread& helper : helpers) helper.join();
}

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_PARALLEL_H_
