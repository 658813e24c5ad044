#ifndef KLOUT_TESTS_FUZZ_MAPPER_PROMISES_H_
#define KLOUT_TESTS_FUZZ_MAPPER_PROMISES_H_

#include <string_view>

namespace klout::connector {

// Takes any bytes as an answer of a network, through every endpoint and error rule of every description, and ends the process
// where a fact breaks the bounds of fact.proto.
void MapThroughAllNetworks(std::string_view answer);

}  // namespace klout::connector

#endif  // KLOUT_TESTS_FUZZ_MAPPER_PROMISES_H_
