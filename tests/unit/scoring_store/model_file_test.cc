#include "services/scoring/store/model_file.h"

#include <gmock/gmock.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <fstream>
#include <cmath>
#include <functional>
#include <limits>

#include "common/status.h"
#include "services/scoring/domain/base_models.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

using klout::scoring::v1::ModelFile;

Model Fitted() {
  Model model;
  model.forecast.intercept = 1.25;
  model.forecast.weight[kReach] = 0.5;
  model.forecast.network_log_factor[1] = -0.25;
  model.forecast.residual_sigma[3] = 0.75;
  model.reported.listed[1] = 0.5;
  model.reported.steepness = 1.5;
  model.trust.tolerance = 1e-12;
  return model;
}

std::string JsonOf(const ModelFile& file) {
  std::string json;
  EXPECT_TRUE(google::protobuf::util::MessageToJsonString(file, &json).ok());
  return json;
}

// The field that the error names; empty: there is none.
std::string RefusedFor(const ModelFile& file) {
  const absl::StatusOr<Model> model = ParseModelFile(JsonOf(file));
  return model.ok() ? "" : ErrorField(model.status());
}

TEST(ModelFileTest, ComesBackAsItWas) {
  const Model model = Fitted();
  const absl::StatusOr<Model> back = ParseModelFile(JsonOf(ModelFileOf(model)));
  ASSERT_TRUE(back.ok()) << back.status();
  EXPECT_EQ(back->forecast.intercept, model.forecast.intercept);
  EXPECT_EQ(back->forecast.weight, model.forecast.weight);
  EXPECT_EQ(back->forecast.network_log_factor, model.forecast.network_log_factor);
  EXPECT_EQ(back->forecast.residual_sigma, model.forecast.residual_sigma);
  EXPECT_EQ(back->reported, model.reported);
  EXPECT_EQ(back->trust.tolerance, model.trust.tolerance);
  EXPECT_EQ(back->name, ModelFileOf(*back).name());
  EXPECT_NE(back->name, Model().name);
}

TEST(ModelFileTest, OneNameIsOneModel) {
  EXPECT_EQ(ModelFileOf(Model()).name(), Model().name);
  Model other = Fitted();
  other.forecast.intercept += 1e-12;
  EXPECT_NE(ModelFileOf(other).name(), ModelFileOf(Fitted()).name());
}

TEST(ModelFileTest, ModelsOfEarlierReleasesScoreAsTheyDid) {
  const Model* const november = FindBaseModel("2026-11-f");
  ASSERT_NE(november, nullptr);
  const ModelFile built_in = ModelFileOf(*november);
  EXPECT_EQ(built_in.name(), "2026-11-f");
  EXPECT_EQ(built_in.base(), "2026-11-f");
  Model fitted = *november;
  fitted.forecast.intercept += 1;
  const ModelFile file = ModelFileOf(fitted);
  EXPECT_TRUE(file.name().starts_with("2026-11-f-fit-")) << file.name();
  for (const ModelFile& of : {built_in, file}) {
    const absl::StatusOr<Model> back = ParseModelFile(JsonOf(of));
    ASSERT_TRUE(back.ok()) << back.status();
    EXPECT_EQ(back->name, of.name());
    EXPECT_EQ(back->trust.recency_days, 0);
    EXPECT_EQ(back->forecast.span_exponent, 2.1);
    EXPECT_EQ(ModelFileOf(*back).name(), of.name());
  }
  // The same numbers on another base are another model.
  ModelFile moved = file;
  moved.set_base(Model().name);
  EXPECT_EQ(RefusedFor(moved), "name");
}

TEST(ModelFileTest, WithoutTotalsOfItsOwnItHasTheBases) {
  Model model = Fitted();
  model.reported = {};
  const ModelFile file = ModelFileOf(model);
  EXPECT_FALSE(file.has_reported());
  EXPECT_NE(file.name(), ModelFileOf(Fitted()).name());
  const absl::StatusOr<Model> back = ParseModelFile(JsonOf(file));
  ASSERT_TRUE(back.ok()) << back.status();
  EXPECT_EQ(back->reported, Model().reported);
}

