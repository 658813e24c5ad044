// Replaces the global operator new for the programs that link klout_huge_pages: a large piece of memory asks
// the kernel for pages of 2 MiB. Tables of hundreds of megabytes are read at random here, and with pages of
// 4 KiB the processor looks up addresses as long as it looks up names. Where the kernel does not give them
// (/sys/kernel/mm/transparent_hugepage/enabled is `never`) nothing changes. What it costs: up to 2 MiB for each
// such piece. Sanitizers bring an operator new of their own, which stays.
#include <stdlib.h>
#include <sys/mman.h>

#include <cstddef>
#include <new>

#if !defined(__SANITIZE_ADDRESS__) && !defined(_GLIBCXX_TSAN)

namespace {

constexpr size_t kHugePageBytes = size_t{2} << 20;
// Less than this is not worth the page that is left over.
constexpr size_t kLargeBytes = size_t{8} << 20;

void* AllocateLarge(size_t bytes) {
  const size_t whole_pages = (bytes + kHugePageBytes - 1) & ~(kHugePageBytes - 1);
  void* const memory = aligned_alloc(kHugePageBytes, whole_pages);
  // Only advice: where it is refused the pages are small.
  if (memory != nullptr) madvise(memory, whole_pages, MADV_HUGEPAGE);
  return memory;
}

}  // namespace

void* operator new(size_t bytes) {
  while (true) {
    void* const memory = bytes >= kLargeBytes ? AllocateLarge(bytes) : malloc(bytes > 0 ? bytes : 1);
    if (memory != nullptr) return memory;
    const std::new_handler handler = std::get_new_handler();
    if (handler == nullptr) throw std::bad_alloc();
    handler();
  }
}

// All other forms of new and delete of the standard library come down to these three.
void operator delete(void* memory) noexcept { free(memory); }
void operator delete(void* memory, size_t /*bytes*/) noexcept { free(memory); }

#endif
