#ifndef KLOUT_TESTS_FUZZ_TOPICS_PROMISES_H_
#define KLOUT_TESTS_FUZZ_TOPICS_PROMISES_H_

#include <string_view>

namespace klout::topics {

// Classifies the bytes with a small model and aborts if an answer breaks what the headers promise: confidences and
// shares from 0 to 1, evidence inside the text, the same answer twice.
void CheckClassify(std::string_view bytes);

// Reads the bytes as a file of an ontology; what can be read is written and read again, and must be the same.
void CheckOntology(std::string_view bytes);

}  // namespace klout::topics

#endif  // KLOUT_TESTS_FUZZ_TOPICS_PROMISES_H_
