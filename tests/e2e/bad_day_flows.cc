#include "tests/e2e/bad_day_flows.h"

#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/message_differencer.h>
#include <grpcpp/client_context.h>

#include <algorithm>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/error.h"
#include "tests/testing/http_call.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout {
namespace {

constexpr absl::Duration kCallLimit = absl::Seconds(4);
constexpr int kFirstActs = 20'000, kActsABatch = 30;
constexpr size_t kBatchesAStream = 3;
constexpr size_t kMaxWrongs = 10, kMaxWrongBytes = 400;

// An honest answer of a service to which something happens.
bool SaysLater(absl::StatusCode code) {
  return code == absl::StatusCode::kUnavailable || code == absl::StatusCode::kDeadlineExceeded || code == absl::StatusCode::kResourceExhausted;
}

void Limit(grpc::ClientContext& context) { context.set_deadline(absl::ToChronoTime(absl::Now() + kCallLimit)); }

// A write of perks, the same however often it is sent under this id.
template <typename Stub, typename Request, typename Response>
absl::Status Do(Stub& stub, grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, Response*), const std::string& id, Request request,
                Response* response) {
  grpc::ClientContext context;
  Limit(context);
  request.set_request_id(id);
  request.set_actor("operator:test");
  return FromGrpcStatus((stub.*method)(&context, request, response), context);
}

}  // namespace

SteadyFlow::SteadyFlow(absl::Duration every, std::function<bool()> once) : thread_([this, every, once = std::move(once)] { Run(every, once); }) {}

void SteadyFlow::Stop() {
  {
    MutexLock lock(&mutex_);
    stopping_ = true;
    changed_.NotifyAll();
  }
  if (thread_.joinable()) thread_.join();
}

void SteadyFlow::Run(absl::Duration every, const std::function<bool()>& once) {
  for (;;) {
    const absl::Time begin = absl::Now();
    const bool succeeded = once();
    MutexLock lock(&mutex_);
    if (succeeded) {
      successes_.emplace_back(begin, absl::Now());
      changed_.NotifyAll();
    } else {
      ++failures_;
    }
    // The rate of a flow, not a wait for something.
    while (!stopping_ && absl::Now() < begin + every) changed_.WaitUntil(&mutex_, begin + every);
    if (stopping_) return;
  }
}

std::optional<absl::Time> SteadyFlow::AwaitSuccess(absl::Time moment, absl::Time deadline) {
  MutexLock lock(&mutex_);
  for (;;) {
    const auto first = std::lower_bound(successes_.begin(), successes_.end(), std::pair(moment, absl::InfinitePast()));
    if (first != successes_.end()) return first->second;
    if (absl::Now() >= deadline) return std::nullopt;
    changed_.WaitUntil(&mutex_, deadline);
  }
}

bool SteadyFlow::AwaitSuccesses(int count, absl::Time deadline) {
  MutexLock lock(&mutex_);
  while (static_cast<int>(successes_.size()) < count && absl::Now() < deadline) changed_.WaitUntil(&mutex_, deadline);
  return static_cast<int>(successes_.size()) >= count;
}

int SteadyFlow::successes() const {
  MutexLock lock(&mutex_);
  return static_cast<int>(successes_.size());
}

int SteadyFlow::failures() const {
  MutexLock lock(&mutex_);
  return failures_;
}

void Wrongs::Add(const std::string& what) {
  MutexLock lock(&mutex_);
  if (all_.size() < kMaxWrongs) all_.push_back(what.substr(0, kMaxWrongBytes));
}

std::vector<std::string> Wrongs::all() const {
  MutexLock lock(&mutex_);
  return all_;
}

void Wrongs::AcceptCancelled() {
  MutexLock lock(&mutex_);
  accepts_cancelled_ = true;
}

void Wrongs::AddError(const std::string& call, const absl::Status& error) {
  const std::string text = error.ToString();
  MutexLock lock(&mutex_);
  const bool says_later = SaysLater(error.code()) || (accepts_cancelled_ && absl::IsCancelled(error));
  if (!says_later && all_.size() < kMaxWrongs) all_.push_back(absl::StrCat(call, ": ", text).substr(0, kMaxWrongBytes));
  if (!says_later) return;
  later_[call] = text.substr(0, kMaxWrongBytes);
}

std::map<std::string, std::string> Wrongs::later() const {
  MutexLock lock(&mutex_);
  return later_;
}

