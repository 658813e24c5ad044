#ifndef KLOUT_TESTS_FUZZ_DISCLOSURE_PROMISES_H_
#define KLOUT_TESTS_FUZZ_DISCLOSURE_PROMISES_H_

#include <string_view>

namespace klout::perks {

// Judges the bytes as a post (the first says network, endorsement and label; zero bytes set its texts apart) and aborts if the verdict breaks
// what the headers promise: evidence stands where it says, the explanation is whole, the same answer twice.
void CheckDisclosure(std::string_view bytes);

// Reads the bytes as a file of rules: they are refused, or what they say judges a post.
void CheckDisclosureRules(std::string_view bytes);

}  // namespace klout::perks

#endif  // KLOUT_TESTS_FUZZ_DISCLOSURE_PROMISES_H_
