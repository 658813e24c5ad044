#ifndef KLOUT_TESTS_INTEGRATION_SCORING_RPC_FIXTURE_H_
#define KLOUT_TESTS_INTEGRATION_SCORING_RPC_FIXTURE_H_

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "common/local_score_cache.h"
#include "tests/unit/scoring_rpc/serving_rpc.h"

namespace klout::scoring {

// User 0 to kUsers - 1 act on each other at random; each of the first 30 is linked to a person of the same number:
// twitter:user-7 is person:p7. One snapshot is published.
class ScoringRpcTest : public testing::Test {
 protected:
  using Stub = v1::ScoringService::Stub;
  static constexpr int kUsers = 300;

  ScoringRpcTest() {
    Ingest(BatchOf("acts", RandomActs(/*seed=*/1, 5000, kUsers)));
    for (int user = 0; user < 30; ++user) {
      Ingest(LinkBatch(absl::StrCat("link-", user), user, absl::StrCat("p", user), kStart + user));
    }
    v1::PublishSnapshotResponse response;
    const absl::Status status = rpc_.Call(&Stub::PublishSnapshot, v1::PublishSnapshotRequest(), &response);
    EXPECT_TRUE(status.ok()) << status;
  }

  // One batch on a stream of its own; the answer to it.
  v1::IngestResponse Ingest(const fact::v1::FactBatch& batch) {
    grpc::ClientContext context;
    ServingRpc::SetDeadline(context);
    auto call = rpc_.stub().Ingest(&context);
    v1::IngestRequest request;
    *request.mutable_batch() = batch;
    EXPECT_TRUE(call->Write(request));
    call->WritesDone();
    v1::IngestResponse response;
    EXPECT_TRUE(call->Read(&response));
    EXPECT_TRUE(call->Finish().ok());
    return response;
  }
  template <typename Request>
  static Request About(const std::string& subject) {
    Request request;
    request.set_subject(subject);
    return request;
  }
  v1::Score Score(const std::string& subject) {
    v1::GetScoreResponse response;
    const absl::Status status = rpc_.Call(&Stub::GetScore, About<v1::GetScoreRequest>(subject), &response);
    EXPECT_TRUE(status.ok()) << status;
    return response.score();
  }
  // Whatever the gate says.
  void Publish() {
    v1::PublishSnapshotRequest request;
    request.set_force(true);
    v1::PublishSnapshotResponse response;
    const absl::Status status = rpc_.Call(&Stub::PublishSnapshot, request, &response);
    ASSERT_TRUE(status.ok()) << status;
  }

  TempDir dir_;
  std::unique_ptr<ScoreEngine> engine_ = OpenEngine(dir_.path());
  LocalScoreCache cache_;
  ServingRpc rpc_{*engine_, &cache_, nullptr};
};

}  // namespace klout::scoring

#endif  // KLOUT_TESTS_INTEGRATION_SCORING_RPC_FIXTURE_H_
