#ifndef KLOUT_SERVICES_CLI_SIMULATOR_SCENES_H_
#define KLOUT_SERVICES_CLI_SIMULATOR_SCENES_H_

#include "services/cli/simulator/cast.h"
#include "services/cli/simulator/crowd.h"
#include "services/cli/simulator/population.h"
#include "services/cli/simulator/random.h"
#include "services/cli/simulator/stage.h"

namespace klout::simulator {

// What the named characters do, day by day, where it is not the habit of ordinary people. Everything is
// behaviour: no fact says that it belongs to an incident.
class Scenes {
 public:
  // The collaborators must outlive the scenes.
  Scenes(const Cast* cast, const Population* population, Stage* stage, Crowd* crowd, Random* random)
      : cast_(*cast), population_(*population), stage_(*stage), crowd_(*crowd), random_(*random) {}

  // Plays the stage's present day. To be called before ordinary people post.
  void Play();

 private:
  void PlayLinks();
  // Two posts a day; on kStormDay a tasteless one, and for two days kStormVoices people answer it with
  // contempt while the brand's own readers go quiet.
  void PlayStorm();
  // 40 posts a day of three words; the same 40 amused followers like some.
  void PlaySquirrel();
  // Posts every 1, 5, 15 and 30 minutes; one act per 300 posts, from accounts that like everything.
  void PlayQuoteBots();
  void PlayLikeEverything();
  // From kRobotDay, 300 likes, 50 follows and 40 replies a day; in 30 days some 25 follow back, 6 like, 2
  // answer.
  void PlayRobot();
  // From kRingDay every member likes, answers and reshares every post of every other. Twins get the same from
  // outside.
  void PlayRing();
  void PlayRingPost(uint32_t member, const Piece& piece, uint32_t time);
  // 10,000 follows by empty accounts within two days.
  void PlayPurchase();
  // Posts 1.5 times a day, is read by the well-heard, answers everybody.
  void PlayDirector();
  // A post a day until kHolidayDay, then silence on both sides.
  void PlayTraveller();
  // Five ordinary readers and a friend each; one friend is listened to by the producer, the other by
  // somebody who does all that the producer does but is heard by few.
  void PlaySmallAccounts();

  AccountIndex RandomOnTwitter() { return population_.AnyOn(0, random_); }

  const Cast& cast_;
  const Population& population_;
  Stage& stage_;
  Crowd& crowd_;
  Random& random_;
  bool has_reshared_ = false;
};

}  // namespace klout::simulator

#endif  // KLOUT_SERVICES_CLI_SIMULATOR_SCENES_H_
