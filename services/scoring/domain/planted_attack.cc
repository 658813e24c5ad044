#include "services/scoring/domain/planted_attack.h"

#include <algorithm>
#include <array>

#include "absl/container/flat_hash_map.h"
#include "services/scoring/domain/stable_hash.h"
#include "services/scoring/domain/votes.h"

namespace klout::scoring {
namespace {

constexpr uint32_t kLongestDays = 14;
constexpr uint32_t kPodSize = 12, kPodMinutes = 30;
constexpr uint32_t kRingNeighbours = 5, kSybilNeighbours = 8, kSybilsPerFooled = 50;
constexpr uint32_t kDripActs = 2, kCamouflageActs = 4;
constexpr uint32_t kFarmedPerReturn = 10;
constexpr uint32_t kHostility = 90;
// What the target can give in return: the allowance.
constexpr uint32_t kGivenADay = 10;
constexpr char kTopic[] = "attack";
// Camouflage acts on the best known this part of authors; veterans are the next best known.
constexpr size_t kBestKnownPart = 100, kVeteranPart = 5;
constexpr size_t kLeastPeopleOfVictim = 3;

// Numbers that depend on the seed and on nothing else.
class Dice {
 public:
  explicit Dice(uint64_t seed) : state_(Mix64(seed + 1)) {}
  // 0 to below - 1.
  uint32_t Below(uint32_t below) {
    state_ += 0x9e3779b97f4a7c15u;
    return static_cast<uint32_t>((Mix64(state_) >> 32) * below >> 32);
  }

 private:
  uint64_t state_;
};

uint32_t PeopleWhoActed(const GraphView& graph, AccountIndex author) {
  uint32_t people = 0;
  ForEachVote(graph, author, [&](const Edge& edge) { people += (graph.edges.groups(edge.place) & kActMask) != 0; });
  return people;
}

// Authors by how many accounts acted on them, most first.
std::vector<AccountIndex> BestKnown(const GraphView& graph) {
  std::vector<std::pair<uint32_t, AccountIndex>> known;
  for (AccountIndex a = 0; a < graph.account_count(); ++a) {
    if (const uint32_t people = PeopleWhoActed(graph, a); people > 0) known.push_back({people, a});
  }
  std::sort(known.begin(), known.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<AccountIndex> authors;
  for (const auto& [people, account] : known) authors.push_back(account);
  return authors;
}

// Where most accounts are.
Network MainNetwork(const GraphView& graph) {
  std::array<uint32_t, kMaxNetworks> accounts = {};
  for (AccountIndex a = 0; a < graph.account_count(); ++a) ++accounts[graph.network(a) % kMaxNetworks];
  return static_cast<Network>(std::max_element(accounts.begin(), accounts.end()) - accounts.begin());
}

}  // namespace

// Fills the columns of an attack.
class PlantedAttack::Planter {
 public:
  Planter(PlantedAttack& attack, const GraphView& honest, uint64_t seed)
      : attack_(attack), honest_(honest), network_(MainNetwork(honest)), dice_(seed), best_known_(BestKnown(honest)) {
    const UnixSeconds first = honest.first_fact == kNoFacts ? honest.as_of : honest.first_fact;
    const uint32_t log = honest.as_of > first ? honest.as_of - first : 0;
    days_ = std::clamp<uint32_t>(log / kSecondsPerDay, 1, kLongestDays);
    begin_ = honest.as_of > days_ * kSecondsPerDay ? honest.as_of - days_ * kSecondsPerDay : 0;
  }

