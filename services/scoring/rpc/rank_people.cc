#include "services/scoring/rpc/rank_people.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/scoring/rpc/people_filter.h"
#include "services/scoring/rpc/request_check.h"
#include "services/scoring/rpc/topic_message.h"

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
  if (!request.topic().empty()) status.Update(CheckId("topic", request.topic()));
  if (!request.language().empty()) status.Update(CheckId("language", request.language()));
  if (!request.country().empty() && CountryOf(request.country()) == 0) {
    status.Update(InvalidField("country", "country must be two letters A to Z, such as IT"));
  }
  status.Update(CheckEnum("kind", *fact::v1::AccountKind_descriptor(), request.kind(), true));
  status.Update(CheckAmount("min_reply_likelihood", request.min_reply_likelihood()));
  if (request.min_reply_likelihood() > 1) {
    status.Update(InvalidField("min_reply_likelihood", "min_reply_likelihood is above 1"));
  }
  if (request.order_by() == v1::RANK_ORDER_EXPERTISE && request.topic().empty()) {
    status.Update(InvalidField("topic", "topic is needed for an order by expertise"));
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
      .Add(static_cast<uint64_t>(request.order_by()))
      .Add(request.topic())
      .Add(request.language())
      .Add(request.country())
      .Add(static_cast<uint64_t>(request.kind()))
      .Add(request.min_reply_likelihood())
      .Add(static_cast<uint64_t>(policy));
  for (const std::string& excluded : request.exclude()) filters.Add(excluded);
  return filters.value();
}

PeopleCriteria CriteriaOf(const v1::RankPeopleRequest& request) {
  PeopleCriteria criteria;
  criteria.network = request.network();
  criteria.min_score = request.min_score();
  criteria.min_low = request.min_low();
  criteria.min_evidence = request.min_evidence();
  if (!request.country().empty()) criteria.countries = {CountryOf(request.country())};
  if (!request.language().empty()) criteria.languages = {request.language()};
  criteria.kind = request.kind();
  criteria.min_reply_likelihood = request.min_reply_likelihood();
  return criteria;
}

// A place in a list: a subject, and its claim if a topic was asked for.
struct Ranked {
  Subject subject;
  const TopicRow* claim = nullptr;
};

// The subjects at [begin, end) of the list, and one more if there is one.
std::vector<Ranked> WalkDown(const Snapshot& snapshot, const PeopleFilter& filter, RankKey key, uint64_t begin,
                             uint64_t end) {
  std::vector<Ranked> page;
  uint64_t passed = 0;
  for (const Subject& subject : snapshot.Ranked(key)) {
    if (filter.RowOf(subject) == nullptr) continue;
    if (passed++ >= begin) page.push_back({subject});
    if (passed > end) break;
  }
  return page;
}

struct Candidate {
  double value;
  uint32_t place;
  Ranked ranked;
};

// The same of candidates in any order: greatest value first, equal ones in the order they were found in.
std::vector<Ranked> Top(std::vector<Candidate> candidates, uint64_t begin, uint64_t end) {
  const size_t sorted = std::min<uint64_t>(candidates.size(), end + 1);
  std::partial_sort(candidates.begin(), candidates.begin() + static_cast<ptrdiff_t>(sorted), candidates.end(),
                    [](const Candidate& a, const Candidate& b) {
                      return a.value != b.value ? a.value > b.value : a.place < b.place;
                    });
  std::vector<Ranked> page;
  for (size_t i = begin; i < sorted; ++i) page.push_back(candidates[i].ranked);
  return page;
}

// In an order that no snapshot keeps: of one network, or by likelihood of a reply.
std::vector<Ranked> SortAll(const Snapshot& snapshot, const PeopleFilter& filter, v1::RankOrder order, uint64_t begin,
                            uint64_t end) {
  std::vector<Candidate> candidates;
  const RankKey key = KeyOf(order);
  for (const Subject& subject : snapshot.Ranked(RankKey::kScore)) {
    const ScoreRow* row = filter.RowOf(subject);
    if (row == nullptr) continue;
    const bool by_reply = order == v1::RANK_ORDER_REPLY_LIKELIHOOD;
    const double value = by_reply ? ReplyLikelihood(TraitsOf(snapshot, subject)).likelihood : ValueOf(*row, key);
    candidates.push_back({value, static_cast<uint32_t>(candidates.size()), {subject}});
  }
  return Top(std::move(candidates), begin, end);
}

