#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "services/scoring/store/model_file.h"
#include "tests/fuzz/model_promises.h"
#include "tests/fuzz/mutate_seeds.h"

namespace klout {
namespace {

constexpr uint32_t kSeed = 20261130;

void CheckMutated(const std::vector<std::string>& seeds, void (*check)(std::string_view)) {
  std::mt19937 random(kSeed);
  for (int i = 0; i < 20'000; ++i) {
    std::string text = seeds[random() % seeds.size()];
    for (size_t times = random() % 6; times > 0; --times) Mutate(random, seeds, "\"{}[]:,-.eE0123456789\n\r", &text);
    SCOPED_TRACE(testing::PrintToString(text));
    check(text);
  }
}

TEST(ModelFuzzTest, ModelFilesAreReadOrRefused) {
  std::string json;
  scoring::Model model;
  model.forecast.intercept = 1;
  ASSERT_TRUE(google::protobuf::util::MessageToJsonString(scoring::ModelFileOf(model), &json).ok());
  CheckMutated({json, "{}", R"({"base":"2026-11-d","weights":{"true_reach":1e400}})"}, CheckModelFile);
}

TEST(ModelFuzzTest, PairsAreReadOrRefused) {
  std::string names = "Choice", ones = "1", twos = "0";
  for (const char* side : {"A_", "B_"}) {
    for (const char* name : {"follower_count", "listed_count", "mentions_received", "retweets_received", "network_feature_1",
                             "network_feature_2", "network_feature_3", "posts"}) {
      names += std::string(",") + side + name;
      ones += ",1.5";
      twos += side[0] == 'A' ? ",2e3" : ",0";
    }
  }
  CheckMutated({names + "\n" + ones + "\n" + twos + "\n", names + "\r\n" + twos + "\r\n\r\n", names}, CheckPairs);
}

}  // namespace
}  // namespace klout
