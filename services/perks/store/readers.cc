#include "services/perks/store/readers.h"

#include <exception>
#include <utility>

#include "common/log.h"
#include "common/status.h"

namespace klout::perks {
namespace {

constexpr absl::Duration kRetry = absl::Seconds(1);
constexpr int kTries = 3;

}  // namespace

Readers::Readers(const std::string& url, int connections) : url_(url), free_(static_cast<size_t>(connections)) {}

std::unique_ptr<Connection> Readers::Take() {
  MutexLock lock(&mutex_);
  while (free_.empty()) freed_.Wait(&mutex_);
  std::unique_ptr<Connection> connection = std::move(free_.back());
  free_.pop_back();
  return connection;
}

void Readers::GiveBack(std::unique_ptr<Connection> connection) {
  MutexLock lock(&mutex_);
  free_.push_back(std::move(connection));
  freed_.NotifyOne();
}

absl::Status Readers::Read(const std::function<absl::Status(Workspace&)>& read) {
  std::unique_ptr<Connection> connection = Take();
  absl::Status status;
  for (int tries = 0; tries < kTries; ++tries) {
    try {
      if (connection == nullptr) connection = std::make_unique<Connection>(url_);
      connection->BeginRead();
      Workspace workspace(*connection, Workspace::Purpose::kRead);
      status = read(workspace);
      connection->Commit();
      break;
    } catch (const std::exception& failure) {
      LogWarning("perks_read_failed", {{"error", failure.what()}, {"try", tries + 1}});
      const bool is_bug = connection != nullptr && FailureOf(failure) == Failure::kOther;
      status = is_bug ? Internal(failure.what()) : Unavailable("DATABASE", "the database cannot be reached", kRetry);
      // Whatever it was, the next read begins afresh.
      connection.reset();
      if (is_bug) break;
    }
  }
  GiveBack(std::move(connection));
  return status;
}

}  // namespace klout::perks
