#ifndef KLOUT_TESTS_FUZZ_MUTATE_SEEDS_H_
#define KLOUT_TESTS_FUZZ_MUTATE_SEEDS_H_

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace klout {

// The files in a folder of seeds, by name.
inline std::vector<std::string> Seeds(const std::string& folder) {
  std::vector<std::string> seeds;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return seeds;
}

// Changes `text` at one place: a byte, one of the `telling` ones put in, some left out, a piece of itself or
// of another seed put in, or the end cut off. std distributions differ between libraries; the remainder does
// not.
inline void Mutate(std::mt19937& random, const std::vector<std::string>& seeds, std::string_view telling,
                   std::string* text) {
  const auto below = [&random](size_t limit) { return limit == 0 ? 0 : random() % limit; };
  const size_t at = below(text->size() + 1);
  switch (below(6)) {
    case 0:
      if (at < text->size()) (*text)[at] = static_cast<char>(random());
      break;
    case 1:
      text->insert(at, 1, telling[below(telling.size())]);
      break;
    case 2:
      text->erase(at, below(9));
      break;
    case 3:
      text->insert(at, text->substr(below(text->size()), below(64)));
      break;
    case 4:
      text->resize(at);
      break;
    default: {
      const std::string& other = seeds[below(seeds.size())];
      text->insert(at, other.substr(below(other.size()), below(128)));
    }
  }
}

// Reads every seed, and so many seeds with one to six changes. `telling`: bytes that mean something in the
// format.
inline void ReadMutations(const std::string& folder, std::string_view telling, uint32_t seed, int mutations,
                          const std::function<void(std::string_view)>& read) {
  const std::vector<std::string> seeds = Seeds(folder);
  ASSERT_FALSE(seeds.empty());
  for (const std::string& text : seeds) read(text);
  std::mt19937 random(seed);
  for (int i = 0; i < mutations; ++i) {
    SCOPED_TRACE(i);
    std::string text = seeds[random() % seeds.size()];
    for (size_t times = 1 + random() % 6; times > 0; --times) Mutate(random, seeds, telling, &text);
    read(text);
  }
}

}  // namespace klout

#endif  // KLOUT_TESTS_FUZZ_MUTATE_SEEDS_H_
