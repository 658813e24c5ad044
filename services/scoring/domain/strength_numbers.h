#ifndef KLOUT_SERVICES_SCORING_DOMAIN_STRENGTH_NUMBERS_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_STRENGTH_NUMBERS_H_

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <vector>

#include "services/scoring/domain/votes.h"

namespace klout::scoring {

// Numbers the strengths that occur, in the order in which they are asked for, so that a number takes fewer bits than a code: a graph has far
// fewer strengths than there are codes. Which number a code gets depends on the threads, what it stands for does not. Thread-safe.
class StrengthNumbers {
 public:
  // At most `room` numbers; 0 is that of the code 0.
  StrengthNumbers(const VoteTable& votes, size_t room) : votes_(votes), room_(std::min<size_t>(room, kCodes)), numbers_(kCodes), vote_(room_) {
    for (auto& number : numbers_) number.store(kNotSeen, std::memory_order_relaxed);
    numbers_[0].store(0, std::memory_order_relaxed);
  }

  // 0 if there is no room left.
  uint32_t Of(StrengthCode code) {
    const uint32_t number = numbers_[code].load(std::memory_order_acquire);
    return number != kNotSeen ? number : Add(code);
  }
  // By number; only while nobody asks for new ones.
  const float* votes() const { return vote_.data(); }
  bool full() const { return full_; }

 private:
  static constexpr size_t kCodes = 65536;
  static constexpr uint32_t kNotSeen = UINT32_MAX;

  __attribute__((noinline)) uint32_t Add(StrengthCode code) {
    const std::lock_guard lock(mutex_);
    const uint32_t known = numbers_[code].load(std::memory_order_relaxed);
    if (known != kNotSeen) return known;
    if (used_ == room_) {
      full_ = true;
      return 0;
    }
    vote_[used_] = votes_[code];
    numbers_[code].store(static_cast<uint32_t>(used_), std::memory_order_release);
    return static_cast<uint32_t>(used_++);
  }

  const VoteTable& votes_;
  const size_t room_;
  std::vector<std::atomic<uint32_t>> numbers_;
  std::vector<float> vote_;
  size_t used_ = 1;
  std::atomic<bool> full_ = false;
  std::mutex mutex_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_STRENGTH_NUMBERS_H_
