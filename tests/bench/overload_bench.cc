#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <thread>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/channel.h"
#include "common/clock.h"
#include "common/error.h"
#include "klout/gateway/v1/gateway.grpc.pb.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/cli/simulator/community.h"
#include "services/cli/simulator/load_generator.h"
#include "services/gateway/service.h"
#include "services/scoring/service.h"
#include "tests/bench/benches.h"
#include "tests/bench/child_process.h"
#include "tests/bench/machine.h"
#include "tests/bench/overload_load.h"
#include "tests/bench/suite_calls.h"
#include "tests/bench/temp_folder.h"

namespace klout::bench {
namespace {

constexpr double kBeyond = 3;
constexpr int kRounds = 3;
// Loads of throttled channels are numbered from here.
constexpr int kThrottledLoads = 1000;
constexpr double kMarkGoodput = 0.9, kMarkFirstAnswerMilliseconds = 100;
constexpr uint32_t kAccounts = 20'000, kPeople = 100'000, kDays = 12;
constexpr absl::Duration kLoadLimit = absl::Seconds(40), kAnswerLimit = absl::Seconds(10), kSampleEvery = absl::Milliseconds(20);

// What is offered, by whom, and for how long: to find the peak, at the peak, beyond it.
struct Work {
  const char* kind;
  absl::StatusOr<Outcome> (*offer)(const Offer&);
  std::string what, unit;
  // In one that is counted.
  double each;
  double peak_seconds, once_seconds, beyond_seconds;
  // Each load gets a server of its own, as what it leaves behind would slow the next.
  bool fresh;
  std::string note;
  bool throttle = false;
};

std::vector<Work> Works() {
  return {{"requests", OfferRequests, "GetScore by HTTP", "answers/s", 1, 1, 1, 2.5, false,
           "Connect JSON through gateway and scoring in one process, by a key without a limit in reach, 4,096 connections with one request each"},
          {"ranks", OfferRanks, "RankPeople", "answers/s", 1, 1, 1, 1.5, false, "top 100 by gRPC, 4 connections; a call waits for half of its time at most, else it is refused"},
          {"ranks_throttled", OfferRanks, "RankPeople by our channels", "answers/s", 1, 1, 1, 1.5, false, "the same, by channels that hold back what the server refuses (common/throttle_interceptor.h): refused counts both", true},
          {"links", OfferLinks, "LinkAccount", "answers/s", 1, 1, 1, 1.5, false, "a durable write by gRPC, 4 connections; 256 calls are under way at most"},
          {"links_throttled", OfferLinks, "LinkAccount by our channels", "answers/s", 1, 1, 1, 1.5, false, "the same, by channels that hold back what the server refuses", true},
          {"batches", OfferBatches, "Ingest", "interactions/s", kOfferedRows, 2, 2, 6, true,
           "durable, 65,536 a batch, 12 streams; a stream is not read while 64 of its batches are unanswered, and 512 MiB of batches wait for the log"}};
}

// The server has the first half of the processors, what loads it the others: so it is the server that is beyond its capacity, and not the machine.
void UseProcessors(bool first_half) {
  const int processors = static_cast<int>(sysconf(_SC_NPROCESSORS_ONLN));
  cpu_set_t set;
  CPU_ZERO(&set);
  for (int i = 0; i < processors; ++i) {
    if (processors == 1 || (i < processors / 2) == first_half) CPU_SET(i, &set);
  }
  for (const auto& thread : std::filesystem::directory_iterator("/proc/self/task")) {
    sched_setaffinity(std::atoi(thread.path().filename().c_str()), sizeof(set), &set);
  }
}

class HalfOfProcessors {
 public:
  HalfOfProcessors() { UseProcessors(true); }
  ~HalfOfProcessors() {
    cpu_set_t all;
    CPU_ZERO(&all);
    for (int i = 0; i < CPU_SETSIZE; ++i) CPU_SET(i, &all);
    for (const auto& thread : std::filesystem::directory_iterator("/proc/self/task")) {
      sched_setaffinity(std::atoi(thread.path().filename().c_str()), sizeof(all), &all);
    }
  }
};

// The last named goes first.
struct Suite {
  std::unique_ptr<TempFolder> folder;
  std::unique_ptr<scoring::ScoringServer> scoring;
  std::unique_ptr<gateway::GatewayServer> gateway;
  std::string key;

