#include "common/redis_connection.h"

#include <gtest/gtest.h>

#include "common/status.h"
#include "tests/testing/redis_server.h"

namespace klout {
namespace {

constexpr absl::Duration kPlenty = absl::Seconds(10);

TEST(RedisAddressTest, ReadsPathsAndHosts) {
  const struct {
    const char* text;
    std::string path;
    std::string host;
    int port;
  } kCases[] = {
      {"unix:/run/redis.sock", "/run/redis.sock", "", 0},
      {"/run/redis.sock", "/run/redis.sock", "", 0},
      {"redis:6379", "", "redis", 6379},
      {"127.0.0.1:1", "", "127.0.0.1", 1},
      {"[::1]:65535", "", "::1", 65535},
  };
  for (const auto& c : kCases) {
    const auto address = ParseRedisAddress(c.text);
    ASSERT_TRUE(address.ok()) << c.text;
    EXPECT_EQ(address->unix_path, c.path) << c.text;
    EXPECT_EQ(address->host, c.host) << c.text;
    EXPECT_EQ(address->port, c.port) << c.text;
  }
}

TEST(RedisAddressTest, RefusesTheRest) {
  for (const char* text : {"", "redis", ":6379", "redis:", "redis:0", "redis:65536", "redis:x", "::1:6379",
                           "[]:1", "unix:redis.sock"}) {
    const absl::Status status = ParseRedisAddress(text).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << text;
    EXPECT_EQ(ErrorField(status), "redis") << text;
  }
}

TEST(RedisAddressTest, NumbersNeedNoDns) {
  const auto address = ResolveRedisAddress({.unix_path = "", .host = "127.0.0.1", .port = 5}, true);
  ASSERT_TRUE(address.ok());
  EXPECT_EQ(address->host, "127.0.0.1");
  EXPECT_EQ(address->port, 5);
  EXPECT_FALSE(ResolveRedisAddress({.unix_path = "", .host = "localhost", .port = 5}, true).ok());
}

TEST(RedisConnectionTest, PipelinesCommandsAndReadsRepliesInOrder) {
  const auto server = RedisServer::Start().value();
  const auto connection = RedisConnection::Open(*ParseRedisAddress(server->address()), kPlenty).value();
  const auto replies = connection->Roundtrip({{"SET", "a", "1"}, {"NONSENSE"}, {"GET", "a"}}, kPlenty);
  ASSERT_TRUE(replies.ok()) << replies.status();
  ASSERT_EQ(replies->size(), 3u);
  EXPECT_EQ((*replies)[0]->type, REDIS_REPLY_STATUS);
  EXPECT_EQ((*replies)[1]->type, REDIS_REPLY_ERROR);
  EXPECT_STREQ((*replies)[2]->str, "1");
}

TEST(RedisConnectionTest, AnswersLargerThanASocketBufferArriveWhole) {
  const auto server = RedisServer::Start().value();
  const auto connection = RedisConnection::Open(*ParseRedisAddress(server->address()), kPlenty).value();
  const std::string value(8 << 20, 'x');
  const auto replies = connection->Roundtrip({{"SET", "a", value}, {"GET", "a"}}, kPlenty);
  ASSERT_TRUE(replies.ok()) << replies.status();
  EXPECT_EQ((*replies)[1]->len, value.size());
}

TEST(RedisConnectionTest, AMissingServerIsUnavailable) {
  const auto connection = RedisConnection::Open({.unix_path = "/nonexistent/redis.sock"}, kPlenty);
  EXPECT_EQ(connection.status().code(), absl::StatusCode::kUnavailable);
}

TEST(RedisConnectionTest, AFrozenServerIsGivenUpInTime) {
  const auto server = RedisServer::Start().value();
  const auto connection = RedisConnection::Open(*ParseRedisAddress(server->address()), kPlenty).value();
  server->Pause();
  EXPECT_EQ(connection->Roundtrip({{"PING"}}, absl::Milliseconds(5)).status().code(),
            absl::StatusCode::kDeadlineExceeded);
}

TEST(RedisConnectionTest, AServerThatWentAwayIsUnavailable) {
  const auto server = RedisServer::Start().value();
  const auto connection = RedisConnection::Open(*ParseRedisAddress(server->address()), kPlenty).value();
  server->Stop();
  EXPECT_EQ(connection->Roundtrip({{"PING"}}, kPlenty).status().code(), absl::StatusCode::kUnavailable);
}

}  // namespace
}  // namespace klout
