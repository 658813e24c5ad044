#include "services/gateway/connect/score_reads.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/status.h"

namespace klout::gateway {
namespace {

constexpr char kGetScorePath[] = "/klout.scoring.v1.ScoringService/GetScore";

}  // namespace

std::vector<ScoreReads::Read> ScoreReads::TakeBatch() {
  std::vector<Read> reads;
  if (under_way_ >= kMaxBatches || waiting_.empty()) return reads;
  ++under_way_;
  if (waiting_.size() <= kMaxSubjects) return std::exchange(waiting_, {});
  // The oldest first.
  const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(kMaxSubjects);
  std::move(waiting_.begin(), end, std::back_inserter(reads));
  waiting_.erase(waiting_.begin(), end);
  return reads;
}

void ScoreReads::Get(std::string subject, Done done) {
  std::vector<Read> reads;
  {
    MutexLock lock(&mutex_);
    waiting_.push_back({std::move(subject), std::move(done)});
    reads = TakeBatch();
  }
  if (!reads.empty()) SendBatch(std::move(reads));
}

void ScoreReads::SendBatch(std::vector<Read> reads) {
  scoring::v1::BatchGetScoresRequest request;
  for (const Read& read : reads) request.add_subjects(read.subject);
  scoring_.Unary(kBatchGetScoresPath, request.SerializeAsString(), {absl::Now() + kTimeout},
                 [this, reads = std::move(reads)](Backend::UnaryResult result) mutable { OnBatch(reads, std::move(result)); });
}

void ScoreReads::OnBatch(std::vector<Read>& reads, Backend::UnaryResult result) {
  std::vector<Read> next;
  {
    MutexLock lock(&mutex_);
    --under_way_;
    next = TakeBatch();
  }
  // Before the answers are written, so that scoring works meanwhile.
  if (!next.empty()) SendBatch(std::move(next));
  scoring::v1::BatchGetScoresResponse batch;
  absl::Status status = result.status;
  if (status.ok() && (!batch.ParseFromString(result.response) || batch.results_size() != static_cast<int>(reads.size()))) {
    status = Internal("an answer cannot be read");
  }
  for (size_t i = 0; i < reads.size(); ++i) {
    if (!status.ok()) {
      reads[i].done(status, nullptr);
    } else if (auto& one = *batch.mutable_results(static_cast<int>(i)); one.has_score()) {
      auto response = std::make_unique<scoring::v1::GetScoreResponse>();
      response->mutable_score()->Swap(one.mutable_score());
      *response->mutable_snapshot() = batch.snapshot();
      reads[i].done(absl::OkStatus(), std::move(response));
    } else {
      // A batch tells the reason only; the call itself tells the whole error.
      Ask(std::move(reads[i]));
    }
  }
}

void ScoreReads::Ask(Read read) {
  scoring::v1::GetScoreRequest request;
  request.set_subject(read.subject);
  scoring_.Unary(kGetScorePath, request.SerializeAsString(), {absl::Now() + kTimeout}, [done = std::move(read.done)](Backend::UnaryResult result) mutable {
    auto response = std::make_unique<scoring::v1::GetScoreResponse>();
    absl::Status status = result.status;
    if (status.ok() && !response->ParseFromString(result.response)) status = Internal("an answer cannot be read");
    done(status, status.ok() ? std::move(response) : nullptr);
  });
}

}  // namespace klout::gateway
