#include "services/gateway/session/day_quota.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "common/log.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::gateway {
namespace {

constexpr absl::Duration kRedisTimeout = absl::Milliseconds(300);
constexpr char kTwoDays[] = "172800";

std::string DayOf(absl::Time time) { return absl::FormatTime("%Y-%m-%d", time, absl::UTCTimeZone()); }

class RedisDayCounter final : public DayCounter {
 public:
  explicit RedisDayCounter(std::string address) : address_(std::move(address)) {}

  absl::StatusOr<std::map<std::string, uint64_t>> Add(const std::string& day, const std::map<std::string, uint64_t>& calls) override {
    std::map<std::string, uint64_t> totals;
    if (calls.empty()) return totals;
    if (absl::Status status = Connect(); !status.ok()) return status;
    std::vector<std::string> names, counts;
    for (const auto& [key, count] : calls) {
      names.push_back(absl::StrCat("klout:door:calls:", day, ":", key));
      counts.push_back(absl::StrCat(count));
    }
    std::vector<RedisConnection::Command> commands;
    for (size_t i = 0; i < names.size(); ++i) {
      commands.push_back({"INCRBY", names[i], counts[i]});
      commands.push_back({"EXPIRE", names[i], kTwoDays});
    }
    auto replies = connection_->Roundtrip(commands, kRedisTimeout);
    if (!replies.ok()) {
      connection_.reset();
      return replies.status();
    }
    size_t i = 0;
    for (const auto& [key, count] : calls) {
      const redisReply& reply = *(*replies)[2 * i++];
      if (reply.type != REDIS_REPLY_INTEGER) return Internal("redis does not count");
      totals[key] = static_cast<uint64_t>(reply.integer);
    }
    return totals;
  }

 private:
  absl::Status Connect() {
    if (connection_ != nullptr) return absl::OkStatus();
    auto address = ParseRedisAddress(address_);
    if (!address.ok()) return address.status();
    address = ResolveRedisAddress(*address, /*numeric_only=*/false);
    if (!address.ok()) return address.status();
    auto connection = RedisConnection::Open(*address, kRedisTimeout);
    if (!connection.ok()) return connection.status();
    connection_ = *std::move(connection);
    return absl::OkStatus();
  }

  const std::string address_;
  std::unique_ptr<RedisConnection> connection_;
};

class StoreDayCounter final : public DayCounter {
 public:
  explicit StoreDayCounter(DoorStore& store) : store_(store) {}
  absl::StatusOr<std::map<std::string, uint64_t>> Add(const std::string& day, const std::map<std::string, uint64_t>& calls) override {
    return store_.AddCalls(day, calls);
  }

 private:
  DoorStore& store_;
};

}  // namespace

std::unique_ptr<DayCounter> NewRedisDayCounter(const std::string& address) { return std::make_unique<RedisDayCounter>(address); }
std::unique_ptr<DayCounter> NewStoreDayCounter(DoorStore& store) { return std::make_unique<StoreDayCounter>(store); }

DayQuota::DayQuota(std::unique_ptr<DayCounter> counter, Clock& clock, absl::Duration every) : clock_(clock), counter_(std::move(counter)) {
  if (every > absl::ZeroDuration()) thread_ = std::thread([this, every] { Loop(every); });
}

DayQuota::~DayQuota() {
  {
    MutexLock lock(&mutex_);
    stopping_ = true;
  }
  stop_changed_.NotifyAll();
  if (thread_.joinable()) thread_.join();
  SyncNow().IgnoreError();
}

void DayQuota::Loop(absl::Duration every) {
  while (true) {
    {
      MutexLock lock(&mutex_);
      if (!stopping_) stop_changed_.WaitUntil(&mutex_, absl::Now() + every);
      if (stopping_) return;
    }
    if (absl::Status status = SyncNow(); !status.ok()) LogWarning("gateway_quota_not_synced", {{"error", status.ToString()}});
  }
}

void DayQuota::TurnDay() {
  std::string day = DayOf(clock_.Now());
  if (day == day_) return;
  // What was not brought together of the day before is of no use any more.
  day_ = std::move(day);
  counts_.clear();
}

bool DayQuota::Take(std::string_view key_id, uint32_t quota) {
  MutexLock lock(&mutex_);
  TurnDay();
  Count& count = counts_[ToAbsl(key_id)];
  if (quota != 0 && count.known + count.fresh >= quota) return false;
  ++count.fresh;
  return true;
}

uint64_t DayQuota::CallsToday(std::string_view key_id) {
  MutexLock lock(&mutex_);
  TurnDay();
  const auto found = counts_.find(ToAbsl(key_id));
  return found == counts_.end() ? 0 : found->second.known + found->second.fresh;
}

absl::Duration DayQuota::UntilTomorrow() {
  const absl::Time now = clock_.Now();
  const absl::CivilDay day = absl::ToCivilDay(now, absl::UTCTimeZone());
  return absl::FromCivil(day + 1, absl::UTCTimeZone()) - now;
}

absl::Status DayQuota::SyncNow() {
  MutexLock sync(&sync_mutex_);
  std::string day;
  std::map<std::string, uint64_t> calls;
  {
    MutexLock lock(&mutex_);
    TurnDay();
    day = day_;
    // Keys without new calls too: others may have called with them.
    for (const auto& [key, count] : counts_) calls[key] = count.fresh;
  }
  if (calls.empty()) return absl::OkStatus();
  const auto totals = counter_->Add(day, calls);
  if (!totals.ok()) return totals.status();
  MutexLock lock(&mutex_);
  if (day != day_) return absl::OkStatus();
  for (const auto& [key, total] : *totals) {
    Count& count = counts_[key];
    count.known = total;
    count.fresh -= calls[key];
  }
  return absl::OkStatus();
}

}  // namespace klout::gateway
