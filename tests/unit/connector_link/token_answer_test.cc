#include "services/connector/link/token_answer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/status.h"

namespace klout::connector {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(TokenAnswerTest, ReadsNumbersAsTextsAndLeavesOutWhatIsNone) {
  const auto life = [](const std::string& expires) {
    const auto answer = ReadTokenAnswer({200, {}, R"({"access_token":"t","expires_in":)" + expires + "}"});
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer->expires_in;
  };
  EXPECT_EQ(life("3600"), absl::Seconds(3600));
  EXPECT_EQ(life("3600.9"), absl::Seconds(3600));
  EXPECT_EQ(life("\"3600\""), absl::Seconds(3600));
  for (const char* none : {"null", "-1", "\"soon\"", "[]", "0"})
    EXPECT_EQ(life(none), absl::ZeroDuration()) << none;
  for (const char* long_life : {"9223372036854775807", "1e300"}) {
    EXPECT_EQ(life(long_life), absl::Hours(24) * 3650) << long_life;
  }
}

struct ErrorCase {
  int status;
  const char* body;
  const char* reason;
};

TEST(TokenAnswerTest, EveryErrorHasItsReasonAndNoTextOfTheNetworks) {
  for (const ErrorCase& error : std::vector<ErrorCase>{
           {400, R"({"error":"invalid_grant"})", "RELINK"},
           {200, R"({"error":"bad_verification_code","error_description":"SECRET"})", "RELINK"},
           {200, R"({"error":"bad_refresh_token"})", "RELINK"},
           {401, "SECRET", "RELINK"},
           {400, R"({"error":{"code":190,"message":"SECRET"}})", "RELINK"},
           {400, R"({"error":{"code":100}})", "RELINK"},
           {401, R"({"error":"invalid_client"})", "NO_APPLICATION"},
           {400, R"({"error":"unauthorized_client"})", "NO_APPLICATION"},
           {400, R"({"error":{"code":101}})", "NO_APPLICATION"},
           {429, R"({"error":"RateLimitExceeded"})", "THROTTLED"},
           {400, R"({"error":{"code":4}})", "THROTTLED"},
           {403, R"({"error":{"code":"32"}})", "THROTTLED"},
           {500, R"({"error":"invalid_grant"})", "NETWORK_FAILS"},
           {408, "", "NETWORK_FAILS"},
           {400, R"({"error":"temporarily_unavailable"})", "NETWORK_FAILS"},
           {400, R"({"error":{"code":2}})", "NETWORK_FAILS"},
           {400, R"({"error":"invalid_request"})", "NOT_AS_DESCRIBED"},
           {400, R"({"error":{"code":99999}})", "NOT_AS_DESCRIBED"},
           {400, R"({"error":"SECRET"})", "NOT_AS_DESCRIBED"},
           {400, R"({"error":null})", "NOT_AS_DESCRIBED"},
           {403, "<html>SECRET", "NOT_AS_DESCRIBED"},
           {404, "", "NOT_AS_DESCRIBED"},
           {200, "", "NOT_AS_DESCRIBED"},
           {200, "{", "NOT_AS_DESCRIBED"},
           {200, "[]", "NOT_AS_DESCRIBED"},
           {200, R"({"access_token":""})", "NOT_AS_DESCRIBED"},
           {200, R"({"access_token":17})", "NOT_AS_DESCRIBED"}}) {
    const auto answer = ReadTokenAnswer({error.status, {}, error.body});
    EXPECT_EQ(ErrorReason(answer.status()), error.reason) << error.status << " " << error.body;
    EXPECT_THAT(answer.status().ToString(), Not(HasSubstr("SECRET")));
  }
}

TEST(TokenAnswerTest, AnAnswerThatIsTooLongIsNoAnswer) {
  const std::string body = R"({"access_token":")" + std::string(kMaxTokenAnswerBytes, 't') + "\"}";
  EXPECT_EQ(ErrorReason(ReadTokenAnswer({200, {}, body}).status()), "NOT_AS_DESCRIBED");
}

TEST(TokenAnswerTest, WaitsAsToldWithinReason) {
  const auto wait = [](const std::string& value) {
    return ErrorRetryAfter(TokenError({429, {{"retry-after", value}}, ""}));
  };
  EXPECT_EQ(wait("7"), absl::Seconds(7));
  EXPECT_EQ(wait("99999999999"), absl::Hours(24));
  EXPECT_EQ(wait("Fri, 31 Dec 1999 23:59:59 GMT"), absl::Minutes(1));
  EXPECT_EQ(wait("-1"), absl::Minutes(1));
}

}  // namespace
}  // namespace klout::connector