FactFlow::FactFlow(std::shared_ptr<grpc::Channel> channel, Wrongs& wrongs)
    : stub_(scoring::v1::ScoringService::NewStub(std::move(channel))), wrongs_(wrongs) {
  pending_.push_back(Next(kFirstActs));
  steady_ = std::make_unique<SteadyFlow>(absl::Milliseconds(200), [this] { return SendPending(); });
}

fact::v1::FactBatch FactFlow::Next(int acts) {
  // The first are of the last days, evenly; later ones of the last hours, so that no network looks as if it fell silent.
  const int64_t now = absl::ToUnixSeconds(absl::Now()), span = made_ == 0 ? 10 * 86'400 : 3'600;
  std::vector<scoring::Act> rows;
  for (int i = 0; i < acts; ++i) {
    const int author = static_cast<int>(random_() % (1 + random_() % kAccounts));
    rows.push_back({static_cast<int>(random_() % kAccounts), author, now - 60 - static_cast<int64_t>(random_() % span)});
  }
  return scoring::BatchOf(absl::StrCat("fact-", made_++), rows);
}

bool FactFlow::SendPending() {
  while (pending_.size() < kBatchesAStream) pending_.push_back(Next(kActsABatch));
  grpc::ClientContext context;
  Limit(context);
  const auto stream = stub_->Ingest(&context);
  scoring::v1::IngestRequest request;
  for (const fact::v1::FactBatch& batch : pending_) {
    *request.mutable_batch() = batch;
    if (!stream->Write(request)) break;
  }
  stream->WritesDone();
  size_t answered = 0;
  std::vector<fact::v1::FactBatch> left;
  for (scoring::v1::IngestResponse response; stream->Read(&response) && answered < pending_.size(); ++answered) {
    const fact::v1::FactBatch& batch = pending_[answered];
    if (response.batch_id() != batch.batch_id()) wrongs_.Add(absl::StrCat("answer for ", response.batch_id(), " instead of ", batch.batch_id()));
    if (response.code() == 0) {
      MutexLock lock(&mutex_);
      acknowledged_.emplace_back(batch, response.sequence());
      continue;
    }
    wrongs_.AddError("fact batch", absl::Status(static_cast<absl::StatusCode>(response.code()), response.message()));
    left.push_back(batch);
  }
  const absl::Status end = FromGrpcStatus(stream->Finish(), context);
  if (!end.ok()) wrongs_.AddError("stream of facts", end);
  left.insert(left.end(), pending_.begin() + static_cast<std::ptrdiff_t>(answered), pending_.end());
  pending_ = std::move(left);
  return pending_.empty();
}

std::vector<std::pair<fact::v1::FactBatch, uint64_t>> FactFlow::acknowledged() const {
  MutexLock lock(&mutex_);
  return acknowledged_;
}

ArchiveFlow::ArchiveFlow(std::shared_ptr<grpc::Channel> channel, Wrongs& wrongs)
    : stub_(connector::v1::ConnectorService::NewStub(std::move(channel))),
      wrongs_(wrongs),
      next_time_(absl::ToUnixSeconds(absl::Now() - absl::Hours(2))),
      steady_(std::make_unique<SteadyFlow>(absl::Milliseconds(200), [this] { return HandInNext(); })) {}

absl::Status ArchiveFlow::HandIn(connector::v1::ConnectorService::Stub& stub, const std::string& file, connector::v1::ImportArchiveResponse* response) {
  grpc::ClientContext context;
  Limit(context);
  const auto stream = stub.ImportArchive(&context, response);
  connector::v1::ImportArchiveRequest request;
  request.mutable_options()->set_network(fact::v1::NETWORK_TWITTER);
  request.set_piece(file);
  stream->Write(request);
  stream->WritesDone();
  return FromGrpcStatus(stream->Finish(), context);
}

bool ArchiveFlow::HandInNext() {
  connector::v1::ImportArchiveResponse response;
  const std::string act = absl::StrCat("reader-", next_time_ % 10, ",", kAuthor, ",", next_time_, ",reshare,");
  const absl::Status status = HandIn(*stub_, "actor,author,time,kind,post\n" + act + "\n", &response);
  if (!status.ok()) {
    wrongs_.AddError("archive", status);
    return false;
  }
  // Known: an earlier try, whose answer was lost, had been taken.
  if (response.counts().interactions() + response.counts().known() != 1) wrongs_.Add("archive of one act: " + response.ShortDebugString());
  MutexLock lock(&mutex_);
  acknowledged_.push_back(next_time_++);
  return true;
}

