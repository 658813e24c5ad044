#ifndef KLOUT_TESTS_BENCH_BENCHES_H_
#define KLOUT_TESTS_BENCH_BENCHES_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "tests/bench/report.h"

namespace klout::bench {

// Each measures one promise of the suite in turn with a baseline, within its own limit of time; all of them
// take less than 4 minutes on two cores. `quick`: seconds, with less data; the figures are then no proof.

// Memory and disk of this machine, without anything of ours.
absl::StatusOr<std::vector<Row>> BenchLimits(bool quick);
// Interactions per second from a client over a socket into the engine, durable, beside a server that only
// counts.
absl::StatusOr<std::vector<Row>> BenchIngest(bool quick);
// Milliseconds of the trust kernel to its fixed point, with weighted votes, beside a PageRank without weights as the GAP suite does it.
absl::StatusOr<std::vector<Row>> BenchKernel(bool quick);
// Seconds of a publish, beside one that makes no intervals.
absl::StatusOr<std::vector<Row>> BenchPublish(bool quick);
// GetScore per second and its latencies, beside an empty call on the same server.
absl::StatusOr<std::vector<Row>> BenchGetScore(bool quick);
// Seconds from a start to the first score with 50 million interactions in the log, of the engine and of `klout up`, and how fast all is rebuilt from
// the log: long.
absl::StatusOr<std::vector<Row>> BenchRestart(bool quick);
// Nanoseconds per interaction and per edge at 1, 4, 16 and 64 million edges, beside those at one million: long.
absl::StatusOr<std::vector<Row>> BenchScaling(bool quick);
// Scores per second out of Redis, beside a bare hiredis pipeline.
absl::StatusOr<std::vector<Row>> BenchCache(bool quick);
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

// Answers to reads and writes that come at three times the server's peak, beside those at the peak: long.
absl::StatusOr<std::vector<Row>> BenchOverload(bool quick);

// What a second process does for them; its figures go to stdout. For main.
//   ADDRESS ACCOUNTS ROUNDS SECONDS KINDS: makes calls of the kinds in turn: empty, score, same, columns, batch,
//   same_batch.
absl::Status RunReadLoad(const std::vector<std::string>& arguments);
//   ADDRESS RATE SECONDS ROWS ACCOUNTS SEED: sends RATE interactions a second, ROWS a batch, whether they are answered or not, and says how long
//   acknowledgements took.
absl::Status RunIngestLoad(const std::vector<std::string>& arguments);
//   KIND ADDRESS RATE SECONDS KEY: offers RATE calls, requests or batches a second (0: as many as are answered), and says what came of them.
absl::Status RunOverloadLoad(const std::vector<std::string>& arguments);
//   DIR ACCOUNTS BATCHES: fills an engine, or opens the one that is there (BATCHES 0) and says when the first score was read.
absl::Status RunRestartLoad(const std::vector<std::string>& arguments);
//   BATCHES: fills an engine and says what an interaction and an edge took.
absl::Status RunScalingLoad(const std::vector<std::string>& arguments);
//   DIR ACCOUNTS BATCHES WITH_POSTS: fills an engine, or opens the one that is there (BATCHES 0), and weighs
//   it.
absl::Status RunSizeLoad(const std::vector<std::string>& arguments);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_BENCHES_H_
