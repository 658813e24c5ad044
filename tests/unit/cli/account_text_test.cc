#include "common/facts/account_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace klout::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(AccountText, EveryNetworkRoundTrips) {
  const auto* descriptor = fact::v1::Network_descriptor();
  for (int i = 1; i < descriptor->value_count(); ++i) {
    const AccountName account{static_cast<fact::v1::Network>(descriptor->value(i)->number()), "Ann:42 é"};
    const auto parsed = ParseAccount(AccountText(account.network, account.id));
    ASSERT_TRUE(parsed.ok()) << parsed.status();
    EXPECT_EQ(*parsed, account);
  }
}

TEST(AccountText, IsTheLowerCaseNameAColonAndTheId) {
  EXPECT_EQ(AccountText(fact::v1::NETWORK_TWITTER, "jack"), "twitter:jack");
  EXPECT_EQ(AccountText(fact::v1::NETWORK_GPLUS, "1"), "gplus:1");
  EXPECT_EQ(NetworkName(static_cast<fact::v1::Network>(999)), "unknown");
  EXPECT_THAT(AllNetworkNames(", "), StartsWith("twitter, facebook, instagram"));
}

TEST(AccountText, RefusesWhatNamesNoAccount) {
  struct Case {
    std::string text, message;
  };
  const Case cases[] = {
      {"jack", "account: \"jack\" has no network; write it as `network:id`, such as `twitter:jack`"},
      {"myspace:tom", "network: \"myspace\" is none of twitter, facebook"},
      {":tom", "network: \"\" is none of"},
      {"twitter:", "account: the id after the colon is empty"},
      {"twitter:" + std::string(257, 'x'), "account: the id is longer than 256 bytes"},
      {"twitter:\xff", "account: the id is not UTF-8"},
      {"unspecified:x", "network: \"unspecified\" is none of"},
  };
  for (const Case& c : cases) {
    const auto parsed = ParseAccount(c.text);
    EXPECT_EQ(parsed.status().code(), absl::StatusCode::kInvalidArgument) << c.text;
    EXPECT_THAT(std::string(parsed.status().message()), StartsWith(c.message));
  }
}

TEST(AccountText, NetworkNamesAreReadInAnyCase) {
  EXPECT_EQ(*ParseNetwork("YouTube"), fact::v1::NETWORK_YOUTUBE);
}

}  // namespace
}  // namespace klout::cli