double ValueOf(const Snapshot& snapshot, const TopicRow& claim, const Subject& subject, v1::RankOrder order) {
  switch (order) {
    case v1::RANK_ORDER_TRUE_REACH:
      return claim.true_reach;
    case v1::RANK_ORDER_REPLY_LIKELIHOOD:
      return claim.reply_likelihood();
    default:
      return ValueOf(snapshot.RowOf(subject), KeyOf(order));
  }
}

// Who claims a topic. In the order of the score about it the walk ends with the page.
std::vector<Ranked> RankTopic(const Snapshot& snapshot, const PeopleFilter& filter, uint32_t topic, v1::RankOrder order,
                              uint64_t begin, uint64_t end) {
  const bool by_topic = order == v1::RANK_ORDER_UNSPECIFIED || order == v1::RANK_ORDER_EXPERTISE;
  std::vector<Ranked> page;
  std::vector<Candidate> candidates;
  uint64_t passed = 0;
  for (const TopicRow& claim : snapshot.scores().topical.Of(topic)) {
    const Subject subject = SubjectOf(snapshot.graph(), claim.subject);
    if (!filter.Passes(claim, subject)) continue;
    if (!by_topic) {
      const double value = ValueOf(snapshot, claim, subject, order);
      candidates.push_back({value, static_cast<uint32_t>(candidates.size()), {subject, &claim}});
      continue;
    }
    if (passed++ >= begin) page.push_back({subject, &claim});
    if (passed > end) break;
  }
  return by_topic ? page : Top(std::move(candidates), begin, end);
}

absl::StatusOr<std::vector<Ranked>> PageOf(const Snapshot& snapshot, const PeopleFilter& filter,
                                           const v1::RankPeopleRequest& request, uint64_t begin, uint64_t end) {
  if (!request.topic().empty()) {
    const std::optional<uint32_t> topic = snapshot.graph().words.Find(request.topic());
    if (!topic) {
      return Error(absl::StatusCode::kNotFound, "TOPIC_UNKNOWN", "topic",
                   absl::StrCat("no post and no +K is about ", request.topic()));
    }
    return RankTopic(snapshot, filter, *topic, request.order_by(), begin, end);
  }
  const bool kept_order = request.network() == fact::v1::NETWORK_UNSPECIFIED &&
                          request.order_by() != v1::RANK_ORDER_REPLY_LIKELIHOOD;
  return kept_order ? WalkDown(snapshot, filter, KeyOf(request.order_by()), begin, end)
                    : SortAll(snapshot, filter, request.order_by(), begin, end);
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
  PeopleFilter filter(snapshot, policy, CriteriaOf(request));
  if (absl::Status status = filter.Exclude("exclude", request.exclude()); !status.ok()) return status;

  const uint64_t end = start->offset + *page_size;
  const absl::StatusOr<std::vector<Ranked>> found = PageOf(snapshot, filter, request, start->offset, end);
  if (!found.ok()) return found.status();
  const std::vector<Ranked>& page = *found;
  for (size_t i = 0; i < page.size() && i < static_cast<size_t>(*page_size); ++i) {
    v1::RankedPerson* ranked = response->add_people();
    ranked->set_rank(start->offset + i + 1);
    FillScore(snapshot, page[i].subject, snapshot.NameOf(page[i].subject), ranked->mutable_score());
    if (page[i].claim != nullptr) FillTopic(snapshot, *page[i].claim, ranked->mutable_topic());
    const Traits traits = TraitsOf(snapshot, page[i].subject);
    FillEstimate(OrganisationLikelihood(traits), ranked->mutable_organisation());
    FillEstimate(ReplyLikelihood(traits), ranked->mutable_reply());
  }
  if (page.size() > static_cast<size_t>(*page_size)) {
    response->set_next_page_token(NextPageToken(scope, snapshot, end));
  }
  *response->mutable_snapshot() = snapshot.description().ref();
  return absl::OkStatus();
}

}  // namespace klout::scoring
