#include "services/gateway/legacy/v2_reader.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "klout/scoring/v1/scoring.pb.h"

namespace klout::gateway {
namespace {

constexpr int kMaxTopicsOfUser = 20;
constexpr size_t kMaxListed = 5;

absl::Status NoScore() { return NotFound("kloutId", "there is not enough evidence for a score"); }

// Waits for parts that come from several threads; the first error counts.
class Join {
 public:
  Join(size_t parts, std::function<void(absl::Status)> all) : left_(parts), all_(std::move(all)) {}

  void Arrive(const absl::Status& status) ABSL_LOCKS_EXCLUDED(mutex_) {
    absl::Status whole;
    {
      MutexLock lock(&mutex_);
      status_.Update(status);
      if (--left_ != 0) return;
      whole = status_;
    }
    all_(whole);
  }

 private:
  Mutex mutex_;
  size_t left_ ABSL_GUARDED_BY(mutex_);
  absl::Status status_ ABSL_GUARDED_BY(mutex_);
  const std::function<void(absl::Status)> all_;
};

// Puts a value where it belongs. Parts have places of their own, so no lock is needed but the Join's.
template <typename Value>
V2Done<Value> Into(std::shared_ptr<Join> join, std::shared_ptr<void> owner, Value* place) {
  return [join = std::move(join), owner = std::move(owner), place](absl::StatusOr<Value> value) {
    if (value.ok()) *place = *std::move(value);
    join->Arrive(value.status());
  };
}

// The account by which most know them: on the network where most act on them.
std::string MainAccount(const scoring::v1::GetPersonResponse& person, const std::string& subject) {
  double most = -1;
  std::string best = person.accounts().empty() ? subject : person.accounts(0);
  for (const scoring::v1::NetworkScore& network : person.score().networks()) {
    const std::string prefix = AccountText(network.network(), "");
    const auto first = std::find_if(person.accounts().begin(), person.accounts().end(),
                                    [&prefix](const std::string& account) { return absl::StartsWith(account, prefix); });
    if (first == person.accounts().end() || network.people_per_week() <= most) continue;
    most = network.people_per_week();
    best = *first;
  }
  return best;
}

bool IsNumber(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return '0' <= c && c <= '9'; });
}

// The first five that have a score.
template <typename List>
std::vector<std::string> Listed(const List& list) {
  std::vector<std::string> subjects;
  for (const scoring::v1::Influence& influence : list) {
    if (influence.score() <= 0 || subjects.size() == kMaxListed) continue;
    subjects.push_back(influence.person().empty() ? influence.account() : influence.person());
  }
  return subjects;
}

}  // namespace

void V2Reader::IdOfAccount(const Caller& caller, const AccountName& account, V2Done<uint64_t> done) {
  const std::string subject = AccountText(account.network, account.id);
  calls_.Score(caller, subject, [this, subject, done](absl::StatusOr<scoring::v1::Score> score) {
    if (!score.ok()) return done(score.status());
    ids_.IdOf(score->person().empty() ? subject : score->person(), done);
  });
}

void V2Reader::IdOfHandle(const Caller& caller, fact::v1::Network network, const std::string& handle, V2Done<uint64_t> done) {
  calls_.AccountByHandle(network, handle, [this, caller, network, handle, done](absl::StatusOr<AccountName> account) {
    if (account.ok()) return IdOfAccount(caller, *account, done);
    // Facts from other sources than the connector often know accounts by their names. A number would be somebody else's id.
    if (!absl::IsNotFound(account.status()) || IsNumber(handle)) return done(account.status());
    IdOfAccount(caller, {network, absl::StartsWith(handle, "@") ? handle.substr(1) : handle}, done);
  });
}

void V2Reader::AccountOn(const Caller& caller, const std::string& subject, fact::v1::Network network, V2Done<std::string> done) {
  calls_.Person(caller, subject, [subject, network, done](absl::StatusOr<scoring::v1::GetPersonResponse> person) {
    if (!person.ok()) return done(person.status());
    if (person->accounts().empty()) person->add_accounts(subject);
    const std::string prefix = AccountText(network, "");
    for (const std::string& account : person->accounts()) {
      if (absl::StartsWith(account, prefix)) return done(account.substr(prefix.size()));
    }
    done(NotFound("network", "they have no account there"));
  });
}

