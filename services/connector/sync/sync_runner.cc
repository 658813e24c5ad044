#include "services/connector/sync/sync_runner.h"

#include <utility>

#include "absl/time/clock.h"
#include "common/log.h"
#include "common/status.h"
#include "services/connector/sync/account_sync.h"

namespace klout::connector {
namespace {

constexpr absl::Duration kTellEvery = absl::Seconds(1);
constexpr size_t kAccountsPerLook = 1000;

uint64_t FactsOf(const v1::SyncCounts& counts) { return counts.posts() + counts.interactions() + counts.profiles(); }

}  // namespace

SyncRunner::SyncRunner(const Networks& networks, ConnectorStore& store, Linker& linker, NetworkCaller& caller,
                       FactWriter& writer, OutboxSender& sender, Clock& clock, Options options)
    : networks_(networks),
      store_(store),
      linker_(linker),
      caller_(caller),
      writer_(writer),
      sender_(sender),
      clock_(clock),
      options_(options),
      executor_(options.threads, options.max_queue, "sync") {
  if (options_.every > absl::ZeroDuration()) scheduler_ = std::thread([this] { Schedule(); });
}

SyncRunner::~SyncRunner() {
  Stop();
  if (scheduler_.joinable()) scheduler_.join();
}

void SyncRunner::Stop() {
  MutexLock lock(&mutex_);
  stopped_ = true;
  stopped_changed_.NotifyAll();
}

SyncRunner::Stats SyncRunner::stats() const {
  const BoundedExecutor::Stats executor = executor_.stats();
  MutexLock lock(&mutex_);
  Stats stats = stats_;
  stats.running = executor.running;
  stats.queued = executor.queued;
  return stats;
}

absl::StatusOr<std::shared_ptr<SyncRunner::Running>> SyncRunner::Start(const AccountName& account) {
  const std::string name = AccountText(account.network, account.id);
  MutexLock lock(&mutex_);
  if (stopped_) return Unavailable("DRAINING", "the connector goes down", absl::Seconds(1));
  const auto [found, added] = running_.try_emplace(name);
  if (!added) return found->second;
  found->second = std::make_shared<Running>();
  const std::shared_ptr<Running> running = found->second;
  if (executor_.TrySubmit([this, account, running] { Run(account, *running); })) return running;
  running_.erase(name);
  return Exhausted("OVERLOADED", "too many accounts wait to be read", absl::Seconds(10));
}

void SyncRunner::Run(const AccountName& account, Running& running) {
  const std::string name = AccountText(account.network, account.id);
  const absl::Status status = ReadAccount(account, running);
  v1::SyncCounts counts;
  {
    MutexLock lock(&running.mutex);
    counts = running.latest.status().counts();
  }
  {
    MutexLock lock(&mutex_);
    // From here on a new run may begin; those who wait hold this one.
    running_.erase(name);
    if (status.ok()) {
      retry_at_.erase(name);
    } else {
      retry_at_[name] = clock_.Now() + options_.retry_after;
      ++stats_.failed;
    }
    ++stats_.runs;
    stats_.requests += counts.requests();
    stats_.throttles += counts.throttles();
    stats_.facts += FactsOf(counts);
  }
  MutexLock lock(&running.mutex);
  running.end = status;
  ++running.version;
  running.changed.NotifyAll();
}

absl::Status SyncRunner::ReadAccount(const AccountName& name, Running& running) {
  absl::StatusOr<v1::StoredAccount> account = store_.FindAccount(name);
  if (!account.ok()) return account.status();
  absl::StatusOr<const Network*> network = networks_.Find(name.network);
  if (!network.ok()) return network.status();
  absl::StatusOr<AccountAccess> access = linker_.Access(*account);
  if (!access.ok()) return access.status();
  NetworkSession session;
  session.network = *network;
  session.account = *account;
  session.credentials = access->credentials;
  session.auth = access->auth;
  const bool is_own = session.auth != nullptr && session.auth->kind() != v1::Auth::KIND_API_KEY;
  if (is_own) {
    session.refresh = [this, account = *account](const v1::Credentials& old) { return linker_.Refresh(account, old); };
  }
  AccountSync sync(std::move(session), caller_, store_, writer_, clock_,
                   [&](const v1::SyncStatus& status, std::string_view endpoint) {
                     MutexLock lock(&running.mutex);
                     *running.latest.mutable_status() = status;
                     running.latest.set_endpoint(std::string(endpoint));
                     ++running.version;
                     running.changed.NotifyAll();
                   });
  return sync.Run();
}

absl::Status SyncRunner::Sync(const AccountName& account,
                              const std::function<bool(const v1::SyncAccountResponse&)>& on_progress) {
  absl::StatusOr<std::shared_ptr<Running>> running = Start(account);
  if (!running.ok()) return running.status();
  uint64_t seen = 0;
  absl::Status end;
  for (bool ended = false; !ended;) {
    v1::SyncAccountResponse latest;
    {
      MutexLock lock(&(*running)->mutex);
      const absl::Time until = absl::Now() + kTellEvery;
      while ((*running)->version == seen && (*running)->changed.WaitUntil(&(*running)->mutex, until)) {
      }
      seen = (*running)->version;
      latest = (*running)->latest;
      ended = (*running)->end.has_value();
      if (ended) end = *(*running)->end;
    }
    if (ended && end.ok()) (void)sender_.Flush(absl::Now() + options_.flush_timeout);
    if (!on_progress(latest)) return absl::OkStatus();
  }
  return end;
}

void SyncRunner::Schedule() {
  for (;;) {
    {
      MutexLock lock(&mutex_);
      const absl::Time until = absl::Now() + options_.look_every;
      while (!stopped_ && stopped_changed_.WaitUntil(&mutex_, until)) {
      }
      if (stopped_) return;
    }
    StartDue();
  }
}

void SyncRunner::StartDue() {
  std::optional<AccountName> after;
  for (;;) {
    absl::StatusOr<std::vector<v1::StoredAccount>> page = store_.ListAccounts(after, kAccountsPerLook);
    if (!page.ok()) {
      LogWarning("connector_store_fails", {{"message", page.status().message()}});
      return;
    }
    for (const v1::StoredAccount& account : *page) {
      after = AccountName{account.account().network(), account.account().id()};
      if (IsDue(account) && !Start(*after).ok()) return;
    }
    if (page->size() < kAccountsPerLook) return;
  }
}

bool SyncRunner::IsDue(const v1::StoredAccount& account) {
  const absl::StatusOr<const Network*> network = networks_.Find(account.account().network());
  if (!network.ok() || (*network)->description().sync().empty()) return false;
  if (account.method() == v1::LINK_METHOD_UNSPECIFIED) return false;
  const AccountName name{account.account().network(), account.account().id()};
  const absl::StatusOr<v1::AccountProgress> progress = store_.ReadProgress(name);
  if (!progress.ok()) return false;
  const v1::SyncStatus& status = progress->status();
  const absl::Time now = clock_.Now();
  if (status.state() == v1::SYNC_STATE_RELINK) return false;
  if (status.state() == v1::SYNC_STATE_WAITING) return now >= absl::FromUnixSeconds(status.resumes_at().seconds());
  if (status.state() == v1::SYNC_STATE_COMPLETE)
    return now >= absl::FromUnixSeconds(status.complete_at().seconds()) + options_.every;
  // Never read, or broken off.
  MutexLock lock(&mutex_);
  const auto retry = retry_at_.find(AccountText(name.network, name.id));
  return retry == retry_at_.end() || now >= retry->second;
}

}  // namespace klout::connector
