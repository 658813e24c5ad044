#ifndef KLOUT_TESTS_TESTING_SANITIZED_H_
#define KLOUT_TESTS_TESTING_SANITIZED_H_

namespace klout {

// Whether a sanitizer watches this build: code then takes five to twenty times as long. A test whose size is for its
// statistics, not for what a sanitizer sees, may be smaller.
#if defined(__SANITIZE_ADDRESS__) || defined(_GLIBCXX_TSAN)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

}  // namespace klout

#endif  // KLOUT_TESTS_TESTING_SANITIZED_H_
