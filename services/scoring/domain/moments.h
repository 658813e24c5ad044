#ifndef KLOUT_SERVICES_SCORING_DOMAIN_MOMENTS_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_MOMENTS_H_

#include <cstdint>
#include <vector>

#include "services/scoring/domain/evidence.h"

namespace klout::scoring {

inline constexpr int kMaxDots = 5;

// Posts of each author, which the graph does not index. Built once per snapshot in O(accounts + posts): 8
// bytes an account and 4 a post. Immutable, so thread-safe.
class PostIndexByAuthor {
 public:
  explicit PostIndexByAuthor(const GraphView& graph);

  // Ascending.
  absl::Span<const PostIndex> Of(AccountIndex author) const;

 private:
  std::vector<uint64_t> rows_;
  std::vector<PostIndex> posts_;
};

// A post that moved people.
struct Moment {
  PostIndex post = kNone;
  UnixSeconds time = 0;
  // 1 to kMaxDots: one more per doubling of people beyond the author's usual post, which is the median of
  // the posts that anybody acted on, and at least one person.
  int dots = 1;
  // People-equivalents who acted on it, each as true reach counts them: all accounts of one person are one
  // voice, traders and those who act on everybody count for less, the author's own accounts for nothing.
  double people = 0;
  // All accounts that acted on it, without the author's own.
  uint32_t accounts = 0;
};

// The posts of the 90 days before the authors' own clock that anybody acted on: most people first, then
// newest, then by id. `authors` are accounts of one person, on one network or several, or one account;
// ascending. Costs the authors' voices and the acts on their posts.
std::vector<Moment> MomentsOf(const Evidence& evidence, const PostIndexByAuthor& posts, AccountSet authors);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_MOMENTS_H_
