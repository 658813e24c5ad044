#ifndef KLOUT_TESTS_UNIT_CLI_FAKE_SUITE_H_
#define KLOUT_TESTS_UNIT_CLI_FAKE_SUITE_H_

#include <grpcpp/grpcpp.h>

#include <chrono>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "common/error.h"
#include "services/cli/cli.h"
#include "tests/unit/cli/fake_models.h"
#include "tests/unit/cli/fake_perks.h"

namespace klout::cli {

// A scoring service that answers with what a test put into it, and remembers what it was asked.
class FakeScoring final : public scoring::v1::ScoringService::Service {
 public:
  // Of Ingest: batches taken in order, without repeats; and how often the stream is broken, after how many
  // answers.
  std::vector<fact::v1::FactBatch> log;
  int breaks = 0;
  int answers_before_break = 2;
  // Batch ids answered once with this error in place of an acknowledgement.
  std::map<std::string, absl::Status> refusals;
  int streams = 0;

  absl::Status error;
  scoring::v1::Score score;
  scoring::v1::Receipt receipt;
  std::vector<scoring::v1::ExportRow> rows;
  std::vector<std::string> calls;
  int people = 0;

  grpc::Status Ingest(
      grpc::ServerContext* context,
      grpc::ServerReaderWriter<scoring::v1::IngestResponse, scoring::v1::IngestRequest>* stream) override {
    ++streams;
    int answered = 0;
    scoring::v1::IngestRequest request;
    while (stream->Read(&request)) {
      if (breaks > 0 && answered == answers_before_break) {
        --breaks;
        return ToGrpcStatus(Unavailable("DRAINING", "the server is draining", absl::ZeroDuration()), context);
      }
      stream->Write(Answer(request.batch()));
      ++answered;
    }
    return grpc::Status::OK;
  }

  grpc::Status GetModelReport(grpc::ServerContext*, const scoring::v1::GetModelReportRequest*, scoring::v1::GetModelReportResponse* response) override {
    response->set_model("m1");
    return grpc::Status::OK;
  }
  grpc::Status GetScore(grpc::ServerContext* context, const scoring::v1::GetScoreRequest* request,
                        scoring::v1::GetScoreResponse* response) override {
    calls.push_back("GetScore " + request->subject());
    *response->mutable_score() = score;
    response->mutable_score()->set_subject(request->subject());
    FillSnapshot(response->mutable_snapshot());
    return ToGrpcStatus(error, context);
  }

  grpc::Status BatchGetScores(grpc::ServerContext* context, const scoring::v1::BatchGetScoresRequest* request,
                              scoring::v1::BatchGetScoresResponse* response) override {
    for (const std::string& subject : request->subjects()) {
      auto* result = response->add_results();
      if (subject == "twitter:nobody") {
        result->mutable_error()->set_reason("NOT_FOUND");
      } else {
        *result->mutable_score() = score;
        result->mutable_score()->set_subject(subject);
      }
    }
    return ToGrpcStatus(error, context);
  }

  grpc::Status GetReceipt(grpc::ServerContext* context, const scoring::v1::GetReceiptRequest* request,
                          scoring::v1::GetReceiptResponse* response) override {
    *response->mutable_receipt() = receipt;
    return ToGrpcStatus(error, context);
  }

  grpc::Status RankPeople(grpc::ServerContext* context, const scoring::v1::RankPeopleRequest* request,
                          scoring::v1::RankPeopleResponse* response) override {
    calls.push_back("RankPeople " + std::to_string(request->page_size()) + " '" + request->page_token() +
                    "'");
    int rank = request->page_token().empty() ? 0 : std::stoi(request->page_token());
    for (int i = 0; i < request->page_size() && rank < people; ++i) {
      auto* person = response->add_people();
      person->set_rank(static_cast<uint64_t>(++rank));
      *person->mutable_score() = score;
      person->mutable_score()->set_subject("person:" + std::to_string(rank));
    }
    if (rank < people) response->set_next_page_token(std::to_string(rank));
    FillSnapshot(response->mutable_snapshot());
    return ToGrpcStatus(error, context);
  }

  grpc::Status PublishSnapshot(grpc::ServerContext* context,
                               const scoring::v1::PublishSnapshotRequest* request,
                               scoring::v1::PublishSnapshotResponse* response) override {
    calls.push_back(request->force() ? "PublishSnapshot force" : "PublishSnapshot");
    FillSnapshot(response->mutable_snapshot()->mutable_ref());
    response->mutable_snapshot()->set_accounts(1234);
    return ToGrpcStatus(error, context);
  }

