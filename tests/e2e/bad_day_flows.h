#ifndef KLOUT_TESTS_E2E_BAD_DAY_FLOWS_H_
#define KLOUT_TESTS_E2E_BAD_DAY_FLOWS_H_

#include <grpcpp/channel.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/mutex.h"
#include "klout/connector/v1/connector.grpc.pb.h"
#include "klout/perks/v1/perks.grpc.pb.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "klout/topics/v1/topics.pb.h"

namespace klout {

// What people do with the suite all day, each on a thread of its own, whatever happens to it. Each flow keeps a ledger of what it was told, and writes down as
// wrong what no service may say: anything but an answer or an error that says "later".

// Does one thing again and again, until it is destroyed. Thread-safe.
class SteadyFlow {
 public:
  // `once`: true if it did what it should. `every`: from one to the next.
  SteadyFlow(absl::Duration every, std::function<bool()> once);
  ~SteadyFlow() { Stop(); }
  void Stop() ABSL_LOCKS_EXCLUDED(mutex_);
  // When the first ended that began at `moment` or later and succeeded; waits for it. Nothing if `deadline` passes first.
  std::optional<absl::Time> AwaitSuccess(absl::Time moment, absl::Time deadline) ABSL_LOCKS_EXCLUDED(mutex_);
  // Until so many have succeeded. False if `deadline` passes first.
  bool AwaitSuccesses(int count, absl::Time deadline) ABSL_LOCKS_EXCLUDED(mutex_);
  int successes() const ABSL_LOCKS_EXCLUDED(mutex_);
  int failures() const ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  void Run(absl::Duration every, const std::function<bool()>& once);

  mutable Mutex mutex_;
  CondVar changed_;
  bool stopping_ ABSL_GUARDED_BY(mutex_) = false;
  int failures_ ABSL_GUARDED_BY(mutex_) = 0;
  // When each that succeeded began, and ended.
  std::vector<std::pair<absl::Time, absl::Time>> successes_ ABSL_GUARDED_BY(mutex_);
  std::thread thread_;
};

// What no service may say.
class Wrongs {
 public:
  void Add(const std::string& what) ABSL_LOCKS_EXCLUDED(mutex_);
  std::vector<std::string> all() const ABSL_LOCKS_EXCLUDED(mutex_);
  // CANCELLED says "later" too, as programs of 2026-11-30 and before do when they end.
  void AcceptCancelled() ABSL_LOCKS_EXCLUDED(mutex_);
  // Writes down what was answered instead of what was asked for: an error that does not say "later" is wrong.
  void AddError(const std::string& call, const absl::Status& error) ABSL_LOCKS_EXCLUDED(mutex_);
  // The last errors that said "later", by call: why something does not come back.
  std::map<std::string, std::string> later() const ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  mutable Mutex mutex_;
  bool accepts_cancelled_ ABSL_GUARDED_BY(mutex_) = false;
  std::vector<std::string> all_ ABSL_GUARDED_BY(mutex_);
  std::map<std::string, std::string> later_ ABSL_GUARDED_BY(mutex_);
};

// Sends batches of facts to scoring, some on each stream; what was not acknowledged is sent again under its id.
class FactFlow {
 public:
  static constexpr int kAccounts = 120;
  // Sends a first batch that gives everybody a score. `channel`: to scoring.
  FactFlow(std::shared_ptr<grpc::Channel> channel, Wrongs& wrongs);
  SteadyFlow& steady() { return *steady_; }
  // Acknowledged, with the places in the log that they were told.
  std::vector<std::pair<fact::v1::FactBatch, uint64_t>> acknowledged() const ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  fact::v1::FactBatch Next(int acts);
  bool SendPending();