  void Plant(AttackKind kind, uint32_t size) {
    if (kind == AttackKind::kHostileStorm) {
      PlantStorm(size);
      return;
    }
    target_ = NewAccount("attack-target");
    attack_.target_ = AccountKey(network_, attack_.account_ids_[target_]);
    switch (kind) {
      case AttackKind::kBoughtFollowers: return PlantFollowers(size);
      case AttackKind::kLikeRing: return PlantRing(size);
      case AttackKind::kPods: return PlantPods(size);
      case AttackKind::kSlowDripBots: return PlantBots(size);
      case AttackKind::kHijackedVeterans: return PlantVeterans(size);
      case AttackKind::kReciprocalFarming: return PlantFarming(size);
      case AttackKind::kEndorsementTrading: return PlantEndorsements(size);
      case AttackKind::kOnePersonsAccounts: return PlantOnePerson(size);
      case AttackKind::kSybilRegion: return PlantSybils(size);
      case AttackKind::kHostileStorm: break;
    }
  }

 private:
  // The rest takes and gives places in the dictionaries.
  uint32_t NewAccount(std::string id) {
    ++attack_.accounts_;
    return Entry(network_, std::move(id));
  }
  std::vector<uint32_t> NewAccounts(uint32_t count) {
    std::vector<uint32_t> accounts;
    for (uint32_t i = 0; i < count; ++i) accounts.push_back(NewAccount("attack-" + std::to_string(i)));
    return accounts;
  }
  uint32_t Honest(AccountIndex account) {
    const auto [place, added] = honest_entries_.try_emplace(account, 0);
    if (added) place->second = Entry(honest_.network(account), std::string(honest_.accounts[account].substr(1)));
    return place->second;
  }
  // One who takes part.
  uint32_t Involved(AccountIndex account) {
    attack_.involved_.push_back(account);
    return Honest(account);
  }
  uint32_t Entry(Network network, std::string id) {
    attack_.account_ids_.push_back(std::move(id));
    attack_.networks_.push_back(network);
    return static_cast<uint32_t>(attack_.account_ids_.size() - 1);
  }

  void Act(uint32_t actor, uint32_t author, ActKind kind, UnixSeconds time, uint32_t post = 0, uint32_t hostility = 0) {
    ++attack_.actions_;
    attack_.actors_.push_back(actor);
    attack_.authors_.push_back(author);
    attack_.kinds_.push_back(static_cast<int>(kind));
    attack_.times_.push_back(std::min(time, honest_.as_of));
    attack_.posts_.push_back(post);
    attack_.hostility_.push_back(hostility);
  }
  // As the column of interactions takes it.
  uint32_t Post(uint32_t author, UnixSeconds time) {
    ++attack_.actions_;
    attack_.post_ids_.push_back("attack-post-" + std::to_string(attack_.post_ids_.size()));
    attack_.post_rows_.push_back(static_cast<uint32_t>(attack_.post_ids_.size() - 1));
    attack_.post_authors_.push_back(author);
    attack_.post_times_.push_back(std::min(time, honest_.as_of));
    return static_cast<uint32_t>(attack_.post_ids_.size());
  }
  void Link(uint32_t account) {
    ++attack_.actions_;
    if (attack_.person_ids_.empty()) attack_.person_ids_.push_back("attack-person");
    attack_.link_accounts_.push_back(account);
    attack_.link_persons_.push_back(0);
    attack_.link_times_.push_back(begin_);
  }
  void Endorse(uint32_t giver, uint32_t receiver, UnixSeconds time) {
    ++attack_.actions_;
    if (attack_.words_.empty()) attack_.words_.push_back(kTopic);
    attack_.givers_.push_back(giver);
    attack_.receivers_.push_back(receiver);
    attack_.topics_.push_back(0);
    attack_.endorsed_times_.push_back(std::min(time, honest_.as_of));
  }

  UnixSeconds AnyTime() { return begin_ + dice_.Below(days_ * kSecondsPerDay); }
  UnixSeconds OnDay(uint32_t day) { return begin_ + day * kSecondsPerDay + dice_.Below(kSecondsPerDay); }

  void PlantFollowers(uint32_t size) {
    for (uint32_t account : NewAccounts(size)) Act(account, target_, ActKind::kFollow, AnyTime());
  }

