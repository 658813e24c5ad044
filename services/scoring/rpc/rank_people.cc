#include "services/scoring/rpc/rank_people.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/scoring/rpc/request_check.h"

namespace klout::scoring {
namespace {

absl::Status Check(const v1::RankPeopleRequest& request) {
  absl::Status status = CheckEnum("order_by", *v1::RankOrder_descriptor(), request.order_by(), true);
  status.Update(CheckEnum("network", *fact::v1::Network_descriptor(), request.network(), true));
  status.Update(CheckEnum("min_evidence", *v1::Evidence_descriptor(), request.min_evidence(), true));
  status.Update(CheckAmount("min_score", request.min_score()));
  status.Update(CheckAmount("min_low", request.min_low()));
  status.Update(CheckCount("exclude", request.exclude_size(), 0, kMaxExcluded));
  for (int i = 0; i < request.exclude_size() && status.ok(); ++i) {
    status = CheckSubject(Indexed("exclude", i), request.exclude(i));
  }
  return status;
}

RankKey KeyOf(v1::RankOrder order) {
  switch (order) {
    case v1::RANK_ORDER_TRUE_REACH:
      return RankKey::kTrueReach;
    case v1::RANK_ORDER_AMPLIFICATION:
      return RankKey::kAmplification;
    case v1::RANK_ORDER_NETWORK_IMPACT:
      return RankKey::kNetworkImpact;
    default:
      return RankKey::kScore;
  }
}

float ValueOf(const ScoreRow& row, RankKey key) {
  switch (key) {
    case RankKey::kTrueReach:
      return row.true_reach;
    case RankKey::kAmplification:
      return row.amplification;
    case RankKey::kNetworkImpact:
      return row.network_impact;
    case RankKey::kScore:
      break;
  }
  return row.score;
}

uint64_t FiltersOf(const v1::RankPeopleRequest& request, PublicAccounts policy) {
  Fingerprint filters;
  filters.Add(static_cast<uint64_t>(KeyOf(request.order_by())))
      .Add(static_cast<uint64_t>(request.network()))
      .Add(request.min_score())
      .Add(request.min_low())
      .Add(static_cast<uint64_t>(request.min_evidence()))
      .Add(static_cast<uint64_t>(policy));
  for (const std::string& excluded : request.exclude()) filters.Add(excluded);
  return filters.value();
}

// Who passes the filters of one request.
class Filter {
 public:
  Filter(const Snapshot& snapshot, PublicAccounts policy, const v1::RankPeopleRequest& request)
      : snapshot_(snapshot), policy_(policy), request_(request) {}

  absl::Status Exclude() {
    for (int i = 0; i < request_.exclude_size(); ++i) {
      const auto found = snapshot_.Find(request_.exclude(i));
      if (!found.ok()) return InvalidField(Indexed("exclude", i), ToStd(found.status().message()));
      if (!found->has_value()) continue;
      const Subject subject = **found;
      const PersonIndex person =
          subject.is_person() ? subject.person : snapshot_.graph().person[subject.account];
      if (person != kNone) {
        persons_.insert(person);
      } else {
        accounts_.insert(subject.account);
      }
    }
    return absl::OkStatus();
  }

  // The row that the subject is ranked by, or null if it is filtered out.
  const ScoreRow* RowOf(const Subject& subject) const {
    if (!MayName(policy_, snapshot_, subject)) return nullptr;
    const ScoreRow* row = RankedRow(subject);
    if (row == nullptr || row->people == 0) return nullptr;
    if (row->score < request_.min_score() || row->low < request_.min_low()) return nullptr;
    if (EvidenceOf(row->people) < request_.min_evidence()) return nullptr;
    const bool excluded =
        subject.is_person() ? persons_.contains(subject.person) : accounts_.contains(subject.account);
    return excluded ? nullptr : row;
  }

