#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "tests/fuzz/readers.h"

namespace klout::cli {
namespace {

constexpr int kMutations = 20'000;
constexpr uint32_t kSeed = 20120704;
// Bytes that mean something in one of the formats.
constexpr std::string_view kTelling = " \t\n\r\"{}[]:,-0123456789RTMEr\\\x1f\x8b\xff\xc3\x00";

std::vector<std::string> Seeds(const std::string& format) {
  std::vector<std::string> seeds;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(KLOUT_SEED_DIR) + "/" + format)) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return seeds;
}

// std distributions differ between libraries; the remainder does not.
void Mutate(std::mt19937& random, const std::vector<std::string>& seeds, std::string* text) {
  const auto below = [&random](size_t limit) { return limit == 0 ? 0 : random() % limit; };
  const size_t at = below(text->size() + 1);
  switch (below(6)) {
    case 0:
      if (at < text->size()) (*text)[at] = static_cast<char>(random());
      break;
    case 1:
      text->insert(at, 1, kTelling[below(kTelling.size())]);
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

void ReadMutations(const std::string& format, int mutations,
                   const std::function<void(std::string_view)>& read) {
  const std::vector<std::string> seeds = Seeds(format);
  ASSERT_FALSE(seeds.empty());
  for (const std::string& seed : seeds) read(seed);
  std::mt19937 random(kSeed);
  for (int i = 0; i < mutations; ++i) {
    SCOPED_TRACE(i);
    std::string text = seeds[random() % seeds.size()];
    for (size_t times = 1 + random() % 6; times > 0; --times) Mutate(random, seeds, &text);
    read(text);
  }
}

TEST(ReaderFuzz, ActivityKeepsItsPromisesForAnyBytes) { ReadMutations("activity", kMutations, ReadActivity); }

TEST(ReaderFuzz, FactsKeepTheirPromisesForAnyBytes) { ReadMutations("facts", kMutations, ReadFacts); }

}  // namespace
}  // namespace klout::cli
