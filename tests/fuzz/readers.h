#ifndef KLOUT_TESTS_FUZZ_READERS_H_
#define KLOUT_TESTS_FUZZ_READERS_H_

#include <string_view>

namespace klout::cli {

// Reads the bytes as a file of each format to its end or first error, and aborts if a batch breaks what
// readers promise: columns of one length, indices inside the dictionaries, ids within bounds and UTF-8, and
// the same answer the second time.
void ReadActivity(std::string_view bytes);
void ReadFacts(std::string_view bytes);

}  // namespace klout::cli

#endif  // KLOUT_TESTS_FUZZ_READERS_H_
