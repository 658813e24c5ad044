#ifndef KLOUT_TESTS_CONNECTOR_SYNC_STAGE_H_
#define KLOUT_TESTS_CONNECTOR_SYNC_STAGE_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "common/clock.h"
#include "services/connector/link/application_credentials.h"
#include "services/connector/mapping/network.h"
#include "services/connector/network/http_client.h"
#include "services/connector/store/connector_store.h"
#include "services/connector/sync/account_sync.h"
#include "services/connector/sync/fact_writer.h"
#include "services/connector/sync/network_caller.h"
#include "services/connector/sync/rate_limiter.h"
#include "services/connector/sync/waiter.h"
#include "tests/connector/fake_text_reader.h"
#include "tests/connector/network_fixture.h"

namespace klout::connector {

// Waits by moving the clock.
class ClockMovingWaiter final : public Waiter {
 public:
  explicit ClockMovingWaiter(FakeClock& clock) : clock_(clock) {}
  absl::Status WaitUntil(absl::Time until) override {
    waited_ += until - clock_.Now();
    clock_.Set(until);
    return absl::OkStatus();
  }
  absl::Duration waited() const { return waited_; }

 private:
  FakeClock& clock_;
  absl::Duration waited_ = absl::ZeroDuration();
};

// All that reads a fixture's account from a server that plays its network, but the server.
class SyncStage {
 public:
  // `server_url` stands in for the network. `store` is its memory and must outlive it.
  SyncStage(const NetworkFixture& fixture, const std::string& server_url, ConnectorStore& store);

  // One run at `now`. How often the token was refreshed, and how long was waited, adds up over runs.
  absl::Status Run(int64_t now);
  // What the outbox holds, as lines in order, and empties it.
  std::vector<std::string> TakeFacts();

  int refreshes() const { return refreshes_; }
  absl::Duration waited() const { return waiter_.waited(); }
  FakeTextReader& texts() { return texts_; }
  v1::SyncStatus status();
  // What the server must see as token; another one after each refresh.
  static std::string RefreshedToken(const std::string& token) { return token + "-fresh"; }

 private:
  NetworkSession Session();

  const NetworkFixture& fixture_;
  ConnectorStore& store_;
  FakeClock clock_;
  ClockMovingWaiter waiter_{clock_};
  Networks networks_;
  ApplicationCredentials application_;
  std::unique_ptr<HttpClient> http_;
  RateLimiter limiter_;
  FakeTextReader texts_;
  std::unique_ptr<FactWriter> writer_;
  std::unique_ptr<NetworkCaller> caller_;
  int refreshes_ = 0;
};

// The folder with the networks' descriptions.
std::string NetworksFolder();

}  // namespace klout::connector

#endif  // KLOUT_TESTS_CONNECTOR_SYNC_STAGE_H_
