#ifndef KLOUT_SERVICES_CLI_SIMULATOR_CAST_H_
#define KLOUT_SERVICES_CLI_SIMULATOR_CAST_H_

#include <cstdint>
#include <string>
#include <vector>

#include "services/cli/simulator/event.h"
#include "services/cli/simulator/population.h"

namespace klout::simulator {

// Days on which the incidents turn, of 90. The community plays them only if it lasts that long.
inline constexpr uint32_t kIncidentDays = 90;
inline constexpr uint32_t kStormDay = 60;
inline constexpr uint32_t kRobotDay = 60;
inline constexpr uint32_t kQuotesDay = 10;
inline constexpr uint32_t kRingDay = 30;
inline constexpr uint32_t kReshareDay = 62;
inline constexpr uint32_t kPurchaseDay = 70;
inline constexpr uint32_t kHolidayDay = 76;
inline constexpr uint32_t kSecondNetworkDay = 80;

inline constexpr uint32_t kRingSize = 50;
inline constexpr uint32_t kQuoteBots = 4;
inline constexpr uint32_t kQuoteBotMinutes[kQuoteBots] = {1, 5, 15, 30};
inline constexpr uint32_t kBoughtFollowers = 10'000;
inline constexpr uint32_t kStormVoices = 3'000;

// Who plays: every name is invented. Subjects, as the scoring service takes them.
inline constexpr char kBrand[] = "twitter:marchio_bellanotte";
inline constexpr char kSquirrel[] = "twitter:acorn_squirrel";
inline constexpr char kConsultant[] = "twitter:clara_consulente";
inline constexpr char kRobot[] = "twitter:dormiente_automatico";
inline constexpr char kBuyer[] = "twitter:compra_seguaci";
inline constexpr char kBuyerTwin[] = "twitter:non_compra_seguaci";
inline constexpr char kAgency[] = "twitter:agenzia_orbitale";
inline constexpr char kDirector[] = "twitter:direttrice_astrofisica";
inline constexpr char kTraveller[] = "instagram:marta_in_vacanza";
inline constexpr char kSmall[] = "twitter:anna_sei_lettori";
inline constexpr char kSmallTwin[] = "twitter:gino_sei_lettori";
inline constexpr char kFriend[] = "twitter:bruno_amico";
inline constexpr char kFriendTwin[] = "twitter:carlo_amico";
inline constexpr char kProducer[] = "twitter:produttrice_tv";
inline constexpr char kProducerTwin[] = "twitter:lettrice_qualsiasi";
inline constexpr char kTwoNetworksPerson[] = "person:luca_due_reti";
inline constexpr char kTwoNetworksFirst[] = "twitter:luca_due_reti";
inline constexpr char kTwoNetworksSecond[] = "linkedin:luca_due_reti";
// `twitter:quotes_every_30m`.
std::string QuoteBotSubject(uint32_t minutes);
// `twitter:ring_07`, and the twin `twitter:alone_07`; `member` < kRingSize.
std::string RingSubject(uint32_t member);
std::string RingTwinSubject(uint32_t member);

// An account that its owner links on a day.
struct CastLink {
  AccountIndex account = 0;
  uint32_t person = 0;
  uint32_t day = 0;
};

// The characters' accounts in a population.
struct Cast {
  // Nobody.
  Cast() = default;
  // Adds all characters to `population`.
  explicit Cast(Population* population);

  AccountIndex brand = 0;
  AccountIndex squirrel = 0;
  AccountIndex consultant = 0;
  AccountIndex robot = 0;
  AccountIndex buyer = 0;
  AccountIndex buyer_twin = 0;
  AccountIndex agency = 0;
  AccountIndex director = 0;
  AccountIndex traveller = 0;
  AccountIndex small = 0;
  AccountIndex small_twin = 0;
  AccountIndex friend_of_small = 0;
  AccountIndex friend_of_twin = 0;
  AccountIndex producer = 0;
  AccountIndex producer_twin = 0;
  AccountIndex two_networks_first = 0;
  AccountIndex two_networks_second = 0;
  AccountIndex quote_bots[kQuoteBots] = {};
  // They like whatever passes by, the quote bots too.
  std::vector<AccountIndex> like_everything;
  AccountIndex ring[kRingSize] = {};
  AccountIndex ring_twins[kRingSize] = {};
  // Empty accounts for sale: kBoughtFollowers from here.
  AccountIndex first_bought = 0;
  std::vector<CastLink> links;
};

}  // namespace klout::simulator

#endif  // KLOUT_SERVICES_CLI_SIMULATOR_CAST_H_
