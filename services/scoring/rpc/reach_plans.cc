#include "services/scoring/rpc/reach_plans.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/page_token.h"
#include "common/status.h"
#include "services/scoring/domain/spread.h"
#include "services/scoring/rpc/reach_people.h"
#include "services/scoring/rpc/request_check.h"
#include "services/scoring/rpc/topic_message.h"

namespace klout::scoring {
namespace {

constexpr double kDefaultEpsilon = 0.1, kDefaultFailure = 1e-3;
constexpr int kMaxDeclined = 10'000;

ReachLimits LimitsOf(const v1::PlanReachRequest& request, std::vector<uint32_t> quotas) {
  ReachLimits limits;
  if (request.max_people() > 0) limits.max_people = request.max_people();
  if (request.budget() > 0) limits.budget = request.budget();
  limits.quotas = std::move(quotas);
  return limits;
}

ReachPrecision PrecisionOf(const v1::PlanReachRequest& request, int threads) {
  ReachPrecision precision;
  precision.epsilon = request.epsilon() == 0 ? kDefaultEpsilon : request.epsilon();
  precision.failure = request.failure_probability() == 0 ? kDefaultFailure : request.failure_probability();
  precision.seed = request.seed();
  precision.threads = threads;
  return precision;
}

void FillReach(const ReachBounds& reach, v1::ReachEstimate* out) {
  out->set_people(reach.people);
  out->set_low(reach.low);
  out->set_high(reach.high);
}

std::string IdOf(std::string_view kind, uint64_t snapshot, std::string_view content) {
  return absl::StrFormat("plan-%016x", Fingerprint().Add(kind).Add(snapshot).Add(content).value());
}

}  // namespace

// Whom the people of one snapshot move.
struct ReachPlans::Spread {
  std::shared_ptr<const Snapshot> snapshot;
  Cascade cascade;
};

// A plan with what it takes to change it.
class KeptPlan {
 public:
  KeptPlan(std::shared_ptr<const void> spread_owner, const Snapshot& snapshot, const Cascade& cascade,
           const v1::PlanReachRequest& request, ReachCandidates people, ReachAudience audience, int threads)
      : owner_(std::move(spread_owner)),
        snapshot_(snapshot),
        limits_(LimitsOf(request, people.quotas)),
        people_(std::move(people)),
        audience_people_(audience.people),
        audience_(audience.weights),
        is_out_(people_.candidates.size()) {
    if (audience_.total() == 0) return;
    planner_ = std::make_unique<ReachPlanner>(cascade, audience_, people_.candidates, people_.chosen, limits_,
                                              PrecisionOf(request, threads));
  }

  v1::ReachPlan Plan() {
    v1::ReachPlan plan;
    FillFrame(&plan);
    if (planner_ == nullptr) return plan;
    FillPlan(planner_->Plan(), &plan);
    FillTop(&plan);
    return plan;
  }

  // By the picks' names. INVALID_ARGUMENT, field declined[i], if it is no pick of the present plan.
  absl::StatusOr<v1::ReachPlan> Replan(const v1::ReplanReachRequest& request, std::vector<std::string>* new_picks) {
    std::vector<uint32_t> declined;
    for (int i = 0; i < request.declined_size(); ++i) {
      const auto pick = picks_.find(request.declined(i));
      if (pick == picks_.end()) {
        return InvalidField(Indexed("declined", i), absl::StrCat(Indexed("declined", i), " is no pick of the plan"));
      }
      if (std::find(declined.begin(), declined.end(), pick->second) == declined.end()) declined.push_back(pick->second);
    }
    const absl::flat_hash_map<std::string, uint32_t> before = picks_;
    for (const uint32_t candidate : declined) is_out_[candidate] = true;
    v1::ReachPlan plan;
    FillFrame(&plan);
    FillPlan(planner_->Replan(declined), &plan);
    FillTop(&plan);
    for (const v1::ReachPick& pick : plan.picks()) {
      if (!before.contains(pick.subject())) new_picks->push_back(pick.subject());
    }
    return plan;
  }

  size_t memory_bytes() const {
    return (planner_ == nullptr ? 0 : planner_->memory_bytes()) + people_.candidates.capacity() * 32 +
           sizeof(float) * 2 * snapshot_.graph().account_count();
  }

  std::string id, id_before, answered;
  v1::ReplanReachResponse answer;
  absl::Time used;

