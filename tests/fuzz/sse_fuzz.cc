#include <cstddef>
#include <cstdint>

#include "tests/fuzz/sse_promises.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  klout::connector::CheckSse({reinterpret_cast<const char*>(data), size});
  return 0;
}
