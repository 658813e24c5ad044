#ifndef KLOUT_TESTS_FUZZ_INGEST_FOLD_H_
#define KLOUT_TESTS_FUZZ_INGEST_FOLD_H_

#include <string_view>

namespace klout::scoring {

// Takes the bytes as a FactBatch from the wire, as Ingest does: parses, checks, and if that accepts it folds,
// merges and scores it, twice. Aborts if the check accepts a batch that the graph cannot take, names no field
// in a refusal, or if scores are not finite, out of bounds, or other bits the second time. True if it was
// accepted.
bool IngestBytes(std::string_view bytes);

}  // namespace klout::scoring

#endif  // KLOUT_TESTS_FUZZ_INGEST_FOLD_H_
