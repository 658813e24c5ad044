// What the engine does for and about single people: +K, what-if, erasure.

#include <filesystem>

#include <unistd.h>

#include "absl/strings/str_cat.h"
#include "common/log.h"
#include "common/status.h"
#include "services/scoring/domain/merge.h"
#include "services/scoring/engine/log_score_engine.h"
#include "services/scoring/store/fact_batch_view.h"
#include "services/scoring/store/files.h"
#include "services/scoring/store/network_names.h"

namespace klout::scoring {
namespace {

// While this file is there an erasure is under way: snapshots may hold names that must go.
constexpr char kErasingFile[] = "/ERASING";
constexpr char kWhatIfPrefix[] = "what-if-";

struct AccountName {
  Network network = 0;
  std::string id;

  std::string key() const { return AccountKey(network, id); }
};

absl::StatusOr<AccountName> ParseAccountName(std::string_view text, std::string_view field) {
  const size_t colon = text.find(':');
  const std::optional<Network> network =
      colon == std::string_view::npos ? std::nullopt : NetworkNamed(text.substr(0, colon));
  if (!network || colon + 1 == text.size()) {
    return InvalidField(field, "must be `network:id` of a known network");
  }
  return AccountName{*network, std::string(text.substr(colon + 1))};
}

// Who owns each account once the delta's links are in.
std::vector<uint32_t> PersonsNow(const Delta& delta) {
  const GraphView& base = delta.base();
  std::vector<uint32_t> person(base.person.begin(), base.person.end());
  std::vector<UnixSeconds> since(base.link_time.begin(), base.link_time.end());
  person.resize(delta.accounts().size(), kNone);
  since.resize(delta.accounts().size());
  for (const Delta::LinkFact& link : delta.link_facts()) {
    if (link.time < since[link.account]) continue;
    since[link.account] = link.time;
    person[link.account] = link.person;
  }
  return person;
}

klout::fact::v1::FactBatch EndorsementBatch(const klout::scoring::v1::EndorseRequest& request,
                                            const AccountName& giver, const AccountName& receiver,
                                            UnixSeconds now) {
  klout::fact::v1::FactBatch batch;
  batch.set_batch_id("endorse-" + request.request_id());
  for (const AccountName* name : {&giver, &receiver}) {
    batch.mutable_accounts()->add_ids(name->id);
    batch.mutable_accounts()->add_networks(static_cast<klout::fact::v1::Network>(name->network));
  }
  batch.add_words(request.topic());
  batch.mutable_endorsements()->add_givers(0);
  batch.mutable_endorsements()->add_receivers(1);
  batch.mutable_endorsements()->add_topics(0);
  batch.mutable_endorsements()->add_times(now);
  return batch;
}

}  // namespace

absl::Status LogScoreEngine::CheckAllowance(const klout::scoring::v1::EndorseRequest& request, UnixSeconds now,
                                            int& left) const {
  const absl::StatusOr<AccountName> giver = ParseAccountName(request.giver(), "giver");
  const absl::StatusOr<AccountName> receiver = ParseAccountName(request.receiver(), "receiver");
  const std::optional<uint32_t> giver_index = delta_->accounts().Find(giver->key());
  left = kEndorsementsPerDay;
  if (!giver_index) return absl::OkStatus();
  left = delta_->EndorsementsLeft(*giver_index, now);
  if (left == 0) {
    return FailedPrecondition("ALLOWANCE_USED", "giver", absl::StrCat("has given all ", kEndorsementsPerDay, " +K of today"));
  }
  const std::optional<uint32_t> receiver_index = delta_->accounts().Find(receiver->key());
  const std::optional<uint32_t> topic = delta_->words().Find(request.topic());
  if (receiver_index && topic && !delta_->MayEndorse({*giver_index, *receiver_index, *topic, now})) {
    return FailedPrecondition("ENDORSED_RECENTLY", "receiver", "was endorsed by this giver in this topic within 7 days");
  }
  return absl::OkStatus();
}

absl::StatusOr<int> LogScoreEngine::Endorse(const klout::scoring::v1::EndorseRequest& request) {
  const absl::StatusOr<AccountName> giver = ParseAccountName(request.giver(), "giver");
  if (!giver.ok()) return giver.status();
  const absl::StatusOr<AccountName> receiver = ParseAccountName(request.receiver(), "receiver");
  if (!receiver.ok()) return receiver.status();
  if (giver->key() == receiver->key()) return InvalidField("receiver", "must not be the giver");

  MutexLock one_at_a_time(&endorsing_);
  // Never later than the newest fact: one +K dated today would make an archive of 2012 look long silent.
  UnixSeconds now = static_cast<UnixSeconds>(absl::ToUnixSeconds(clock_.Now()));
  absl::Status dated = OnWorker([&] {
    if (delta_->as_of() > 0) now = std::min(now, delta_->as_of());
    return absl::OkStatus();
  });
  if (!dated.ok()) return dated;
  klout::fact::v1::FactBatch batch = EndorsementBatch(request, *giver, *receiver, now);
  int left = 0;
  const absl::StatusOr<std::optional<FactLog::Place>> place = log_->Find(batch.batch_id());
  if (!place.ok()) return place.status();
  if (place->has_value()) {
    // Asked again. Only the time may differ.
    klout::fact::v1::FactBatch earlier;
    absl::Status read = log_->Visit((*place)->sequence, [&](uint64_t, std::string_view bytes) -> absl::StatusOr<bool> {
      earlier.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()));
      return false;
    });
    if (!read.ok()) return read;
    if (earlier.endorsements().times_size() == 1) batch.mutable_endorsements()->set_times(0, earlier.endorsements().times(0));
    if (earlier.SerializeAsString() != batch.SerializeAsString()) {
      return AlreadyExists("REQUEST_ID_REUSED", "request_id", "was used for another endorsement");
    }
  } else {
    absl::Status allowed = OnWorker([&] { return CheckAllowance(request, now, left); });
    if (!allowed.ok()) return allowed;
    if (absl::StatusOr<Appended> appended = AppendAndWait(std::move(batch)); !appended.ok()) return appended.status();
  }
  absl::Status counted = OnWorker([&] {
    const std::optional<uint32_t> index = delta_->accounts().Find(giver->key());
    left = index ? delta_->EndorsementsLeft(*index, now) : kEndorsementsPerDay;
    return absl::OkStatus();
  });
  if (!counted.ok()) return counted;
  return left;
}

