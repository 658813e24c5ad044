#include "services/connector/sync/outbox_sender.h"

#include <algorithm>
#include <fstream>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/log.h"
#include "common/status.h"

namespace klout::connector {
namespace {

// The same batch would be refused again.
bool IsForGood(const absl::Status& status) {
  return absl::IsInvalidArgument(status) || absl::IsAlreadyExists(status) || absl::IsFailedPrecondition(status);
}

}  // namespace

OutboxSender::OutboxSender(ConnectorStore& store, scoring::v1::ScoringService::StubInterface& scoring, Options options)
    : store_(store), scoring_(scoring), options_(std::move(options)), thread_([this] { Run(); }) {}

OutboxSender::~OutboxSender() {
  {
    MutexLock lock(&mutex_);
    stopping_ = true;
    changed_.NotifyAll();
  }
  thread_.join();
}

void OutboxSender::Notify() {
  MutexLock lock(&mutex_);
  ++wanted_;
  changed_.NotifyAll();
}

absl::Status OutboxSender::Flush(absl::Time deadline) {
  MutexLock lock(&mutex_);
  const uint64_t wanted = ++wanted_;
  changed_.NotifyAll();
  while (done_ < wanted && !stopping_) {
    if (changed_.WaitUntil(&mutex_, deadline)) continue;
    if (done_ >= wanted) break;
    return Unavailable("NOT_SENT", "scoring does not take facts now; they wait on disk", absl::Seconds(5));
  }
  return absl::OkStatus();
}

OutboxSender::Stats OutboxSender::stats() const {
  MutexLock lock(&mutex_);
  return stats_;
}

void OutboxSender::Run() {
  absl::Duration wait = options_.first_wait;
  for (;;) {
    uint64_t target = 0;
    {
      MutexLock lock(&mutex_);
      while (!stopping_ && done_ >= wanted_) changed_.Wait(&mutex_);
      if (stopping_) return;
      target = wanted_;
    }
    const absl::Status status = SendAll();
    MutexLock lock(&mutex_);
    if (status.ok()) {
      done_ = target;
      stats_.failures = 0;
      wait = options_.first_wait;
      changed_.NotifyAll();
      continue;
    }
    if (stats_.failures++ == 0)
      LogWarning("connector_cannot_send", {{"reason", ErrorReason(status)}, {"message", status.message()}});
    const absl::Time until = absl::Now() + wait;
    while (!stopping_ && changed_.WaitUntil(&mutex_, until)) {
    }
    wait = std::min(wait * 2, options_.max_wait);
  }
}

absl::Status OutboxSender::SendAll() {
  for (;;) {
    {
      MutexLock lock(&mutex_);
      if (stopping_) return absl::CancelledError("the connector goes down");
    }
    absl::StatusOr<std::vector<Numbered>> window = store_.Outbox(options_.window_bytes);
    if (!window.ok()) return window.status();
    if (window->empty()) return absl::OkStatus();
    absl::Status status = SendWindow(*window);
    if (IsForGood(status)) status = SendEach(*window);
    if (!status.ok()) return status;
  }
}

absl::Status OutboxSender::SendWindow(const std::vector<Numbered>& window) {
  IngestClient client(scoring_, {.max_attempts = 1});
  for (const Numbered& batch : window) {
    if (absl::Status status = client.Send(batch.second); !status.ok()) return status;
  }
  if (absl::Status status = client.Flush(); !status.ok()) return status;
  return Sent(window);
}

absl::Status OutboxSender::SendEach(const std::vector<Numbered>& window) {
  for (const Numbered& batch : window) {
    absl::Status status = SendWindow({batch});
    if (IsForGood(status)) status = SetAside(batch, status);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status OutboxSender::SetAside(const Numbered& batch, const absl::Status& why) {
  const std::string path = absl::StrCat(options_.refused_prefix, "-", batch.first, ".batch");
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  if (!batch.second.SerializeToOstream(&file) || !file.flush()) return Internal("cannot write a refused batch to disk");
  LogError("connector_batch_refused", {{"reason", ErrorReason(why)}, {"field", ErrorField(why)}, {"number", batch.first}});
  {
    MutexLock lock(&mutex_);
    ++stats_.refused;
  }
  return store_.RemoveFromOutbox({batch.first});
}

absl::Status OutboxSender::Sent(const std::vector<Numbered>& window) {
  std::vector<uint64_t> numbers;
  uint64_t rows = 0;
  for (const auto& [number, batch] : window) {
    numbers.push_back(number);
    rows += RowsOf(batch);
  }
  {
    MutexLock lock(&mutex_);
    stats_.batches += window.size();
    stats_.rows += rows;
  }
  return store_.RemoveFromOutbox(numbers);
}

}  // namespace klout::connector
