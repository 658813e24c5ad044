#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "services/perks/domain/disclosure_rules.h"
#include "tests/fuzz/disclosure_promises.h"
#include "tests/fuzz/mutate_seeds.h"

namespace klout::perks {
namespace {

using std::string_literals::operator""s;

constexpr uint32_t kSeed = 20261129;
constexpr size_t kLargest = 64 << 10;

void CheckMutations(const std::vector<std::string>& seeds, std::string_view telling, int mutations, void (*check)(std::string_view)) {
  std::mt19937 random(kSeed);
  for (int i = 0; i < mutations; ++i) {
    std::string text = seeds[random() % seeds.size()];
    for (size_t times = 1 + random() % 6; times > 0; --times) Mutate(random, seeds, telling, &text);
    SCOPED_TRACE(testing::PrintToString(text));
    check(text);
  }
}

TEST(DisclosureFuzzTest, KeepsItsPromisesForAnyBytes) {
  CheckMutations({"\x00I love it #ad @acme \xF0\x9F\x8E\x92 https://x.org/#ad"s, "\x01this is not an ad, thanks to Acme for the free tent\nand more"s,
                  "\x0A\0Sponsorizzato da X\0questo video \xC3\xA8 sponsorizzato da Y"s, "\x45#pubblicit\xC3\xA0 #a #b #c #d ad: [AD] (ad) ad?"s,
                  "\x26to nie jest reklama \xEF\xBC\x83\xEF\xBD\x81\xEF\xBD\x84 a\xE2\x80\x8B""d"s, "\x00\xED\xA0\x80 \xC0\x80 \xFF\xFE \xF4\x90\x80\x80"s},
                 "#@:;()[]|?!.,-_'~ \n\0\xE2\x80\x8D\xCC\x81\xFF"s, 20'000, CheckDisclosure);
}

TEST(DisclosureRulesFuzzTest, KeepsItsPromisesForAnyBytes) {
  std::vector<std::string> seeds;
  for (const RuleFile& file : BuiltInRuleFiles()) seeds.emplace_back(file.text.substr(0, 4000));
  const std::string_view whole = BuiltInRuleFiles()[0].text;
  seeds.emplace_back(whole);
  CheckMutations(seeds, "#:,*~.@ \n0123456789{}"s, 1'000, CheckDisclosureRules);
}

// In time linear in the words they take milliseconds; else the limit of ctest ends them.
TEST(DisclosureFuzzTest, OddTextsOfTheLargestSizeTakeNoLongerThanOthers) {
  std::string marks = "e";
  for (size_t i = 0; i < kLargest / 2; ++i) marks += "\xCC\x81";
  const auto repeated = [](std::string_view part) {
    std::string text(1, '\0');
    while (text.size() < kLargest) text += part;
    return text;
  };
  for (const std::string& text :
       {repeated("a"), repeated("#"), repeated("#a"), repeated("\xFF"), marks, repeated("sent me "), repeated("thanks for the "),
        repeated("not a "), repeated("no "), repeated("publi "), repeated("#publi"), repeated("#publi "), repeated("www."), repeated("ad\n"),
        repeated("regalad por "), repeated(std::string(60, 'x') + " ")}) {
    CheckDisclosure(text);
  }
}

}  // namespace
}  // namespace klout::perks
