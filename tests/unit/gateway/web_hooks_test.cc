#include "services/gateway/hooks/web_hooks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sodium.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <optional>

#include "absl/strings/str_cat.h"
#include "common/grpc_server.h"
#include "common/mutex.h"
#include "common/status.h"
#include "klout/connector/v1/connector.grpc.pb.h"

namespace klout::gateway {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// Counts what it is told to read.
class ReadingConnector final : public connector::v1::ConnectorService::Service {
 public:
  grpc::Status SyncAccount(grpc::ServerContext*, const connector::v1::SyncAccountRequest* request,
                           grpc::ServerWriter<connector::v1::SyncAccountResponse>* writer) override {
    writer->Write({});
    MutexLock lock(&mutex_);
    read_.push_back(request->account().id());
    changed_.NotifyAll();
    return grpc::Status::OK;
  }
  std::vector<std::string> AwaitReads(size_t count) {
    MutexLock lock(&mutex_);
    while (read_.size() < count) changed_.Wait(&mutex_);
    return read_;
  }

 private:
  Mutex mutex_;
  CondVar changed_;
  std::vector<std::string> read_;
};

// Keeps what it is answered.
class OneExchange final : public HttpExchange {
 public:
  OneExchange(HttpRequest request, HttpReply* reply) : request_(std::move(request)), reply_(reply) {}
  const HttpRequest& request() const override { return request_; }
  void AddHeader(std::string_view, std::string_view) override {}
  void Reply(HttpReply reply) override { *reply_ = std::move(reply); }
  void BeginStream(HttpReply) override {}
  void Write(std::string, absl::AnyInvocable<void(bool)> done) override { done(false); }
  void EndStream() override {}
  void OnGone(absl::AnyInvocable<void()>) override {}

 private:
  const HttpRequest request_;
  HttpReply* const reply_;
};

class WebHooksTest : public testing::Test {
 protected:
  WebHooksTest() {
    EXPECT_GE(sodium_init(), 0);
    auto server = GrpcServer::Create({}, {&connector_}, nullptr);
    EXPECT_TRUE(server.ok());
    server_ = *std::move(server);
    backend_.emplace(server_->InProcessChannel());
    auto secrets = HookSecrets::Parse("# keys\nfacebook.verify_token = open\nfacebook.secret = s3cret\ntwitter.secret = bird\n");
    EXPECT_TRUE(secrets.ok()) << secrets.status();
    hooks_.emplace(*secrets, *backend_);
  }
  HttpReply Ask(const std::string& method, const std::string& network, const std::string& query, const std::string& body = "",
                std::vector<std::pair<std::string, std::string>> headers = {}) {
    HttpReply reply = {.status = 0};
    HttpRequest request = {.method = method, .path = "/hooks/" + network, .query = query, .headers = std::move(headers), .body = body, .address = "127.0.0.1"};
    hooks_->Handle(std::make_shared<OneExchange>(std::move(request), &reply));
    return reply;
  }

  ReadingConnector connector_;
  std::unique_ptr<GrpcServer> server_;
  std::optional<Backend> backend_;
  std::optional<WebHooks> hooks_;
};

TEST_F(WebHooksTest, ConfirmsItsAddressToWhoKnowsTheToken) {
  EXPECT_EQ(Ask("GET", "facebook", "hub.mode=subscribe&hub.verify_token=open&hub.challenge=42").body, "42");
  EXPECT_EQ(Ask("GET", "facebook", "hub.mode=subscribe&hub.verify_token=guess&hub.challenge=42").status, 403);
  EXPECT_EQ(Ask("GET", "instagram", "hub.verify_token=&hub.challenge=42").status, 404);
  // HMAC-SHA256 of "hello" with "bird", made with openssl.
  EXPECT_EQ(Ask("GET", "twitter", "crc_token=hello").body, "{\"response_token\":\"sha256=+G5zSLIzyUDkY0hlkyLUkZvQsENRCZ7eRNN4wRTw0d4=\"}");
}

TEST_F(WebHooksTest, ReadsTheAccountsOfASignedPush) {
  const std::string body = R"({"object":"page","entry":[{"id":"17","time":1},{"id":"17"},{"id":"18","changes":[]}]})";
  // Made with openssl dgst -sha256 -hmac s3cret.
  const std::string signature = "sha256=c80492e9f7a66def03a860142fb0e2221be223bd3866227974fefe2886c07cdf";
  EXPECT_EQ(Ask("POST", "facebook", "", body, {{"x-hub-signature-256", signature}}).status, 200);
  EXPECT_THAT(connector_.AwaitReads(2), testing::UnorderedElementsAre("17", "18"));
  EXPECT_EQ(hooks_->taken(), 1u);
}

TEST_F(WebHooksTest, TakesNothingElse) {
  const std::string body = R"({"entry":[{"id":"17"}]})";
  EXPECT_EQ(Ask("POST", "facebook", "", body).status, 403);
  EXPECT_EQ(Ask("POST", "facebook", "", body, {{"x-hub-signature-256", "sha256=" + std::string(64, '0')}}).status, 403);
  EXPECT_EQ(Ask("POST", "instagram", "", body).status, 404);
  EXPECT_EQ(Ask("POST", "flickr", "", body).status, 404);
  EXPECT_EQ(Ask("POST", "../etc", "", body).status, 404);
  EXPECT_EQ(Ask("DELETE", "facebook", "").status, 405);
  EXPECT_EQ(hooks_->taken(), 0u);
  EXPECT_EQ(hooks_->refused(), 2u);
}

TEST(PushedAccountsTest, AreThoseThatTheNetworkNames) {
  EXPECT_THAT(PushedAccounts(fact::v1::NETWORK_TWITTER, R"({"for_user_id":"5","favorite_events":[]})"), ElementsAre("5"));
  EXPECT_THAT(PushedAccounts(fact::v1::NETWORK_FACEBOOK, R"({"entry":[{"id":7},{"id":""},{}]})"), IsEmpty());
  for (const char* bad : {"", "[", "[]", "{\"entry\":5}", "{\"entry\":{\"id\":\"1\"}}"}) EXPECT_THAT(PushedAccounts(fact::v1::NETWORK_FACEBOOK, bad), IsEmpty()) << bad;
}

TEST(HookSecretsTest, NamesTheLineThatIsWrong) {
  for (const char* bad : {"facebook = x", "facebook.secret", "facebook.secret =", "nowhere.secret = x", "facebook.key = x"}) {
    const absl::Status status = HookSecrets::Parse(absl::StrCat("# one\n", bad)).status();
    EXPECT_EQ(ErrorReason(status), "HOOKS_FILE") << bad;
    EXPECT_THAT(std::string(status.message()), HasSubstr("line 2"));
  }
}

TEST(HookSecretsTest, RefusesAFileThatOthersMayRead) {
  char path[] = "/tmp/klout-hooks-XXXXXX";
  const int fd = mkstemp(path);
  ASSERT_EQ(write(fd, "facebook.secret = x\n", 20), 20);
  close(fd);
  EXPECT_TRUE(HookSecrets::ReadFile(path).ok());
  chmod(path, 0644);
  EXPECT_EQ(ErrorReason(HookSecrets::ReadFile(path).status()), "HOOKS_FILE");
  unlink(path);
  EXPECT_EQ(ErrorReason(HookSecrets::ReadFile(path).status()), "HOOKS_FILE");
}

}  // namespace
}  // namespace klout::gateway
