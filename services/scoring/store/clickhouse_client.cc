#include "services/scoring/store/clickhouse_client.h"

#include <curl/curl.h>

#include <charconv>
#include <memory>
#include <mutex>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::scoring {
namespace {

constexpr absl::Duration kConnectTimeout = absl::Seconds(2);
constexpr absl::Duration kRetryAfter = absl::Seconds(1), kRetryAfterFull = absl::Seconds(10);
// More than any page that is asked for (clickhouse_fact_log.cc).
constexpr size_t kMaxAnswerBytes = 160 << 20;
constexpr size_t kMaxErrorText = 500;
// The server keeps an answer in memory until it is whole, so that an error in its middle is an error and not the end of the rows. More than
// kBufferBytes goes to its disk meanwhile.
constexpr char kWholeAnswers[] = "wait_end_of_query=1&buffer_size=67108864&max_threads=2";
// One block, whatever the server's profile says: a block of one partition is one part, there or not there.
constexpr char kOneBlock[] = "max_insert_block_size=1048576&min_insert_block_size_rows=1048576&min_insert_block_size_bytes=1073741824";

// ClickHouse's numbers of errors, the same in all versions.
enum Code {
  kUnknownTable = 60,
  kTimeoutExceeded = 159,
  kUnknownUser = 192,
  kWrongPassword = 193,
  kRequiredPassword = 194,
  kReadonly = 164,
  kTooManyQueries = 202,
  kMemoryLimit = 241,
  kNotEnoughSpace = 243,
  kTooManyParts = 252,
  kAccessDenied = 497,
  kAuthenticationFailed = 516,
};

int CodeOf(std::string_view answer) {
  constexpr std::string_view kBefore = "Code: ";
  const size_t at = answer.find(kBefore);
  int code = 0;
  if (at != std::string_view::npos) std::from_chars(answer.data() + at + kBefore.size(), answer.data() + answer.size(), code);
  return code;
}

absl::Status FromAnswer(const std::string& address, long http, std::string_view answer) {
  const std::string text = absl::StrCat("ClickHouse at ", address, " answers ", http, ": ", ToAbsl(answer.substr(0, kMaxErrorText)));
  const int code = CodeOf(answer);
  if (code == kNotEnoughSpace || (code != 0 && absl::StrContains(ToAbsl(answer), "No space left on device"))) return Exhausted("DISK_FULL", text, kRetryAfterFull);
  switch (code) {
    case kTooManyParts:
    case kTooManyQueries:
      return Exhausted("LOG_BUSY", text, kRetryAfter);
    case kMemoryLimit:
    case kTimeoutExceeded:
    case kUnknownTable:
      return Unavailable("LOG_UNREACHABLE", text, kRetryAfter);
    case kUnknownUser:
    case kWrongPassword:
    case kRequiredPassword:
    case kReadonly:
    case kAccessDenied:
    case kAuthenticationFailed:
      return Unavailable("LOG_LOGIN", text, kRetryAfterFull);
    case 0:
      // Not ClickHouse's own: a proxy, or a server that goes down.
      if (http >= 500) return Unavailable("LOG_UNREACHABLE", text, kRetryAfter);
      return Internal(text);
    default:
      return Internal(text);
  }
}

size_t Collect(char* data, size_t size, size_t count, void* to) {
  std::string& answer = *static_cast<std::string*>(to);
  if (answer.size() + size * count > kMaxAnswerBytes) return 0;
  answer.append(data, size * count);
  return size * count;
}

std::string Escaped(std::string_view text) {
  const std::unique_ptr<char, decltype(&curl_free)> escaped(curl_easy_escape(nullptr, text.data(), static_cast<int>(text.size())), curl_free);
  return escaped == nullptr ? "" : escaped.get();
}

}  // namespace

ClickHouseClient::ClickHouseClient(std::string address, std::string user, std::string password, absl::Duration timeout)
    : address_(std::move(address)), user_(std::move(user)), password_(std::move(password)), timeout_(timeout) {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

absl::StatusOr<std::string> ClickHouseClient::Post(const std::string& parameters, std::string_view body) const {
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
  if (curl == nullptr) return Internal("libcurl does not start");
  curl_slist* lines = nullptr;
  if (!user_.empty()) {
    lines = curl_slist_append(lines, absl::StrCat("X-ClickHouse-User: ", user_).c_str());
    lines = curl_slist_append(lines, absl::StrCat("X-ClickHouse-Key: ", password_).c_str());
  }
  // Without it libcurl asks before it sends a large body, and waits a second for an answer.
  lines = curl_slist_append(lines, "Expect:");
  const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers(lines, curl_slist_free_all);
  const std::string url = absl::StrCat("http://", address_, "/?", parameters, settings_);
  std::string answer;
  curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(curl.get(), CURLOPT_POST, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, body.data());
  curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
  curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, &Collect);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &answer);
  curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(absl::ToInt64Milliseconds(std::min(kConnectTimeout, timeout_))));
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT_MS, static_cast<long>(absl::ToInt64Milliseconds(timeout_)));
  curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");
  curl_easy_setopt(curl.get(), CURLOPT_FORBID_REUSE, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_TCP_NODELAY, 1L);
  if (const CURLcode code = curl_easy_perform(curl.get()); code != CURLE_OK) {
    return Unavailable("LOG_UNREACHABLE", absl::StrCat("ClickHouse at ", address_, ": ", curl_easy_strerror(code)), kRetryAfter);
  }
  long http = 0;
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &http);
  if (http != 200) return FromAnswer(address_, http, answer);
  return answer;
}

absl::Status ClickHouseClient::Begin(const std::string& database) {
  const absl::StatusOr<std::string> settings =
      Ask("SELECT name FROM system.settings WHERE name IN ('async_insert', 'database_atomic_wait_for_drop_and_detach_synchronously') ORDER BY name");
  if (!settings.ok()) return settings.status();
  // Rows are in a part when the INSERT is answered, and files are gone when the DROP is.
  if (absl::StrContains(*settings, "async_insert")) absl::StrAppend(&settings_, "&async_insert=0");
  if (absl::StrContains(*settings, "database_atomic")) absl::StrAppend(&settings_, "&database_atomic_wait_for_drop_and_detach_synchronously=1");
  const absl::StatusOr<std::string> durable =
      Ask("SELECT name FROM system.merge_tree_settings WHERE name IN ('fsync_after_insert', 'fsync_part_directory') ORDER BY name");
  if (!durable.ok()) return durable.status();
  for (const absl::string_view name : absl::StrSplit(*durable, '\n', absl::SkipEmpty())) absl::StrAppend(&durability_, ", ", name, " = 1");
  return Ask(absl::StrCat("CREATE DATABASE IF NOT EXISTS ", database)).status();
}

absl::StatusOr<std::string> ClickHouseClient::Ask(std::string_view statement) const { return Post(kWholeAnswers, statement); }

absl::Status ClickHouseClient::Insert(std::string_view into, std::string_view rows) const {
  // The statement stands in the URL, not before the rows: no server log then holds a piece of them.
  const std::string insert = absl::StrCat("INSERT INTO ", ToAbsl(into), " FORMAT RowBinary");
  return Post(absl::StrCat("query=", Escaped(insert), "&", kOneBlock), rows).status();
}

}  // namespace klout::scoring
