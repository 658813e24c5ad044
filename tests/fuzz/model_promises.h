#ifndef KLOUT_TESTS_FUZZ_MODEL_PROMISES_H_
#define KLOUT_TESTS_FUZZ_MODEL_PROMISES_H_

#include <string_view>

namespace klout {

// Reads the bytes as a model file. Aborts if a model that is taken is not the one that its name says, or has a number that no model has.
void CheckModelFile(std::string_view bytes);
// Reads them as pairs of accounts. Aborts if a pair that is taken has a number that no report has, or its AUC is no part.
void CheckPairs(std::string_view bytes);

}  // namespace klout

#endif  // KLOUT_TESTS_FUZZ_MODEL_PROMISES_H_