  grpc::Status RollbackSnapshot(grpc::ServerContext*, const scoring::v1::RollbackSnapshotRequest* request,
                                scoring::v1::RollbackSnapshotResponse*) override {
    calls.push_back("RollbackSnapshot " + std::to_string(request->snapshot_id()));
    return grpc::Status::OK;
  }

  grpc::Status RemovePerson(grpc::ServerContext*, const scoring::v1::RemovePersonRequest* request,
                            scoring::v1::RemovePersonResponse*) override {
    calls.push_back("RemovePerson " + request->subject() + " after " + std::to_string(log.size()));
    return grpc::Status::OK;
  }

  grpc::Status LinkAccount(grpc::ServerContext*, const scoring::v1::LinkAccountRequest* request,
                           scoring::v1::LinkAccountResponse*) override {
    calls.push_back("LinkAccount " + request->account() + " " + request->person_id());
    return grpc::Status::OK;
  }

  grpc::Status Endorse(grpc::ServerContext*, const scoring::v1::EndorseRequest* request,
                       scoring::v1::EndorseResponse* response) override {
    calls.push_back("Endorse " + request->giver() + " " + request->receiver() + " " + request->topic() + " " +
                    request->request_id());
    response->set_remaining_today(9);
    return grpc::Status::OK;
  }

  grpc::Status Simulate(grpc::ServerContext*, const scoring::v1::SimulateRequest* request,
                        scoring::v1::SimulateResponse* response) override {
    calls.push_back("Simulate " + std::to_string(request->add().interactions().actors_size()) + " added, " +
                    std::to_string(request->without_accounts_size()) + " without");
    *response->mutable_before() = score;
    *response->mutable_after() = score;
    response->mutable_after()->set_score(score.score() + 1.5);
    return grpc::Status::OK;
  }

  grpc::Status ExportScores(grpc::ServerContext*, const scoring::v1::ExportScoresRequest*,
                            grpc::ServerWriter<scoring::v1::ExportScoresResponse>* writer) override {
    for (const auto& row : rows) {
      scoring::v1::ExportScoresResponse response;
      *response.add_rows() = row;
      writer->Write(response);
    }
    return grpc::Status::OK;
  }

  static void FillSnapshot(scoring::v1::SnapshotRef* snapshot) {
    snapshot->set_id(17);
    snapshot->mutable_as_of()->set_seconds(1341388800);
    snapshot->set_model("m1");
  }

 private:
  scoring::v1::IngestResponse Answer(const fact::v1::FactBatch& batch) {
    scoring::v1::IngestResponse answer;
    answer.set_batch_id(batch.batch_id());
    if (const auto refusal = refusals.find(batch.batch_id()); refusal != refusals.end()) {
      answer.set_code(static_cast<int>(refusal->second.code()));
      answer.set_message(std::string(refusal->second.message()));
      *answer.mutable_error() = ErrorDetailOf(refusal->second);
      refusals.erase(refusal);
      return answer;
    }
    for (const auto& known : log) {
      if (known.batch_id() == batch.batch_id()) answer.set_duplicate(true);
    }
    if (!answer.duplicate()) log.push_back(batch);
    answer.set_sequence(log.size());
    return answer;
  }
};

// A connector that answers with what a test put into it, and remembers what it was asked.
class FakeConnector final : public connector::v1::ConnectorService::Service {
 public:
  connector::v1::ListNetworksResponse networks;
  connector::v1::StartLinkRequest start;
  connector::v1::StartLinkResponse started;
  connector::v1::FinishLinkRequest finish;
  std::vector<connector::v1::LinkedAccount> accounts;
  connector::v1::UnlinkRequest unlinked;
  // Of SyncAccount, by account id: what the run comes to.
  std::map<std::string, absl::Status> failures;
  std::vector<std::string> synced;
  connector::v1::SyncStatus status;
  connector::v1::FollowRequest follow;
  connector::v1::ImportArchiveOptions archive_options;
  std::string archive;
  connector::v1::ImportArchiveResponse imported;

