#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "tests/fuzz/sse_promises.h"

namespace klout::connector {
namespace {

constexpr int kMutations = 20'000;
constexpr uint32_t kSeed = 20261017;
constexpr std::string_view kTelling = "\n\r:: \t\"{}[],0\\\xEF\xBB\xBF\xC3\xFF";

TEST(SseFuzzTest, KeepsItsPromisesForAnyBytes) {
  const std::vector<std::string> seeds = {
      "\xEF\xBB\xBF:thump\r\n\r\nevent: update\r\ndata: {\"id\":\"1\",\r\ndata: \"n\":[1]}\r\n\r\n",
      "id: 1\nretry: 2500\ndata: first\n\nid\ndata:second\n\n",
      "event: delete\rdata: 108914327388663283\r\rdata\r\r",
      "data: \xF0\x9F\x87\xB5\xC3\n\n:" + std::string(60, 'c') + "\ndata: " + std::string(42, 'x') + "\n\n"};
  // std distributions differ between libraries; the remainder does not.
  std::mt19937 random(kSeed);
  const auto below = [&random](size_t limit) { return limit == 0 ? 0 : random() % limit; };
  for (const std::string& seed : seeds) CheckSse(seed);
  for (int i = 0; i < kMutations; ++i) {
    SCOPED_TRACE(i);
    std::string text = seeds[below(seeds.size())];
    for (size_t changes = 1 + below(6); changes > 0; --changes) {
      const size_t at = below(text.size() + 1);
      switch (below(5)) {
        case 0:
          if (at < text.size()) text[at] = static_cast<char>(random());
          break;
        case 1:
          text.insert(at, 1, kTelling[below(kTelling.size())]);
          break;
        case 2:
          text.erase(at, below(9));
          break;
        case 3:
          text.insert(at, text.substr(below(text.size()), below(64)));
          break;
        default:
          text.resize(at);
      }
    }
    CheckSse(text);
  }
}

}  // namespace
}  // namespace klout::connector
