#include "services/scoring/rpc/moment_list.h"

#include <algorithm>
#include <vector>

#include "services/scoring/rpc/rank_people.h"
#include "services/scoring/rpc/receipt_message.h"
#include "services/scoring/rpc/request_check.h"

namespace klout::scoring {

absl::Status ListMoments(OpenSnapshots& snapshots, const v1::ListMomentsRequest& request,
                         v1::ListMomentsResponse* response) {
  if (absl::Status status = CheckSubject("subject", request.subject()); !status.ok()) return status;
  const absl::StatusOr<int32_t> page_size = PageSize(request.page_size(), kDefaultListPage, kMaxMomentsPage);
  if (!page_size.ok()) return page_size.status();
  const PageScope scope = {.method = "ListMoments", .filters = Fingerprint().Add(request.subject()).value()};
  const absl::StatusOr<PageStart> start = snapshots.Open(scope, request.page_token());
  if (!start.ok()) return start.status();
  const Snapshot& snapshot = start->open->snapshot();
  const absl::StatusOr<Subject> subject = FindSubject(snapshot, "subject", request.subject());
  if (!subject.ok()) return subject.status();

  const std::vector<Moment> moments =
      MomentsOf(snapshot.evidence(), start->open->posts(), snapshot.AccountsOf(*subject));
  const uint64_t end = start->offset + *page_size;
  for (uint64_t i = start->offset; i < std::min<uint64_t>(end, moments.size()); ++i) {
    FillMoment(snapshot, moments[i], response->add_moments());
  }
  if (end < moments.size()) response->set_next_page_token(NextPageToken(scope, snapshot, end));
  *response->mutable_snapshot() = snapshot.description().ref();
  return absl::OkStatus();
}

}  // namespace klout::scoring