  void PlantRing(uint32_t size) {
    const std::vector<uint32_t> ring = NewAccounts(size);
    for (uint32_t day = 0; day < days_; ++day) {
      const UnixSeconds posted = OnDay(day);
      const uint32_t post = Post(target_, posted);
      for (uint32_t i = 0; i < size; ++i) {
        Act(ring[i], target_, ActKind::kLike, posted + 60 + dice_.Below(kSecondsPerDay), post);
        Act(target_, ring[i], ActKind::kLike, OnDay(day));
        for (uint32_t k = 1; k <= std::min(kRingNeighbours, size - 1); ++k)
          Act(ring[i], ring[(i + k) % size], ActKind::kLike, OnDay(day));
      }
    }
  }

  void PlantPods(uint32_t size) {
    const std::vector<uint32_t> members = NewAccounts(size);
    for (uint32_t day = 0; day < days_; ++day) {
      for (uint32_t first = 0; first < size; first += kPodSize - 1) {
        std::vector<uint32_t> pod = {target_};
        for (uint32_t i = first; i < std::min(size, first + kPodSize - 1); ++i) pod.push_back(members[i]);
        for (uint32_t author : pod) {
          const UnixSeconds posted = OnDay(day);
          const uint32_t post = Post(author, posted);
          for (uint32_t actor : pod) {
            if (actor == author) continue;
            const UnixSeconds at = posted + 60 * (1 + dice_.Below(kPodMinutes));
            Act(actor, author, ActKind::kReshare, at, post);
            Act(actor, author, ActKind::kReply, at, post);
          }
        }
      }
    }
  }

  void PlantBots(uint32_t size) {
    const std::vector<uint32_t> bots = NewAccounts(size);
    std::vector<uint32_t> posts;
    for (uint32_t day = 0; day < days_; ++day) posts.push_back(Post(target_, begin_ + day * kSecondsPerDay));
    const auto famous = static_cast<uint32_t>(std::min(best_known_.size(), best_known_.size() / kBestKnownPart + 1));
    for (uint32_t bot : bots) {
      for (uint32_t k = 0; k < kDripActs; ++k) {
        const uint32_t day = dice_.Below(days_);
        Act(bot, target_, k == 0 ? ActKind::kReshare : ActKind::kReply, OnDay(day), posts[day]);
      }
      for (uint32_t k = 0; k < kCamouflageActs && famous > 0; ++k)
        Act(bot, Honest(best_known_[dice_.Below(famous)]), ActKind::kReshare, AnyTime());
    }
  }

  void PlantVeterans(uint32_t size) {
    const size_t first = best_known_.size() / kBestKnownPart;
    for (uint32_t i = 0; i < size && first + i < best_known_.size(); ++i) {
      const uint32_t veteran = Involved(best_known_[first + i]);
      ++attack_.accounts_;
      for (uint32_t day = 0; day < days_; ++day) {
        Act(veteran, target_, ActKind::kReshare, OnDay(day));
        Act(veteran, target_, ActKind::kMention, OnDay(day));
      }
    }
  }

  void PlantStorm(uint32_t size) {
    std::vector<AccountIndex> ordinary;
    for (AccountIndex author : best_known_) {
      if (PeopleWhoActed(honest_, author) >= kLeastPeopleOfVictim) ordinary.push_back(author);
    }
    if (ordinary.empty()) return;
    const AccountIndex victim = ordinary[ordinary.size() / 2];
    const uint32_t entry = Involved(victim);
    attack_.target_ = std::string(honest_.accounts[victim]);
    for (uint32_t account : NewAccounts(size)) {
      for (uint32_t k = 0; k < kDripActs; ++k) Act(account, entry, ActKind::kReply, AnyTime(), 0, kHostility);
    }
  }

  void PlantFarming(uint32_t size) {
    for (uint32_t i = 0; i < size && i < best_known_.size(); ++i) {
      const uint32_t farmed = i % kFarmedPerReturn == 0 ? Involved(best_known_[i]) : Honest(best_known_[i]);
      for (ActKind kind : {ActKind::kReshare, ActKind::kLike, ActKind::kMention}) Act(target_, farmed, kind, AnyTime());
      if (i % kFarmedPerReturn == 0) Act(farmed, target_, ActKind::kLike, AnyTime());
    }
  }

