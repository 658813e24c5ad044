#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "services/gateway/connect/method_index.h"
#include "tests/fuzz/door_promises.h"
#include "tests/fuzz/mutate_seeds.h"

namespace klout::gateway {
namespace {

using std::string_literals::operator""s;

constexpr uint32_t kSeed = 20261129;

TEST(DoorFuzzTest, KeepsItsPromisesForAnyBytes) {
  std::vector<std::string> seeds = {"\0\0screenName=jack%20d&key=klk_x&a=%zz&=b;a=1; b=2"s,
                                    "\1\0\0\0\0\0\2{}"s,
                                    "\1\0\1\0\0\0\2{}"s,
                                    "\3\0# TYPE klout_x counter\nklout_x{a=\"b\",c=\"d\"} 1e3\nklout_y_bucket{le=\"1\"} 2\nklout_z NaN\n"s};
  const MethodIndex methods(PublicServices());
  for (size_t i = 0; i < methods.all().size(); ++i) {
    seeds.push_back("\2"s + static_cast<char>(i) + R"({"subject":"person:ada","pageSize":3,"requestId":"a","participant":{"person":"p"},"asOf":"2012-07-01T00:00:00Z"})");
    seeds.push_back("\2"s + static_cast<char>(i) + R"({"subjects":["a","b"],"budget":"9223372036854775807","cost":{"base":"1","growth":1.5,"persons":[{}]}})");
    seeds.push_back("\2"s + static_cast<char>(i) + "{}");
  }
  std::mt19937 random(kSeed);
  for (int i = 0; i < 20'000; ++i) {
    std::string text = seeds[random() % seeds.size()];
    for (size_t times = 1 + random() % 6; times > 0; --times) Mutate(random, seeds, "\"{}[]:,\\%&=;\n\0 0Ee+-."s, &text);
    SCOPED_TRACE(testing::PrintToString(text));
    CheckDoor(text);
  }
}

TEST(DoorFuzzTest, DeepAndLongJsonIsRefusedInTime) {
  for (const std::string& part : {"["s, "{\"a\":"s, "{\"plan\":"s, "\""s, "1"s, " "s}) {
    std::string text = "\2\0"s;
    while (text.size() < 1 << 20) text += part;
    CheckDoor(text);
  }
}

}  // namespace
}  // namespace klout::gateway
