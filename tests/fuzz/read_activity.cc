#include "common/facts/activity_reader.h"
#include "tests/fuzz/batch_promises.h"
#include "tests/fuzz/readers.h"

namespace klout::cli {

void ReadActivity(std::string_view bytes) {
  PromiseReader([bytes] {
    return ActivityReader::OfMemory(bytes, {.until_unix = 2'000'000'000, .rows_per_batch = 3});
  });
}

}  // namespace klout::cli
