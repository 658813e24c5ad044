#include <cstddef>
#include <cstdint>

#include "tests/fuzz/model_promises.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  klout::CheckModelFile({reinterpret_cast<const char*>(data), size});
  return 0;
}
