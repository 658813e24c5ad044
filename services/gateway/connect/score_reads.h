#ifndef KLOUT_SERVICES_GATEWAY_CONNECT_SCORE_READS_H_
#define KLOUT_SERVICES_GATEWAY_CONNECT_SCORE_READS_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/functional/any_invocable.h"
#include "absl/status/status.h"
#include "common/mutex.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/gateway/connect/backend.h"

namespace klout::gateway {

// What Backend is asked for.
inline constexpr char kBatchGetScoresPath[] = "/klout.scoring.v1.ScoringService/BatchGetScores";

// GetScore for many callers at once: what comes in while a read is under way goes as one BatchGetScores after it. A gRPC call costs several times what
// one score does, so that this is what lets a door answer scores at the rate of its HTTP; a call that comes alone goes at once. Nothing is kept: each
// answer was read after its call came in. Thread-safe; nothing blocks.
class ScoreReads {
 public:
  // `scoring` must outlive it, and so must this the calls that it was given.
  explicit ScoreReads(Backend& scoring) : scoring_(scoring) {}

  using Done = absl::AnyInvocable<void(absl::Status, std::unique_ptr<scoring::v1::GetScoreResponse>)>;
  // Errors as GetScore has them; DEADLINE_EXCEEDED after kTimeout. `done` runs on a thread of gRPC's.
  void Get(std::string subject, Done done) ABSL_LOCKS_EXCLUDED(mutex_);

  static constexpr absl::Duration kTimeout = absl::Seconds(30);

 private:
  struct Read {
    std::string subject;
    Done done;
  };
  // At most so many batches are under way, of at most so many subjects.
  static constexpr int kMaxBatches = 2;
  static constexpr size_t kMaxSubjects = 1'000;

  void SendBatch(std::vector<Read> reads);
  void OnBatch(std::vector<Read>& reads, Backend::UnaryResult result);
  void Ask(Read read);
  // What waits, up to a batch; none if enough are under way.
  std::vector<Read> TakeBatch() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  Backend& scoring_;
  Mutex mutex_;
  std::vector<Read> waiting_ ABSL_GUARDED_BY(mutex_);
  int under_way_ ABSL_GUARDED_BY(mutex_) = 0;
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_CONNECT_SCORE_READS_H_
