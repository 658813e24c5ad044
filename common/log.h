#ifndef KLOUT_COMMON_LOG_H_
#define KLOUT_COMMON_LOG_H_

#include <concepts>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/mutex.h"

namespace klout {

// One JSON object per line on stderr:
//
//   LogInfo("snapshot_published", {{"snapshot", 7}, {"accounts", 290133}, {"took", took}});
//   {"time":"2012-07-04T00:00:00.123Z","level":"info","event":"snapshot_published","snapshot":7,...}
//
// `event` is snake_case and constant, so that lines can be counted by it. Log state changes a person should
// act on. Never log what a person wrote, tokens or keys; account names only at debug level.
//
// Thread-safe. A line is one write(2), so lines of threads and processes never mix; a line over
// kMaxLogLineBytes loses its last fields and says so with "truncated":true. About 2 microseconds and the
// write.

inline constexpr size_t kMaxLogLineBytes = 16 * 1024;

enum class LogLevel { kDebug, kInfo, kWarning, kError, kNone };

// A value in a log line: text, number, boolean or absl::Duration (given in seconds, as a number). Refers to
// text without copying it; lives only as long as the call. Bytes that are not UTF-8 become U+FFFD; numbers
// that JSON lacks (NaN, infinity) become null.
class LogValue {
 public:
  LogValue(const char* text) : value_(std::string_view(text)) {}
  LogValue(std::string_view text) : value_(text) {}
  LogValue(absl::string_view text) : value_(std::string_view(text.data(), text.size())) {}
  LogValue(const std::string& text) : value_(std::string_view(text)) {}
  LogValue(bool value) : value_(value) {}
  LogValue(absl::Duration value) : value_(absl::ToDoubleSeconds(value)) {}
  LogValue(std::floating_point auto value) : value_(static_cast<double>(value)) {}
  LogValue(std::signed_integral auto value) : value_(static_cast<int64_t>(value)) {}
  LogValue(std::unsigned_integral auto value) requires(!std::same_as<decltype(value), bool>)
      : value_(static_cast<uint64_t>(value)) {}

  void AppendJson(std::string* out) const;

 private:
  std::variant<std::string_view, bool, int64_t, uint64_t, double> value_;
};

struct LogField {
  std::string_view key;
  LogValue value;
};

void LogDebug(std::string_view event, std::initializer_list<LogField> fields = {});
void LogInfo(std::string_view event, std::initializer_list<LogField> fields = {});
void LogWarning(std::string_view event, std::initializer_list<LogField> fields = {});
void LogError(std::string_view event, std::initializer_list<LogField> fields = {});

// Lines below `level` are dropped before they are formatted. Default kInfo.
void SetLogLevel(LogLevel level);
LogLevel GetLogLevel();
// "debug", "info", "warning", "error", "none". False, and nothing changes, for any other name.
bool ParseLogLevel(std::string_view name, LogLevel* level);

// Appends `text` as a JSON string with its quotes.
void AppendJsonString(std::string_view text, std::string* out);

// While it lives, lines of all threads go here and not to stderr. One at a time. For tests.
class ScopedLogCapture {
 public:
  ScopedLogCapture();
  ~ScopedLogCapture();
  ScopedLogCapture(const ScopedLogCapture&) = delete;
  ScopedLogCapture& operator=(const ScopedLogCapture&) = delete;

  // Lines so far, without the newline.
  std::vector<std::string> lines() const ABSL_LOCKS_EXCLUDED(mutex_);
  // Lines that contain `text`.
  int Count(std::string_view text) const ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  friend class LogSink;
  void Add(std::string_view line) ABSL_LOCKS_EXCLUDED(mutex_);
  mutable Mutex mutex_;
  std::vector<std::string> lines_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace klout

#endif  // KLOUT_COMMON_LOG_H_