  const std::unique_ptr<scoring::v1::ScoringService::Stub> stub_;
  Wrongs& wrongs_;
  std::mt19937 random_{20261130};
  int made_ = 0;
  std::vector<fact::v1::FactBatch> pending_;
  mutable Mutex mutex_;
  std::vector<std::pair<fact::v1::FactBatch, uint64_t>> acknowledged_ ABSL_GUARDED_BY(mutex_);
  std::unique_ptr<SteadyFlow> steady_;
};

// Hands archives in at the connector, one act in each, which the connector sends to scoring.
class ArchiveFlow {
 public:
  // On whose posts the acts are, and on nobody else's.
  static constexpr char kAuthor[] = "archive-author";
  ArchiveFlow(std::shared_ptr<grpc::Channel> channel, Wrongs& wrongs);
  SteadyFlow& steady() { return *steady_; }
  // Times of the acts that the connector took, each of one act.
  std::vector<int64_t> acknowledged() const ABSL_LOCKS_EXCLUDED(mutex_);

  // One file; the error if it was not taken.
  static absl::Status HandIn(connector::v1::ConnectorService::Stub& stub, const std::string& file, connector::v1::ImportArchiveResponse* response);

 private:
  bool HandInNext();

  const std::unique_ptr<connector::v1::ConnectorService::Stub> stub_;
  Wrongs& wrongs_;
  int64_t next_time_;
  mutable Mutex mutex_;
  std::vector<int64_t> acknowledged_ ABSL_GUARDED_BY(mutex_);
  std::unique_ptr<SteadyFlow> steady_;
};

// One person after the other takes part, is invited to a perk, reserves and claims it. Each call has its id, and is made again until it is answered.
class ClaimFlow {
 public:
  static constexpr int kUnits = 10'000;
  // Makes the campaign. `channel`: to perks.
  ClaimFlow(std::shared_ptr<grpc::Channel> channel, Wrongs& wrongs);
  SteadyFlow& steady() { return *steady_; }
  const std::string& campaign_id() const { return perk_.campaign_id(); }
  // Codes by the offer that was claimed.
  std::map<std::string, std::string> acknowledged() const ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  absl::Status Prepare();
  // The offer and its code.
  absl::StatusOr<std::pair<std::string, std::string>> Claim(const std::string& person);
  bool ClaimNext();

  const std::unique_ptr<perks::v1::PerksService::Stub> stub_;
  Wrongs& wrongs_;
  perks::v1::Perk perk_;
  int next_ = 0;
  mutable Mutex mutex_;
  std::map<std::string, std::string> acknowledged_ ABSL_GUARDED_BY(mutex_);
  std::unique_ptr<SteadyFlow> steady_;
};

// Reads scores and topics through the gateway.
class ReadFlow {
 public:
  // The best known: everybody has a score from the first snapshot on.
  static constexpr int kSubjects = 20;
  ReadFlow(int port, Wrongs& wrongs);
  SteadyFlow& scores() { return *scores_; }
  SteadyFlow& topics() { return *topics_; }
  // Newer snapshots than any before.
  SteadyFlow& publishes() { return *publishes_; }
  // For a program that cannot read the newest snapshots: until it has made one, it serves an older one.
  void AcceptOlderSnapshot() ABSL_LOCKS_EXCLUDED(mutex_);
  // What was answered, each distinct answer once.
  std::vector<scoring::v1::GetScoreResponse> answers() const ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  // The body of a good answer.
  std::optional<std::string> Ask(const std::string& rpc, const std::string& json);
  bool ReadScore();
  bool SearchTopics();

  const int port_;
  Wrongs& wrongs_;
  uint32_t reads_ = 0;
  topics::v1::SearchTopicsResponse topics_answer_;
  mutable Mutex mutex_;
  uint64_t newest_ ABSL_GUARDED_BY(mutex_) = 0, newest_noted_ ABSL_GUARDED_BY(mutex_) = 0;
  std::map<std::string, scoring::v1::GetScoreResponse> answers_ ABSL_GUARDED_BY(mutex_);
  std::unique_ptr<SteadyFlow> scores_, topics_, publishes_;
};

}  // namespace klout

#endif  // KLOUT_TESTS_E2E_BAD_DAY_FLOWS_H_