  void Stop() {
    gateway = nullptr;
    scoring = nullptr;
    folder = nullptr;
  }
};

absl::Status Fill(scoring::ScoringServer& server) {
  const auto stub = scoring::v1::ScoringService::NewStub(server.InProcessChannel());
  simulator::Community community({.people = kPeople, .days = kDays, .incidents = false});
  const simulator::LoadGenerator load(
      {.accounts = kAccounts, .batches = 4, .start_time = community.options().end_time - absl::Hours(24)});
  grpc::ClientContext context;
  auto call = stub->Ingest(&context);
  scoring::v1::IngestRequest request;
  uint64_t sent = 0;
  scoring::v1::IngestResponse answer;
  const auto send = [&] {
    ++sent;
    return call->Write(request) && call->Read(&answer) && answer.code() == 0;
  };
  for (const fact::v1::FactBatch& batch : load.batches()) {
    *request.mutable_batch() = batch;
    if (!send()) return absl::InternalError("the load was not taken");
  }
  while (community.NextBatch(request.mutable_batch())) {
    if (!send()) return absl::InternalError("the community was not taken");
  }
  call->WritesDone();
  if (!call->Finish().ok()) return absl::InternalError("the facts were not taken");
  return PublishNow(*stub);
}

absl::StatusOr<Suite> Serve(bool with_facts) {
  Suite suite;
  absl::StatusOr<std::unique_ptr<TempFolder>> folder = TempFolder::Create();
  if (!folder.ok()) return folder.status();
  suite.folder = *std::move(folder);
  auto scoring = scoring::ScoringServer::Create({.data_dir = suite.folder->path() + "/scoring",
                                                 .listen = "127.0.0.1:0",
                                                 .metrics_listen = "",
                                                 .publish_every = absl::ZeroDuration(),
                                                 .public_accounts = "all"},
                                                RealClock());
  if (!scoring.ok()) return scoring.status();
  suite.scoring = *std::move(scoring);
  if (!with_facts) return suite;
  if (absl::Status status = Fill(*suite.scoring); !status.ok()) return status;
  gateway::GatewayOptions options;
  options.data_dir = suite.folder->path() + "/gateway";
  options.listen = "127.0.0.1:0";
  options.rpc_listen = options.metrics_listen = "";
  options.public_accounts = "all";
  gateway::GatewayServer::Peers peers;
  peers.scoring = suite.scoring->InProcessChannel();
  auto gateway = gateway::GatewayServer::Create(options, RealClock(), std::move(peers));
  if (!gateway.ok()) return gateway.status();
  suite.gateway = *std::move(gateway);
  absl::StatusOr<std::string> key = NewScoresKey(*suite.gateway);
  if (!key.ok()) return key.status();
  suite.key = *std::move(key);
  return suite;
}

// Bytes of this process at their highest while it lives, besides those at the beginning.
class MemoryWatch {
 public:
  MemoryWatch() : thread_([this] { Watch(); }) {}
  double Stop() {
    stopping_ = true;
    thread_.join();
    return highest_ - before_;
  }

 private:
  void Watch() {
    while (!stopping_) {
      highest_ = std::max(highest_, ProcessBytes("VmRSS"));
      absl::SleepFor(kSampleEvery);
    }
  }

