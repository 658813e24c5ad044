#include "services/scoring/rpc/post_reads.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "common/status.h"
#include "common/string_view.h"
#include "services/scoring/rpc/rank_people.h"
#include "services/scoring/rpc/request_check.h"
#include "services/scoring/rpc/topic_message.h"
#include "services/scoring/store/fact_batch_view.h"

namespace klout::scoring {
namespace {

constexpr int kMaxMeasuredPosts = 10'000;
// Of the normal distribution, for an interval of 90 %.
constexpr double kNinety = 1.6448536269514722;

// Distinct people who acted on the post, by owner, without the author.
std::vector<SubjectCode> PeopleOf(const GraphView& graph, PostIndex post) {
  const AccountIndex author = graph.post_author[post];
  const SubjectCode own = author == kNone ? kNone : CodeOfOwner(graph, author);
  std::vector<SubjectCode> people;
  for (uint64_t i = graph.post_rows[post]; i < graph.post_rows[post + 1]; ++i) {
    const SubjectCode code = CodeOfOwner(graph, graph.post_actor[i]);
    if (code != own) people.push_back(code);
  }
  std::sort(people.begin(), people.end());
  people.erase(std::unique(people.begin(), people.end()), people.end());
  return people;
}

void FillPost(const Snapshot& snapshot, PostIndex post, size_t people, v1::PostReach* out) {
  const GraphView& graph = snapshot.graph();
  const std::string_view key = graph.posts[post];
  out->set_network(static_cast<fact::v1::Network>(key[0]));
  out->set_post_id(std::string(key.substr(1)));
  out->set_found(true);
  if (graph.post_author[post] != kNone) {
    out->set_author(snapshot.NameOf(SubjectOf(graph, CodeOfOwner(graph, graph.post_author[post]))));
  }
  if (graph.post_time[post] != 0) out->mutable_time()->set_seconds(graph.post_time[post]);
  out->set_people(static_cast<uint32_t>(people));
  const auto topics = std::lower_bound(graph.post_topics.begin(), graph.post_topics.end(), post,
                                       [](const PostTopic& row, PostIndex wanted) { return row.post < wanted; });
  for (auto topic = topics; topic != graph.post_topics.end() && topic->post == post; ++topic) {
    out->add_topics(std::string(graph.words[topic->topic]));
  }
}

// Of a count: Wilson's score interval for a Poisson mean.
void FillCount(double count, v1::ReachEstimate* out) {
  const double half = kNinety * std::sqrt(count + kNinety * kNinety / 4), middle = count + kNinety * kNinety / 2;
  out->set_people(count);
  out->set_low(std::max(0.0, middle - half));
  out->set_high(middle + half);
}

absl::Status Check(const v1::MeasureReachRequest& request) {
  absl::Status status = CheckCount("posts", request.posts_size(), 1, kMaxMeasuredPosts);
  for (int i = 0; i < request.posts_size() && status.ok(); ++i) {
    const std::string field = Indexed("posts", i);
    status.Update(CheckEnum(field + ".network", *fact::v1::Network_descriptor(), request.posts(i).network(), false));
    const std::string& id = request.posts(i).post_id();
    if (id.empty() || id.size() > kMaxPostIdBytes) status.Update(InvalidField(field + ".post_id", "post_id must have 1 to 256 bytes"));
  }
  return status;
}

}  // namespace

absl::Status MeasureReach(const Snapshot* snapshot, const v1::MeasureReachRequest& request, v1::MeasureReachResponse* response) {
  if (absl::Status status = Check(request); !status.ok()) return status;
  if (absl::Status status = CheckServing(snapshot); !status.ok()) return status;
  const GraphView& graph = snapshot->graph();
  std::vector<SubjectCode> together;
  for (const v1::PostRef& asked : request.posts()) {
    v1::PostReach* reach = response->add_posts();
    const std::optional<uint32_t> post = graph.posts.Find(AccountKey(static_cast<Network>(asked.network()), asked.post_id()));
    if (!post) {
      reach->set_network(asked.network());
      reach->set_post_id(asked.post_id());
      continue;
    }
    const std::vector<SubjectCode> people = PeopleOf(graph, *post);
    FillPost(*snapshot, *post, people.size(), reach);
    together.insert(together.end(), people.begin(), people.end());
  }
  std::sort(together.begin(), together.end());
  const auto end = std::unique(together.begin(), together.end());
  FillCount(static_cast<double>(end - together.begin()), response->mutable_together());
  *response->mutable_snapshot() = snapshot->description().ref();
  return absl::OkStatus();
}

absl::Status ListPosts(OpenSnapshots& snapshots, const v1::ListPostsRequest& request, v1::ListPostsResponse* response) {
  if (absl::Status status = CheckSubject("subject", request.subject()); !status.ok()) return status;
  const absl::StatusOr<int32_t> page_size = PageSize(request.page_size(), kDefaultListPage, kMaxListPage);
  if (!page_size.ok()) return page_size.status();
  const PageScope scope = {.method = "ListPosts",
                           .filters = Fingerprint().Add(request.subject()).Add(static_cast<uint64_t>(request.since().seconds())).value()};
  const absl::StatusOr<PageStart> start = snapshots.Open(scope, request.page_token());
  if (!start.ok()) return start.status();
  const Snapshot& snapshot = start->open->snapshot();
  const absl::StatusOr<Subject> subject = FindSubject(snapshot, "subject", request.subject());
  if (!subject.ok()) return subject.status();

  const GraphView& graph = snapshot.graph();
  std::vector<PostIndex> posts;
  for (const AccountIndex account : snapshot.AccountsOf(*subject)) {
    for (const PostIndex post : start->open->posts().Of(account)) {
      if (graph.post_time[post] >= request.since().seconds()) posts.push_back(post);
    }
  }
  std::sort(posts.begin(), posts.end(), [&](PostIndex a, PostIndex b) {
    return graph.post_time[a] != graph.post_time[b] ? graph.post_time[a] > graph.post_time[b] : graph.posts[a] < graph.posts[b];
  });
  const uint64_t end = start->offset + *page_size;
  for (uint64_t i = start->offset; i < std::min<uint64_t>(end, posts.size()); ++i) {
    FillPost(snapshot, posts[i], PeopleOf(graph, posts[i]).size(), response->add_posts());
  }
  if (end < posts.size()) response->set_next_page_token(NextPageToken(scope, snapshot, end));
  *response->mutable_snapshot() = snapshot.description().ref();
  return absl::OkStatus();
}

}  // namespace klout::scoring
