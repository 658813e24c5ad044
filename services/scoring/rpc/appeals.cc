#include "services/scoring/rpc/appeals.h"

#include <memory>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/log.h"
#include "common/page_token.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/scoring/domain/appeal_states.h"
#include "services/scoring/rpc/contested_fact.h"
#include "services/scoring/rpc/request_check.h"
#include "services/scoring/rpc/score_message.h"
#include "services/scoring/rpc/topic_message.h"
#include "services/scoring/rpc/write_batches.h"

namespace klout::scoring {
namespace {

constexpr int kDefaultPage = 20;
constexpr int kMaxPage = 100;
// So that an appeal with all its topics fits a small file.
constexpr int kMaxTopics = 40;
constexpr size_t kMaxActorBytes = 128;
// Of what is resumed at a start; the rest waits for the next one.
constexpr size_t kMaxResumed = 1'000;

using Topics = google::protobuf::RepeatedPtrField<v1::TopicScore>;

absl::Status CheckText(std::string_view field, const std::string& text) {
  if (text.empty()) return InvalidField(field, absl::StrCat(ToAbsl(field), " is empty"));
  if (text.size() <= Appeals::kMaxTextBytes) return absl::OkStatus();
  return InvalidField(field, absl::StrCat(ToAbsl(field), " is ", text.size(), " bytes, limit ", Appeals::kMaxTextBytes));
}

absl::Status Move(v1::Appeal& appeal, AppealEvent event) {
  const auto stage = static_cast<AppealStage>(appeal.state());
  const std::optional<AppealStage> next = Next(stage, event);
  if (!next) return FailedPrecondition("ILLEGAL_TRANSITION", "appeal_id", absl::StrCat("the appeal is ", ToAbsl(StageName(stage))));
  appeal.set_state(static_cast<v1::AppealState>(*next));
  return absl::OkStatus();
}

// Who appeals: of a linked account, its person.
Subject WhoOf(const Snapshot& snapshot, const Subject& subject) {
  if (subject.is_person() || !snapshot.IsLinked(subject.account)) return subject;
  return Subject{snapshot.graph().person[subject.account], kNone};
}

void FillTopics(const Snapshot& snapshot, const Subject& subject, Topics* out) {
  const TopicalView& topical = snapshot.scores().topical;
  for (const uint32_t claim : topical.ClaimsOf(CodeOf(snapshot.graph(), subject))) {
    const TopicRow& row = topical.claims[claim];
    if (!row.hidden && out->size() < kMaxTopics) FillTopic(snapshot, row, out->Add());
  }
}

// The subject as the snapshot has it. Who is in no fact any more has no score.
void FillState(const Snapshot& snapshot, const v1::Appeal& appeal, v1::Score* score, Topics* topics) {
  const absl::StatusOr<std::optional<Subject>> subject = snapshot.Find(appeal.subject());
  if (!subject.ok() || !subject->has_value()) {
    score->set_subject(appeal.subject());
    score->set_evidence(v1::EVIDENCE_NONE);
    return;
  }
  FillScore(snapshot, **subject, appeal.subject(), score);
  if (appeal.about().has_topic()) FillTopics(snapshot, **subject, topics);
}

}  // namespace

absl::StatusOr<v1::Appeal> Appeals::Find(const std::string& id, const std::string& subject) const {
  absl::StatusOr<v1::Appeal> appeal = store_.Get(id);
  if (appeal.ok() && !subject.empty() && appeal->subject() != subject) return NotFound("appeal_id", "there is no such appeal");
  return appeal;
}

absl::StatusOr<v1::AppealOutcome> Appeals::Expect(const Snapshot& now, const v1::Appeal& appeal) {
  const absl::StatusOr<Subject> subject = FindSubject(now, "subject", appeal.subject());
  if (!subject.ok()) return subject.status();
  const Correction correction = CorrectionOf(now, *subject, appeal.about(), TimeOfFact(engine_, clock_.Now()));
  WhatIf what_if;
  what_if.subject = appeal.subject();
  if (correction.add) what_if.add = &*correction.add;
  if (correction.take_out) what_if.without_facts = &*correction.take_out;
  const absl::StatusOr<std::shared_ptr<const Snapshot>> world = engine_.Simulate(what_if);
  if (!world.ok()) return world.status();
  v1::AppealOutcome outcome;
  FillState(now, appeal, outcome.mutable_before(), outcome.mutable_topics_before());
  FillState(**world, appeal, outcome.mutable_after(), outcome.mutable_topics_after());
  *outcome.mutable_snapshot_before() = now.description().ref();
  return outcome;
}

absl::StatusOr<v1::Appeal> Appeals::File(const v1::FileAppealRequest& request) {
  absl::Status status = CheckId("request_id", request.request_id());
  status.Update(CheckSubject("subject", request.subject()));
  status.Update(CheckAbout(request.about()));
  status.Update(CheckText("text", request.text()));
  if (!status.ok()) return status;
  const std::shared_ptr<const Snapshot> now = engine_.serving();
  if (absl::Status serving = CheckServing(now.get()); !serving.ok()) return serving;
  const absl::StatusOr<Subject> found = FindSubject(*now, "subject", request.subject());
  if (!found.ok()) return found.status();
  const Subject who = WhoOf(*now, *found);

  v1::Appeal appeal;
  appeal.set_subject(now->NameOf(who));
  *appeal.mutable_about() = request.about();
  appeal.set_text(request.text());
  appeal.set_request_id(request.request_id());
  appeal.set_state(v1::APPEAL_STATE_OPEN);
  appeal.mutable_filed()->set_seconds(absl::ToUnixSeconds(clock_.Now()));
  // Before the costly part, which is not done twice for one request.
  const absl::StatusOr<v1::Appeal> checked = store_.Check(appeal);
  if (!checked.ok() || !checked->id().empty()) return checked;
  if (absl::Status contested = CheckContested(*now, who, request.about()); !contested.ok()) return contested;
  absl::StatusOr<v1::AppealOutcome> expected = Expect(*now, appeal);
  if (!expected.ok()) return expected.status();
  *appeal.mutable_expected() = *std::move(expected);

  absl::StatusOr<v1::Appeal> added = store_.Add(std::move(appeal));
  if (!added.ok()) return added;
  // Whoever was erased in the meantime, before the appeal was there to be erased with them, must not be named by it.
  const std::shared_ptr<const Snapshot> then = engine_.serving();
  for (const std::string& name : NamesIn(*added)) {
    const absl::StatusOr<Subject> still = FindSubject(*then, "subject", name);
    if (still.ok()) continue;
    if (absl::Status erased = store_.Erase({name}); !erased.ok()) return erased;
    return still.status();
  }
  ++filed_;
  return added;
}

absl::StatusOr<v1::Appeal> Appeals::Withdraw(const v1::WithdrawAppealRequest& request) {
  absl::StatusOr<v1::Appeal> appeal = Find(request.appeal_id(), request.subject());
  if (!appeal.ok()) return appeal;
  if (absl::Status status = Move(*appeal, AppealEvent::kWithdraw); !status.ok()) return status;
  if (absl::Status status = store_.Replace(*appeal); !status.ok()) return status;
  return appeal;
}

void Appeals::SetDecision(const v1::DecideAppealRequest& request, v1::Appeal& appeal) {
  appeal.set_reason(request.reason());
  appeal.set_decided_by(request.actor());
  appeal.mutable_decided()->set_seconds(absl::ToUnixSeconds(clock_.Now()));
}

absl::Status Appeals::BeginUpholding(const v1::DecideAppealRequest& request, v1::Appeal& appeal) {
  const std::shared_ptr<const Snapshot> now = engine_.serving();
  if (absl::Status status = CheckServing(now.get()); !status.ok()) return status;
  const absl::StatusOr<Subject> subject = FindSubject(*now, "subject", appeal.subject());
  if (!subject.ok()) return subject.status();
  // The world may have changed since it was filed: an account may belong to another person now.
  if (absl::Status status = CheckContested(*now, *subject, appeal.about()); !status.ok()) return status;
  SetDecision(request, appeal);
  v1::AppealOutcome* outcome = appeal.mutable_outcome();
  FillState(*now, appeal, outcome->mutable_before(), outcome->mutable_topics_before());
  *outcome->mutable_snapshot_before() = now->description().ref();
  return absl::OkStatus();
}

absl::StatusOr<v1::Appeal> Appeals::Decide(const v1::DecideAppealRequest& request) {
  absl::Status status = CheckEnum("decision", *v1::AppealDecision_descriptor(), request.decision(), /*zero_is_valid=*/false);
  status.Update(CheckText("reason", request.reason()));
  if (request.actor().size() > kMaxActorBytes) status.Update(InvalidField("actor", absl::StrCat("actor is over ", kMaxActorBytes, " bytes")));
  if (!status.ok()) return status;
  absl::StatusOr<v1::Appeal> appeal = Find(request.appeal_id(), "");
  if (!appeal.ok()) return appeal;
  const bool is_new = appeal->state() == v1::APPEAL_STATE_OPEN;
  const bool is_upheld = request.decision() == v1::APPEAL_DECISION_UPHELD;
  if (absl::Status moved = Move(*appeal, is_upheld ? AppealEvent::kUphold : AppealEvent::kReject); !moved.ok()) return moved;
  if (is_new) {
    if (is_upheld) {
      if (absl::Status begun = BeginUpholding(request, *appeal); !begun.ok()) return begun;
    } else {
      SetDecision(request, *appeal);
    }
    // Durable before it has effect: a stop in between is made good by Resume.
    if (absl::Status kept = store_.Replace(*appeal); !kept.ok()) return kept;
  }
  if (is_upheld) return Apply(*std::move(appeal), request.force());
  ++rejected_;
  return appeal;
}

absl::StatusOr<v1::Appeal> Appeals::Apply(v1::Appeal appeal, bool force) {
  const std::shared_ptr<const Snapshot> now = engine_.serving();
  if (absl::Status status = CheckServing(now.get()); !status.ok()) return status;
  const absl::StatusOr<Subject> subject = FindSubject(*now, "subject", appeal.subject());
  if (!subject.ok()) return subject.status();
  Correction correction = CorrectionOf(*now, *subject, appeal.about(), TimeOfFact(engine_, clock_.Now()));
  absl::StatusOr<v1::Snapshot> published = absl::UnknownError("");
  if (correction.take_out) {
    uint64_t facts = 0;
    published = engine_.TakeOut(*correction.take_out, force, facts);
    appeal.set_facts_removed(appeal.facts_removed() + facts);
    if (!published.ok() && facts > 0) store_.Replace(appeal).IgnoreError();
  } else {
    if (correction.add) {
      if (absl::Status added = engine_.AppendAndWait(*std::move(correction.add)).status(); !added.ok()) return added;
    }
    published = engine_.Publish(force);
  }
  if (!published.ok()) return published.status();
  const std::shared_ptr<const Snapshot> then = engine_.serving();
  v1::AppealOutcome* outcome = appeal.mutable_outcome();
  FillState(*then, appeal, outcome->mutable_after(), outcome->mutable_topics_after());
  *outcome->mutable_snapshot_after() = then->description().ref();
  if (absl::Status status = Move(appeal, AppealEvent::kServe); !status.ok()) return status;
  if (absl::Status status = store_.Replace(appeal); !status.ok()) return status;
  ++upheld_;
  return appeal;
}

void Appeals::Resume() {
  const absl::StatusOr<std::vector<v1::Appeal>> cut_short = store_.List({.state = v1::APPEAL_STATE_APPLYING}, kMaxResumed);
  // Of a reader: they are the writer's.
  if (ErrorReason(cut_short.status()) == "NOT_THE_WRITER") return;
  if (!cut_short.ok()) {
    LogError("appeals_not_resumed", {{"error", cut_short.status().ToString()}});
    return;
  }
  for (const v1::Appeal& appeal : *cut_short) {
    if (const auto applied = Apply(appeal, /*force=*/false); !applied.ok()) {
      LogWarning("appeal_not_served", {{"appeal", appeal.id()}, {"error", applied.status().ToString()}});
    }
  }
}

absl::StatusOr<v1::Appeal> Appeals::Get(const v1::GetAppealRequest& request) const {
  return Find(request.appeal_id(), request.subject());
}

absl::Status Appeals::List(const v1::ListAppealsRequest& request, v1::ListAppealsResponse* response) const {
  absl::Status status = request.subject().empty() ? absl::OkStatus() : CheckSubject("subject", request.subject());
  status.Update(CheckEnum("state", *v1::AppealState_descriptor(), request.state(), /*zero_is_valid=*/true));
  if (!status.ok()) return status;
  const absl::StatusOr<int32_t> page_size = PageSize(request.page_size(), kDefaultPage, kMaxPage);
  if (!page_size.ok()) return page_size.status();
  const PageScope scope = {.method = "ListAppeals",
                           .filters = Fingerprint().Add(request.subject()).Add(static_cast<uint64_t>(request.state())).value()};
  AppealStore::Filter filter = {.subject = request.subject(), .state = request.state()};
  if (!request.page_token().empty()) {
    const absl::StatusOr<PageMark> mark = DecodePageToken(scope, request.page_token());
    if (!mark.ok()) return mark.status();
    const absl::StatusOr<uint64_t> before = PageOffset(*mark);
    if (!before.ok()) return before.status();
    filter.before = *before;
  }
  absl::StatusOr<std::vector<v1::Appeal>> page = store_.List(filter, *page_size + 1);
  if (!page.ok()) return page.status();
  const bool has_more = page->size() > static_cast<size_t>(*page_size);
  if (has_more) {
    page->pop_back();
    response->set_next_page_token(EncodePageToken(scope, {.snapshot_id = 0, .position = page->back().id()}));
  }
  for (v1::Appeal& appeal : *page) *response->add_appeals() = std::move(appeal);
  return absl::OkStatus();
}

absl::Status Appeals::Erase(const std::vector<std::string>& names) { return store_.Erase({names.begin(), names.end()}); }

}  // namespace klout::scoring