absl::StatusOr<std::shared_ptr<const Snapshot>> LogScoreEngine::Simulate(const WhatIf& what_if) {
  const std::shared_ptr<const Snapshot> now = serving();
  if (now == nullptr) return Unavailable("NO_SNAPSHOT", "no snapshot is published yet", absl::Seconds(1));
  Delta delta(now->graph(), options_.model.folding);
  if (what_if.add != nullptr) {
    klout::fact::v1::FactBatch add = *what_if.add;
    if (add.batch_id().empty()) add.set_batch_id("what-if");
    if (absl::Status status = CheckFactBatch(add, clock_.Now()); !status.ok()) return WithFieldPrefix(status, "add.");
    delta.Fold(now->graph().log_watermark + 1, ViewFactBatch(add));
  }
  Without without;
  for (size_t i = 0; i < what_if.without_accounts.size(); ++i) {
    const std::string field = absl::StrCat("without_accounts[", i, "]");
    const absl::StatusOr<AccountName> name = ParseAccountName(what_if.without_accounts[i], field);
    if (!name.ok()) return name.status();
    const std::optional<uint32_t> account = delta.accounts().Find(name->key());
    if (!account) return NotFound(field, absl::StrCat("no fact names ", what_if.without_accounts[i]));
    without.actors.insert(*account);
  }
  if (!what_if.without_networks.empty()) {
    const absl::StatusOr<std::optional<Subject>> subject = now->Find(what_if.subject);
    if (!subject.ok()) return WithFieldPrefix(subject.status(), "subject");
    if (!subject->has_value()) return NotFound("subject", absl::StrCat("no fact names ", what_if.subject));
    for (AccountIndex account : now->AccountsOf(**subject)) {
      const auto& networks = what_if.without_networks;
      if (std::find(networks.begin(), networks.end(), now->graph().network(account)) != networks.end()) {
        without.authors.insert(account);
      }
    }
  }
  const Graph graph = Merge(delta, options_.model.folding, threads_, &without);
  const Scores scores = ScoreGraph(graph.View(), options_.model, threads_);
  Description description = now->description();
  description.mutable_ref()->mutable_as_of()->set_seconds(graph.as_of);
  static std::atomic<uint64_t> count{0};
  const std::string path = absl::StrCat(options_.data_dir, "/", kWhatIfPrefix, getpid(), "-", count.fetch_add(1));
  if (absl::Status status = WriteSnapshot(path, description, graph.View(), scores); !status.ok()) return status;
  absl::StatusOr<std::shared_ptr<const Snapshot>> world = Snapshot::Open(path, options_.model);
  // The mapping lives on without a name.
  unlink(path.c_str());
  return world;
}