TEST(ModelFileTest, AToleranceAloneIsAnotherModel) {
  Model model;
  model.trust.tolerance = 1e-14;
  const ModelFile file = ModelFileOf(model);
  EXPECT_NE(file.name(), Model().name);
  const absl::StatusOr<Model> back = ParseModelFile(JsonOf(file));
  ASSERT_TRUE(back.ok()) << back.status();
  EXPECT_EQ(back->trust.tolerance, 1e-14);
  EXPECT_FALSE(ModelFileOf(Model()).has_trust_tolerance());
}

TEST(ModelFileTest, RefusesWhatNoModelIs) {
  const ModelFile good = ModelFileOf(Fitted());
  EXPECT_EQ(RefusedFor(good), "");
  const auto refused = [&](const std::function<void(ModelFile&)>& spoil) {
    ModelFile file = good;
    spoil(file);
    return RefusedFor(file);
  };
  EXPECT_EQ(refused([](ModelFile& f) { f.set_intercept(2); }), "name");
  EXPECT_EQ(refused([](ModelFile& f) { f.set_name("mine"); }), "name");
  EXPECT_EQ(refused([](ModelFile& f) { f.set_base("2012"); }), "base");
  EXPECT_EQ(refused([](ModelFile& f) { f.set_intercept(std::numeric_limits<double>::infinity()); }), "intercept");
  EXPECT_EQ(refused([](ModelFile& f) { (*f.mutable_weights())["true_reach"] = -0.1; }), "weights[true_reach]");
  EXPECT_EQ(refused([](ModelFile& f) { (*f.mutable_weights())["karma"] = 1; }), "weights[karma]");
  EXPECT_EQ(refused([](ModelFile& f) { f.mutable_weights()->erase("listed"); }), "weights[listed]");
  EXPECT_EQ(refused([](ModelFile& f) { (*f.mutable_network_log_factors())["orkut"] = 1; }), "network_log_factors[orkut]");
  EXPECT_EQ(refused([](ModelFile& f) { f.mutable_residual_sigma()->RemoveLast(); }), "residual_sigma");
  EXPECT_EQ(refused([](ModelFile& f) { f.set_residual_sigma(2, std::nan("")); }), "residual_sigma[2]");
  EXPECT_EQ(refused([](ModelFile& f) { f.mutable_reported()->set_steepness(-1); }), "reported.steepness");
  EXPECT_EQ(refused([](ModelFile& f) { f.mutable_reported()->set_followers(2, -0.1); }), "reported.followers[2]");
  EXPECT_EQ(refused([](ModelFile& f) { f.mutable_reported()->mutable_reshares()->RemoveLast(); }), "reported.reshares");
  EXPECT_EQ(refused([](ModelFile& f) { f.mutable_reported()->set_mentions(0, 0.3); }), "name");
  EXPECT_EQ(refused([](ModelFile& f) { f.set_trust_tolerance(0); }), "trust_tolerance");
  EXPECT_EQ(refused([](ModelFile& f) { f.set_trust_tolerance(1e-5); }), "trust_tolerance");
  EXPECT_EQ(refused([](ModelFile& f) { f.set_trust_tolerance(std::nan("")); }), "trust_tolerance");
  EXPECT_EQ(refused([](ModelFile& f) { f.clear_trust_tolerance(); }), "name");
  EXPECT_EQ(ErrorField(ParseModelFile("{").status()), "model");
  EXPECT_EQ(ErrorField(ParseModelFile(R"({"nonsense":1})").status()), "model");
}

TEST(ModelFileTest, IsReadFromDisk) {
  const std::string path = ::testing::TempDir() + "/model_file_test.json";
  std::ofstream(path) << JsonOf(ModelFileOf(Fitted()));
  EXPECT_TRUE(ReadModelFile(path).ok());
  EXPECT_EQ(ReadModelFile(path + ".not").status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(ReadModelFile(::testing::TempDir()).status().code(), absl::StatusCode::kNotFound);
}

}  // namespace
}  // namespace klout::scoring