std::vector<int64_t> ArchiveFlow::acknowledged() const {
  MutexLock lock(&mutex_);
  return acknowledged_;
}

ClaimFlow::ClaimFlow(std::shared_ptr<grpc::Channel> channel, Wrongs& wrongs) : stub_(perks::v1::PerksService::NewStub(std::move(channel))), wrongs_(wrongs) {
  if (const absl::Status status = Prepare(); !status.ok()) wrongs_.Add(absl::StrCat("campaign: ", status.ToString()));
  steady_ = std::make_unique<SteadyFlow>(absl::Milliseconds(50), [this] { return ClaimNext(); });
}

absl::Status ClaimFlow::Prepare() {
  namespace v1 = perks::v1;
  using Stub = v1::PerksService::Stub;
  v1::CreateBrandRequest brand;
  brand.set_name("acme");
  v1::CreateBrandResponse branded;
  if (absl::Status status = Do(*stub_, &Stub::CreateBrand, "brand", brand, &branded); !status.ok()) return status;
  v1::CreateCampaignRequest campaign;
  campaign.set_brand_id(branded.brand().id());
  campaign.set_name("bad day");
  v1::CreateCampaignResponse made;
  if (absl::Status status = Do(*stub_, &Stub::CreateCampaign, "campaign", campaign, &made); !status.ok()) return status;
  v1::CreatePerkRequest create;
  create.set_campaign_id(made.campaign().id());
  create.set_name("umbrella");
  create.set_terms("be nice");
  create.mutable_hold()->set_seconds(86'400);
  create.mutable_offer_valid()->set_seconds(7 * 86'400);
  v1::CreatePerkResponse created;
  if (absl::Status status = Do(*stub_, &Stub::CreatePerk, "perk", create, &created); !status.ok()) return status;
  perk_ = created.perk();
  v1::AddStockRequest stock;
  stock.set_perk_id(perk_.id());
  stock.set_units(kUnits);
  v1::AddStockResponse stocked;
  if (absl::Status status = Do(*stub_, &Stub::AddStock, "stock", stock, &stocked); !status.ok()) return status;
  v1::LaunchCampaignRequest launch;
  launch.set_campaign_id(perk_.campaign_id());
  v1::LaunchCampaignResponse launched;
  return Do(*stub_, &Stub::LaunchCampaign, "launch", launch, &launched);
}

absl::StatusOr<std::pair<std::string, std::string>> ClaimFlow::Claim(const std::string& person) {
  namespace v1 = perks::v1;
  using Stub = v1::PerksService::Stub;
  v1::PutParticipantRequest put;
  put.mutable_participant()->set_person(person);
  put.mutable_participant()->set_place("IT");
  put.mutable_participant()->set_birth_date("1980-01-01");
  v1::PutParticipantResponse known;
  if (absl::Status status = Do(*stub_, &Stub::PutParticipant, "put-" + person, put, &known); !status.ok()) return status;
  v1::InvitePeopleRequest invite;
  invite.set_perk_id(perk_.id());
  invite.add_persons(person);
  v1::InvitePeopleResponse invited;
  if (absl::Status status = Do(*stub_, &Stub::InvitePeople, "invite-" + person, invite, &invited); !status.ok()) return status;
  if (invited.invitations_size() != 1) return absl::InternalError("one was invited: " + invited.ShortDebugString());
  const std::string offer = invited.invitations(0).offer_id();
  v1::ReserveRequest reserve;
  reserve.set_offer_id(offer);
  v1::ReserveResponse reserved;
  if (absl::Status status = Do(*stub_, &Stub::Reserve, "reserve-" + person, reserve, &reserved); !status.ok()) return status;
  v1::ClaimRequest claim;
  claim.set_offer_id(offer);
  claim.set_terms_hash(perk_.terms_hash());
  v1::ClaimResponse claimed;
  if (absl::Status status = Do(*stub_, &Stub::Claim, "claim-" + person, claim, &claimed); !status.ok()) return status;
  return std::pair(offer, claimed.offer().code());
}

bool ClaimFlow::ClaimNext() {
  const std::string person = absl::StrCat("person:p", next_);
  const auto claimed = Claim(person);
  if (!claimed.ok()) {
    wrongs_.AddError("claim", claimed.status());
    return false;
  }
  ++next_;
  MutexLock lock(&mutex_);
  acknowledged_.insert(*claimed);
  return true;
}

std::map<std::string, std::string> ClaimFlow::acknowledged() const {
  MutexLock lock(&mutex_);
  return acknowledged_;
}

ReadFlow::ReadFlow(int port, Wrongs& wrongs) : port_(port), wrongs_(wrongs) {
  scores_ = std::make_unique<SteadyFlow>(absl::Milliseconds(20), [this] { return ReadScore(); });
  topics_ = std::make_unique<SteadyFlow>(absl::Milliseconds(100), [this] { return SearchTopics(); });
  publishes_ = std::make_unique<SteadyFlow>(absl::Milliseconds(50), [this] {
    MutexLock lock(&mutex_);
    return std::exchange(newest_noted_, newest_) < newest_;
  });
}

std::optional<std::string> ReadFlow::Ask(const std::string& rpc, const std::string& json) {
  const HttpAnswer answer = ConnectCall(port_, rpc, json, {absl::StrCat("connect-timeout-ms: ", absl::ToInt64Milliseconds(kCallLimit))});
  size_t length = 0;
  const bool is_whole = absl::SimpleAtoi(answer.Header("content-length"), &length) && length == answer.body.size();
  // Nobody listens, or it ended while it spoke.
  if (answer.status == 0 || (!is_whole && answer.Header("transfer-encoding") != "chunked")) return std::nullopt;
  if (answer.status == 200) return answer.body;
  const std::pair<const char*, absl::StatusCode> honest[] = {{"\"unavailable\"", absl::StatusCode::kUnavailable},
                                                             {"\"deadline_exceeded\"", absl::StatusCode::kDeadlineExceeded},
                                                             {"\"resource_exhausted\"", absl::StatusCode::kResourceExhausted},
                                                             {"\"canceled\"", absl::StatusCode::kCancelled}};
  absl::StatusCode code = absl::StatusCode::kUnknown;
  for (const auto& [word, said] : honest) {
    if (answer.body.find(word) != std::string::npos) code = said;
  }
  wrongs_.AddError(rpc, absl::Status(code, absl::StrCat(answer.status, " ", answer.body)));
  return std::nullopt;
}

bool ReadFlow::ReadScore() {
  const std::string subject = absl::StrCat("twitter:", scoring::UserName(static_cast<int>(reads_++ % kSubjects)));
  const auto body = Ask("klout.scoring.v1.ScoringService/GetScore", absl::StrCat("{\"subject\":\"", subject, "\"}"));
  if (!body.has_value()) return false;
  scoring::v1::GetScoreResponse answer;
  if (!google::protobuf::util::JsonStringToMessage(*body, &answer).ok() || answer.score().subject() != subject || answer.snapshot().id() == 0) {
    wrongs_.Add(absl::StrCat("GetScore of ", subject, ": ", *body));
    return false;
  }
  const uint64_t id = answer.snapshot().id();
  MutexLock lock(&mutex_);
  if (id < newest_) wrongs_.Add(absl::StrCat("snapshot ", id, " was served after ", newest_));
  newest_ = std::max(newest_, id);
  answers_.emplace(answer.SerializeAsString(), answer);
  return true;
}

bool ReadFlow::SearchTopics() {
  const auto body = Ask("klout.topics.v1.TopicsService/SearchTopics", R"({"query": "espre"})");
  if (!body.has_value()) return false;
  topics::v1::SearchTopicsResponse answer;
  const bool is_answer = google::protobuf::util::JsonStringToMessage(*body, &answer).ok() && answer.matches_size() > 0;
  if (topics_answer_.matches_size() == 0) topics_answer_ = answer;
  if (!is_answer || !google::protobuf::util::MessageDifferencer::Equals(answer, topics_answer_)) wrongs_.Add("SearchTopics: " + *body);
  return is_answer;
}

void ReadFlow::AcceptOlderSnapshot() {
  MutexLock lock(&mutex_);
  newest_ = newest_noted_ = 0;
}

std::vector<scoring::v1::GetScoreResponse> ReadFlow::answers() const {
  MutexLock lock(&mutex_);
  std::vector<scoring::v1::GetScoreResponse> all;
  for (const auto& [bytes, answer] : answers_) all.push_back(answer);
  return all;
}

}  // namespace klout
