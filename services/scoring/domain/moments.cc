#include "services/scoring/domain/moments.h"

#include <algorithm>
#include <numeric>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"

namespace klout::scoring {
namespace {

// One account for all accounts of a person.
AccountIndex FirstAccount(const Evidence& evidence, AccountIndex account) {
  const uint32_t person = evidence.graph().person[account];
  return person == kNone ? account : evidence.AccountsOf(person)[0];
}

class PostReader {
 public:
  PostReader(const Evidence& evidence, AccountSet authors) : evidence_(evidence), graph_(evidence.graph()) {
    std::vector<Voice> voices;
    evidence.VoicesOf(authors, voices);
    for (const Voice& voice : voices) counted_[FirstAccount(evidence, voice.actor)] = voice.counted;
    for (AccountIndex author : authors) own_.insert(FirstAccount(evidence, author));
  }

  Moment Read(PostIndex post) {
    Moment moment;
    moment.post = post;
    moment.time = graph_.post_time[post];
    people_.clear();
    for (uint64_t i = graph_.post_rows[post]; i < graph_.post_rows[post + 1]; ++i) {
      const AccountIndex person = FirstAccount(evidence_, graph_.post_actor[i]);
      if (own_.contains(person)) continue;
      ++moment.accounts;
      people_.push_back(person);
    }
    // Ascending, so that the sum has the same bits whatever the accounts' order.
    std::sort(people_.begin(), people_.end());
    people_.erase(std::unique(people_.begin(), people_.end()), people_.end());
    for (AccountIndex person : people_) {
      if (auto counted = counted_.find(person); counted != counted_.end()) moment.people += counted->second;
    }
    return moment;
  }

 private:
  const Evidence& evidence_;
  const GraphView& graph_;
  absl::flat_hash_map<AccountIndex, float> counted_;
  absl::flat_hash_set<AccountIndex> own_;
  std::vector<AccountIndex> people_;
};

// Of moments in descending order of people; the upper one of an even number.
double UsualPeople(const std::vector<Moment>& moments) {
  if (moments.empty()) return 1;
  return std::max(1.0, moments[(moments.size() - 1) / 2].people);
}

int Dots(double people, double usual) {
  int dots = 1;
  for (double bound = 2 * usual; dots < kMaxDots && people >= bound; bound *= 2) ++dots;
  return dots;
}

}  // namespace

PostIndexByAuthor::PostIndexByAuthor(const GraphView& graph)
    : rows_(graph.account_count() + 1), posts_(graph.posts.size()) {
  for (AccountIndex author : graph.post_author) ++rows_[author + 1];
  std::partial_sum(rows_.begin(), rows_.end(), rows_.begin());
  std::vector<uint64_t> next(rows_.begin(), rows_.end() - 1);
  for (PostIndex post = 0; post < posts_.size(); ++post) posts_[next[graph.post_author[post]]++] = post;
}

absl::Span<const PostIndex> PostIndexByAuthor::Of(AccountIndex author) const {
  return absl::MakeConstSpan(posts_).subspan(rows_[author], rows_[author + 1] - rows_[author]);
}

std::vector<Moment> MomentsOf(const Evidence& evidence, const PostIndexByAuthor& posts, AccountSet authors) {
  const GraphView& graph = evidence.graph();
  const uint64_t clock = evidence.ClockOf(authors);
  const uint32_t window = evidence.model().forecast.evidence_seconds;
  PostReader reader(evidence, authors);
  std::vector<Moment> moments;
  for (AccountIndex author : authors) {
    for (PostIndex post : posts.Of(author)) {
      if (uint64_t{graph.post_time[post]} + window < clock) continue;
      const Moment moment = reader.Read(post);
      if (moment.accounts > 0) moments.push_back(moment);
    }
  }
  std::sort(moments.begin(), moments.end(), [&](const Moment& a, const Moment& b) {
    if (a.people != b.people) return a.people > b.people;
    if (a.time != b.time) return a.time > b.time;
    return graph.posts[a.post] < graph.posts[b.post];
  });
  const double usual = UsualPeople(moments);
  for (Moment& moment : moments) moment.dots = Dots(moment.people, usual);
  return moments;
}

}  // namespace klout::scoring
