#include "common/log.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/string_view.h"

namespace klout {

// Where lines go: stderr, or the capture of a test.
class LogSink {
 public:
  void Write(std::string_view line) {
    {
      MutexLock lock(&mutex_);
      if (capture_ != nullptr) {
        capture_->Add(line.substr(0, line.size() - 1));
        return;
      }
    }
    // A log that cannot be written must not stop the service.
    ssize_t written;
    do written = write(STDERR_FILENO, line.data(), line.size());
    while (written < 0 && errno == EINTR);
  }

  void SetCapture(ScopedLogCapture* capture) {
    MutexLock lock(&mutex_);
    capture_ = capture;
  }

 private:
  Mutex mutex_;
  ScopedLogCapture* capture_ ABSL_GUARDED_BY(mutex_) = nullptr;
};

namespace {

constexpr std::string_view kLevelNames[] = {"debug", "info", "warning", "error", "none"};
constexpr char kTruncatedField[] = ",\"truncated\":true";

std::atomic<LogLevel> min_level = LogLevel::kInfo;

LogSink& Sink() {
  static LogSink* const sink = new LogSink;
  return *sink;
}

// Bytes of the UTF-8 character that begins `text`, or 0 if none does: no overlong forms, surrogates or
// numbers above U+10FFFF.
size_t Utf8Length(std::string_view text) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return 1;
  const size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
  for (size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  if (first == 0xE0 && byte(1) < 0xA0) return 0;
  if (first == 0xED && byte(1) > 0x9F) return 0;
  if (first == 0xF0 && byte(1) < 0x90) return 0;
  if (first == 0xF4 && byte(1) > 0x8F) return 0;
  return length;
}

// Whether `c` stands for itself in JSON, whatever is beside it.
bool IsPlain(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }

void AppendAscii(char c, std::string* out) {
  switch (c) {
    case '"':
      *out += "\\\"";
      return;
    case '\\':
      *out += "\\\\";
      return;
    case '\n':
      *out += "\\n";
      return;
    case '\r':
      *out += "\\r";
      return;
    case '\t':
      *out += "\\t";
      return;
    default:
      // DEL too: a terminal would act on it.
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
        absl::StrAppendFormat(out, "\\u%04x", static_cast<unsigned char>(c));
      } else {
        out->push_back(c);
      }
  }
}

void Log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
  if (level < min_level.load(std::memory_order_relaxed)) return;
  std::string line =
      absl::StrCat("{\"time\":\"", absl::FormatTime("%Y-%m-%dT%H:%M:%E3SZ", absl::Now(), absl::UTCTimeZone()),
                   "\",\"level\":\"", ToAbsl(kLevelNames[static_cast<int>(level)]), "\",\"event\":");
  AppendJsonString(event, &line);
  for (const LogField& field : fields) {
    const size_t before = line.size();
    line += ',';
    AppendJsonString(field.key, &line);
    line += ':';
    field.value.AppendJson(&line);
    if (line.size() + sizeof(kTruncatedField) + 2 > kMaxLogLineBytes) {
      line.resize(before);
      line += kTruncatedField;
      break;
    }
  }
  line += "}\n";
  Sink().Write(line);
}

}  // namespace

void AppendJsonString(std::string_view text, std::string* out) {
  out->push_back('"');
  while (!text.empty()) {
    if (const size_t plain = static_cast<size_t>(std::find_if_not(text.begin(), text.end(), IsPlain) - text.begin()); plain > 0) {
      out->append(text.substr(0, plain));
      text.remove_prefix(plain);
      continue;
    }
    const size_t length = Utf8Length(text);
    if (length == 1) {
      AppendAscii(text[0], out);
    } else if (length > 1) {
      out->append(text.substr(0, length));
    } else {
      *out += "\\ufffd";
    }
    text.remove_prefix(length == 0 ? 1 : length);
  }
  out->push_back('"');
}

void LogValue::AppendJson(std::string* out) const {
  if (const auto* text = std::get_if<std::string_view>(&value_)) {
    AppendJsonString(*text, out);
  } else if (const auto* flag = std::get_if<bool>(&value_)) {
    *out += *flag ? "true" : "false";
  } else if (const auto* integer = std::get_if<int64_t>(&value_)) {
    absl::StrAppend(out, *integer);
  } else if (const auto* natural = std::get_if<uint64_t>(&value_)) {
    absl::StrAppend(out, *natural);
  } else {
    const double number = std::get<double>(value_);
    if (std::isfinite(number)) {
      absl::StrAppendFormat(out, "%.9g", number);
    } else {
      *out += "null";
    }
  }
}

void LogDebug(std::string_view event, std::initializer_list<LogField> fields) {
  Log(LogLevel::kDebug, event, fields);
}
void LogInfo(std::string_view event, std::initializer_list<LogField> fields) {
  Log(LogLevel::kInfo, event, fields);
}
void LogWarning(std::string_view event, std::initializer_list<LogField> fields) {
  Log(LogLevel::kWarning, event, fields);
}
void LogError(std::string_view event, std::initializer_list<LogField> fields) {
  Log(LogLevel::kError, event, fields);
}

void SetLogLevel(LogLevel level) { min_level.store(level, std::memory_order_relaxed); }
LogLevel GetLogLevel() { return min_level.load(std::memory_order_relaxed); }

bool ParseLogLevel(std::string_view name, LogLevel* level) {
  for (size_t i = 0; i < std::size(kLevelNames); ++i) {
    if (name != kLevelNames[i]) continue;
    *level = static_cast<LogLevel>(i);
    return true;
  }
  return false;
}

ScopedLogCapture::ScopedLogCapture() { Sink().SetCapture(this); }
ScopedLogCapture::~ScopedLogCapture() { Sink().SetCapture(nullptr); }

std::vector<std::string> ScopedLogCapture::lines() const {
  MutexLock lock(&mutex_);
  return lines_;
}

int ScopedLogCapture::Count(std::string_view text) const {
  MutexLock lock(&mutex_);
  int count = 0;
  for (const std::string& line : lines_) count += line.find(text) != std::string::npos;
  return count;
}

void ScopedLogCapture::Add(std::string_view line) {
  MutexLock lock(&mutex_);
  lines_.emplace_back(line);
}

}  // namespace klout
