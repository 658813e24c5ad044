#ifndef KLOUT_SERVICES_PERKS_STORE_READERS_H_
#define KLOUT_SERVICES_PERKS_STORE_READERS_H_

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "common/mutex.h"
#include "services/perks/store/workspace.h"

namespace klout::perks {

// A few connections for reads, lent out one at a time. Thread-safe.
class Readers {
 public:
  // At most `connections` at one time; more reads wait. Opens them when they are needed.
  Readers(const std::string& url, int connections);

  // Runs `read` in a transaction that sees one state of the database. A connection that broke is replaced once. UNAVAILABLE, reason
  // DATABASE, if the database cannot be reached; else what `read` answers. `read` may run twice: it must not keep what it
  // read before it returns OK.
  absl::Status Read(const std::function<absl::Status(Workspace&)>& read) ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  std::unique_ptr<Connection> Take() ABSL_LOCKS_EXCLUDED(mutex_);
  void GiveBack(std::unique_ptr<Connection> connection) ABSL_LOCKS_EXCLUDED(mutex_);

  const std::string url_;
  Mutex mutex_;
  CondVar freed_;
  // Null: not opened yet.
  std::vector<std::unique_ptr<Connection>> free_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_STORE_READERS_H_
