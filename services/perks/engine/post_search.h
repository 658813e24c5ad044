#ifndef KLOUT_SERVICES_PERKS_ENGINE_POST_SEARCH_H_
#define KLOUT_SERVICES_PERKS_ENGINE_POST_SEARCH_H_

#include <atomic>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/clock.h"
#include "services/perks/engine/scoring_client.h"
#include "services/perks/store/readers.h"
#include "services/perks/store/writer.h"

namespace klout::perks {

// Looks in scoring's facts for posts of people whose post is due (PlanningService.ListPosts, since the claim), and notes each once: a row of
// `seen_posts`, by which it is known again, and `post.seen` in the ledger. Facts hold no text: what is noted is not judged, moves no
// disclosure, counts for no report, and is not said to be about the perk. It waits for ObservePost, which brings the text.
//
// A round goes once over all disclosures that are due, some at each Run, and the next begins `every` later. While scoring does not answer, Run waits
// longer and longer by the clock; whom it did not answer about after some tries is asked about in the next round. How far it came is not stored: a
// restart begins a round. Several replicas may search one database: the key of the row makes it one note each.
//
// Not thread-safe, but for the counts.
class PostSearch {
 public:
  // All must outlive it. `every` zero: never.
  PostSearch(Readers& readers, Writer& writer, ScoringClient& scoring, Clock& clock, absl::Duration every);

  // Some of a round, if it is time. Answers how many posts were noted. UNAVAILABLE, reason SCORING or DATABASE: it goes on later by itself.
  // Blocks for kLongestRun at most, but for the last write.
  absl::StatusOr<uint64_t> Run();

  uint64_t seen_posts() const { return seen_posts_; }
  // Pages that scoring was asked for, by whether it answered.
  uint64_t answered() const { return answered_; }
  uint64_t failed() const { return failed_; }

  static constexpr absl::Duration kLongestRun = absl::Seconds(5), kFirstWait = absl::Seconds(2), kLongestWait = absl::Minutes(5);
  // Disclosures at a Run; pages of each; posts of a page; posts kept of a disclosure, of which the newest come first.
  static constexpr int kDisclosures = 50, kPages = 4, kPagePosts = 200, kMostSeen = 1'000;
  // Of one person in a round.
  static constexpr int kMostTries = 3;

 private:
  struct Due {
    std::string offer_id;
    std::string person;
    int64_t claimed = 0;
  };
  absl::StatusOr<std::vector<Due>> NextDue();
  // The pages of one person; how many posts are new.
  absl::StatusOr<uint64_t> Look(const Due& due, absl::Time deadline);
  absl::StatusOr<uint64_t> Note(const Due& due, const scoring::v1::ListPostsResponse& page);
  void Pass(const Due& due);
  absl::Status Fail(const absl::Status& status);

  Readers& readers_;
  Writer& writer_;
  ScoringClient& scoring_;
  Clock& clock_;
  const absl::Duration every_;
  // The last offer of this round that is done with; and how often the one after it failed.
  std::string after_;
  int tries_ = 0;
  // Nothing is asked before.
  absl::Time next_ = absl::InfinitePast();
  absl::Duration wait_ = kFirstWait;
  // By offer: the page at which the next round goes on, where one round did not come to the end.
  std::unordered_map<std::string, std::string> rest_;
  std::atomic<uint64_t> seen_posts_ = 0, answered_ = 0, failed_ = 0;
};

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_ENGINE_POST_SEARCH_H_
