#ifndef KLOUT_TESTS_BENCH_SINK_SERVICE_H_
#define KLOUT_TESTS_BENCH_SINK_SERVICE_H_

#include "klout/scoring/v1/scoring.grpc.pb.h"

namespace klout::bench {

// Ingest that keeps nothing: reads a batch, acknowledges it. What the stream alone costs. Thread-safe.
class SinkService final : public scoring::v1::ScoringService::CallbackService {
 public:
  grpc::ServerBidiReactor<scoring::v1::IngestRequest, scoring::v1::IngestResponse>* Ingest(
      grpc::CallbackServerContext* context) override;
};

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_SINK_SERVICE_H_
