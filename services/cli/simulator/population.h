#ifndef KLOUT_SERVICES_CLI_SIMULATOR_POPULATION_H_
#define KLOUT_SERVICES_CLI_SIMULATOR_POPULATION_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "services/cli/simulator/batch_writer.h"
#include "services/cli/simulator/event.h"
#include "services/cli/simulator/random.h"

namespace klout::simulator {

inline constexpr Network kNetworks[] = {
    klout::fact::v1::NETWORK_TWITTER, klout::fact::v1::NETWORK_FACEBOOK, klout::fact::v1::NETWORK_INSTAGRAM,
    klout::fact::v1::NETWORK_YOUTUBE, klout::fact::v1::NETWORK_LINKEDIN, klout::fact::v1::NETWORK_MASTODON};
inline constexpr uint32_t kNetworkCount = std::size(kNetworks);

inline constexpr uint32_t kNobody = 0xffffffff;
inline constexpr uint8_t kNeverLinks = 255;

// What an account does and who hears it.
struct Account {
  // kNobody if no person is known behind it.
  uint32_t person = kNobody;
  // The place in its block around which its followers live: its own index unless it is a character.
  AccountIndex anchor = 0;
  // How many follow it.
  uint32_t audience = 0;
  float posts_per_day = 0;
  // Multiplies the chance that a reader acts; 1 on average.
  float quality = 1;
  // Index into kNetworks and kLanguages.
  uint8_t network = 0;
  uint8_t language = 0;
  // It acts on at most so many things a day: 0 only reads.
  uint8_t acts_per_day = 0;
  // How often it answers a reply.
  uint8_t answers_percent = 0;
};

struct PopulationOptions {
  uint64_t seed = 1;
  // 1 to 10,000,000.
  uint32_t people = 10'000;
  // Linking happens on days 0 to days - 1.
  uint32_t days = 90;
};

// The ordinary people, their accounts, and who follows whom; then the named characters.
//
// Accounts stand in blocks, one per network and language. The follow graph is not stored: follower j of
// an account is a hash of both, half the time from the neighbourhood, else from the block, and one time in
// seven from the whole network. So neighbourhoods know each other, languages seldom mix, and memory
// is 40 bytes per account however many follow it.
//
// Audiences are heavy-tailed: the median has about 17 followers, one account in 500 over 1,000.
// Not thread-safe while characters are added; immutable and safe to share afterwards.
class Population : public Names {
 public:
  explicit Population(const PopulationOptions& options);

  // Adds a named person without accounts. Returns its index.
  uint32_t AddPerson(std::string id);
  // Adds a character's account; `account.network` and `language` choose the block of its followers, the
  // anchor is set here.
  AccountIndex AddAccount(std::string id, Account account);

  // Accounts of ordinary people; those of characters follow.
  uint32_t ordinary_count() const { return ordinary_count_; }
  const Account& account(AccountIndex index) const { return accounts_[index]; }
  // Of ordinary people only.
  uint32_t person_count() const { return static_cast<uint32_t>(link_days_.size()); }
  // Day on which an ordinary person links all their accounts, or kNeverLinks.
  uint8_t link_day(uint32_t person) const { return link_days_[person]; }
  // Accounts of an ordinary person.
  std::pair<const AccountIndex*, const AccountIndex*> AccountsOf(uint32_t person) const;

  // Follower `j` of `author`, j < audience: an ordinary account on the author's network, not the author.
  AccountIndex Follower(AccountIndex author, uint32_t j) const;
  // An ordinary account on the network, index into kNetworks.
  AccountIndex AnyOn(uint32_t network, Random& random) const;
  // Ordinary accounts on the network.
  uint32_t CountOn(uint32_t network) const;

  size_t account_count() const override { return accounts_.size(); }
  Network network(AccountIndex account) const override { return kNetworks[accounts_[account].network]; }
  uint32_t language(AccountIndex account) const override { return accounts_[account].language; }
  void AppendAccountId(AccountIndex account, std::string* id) const override;
  void AppendPersonId(uint32_t person, std::string* id) const override;

 private:
  void Place(const std::vector<uint8_t>& languages, const std::vector<uint8_t>& networks);
  void GiveHabits(uint64_t seed);
  void DecideLinks(uint64_t seed, uint32_t days);
  void AppendHandle(uint32_t person, uint32_t language, std::string* id) const;
  uint32_t Block(uint32_t network, uint32_t language) const { return network * kLanguageCount + language; }

  const uint64_t seed_;
  uint32_t ordinary_count_ = 0;
  std::vector<Account> accounts_;
  // First account of each block, and the end of the last.
  uint32_t blocks_[kNetworkCount * kLanguageCount + 1] = {};
  std::vector<uint8_t> link_days_;
  // Accounts of person p: person_accounts_[person_starts_[p]] to person_starts_[p + 1].
  std::vector<uint32_t> person_starts_;
  std::vector<AccountIndex> person_accounts_;
  // Of characters.
  std::vector<std::string> account_ids_;
  std::vector<std::string> person_ids_;
};

}  // namespace klout::simulator

#endif  // KLOUT_SERVICES_CLI_SIMULATOR_POPULATION_H_
