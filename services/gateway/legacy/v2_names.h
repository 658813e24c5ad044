#ifndef KLOUT_SERVICES_GATEWAY_LEGACY_V2_NAMES_H_
#define KLOUT_SERVICES_GATEWAY_LEGACY_V2_NAMES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "klout/fact/v1/network.pb.h"

namespace klout::gateway {

// The words and numbers of the Klout API v2. Pure.

// By its short or its long name, in any case: `tw` or `twitter`, `gp` or `googleplus`. The thirteen networks that Klout had; of their short names
// `tw`, `gp` and `ig` are Klout's, the others are two letters of the same kind. Those that came later are known by their own names alone.
std::optional<fact::v1::Network> V2Network(std::string_view name);
// `tw`; of networks that came after Klout, their own name.
std::string_view V2ShortName(fact::v1::Network network);

// `10-19` to `80-89`, and `90-100`. Old clients know no other, so less than 10 is in the first.
std::string_view V2Bucket(double score);

// `super`, `sub`, `entity`, for the ontology's levels 1, 2 and 3.
std::string_view V2TopicType(uint32_t level);
// Digits that stay the same as long as the slug does: 63 bits of its SHA-256.
std::string V2TopicId(std::string_view slug);

// Klout ids are the numbers from 1 to this, which JavaScript holds exactly.
inline constexpr uint64_t kMaxKloutId = (uint64_t{1} << 53) - 1;
// Where the search for a subject's id begins: from the SHA-256 of `person:ID`, with room above for its neighbours.
uint64_t FirstKloutId(std::string_view subject);
// The number of a request; nothing if it is none.
std::optional<uint64_t> ParseKloutId(std::string_view text);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_LEGACY_V2_NAMES_H_
