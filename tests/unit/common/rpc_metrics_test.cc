#include "common/rpc_metrics.h"

#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"

namespace klout {
namespace {

constexpr char kMethod[] = "klout.scoring.v1.ScoringService/GetScore";

std::string Sample(const std::string& name, const std::string& more) {
  return absl::StrCat(name, "{method=\"", kMethod, "\"", more, "}");
}

class RpcMetricsTest : public testing::Test {
 protected:
  RpcMetricsTest() { rpc_.AddService(scoring::v1::ScoringService::service_full_name()); }
  MethodMetrics& get_score() { return rpc_.Find(absl::StrCat("/", kMethod)); }

  Metrics metrics_;
  RpcMetrics rpc_{metrics_};
};

TEST_F(RpcMetricsTest, ShowsAllMethodsFromTheStart) {
  EXPECT_EQ(metrics_.Value(Sample("klout_rpc_requests_total", ",code=\"OK\"")), 0);
}

TEST_F(RpcMetricsTest, CountsByCodeAndDuration) {
  get_score().Record(absl::StatusCode::kOk, absl::Microseconds(50));
  get_score().Record(absl::StatusCode::kOk, absl::Microseconds(51));
  get_score().Record(absl::StatusCode::kNotFound, absl::Seconds(100));
  EXPECT_EQ(metrics_.Value(Sample("klout_rpc_requests_total", ",code=\"OK\"")), 2);
  EXPECT_EQ(metrics_.Value(Sample("klout_rpc_requests_total", ",code=\"NOT_FOUND\"")), 1);
  EXPECT_EQ(metrics_.Value(Sample("klout_rpc_duration_seconds_bucket", ",le=\"5e-05\"")), 1);
  EXPECT_EQ(metrics_.Value(Sample("klout_rpc_duration_seconds_bucket", ",le=\"0.0001\"")), 2);
  EXPECT_EQ(metrics_.Value(Sample("klout_rpc_duration_seconds_bucket", ",le=\"30\"")), 2);
  EXPECT_EQ(metrics_.Value(Sample("klout_rpc_duration_seconds_bucket", ",le=\"+Inf\"")), 3);
  EXPECT_NEAR(metrics_.Value(Sample("klout_rpc_duration_seconds_sum", "")), 100.000101, 1e-6);
}

TEST_F(RpcMetricsTest, ACodeOutsideTheCanonicalOnesIsUnknown) {
  get_score().Record(static_cast<absl::StatusCode>(99), absl::ZeroDuration());
  EXPECT_EQ(metrics_.Value(Sample("klout_rpc_requests_total", ",code=\"UNKNOWN\"")), 1);
}

TEST_F(RpcMetricsTest, MethodsThatNobodyAddedAreNotLabels) {
  rpc_.Find("/made.up/Name").Record(absl::StatusCode::kOk, absl::ZeroDuration());
  EXPECT_EQ(metrics_.Text().find("made.up"), std::string::npos);
  EXPECT_EQ(rpc_.Find("/a/B").method(), "other");
}

}  // namespace
}  // namespace klout
