#include <cstddef>
#include <cstdint>

#include "tests/fuzz/ingest_fold.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  klout::scoring::IngestBytes({reinterpret_cast<const char*>(data), size});
  return 0;
}
