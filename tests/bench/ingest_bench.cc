#include <algorithm>
#include <memory>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/channel.h"
#include "common/clock.h"
#include "common/grpc_server.h"
#include "common/ingest_client.h"
#include "services/cli/simulator/load_generator.h"
#include "services/scoring/engine/score_engine.h"
#include "services/scoring/rpc/scoring_service.h"
#include "tests/bench/bench_engine.h"
#include "tests/bench/benches.h"
#include "tests/bench/child_process.h"
#include "tests/bench/sink_service.h"

namespace klout::bench {
namespace {

// Klout's whole fleet, 2015: 45 billion interactions a day.
constexpr double kKloutFleetPerSecond = 521'000;
constexpr double kMarkPerSecond = 2'000'000;
// At half that rate, and of batches as a connector sends them.
constexpr int kPacedPerSecond = 1'000'000, kPacedRows = 16'384;
constexpr double kMarkAckMilliseconds = 50;
constexpr int kRepetitions = 3;
// A repetition sends all batches, or those that fit in this time.
constexpr absl::Duration kSendLimit = absl::Seconds(20);
// No repetition is begun that would end after this.
constexpr absl::Duration kLimit = absl::Seconds(110);
constexpr absl::Duration kConnectTimeout = absl::Seconds(10);

struct Load {
  uint32_t accounts;
  uint32_t batches;
};
// 65,536 rows each: 20 million interactions.
constexpr Load kFull = {1'000'000, 306};
constexpr Load kQuick = {200'000, 32};

double SecondsSince(absl::Time start) { return absl::ToDoubleSeconds(absl::Now() - start); }

struct Sent {
  double seconds = 0;
  double interactions = 0;
  uint64_t batches = 0;
};

// Until all is acknowledged, over a socket. Takes the batches, so that no copy is measured.
absl::StatusOr<Sent> Send(GrpcServer& server, std::vector<fact::v1::FactBatch> batches) {
  const std::shared_ptr<grpc::Channel> channel = Connect(server.dial_address(), {.own_connection = true});
  if (absl::Status status = WaitReady(*channel, absl::Now() + kConnectTimeout); !status.ok()) return status;
  const auto stub = scoring::v1::ScoringService::NewStub(channel);
  IngestOptions options;
  options.sleep = absl::SleepFor;
  IngestClient client(*stub, options);
  const absl::Time start = absl::Now();
  uint64_t sent = 0;
  for (fact::v1::FactBatch& batch : batches) {
    if (absl::Now() - start > kSendLimit) break;
    ++sent;
    if (absl::Status status = client.Send(std::move(batch)); !status.ok()) return status;
  }
  if (absl::Status status = client.Flush(); !status.ok()) return status;
  const double seconds = SecondsSince(start);
  const IngestClient::Counts counts = client.counts();
  if (counts.batches != sent || counts.duplicate_batches != 0 || counts.reconnects != 0) {
    return absl::InternalError("not every batch was acknowledged once, on one connection");
  }
  return Sent{seconds, static_cast<double>(counts.rows), sent};
}

absl::StatusOr<Sent> SendToSink(const std::vector<fact::v1::FactBatch>& batches) {
  SinkService sink;
  auto server = GrpcServer::Create({.listen_address = "127.0.0.1:0"}, {&sink}, nullptr);
  if (!server.ok()) return server.status();
  return Send(**server, batches);
}

struct Durable {
  Sent sent;
  // From the first batch until all is folded, scored and served.
  double published_seconds = 0;
  double log_bytes = 0;
};

// An engine behind a socket. The server goes first, then the service, then the engine.
struct ServedEngine {
  BenchEngine bench;
  std::unique_ptr<Metrics> metrics = std::make_unique<Metrics>();
  std::unique_ptr<scoring::ScoringService> service;
  std::unique_ptr<GrpcServer> server;
};
absl::StatusOr<ServedEngine> Serve(absl::Duration publish_every) {
  absl::StatusOr<BenchEngine> bench = NewBenchEngine(publish_every);
  if (!bench.ok()) return bench.status();
  ServedEngine served;
  served.bench = *std::move(bench);
  served.service = std::make_unique<scoring::ScoringService>(scoring::ScoringServiceOptions(), *served.bench.engine, nullptr, RealClock(), served.metrics.get());
  auto server = GrpcServer::Create({.listen_address = "127.0.0.1:0"}, {served.service.get()}, served.metrics.get());
  if (!server.ok()) return server.status();
  served.server = *std::move(server);
  served.server->OnDrain([service = served.service.get()] { service->Drain(); });
  return served;
}

absl::StatusOr<Durable> SendToEngine(const std::vector<fact::v1::FactBatch>& batches) {
  const absl::StatusOr<ServedEngine> served = Serve(absl::ZeroDuration());
  if (!served.ok()) return served.status();
  scoring::ScoreEngine& engine = *served->bench.engine;
  const absl::StatusOr<Sent> sent = Send(*served->server, batches);
  if (!sent.ok()) return sent.status();
  const absl::Time start = absl::Now();
  const absl::StatusOr<scoring::v1::Snapshot> snapshot = engine.Publish(true);
  if (!snapshot.ok()) return snapshot.status();
  if (snapshot->log_watermark() != sent->batches) return absl::InternalError("the snapshot misses batches");
  return Durable{*sent, sent->seconds + SecondsSince(start), static_cast<double>(engine.stats().bytes)};
}

// What acknowledgements take while another process sends at a steady rate, and all is folded and published as it comes.
absl::StatusOr<std::vector<Row>> Paced(bool quick) {
  std::vector<double> p50, p99;
  std::string note;
  for (int i = 0; i < (quick ? 1 : kRepetitions); ++i) {
    const absl::StatusOr<ServedEngine> served = Serve(scoring::ScoreEngineOptions().publish_every);
    if (!served.ok()) return served.status();
    const absl::StatusOr<std::string> output =
        RunSelf({"--part", "ingest_load", served->server->dial_address(), absl::StrCat(kPacedPerSecond), quick ? "3" : "10", absl::StrCat(kPacedRows),
                 absl::StrCat(kFull.accounts), "1"}, kLimit);
    if (!output.ok()) return output.status();
    Figures figures = ParseFigures(*output);
    p50.push_back(figures["ack_p50"][0] * 1e3);
    p99.push_back(figures["ack_p99"][0] * 1e3);
    absl::StrAppendFormat(&note, "%s%.0f/s", note.empty() ? "" : ", ", figures["ingest_rate"][0]);
  }
  const std::string what = absl::StrFormat("%d interactions/s, acknowledged after, ", kPacedPerSecond);
  return std::vector<Row>{
      {"ingest", what + "median", "ms", p50},
      {"ingest", what + "p99", "ms", p99, "", {}, Mark{Mark::Of::kOurs, Mark::Bound::kAtMost, kMarkAckMilliseconds},
       absl::StrCat("batches of ", kPacedRows, " from a second process, each timed from when it was due; published every 5 s meanwhile; reached: ", note)}};
}

std::vector<Row> Rows(const std::vector<Sent>& sink, const std::vector<Durable>& durable, uint32_t accounts) {
  std::vector<double> sunk, acknowledged, published;
  for (const Sent& one : sink) sunk.push_back(one.interactions / one.seconds);
  for (const Durable& one : durable) {
    acknowledged.push_back(one.sent.interactions / one.sent.seconds);
    published.push_back(one.sent.interactions / one.published_seconds);
  }
  const double interactions = durable[0].sent.interactions;
  const std::string note = absl::StrFormat(
      "%.1f M interactions of %d accounts with posts, 65,536 a batch, %.1f bytes each in the log; one client "
      "with "
      "window 64 over TCP loopback, client and server in one process; acknowledged means synced to disk",
      interactions / 1e6, accounts, durable[0].log_bytes / interactions);
  const Mark mark = {Mark::Of::kOurs, Mark::Bound::kAtLeast, kMarkPerSecond};
  return {{"ingest", "durable", "interactions/s", acknowledged, "in-memory sink", sunk, mark, note},
          {"ingest", "durable", "interactions/s", acknowledged, "Klout's fleet 2015", {kKloutFleetPerSecond}},
          {"ingest",
           "durable, folded, scored, served",
           "interactions/s",
           published,
           "Klout's fleet 2015",
           {kKloutFleetPerSecond},
           {},
           "until PublishSnapshot after the last batch returns"}};
}

}  // namespace

absl::StatusOr<std::vector<Row>> BenchIngest(bool quick) {
  const absl::Time start = absl::Now();
  const Load load = quick ? kQuick : kFull;
  const simulator::LoadGenerator generator({.accounts = load.accounts, .batches = load.batches});
  std::vector<Sent> sink;
  std::vector<Durable> durable;
  for (int i = 0; i < kRepetitions; ++i) {
    const absl::Time repetition = absl::Now();
    const absl::StatusOr<Sent> to_sink = SendToSink(generator.batches());
    if (!to_sink.ok()) return to_sink.status();
    const absl::StatusOr<Durable> to_engine = SendToEngine(generator.batches());
    if (!to_engine.ok()) return to_engine.status();
    sink.push_back(*to_sink);
    durable.push_back(*to_engine);
    if (absl::Now() + (absl::Now() - repetition) > start + kLimit) break;
  }
  std::vector<Row> rows = Rows(sink, durable, load.accounts);
  absl::StatusOr<std::vector<Row>> paced = Paced(quick);
  if (!paced.ok()) return paced.status();
  for (Row& row : *paced) rows.push_back(std::move(row));
  return rows;
}

}  // namespace klout::bench
