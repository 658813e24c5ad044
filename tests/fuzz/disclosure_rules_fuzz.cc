#include <cstddef>
#include <cstdint>

#include "tests/fuzz/disclosure_promises.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  klout::perks::CheckDisclosureRules({reinterpret_cast<const char*>(data), size});
  return 0;
}
