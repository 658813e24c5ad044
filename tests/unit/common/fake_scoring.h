#ifndef KLOUT_TESTS_UNIT_COMMON_FAKE_SCORING_H_
#define KLOUT_TESTS_UNIT_COMMON_FAKE_SCORING_H_

#include <functional>
#include <string>

#include "absl/status/status.h"
#include "absl/synchronization/notification.h"
#include "common/error.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"

namespace klout {

// A scoring service that answers GetScore as the test says, and holds WatchScores open until it is told to
// end.
class FakeScoring final : public scoring::v1::ScoringService::CallbackService {
 public:
  using Answer = std::function<absl::Status(grpc::CallbackServerContext&, const std::string& subject)>;
  explicit FakeScoring(Answer answer = nullptr) : answer_(std::move(answer)) {}

  grpc::ServerUnaryReactor* GetScore(grpc::CallbackServerContext* context,
                                     const scoring::v1::GetScoreRequest* request,
                                     scoring::v1::GetScoreResponse* response) override {
    auto* reactor = context->DefaultReactor();
    response->mutable_score()->set_subject(request->subject());
    const absl::Status status = answer_ ? answer_(*context, request->subject()) : absl::OkStatus();
    reactor->Finish(ToGrpcStatus(status, context));
    return reactor;
  }

  grpc::ServerWriteReactor<scoring::v1::WatchScoresResponse>* WatchScores(
      grpc::CallbackServerContext* context, const scoring::v1::WatchScoresRequest* request) override {
    class Watch final : public grpc::ServerWriteReactor<scoring::v1::WatchScoresResponse> {
     public:
      explicit Watch(FakeScoring& service) : service_(service) {
        service_.watch_ = this;
        service_.watch_started_.Notify();
      }
      void OnCancel() override { service_.EndWatch(absl::CancelledError("cancelled")); }
      void OnDone() override { delete this; }

     private:
      FakeScoring& service_;
    };
    return new Watch(*this);
  }

  absl::Notification& watch_started() { return watch_started_; }
  // The first call ends the stream; further ones do nothing.
  void EndWatch(const absl::Status& status) {
    if (watch_ended_.exchange(true)) return;
    watch_->Finish(ToGrpcStatus(status, nullptr));
  }

 private:
  const Answer answer_;
  grpc::ServerWriteReactor<scoring::v1::WatchScoresResponse>* watch_ = nullptr;
  absl::Notification watch_started_;
  std::atomic<bool> watch_ended_ = false;
};

}  // namespace klout

#endif  // KLOUT_TESTS_UNIT_COMMON_FAKE_SCORING_H_
