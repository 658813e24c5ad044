#include "tests/e2e/scoring_process.h"

#include <google/protobuf/util/json_util.h>
#include <grpcpp/generic/generic_stub.h>
#include <signal.h>

#include <bit>
#include <fstream>
#include <regex>
#include <thread>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/synchronization/notification.h"
#include "absl/time/clock.h"
#include "common/channel.h"
#include "common/error.h"
#include "services/scoring/store/model_file.h"
#include "tests/e2e/http_get.h"

namespace klout::scoring {
namespace {

constexpr int kMaxMessageBytes = 64 << 20;

std::string FirstMatch(const std::string& text, const char* pattern) {
  std::smatch match;
  return std::regex_search(text, match, std::regex(pattern)) ? match[1].str() : "";
}

}  // namespace

bool WriteModelFile(const Model& model, const std::string& path) {
  std::string json;
  if (!google::protobuf::util::MessageToJsonString(ModelFileOf(model), &json).ok()) return false;
  std::ofstream file(path);
  file << json;
  return file.flush().good();
}

absl::StatusOr<std::unique_ptr<ScoringProcess>> ScoringProcess::Launch(const ScoringFlags& flags) {
  const std::string listen =
      flags.listen.empty() ? absl::StrCat("unix:", flags.data_dir, ".sock") : flags.listen;
  auto process = Process::Start({KLOUT_SCORING_PROGRAM, "--data_dir=" + flags.data_dir, "--listen=" + listen,
                                 absl::StrCat("--metrics_listen=", flags.metrics ? "127.0.0.1:0" : ""),
                                 "--redis=" + flags.redis, "--publish_every=" + flags.publish_every,
                                 "--public_accounts=" + flags.public_accounts, "--threads=2",
                                 "--fact_log=" + flags.fact_log, "--role=" + flags.role, "--writer=" + flags.writer, "--model=" + flags.model});
  if (!process.ok()) return process.status();
  std::unique_ptr<ScoringProcess> scoring(new ScoringProcess);
  scoring->process_ = *std::move(process);
  return scoring;
}

absl::StatusOr<std::unique_ptr<ScoringProcess>> ScoringProcess::Start(const ScoringFlags& flags) {
  auto scoring = Launch(flags);
  if (!scoring.ok()) return scoring.status();
  if ((*scoring)->AwaitReady(absl::Now() + kPatience)) return scoring;
  return absl::UnavailableError("klout-scoring does not serve: " + (*scoring)->process().err());
}

bool ScoringProcess::AwaitReady(absl::Time deadline) {
  const std::optional<std::string> line = process_->AwaitLine("\"scoring_serves\"", deadline);
  if (!line.has_value()) return false;
  address_ = FirstMatch(*line, "\"address\":\"([^\"]*)\"");
  metrics_port_ = std::atoi(FirstMatch(*line, "\"metrics_port\":([0-9]+)").c_str());
  channel_ =
      Connect(address_, {.max_message_bytes = kMaxMessageBytes, .max_attempts = 1, .own_connection = true});
  stub_ = v1::ScoringService::NewStub(channel_);
  return WaitReady(*channel_, deadline).ok() && HealthOf(channel_) == 1;
}

std::map<std::string, double> ScoringProcess::Metrics() const {
  std::map<std::string, double> samples;
  const std::string answer = HttpGet(metrics_port_, "/metrics", kPatience);
  for (const auto line : absl::StrSplit(answer, '\n')) {
    const size_t space = line.rfind(' ');
    double value = 0;
    if (line.empty() || line[0] == '#' || space == line.npos) continue;
    if (absl::SimpleAtod(line.substr(space + 1), &value)) samples[std::string(line.substr(0, space))] = value;
  }
  return samples;
}

int ScoringProcess::Terminate() {
  process_->Signal(SIGTERM);
  return process_->AwaitExit(absl::Now() + kPatience).value_or(-1);
}

int HealthOf(const std::shared_ptr<grpc::Channel>& channel) {
  // Debian has no compiled proto of the health service; its messages are one field each.
  grpc::Slice nothing("");
  grpc::ByteBuffer request(&nothing, 1);
  grpc::ByteBuffer response;
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + kPatience));
  grpc::GenericStub stub(channel);
  absl::Notification done;
  grpc::Status status;
  stub.UnaryCall(&context, "/grpc.health.v1.Health/Check", {}, &request, &response, [&](grpc::Status s) {
    status = s;
    done.Notify();
  });
  done.WaitForNotification();
  if (!status.ok()) return -status.error_code();
  grpc::Slice answer;
  return response.DumpToSingleSlice(&answer).ok() && answer.size() == 2 ? answer.begin()[1] : 0;
}

Answers Ingest(v1::ScoringService::Stub& stub, const std::vector<fact::v1::FactBatch>& batches) {
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + kPatience));
  const auto stream = stub.Ingest(&context);
  std::thread sender([&] {
    v1::IngestRequest request;
    for (const fact::v1::FactBatch& batch : batches) {
      *request.mutable_batch() = batch;
      if (!stream->Write(request)) break;
    }
    stream->WritesDone();
  });
  Answers answers;
  v1::IngestResponse response;
  while (stream->Read(&response)) answers.responses.push_back(response);
  sender.join();
  answers.end = stream->Finish();
  return answers;
}

absl::StatusOr<std::vector<v1::ExportRow>> ExportAll(v1::ScoringService::Stub& stub) {
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + kPatience));
  const auto stream = stub.ExportScores(&context, {});
  std::vector<v1::ExportRow> rows;
  v1::ExportScoresResponse response;
  while (stream->Read(&response)) rows.insert(rows.end(), response.rows().begin(), response.rows().end());
  if (absl::Status status = FromGrpcStatus(stream->Finish(), context); !status.ok()) return status;
  return rows;
}

bool SameBits(const v1::ExportRow& a, const v1::ExportRow& b) {
  const auto same = [](double x, double y) {
    return std::bit_cast<uint64_t>(x) == std::bit_cast<uint64_t>(y);
  };
  return a.account() == b.account() && a.person() == b.person() && same(a.score(), b.score()) &&
         same(a.low(), b.low()) && same(a.high(), b.high()) &&
         same(a.people_per_week(), b.people_per_week()) && same(a.true_reach(), b.true_reach()) &&
         same(a.amplification(), b.amplification()) && same(a.network_impact(), b.network_impact());
}

absl::StatusOr<v1::Snapshot> Publish(v1::ScoringService::Stub& stub, bool force) {
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + kPatience));
  v1::PublishSnapshotRequest request;
  request.set_force(force);
  v1::PublishSnapshotResponse response;
  const grpc::Status status = stub.PublishSnapshot(&context, request, &response);
  if (!status.ok()) return FromGrpcStatus(status, context);
  return response.snapshot();
}

}  // namespace klout::scoring
