#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <map>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/clock.h"
#include "common/mutex.h"
#include "services/connector/domain/network_time.h"
#include "services/connector/link/application_credentials.h"
#include "services/connector/mapping/network.h"
#include "services/connector/network/curl_http_client.h"
#include "services/connector/store/rocks_connector_store.h"
#include "services/connector/sync/account_sync.h"
#include "tests/bench/benches.h"
#include "tests/bench/temp_folder.h"
#include "tests/testing/http_server.h"

namespace klout::bench {
namespace {

using namespace connector;  // NOLINT: the bench is of these parts

constexpr int kAccounts = 10'000, kQuickAccounts = 300;
// 200 accounts a server, 3 requests each: twice what its budget of 300 in 5 minutes allows at once.
constexpr int kInstances = 50;
constexpr int kThreads = 16;
constexpr int kAccountsPerSend = 100;
constexpr int64_t kStart = 1772366400;

// Waits by moving the clock, forward only.
class JumpingWaiter final : public Waiter {
 public:
  explicit JumpingWaiter(FakeClock& clock) : clock_(clock) {}
  absl::Status WaitUntil(absl::Time until) override {
    MutexLock lock(&mutex_);
    if (clock_.Now() < until) clock_.Set(until);
    return absl::OkStatus();
  }

 private:
  FakeClock& clock_;
  Mutex mutex_;
};

class NoTexts final : public TextReader {
 public:
  absl::StatusOr<std::vector<topics::v1::TextResult>> Read(std::vector<topics::v1::Text> texts) override {
    return std::vector<topics::v1::TextResult>(texts.size());
  }
};

// Megabytes of this process in memory.
double ResidentMegabytes() {
  std::ifstream file("/proc/self/statm");
  uint64_t pages = 0, resident = 0;
  file >> pages >> resident;
  return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

std::string Statuses(int account, int page) {
  std::string out = "[";
  for (int i = 0; i < 20; ++i) {
    const int64_t time = kStart - 3600 * (page * 20 + i + 1);
    absl::StrAppend(&out, i > 0 ? "," : "",
                    absl::StrFormat(R"({"id":"%d","uri":"https://x.example/users/u%d/statuses/%d","created_at":"%s","content":"<p>words</p>","language":"en","visibility":"public","reblog":null,"mentions":[{"id":"9","username":"friend%d","url":"https://x.example/@friend%d"}],"tags":[],"favourites_count":0,"reblogs_count":0,"replies_count":0})",
                                    page * 20 + i, account, page * 20 + i, IsoTime(time), i, i));
  }
  return out + "]";
}

// Plays all servers, and watches the budget of each as it is spent.
class Servers {
 public:
  explicit Servers(FakeClock& clock) : clock_(clock) {
    server_ = HttpServer::Start([this](const HttpRequestSeen& request) { return Answer(request); }, {.max_connections = 64, .max_logged_requests = 1}).value();
  }
  std::string url() const { return server_->url(); }
  // The most requests that one server had in one window of 5 minutes.
  int most() const { return most_; }
  int64_t requests() const { return requests_; }

 private:
  HttpReply Answer(const HttpRequestSeen& request) {
    // /api/v1/accounts/ID[/statuses]; handlers run one at a time.
    const int account = std::atoi(request.path.c_str() + sizeof("/api/v1/accounts/") - 1);
    const int64_t window = absl::ToUnixSeconds(clock_.Now()) / 300;
    most_ = std::max(most_, ++spent_[{account % kInstances, window}]);
    ++requests_;
    if (!request.path.ends_with("/statuses"))
      return HttpReply::Json(absl::StrFormat(R"({"id":"%d","username":"u%d","followers_count":5,"note":"words"})", account, account));
    if (request.Query("max_id") == "19") return HttpReply::Json(Statuses(account, 1));
    HttpReply reply = HttpReply::Json(Statuses(account, 0));
    reply.headers.emplace_back("Link", absl::StrFormat("<https://x%d.example%s?max_id=19>; rel=\"next\"", account % kInstances, request.path));
    return reply;
  }

  FakeClock& clock_;
  std::map<std::pair<int, int64_t>, int> spent_;
  int most_ = 0;
  int64_t requests_ = 0;
  std::unique_ptr<HttpServer> server_;
};

}  // namespace

absl::StatusOr<std::vector<Row>> BenchManyAccounts(bool quick) {
  const int accounts = quick ? kQuickAccounts : kAccounts;
  absl::StatusOr<std::unique_ptr<TempFolder>> folder = TempFolder::Create();
  if (!folder.ok()) return folder.status();
  absl::StatusOr<Networks> networks = Networks::ReadFolder(KLOUT_SOURCE_DIR "/services/connector/networks");
  if (!networks.ok()) return networks.status();
  const absl::StatusOr<const Network*> mastodon = networks->Find(fact::v1::NETWORK_MASTODON);
  if (!mastodon.ok()) return mastodon.status();
  FakeClock clock(absl::FromUnixSeconds(kStart));
  Servers servers(clock);
  const absl::StatusOr<ApplicationCredentials> application =
      ApplicationCredentials::Parse(absl::StrCat("mastodon.base_url = ", servers.url(), "\n"));
  if (!application.ok()) return application.status();
  absl::StatusOr<AddressGuard> guard = AddressGuard::ForBaseUrls({servers.url()});
  if (!guard.ok()) return guard.status();
  absl::StatusOr<std::unique_ptr<CurlHttpClient>> http = CurlHttpClient::Create(*guard);
  if (!http.ok()) return http.status();
  absl::StatusOr<std::unique_ptr<RocksConnectorStore>> store = RocksConnectorStore::Open((*folder)->path() + "/store");
  if (!store.ok()) return store.status();
  // As klout-connector does.
  RocksConnectorStore::GiveBackFreedBuffers();
  JumpingWaiter waiter(clock);
  RateLimiter limiter;
  NoTexts texts;
  FactWriter writer(**store, texts, [] {});
  NetworkCaller caller(**http, limiter, waiter, clock, *application);

  std::atomic<int> next = 0, failed = 0, incomplete = 0;
  std::atomic<uint64_t> facts = 0;
  double early_megabytes = 0;
  Mutex mutex;
  std::counting_semaphore<> due(0);
  std::atomic<bool> read = false;
  const auto work = [&] {
    for (int i = next++; i < accounts; i = next++) {
      if (i == accounts / 4) {
        MutexLock lock(&mutex);
        early_megabytes = ResidentMegabytes();
      }
      NetworkSession session;
      session.network = *mastodon;
      session.account.mutable_account()->set_network(fact::v1::NETWORK_MASTODON);
      session.account.mutable_account()->set_id(absl::StrCat("u", i, "@x", i % kInstances, ".example"));
      session.account.set_instance(absl::StrCat("x", i % kInstances, ".example"));
      (*session.account.mutable_variables())["local_id"] = absl::StrCat(i);
      v1::SyncCounts counts;
      AccountSync sync(session, caller, **store, writer, clock,
                       [&](const v1::SyncStatus& status, std::string_view) { counts = status.counts(); });
      if (!sync.Run().ok()) ++failed;
      // 40 posts, a mention in each, and a profile.
      if (counts.posts() != 40 || counts.interactions() != 40 || counts.profiles() != 1) ++incomplete;
      facts += counts.posts() + counts.interactions() + counts.profiles();
      if (i % kAccountsPerSend == kAccountsPerSend - 1) due.release();
    }
  };
  // What waits would go to scoring: on one thread, as in the service.
  const auto send = [&] {
    for (due.acquire(); !read; due.acquire()) {
      const auto outbox = (*store)->Outbox(size_t{64} << 20);
      std::vector<uint64_t> numbers;
      if (outbox.ok()) {
        for (const auto& [number, batch] : *outbox) numbers.push_back(number);
      }
      if (!(*store)->RemoveFromOutbox(numbers).ok()) ++failed;
    }
  };
  const auto start = std::chrono::steady_clock::now();
  std::thread sender(send);
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) threads.emplace_back(work);
  for (std::thread& thread : threads) thread.join();
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  read = true;
  due.release();
  sender.join();
  const double late_megabytes = ResidentMegabytes();
  if (failed > 0 || incomplete > 0)
    return absl::InternalError(absl::StrCat(failed.load(), " runs failed, ", incomplete.load(), " were not complete"));
  Row row{"connector_accounts", "linked accounts read for the first time", "accounts/s", {accounts / seconds}, "", {}, {},
          absl::StrFormat("%d accounts on %d servers, %d requests, %d facts, every page one synced write; the most requests to one server in 5 "
                          "minutes: %d of 300 (waits are played); memory %.0f MB after a quarter, %.0f MB at the end, server of the bench included",
                          accounts, kInstances, servers.requests(), facts.load(), servers.most(), early_megabytes, late_megabytes)};
  Row budget{"connector_accounts", "most requests to one server in 5 minutes", "requests", {static_cast<double>(servers.most())}, "", {},
             Mark{Mark::Of::kOurs, Mark::Bound::kAtMost, 300}, "counted by the servers"};
  Row memory{"connector_accounts", "memory at the end beside that after a quarter", "MB", {late_megabytes}, "after a quarter", {early_megabytes},
             Mark{Mark::Of::kRatio, Mark::Bound::kAtMost, 1.25}, "resident, of the whole bench"};
  return std::vector<Row>{row, budget, memory};
}

}  // namespace klout::bench
