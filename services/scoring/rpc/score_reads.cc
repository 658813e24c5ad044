#include "services/scoring/rpc/score_reads.h"

#include "common/error.h"
#include "services/scoring/rpc/request_check.h"
#include "services/scoring/rpc/score_message.h"

namespace klout::scoring {

absl::Status GetScore(const Snapshot* snapshot, const v1::GetScoreRequest& request,
                      v1::GetScoreResponse* response) {
  if (snapshot == nullptr) {
    // A bad request is told so even then: to try again would not help it.
    absl::Status status = CheckSubject("subject", request.subject());
    return status.ok() ? CheckServing(snapshot) : status;
  }
  const absl::StatusOr<Subject> subject = FindSubject(*snapshot, "subject", request.subject());
  if (!subject.ok()) return subject.status();
  FillScore(*snapshot, *subject, request.subject(), response->mutable_score());
  *response->mutable_snapshot() = snapshot->description().ref();
  return absl::OkStatus();
}

absl::Status BatchGetScores(const Snapshot* snapshot, const v1::BatchGetScoresRequest& request,
                            v1::BatchGetScoresResponse* response) {
  if (absl::Status status = CheckCount("subjects", request.subjects_size(), 1, kMaxBatchSubjects);
      !status.ok()) {
    return status;
  }
  if (absl::Status status = CheckServing(snapshot); !status.ok()) return status;
  response->mutable_results()->Reserve(request.subjects_size());
  for (int i = 0; i < request.subjects_size(); ++i) {
    v1::ScoreOrError* result = response->add_results();
    const absl::StatusOr<Subject> subject = FindSubject(*snapshot, "subject", request.subjects(i));
    if (subject.ok()) {
      FillScore(*snapshot, *subject, request.subjects(i), result->mutable_score());
    } else {
      *result->mutable_error() = ErrorDetailOf(subject.status());
      result->mutable_error()->set_field(Indexed("subjects", i));
    }
  }
  *response->mutable_snapshot() = snapshot->description().ref();
  return absl::OkStatus();
}

}  // namespace klout::scoring