absl::StatusOr<Erasure> LogScoreEngine::ErasureOf(const std::string& subject,
                                                  std::vector<std::string>& names) const {
  Erasure erasure;
  const std::vector<uint32_t> person_of = PersonsNow(*delta_);
  auto add = [&](AccountIndex account) {
    const std::string key(delta_->accounts()[account]);
    names.push_back(NetworkName(static_cast<Network>(key[0])) + ":" + key.substr(1));
    erasure.accounts.insert(key);
  };
  if (subject.starts_with("person:")) {
    const std::string id = subject.substr(std::string_view("person:").size());
    const std::optional<uint32_t> person = delta_->persons().Find(id);
    for (AccountIndex i = 0; person && i < person_of.size(); ++i) {
      if (person_of[i] == *person) add(i);
    }
    if (person) {
      erasure.persons.insert(id);
      names.push_back(subject);
    }
  } else {
    const absl::StatusOr<AccountName> name = ParseAccountName(subject, "subject");
    if (!name.ok()) return name.status();
    if (const std::optional<uint32_t> account = delta_->accounts().Find(name->key())) add(*account);
  }
  if (names.empty()) return NotFound("subject", "no fact names this account or person");
  return erasure;
}

absl::StatusOr<Removed> LogScoreEngine::Remove(const std::string& subject) {
  Removed removed;
  absl::Status status = OnWorker([&]() -> absl::Status {
    return committer_->WhileIdle([&]() -> absl::Status {
      FoldQueued();
      std::vector<std::string> names;
      absl::StatusOr<Erasure> erasure = ErasureOf(subject, names);
      if (!erasure.ok()) return erasure.status();
      removed.accounts = static_cast<uint32_t>(erasure->accounts.size());
      return EraseAndRebuild(*erasure, names, removed);
    });
  });
  if (!status.ok()) return status;
  return removed;
}

absl::Status LogScoreEngine::EraseAndRebuild(const Erasure& erasure, const std::vector<std::string>& names,
                                             Removed& removed) {
  const std::string erasing = options_.data_dir + kErasingFile;
  if (absl::Status status = WriteSmallFile(erasing, "1"); !status.ok()) return status;
  if (absl::Status status = history_->Erase(names); !status.ok()) return status;
  klout::fact::v1::FactBatch batch;
  absl::StatusOr<uint64_t> facts = log_->Rewrite([&](std::string& bytes) -> absl::StatusOr<uint64_t> {
    batch.Clear();
    if (!batch.ParseFromString(bytes)) return absl::DataLossError("a batch of the log is torn");
    const uint64_t gone = EraseFromBatch(erasure, batch);
    if (gone > 0) batch.SerializeToString(&bytes);
    return gone;
  });
  if (!facts.ok()) return facts.status();
  removed.facts = *facts;
  return Rebuild();
}

absl::Status LogScoreEngine::Rebuild() {
  Rebase(nullptr);
  if (absl::Status status = Replay(log_->last_sequence()); !status.ok()) return status;
  if (absl::StatusOr<Description> published = DoPublish(true); !published.ok()) return published.status();
  if (absl::Status status = folder_->DeleteAllBut(serving()->id()); !status.ok()) return status;
  CopyList();
  std::error_code error;
  std::filesystem::remove(options_.data_dir + kErasingFile, error);
  return error ? absl::InternalError(error.message()) : absl::OkStatus();
}

void LogScoreEngine::DeleteWhatIfs() const {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(options_.data_dir, error)) {
    if (entry.path().filename().string().starts_with(kWhatIfPrefix)) std::filesystem::remove(entry.path(), error);
  }
}

bool LogScoreEngine::IsErasing() const { return std::filesystem::exists(options_.data_dir + kErasingFile); }

}  // namespace klout::scoring