  void PlantEndorsements(uint32_t size) {
    const std::vector<uint32_t> traders = NewAccounts(size);
    for (uint32_t i = 0; i < size; ++i) {
      Endorse(traders[i], target_, AnyTime());
      if (i < kGivenADay * days_) Endorse(target_, traders[i], AnyTime());
      if (size > 1) Endorse(traders[i], traders[(i + 1) % size], AnyTime());
    }
  }

  void PlantOnePerson(uint32_t size) {
    const std::vector<uint32_t> own = NewAccounts(size);
    Link(target_);
    for (uint32_t account : own) {
      Link(account);
      for (uint32_t day = 0; day < days_; ++day) {
        Act(account, target_, ActKind::kReshare, OnDay(day));
        Act(account, target_, ActKind::kReply, OnDay(day));
      }
    }
  }

  void PlantSybils(uint32_t size) {
    const std::vector<uint32_t> sybils = NewAccounts(size);
    for (uint32_t sybil : sybils) {
      for (uint32_t k = 0; k < kDripActs; ++k)
        Act(sybil, target_, k == 0 ? ActKind::kReshare : ActKind::kReply, AnyTime());
      for (uint32_t k = 0; k < kSybilNeighbours; ++k) {
        const uint32_t other = sybils[dice_.Below(size)];
        if (other != sybil) Act(sybil, other, ActKind::kReshare, AnyTime());
      }
    }
    for (uint32_t i = 0; i < (size + kSybilsPerFooled - 1) / kSybilsPerFooled && !best_known_.empty(); ++i) {
      const uint32_t fooled = Involved(best_known_[dice_.Below(static_cast<uint32_t>(best_known_.size()))]);
      Act(fooled, sybils[dice_.Below(size)], ActKind::kReshare, AnyTime());
    }
  }

  PlantedAttack& attack_;
  const GraphView& honest_;
  const Network network_;
  Dice dice_;
  const std::vector<AccountIndex> best_known_;
  uint32_t days_ = 1;
  UnixSeconds begin_ = 0;
  uint32_t target_ = 0;
  absl::flat_hash_map<AccountIndex, uint32_t> honest_entries_;
};

PlantedAttack::PlantedAttack(const GraphView& honest, AttackKind kind, uint32_t size, uint64_t seed) {
  Planter(*this, honest, seed).Plant(kind, size);
  std::sort(involved_.begin(), involved_.end());
  involved_.erase(std::unique(involved_.begin(), involved_.end()), involved_.end());
}

Facts PlantedAttack::facts() const {
  Facts facts;
  facts.account_ids.assign(account_ids_.begin(), account_ids_.end());
  facts.account_networks = networks_;
  facts.post_ids.assign(post_ids_.begin(), post_ids_.end());
  facts.person_ids.assign(person_ids_.begin(), person_ids_.end());
  facts.words.assign(words_.begin(), words_.end());
  facts.interactions = {actors_, authors_, times_, posts_, hostility_, kinds_};
  facts.posts.posts = post_rows_;
  facts.posts.authors = post_authors_;
  facts.posts.times = post_times_;
  facts.links.accounts = link_accounts_;
  facts.links.persons = link_persons_;
  facts.links.times = link_times_;
  facts.endorsements = {givers_, receivers_, topics_, endorsed_times_};
  return facts;
}

uint32_t LargestAttack(const GraphView& honest, AttackKind kind) {
  constexpr uint32_t kMostEndorsers = 4096;
  if (kind == AttackKind::kEndorsementTrading) return kMostEndorsers;
  if (kind != AttackKind::kHijackedVeterans && kind != AttackKind::kReciprocalFarming) return UINT32_MAX;
  const auto authors = static_cast<uint32_t>(BestKnown(honest).size());
  return kind == AttackKind::kReciprocalFarming ? authors : authors / kVeteranPart;
}

}  // namespace klout::scoring