 private:
  void FillFrame(v1::ReachPlan* out) const {
    *out->mutable_snapshot() = snapshot_.description().ref();
    out->set_eligible_people(people_.candidates.size());
    out->set_audience_people(audience_people_);
  }

  void FillPlan(const PlannedReach& plan, v1::ReachPlan* out) {
    picks_.clear();
    for (const PlannedPick& pick : plan.picks) {
      const ReachCandidate& candidate = people_.candidates[pick.candidate];
      v1::ReachPick* filled = out->add_picks();
      filled->set_subject(NameOf(candidate));
      filled->set_cost(candidate.cost);
      filled->set_marginal_reach(pick.marginal);
      filled->set_alone(pick.alone);
      if (pick.alone > 0) filled->set_overlap(1 - pick.marginal / pick.alone);
      if (pick.marginal > 0) filled->set_cost_per_person(static_cast<double>(candidate.cost) / pick.marginal);
      filled->set_score(people_.scores[pick.candidate].score);
      filled->set_low(people_.scores[pick.candidate].low);
      filled->set_high(people_.scores[pick.candidate].high);
      if (candidate.group < people_.group_names.size()) filled->set_group(people_.group_names[candidate.group]);
      picks_[filled->subject()] = pick.candidate;
    }
    FillReach(plan.reach, out->mutable_reach());
    out->set_cost(plan.cost);
    out->set_certificate(plan.certificate);
    out->set_certified(plan.certified);
    out->set_samples(plan.samples);
    out->set_checks(plan.checks);
  }

  // What the highest scores reach under the same limits: each is taken, best first, that still fits and has not declined. Measuring costs a
  // good part of a plan, and is done again only if the choice is another one.
  void FillTop(v1::ReachPlan* out) {
    std::vector<NodeIndex> nodes;
    std::vector<uint32_t> of_group(limits_.quotas.size());
    v1::ReachComparison top;
    for (uint32_t i = 0; i < people_.candidates.size() && nodes.size() < limits_.max_people; ++i) {
      const ReachCandidate& candidate = people_.candidates[i];
      if (is_out_[i] || candidate.cost > limits_.budget - top.cost()) continue;
      if (candidate.group < of_group.size() && of_group[candidate.group]++ >= limits_.quotas[candidate.group]) continue;
      top.set_cost(top.cost() + candidate.cost);
      nodes.push_back(candidate.node);
      if (nodes.size() <= kMaxPlannedPeople) top.add_subjects(NameOf(candidate));
    }
    top.set_people_chosen(static_cast<uint32_t>(nodes.size()));
    if (!is_top_measured_ || nodes != top_nodes_) {
      FillReach(planner_->Measure(nodes), top.mutable_reach());
      top_ = std::move(top);
      top_nodes_ = std::move(nodes);
      is_top_measured_ = true;
    }
    *out->mutable_top_by_score() = top_;
  }

  std::string NameOf(const ReachCandidate& candidate) const {
    return snapshot_.NameOf(SubjectOf(snapshot_.graph(), candidate.node));
  }

