#ifndef KLOUT_SERVICES_PERKS_SERVICE_H_
#define KLOUT_SERVICES_PERKS_SERVICE_H_

#include <grpcpp/channel.h>

#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "common/clock.h"
#include "services/perks/options.h"

namespace klout::perks {

// The whole service, running: metrics, key, database, writer, sweep, gRPC server, built in this order and taken down in the reverse. Thread-safe but
// for the destruction.
class PerksServer {
 public:
  // Serves when it returns. `scoring` null: dialled at the options' address. INVALID_ARGUMENT for a bad option; FAILED_PRECONDITION for a key file
  // that others may read; UNAVAILABLE, reason DATABASE, if the database cannot be opened or brought to its schema.
  static absl::StatusOr<std::unique_ptr<PerksServer>> Create(const PerksOptions& options, Clock& clock,
                                                             std::shared_ptr<grpc::Channel> scoring = nullptr);
  ~PerksServer();

  // What a client on this machine dials; empty if it is served in this process only.
  std::string dial_address() const;
  // 0 if metrics are not served.
  int metrics_port() const;
  // What /metrics shows now.
  std::string MetricsText() const;
  // A channel without a socket; not to be used after the server is gone.
  std::shared_ptr<grpc::Channel> InProcessChannel();

  // Ends what is over by now. Answers how many things ended.
  absl::StatusOr<uint64_t> SweepNow();
  // Searches for posts that are due, if it is time by the clock. Answers how many were noted. Not beside the sweep's own thread: for tests.
  absl::StatusOr<uint64_t> SearchPostsNow();

  // Ends serving, as the destructor does: no new calls; writes that wait are done. Further calls do nothing.
  void Drain();

 private:
  struct Parts;
  explicit PerksServer(std::unique_ptr<Parts> parts);

  const std::unique_ptr<Parts> parts_;
};

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_SERVICE_H_
