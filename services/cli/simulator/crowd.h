#ifndef KLOUT_SERVICES_CLI_SIMULATOR_CROWD_H_
#define KLOUT_SERVICES_CLI_SIMULATOR_CROWD_H_

#include <cstdint>
#include <vector>

#include "services/cli/simulator/population.h"
#include "services/cli/simulator/random.h"
#include "services/cli/simulator/stage.h"

namespace klout::simulator {

// A post somebody can act on. With a `twin`, everything that is done to the author is done to the twin at
// the same moment by the same accounts.
struct Piece {
  AccountIndex author = kNobody;
  PostNumber post = kNoPost;
  AccountIndex twin = kNobody;
  PostNumber twin_post = kNoPost;
};

struct Reception {
  // Multiplies the mean number of reactions.
  double warmth = 1;
  // No reaction comes at or after this time.
  uint32_t until = 0xffffffff;
  // Of so many readers the one with the largest audience acts: who is read by the well-heard.
  uint32_t best_of = 1;
};

// How honest readers treat a post. A post reaches 10 to 50 % of the audience; each reader acts with a chance
// of 12 % times the author's quality. Early followers are the loyal ones. What they do depends on the
// network: likes above all. Resharers show it to their own followers, at most twice over; repliers may be
// answered, and answer back. Nobody exceeds the acts they do in a day. Not thread-safe; about 40 ns per act.
class Crowd {
 public:
  // The collaborators must outlive the crowd.
  Crowd(const Population* population, Stage* stage, Random* random);

  void BeginDay();
  // The author posts at `time` and the crowd reacts. Returns the post.
  PostNumber Publish(AccountIndex author, uint32_t time, const Reception& reception = {});
  // Both post, at the same time, and the author's crowd reacts to both alike.
  Piece PublishTwins(AccountIndex author, AccountIndex twin, uint32_t time, const Reception& reception = {});
  // A time of the present day at which people are awake.
  uint32_t WakingTime();
  // One of the latest posts of ordinary people on the network (index into kNetworks); its author is kNobody
  // before the first. Those of the present day may lie ahead: ask before people post.
  Piece RecentPost(uint32_t network);

 private:
  // What the crowd does to one post, as it spreads.
  struct Spread {
    Piece piece;
    Reception reception;
    // Chance that a reader acts.
    double chance = 0;
  };

  void React(const Spread& spread, AccountIndex sharer, uint32_t time, int depth);
  AccountIndex Reader(const Spread& spread, AccountIndex sharer);
  bool Spend(AccountIndex actor);
  void Converse(const Spread& spread, AccountIndex actor, uint32_t time);
  void Act(const Spread& spread, AccountIndex actor, InteractionKind kind, uint32_t time);
  void Remember(AccountIndex author, PostNumber post);
  InteractionKind PickKind(uint32_t network);
  uint32_t Delay();
  uint32_t Hostility(InteractionKind kind);

  const Population* const population_;
  Stage* const stage_;
  Random* const random_;
  // Acts of today, per account.
  std::vector<uint8_t> spent_;
  std::vector<Piece> recent_[kNetworkCount];
  uint32_t next_recent_[kNetworkCount] = {};
};

}  // namespace klout::simulator

#endif  // KLOUT_SERVICES_CLI_SIMULATOR_CROWD_H_
