// The fuzz function over the answers of all fixtures, and seeded mutations of them.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "tests/fuzz/mapper_promises.h"

namespace klout::connector {
namespace {

constexpr uint32_t kSeed = 20261129;
constexpr int kMutations = 3000;

std::vector<std::string> Seeds() {
  std::vector<std::string> seeds;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(KLOUT_SOURCE_DIR "/tests/connector/networks")) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path());
    std::stringstream text;
    text << file.rdbuf();
    seeds.push_back(text.str());
  }
  return seeds;
}

// The answer bodies of a fixture are parts of one document: a random part of it that begins an object or array.
std::string Part(const std::string& text, std::mt19937& random) {
  size_t begin = text.find_first_of("{[", random() % text.size());
  if (begin == std::string::npos) begin = 0;
  int depth = 0;
  for (size_t i = begin; i < text.size(); ++i) {
    if (text[i] == '{' || text[i] == '[') ++depth;
    if (text[i] == '}' || text[i] == ']') --depth;
    if (depth == 0) return text.substr(begin, i + 1 - begin);
  }
  return text.substr(begin);
}

TEST(MapperFuzzTest, AnyAnswerKeepsTheMappersPromises) {
  const std::vector<std::string> seeds = Seeds();
  ASSERT_GT(seeds.size(), 20u);
  std::mt19937 random(kSeed);
  const std::vector<std::string> pieces = {"null", "{}", "[]", "\"\"", "-1", "99999999999999999999", "1e308", "true", "\"\\ud800\"", "\"\\u0000\"",
                                           "\xff", "\"" + std::string(300, 'x') + "\""};
  for (int i = 0; i < kMutations; ++i) {
    std::string text = Part(seeds[random() % seeds.size()], random);
    const int changes = static_cast<int>(random() % 4);
    for (int j = 0; j < changes && !text.empty(); ++j) {
      const size_t at = random() % text.size();
      switch (random() % 3) {
        case 0:
          text[at] = static_cast<char>(random());
          break;
        case 1:
          text.resize(at);
          break;
        default: {
          // A value in place of another.
          const size_t colon = text.find(':', at);
          const size_t end = text.find_first_of(",}]", colon == std::string::npos ? at : colon);
          if (colon != std::string::npos && end != std::string::npos) text.replace(colon + 1, end - colon - 1, pieces[random() % pieces.size()]);
        }
      }
    }
    MapThroughAllNetworks(text);
  }
}

TEST(MapperFuzzTest, OddAnswersAreAnswers) {
  for (const std::string& text : {std::string(), std::string("null"), std::string("[[[[]]]]"), std::string("\"text\""), std::string("7"),
                                  std::string(100'000, '['), "[" + std::string(1 << 20, ' ') + "]"}) {
    MapThroughAllNetworks(text);
  }
}

}  // namespace
}  // namespace klout::connector
