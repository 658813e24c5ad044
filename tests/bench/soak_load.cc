#include "tests/bench/soak_load.h"

#include <grpcpp/client_context.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <random>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "klout/connector/v1/connector.grpc.pb.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "tests/bench/soak_claims.h"
#include "tests/bench/soak_community.h"
#include "tests/testing/http_call.h"

namespace klout::bench {
namespace {

constexpr int kBatchesASecond = 10, kBatchesAStream = 50;
constexpr int kReaders = 3, kClaimers = 2;
constexpr int kCallsAConnection = 200;
constexpr int kActsAnArchive = 500;

void Limit(grpc::ClientContext& context) {
  context.set_deadline(absl::ToChronoTime(absl::Now() + SoakClaims::kCallLimit));
}

// A call of a reader: what it is called in the report, which RPC, and its JSON for a random number.
struct ReadKind {
  const char* name;
  const char* rpc;
  // How often of all.
  int weight;
  std::string (*json)(uint64_t random);
};

std::string SubjectJson(uint64_t random) {
  return absl::StrCat("{\"subject\":\"twitter:", SoakCommunity::AccountId(random % SoakCommunity::kAccounts),
                      "\"}");
}
std::string TopicOf(uint64_t random) {
  return SoakCommunity::kTopics[random % std::size(SoakCommunity::kTopics)];
}

constexpr ReadKind kReadKinds[] = {
    {"GetScore", "klout.scoring.v1.ScoringService/GetScore", 10, SubjectJson},
    {"GetReceipt", "klout.scoring.v1.ScoringService/GetReceipt", 2, SubjectJson},
    {"ListScoreHistory", "klout.scoring.v1.ScoringService/ListScoreHistory", 1, SubjectJson},
    {"ListInfluencers", "klout.scoring.v1.ScoringService/ListInfluencers", 1, SubjectJson},
    {"RankPeople", "klout.scoring.v1.ScoringService/RankPeople", 1,
     [](uint64_t random) { return absl::StrCat("{\"topic\":\"", TopicOf(random), "\",\"pageSize\":20}"); }},
    {"SearchTopics", "klout.topics.v1.TopicsService/SearchTopics", 2,
     [](uint64_t random) {
       return absl::StrCat("{\"query\":\"", TopicOf(random).substr(0, 2 + random % 4), "\"}");
     }},
    // The text in base64: "the espresso of this coffee bar is the best I had".
    {"Classify", "klout.topics.v1.TopicsService/Classify", 2,
     [](uint64_t) {
       return std::string(
           R"({"texts":[{"text":"dGhlIGVzcHJlc3NvIG9mIHRoaXMgY29mZmVlIGJhciBpcyB0aGUgYmVzdCBJIGhhZA=="}]})");
     }},
};

const ReadKind& KindOf(uint64_t random) {
  int all = 0;
  for (const ReadKind& kind : kReadKinds) all += kind.weight;
  auto left = static_cast<int>(random % static_cast<uint64_t>(all));
  for (const ReadKind& kind : kReadKinds) {
    if ((left -= kind.weight) < 0) return kind;
  }
  return kReadKinds[0];
}

}  // namespace

SoakLoad::SoakLoad(const SoakSuite& suite, std::string key, LatencyBook& book, absl::Duration longest)
    : suite_(suite),
      key_(std::move(key)),
      book_(book),
      first_fact_(absl::ToUnixSeconds(begin_) -
                  static_cast<int64_t>(absl::ToDoubleSeconds(longest) * kDaysASecond * SoakCommunity::kDay)) {
  threads_.emplace_back([this] { SendFacts(); });
  threads_.emplace_back([this] { Publish(); });
}

void SoakLoad::StartAll() {
  all_ = true;
  threads_.emplace_back([this] { SendArchives(); });
  for (int reader = 0; reader < kReaders; ++reader) threads_.emplace_back([this, reader] { Read(reader); });
  for (int claimer = 0; claimer < kClaimers; ++claimer) {
    threads_.emplace_back([this, claimer] {
      SoakClaims claims(suite_.Channel("perks"), claimer, book_);
      Repeat(absl::ZeroDuration(), [&claims] { claims.Next(); });
    });
  }
}

void SoakLoad::Stop() {
  stopping_ = true;
  for (std::thread& thread : threads_) {
    if (thread.joinable()) thread.join();
  }
}

void SoakLoad::Repeat(absl::Duration every, const std::function<void()>& once) const {
  while (!stopping_) {
    const absl::Time next = absl::Now() + every;
    once();
    if (const absl::Duration left = next - absl::Now(); left > absl::ZeroDuration()) absl::SleepFor(left);
  }
}

int64_t SoakLoad::FactTime() const {
  return first_fact_ + static_cast<int64_t>(absl::ToDoubleSeconds(absl::Now() - begin_) * kDaysASecond *
                                            SoakCommunity::kDay);
}

void SoakLoad::SendFacts() {
  const auto stub = scoring::v1::ScoringService::NewStub(suite_.Channel("scoring"));
  SoakCommunity community;
  int64_t sent_to = first_fact_;
  bool has_links = false;
  absl::Time due = absl::Now();
  while (!stopping_) {
    grpc::ClientContext context;
    Limit(context);
    const auto stream = stub->Ingest(&context);
    for (int i = 0; i < kBatchesAStream && !stopping_; ++i) {
      const int64_t now = FactTime();
      scoring::v1::IngestRequest request;
      *request.mutable_batch() =
          has_links ? community.Next(sent_to, now, kFactsASecond / kBatchesASecond) : community.Links(now);
      const absl::Time begin = absl::Now();
      scoring::v1::IngestResponse response;
      if (!stream->Write(request) || !stream->Read(&response)) break;
      if (response.code() != 0) book_.AddError("Ingest", response.message());
      book_.Add("Ingest", absl::Now() - begin);
      facts_ += kFactsASecond / kBatchesASecond;
      has_links = true;
      sent_to = now;
      due = std::max(due + absl::Seconds(1) / kBatchesASecond, absl::Now() - absl::Seconds(1));
      absl::SleepFor(due - absl::Now());
    }
    stream->WritesDone();
    if (const grpc::Status status = stream->Finish(); !status.ok())
      book_.AddError("Ingest", status.error_message());
  }
}

void SoakLoad::SendArchives() {
  const auto stub = connector::v1::ConnectorService::NewStub(suite_.Channel("connector"));
  std::mt19937 random(1);
  int64_t to = first_fact_;
  Repeat(absl::Milliseconds(250), [&] {
    const int64_t from = std::exchange(to, FactTime());
    std::string file = "actor,author,time,kind,post\n";
    for (int64_t i = 0; i < kActsAnArchive; ++i) {
      // One in ten was in the archive before.
      const int64_t time = i % 10 == 0 ? from : from + 1 + (to - from - 1) * i / kActsAnArchive;
      const uint32_t author = random() % 500;
      absl::StrAppend(&file, SoakCommunity::AccountId(500 + random() % 500), ",",
                      SoakCommunity::AccountId(author), ",", time, ",reshare,\n");
    }
    grpc::ClientContext context;
    Limit(context);
    connector::v1::ImportArchiveResponse response;
    const absl::Time begin = absl::Now();
    const auto stream = stub->ImportArchive(&context, &response);
    connector::v1::ImportArchiveRequest request;
    request.mutable_options()->set_network(fact::v1::NETWORK_TWITTER);
    request.set_piece(file);
    stream->Write(request);
    stream->WritesDone();
    const grpc::Status status = stream->Finish();
    if (!status.ok()) return book_.AddError("ImportArchive", status.error_message());
    book_.Add("ImportArchive", absl::Now() - begin);
    archive_keys_ += response.counts().interactions();
  });
}

void SoakLoad::Publish() {
  const auto stub = scoring::v1::ScoringService::NewStub(suite_.Channel("scoring"));
  // Something is there to be published.
  while (facts_ < kFactsASecond && !stopping_) absl::SleepFor(absl::Milliseconds(50));
  absl::Time next = absl::Now();
  Repeat(absl::Milliseconds(50), [&] {
    if (all_ && absl::Now() < next) return;
    next = absl::Now() + kPublishEvery;
    grpc::ClientContext context;
    Limit(context);
    scoring::v1::PublishSnapshotRequest request;
    request.set_force(true);
    scoring::v1::PublishSnapshotResponse response;
    const absl::Time begin = absl::Now();
    const grpc::Status status = stub->PublishSnapshot(&context, request, &response);
    if (!status.ok()) return book_.AddError("PublishSnapshot", status.error_message());
    book_.Add("PublishSnapshot", absl::Now() - begin);
    accounts_ = response.snapshot().accounts();
    edges_ = response.snapshot().edges();
    MutexLock lock(&mutex_);
    days_.insert(response.snapshot().ref().as_of().seconds() / SoakCommunity::kDay);
  });
}

void SoakLoad::Read(int reader) {
  std::mt19937_64 random(static_cast<uint64_t>(reader));
  std::optional<HttpClient> client;
  int calls = 0;
  Repeat(absl::ZeroDuration(), [&] {
    // One of the readers never keeps its connection.
    if (!client.has_value() || reader == 0 || ++calls % kCallsAConnection == 0)
      client.emplace(suite_.gateway_http_port());
    const ReadKind& kind = KindOf(random());
    const std::string json = kind.json(random());
    const absl::Time begin = absl::Now();
    client->Send(absl::StrCat(
        "POST /", kind.rpc,
        " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAuthorization: Bearer ", key_,
        "\r\nContent-Length: ", json.size(), "\r\n\r\n", json));
    const HttpAnswer answer = client->Read();
    if (answer.status == 200) {
      book_.Add(kind.name, absl::Now() - begin);
    } else {
      book_.AddError(kind.name, absl::StrCat(answer.status, " ", answer.body));
      client.reset();
    }
  });
}

size_t SoakLoad::published_days() const {
  MutexLock lock(&mutex_);
  return days_.size();
}

}  // namespace klout::bench
