// What the engine does for and about single people: +K, what-if. What takes facts out of the log: log_score_engine_removal.cc.

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <shared_mutex>

#include "absl/strings/str_cat.h"
#include "common/log.h"
#include "common/status.h"
#include "services/scoring/domain/merge.h"
#include "services/scoring/engine/log_score_engine.h"
#include "services/scoring/store/account_name.h"
#include "services/scoring/store/fact_batch_view.h"

namespace klout::scoring {
namespace {

// Of a log that is folded anew, so many acts are in memory before they are merged: 24 bytes each.
constexpr size_t kMaxWhatIfActs = 4 << 20;
constexpr char kWhatIfPrefix[] = "what-if-";

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

absl::StatusOr<std::optional<klout::fact::v1::FactBatch>> LogScoreEngine::FindBatch(const std::string& batch_id) {
  std::shared_lock no_rewrite(rewriting_);
  const absl::StatusOr<std::optional<FactLog::Place>> place = log_->Find(batch_id);
  if (!place.ok()) return place.status();
  if (!place->has_value()) return std::nullopt;
  klout::fact::v1::FactBatch batch;
  absl::Status read = log_->Visit((*place)->sequence, [&](uint64_t, std::string_view bytes) -> absl::StatusOr<bool> {
    batch.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()));
    return false;
  });
  if (!read.ok()) return read;
  return batch;
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
  const absl::StatusOr<std::optional<klout::fact::v1::FactBatch>> earlier = FindBatch(batch.batch_id());
  if (!earlier.ok()) return earlier.status();
  if (earlier->has_value()) {
    // Asked again. Only the time may differ.
    const auto& then = (*earlier)->endorsements();
    if (then.times_size() == 1) batch.mutable_endorsements()->set_times(0, then.times(0));
    if ((*earlier)->SerializeAsString() != batch.SerializeAsString()) {
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

absl::StatusOr<Graph> LogScoreEngine::FoldWithout(const Erasure& erasure, uint64_t last, const std::function<bool()>& cancelled) {
  std::shared_lock no_rewrite(rewriting_);
  Graph folded;
  auto delta = std::make_unique<Delta>(empty_.View(), options_.model.folding);
  absl::Status read = VisitBatches(1, last, [&](uint64_t sequence, klout::fact::v1::FactBatch& batch) -> absl::StatusOr<bool> {
    if (cancelled()) return absl::CancelledError("the caller gave up");
    EraseFromBatch(erasure, batch);
    delta->Fold(sequence, ViewFactBatch(batch));
    if (delta->act_count() > kMaxWhatIfActs) {
      Graph merged = Merge(*delta, options_.model.folding, threads_);
      delta.reset();
      folded = std::move(merged);
      delta = std::make_unique<Delta>(folded.View(), options_.model.folding);
    }
    return true;
  });
  if (!read.ok()) return read;
  return Merge(*delta, options_.model.folding, threads_);
}

absl::StatusOr<std::shared_ptr<const Snapshot>> LogScoreEngine::Simulate(const WhatIf& what_if) {
  const std::shared_ptr<const Snapshot> now = serving();
  if (now == nullptr) return Unavailable("NO_SNAPSHOT", "no snapshot is published yet", absl::Seconds(1));
  Graph without_facts;
  if (what_if.without_facts != nullptr) {
    absl::StatusOr<Graph> folded = FoldWithout(*what_if.without_facts, now->graph().log_watermark);
    if (!folded.ok()) return folded.status();
    without_facts = *std::move(folded);
  }
  const GraphView base = what_if.without_facts != nullptr ? without_facts.View() : now->graph();
  Delta delta(base, options_.model.folding);
  if (what_if.add != nullptr) {
    klout::fact::v1::FactBatch add = *what_if.add;
    if (add.batch_id().empty()) add.set_batch_id("what-if");
    if (absl::Status status = CheckFactBatch(add, clock_.Now()); !status.ok()) return WithFieldPrefix(status, "add.");
    delta.Fold(base.log_watermark + 1, ViewFactBatch(add));
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
  Description description = now->description();
  description.mutable_ref()->mutable_as_of()->set_seconds(graph.as_of);
  return OpenWorld(description, graph, now->model());
}

absl::StatusOr<std::shared_ptr<const Snapshot>> LogScoreEngine::OpenWorld(const Description& description, const Graph& graph,
                                                                          const Model& model) const {
  const Scores scores = ScoreGraph(graph.View(), model, threads_);
  static std::atomic<uint64_t> count{0};
  const std::string path = absl::StrCat(options_.data_dir, "/", kWhatIfPrefix, getpid(), "-", count.fetch_add(1));
  if (absl::Status status = WriteSnapshot(path, description, graph.View(), scores); !status.ok()) return status;
  absl::StatusOr<std::shared_ptr<const Snapshot>> world = Snapshot::Open(path, model);
  // The mapping lives on without a name.
  unlink(path.c_str());
  return world;
}

void LogScoreEngine::DeleteWhatIfs() const {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(options_.data_dir, error)) {
    if (entry.path().filename().string().starts_with(kWhatIfPrefix)) std::filesystem::remove(entry.path(), error);
  }
}

}  // namespace klout::scoring
