#include "services/scoring/rpc/writes.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/rpc/request_check.h"
#include "services/scoring/rpc/score_message.h"
#include "services/scoring/rpc/write_batches.h"

namespace klout::scoring {
namespace {

constexpr char kPersonPrefix[] = "person:";

absl::StatusOr<fact::v1::FactBatch> ChooseTopic(const ScoreEngine& engine, absl::Time now, const std::string& subject,
                                                const std::string& topic, bool hide) {
  absl::Status status = CheckSubject("subject", subject);
  status.Update(CheckId("topic", topic));
  if (!status.ok()) return status;
  const std::shared_ptr<const Snapshot> snapshot = engine.serving();
  if (absl::Status serving = CheckServing(snapshot.get()); !serving.ok()) return serving;
  const absl::StatusOr<Subject> found = FindSubject(*snapshot, "subject", subject);
  if (!found.ok()) return found.status();
  return TopicChoiceBatch(*snapshot, *found, topic, hide, TimeOfFact(engine, now));
}

// The fact would be left out, and the call would say that it is kept.
absl::Status CheckMayBeScored(ScoreEngine& engine, std::string_view field, const std::string& name) {
  const DoNotScore& registry = engine.do_not_score();
  if (registry.size() == 0 || !registry.Contains(registry.HashOf(name))) return absl::OkStatus();
  return FailedPrecondition("DO_NOT_SCORE", field, absl::StrCat(name, " asked never to be scored; an operator can lift that"));
}

int RowsOf(const fact::v1::FactBatch& batch) {
  return batch.interactions().actors_size() + batch.posts().posts_size() + batch.links().accounts_size() +
         batch.endorsements().givers_size() + batch.profile_metrics_size() + batch.topic_choices().accounts_size() +
         batch.feed_statuses().accounts_size();
}

absl::Status Check(const v1::SimulateRequest& request) {
  absl::Status status = CheckSubject("subject", request.subject());
  status.Update(CheckCount("without_accounts", request.without_accounts_size(), 0, kMaxWithoutAccounts));
  for (int i = 0; i < request.without_accounts_size() && status.ok(); ++i) {
    status = CheckAccount(Indexed("without_accounts", i), request.without_accounts(i));
  }
  for (int i = 0; i < request.without_networks_size() && status.ok(); ++i) {
    status = CheckEnum(Indexed("without_networks", i), *fact::v1::Network_descriptor(),
                       request.without_networks(i), /*zero_is_valid=*/false);
  }
  const int rows = RowsOf(request.add());
  if (status.ok() && rows > kMaxSimulatedRows) {
    status = InvalidField("add", absl::StrCat("add has ", rows, " rows, limit ", kMaxSimulatedRows));
  }
  return status;
}

}  // namespace

absl::Status Endorse(ScoreEngine& engine, const v1::EndorseRequest& request, v1::EndorseResponse* response) {
  absl::Status status = CheckId("request_id", request.request_id());
  status.Update(CheckAccount("giver", request.giver()));
  status.Update(CheckAccount("receiver", request.receiver()));
  status.Update(CheckId("topic", request.topic()));
  if (status.ok()) status = CheckMayBeScored(engine, "giver", request.giver());
  if (status.ok()) status = CheckMayBeScored(engine, "receiver", request.receiver());
  if (!status.ok()) return status;
  const absl::StatusOr<int> left = engine.Endorse(request);
  if (!left.ok()) return left.status();
  response->set_remaining_today(std::max(*left, 0));
  return absl::OkStatus();
}

absl::StatusOr<fact::v1::FactBatch> LinkAccount(ScoreEngine& engine, absl::Time now, const v1::LinkAccountRequest& request) {
  absl::Status status = CheckAccount("account", request.account());
  status.Update(CheckId("person_id", request.person_id()));
  if (!status.ok()) return status;
  if (absl::StartsWith(request.person_id(), kPersonPrefix)) {
    return InvalidField("person_id", "person_id is written without person:");
  }
  status = CheckMayBeScored(engine, "account", request.account());
  if (status.ok()) status = CheckMayBeScored(engine, "person_id", kPersonPrefix + request.person_id());
  if (!status.ok()) return status;
  return LinkBatch(request.account(), request.person_id(), TimeOfFact(engine, now));
}

absl::StatusOr<fact::v1::FactBatch> UnlinkAccount(const ScoreEngine& engine, absl::Time now, const v1::UnlinkAccountRequest& request) {
  if (absl::Status status = CheckAccount("account", request.account()); !status.ok()) return status;
  return UnlinkBatch(request.account(), TimeOfFact(engine, now));
}

absl::StatusOr<fact::v1::FactBatch> HideTopic(const ScoreEngine& engine, absl::Time now, const v1::HideTopicRequest& request) {
  return ChooseTopic(engine, now, request.subject(), request.topic(), true);
}

absl::StatusOr<fact::v1::FactBatch> RestoreTopic(const ScoreEngine& engine, absl::Time now, const v1::RestoreTopicRequest& request) {
  return ChooseTopic(engine, now, request.subject(), request.topic(), false);
}

absl::Status PublishSnapshot(ScoreEngine& engine, const v1::PublishSnapshotRequest& request,
                             v1::PublishSnapshotResponse* response) {
  absl::StatusOr<v1::Snapshot> snapshot = engine.Publish(request.force());
  if (!snapshot.ok()) return snapshot.status();
  *response->mutable_snapshot() = *std::move(snapshot);
  return absl::OkStatus();
}

absl::Status RollbackSnapshot(ScoreEngine& engine, const v1::RollbackSnapshotRequest& request,
                              v1::RollbackSnapshotResponse* response) {
  absl::StatusOr<v1::Snapshot> snapshot = engine.Rollback(request.snapshot_id());
  if (!snapshot.ok()) return snapshot.status();
  *response->mutable_snapshot() = *std::move(snapshot);
  return absl::OkStatus();
}

absl::Status Simulate(ScoreEngine& engine, const v1::SimulateRequest& request,
                      v1::SimulateResponse* response) {
  if (absl::Status status = Check(request); !status.ok()) return status;
  const std::shared_ptr<const Snapshot> snapshot = engine.serving();
  if (absl::Status status = CheckServing(snapshot.get()); !status.ok()) return status;
  const absl::StatusOr<Subject> subject = FindSubject(*snapshot, "subject", request.subject());
  if (!subject.ok()) return subject.status();
  WhatIf what_if;
  what_if.subject = request.subject();
  if (request.has_add()) what_if.add = &request.add();
  what_if.without_accounts.assign(request.without_accounts().begin(), request.without_accounts().end());
  for (const int network : request.without_networks()) {
    what_if.without_networks.push_back(static_cast<Network>(network));
  }
  const absl::StatusOr<std::shared_ptr<const Snapshot>> after = engine.Simulate(what_if);
  if (!after.ok()) return after.status();
  const absl::StatusOr<Subject> then = FindSubject(**after, "subject", request.subject());
  if (!then.ok()) return then.status();
  FillScore(*snapshot, *subject, request.subject(), response->mutable_before());
  FillScore(**after, *then, request.subject(), response->mutable_after());
  *response->mutable_snapshot() = snapshot->description().ref();
  return absl::OkStatus();
}

}  // namespace klout::scoring
