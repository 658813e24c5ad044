#include "services/gateway/legacy/v2_calls.h"

#include <memory>
#include <optional>
#include <utility>

#include "common/error.h"
#include "common/status.h"
#include "klout/topics/v1/topics.pb.h"

namespace klout::gateway {
namespace {

using google::protobuf::Message;

constexpr char kGetScore[] = "/klout.scoring.v1.ScoringService/GetScore";
constexpr char kGetPerson[] = "/klout.scoring.v1.ScoringService/GetPerson";
constexpr char kListScoreHistory[] = "/klout.scoring.v1.ScoringService/ListScoreHistory";
constexpr char kListInfluencers[] = "/klout.scoring.v1.ScoringService/ListInfluencers";
constexpr char kListInfluenced[] = "/klout.scoring.v1.ScoringService/ListInfluenced";
constexpr char kGetTopic[] = "/klout.topics.v1.TopicsService/GetTopic";
constexpr char kFindAccount[] = "/klout.connector.v1.ConnectorService/FindAccount";
constexpr absl::Duration kConnectorLimit = absl::Seconds(10);
constexpr int kListed = 20;
constexpr absl::Duration kKeepTopics = absl::Hours(1);
// Many times an ontology.
constexpr size_t kMaxKeptTopics = 100'000;

template <typename Request>
Request About(const std::string& subject) {
  Request request;
  request.set_subject(subject);
  return request;
}

}  // namespace

template <typename Response, typename Request>
void V2Calls::Call(std::string_view path, const Caller& caller, const Request& request, V2Done<Response> done) const {
  parts_.connect.Call(*parts_.methods.Find(path), caller, std::make_shared<Request>(request), [done](absl::Status status, std::shared_ptr<Message> message) {
    if (!status.ok()) return done(status);
    auto* response = google::protobuf::DynamicCastToGenerated<Response>(message.get());
    done(response != nullptr ? absl::StatusOr<Response>(std::move(*response)) : Internal("a call has another answer than its type"));
  });
}

void V2Calls::Score(const Caller& caller, const std::string& subject, V2Done<scoring::v1::Score> done) {
  Call<scoring::v1::GetScoreResponse>(kGetScore, caller, About<scoring::v1::GetScoreRequest>(subject),
                                      [done](absl::StatusOr<scoring::v1::GetScoreResponse> response) {
                                        if (!response.ok()) return done(response.status());
                                        done(std::move(*response->mutable_score()));
                                      });
}

void V2Calls::Person(const Caller& caller, const std::string& subject, V2Done<scoring::v1::GetPersonResponse> done) {
  Call(kGetPerson, caller, About<scoring::v1::GetPersonRequest>(subject), std::move(done));
}

void V2Calls::Deltas(const Caller& caller, const std::string& subject, V2Done<V2Deltas> done) {
  auto request = About<scoring::v1::ListScoreHistoryRequest>(subject);
  request.set_page_size(1);
  Call<scoring::v1::ListScoreHistoryResponse>(kListScoreHistory, caller, request, [done](absl::StatusOr<scoring::v1::ListScoreHistoryResponse> history) {
    if (!history.ok()) return done(history.status());
    done(V2Deltas{history->day_change(), history->week_change(), history->month_change()});
  });
}

void V2Calls::Influencers(const Caller& caller, const std::string& subject, V2Done<scoring::v1::ListInfluencersResponse> done) {
  auto request = About<scoring::v1::ListInfluencersRequest>(subject);
  request.set_page_size(kListed);
  Call(kListInfluencers, caller, request, std::move(done));
}

void V2Calls::Influenced(const Caller& caller, const std::string& subject, V2Done<scoring::v1::ListInfluencedResponse> done) {
  auto request = About<scoring::v1::ListInfluencedRequest>(subject);
  request.set_page_size(kListed);
  Call(kListInfluenced, caller, request, std::move(done));
}

void V2Calls::Topic(const Caller& caller, const std::string& slug, V2Done<V2Topic> done) {
  std::optional<V2Topic> known;
  {
    MutexLock lock(&mutex_);
    const absl::Time now = parts_.clock.Now();
    if (now >= topics_since_ + kKeepTopics || topics_.size() >= kMaxKeptTopics) {
      topics_.clear();
      topics_since_ = now;
    }
    if (const auto found = topics_.find(slug); found != topics_.end()) known = found->second;
  }
  if (known.has_value()) return done(*std::move(known));
  topics::v1::GetTopicRequest request;
  request.set_slug(slug);
  Call<topics::v1::GetTopicResponse>(kGetTopic, caller, request, [this, slug, done](absl::StatusOr<topics::v1::GetTopicResponse> response) {
    V2Topic topic = {.slug = slug, .name = slug};
    // A network's or an import's own word may be no topic of the ontology.
    const bool is_none = absl::IsNotFound(response.status()) || absl::IsInvalidArgument(response.status());
    if (!response.ok() && !is_none) return done(response.status());
    if (response.ok()) {
      const auto& names = response->topic().names();
      if (const auto english = names.find("en"); english != names.end()) topic.name = english->second;
      topic.level = response->topic().level();
    }
    {
      MutexLock lock(&mutex_);
      topics_[slug] = topic;
    }
    done(std::move(topic));
  });
}

void V2Calls::FindAccount(const connector::v1::FindAccountRequest& request, V2Done<connector::v1::LinkedAccount> done) const {
  parts_.connector.Unary(kFindAccount, request.SerializeAsString(), {absl::Now() + kConnectorLimit}, [done](Backend::UnaryResult result) {
    if (!result.status.ok()) return done(result.status);
    connector::v1::FindAccountResponse response;
    if (!response.ParseFromString(result.response)) return done(Internal("the connector's answer cannot be read"));
    done(std::move(*response.mutable_account()));
  });
}

void V2Calls::AccountByHandle(fact::v1::Network network, const std::string& handle, V2Done<AccountName> done) {
  connector::v1::FindAccountRequest request;
  request.set_network(network);
  request.set_handle(handle);
  FindAccount(request, [done](absl::StatusOr<connector::v1::LinkedAccount> account) {
    if (!account.ok()) return done(account.status());
    done(AccountName{account->account().network(), account->account().id()});
  });
}

void V2Calls::HandleOf(const std::string& account, V2Done<std::string> done) {
  const absl::StatusOr<AccountName> name = ParseAccount(account);
  // `person:ID`, of whom no account is known.
  if (!name.ok()) return done(account.substr(account.find(':') + 1));
  connector::v1::FindAccountRequest request;
  request.set_network(name->network);
  request.set_id(name->id);
  FindAccount(request, [done, id = name->id](absl::StatusOr<connector::v1::LinkedAccount> linked) {
    if (absl::IsNotFound(linked.status())) return done(id);
    if (!linked.ok()) return done(linked.status());
    done(linked->handle().empty() ? id : linked->handle());
  });
}

}  // namespace klout::gateway
