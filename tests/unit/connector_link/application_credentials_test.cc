#include "services/connector/link/application_credentials.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "common/status.h"
#include "tests/unit/connector_store/temp_dir.h"

namespace klout::connector {
namespace {

using fact::v1::NETWORK_MASTODON;
using fact::v1::NETWORK_TWITTER;
using fact::v1::NETWORK_YOUTUBE;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(ApplicationCredentialsTest, ReadsKeysAndStandIns) {
  const auto application = ApplicationCredentials::Parse(
      "# keys\n"
      "\n"
      "twitter.client_id = abc\r\n"
      "  Twitter.client_secret=x = y # not a comment\n"
      "youtube.api_key = k\n"
      "mastodon.client_id = all\n"
      "mastodon/Mastodon.Social.client_id = one\n"
      "mastodon.base_url = http://127.0.0.1:1234");
  ASSERT_TRUE(application.ok()) << application.status();
  EXPECT_EQ(application->Of(NETWORK_TWITTER).client_id, "abc");
  EXPECT_EQ(application->Of(NETWORK_TWITTER).client_secret, "x = y # not a comment");
  EXPECT_EQ(application->Of(NETWORK_YOUTUBE).api_key, "k");
  EXPECT_EQ(application->Of(NETWORK_MASTODON, "mastodon.social").client_id, "one");
  EXPECT_EQ(application->Of(NETWORK_MASTODON, "other.example").client_id, "all");
  EXPECT_EQ(application->BaseUrl(NETWORK_MASTODON), "http://127.0.0.1:1234");
  EXPECT_EQ(application->BaseUrl(NETWORK_TWITTER), "");
}

TEST(ApplicationCredentialsTest, WithoutAFileNothingIsSet) {
  const ApplicationCredentials none;
  EXPECT_EQ(none.Of(NETWORK_TWITTER).client_id, "");
  EXPECT_EQ(none.BaseUrl(NETWORK_TWITTER), "");
}

TEST(ApplicationCredentialsTest, NamesTheLineAndQuotesNoValue) {
  const std::pair<const char*, const char*> cases[] = {
      {"SECRET", "network.key = value"},
      {"SECRET=SECRET", "network.key = value"},
      {"myspace.client_id = SECRET", "no such network"},
      {"twitter.password = SECRET", "no such key"},
      {"twitter.client_id =", "client_id has no value"},
      {"twitter.client_id = SECRET\ntwitter.client_id = SECRET", "a second time"},
      {"twitter.base_url = SECRET", "base_url is no address"},
      {"mastodon/a.example.base_url = https://SECRET.example", "not one server's"},
      {"mastodon/https://SECRET.client_id = x", "instance must be a host name"},
  };
  for (const auto& [line, why] : cases) {
    const auto application = ApplicationCredentials::Parse(std::string("# first\n") + line);
    EXPECT_EQ(application.status().code(), absl::StatusCode::kInvalidArgument) << line;
    EXPECT_EQ(ErrorReason(application.status()), "APPLICATION_FILE");
    const std::string message(application.status().message());
    EXPECT_THAT(message, HasSubstr(why));
    EXPECT_THAT(message, HasSubstr(std::string(line).find('\n') == std::string::npos ? "line 2" : "line 3"));
    EXPECT_THAT(message, Not(HasSubstr("SECRET")));
  }
}

TEST(ApplicationCredentialsTest, RefusesAFileThatOthersMayRead) {
  TempDir dir;
  const std::string path = dir.path() + "/application";
  std::ofstream(path) << "twitter.client_id = abc\n";
  for (const mode_t mode : {0600, 0640, 0400}) {
    ASSERT_EQ(chmod(path.c_str(), mode), 0);
    const auto application = ApplicationCredentials::ReadFile(path);
    ASSERT_TRUE(application.ok()) << application.status();
    EXPECT_EQ(application->Of(NETWORK_TWITTER).client_id, "abc");
  }
  for (const mode_t mode : {0644, 0604, 0660}) {
    ASSERT_EQ(chmod(path.c_str(), mode), 0);
    const auto application = ApplicationCredentials::ReadFile(path);
    EXPECT_EQ(application.status().code(), absl::StatusCode::kFailedPrecondition);
    EXPECT_EQ(ErrorReason(application.status()), "APPLICATION_FILE");
  }
  EXPECT_EQ(ErrorReason(ApplicationCredentials::ReadFile(dir.path() + "/none").status()), "APPLICATION_FILE");
  EXPECT_EQ(ErrorReason(ApplicationCredentials::ReadFile(dir.path()).status()), "APPLICATION_FILE");
}

TEST(ApplicationCredentialsTest, RefusesALongFile) {
  TempDir dir;
  const std::string path = dir.path() + "/application";
  std::ofstream(path) << std::string(ApplicationCredentials::kMaxFileBytes + 1, '#');
  ASSERT_EQ(chmod(path.c_str(), 0600), 0);
  EXPECT_THAT(std::string(ApplicationCredentials::ReadFile(path).status().message()),
              HasSubstr("longer than"));
}

}  // namespace
}  // namespace klout::connector