  const std::shared_ptr<const void> owner_;
  const Snapshot& snapshot_;
  const ReachLimits limits_;
  const ReachCandidates people_;
  const double audience_people_;
  const WeightedNodes audience_;
  // Null: nobody counts.
  std::unique_ptr<ReachPlanner> planner_;
  absl::flat_hash_map<std::string, uint32_t> picks_;
  // Candidates that declined.
  std::vector<bool> is_out_;
  v1::ReachComparison top_;
  std::vector<NodeIndex> top_nodes_;
  bool is_top_measured_ = false;
};

ReachPlans::ReachPlans(const Options& options, const ScoreEngine& engine, Clock& clock)
    : options_(options), engine_(engine), clock_(clock) {}
ReachPlans::~ReachPlans() = default;

absl::Status ReachPlans::Plan(const v1::PlanReachRequest& request, v1::PlanReachResponse* response) {
  if (absl::Status status = CheckPlanRequest(request); !status.ok()) return status;
  const absl::Time start = absl::Now();
  MutexLock lock(&mutex_);
  const absl::Status status = MakePlan(request, response);
  MutexLock stats_lock(&stats_mutex_);
  ++stats_.plans;
  stats_.seconds += absl::ToDoubleSeconds(absl::Now() - start);
  stats_.samples += response->plan().samples() + response->plan().checks();
  return status;
}

absl::Status ReachPlans::MakePlan(const v1::PlanReachRequest& request, v1::PlanReachResponse* response) {
  const std::shared_ptr<const Spread> spread = SpreadOfServing();
  if (spread == nullptr) return CheckServing(nullptr);
  const Snapshot& snapshot = *spread->snapshot;
  absl::StatusOr<ReachCandidates> people = CandidatesOf(snapshot, options_.public_accounts, request);
  if (!people.ok()) return people.status();
  ReachAudience audience = AudienceOf(snapshot, spread->cascade, request.audience());
  auto plan = std::make_unique<KeptPlan>(spread, snapshot, spread->cascade, request, *std::move(people), std::move(audience),
                                         options_.threads);
  *response->mutable_plan() = plan->Plan();
  plan->id = IdOf("plan", snapshot.id(), request.SerializeAsString());
  response->mutable_plan()->set_plan_id(plan->id);
  Keep(std::move(plan));
  return absl::OkStatus();
}

absl::Status ReachPlans::Replan(const v1::ReplanReachRequest& request, v1::ReplanReachResponse* response) {
  if (absl::Status status = CheckId("plan_id", request.plan_id()); !status.ok()) return status;
  if (absl::Status status = CheckCount("declined", request.declined_size(), 1, kMaxDeclined); !status.ok()) return status;
  const std::string content = request.SerializeAsString();
  MutexLock lock(&mutex_);
  DropOld();
  for (auto plan = plans_.begin(); plan != plans_.end(); ++plan) {
    KeptPlan& kept = **plan;
    if (kept.id_before == request.plan_id() && kept.answered == content) {
      *response = kept.answer;
      return absl::OkStatus();
    }
    if (kept.id != request.plan_id()) continue;
    std::vector<std::string> new_picks;
    absl::StatusOr<v1::ReachPlan> changed = kept.Replan(request, &new_picks);
    if (!changed.ok()) return changed.status();
    kept.id_before = std::exchange(kept.id, IdOf(kept.id, changed->snapshot().id(), content));
    changed->set_plan_id(kept.id);
    *response->mutable_plan() = *std::move(changed);
    response->mutable_new_picks()->Assign(new_picks.begin(), new_picks.end());
    kept.answered = content;
    kept.answer = *response;
    kept.used = clock_.Now();
    plans_.splice(plans_.begin(), plans_, plan);
    MutexLock stats_lock(&stats_mutex_);
    ++stats_.replans;
    return absl::OkStatus();
  }
  return Error(absl::StatusCode::kNotFound, "PLAN_GONE", "plan_id",
               "the plan is not kept any more: plan again, with `exclude` and `chosen`");
}

std::shared_ptr<const ReachPlans::Spread> ReachPlans::SpreadOfServing() {
  std::shared_ptr<const Snapshot> snapshot = engine_.serving();
  if (snapshot == nullptr) return nullptr;
  if (spread_ == nullptr || spread_->snapshot != snapshot) {
    Cascade cascade = SpreadOf(snapshot->evidence(), snapshot->scores(), options_.threads);
    spread_ = std::make_shared<const Spread>(Spread{std::move(snapshot), std::move(cascade)});
  }
  return spread_;
}

void ReachPlans::Keep(std::unique_ptr<KeptPlan> plan) {
  plans_.remove_if([&](const std::unique_ptr<KeptPlan>& other) { return other->id == plan->id; });
  plan->used = clock_.Now();
  plans_.push_front(std::move(plan));
  DropOld();
}

void ReachPlans::DropOld() {
  const absl::Time oldest = clock_.Now() - options_.keep;
  size_t kept = 0, bytes = 0;
  plans_.remove_if([&](const std::unique_ptr<KeptPlan>& plan) {
    bytes += plan->memory_bytes();
    // The latest is kept however large it is.
    return ++kept > 1 && (kept > options_.max_plans || bytes > options_.max_bytes || plan->used < oldest);
  });
  if (!plans_.empty() && plans_.front()->used < oldest) plans_.clear();
  MutexLock lock(&stats_mutex_);
  stats_.kept = plans_.size();
  stats_.kept_bytes = bytes;
}

void ReachPlans::Forget() {
  MutexLock lock(&mutex_);
  plans_.clear();
  spread_.reset();
  MutexLock stats_lock(&stats_mutex_);
  stats_.kept = stats_.kept_bytes = 0;
}

ReachPlans::Stats ReachPlans::stats() const {
  MutexLock lock(&stats_mutex_);
  return stats_;
}

}  // namespace klout::scoring
