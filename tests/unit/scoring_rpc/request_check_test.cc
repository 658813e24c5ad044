#include "services/scoring/rpc/request_check.h"

#include <gtest/gtest.h>

#include <limits>

#include "common/status.h"
#include "klout/fact/v1/network.pb.h"

namespace klout::scoring {
namespace {

TEST(RequestCheckTest, SubjectsAreANetworkOrPersonAndAnId) {
  const std::string long_id(kMaxSubjectBytes, 'x');
  for (const char* good : {"twitter:jack", "person:42", "mastodon:a@b:c", "twitter:Jäck"}) {
    EXPECT_TRUE(CheckSubject("subject", good).ok()) << good;
  }
  for (const std::string& bad :
       {std::string(), std::string("jack"), std::string(":jack"), std::string("twitter:"),
        std::string("nonet:jack"), std::string("Twitter:jack"), "twitter:" + long_id}) {
    const absl::Status status = CheckSubject("subject", bad);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << bad;
    EXPECT_EQ(ErrorField(status), "subject") << bad;
  }
}

TEST(RequestCheckTest, APersonIsNoAccount) {
  EXPECT_TRUE(CheckAccount("giver", "twitter:jack").ok());
  EXPECT_EQ(ErrorField(CheckAccount("giver", "person:42")), "giver");
}

TEST(RequestCheckTest, CountsIdsAmountsAndEnumsHaveBounds) {
  EXPECT_TRUE(CheckCount("subjects", 1, 1, 2).ok());
  EXPECT_FALSE(CheckCount("subjects", 0, 1, 2).ok());
  EXPECT_FALSE(CheckCount("subjects", 3, 1, 2).ok());
  EXPECT_TRUE(CheckId("topic", std::string(kMaxIdBytes, 'x')).ok());
  EXPECT_FALSE(CheckId("topic", std::string(kMaxIdBytes + 1, 'x')).ok());
  EXPECT_FALSE(CheckId("topic", "").ok());
  EXPECT_TRUE(CheckAmount("min_score", 0).ok());
  EXPECT_FALSE(CheckAmount("min_score", -0.5).ok());
  EXPECT_FALSE(CheckAmount("min_score", std::numeric_limits<double>::quiet_NaN()).ok());
  const auto& networks = *fact::v1::Network_descriptor();
  EXPECT_TRUE(CheckEnum("network", networks, fact::v1::NETWORK_TWITTER, false).ok());
  EXPECT_TRUE(CheckEnum("network", networks, 0, true).ok());
  EXPECT_FALSE(CheckEnum("network", networks, 0, false).ok());
  EXPECT_FALSE(CheckEnum("network", networks, 9999, true).ok());
}

}  // namespace
}  // namespace klout::scoring
