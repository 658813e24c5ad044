#ifndef KLOUT_TESTS_BENCH_BENCHES_H_
#define KLOUT_TESTS_BENCH_BENCHES_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "tests/bench/report.h"

namespace klout::bench {

// Each measures one promise of the suite in turn with a baseline, within its own limit of time; all of them
// take less than 4 minutes on two cores. `quick`: seconds, with less data; the figures are then no proof.

// Interactions per second from a client over a socket into the engine, durable, beside a server that only
// counts.
absl::StatusOr<std::vector<Row>> BenchIngest(bool quick);
// Nanoseconds per edge and iteration of the trust kernel, beside a plain PageRank.
absl::StatusOr<std::vector<Row>> BenchKernel(bool quick);
// Seconds of a publish, beside one that makes no intervals.
absl::StatusOr<std::vector<Row>> BenchPublish(bool quick);
// GetScore per second and its latencies, beside an empty call on the same server.
absl::StatusOr<std::vector<Row>> BenchGetScore(bool quick);
// Latency of the top 100 about a topic, with filters, beside an empty call.
absl::StatusOr<std::vector<Row>> BenchRankPeople(bool quick);
// Bytes per edge and per account, in the columns, on disk and in memory.
absl::StatusOr<std::vector<Row>> BenchSize(bool quick);
// Texts per second through the topics classifier on one core, beside Debian's fastText.
absl::StatusOr<std::vector<Row>> BenchClassify(bool quick);
// Megabytes of a network's JSON per second into facts, beside simdjson's parse of the same bytes.
absl::StatusOr<std::vector<Row>> BenchConnector(bool quick);

// Ten thousand linked accounts read within their servers' budgets, and the memory it takes.
absl::StatusOr<std::vector<Row>> BenchManyAccounts(bool quick);

// Seconds of a plan of reach, and of its change after a refusal, beside a plain OPIM-C.
absl::StatusOr<std::vector<Row>> BenchPlanner(bool quick);
// People whom both planners' choices reach, by 10,000 forward runs: long.
absl::StatusOr<std::vector<Row>> BenchPlannerSpread(bool quick);
// Claims of perks per second, durable, beside the rate of the database's own smallest transaction; on SQLite and PostgreSQL.
absl::StatusOr<std::vector<Row>> BenchPerks(bool quick);

// Connect JSON GetScore per second through the gateway, beside CivetWeb that answers as many fixed bytes.
absl::StatusOr<std::vector<Row>> BenchGateway(bool quick);

// What a second process does for them; its figures go to stdout. For main.
//   ADDRESS ACCOUNTS ROUNDS SECONDS: calls GetScore, SameScore and Call in turn.
absl::Status RunReadLoad(const std::vector<std::string>& arguments);
//   DIR ACCOUNTS BATCHES WITH_POSTS: fills an engine, or opens the one that is there (BATCHES 0), and weighs
//   it.
absl::Status RunSizeLoad(const std::vector<std::string>& arguments);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_BENCHES_H_
