#ifndef KLOUT_TESTS_FUZZ_SSE_PROMISES_H_
#define KLOUT_TESTS_FUZZ_SSE_PROMISES_H_

#include <string_view>

namespace klout::connector {

// Reads the bytes as a stream of server-sent events, whole and in pieces (whose lengths are bytes of the
// stream), and aborts if the parser breaks what its header promises: the same either way, UTF-8, no event
// beyond the bound; or if an event's document is not JSON.
void CheckSse(std::string_view bytes);

}  // namespace klout::connector

#endif  // KLOUT_TESTS_FUZZ_SSE_PROMISES_H_
