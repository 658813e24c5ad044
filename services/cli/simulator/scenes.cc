#include "services/cli/simulator/scenes.h"

#include <algorithm>

#include "absl/container/flat_hash_set.h"

namespace klout::simulator {
namespace {

using namespace klout::fact::v1;

constexpr uint32_t kStormSeconds = 2 * kSecondsPerDay;
constexpr uint32_t kPostsPerQuoteAct = 300;
constexpr double kRingPostsPerDay = 0.3;
constexpr uint32_t kLikesOfEverythingPerDay = 40;

}  // namespace

void Scenes::Play() {
  PlayLinks();
  PlayStorm();
  PlaySquirrel();
  PlayQuoteBots();
  PlayLikeEverything();
  PlayRobot();
  PlayRing();
  PlayPurchase();
  PlayDirector();
  PlayTraveller();
  PlaySmallAccounts();
}

void Scenes::PlayLinks() {
  for (const CastLink& link : cast_.links) {
    if (link.day == stage_.day()) stage_.Link(link.account, link.person, crowd_.WakingTime());
  }
}

void Scenes::PlayStorm() {
  const bool storm = stage_.day() >= kStormDay && stage_.day() < kStormDay + 3;
  const Reception reception{.warmth = storm ? 0.5 : 1.0};
  for (int post = 0; post < 2; ++post) crowd_.Publish(cast_.brand, crowd_.WakingTime(), reception);
  if (stage_.day() != kStormDay) return;

  const uint32_t noon = stage_.DayStart() + kSecondsPerDay / 2;
  const PostNumber tasteless = stage_.Post(cast_.brand, noon);
  const uint32_t voices = std::min(kStormVoices, population_.CountOn(0) * 3 / 4);
  absl::flat_hash_set<AccountIndex> heard;
  while (heard.size() < voices) {
    const AccountIndex voice = RandomOnTwitter();
    if (!heard.insert(voice).second) continue;
    // Most come in the first hours.
    const double when = random_.Uniform();
    const uint32_t time = noon + 60 + static_cast<uint32_t>(when * when * (kStormSeconds - 60));
    const InteractionKind kind = random_.Chance(0.6) ? INTERACTION_KIND_REPLY : INTERACTION_KIND_QUOTE;
    stage_.Act(voice, cast_.brand, kind, time, tasteless, 70 + random_.Below(31));
  }
}

void Scenes::PlaySquirrel() {
  constexpr uint32_t kPosts = 40;
  const uint32_t fans = population_.account(cast_.squirrel).audience;
  for (uint32_t i = 0; i < kPosts; ++i) {
    const uint32_t time = stage_.DayStart() + i * (kSecondsPerDay / kPosts) + random_.Below(600);
    const PostNumber post = stage_.Post(cast_.squirrel, time);
    for (uint32_t likes = random_.Poisson(0.6); likes > 0 && fans > 0; --likes) {
      const AccountIndex fan = population_.Follower(cast_.squirrel, random_.Below(fans));
      stage_.Act(fan, cast_.squirrel, INTERACTION_KIND_LIKE, time + 10 + random_.Below(3600), post);
    }
  }
}

void Scenes::PlayQuoteBots() {
  if (stage_.day() < kQuotesDay) return;
  for (uint32_t bot = 0; bot < kQuoteBots; ++bot) {
    const uint32_t interval = kQuoteBotMinutes[bot] * 60;
    for (uint32_t second = 0; second < kSecondsPerDay; second += interval) {
      const uint32_t time = stage_.DayStart() + second;
      const PostNumber post = stage_.Post(cast_.quote_bots[bot], time);
      if (random_.Below(kPostsPerQuoteAct) != 0) continue;
      const auto& likers = cast_.like_everything;
      const AccountIndex liker = likers[random_.Below(static_cast<uint32_t>(likers.size()))];
      const InteractionKind kind = random_.Chance(0.8) ? INTERACTION_KIND_LIKE : INTERACTION_KIND_RESHARE;
      stage_.Act(liker, cast_.quote_bots[bot], kind, time + 30 + random_.Below(1800), post);
    }
  }
}

void Scenes::PlayLikeEverything() {
  for (AccountIndex liker : cast_.like_everything) {
    for (uint32_t i = 0; i < kLikesOfEverythingPerDay; ++i) {
      const Piece piece = crowd_.RecentPost(0);
      if (piece.author == kNobody) return;
      stage_.Act(liker, piece.author, INTERACTION_KIND_LIKE, crowd_.WakingTime(), piece.post);
    }
  }
}

void Scenes::PlayRobot() {
  if (stage_.day() < kRobotDay) return;
  constexpr uint32_t kLikes = 300;
  constexpr uint32_t kFollows = 50;
  constexpr uint32_t kReplies = 40;
  for (uint32_t i = 0; i < kLikes + kReplies; ++i) {
    const Piece piece = crowd_.RecentPost(0);
    if (piece.author == kNobody) return;
    const uint32_t time = stage_.DayStart() + random_.Below(kSecondsPerDay);
    const InteractionKind kind = i < kLikes ? INTERACTION_KIND_LIKE : INTERACTION_KIND_REPLY;
    stage_.Act(cast_.robot, piece.author, kind, time, piece.post);
    const double courtesy = i < kLikes ? 6.0 / (30 * kLikes) : 2.0 / (30 * kReplies);
    if (random_.Chance(courtesy)) {
      stage_.Act(piece.author, cast_.robot, kind, time + 60 + random_.Below(7200), kNoPost);
    }
  }
  for (uint32_t i = 0; i < kFollows; ++i) {
    const AccountIndex followed = RandomOnTwitter();
    const uint32_t time = stage_.DayStart() + random_.Below(kSecondsPerDay);
    stage_.Act(cast_.robot, followed, INTERACTION_KIND_FOLLOW, time, kNoPost);
    if (!random_.Chance(25.0 / (30 * kFollows))) continue;
    stage_.Act(followed, cast_.robot, INTERACTION_KIND_FOLLOW, time + 60 + random_.Below(7200), kNoPost);
  }
}

void Scenes::PlayRing() {
  for (uint32_t member = 0; member < kRingSize; ++member) {
    const Piece liked = crowd_.RecentPost(0);
    if (liked.author != kNobody && random_.Chance(0.5)) {
      const uint32_t time = crowd_.WakingTime();
      stage_.Act(cast_.ring[member], liked.author, INTERACTION_KIND_LIKE, time, liked.post);
      stage_.Act(cast_.ring_twins[member], liked.author, INTERACTION_KIND_LIKE, time, liked.post);
    }
    if (!random_.Chance(kRingPostsPerDay)) continue;
    const uint32_t time = crowd_.WakingTime();
    const Piece piece = crowd_.PublishTwins(cast_.ring[member], cast_.ring_twins[member], time);
    if (stage_.day() >= kRingDay) PlayRingPost(member, piece, time);
  }
}

void Scenes::PlayRingPost(uint32_t member, const Piece& piece, uint32_t time) {
  for (uint32_t other = 0; other < kRingSize; ++other) {
    if (other == member) continue;
    const uint32_t when = time + 30 + random_.Below(3600);
    stage_.Act(cast_.ring[other], piece.author, INTERACTION_KIND_LIKE, when, piece.post);
    stage_.Act(cast_.ring[other], piece.author, INTERACTION_KIND_REPLY, when + 20, piece.post);
    stage_.Act(cast_.ring[other], piece.author, INTERACTION_KIND_RESHARE, when + 30, piece.post);
  }
}

void Scenes::PlayPurchase() {
  if (random_.Chance(0.5)) crowd_.PublishTwins(cast_.buyer, cast_.buyer_twin, crowd_.WakingTime());
  if (stage_.day() != kPurchaseDay) return;
  for (uint32_t i = 0; i < kBoughtFollowers; ++i) {
    const uint32_t time = stage_.DayStart() + random_.Below(2 * kSecondsPerDay);
    stage_.Act(cast_.first_bought + i, cast_.buyer, INTERACTION_KIND_FOLLOW, time, kNoPost);
  }
}

void Scenes::PlayDirector() {
  for (uint32_t posts = random_.Poisson(1.5); posts > 0; --posts) {
    crowd_.Publish(cast_.director, crowd_.WakingTime(), {.best_of = 4});
  }
}

void Scenes::PlayTraveller() {
  if (stage_.day() >= kHolidayDay) return;
  crowd_.Publish(cast_.traveller, crowd_.WakingTime(), {.until = stage_.DayStart(kHolidayDay)});
}

void Scenes::PlaySmallAccounts() {
  const bool posts = random_.Chance(0.5);
  const uint32_t time = crowd_.WakingTime();
  if (posts) {
    const Piece piece = crowd_.PublishTwins(cast_.small, cast_.small_twin, time);
    // The sixth reader likes every other post and reshares one.
    const bool reshares = !has_reshared_ && stage_.day() >= kReshareDay;
    has_reshared_ |= reshares;
    if (reshares || random_.Chance(0.5)) {
      const InteractionKind kind = reshares ? INTERACTION_KIND_RESHARE : INTERACTION_KIND_LIKE;
      stage_.Act(cast_.friend_of_small, cast_.small, kind, time + 900, piece.post);
      stage_.Act(cast_.friend_of_twin, cast_.small_twin, kind, time + 900, piece.twin_post);
    }
  }
  const Piece passing = crowd_.RecentPost(0);
  if (passing.author != kNobody && random_.Chance(0.5)) {
    const uint32_t seen = crowd_.WakingTime();
    stage_.Act(cast_.producer, passing.author, INTERACTION_KIND_LIKE, seen, passing.post);
    stage_.Act(cast_.producer_twin, passing.author, INTERACTION_KIND_LIKE, seen, passing.post);
  }
  if (!random_.Chance(0.6)) return;
  const uint32_t friends_time = crowd_.WakingTime();
  const Piece piece = crowd_.PublishTwins(cast_.friend_of_small, cast_.friend_of_twin, friends_time);
  const uint32_t answer = friends_time + 600 + random_.Below(3600);
  const InteractionKind kind = random_.Chance(0.5) ? INTERACTION_KIND_RESHARE : INTERACTION_KIND_REPLY;
  stage_.Act(cast_.producer, cast_.friend_of_small, kind, answer, piece.post);
  stage_.Act(cast_.producer_twin, cast_.friend_of_twin, kind, answer, piece.twin_post);
}

}  // namespace klout::simulator
