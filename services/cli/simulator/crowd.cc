#include "services/cli/simulator/crowd.h"

#include <algorithm>
#include <iterator>

namespace klout::simulator {
namespace {

using namespace klout::fact::v1;

constexpr double kActChance = 0.12;
// Of those who see a reshare, fewer act than of the author's own followers.
constexpr double kSecondHand = 0.25;
constexpr int kDeepestReshare = 2;
constexpr uint32_t kRecentPosts = 1024;
constexpr int kLongestConversation = 3;
constexpr double kAnswersBack = 0.3;

struct KindShare {
  InteractionKind kind;
  uint32_t permille;
};
constexpr size_t kKindCount = 8;
// In the order of kNetworks; each row adds up to 1,000.
constexpr KindShare kKindShares[kNetworkCount][kKindCount] = {
    {{INTERACTION_KIND_LIKE, 560},
     {INTERACTION_KIND_RESHARE, 180},
     {INTERACTION_KIND_REPLY, 150},
     {INTERACTION_KIND_QUOTE, 40},
     {INTERACTION_KIND_MENTION, 30},
     {INTERACTION_KIND_FOLLOW, 25},
     {INTERACTION_KIND_SAVE, 10},
     {INTERACTION_KIND_LIST_ADD, 5}},
    {{INTERACTION_KIND_LIKE, 640},
     {INTERACTION_KIND_REPLY, 220},
     {INTERACTION_KIND_RESHARE, 90},
     {INTERACTION_KIND_MENTION, 30},
     {INTERACTION_KIND_FOLLOW, 20}},
    {{INTERACTION_KIND_LIKE, 740},
     {INTERACTION_KIND_REPLY, 120},
     {INTERACTION_KIND_SAVE, 60},
     {INTERACTION_KIND_MENTION, 40},
     {INTERACTION_KIND_FOLLOW, 40}},
    {{INTERACTION_KIND_VIEW, 700},
     {INTERACTION_KIND_LIKE, 200},
     {INTERACTION_KIND_REPLY, 70},
     {INTERACTION_KIND_FOLLOW, 25},
     {INTERACTION_KIND_SAVE, 5}},
    {{INTERACTION_KIND_LIKE, 650},
     {INTERACTION_KIND_REPLY, 180},
     {INTERACTION_KIND_RESHARE, 100},
     {INTERACTION_KIND_MENTION, 40},
     {INTERACTION_KIND_FOLLOW, 30}},
    {{INTERACTION_KIND_LIKE, 480},
     {INTERACTION_KIND_RESHARE, 250},
     {INTERACTION_KIND_REPLY, 180},
     {INTERACTION_KIND_MENTION, 30},
     {INTERACTION_KIND_FOLLOW, 30},
     {INTERACTION_KIND_SAVE, 30}},
};

// These name a person, not a post.
bool NamesPost(InteractionKind kind) {
  return kind != INTERACTION_KIND_MENTION && kind != INTERACTION_KIND_FOLLOW &&
         kind != INTERACTION_KIND_LIST_ADD;
}

}  // namespace

Crowd::Crowd(const Population* population, Stage* stage, Random* random)
    : population_(population), stage_(stage), random_(random), spent_(population->ordinary_count()) {}

void Crowd::BeginDay() { std::fill(spent_.begin(), spent_.end(), 0); }

PostNumber Crowd::Publish(AccountIndex author, uint32_t time, const Reception& reception) {
  return PublishTwins(author, kNobody, time, reception).post;
}

Piece Crowd::PublishTwins(AccountIndex author, AccountIndex twin, uint32_t time, const Reception& reception) {
  Spread spread{.piece = {.author = author, .twin = twin}, .reception = reception};
  spread.piece.post = stage_->Post(author, time);
  if (twin != kNobody) spread.piece.twin_post = stage_->Post(twin, time);
  if (author < population_->ordinary_count()) Remember(author, spread.piece.post);
  spread.chance = kActChance * population_->account(author).quality * reception.warmth;
  React(spread, author, time, 0);
  return spread.piece;
}

uint32_t Crowd::WakingTime() {
  // From 7 to 23 o'clock, most around 15.
  const double hour = 7 + 8 * (random_->Uniform() + random_->Uniform());
  return stage_->DayStart() + static_cast<uint32_t>(hour * 3600);
}

Piece Crowd::RecentPost(uint32_t network) {
  const auto& recent = recent_[network];
  return recent.empty() ? Piece{} : recent[random_->Below(static_cast<uint32_t>(recent.size()))];
}

void Crowd::React(const Spread& spread, AccountIndex sharer, uint32_t time, int depth) {
  const double reach = random_->Uniform(0.1, 0.5);
  const double mean = population_->account(sharer).audience * reach * spread.chance;
  for (uint32_t acts = random_->Poisson(depth == 0 ? mean : mean * kSecondHand); acts > 0; --acts) {
    const AccountIndex actor = Reader(spread, sharer);
    const uint32_t when = time + Delay();
    if (actor == spread.piece.author || when >= spread.reception.until || !Spend(actor)) continue;
    const InteractionKind kind = PickKind(population_->account(spread.piece.author).network);
    Act(spread, actor, kind, when);
    if (kind == INTERACTION_KIND_REPLY) Converse(spread, actor, when);
    if (kind == INTERACTION_KIND_RESHARE && depth < kDeepestReshare) React(spread, actor, when, depth + 1);
  }
}

AccountIndex Crowd::Reader(const Spread& spread, AccountIndex sharer) {
  const uint32_t audience = population_->account(sharer).audience;
  AccountIndex best = kNobody;
  for (uint32_t tries = 0; tries < spread.reception.best_of; ++tries) {
    const double place = random_->Uniform();
    const AccountIndex reader =
        population_->Follower(sharer, static_cast<uint32_t>(place * place * audience));
    if (best == kNobody || population_->account(reader).audience > population_->account(best).audience) {
      best = reader;
    }
  }
  return best;
}

bool Crowd::Spend(AccountIndex actor) {
  if (spent_[actor] >= population_->account(actor).acts_per_day) return false;
  ++spent_[actor];
  return true;
}

void Crowd::Converse(const Spread& spread, AccountIndex actor, uint32_t time) {
  const Piece& piece = spread.piece;
  for (int turn = 0; turn < kLongestConversation; ++turn) {
    if (!random_->Chance(population_->account(piece.author).answers_percent / 100.0)) return;
    time += 60 + random_->Below(7200);
    if (time >= spread.reception.until) return;
    stage_->Act(piece.author, actor, INTERACTION_KIND_REPLY, time, kNoPost);
    if (piece.twin != kNobody) stage_->Act(piece.twin, actor, INTERACTION_KIND_REPLY, time, kNoPost);
    if (!random_->Chance(kAnswersBack)) return;
    time += 60 + random_->Below(7200);
    if (time >= spread.reception.until) return;
    Act(spread, actor, INTERACTION_KIND_REPLY, time);
  }
}

void Crowd::Act(const Spread& spread, AccountIndex actor, InteractionKind kind, uint32_t time) {
  const Piece& piece = spread.piece;
  const uint32_t hostility = Hostility(kind);
  stage_->Act(actor, piece.author, kind, time, NamesPost(kind) ? piece.post : kNoPost, hostility);
  if (piece.twin == kNobody) return;
  stage_->Act(actor, piece.twin, kind, time, NamesPost(kind) ? piece.twin_post : kNoPost, hostility);
}

void Crowd::Remember(AccountIndex author, PostNumber post) {
  const uint32_t network = population_->account(author).network;
  auto& recent = recent_[network];
  const Piece piece{.author = author, .post = post};
  if (recent.size() < kRecentPosts) {
    recent.push_back(piece);
  } else {
    recent[next_recent_[network]++ % kRecentPosts] = piece;
  }
}

InteractionKind Crowd::PickKind(uint32_t network) {
  uint32_t left = random_->Below(1000);
  for (const KindShare& share : kKindShares[network]) {
    if (left < share.permille) return share.kind;
    left -= share.permille;
  }
  return INTERACTION_KIND_LIKE;
}

uint32_t Crowd::Delay() {
  // Half react within 10 minutes, one in 40 after 6 hours, none after a day.
  const double u = 1 - random_->Uniform();
  const double seconds = 5 + 600 * (1 / u - 1);
  return seconds < kSecondsPerDay ? static_cast<uint32_t>(seconds) : kSecondsPerDay - 1;
}

uint32_t Crowd::Hostility(InteractionKind kind) {
  const bool has_words = kind == INTERACTION_KIND_REPLY || kind == INTERACTION_KIND_QUOTE;
  return has_words && random_->Chance(0.03) ? 20 + random_->Below(50) : 0;
}

}  // namespace klout::simulator
