#ifndef KLOUT_SERVICES_CONNECTOR_LINK_RANDOM_TEXT_H_
#define KLOUT_SERVICES_CONNECTOR_LINK_RANDOM_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace klout::connector {

// Bytes that nobody can guess. Thread-safe.
std::string RandomBytes(size_t size);
// The same number of them, as base64url: for names, states and nonces.
std::string RandomText(size_t bytes);

// Whether both are the same, in a time that does not tell where they differ; their lengths are no secret.
bool SameSecret(std::string_view a, std::string_view b);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LINK_RANDOM_TEXT_H_
