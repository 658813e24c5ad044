#include "services/scoring/rpc/influence_lists.h"

#include <vector>

#include "services/scoring/domain/influence.h"
#include "services/scoring/rpc/rank_people.h"
#include "services/scoring/rpc/request_check.h"

namespace klout::scoring {
namespace {

using InfluenceFunction = std::vector<Influence> (*)(const Evidence&, AccountSet);

void FillInfluence(const Snapshot& snapshot, const Influence& influence, v1::Influence* out) {
  const PersonIndex person = snapshot.graph().person[influence.account];
  const Subject subject = person == kNone ? Subject{kNone, influence.account} : Subject{person, kNone};
  out->set_account(snapshot.NameOf(influence.account));
  out->set_person(PersonNameOf(snapshot, subject));
  out->set_score(snapshot.RowOf(subject).score);
  out->set_strength(influence.share);
  SetTime(influence.last_act, out->mutable_last_act());
}

// One page of those that may be named. Request and Response have the same fields in both methods, but for
// the name of the list.
template <typename Request, typename Response>
absl::Status List(std::string_view method, InfluenceFunction all_of, OpenSnapshots& snapshots,
                  PublicAccounts policy, const Request& request, Response* response,
                  google::protobuf::RepeatedPtrField<v1::Influence>* list) {
  if (absl::Status status = CheckSubject("subject", request.subject()); !status.ok()) return status;
  const absl::StatusOr<int32_t> page_size = PageSize(request.page_size(), kDefaultListPage, kMaxListPage);
  if (!page_size.ok()) return page_size.status();
  const uint64_t filters = Fingerprint().Add(request.subject()).Add(static_cast<uint64_t>(policy)).value();
  const PageScope scope = {.method = method, .filters = filters};
  const absl::StatusOr<PageStart> start = snapshots.Open(scope, request.page_token());
  if (!start.ok()) return start.status();
  const Snapshot& snapshot = start->open->snapshot();
  const absl::StatusOr<Subject> subject = FindSubject(snapshot, "subject", request.subject());
  if (!subject.ok()) return subject.status();

  const std::vector<Influence> all = all_of(snapshot.evidence(), snapshot.AccountsOf(*subject));
  const uint64_t end = start->offset + *page_size;
  uint64_t named = 0;
  for (const Influence& influence : all) {
    if (!MayName(policy, snapshot, influence.account)) continue;
    if (named >= start->offset && named < end) FillInfluence(snapshot, influence, list->Add());
    ++named;
  }
  if (named > end) response->set_next_page_token(NextPageToken(scope, snapshot, end));
  response->set_total_count(all.size());
  *response->mutable_snapshot() = snapshot.description().ref();
  return absl::OkStatus();
}

}  // namespace

absl::Status ListInfluencers(OpenSnapshots& snapshots, PublicAccounts policy,
                             const v1::ListInfluencersRequest& request,
                             v1::ListInfluencersResponse* response) {
  return List("ListInfluencers", InfluencersOf, snapshots, policy, request, response,
              response->mutable_influencers());
}

absl::Status ListInfluenced(OpenSnapshots& snapshots, PublicAccounts policy,
                            const v1::ListInfluencedRequest& request, v1::ListInfluencedResponse* response) {
  return List("ListInfluenced", InfluencedBy, snapshots, policy, request, response,
              response->mutable_influenced());
}

}  // namespace klout::scoring