  const double before_ = ProcessBytes("VmRSS");
  double highest_ = before_;
  std::atomic<bool> stopping_ = false;
  std::thread thread_;
};

// Until scoring has answered one read, on a connection of its own.
absl::StatusOr<double> MillisecondsToAnswer(const Suite& suite) {
  const auto stub = scoring::v1::ScoringService::NewStub(Connect(suite.scoring->dial_address(), {.own_connection = true}));
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + kAnswerLimit));
  context.set_wait_for_ready(true);
  scoring::v1::GetScoreRequest request;
  request.set_subject("twitter:u17");
  scoring::v1::GetScoreResponse response;
  const absl::Time start = absl::Now();
  const absl::Status status = FromGrpcStatus(stub->GetScore(&context, request, &response), context);
  // Where nothing is published an answer is NO_SNAPSHOT.
  if (!status.ok() && ErrorReason(status).empty()) return status;
  return absl::ToDoubleMilliseconds(absl::Now() - start);
}

struct Measured {
  std::vector<double> once, beyond, refused, hinted, failed, megabytes, answer;
  std::string text;
};

class Overload {
 public:
  explicit Overload(const Work& work) : work_(work) {}

  absl::Status Round(int round, bool quick, Suite& suite, Measured& measured) {
    const double part = quick ? 0.3 : 1;
    double bytes = 0;
    absl::StatusOr<Figures> peak = Load(round * 3, 0, work_.peak_seconds * part, suite, &bytes);
    if (!peak.ok()) return peak.status();
    const double rate = (*peak)["good"][0];
    absl::StatusOr<Figures> once = Load(round * 3 + 1, rate, work_.once_seconds * part, suite, &bytes);
    if (!once.ok()) return once.status();
    measured.once.push_back((*once)["good"][0] * work_.each);
    absl::StatusOr<Figures> beyond = Load(round * 3 + 2, rate * kBeyond, work_.beyond_seconds * part, suite, &bytes);
    if (!beyond.ok()) return beyond.status();
    const absl::StatusOr<double> answer = MillisecondsToAnswer(suite);
    if (!answer.ok()) return answer.status();
    Figures& figures = *beyond;
    measured.beyond.push_back(figures["good"][0] * work_.each);
    measured.refused.push_back(figures["refused"][0] * work_.each);
    if (figures["refused"][0] > 0) measured.hinted.push_back(figures["hinted"][0] / figures["refused"][0]);
    measured.failed.push_back((figures["failed"][0] + (*once)["failed"][0]) * work_.each);
    measured.megabytes.push_back(bytes / 1e6);
    measured.answer.push_back(*answer);
    absl::StrAppendFormat(&measured.text, "; peak %.0f, at 1x %.0f due, %.0f late or not sent, p99 %.0f ms; at 3x %.0f due, %.0f late or not sent, p50 %.0f, p99 %.0f ms, refused after p50 %.0f, p99 %.0f ms",
                          rate * work_.each, (*once)["due"][0] * work_.each, (*once)["late"][0] * work_.each, (*once)["good_p99"][0] * 1e3, figures["due"][0] * work_.each,
                          figures["late"][0] * work_.each, figures["good_p50"][0] * 1e3, figures["good_p99"][0] * 1e3, figures["refused_p50"][0] * 1e3,
                          figures["refused_p99"][0] * 1e3);
    return absl::OkStatus();
  }

 private:
  absl::StatusOr<Figures> Load(int number, double rate, double seconds, Suite& suite, double* bytes) const {
    if (work_.fresh) {
      suite.Stop();
      absl::StatusOr<Suite> other = Serve(false);
      if (!other.ok()) return other.status();
      suite = *std::move(other);
    }
    const bool http = suite.gateway != nullptr && work_.offer == &OfferRequests;
    const std::string address = http ? absl::StrCat("127.0.0.1:", suite.gateway->http_port()) : suite.scoring->dial_address();
    MemoryWatch watch;
    const absl::StatusOr<std::string> output =
        RunSelf({"--part", "overload_load", work_.kind, address, absl::StrCat(rate), absl::StrCat(seconds), http ? suite.key : absl::StrCat(work_.throttle ? kThrottledLoads + number : number)}, kLoadLimit);
    *bytes = watch.Stop();
    if (!output.ok()) return output.status();
    return ParseFigures(*output);
  }

