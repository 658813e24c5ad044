#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "tests/fuzz/topics_promises.h"

namespace klout::topics {
namespace {

constexpr int kMutations = 20'000;
constexpr uint32_t kSeed = 20260801;

// Seeds changed at random places; std distributions differ between libraries, the remainder does not.
template <typename Check>
void Mutate(const std::vector<std::string>& seeds, std::string_view telling, const Check& check) {
  std::mt19937 random(kSeed);
  const auto below = [&random](size_t limit) { return limit == 0 ? 0 : random() % limit; };
  for (int i = 0; i < kMutations; ++i) {
    std::string text = seeds[below(seeds.size())];
    for (size_t changes = 1 + below(4); changes > 0; --changes) {
      const size_t at = below(text.size() + 1);
      switch (below(5)) {
        case 0: if (at < text.size()) text[at] = static_cast<char>(random()); break;
        case 1: text.insert(at, 1, telling[below(telling.size())]); break;
        case 2: text.erase(at, below(9)); break;
        case 3: text.insert(at, text.substr(below(text.size()), below(64))); break;
        default: text.resize(at);
      }
    }
    SCOPED_TRACE(testing::PrintToString(text));
    check(text);
  }
}

TEST(ClassifyFuzzTest, KeepsItsPromisesForAnyBytes) {
  Mutate({"I love ☕ and #CoffeeTime, see https://www.home-barista.com/x?y :-)", "you are such an idiot!!! :( </3 c++",
          "kawę piję, a ty? \xF0\x9F\x87\xB5\xF0\x9F\x87\xB1 咖啡 قهوة ｃｏｆｆｅｅ", "\xED\xA0\x80 \xC0\x80 \xFF\xFE \xF4\x90\x80\x80"},
         "#@:;=<3)(-'_~ \n\xE2\x80\x8D\xCC\x81\xFF", CheckClassify);
}

TEST(OntologyFuzzTest, KeepsItsPromisesForAnyBytes) {
  Mutate({"topic a\nname en A; it B\nen x, y?*0.5, z~\n\ntopic b\nparent a\nname en B\ncontext en q\ntags t\ndomains d.org\nhide en x y\n",
          "# only a comment\n", "topic a\nparent a\nname en A\n"},
         "topicnaprent ,;?*~.\n0123456789", CheckOntology);
}

TEST(ClassifyFuzzTest, IsLinearInHugeAndOddTexts) {
  std::string marks = "e";
  for (int i = 0; i < 100'000; ++i) marks += "\xCC\x81";
  for (const std::string& text : {std::string(1 << 20, 'a'), std::string(1 << 20, '#'), std::string(1 << 20, '\xFF'), marks,
                                  std::string(1 << 19, ' ') + std::string(1 << 19, '!')}) {
    CheckClassify(text);
  }
}

}  // namespace
}  // namespace klout::topics
