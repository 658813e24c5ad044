#include "services/cli/simulator/cast.h"

#include <string_view>
#include <utility>

namespace klout::simulator {
namespace {

// Indices into kNetworks and kLanguages.
constexpr uint8_t kTwitter = 0;
constexpr uint8_t kInstagram = 2;
constexpr uint8_t kLinkedIn = 4;
constexpr uint8_t kItalian = 1;

constexpr uint32_t kLikeEverythingAccounts = 8;

std::string Numbered(std::string_view prefix, uint32_t number, size_t width) {
  std::string digits = std::to_string(number);
  std::string name(prefix);
  if (digits.size() < width) name.append(width - digits.size(), '0');
  return name + digits;
}

std::string_view AfterColon(std::string_view subject) { return subject.substr(subject.find(':') + 1); }

// A character who posts by the script (posts_per_day 0) or by habit.
Account Habits(uint8_t network, uint32_t audience, float posts_per_day, float quality,
               uint8_t answers_percent) {
  Account account;
  account.audience = audience;
  account.posts_per_day = posts_per_day;
  account.quality = quality;
  account.network = network;
  account.language = kItalian;
  account.answers_percent = answers_percent;
  return account;
}

}  // namespace

std::string QuoteBotSubject(uint32_t minutes) {
  return "twitter:quotes_every_" + std::to_string(minutes) + "m";
}
std::string RingSubject(uint32_t member) { return Numbered("twitter:ring_", member, 2); }
std::string RingTwinSubject(uint32_t member) { return Numbered("twitter:alone_", member, 2); }

Cast::Cast(Population* population) {
  const auto add = [&](std::string_view subject, Account account) {
    return population->AddAccount(std::string(AfterColon(subject)), account);
  };
  const auto add_linked = [&](std::string_view subject, Account account) {
    account.person = population->AddPerson(std::string(AfterColon(subject)));
    const AccountIndex index = add(subject, account);
    links.push_back({index, account.person, 0});
    return index;
  };
  brand = add_linked(kBrand, Habits(kTwitter, 1500, 0, 1.0f, 0));
  squirrel = add_linked(kSquirrel, Habits(kTwitter, 40, 0, 1.0f, 0));
  consultant = add_linked(kConsultant, Habits(kTwitter, 900, 0.45f, 2.5f, 85));
  robot = add_linked(kRobot, Habits(kTwitter, 40, 0, 1.0f, 0));
  buyer = add_linked(kBuyer, Habits(kTwitter, 60, 0, 1.0f, 30));
  buyer_twin = add_linked(kBuyerTwin, Habits(kTwitter, 60, 0, 1.0f, 30));
  agency = add_linked(kAgency, Habits(kTwitter, 3000, 6, 0.6f, 0));
  director = add_linked(kDirector, Habits(kTwitter, 600, 0, 2.0f, 100));
  traveller = add_linked(kTraveller, Habits(kInstagram, 250, 0, 1.5f, 40));
  small = add_linked(kSmall, Habits(kTwitter, 5, 0, 4.0f, 50));
  small_twin = add_linked(kSmallTwin, Habits(kTwitter, 5, 0, 4.0f, 50));
  friend_of_small = add(kFriend, Habits(kTwitter, 60, 0, 1.0f, 30));
  friend_of_twin = add(kFriendTwin, Habits(kTwitter, 60, 0, 1.0f, 30));
  producer = add_linked(kProducer, Habits(kTwitter, 2500, 1.5f, 1.8f, 0));
  producer_twin = add(kProducerTwin, Habits(kTwitter, 20, 0.3f, 1.0f, 0));
  two_networks_first = add_linked(kTwoNetworksFirst, Habits(kTwitter, 150, 0.6f, 1.2f, 40));
  const uint32_t luca = links.back().person;
  Account second = Habits(kLinkedIn, 60, 0.3f, 1.0f, 40);
  second.person = luca;
  two_networks_second = add(kTwoNetworksSecond, second);
  links.push_back({two_networks_second, luca, kSecondNetworkDay});

  const Account mute = Habits(kTwitter, 0, 0, 0, 0);
  for (uint32_t b = 0; b < kQuoteBots; ++b) quote_bots[b] = add(QuoteBotSubject(kQuoteBotMinutes[b]), mute);
  for (uint32_t i = 0; i < kLikeEverythingAccounts; ++i) {
    like_everything.push_back(add(Numbered("likes_all_", i, 2), mute));
  }
  const Account modest = Habits(kTwitter, 20, 0, 1.2f, 30);
  for (uint32_t i = 0; i < kRingSize; ++i) ring[i] = add(RingSubject(i), modest);
  for (uint32_t i = 0; i < kRingSize; ++i) ring_twins[i] = add(RingTwinSubject(i), modest);
  first_bought = static_cast<AccountIndex>(population->account_count());
  for (uint32_t i = 0; i < kBoughtFollowers; ++i) add(Numbered("empty_", i, 5), mute);
}

}  // namespace klout::simulator
