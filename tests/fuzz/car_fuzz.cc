#include <cstddef>
#include <cstdint>

#include "tests/fuzz/archive_readers.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  klout::connector::ReadCar({reinterpret_cast<const char*>(data), size});
  return 0;
}
