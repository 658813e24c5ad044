#ifndef KLOUT_SERVICES_SCORING_DOMAIN_TRAITS_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_TRAITS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "services/scoring/domain/evidence.h"
#include "services/scoring/domain/graph.h"

namespace klout::scoring {

// A country as two letters in two bytes; 0: not known.
using CountryCode = uint16_t;
// 0 unless `text` is two letters A to Z.
constexpr CountryCode CountryOf(std::string_view text) {
  const auto letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (text.size() != 2 || !letter(text[0]) || !letter(text[1])) return 0;
  return static_cast<CountryCode>(text[0] << 8 | text[1]);
}

// What an account is like, from facts alone: 20 bytes, counts up to 65,535. Traits of a person are the sums of
// their accounts': see MergeTraits.
struct Traits {
  // 1 + index into words: what more than half of the posts of known language are in; 0: none is.
  uint32_t language = 0;
  // Posts of known language; and those on Saturday or Sunday (UTC) of all posts.
  uint16_t posts = 0;
  uint16_t weekend_posts = 0;
  // Distinct people who replied to it, named or quoted it, and those of them that it replied to, named or
  // quoted.
  uint16_t spoken_to_by = 0;
  uint16_t answered = 0;
  CountryCode country = 0;
  // A number of klout.fact.v1.AccountKind: as the network reports, 0 if it does not.
  uint8_t reported_kind = 0;
  // Distinct accounts it acted on, as 8 * log2(1 + n), and the same of those who acted on it.
  uint8_t acted_on = 0;
  uint8_t acted_by = 0;
  uint8_t unused[1] = {};
};

inline constexpr uint8_t kReportedPerson = 1;
inline constexpr uint8_t kReportedOrganisation = 2;

// A likelihood and how much stands behind it, both 0 to 1.
struct Likelihood {
  double likelihood = 0;
  double confidence = 0;
};

// Of everybody. One pass over posts and edges, with a binary search for each who spoke to somebody.
std::vector<Traits> ComputeTraits(const GraphView& graph, int threads);

// Of accounts that are one person's. Empty: nothing known.
Traits MergeTraits(absl::Span<const Traits> traits, AccountSet accounts);

// Part of those who speak to them whom they answer: (answered + 1) / (spoken_to_by + 4), which is one in four
// where nothing is known. Confident from some 20 people on.
Likelihood ReplyLikelihood(const Traits& traits);

// What the network reports, where it does. Else a weak guess, and its confidence says so: people act on others
// about as much as others on them, answer, and post on weekends too. The weights are priors that no data has
// judged yet.
Likelihood OrganisationLikelihood(const Traits& traits);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_TRAITS_H_