 private:
  const ScoreRow* RankedRow(const Subject& subject) const {
    if (request_.network() == fact::v1::NETWORK_UNSPECIFIED) return &snapshot_.RowOf(subject);
    if (!subject.is_person()) {
      return snapshot_.graph().network(subject.account) == request_.network() ? &snapshot_.RowOf(subject)
                                                                              : nullptr;
    }
    const ScoresView& scores = snapshot_.scores();
    for (uint64_t i = scores.person_rows[subject.person]; i < scores.person_rows[subject.person + 1]; ++i) {
      const NetworkRow& of_network = scores.person_networks[i];
      if (static_cast<int>(of_network.network) == request_.network()) return &of_network.row;
    }
    return nullptr;
  }

  const Snapshot& snapshot_;
  const PublicAccounts policy_;
  const v1::RankPeopleRequest& request_;
  absl::flat_hash_set<PersonIndex> persons_;
  absl::flat_hash_set<AccountIndex> accounts_;
};

// The subjects at [begin, end) of the list, and one more if there is one.
std::vector<Subject> WalkDown(const Snapshot& snapshot, const Filter& filter, RankKey key, uint64_t begin,
                              uint64_t end) {
  std::vector<Subject> page;
  uint64_t passed = 0;
  for (const Subject& subject : snapshot.Ranked(key)) {
    if (filter.RowOf(subject) == nullptr) continue;
    if (passed++ >= begin) page.push_back(subject);
    if (passed > end) break;
  }
  return page;
}

// The same in the order of one network, which no snapshot keeps.
std::vector<Subject> SortTop(const Snapshot& snapshot, const Filter& filter, RankKey key, uint64_t begin,
                             uint64_t end) {
  struct Candidate {
    float value;
    Subject subject;
  };
  std::vector<Candidate> candidates;
  for (const Subject& subject : snapshot.Ranked(RankKey::kScore)) {
    if (const ScoreRow* row = filter.RowOf(subject)) candidates.push_back({ValueOf(*row, key), subject});
  }
  const size_t sorted = std::min<uint64_t>(candidates.size(), end + 1);
  std::partial_sort(candidates.begin(), candidates.begin() + sorted, candidates.end(),
                    [&](const Candidate& a, const Candidate& b) {
                      if (a.value != b.value) return a.value > b.value;
                      return snapshot.NameOf(a.subject) < snapshot.NameOf(b.subject);
                    });
  std::vector<Subject> page;
  for (size_t i = begin; i < sorted; ++i) page.push_back(candidates[i].subject);
  return page;
}

}  // namespace

absl::Status RankPeople(OpenSnapshots& snapshots, PublicAccounts policy, const v1::RankPeopleRequest& request,
                        v1::RankPeopleResponse* response) {
  if (absl::Status status = Check(request); !status.ok()) return status;
  const absl::StatusOr<int32_t> page_size = PageSize(request.page_size(), kDefaultListPage, kMaxListPage);
  if (!page_size.ok()) return page_size.status();
  const PageScope scope = {.method = "RankPeople", .filters = FiltersOf(request, policy)};
  const absl::StatusOr<PageStart> start = snapshots.Open(scope, request.page_token());
  if (!start.ok()) return start.status();
  const Snapshot& snapshot = start->open->snapshot();
  Filter filter(snapshot, policy, request);
  if (absl::Status status = filter.Exclude(); !status.ok()) return status;

  const RankKey key = KeyOf(request.order_by());
  const uint64_t end = start->offset + *page_size;
  const bool by_network = request.network() != fact::v1::NETWORK_UNSPECIFIED;
  const std::vector<Subject> page = by_network ? SortTop(snapshot, filter, key, start->offset, end)
                                               : WalkDown(snapshot, filter, key, start->offset, end);
  for (size_t i = 0; i < page.size() && i < static_cast<size_t>(*page_size); ++i) {
    v1::RankedPerson* ranked = response->add_people();
    ranked->set_rank(start->offset + i + 1);
    FillScore(snapshot, page[i], snapshot.NameOf(page[i]), ranked->mutable_score());
  }
  if (page.size() > static_cast<size_t>(*page_size)) {
    response->set_next_page_token(NextPageToken(scope, snapshot, end));
  }
  *response->mutable_snapshot() = snapshot.description().ref();
  return absl::OkStatus();
}

}  // namespace klout::scoring
