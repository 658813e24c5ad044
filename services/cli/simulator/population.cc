#include "services/cli/simulator/population.h"

#include <algorithm>
#include <string_view>

namespace klout::simulator {
namespace {

// Shares of networks and languages, in percent.
constexpr uint32_t kNetworkPercent[kNetworkCount] = {35, 20, 18, 7, 10, 10};
constexpr uint32_t kLanguagePercent[kLanguageCount] = {40, 22, 16, 10, 12};
constexpr uint32_t kSecondAccountPercent = 35;
constexpr uint32_t kThirdAccountPercent = 8;

// Nobody is followed by more than half of a network, nor by more than this.
constexpr uint32_t kLargestAudience = 200'000;
constexpr uint32_t kSmallestNeighbourhood = 150;

// At most 8 letters, so that an id fits the 15 bytes that need no allocation.
constexpr std::string_view kFirstNames[kLanguageCount][8] = {
    {"emma", "jack", "grace", "harry", "ruby", "oscar", "alice", "leo"},
    {"giulia", "marco", "chiara", "luca", "sara", "paolo", "elena", "dario"},
    {"lucia", "diego", "marta", "javier", "sofia", "pablo", "carmen", "hugo"},
    {"zofia", "jan", "maja", "adam", "hanna", "piotr", "ewa", "tomasz"},
    {"lena", "felix", "mia", "jonas", "greta", "max", "anna", "karl"},
};

uint8_t Pick(const uint32_t* percents, uint32_t count, Random& random) {
  uint32_t left = random.Below(100);
  for (uint32_t i = 0; i + 1 < count; ++i) {
    if (left < percents[i]) return static_cast<uint8_t>(i);
    left -= percents[i];
  }
  return static_cast<uint8_t>(count - 1);
}

// One to three different networks as bits.
uint8_t PickNetworks(Random& random) {
  uint8_t networks = static_cast<uint8_t>(1u << Pick(kNetworkPercent, kNetworkCount, random));
  const uint32_t more = random.Below(100);
  if (more < kSecondAccountPercent) networks |= 1u << Pick(kNetworkPercent, kNetworkCount, random);
  if (more < kThirdAccountPercent) networks |= 1u << Pick(kNetworkPercent, kNetworkCount, random);
  return networks;
}

// Casual (60 %), weekly (28 %) and daily (12 %) posters.
float PostsPerDay(Random& random) {
  const double habit = random.Uniform();
  if (habit < 0.60) return static_cast<float>(random.Uniform(0.02, 0.15));
  if (habit < 0.88) return static_cast<float>(random.Uniform(0.15, 0.5));
  return static_cast<float>(random.Uniform(0.8, 3.5));
}

uint8_t ActsPerDay(Random& random) {
  const double habit = random.Uniform();
  if (habit < 0.15) return 0;
  if (habit < 0.60) return 2;
  return habit < 0.90 ? 6 : 25;
}

}  // namespace

Population::Population(const PopulationOptions& options) : seed_(Mix(options.seed)) {
  Random random(seed_ ^ 1);
  std::vector<uint8_t> languages(options.people);
  std::vector<uint8_t> networks(options.people);
  for (uint32_t p = 0; p < options.people; ++p) {
    languages[p] = Pick(kLanguagePercent, kLanguageCount, random);
    networks[p] = PickNetworks(random);
  }
  Place(languages, networks);
  GiveHabits(seed_ ^ 2);
  DecideLinks(seed_ ^ 3, options.days);
}

void Population::Place(const std::vector<uint8_t>& languages, const std::vector<uint8_t>& networks) {
  const uint32_t people = static_cast<uint32_t>(languages.size());
  person_starts_.assign(people + 1, 0);
  for (uint32_t p = 0; p < people; ++p) {
    person_starts_[p + 1] = person_starts_[p];
    for (uint32_t n = 0; n < kNetworkCount; ++n) {
      if ((networks[p] >> n & 1) == 0) continue;
      ++blocks_[Block(n, languages[p]) + 1];
      ++person_starts_[p + 1];
    }
  }
  for (uint32_t b = 0; b < kNetworkCount * kLanguageCount; ++b) blocks_[b + 1] += blocks_[b];
  ordinary_count_ = person_starts_[people];
  accounts_.resize(ordinary_count_);
  person_accounts_.resize(ordinary_count_);
  std::vector<uint32_t> next(blocks_, blocks_ + kNetworkCount * kLanguageCount);
  for (uint32_t p = 0, at = 0; p < people; ++p) {
    for (uint32_t n = 0; n < kNetworkCount; ++n) {
      if ((networks[p] >> n & 1) == 0) continue;
      const AccountIndex index = next[Block(n, languages[p])]++;
      accounts_[index].person = p;
      accounts_[index].anchor = index;
      accounts_[index].network = static_cast<uint8_t>(n);
      accounts_[index].language = languages[p];
      person_accounts_[at++] = index;
    }
  }
}

void Population::GiveHabits(uint64_t seed) {
  Random random(seed);
  for (Account& account : accounts_) {
    account.posts_per_day = PostsPerDay(random);
    const double smallest = random.Uniform(3, 17);
    const double followers = std::min<double>(smallest * random.Pareto(), kLargestAudience);
    account.audience = std::min(static_cast<uint32_t>(followers), CountOn(account.network) / 2);
    // The product of two uniforms leans to the low side; its mean here is 1.
    account.quality = static_cast<float>(0.25 + 3 * random.Uniform() * random.Uniform());
    account.acts_per_day = ActsPerDay(random);
    account.answers_percent = static_cast<uint8_t>(random.Below(61));
  }
}

void Population::DecideLinks(uint64_t seed, uint32_t days) {
  Random random(seed);
  link_days_.resize(person_starts_.size() - 1);
  for (uint32_t p = 0; p < person_count(); ++p) {
    float busiest = 0;
    const auto [begin, end] = AccountsOf(p);
    for (auto a = begin; a != end; ++a) busiest = std::max(busiest, accounts_[*a].posts_per_day);
    const double chance = busiest < 0.15f ? 0.15 : busiest < 0.8f ? 0.4 : 0.6;
    const bool links = random.Chance(chance);
    const bool at_once = random.Chance(0.7);
    const uint32_t later = random.Below(days);
    link_days_[p] = !links ? kNeverLinks : at_once ? 0 : static_cast<uint8_t>(later);
  }
}

uint32_t Population::AddPerson(std::string id) {
  person_ids_.push_back(std::move(id));
  return person_count() + static_cast<uint32_t>(person_ids_.size()) - 1;
}

AccountIndex Population::AddAccount(std::string id, Account account) {
  const uint32_t block = Block(account.network, account.language);
  const uint32_t size = std::max(1u, blocks_[block + 1] - blocks_[block]);
  const AccountIndex index = static_cast<AccountIndex>(accounts_.size());
  account.anchor = blocks_[block] + static_cast<uint32_t>(Mix(seed_ ^ index) % size);
  account.audience = std::min(account.audience, CountOn(account.network) / 2);
  accounts_.push_back(account);
  account_ids_.push_back(std::move(id));
  return index;
}

std::pair<const AccountIndex*, const AccountIndex*> Population::AccountsOf(uint32_t person) const {
  return {person_accounts_.data() + person_starts_[person],
          person_accounts_.data() + person_starts_[person + 1]};
}

AccountIndex Population::Follower(AccountIndex author, uint32_t j) const {
  const Account& account = accounts_[author];
  const uint64_t hash = Mix(seed_ ^ (static_cast<uint64_t>(author) << 32 | j));
  const uint32_t block = Block(account.network, account.language);
  uint32_t begin = blocks_[block];
  uint32_t size = blocks_[block + 1] - begin;
  const uint32_t where = hash & 255;
  uint64_t offset = hash >> 32;
  if (where >= 220 || size < 2) {
    begin = blocks_[Block(account.network, 0)];
    size = CountOn(account.network);
  } else if (where < 128) {
    const uint32_t radius = std::min(size / 2, std::max(kSmallestNeighbourhood, 2 * account.audience));
    offset = account.anchor - begin + size - radius + offset % (2 * radius);
  }
  const AccountIndex follower = begin + static_cast<uint32_t>(offset % size);
  if (follower != author) return follower;
  return follower + 1 < begin + size ? follower + 1 : begin;
}

AccountIndex Population::AnyOn(uint32_t network, Random& random) const {
  return blocks_[Block(network, 0)] + random.Below(CountOn(network));
}

uint32_t Population::CountOn(uint32_t network) const {
  return blocks_[(network + 1) * kLanguageCount] - blocks_[network * kLanguageCount];
}

void Population::AppendAccountId(AccountIndex account, std::string* id) const {
  if (account < ordinary_count_) {
    return AppendHandle(accounts_[account].person, accounts_[account].language, id);
  }
  id->append(account_ids_[account - ordinary_count_]);
}

void Population::AppendPersonId(uint32_t person, std::string* id) const {
  if (person >= person_count()) {
    id->append(person_ids_[person - person_count()]);
    return;
  }
  AppendHandle(person, accounts_[person_accounts_[person_starts_[person]]].language, id);
}

void Population::AppendHandle(uint32_t person, uint32_t language, std::string* id) const {
  id->append(kFirstNames[language][Mix(seed_ + person) & 7]);
  AppendNumber(person, id);
}

}  // namespace klout::simulator
