#ifndef KLOUT_TESTS_FUZZ_DOOR_PROMISES_H_
#define KLOUT_TESTS_FUZZ_DOOR_PROMISES_H_

#include <string_view>

namespace klout::gateway {

// Reads the bytes as one of what comes in at the door, told by the first: a query and a cookie, an enveloped message, JSON of a message, the text of
// metrics. Aborts if the reader breaks what its header promises.
void CheckDoor(std::string_view bytes);

}  // namespace klout::gateway

#endif  // KLOUT_TESTS_FUZZ_DOOR_PROMISES_H_
