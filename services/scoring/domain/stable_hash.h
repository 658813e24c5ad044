#ifndef KLOUT_SERVICES_SCORING_DOMAIN_STABLE_HASH_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_STABLE_HASH_H_

#include <cstdint>
#include <cstring>
#include <string_view>

namespace klout::scoring {

// A finaliser with full avalanche (the constants of splitmix64).
inline uint64_t Mix64(uint64_t x) {
  x ^= x >> 30;
  x *= 0xbf58476d1ce4e5b9u;
  x ^= x >> 27;
  x *= 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

// 64 bits that are the same on every machine and in every version: they are written to files and seed the
// bootstrap. Not for adversarial input where collisions would hurt: tables compare the whole key.
inline uint64_t StableHash64(std::string_view text, uint64_t seed = 0) {
  uint64_t hash = Mix64(seed ^ (text.size() * 0x9e3779b97f4a7c15u));
  while (text.size() >= 8) {
    uint64_t word;
    std::memcpy(&word, text.data(), 8);
    hash = Mix64(hash ^ word) + 0x9e3779b97f4a7c15u;
    text.remove_prefix(8);
  }
  uint64_t tail = 0;
  std::memcpy(&tail, text.data(), text.size());
  return Mix64(hash ^ tail);
}

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_STABLE_HASH_H_