  grpc::Status ListNetworks(grpc::ServerContext*, const connector::v1::ListNetworksRequest*,
                            connector::v1::ListNetworksResponse* response) override {
    *response = networks;
    return grpc::Status::OK;
  }
  grpc::Status StartLink(grpc::ServerContext*, const connector::v1::StartLinkRequest* request,
                         connector::v1::StartLinkResponse* response) override {
    start = *request;
    *response = started;
    return grpc::Status::OK;
  }
  grpc::Status FinishLink(grpc::ServerContext*, const connector::v1::FinishLinkRequest* request,
                          connector::v1::FinishLinkResponse* response) override {
    finish = *request;
    if (!accounts.empty()) *response->mutable_account() = accounts[0];
    return grpc::Status::OK;
  }
  grpc::Status ListAccounts(grpc::ServerContext*, const connector::v1::ListAccountsRequest* request,
                            connector::v1::ListAccountsResponse* response) override {
    // A page each.
    const size_t at = request->page_token().empty() ? 0 : std::stoul(request->page_token());
    if (at < accounts.size()) *response->add_accounts() = accounts[at];
    if (at + 1 < accounts.size()) response->set_next_page_token(std::to_string(at + 1));
    return grpc::Status::OK;
  }
  grpc::Status Unlink(grpc::ServerContext*, const connector::v1::UnlinkRequest* request,
                      connector::v1::UnlinkResponse*) override {
    unlinked = *request;
    return grpc::Status::OK;
  }
  grpc::Status SyncAccount(grpc::ServerContext* context, const connector::v1::SyncAccountRequest* request,
                           grpc::ServerWriter<connector::v1::SyncAccountResponse>* writer) override {
    synced.push_back(request->account().id());
    connector::v1::SyncAccountResponse response;
    *response.mutable_status() = status;
    writer->Write(response);
    return ToGrpcStatus(failures[request->account().id()], context);
  }
  grpc::Status Follow(grpc::ServerContext*, const connector::v1::FollowRequest* request,
                      grpc::ServerWriter<connector::v1::FollowResponse>* writer) override {
    follow = *request;
    connector::v1::FollowResponse response;
    response.set_events(1234);
    response.set_facts(2000);
    writer->Write(response);
    return grpc::Status::OK;
  }
  grpc::Status ImportArchive(grpc::ServerContext*, grpc::ServerReader<connector::v1::ImportArchiveRequest>* reader,
                             connector::v1::ImportArchiveResponse* response) override {
    connector::v1::ImportArchiveRequest request;
    while (reader->Read(&request)) {
      if (request.has_options()) archive_options = request.options();
      archive += request.piece();
    }
    *response = imported;
    return grpc::Status::OK;
  }
};

// The program beside these services: runs a command line and gives back all it said.
class FakeSuite {
 public:
  struct Result {
    int exit_code;
    std::string out, err;
  };

  FakeSuite() {
    grpc::ServerBuilder builder;
    builder.RegisterService(&scoring);
    builder.RegisterService(&connector);
    builder.RegisterService(&perks);
    builder.RegisterService(&models);
    server_ = builder.BuildAndStart();
    surroundings.environment = [this](const std::string& name) { return environment[name]; };
    surroundings.probe = [this](const std::string& address) {
      probed.push_back(address);
      return server_answers ? channel() : nullptr;
    };
    surroundings.open_embedded =
        [this](const UpOptions& options) -> absl::StatusOr<std::unique_ptr<EmbeddedSuite>> {
      opened = options;
      ++opens;
      return std::make_unique<Embedded>(channel());
    };
    surroundings.run_up = [this](const UpOptions& options) { return opened = options, 7; };
    surroundings.run_demo = [this](const DemoOptions& options) { return demo = options, 1; };
    surroundings.sleep = [this](absl::Duration duration) { slept.push_back(duration); };
  }
  ~FakeSuite() { server_->Shutdown(std::chrono::system_clock::now()); }

  std::shared_ptr<grpc::Channel> channel() { return server_->InProcessChannel(grpc::ChannelArguments()); }

  Result Run(const std::vector<std::string>& words) {
    std::ostringstream out, err;
    std::istringstream in(typed);
    Console console{.out = &out, .err = &err, .in = &in, .width = width};
    const int exit_code = RunCli(words, console, surroundings);
    return {exit_code, out.str(), err.str()};
  }

  FakeScoring scoring;
  FakeConnector connector;
  FakePerks perks;
  FakeModels models;
  // What the person types.
  std::string typed;
  int width = 80;
  std::map<std::string, std::string> environment;
  std::vector<std::string> probed;
  bool server_answers = true;
  UpOptions opened;
  int opens = 0;
  DemoOptions demo;
  std::vector<absl::Duration> slept;
  Surroundings surroundings;

 private:
  class Embedded : public EmbeddedSuite {
   public:
    explicit Embedded(std::shared_ptr<grpc::Channel> channel) : channel_(std::move(channel)) {}
    std::shared_ptr<grpc::Channel> channel() override { return channel_; }
    absl::StatusOr<std::shared_ptr<grpc::Channel>> connector() override { return channel_; }
    absl::StatusOr<std::shared_ptr<grpc::Channel>> perks() override { return channel_; }
    absl::StatusOr<std::shared_ptr<grpc::Channel>> gateway() override { return channel_; }

   private:
    std::shared_ptr<grpc::Channel> channel_;
  };

  std::unique_ptr<grpc::Server> server_;
};

}  // namespace klout::cli

#endif  // KLOUT_TESTS_UNIT_CLI_FAKE_SUITE_H_
