#include "services/perks/engine/scoring_client.h"

#include <algorithm>

#include "common/error.h"
#include "common/log.h"

namespace klout::perks {
namespace {

constexpr absl::Duration kRetry = absl::Seconds(1);
// Of BatchGetScores.
constexpr size_t kMaxSubjects = 10'000;

void SetDeadline(grpc::ClientContext& context, absl::Time deadline) { context.set_deadline(absl::ToChronoTime(deadline)); }

// What the caller of perks is told of an error of scoring.
absl::Status Translate(const absl::Status& status) {
  LogWarning("perks_scoring_failed", {{"code", absl::StatusCodeToString(status.code())}, {"reason", ErrorReason(status)}});
  return Unavailable("SCORING", "scoring cannot be asked now; nothing was changed", kRetry);
}

template <typename List>
bool Contains(const List& list, const std::string& text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// Who is an organisation rather than not.
constexpr double kLikely = 0.5;

}  // namespace

ScoringClient::ScoringClient(std::shared_ptr<grpc::Channel> channel)
    : scoring_(scoring::v1::ScoringService::NewStub(channel)), planning_(scoring::v1::PlanningService::NewStub(channel)) {}

bool MeetsConditions(const std::string& person, const scoring::v1::GetPersonResponse& known, const scoring::v1::Eligibility& eligibility) {
  if (Contains(eligibility.exclude(), person)) return false;
  if (eligibility.only_listed() && !Contains(eligibility.only(), person)) return false;
  double low = known.score().low();
  if (!eligibility.topic().empty()) {
    const auto claim = std::find_if(known.topics().begin(), known.topics().end(), [&](const scoring::v1::TopicScore& topic) {
      return topic.topic() == eligibility.topic() && !topic.hidden();
    });
    if (claim == known.topics().end()) return false;
    low = claim->low();
  }
  if (low < eligibility.min_low()) return false;
  if (!eligibility.countries().empty() && !Contains(eligibility.countries(), known.country())) return false;
  if (!eligibility.languages().empty() && !Contains(eligibility.languages(), known.language())) return false;
  if (eligibility.network() != fact::v1::NETWORK_UNSPECIFIED &&
      std::none_of(known.score().networks().begin(), known.score().networks().end(),
                   [&](const scoring::v1::NetworkScore& score) { return score.network() == eligibility.network(); })) {
    return false;
  }
  const bool is_organisation = known.organisation().likelihood() >= kLikely;
  if (eligibility.kind() == fact::v1::ACCOUNT_KIND_PERSON && is_organisation) return false;
  if (eligibility.kind() == fact::v1::ACCOUNT_KIND_ORGANISATION && !is_organisation) return false;
  return known.reply().likelihood() >= eligibility.min_reply_likelihood() &&
         static_cast<int>(known.score().evidence()) >= static_cast<int>(eligibility.min_evidence());
}

absl::StatusOr<bool> ScoringClient::Qualifies(const std::string& person, const scoring::v1::Eligibility& eligibility, absl::Time deadline) {
  grpc::ClientContext context;
  SetDeadline(context, deadline);
  scoring::v1::GetPersonRequest request;
  request.set_subject(person);
  scoring::v1::GetPersonResponse known;
  const absl::Status status = FromGrpcStatus(scoring_->GetPerson(&context, request, &known), context);
  if (absl::IsNotFound(status)) return false;
  if (!status.ok()) return Translate(status);
  return MeetsConditions(person, known, eligibility);
}

absl::StatusOr<scoring::v1::ReachPlan> ScoringClient::PlanReach(const scoring::v1::PlanReachRequest& request, absl::Time deadline) {
  grpc::ClientContext context;
  SetDeadline(context, deadline);
  scoring::v1::PlanReachResponse response;
  const absl::Status status = FromGrpcStatus(planning_->PlanReach(&context, request, &response), context);
  if (absl::IsInvalidArgument(status)) return WithFieldPrefix(status, "plan.");
  if (!status.ok()) return Translate(status);
  return std::move(*response.mutable_plan());
}

absl::StatusOr<std::map<std::string, double>> ScoringClient::PeoplePerWeek(const std::vector<std::string>& persons, absl::Time deadline) {
  std::map<std::string, double> people;
  for (size_t from = 0; from < persons.size(); from += kMaxSubjects) {
    const size_t count = std::min(kMaxSubjects, persons.size() - from);
    grpc::ClientContext context;
    SetDeadline(context, deadline);
    scoring::v1::BatchGetScoresRequest request;
    for (size_t i = from; i < from + count; ++i) request.add_subjects(persons[i]);
    scoring::v1::BatchGetScoresResponse response;
    const absl::Status status = FromGrpcStatus(scoring_->BatchGetScores(&context, request, &response), context);
    if (!status.ok()) return Translate(status);
    for (int i = 0; i < response.results_size() && i < request.subjects_size(); ++i) {
      if (response.results(i).has_score()) people[request.subjects(i)] = response.results(i).score().people_per_week();
    }
  }
  return people;
}

absl::StatusOr<scoring::v1::ListPostsResponse> ScoringClient::ListPosts(const scoring::v1::ListPostsRequest& request, absl::Time deadline) {
  grpc::ClientContext context;
  SetDeadline(context, deadline);
  scoring::v1::ListPostsResponse response;
  const absl::Status status = FromGrpcStatus(planning_->ListPosts(&context, request, &response), context);
  if (status.ok()) return response;
  const bool is_stale = absl::IsInvalidArgument(status) || absl::IsFailedPrecondition(status);
  if (!request.page_token().empty() && is_stale) return absl::AbortedError("the page token is too old");
  // A name that scoring cannot have has no posts there, either.
  if (absl::IsNotFound(status) || absl::IsInvalidArgument(status)) return scoring::v1::ListPostsResponse();
  return Translate(status);
}

absl::StatusOr<scoring::v1::MeasureReachResponse> ScoringClient::MeasureReach(const scoring::v1::MeasureReachRequest& request,
                                                                              absl::Time deadline) {
  grpc::ClientContext context;
  SetDeadline(context, deadline);
  scoring::v1::MeasureReachResponse response;
  const absl::Status status = FromGrpcStatus(planning_->MeasureReach(&context, request, &response), context);
  if (!status.ok()) return Translate(status);
  return response;
}

}  // namespace klout::perks