void V2Reader::User(const Caller& caller, const std::string& subject, V2Done<V2User> done) {
  calls_.Person(caller, subject, [this, caller, subject, done](absl::StatusOr<scoring::v1::GetPersonResponse> person) {
    if (!person.ok()) return done(person.status());
    if (person->score().score() == 0) return done(NoScore());
    struct Parts {
      V2User user;
      uint64_t id = 0;
    };
    auto parts = std::make_shared<Parts>();
    parts->user.score = person->score().score();
    auto join = std::make_shared<Join>(3, [parts, done](const absl::Status& status) {
      if (!status.ok()) return done(status);
      parts->user.klout_id = absl::StrCat(parts->id);
      done(std::move(parts->user));
    });
    ids_.IdOf(subject, Into(join, parts, &parts->id));
    calls_.Deltas(caller, subject, Into(join, parts, &parts->user.deltas));
    calls_.HandleOf(MainAccount(*person, subject), Into(join, parts, &parts->user.nick));
  });
}

void V2Reader::Score(const Caller& caller, const std::string& subject, V2Done<V2User> done) {
  calls_.Score(caller, subject, [this, caller, subject, done](absl::StatusOr<scoring::v1::Score> score) {
    if (!score.ok()) return done(score.status());
    if (score->score() == 0) return done(NoScore());
    calls_.Deltas(caller, subject, [value = score->score(), done](absl::StatusOr<V2Deltas> deltas) {
      if (!deltas.ok()) return done(deltas.status());
      done(V2User{.klout_id = {}, .nick = {}, .score = value, .deltas = *deltas});
    });
  });
}

void V2Reader::Topics(const Caller& caller, const std::string& subject, V2Done<std::vector<V2Topic>> done) {
  calls_.Person(caller, subject, [this, caller, done](absl::StatusOr<scoring::v1::GetPersonResponse> person) {
    if (!person.ok()) return done(person.status());
    std::vector<scoring::v1::TopicScore> best(person->topics().begin(), person->topics().end());
    if (best.size() > kMaxTopicsOfUser) best.resize(kMaxTopicsOfUser);
    std::stable_sort(best.begin(), best.end(), [](const auto& a, const auto& b) { return a.endorsements() > b.endorsements(); });
    auto topics = std::make_shared<std::vector<V2Topic>>(best.size());
    if (best.empty()) return done(std::move(*topics));
    auto join = std::make_shared<Join>(best.size(), [topics, done](const absl::Status& status) {
      if (!status.ok()) return done(status);
      done(std::move(*topics));
    });
    for (size_t i = 0; i < best.size(); ++i) calls_.Topic(caller, best[i].topic(), Into(join, topics, &(*topics)[i]));
  });
}

void V2Reader::Users(const Caller& caller, const std::vector<std::string>& subjects, V2Done<std::vector<V2User>> done) {
  if (subjects.empty()) return done(std::vector<V2User>());
  auto users = std::make_shared<std::vector<std::optional<V2User>>>(subjects.size());
  auto join = std::make_shared<Join>(subjects.size(), [users, done](const absl::Status& status) {
    if (!status.ok()) return done(status);
    std::vector<V2User> found;
    for (std::optional<V2User>& user : *users) {
      if (user.has_value()) found.push_back(*std::move(user));
    }
    done(std::move(found));
  });
  for (size_t i = 0; i < subjects.size(); ++i) {
    User(caller, subjects[i], [users, join, i](absl::StatusOr<V2User> user) {
      if (user.ok()) (*users)[i] = *std::move(user);
      // Who is gone since the list was made is not on it.
      join->Arrive(absl::IsNotFound(user.status()) ? absl::OkStatus() : user.status());
    });
  }
}

void V2Reader::Influence(const Caller& caller, const std::string& subject, V2Done<V2Influence> done) {
  auto influence = std::make_shared<V2Influence>();
  auto join = std::make_shared<Join>(2, [influence, done](const absl::Status& status) {
    if (!status.ok()) return done(status);
    done(std::move(*influence));
  });
  calls_.Influencers(caller, subject, [=, this](absl::StatusOr<scoring::v1::ListInfluencersResponse> list) {
    if (!list.ok()) return join->Arrive(list.status());
    influence->influencers_count = list->total_count();
    Users(caller, Listed(list->influencers()), Into(join, influence, &influence->influencers));
  });
  calls_.Influenced(caller, subject, [=, this](absl::StatusOr<scoring::v1::ListInfluencedResponse> list) {
    if (!list.ok()) return join->Arrive(list.status());
    influence->influencees_count = list->total_count();
    Users(caller, Listed(list->influenced()), Into(join, influence, &influence->influencees));
  });
}

}  // namespace klout::gateway
