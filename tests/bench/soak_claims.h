#ifndef KLOUT_TESTS_BENCH_SOAK_CLAIMS_H_
#define KLOUT_TESTS_BENCH_SOAK_CLAIMS_H_

#include <grpcpp/channel.h>

#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "klout/perks/v1/perks.grpc.pb.h"
#include "tests/bench/latency_book.h"

namespace klout::bench {

// Campaigns that come and go: each has a perk, some of the same people are invited, and of every ten six
// claim it, two let their reservation run out, one declines and one does nothing; then it ends and the next
// begins. Not thread-safe.
class SoakClaims {
 public:
  static constexpr int kPeopleACampaign = 200;
  // Of one call, of other parts of the load too.
  static constexpr absl::Duration kCallLimit = absl::Seconds(30);
  // `number`: which of several; no two have people in common.
  SoakClaims(std::shared_ptr<grpc::Channel> channel, int number, LatencyBook& book);
  // Does the next thing: begins a campaign, or has one person answer, or ends it.
  void Next();

 private:
  // A write that is the same however often it is sent: made under an id of its own.
  template <typename Request, typename Response>
  absl::Status Do(const std::string& kind,
                  grpc::Status (perks::v1::PerksService::Stub::*method)(grpc::ClientContext*, const Request&,
                                                                        Response*),
                  Request request, Response* response);
  absl::Status Begin();
  absl::Status Answer(int place);
  absl::Status End();

  const std::unique_ptr<perks::v1::PerksService::Stub> stub_;
  const int number_;
  LatencyBook& book_;
  std::string brand_;
  perks::v1::Perk perk_;
  uint64_t writes_ = 0, campaigns_ = 0;
  // Of the campaign; -1: it is to begin.
  int next_ = -1;
};

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_SOAK_CLAIMS_H_