  const Work& work_;
};

std::vector<Row> RowsOf(const Work& work, Measured& measured) {
  const Mark goodput = {Mark::Of::kRatio, Mark::Bound::kAtLeast, kMarkGoodput};
  const Mark all = {Mark::Of::kOurs, Mark::Bound::kAtLeast, 1}, none = {Mark::Of::kOurs, Mark::Bound::kAtMost, 0};
  const Mark prompt = {Mark::Of::kOurs, Mark::Bound::kAtMost, kMarkFirstAnswerMilliseconds};
  std::vector<Row> rows = {{"overload", work.what + " at 3x", work.unit, measured.beyond, "at 1x", measured.once, goodput,
                            absl::StrCat(work.note, "; server and load on separate processors, a caller waits ", kCallSeconds, " s; a second, each round", measured.text)},
                           {"overload", work.what + " refused at 3x", work.unit, measured.refused}};
  if (!measured.hinted.empty()) rows.push_back({"overload", work.what + " refused with a time to wait", "of the refused", measured.hinted, "", {}, all});
  rows.push_back({"overload", work.what + " failed otherwise", work.unit, measured.failed, "", {}, none});
  rows.push_back({"overload", work.what + " memory added at 3x", "MB", measured.megabytes});
  rows.push_back({"overload", work.what + " then a first GetScore", "ms", measured.answer, "", {}, prompt});
  return rows;
}

double Part(std::vector<double>& values, double part) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[static_cast<size_t>(part * static_cast<double>(values.size() - 1))];
}

}  // namespace

absl::StatusOr<std::vector<Row>> BenchOverload(bool quick) {
  const HalfOfProcessors half;
  absl::StatusOr<Suite> suite = Serve(true);
  if (!suite.ok()) return suite.status();
  std::vector<Row> rows;
  for (const Work& work : Works()) {
    Overload overload(work);
    Measured measured;
    for (int round = 0; round < (quick ? 1 : kRounds); ++round) {
      if (absl::Status status = overload.Round(round, quick, *suite, measured); !status.ok()) return status;
    }
    for (Row& row : RowsOf(work, measured)) rows.push_back(std::move(row));
  }
  return rows;
}

absl::Status RunOverloadLoad(const std::vector<std::string>& arguments) {
  if (arguments.size() != 5) return absl::InvalidArgumentError("KIND ADDRESS RATE SECONDS KEY");
  UseProcessors(false);
  Offer offer = {arguments[1], std::atof(arguments[2].c_str()), std::atof(arguments[3].c_str()), arguments[4]};
  for (const Work& work : Works()) {
    if (arguments[0] != work.kind) continue;
    offer.throttle = work.throttle;
    absl::StatusOr<Outcome> outcome = work.offer(offer);
    if (!outcome.ok()) return outcome.status();
    const auto rate = [&](uint64_t count) { return static_cast<double>(count) / offer.seconds; };
    std::printf("due %.9g\ngood %.9g\nrefused %.9g\nhinted %.9g\nlate %.9g\nfailed %.9g\n", rate(outcome->due), rate(outcome->good), rate(outcome->refused),
                rate(outcome->hinted), rate(outcome->late), rate(outcome->failed));
    std::printf("good_p50 %.9g\ngood_p99 %.9g\nrefused_p50 %.9g\nrefused_p99 %.9g\n", Part(outcome->good_seconds, 0.5), Part(outcome->good_seconds, 0.99),
                Part(outcome->refused_seconds, 0.5), Part(outcome->refused_seconds, 0.99));
    return absl::OkStatus();
  }
  return absl::InvalidArgumentError("no such kind of load");
}

}  // namespace klout::bench
