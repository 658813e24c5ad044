#include "common/facts/facts_reader.h"
#include "tests/fuzz/batch_promises.h"
#include "tests/fuzz/readers.h"

namespace klout::cli {

void ReadFacts(std::string_view bytes) {
  PromiseReader([bytes] {
    return FactsReader::OfMemory(
        bytes, {.rows_per_batch = 3, .skip_bad = true, .on_removal = [](const fact::v1::Account&) {
                  return absl::OkStatus();
                }});
  });
}

}  // namespace klout::cli
