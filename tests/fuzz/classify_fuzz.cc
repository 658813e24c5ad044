#include <cstddef>
#include <cstdint>

#include "tests/fuzz/topics_promises.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  klout::topics::CheckClassify({reinterpret_cast<const char*>(data), size});
  return 0;
}
