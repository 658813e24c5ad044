#ifndef KLOUT_TESTS_E2E_SCORING_PROCESS_H_
#define KLOUT_TESTS_E2E_SCORING_PROCESS_H_

#include <grpcpp/channel.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/scoring/domain/model.h"
#include "tests/e2e/process.h"

namespace klout::scoring {

// Longest wait for a start, an end or an answer that a test expects. Far more than any takes.
inline constexpr absl::Duration kPatience = absl::Seconds(60);

struct ScoringFlags {
  std::string data_dir = {};
  // Empty: a unix socket in the data folder's place, `data_dir`.sock.
  std::string listen = {};
  // Port 0 of this machine, or nowhere.
  bool metrics = false;
  std::string redis = {};
  std::string publish_every = "0";
  std::string public_accounts = "all";
  std::string fact_log = "rocksdb";
  std::string role = "writer";
  // Of a reader.
  std::string writer = {};
  // File of the model of a new folder; empty: the built-in one.
  std::string model = {};
};

// For ScoringFlags::model. False if it cannot be written.
bool WriteModelFile(const Model& model, const std::string& path);

// klout-scoring, running.
class ScoringProcess {
 public:
  // Does not wait for it to serve.
  static absl::StatusOr<std::unique_ptr<ScoringProcess>> Launch(const ScoringFlags& flags);
  // Waits until it serves and its health service says so.
  static absl::StatusOr<std::unique_ptr<ScoringProcess>> Start(const ScoringFlags& flags);
  // False if the deadline passed, or it ended, before it serves.
  bool AwaitReady(absl::Time deadline);

  Process& process() { return *process_; }
  const std::string& address() const { return address_; }
  const std::shared_ptr<grpc::Channel>& channel() const { return channel_; }
  v1::ScoringService::Stub& stub() const { return *stub_; }
  // 0: metrics are not served.
  int metrics_port() const { return metrics_port_; }
  // Samples of /metrics by name and labels, such as `klout_scorecache_hits_total{engine="redis"}`.
  std::map<std::string, double> Metrics() const;
  // SIGTERM, and its exit code; -1 if it does not end.
  int Terminate();

 private:
  ScoringProcess() = default;

  std::unique_ptr<Process> process_;
  std::string address_;
  int metrics_port_ = 0;
  std::shared_ptr<grpc::Channel> channel_;
  std::unique_ptr<v1::ScoringService::Stub> stub_;
};

// What grpc.health.v1.Health/Check says: 1 SERVING, 2 NOT_SERVING; minus the code if the call failed.
int HealthOf(const std::shared_ptr<grpc::Channel>& channel);

// Answer of one batch sent alone on a stream of its own, or of each of many on one stream, in order. Fewer
// answers than batches: the stream broke, and `end` says how.
struct Answers {
  std::vector<v1::IngestResponse> responses;
  grpc::Status end;
};
Answers Ingest(v1::ScoringService::Stub& stub, const std::vector<fact::v1::FactBatch>& batches);

// All rows, in order.
absl::StatusOr<std::vector<v1::ExportRow>> ExportAll(v1::ScoringService::Stub& stub);
// Equal in every column, numbers as bits.
bool SameBits(const v1::ExportRow& a, const v1::ExportRow& b);
absl::StatusOr<v1::Snapshot> Publish(v1::ScoringService::Stub& stub, bool force = true);

}  // namespace klout::scoring

#endif  // KLOUT_TESTS_E2E_SCORING_PROCESS_H_
