#include "services/gateway/access/access_checker.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "klout/perks/v1/perks.pb.h"
#include "klout/scoring/v1/planning.pb.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/gateway/connect/field_path.h"
#include "services/gateway/connect/score_reads.h"

namespace klout::gateway {
namespace {

using google::protobuf::Message;

constexpr char kGetOwner[] = "/klout.perks.v1.PerksService/GetOwner";
constexpr size_t kMaxOwners = 100'000;

absl::Status NotYours(std::string_view field) {
  return Error(absl::StatusCode::kPermissionDenied, "NOT_YOURS", field, absl::StrCat(ToAbsl(field), " is of somebody else"));
}

absl::Status Unknown(std::string_view field) {
  return Error(absl::StatusCode::kNotFound, "SUBJECT_UNKNOWN", field, "no fact names this subject, or it may not be seen");
}

// The field becomes the caller's own if it is empty.
absl::Status MakeOwn(Message& request, std::string_view field, const std::string& own) {
  const auto text = Text(request, field);
  if (text.has_value() && !text->empty()) return *text == own ? absl::OkStatus() : NotYours(field);
  SetText(request, field, own);
  return absl::OkStatus();
}

bool MaySee(const Caller& caller, const scoring::v1::Score& score) {
  return !score.person().empty() || (!caller.person.empty() && score.subject() == caller.person);
}

// Streams are not among them: what they may show is settled before they begin.
bool TellsVisibility(const google::protobuf::Descriptor& response) {
  return &response == scoring::v1::GetScoreResponse::descriptor() || &response == scoring::v1::GetPersonResponse::descriptor() ||
         &response == scoring::v1::BatchGetScoresResponse::descriptor();
}

// The columns of whoever nobody linked become those of a subject that nobody knows.
void HideInColumns(scoring::v1::ScoreColumns& columns) {
  google::protobuf::RepeatedPtrField<common::v1::ErrorDetail> errors;
  errors.Swap(columns.mutable_errors());
  int next = 0;
  for (int i = 0; i < columns.linked_size(); ++i) {
    const std::string place = absl::StrCat("subjects[", i, "]");
    if (next < errors.size() && errors[next].field() == place) {
      columns.add_errors()->Swap(&errors[next++]);
    } else if (!columns.linked(i)) {
      auto& error = *columns.add_errors();
      error.set_reason("SUBJECT_UNKNOWN");
      error.set_field(place);
    }
    if (columns.linked(i)) continue;
    for (auto* column : {columns.mutable_scores(), columns.mutable_lows(), columns.mutable_highs(), columns.mutable_people_per_week()}) {
      if (i < column->size()) column->Set(i, 0);
    }
  }
}

void HideInBatch(const Caller& caller, scoring::v1::BatchGetScoresResponse& batch) {
  // A scoring service that does not say who is linked has nobody shown.
  if (batch.has_columns() && batch.columns().linked_size() != batch.columns().scores_size()) {
    batch.clear_columns();
  } else if (batch.has_columns()) {
    HideInColumns(*batch.mutable_columns());
  }
  for (auto& result : *batch.mutable_results()) {
    if (!result.has_score() || MaySee(caller, result.score())) continue;
    auto& error = *result.mutable_error();
    error.set_reason("SUBJECT_UNKNOWN");
    error.set_field("subjects");
  }
}

// Who acted on a post of somebody that nobody linked is told to nobody, nor in a sum.
absl::Status CheckAuthors(const scoring::v1::MeasureReachResponse& reach) {
  for (int i = 0; i < reach.posts_size(); ++i) {
    if (reach.posts(i).found() && !absl::StartsWith(reach.posts(i).author(), "person:")) return Unknown(absl::StrCat("posts[", i, "]"));
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status AccessChecker::CheckWho(const AccessRule* rule, const Caller& caller) {
  if (rule == nullptr || rule->who == 0) {
    return Error(absl::StatusCode::kUnimplemented, "CLOSED", "", "this call is not served over HTTP");
  }
  if (caller.is_operator() || caller.Is(rule->who)) return absl::OkStatus();
  if (caller.who == kAnyone) {
    return Error(absl::StatusCode::kUnauthenticated, "NO_KEY", "", "this call needs a key (authorization: Bearer klk_...) or a session");
  }
  return Error(absl::StatusCode::kPermissionDenied, "SCOPE", "", "the key or session does not have the scope that this call needs");
}

void AccessChecker::CheckRequest(const AccessRule& rule, const Caller& caller, Message& request,
                                 const google::protobuf::Descriptor& response, absl::Time deadline, Done done) {
  if (HasField(*request.GetDescriptor(), "actor")) {
    SetText(request, "actor", caller.brand_id.empty() ? caller.name : absl::StrCat("brand:", caller.brand_id));
  }
  if (caller.is_operator() || rule.own == Own::kNothing) return done(absl::OkStatus());
  const std::string field(caller.Is(kPerson) && !rule.person_field.empty() ? rule.person_field : rule.field);
  if (!rule.person_field.empty()) {
    // Of the two fields, the other one is not the caller's to set.
    const std::string_view other = caller.Is(kPerson) ? rule.field : rule.person_field;
    if (IsSet(request, other)) return done(NotYours(other));
    if (caller.Is(kPerson)) return done(MakeOwn(request, field, caller.person));
  }
  const auto texts = Texts(request, field).value_or(std::vector<std::string>());
  if (!rule.self_only.empty() && IsSet(request, rule.self_only) && !(texts.size() == 1 && !caller.person.empty() && texts[0] == caller.person)) {
    return done(NotYours(rule.self_only));
  }
  switch (rule.own) {
    case Own::kSelf:
      return done(MakeOwn(request, field, caller.person));
    case Own::kBrand:
      return done(MakeOwn(request, field, caller.brand_id));
    case Own::kOwned:
      return CheckOwned(caller, field, texts.empty() ? "" : texts[0], deadline, std::move(done));
    case Own::kVisible:
      if (TellsVisibility(response)) return done(absl::OkStatus());
      return CheckVisible(caller, texts, deadline, std::move(done));
    case Own::kNothing:
      return done(absl::OkStatus());
  }
}

void AccessChecker::CheckVisible(const Caller& caller, const std::vector<std::string>& subjects, absl::Time deadline, Done done) {
  scoring::v1::BatchGetScoresRequest request;
  for (const std::string& subject : subjects) {
    if (subject != caller.person || caller.person.empty()) request.add_subjects(subject);
  }
  // What is empty or too much is for scoring to refuse.
  if (all_public_ || request.subjects().empty() || (subjects.size() == 1 && subjects[0].empty())) return done(absl::OkStatus());
  auto shared = std::make_shared<Done>(std::move(done));
  const std::string field = subjects.size() == 1 ? "subject" : "subjects";
  scoring_.Unary(kBatchGetScoresPath, request.SerializeAsString(), {deadline}, [shared, field](Backend::UnaryResult result) {
    if (!result.status.ok()) return (*shared)(result.status);
    scoring::v1::BatchGetScoresResponse response;
    if (!response.ParseFromString(result.response)) return (*shared)(Internal("scoring's answer cannot be read"));
    for (const auto& score : response.results()) {
      // A subject that does not exist gets its own error from the call itself.
      if (score.has_score() && score.score().person().empty()) return (*shared)(Unknown(field));
    }
    (*shared)(absl::OkStatus());
  });
}

absl::Status AccessChecker::CheckOwner(const Caller& caller, const std::string& field, const Owner& owner) {
  const bool is_own = caller.Is(kPerson) ? !caller.person.empty() && owner.person == caller.person
                                         : !caller.brand_id.empty() && owner.brand_id == caller.brand_id;
  return is_own ? absl::OkStatus() : NotYours(field);
}

void AccessChecker::CheckOwned(const Caller& caller, const std::string& field, const std::string& id, absl::Time deadline, Done done) {
  if (id.empty()) return done(InvalidField(field, absl::StrCat(field, " must be set")));
  const std::string key = absl::StrCat(field, ":", id);
  {
    MutexLock lock(&mutex_);
    if (const auto found = owners_.find(key); found != owners_.end()) {
      const Owner owner = found->second;
      return done(CheckOwner(caller, field, owner));
    }
  }
  perks::v1::GetOwnerRequest request;
  SetText(request, field, id);
  auto shared = std::make_shared<Done>(std::move(done));
  perks_.Unary(kGetOwner, request.SerializeAsString(), {deadline}, [this, shared, caller, field, key](Backend::UnaryResult result) {
    // That it does not exist is not for strangers to know.
    if (absl::IsNotFound(result.status)) return (*shared)(NotYours(field));
    if (!result.status.ok()) return (*shared)(result.status);
    perks::v1::GetOwnerResponse response;
    if (!response.ParseFromString(result.response)) return (*shared)(Internal("perks' answer cannot be read"));
    const Owner owner = {response.brand_id(), response.person()};
    {
      MutexLock lock(&mutex_);
      if (owners_.size() >= kMaxOwners) owners_.clear();
      owners_[key] = owner;
    }
    (*shared)(CheckOwner(caller, field, owner));
  });
}

absl::Status AccessChecker::HideUnseen(const Caller& caller, Message& response) const {
  if (all_public_ || caller.is_operator()) return absl::OkStatus();
  using google::protobuf::DynamicCastToGenerated;
  if (auto* batch = DynamicCastToGenerated<scoring::v1::BatchGetScoresResponse>(&response)) {
    HideInBatch(caller, *batch);
    return absl::OkStatus();
  }
  if (const auto* reach = DynamicCastToGenerated<scoring::v1::MeasureReachResponse>(&response)) return CheckAuthors(*reach);
  const scoring::v1::Score* score = nullptr;
  if (const auto* one = DynamicCastToGenerated<scoring::v1::GetScoreResponse>(&response)) score = &one->score();
  if (const auto* one = DynamicCastToGenerated<scoring::v1::GetPersonResponse>(&response)) score = &one->score();
  return score == nullptr || MaySee(caller, *score) ? absl::OkStatus() : Unknown("subject");
}

}  // namespace klout::gateway
