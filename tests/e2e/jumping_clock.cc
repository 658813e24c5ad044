// Loaded into a program before its libraries (LD_PRELOAD): its wall clock shows so many seconds more than the machine's as stand in the file that
// KLOUT_CLOCK names, now and whenever that changes.
//
// Why so: only the machine's own clock can be set, which would be everybody's; a time namespace moves CLOCK_MONOTONIC and CLOCK_BOOTTIME, which no step of
// NTP moves; libfaketime is not installed everywhere and cannot step back under a wait. The kernel ends a wait for a time of day when the clock that was
// stepped shows it: sooner, or an hour later. So do the waits here, within kSlice: they end for no reason, as both kinds may, and the caller looks at the
// clock and waits again.

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <pthread.h>
#include <stdarg.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <cstdlib>

namespace {

constexpr int64_t kSecond = 1'000'000'000, kSlice = 20'000'000;

int64_t OffsetNs() {
  static const std::atomic<int64_t>* const offset = [] {
    const char* path = getenv("KLOUT_CLOCK");
    const int fd = path == nullptr ? -1 : open(path, O_RDONLY | O_CLOEXEC);
    void* page = fd < 0 ? MAP_FAILED : mmap(nullptr, sizeof(int64_t), PROT_READ, MAP_SHARED, fd, 0);
    if (fd >= 0) close(fd);
    return page == MAP_FAILED ? nullptr : static_cast<const std::atomic<int64_t>*>(page);
  }();
  return offset == nullptr ? 0 : offset->load(std::memory_order_relaxed) * kSecond;
}

template <typename Function>
Function Next(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

bool IsWallClock(clockid_t clock) { return clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE; }
int64_t Nanoseconds(const timespec& time) { return time.tv_sec * kSecond + time.tv_nsec; }
timespec Time(int64_t nanoseconds) { return {.tv_sec = nanoseconds / kSecond, .tv_nsec = nanoseconds % kSecond}; }

int64_t MachineNow() {
  timespec now = {};
  syscall(SYS_clock_gettime, CLOCK_REALTIME, &now);
  return Nanoseconds(now);
}

// When, by the machine's clock, the wait is to be looked at again.
timespec SliceEnd(const timespec& deadline) {
  const int64_t by_machine = Nanoseconds(deadline) - OffsetNs(), slice_end = MachineNow() + kSlice;
  const int64_t end = by_machine < slice_end ? by_machine : slice_end;
  return Time(end < 0 ? 0 : end);
}
bool HasPassed(const timespec& deadline) { return MachineNow() + OffsetNs() >= Nanoseconds(deadline); }

}  // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec* time) noexcept {
  static const auto next = Next<int (*)(clockid_t, timespec*)>("clock_gettime");
  const int result = next(clock, time);
  if (result == 0 && IsWallClock(clock)) *time = Time(Nanoseconds(*time) + OffsetNs());
  return result;
}

int gettimeofday(timeval* time, void*) noexcept {
  timespec now = {};
  clock_gettime(CLOCK_REALTIME, &now);
  *time = {.tv_sec = now.tv_sec, .tv_usec = now.tv_nsec / 1000};
  return 0;
}

time_t time(time_t* out) noexcept {
  timespec now = {};
  clock_gettime(CLOCK_REALTIME, &now);
  if (out != nullptr) *out = now.tv_sec;
  return now.tv_sec;
}

int pthread_cond_clockwait(pthread_cond_t* condition, pthread_mutex_t* mutex, clockid_t clock, const timespec* deadline) {
  static const auto next = Next<int (*)(pthread_cond_t*, pthread_mutex_t*, clockid_t, const timespec*)>("pthread_cond_clockwait");
  if (!IsWallClock(clock)) return next(condition, mutex, clock, deadline);
  const timespec end = SliceEnd(*deadline);
  const int result = next(condition, mutex, clock, &end);
  return result == ETIMEDOUT && !HasPassed(*deadline) ? 0 : result;
}

// Condition variables that were made for another clock are waited for by it.
int pthread_cond_timedwait(pthread_cond_t* condition, pthread_mutex_t* mutex, const timespec* deadline) {
  static const auto next = Next<int (*)(pthread_cond_t*, pthread_mutex_t*, const timespec*)>("pthread_cond_timedwait");
  // glibc keeps the clock of a condition variable in bit 1 of this word; 0: the wall clock.
  const bool is_wall = (condition->__data.__wrefs & 2) == 0;
  if (!is_wall) return next(condition, mutex, deadline);
  const timespec end = SliceEnd(*deadline);
  const int result = next(condition, mutex, &end);
  return result == ETIMEDOUT && !HasPassed(*deadline) ? 0 : result;
}

// Abseil waits by futex.
long syscall(long number, ...) noexcept {
  static const auto next = Next<long (*)(long, ...)>("syscall");
  long words[6];
  va_list list;
  va_start(list, number);
  for (long& word : words) word = va_arg(list, long);
  va_end(list);
  const auto* deadline = reinterpret_cast<const timespec*>(words[3]);
  constexpr long kWallWait = FUTEX_WAIT_BITSET | FUTEX_CLOCK_REALTIME;
  if (number != SYS_futex || (words[1] & ~FUTEX_PRIVATE_FLAG) != kWallWait || deadline == nullptr) {
    return next(number, words[0], words[1], words[2], words[3], words[4], words[5]);
  }
  const timespec end = SliceEnd(*deadline);
  const long result = next(number, words[0], words[1], words[2], &end, words[4], words[5]);
  if (result == -1 && errno == ETIMEDOUT && !HasPassed(*deadline)) errno = EINTR;
  return result;
}

}  // extern "C"
