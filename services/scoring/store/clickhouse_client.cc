#include "services/scoring/store/clickhouse_client.h"

#include <curl/curl.h>
#include <openssl/ssl.h>
#include <sys/stat.h>
#include <unistd.h>

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

// `text` is what libcurl says of it besides, which may be nothing; `verdict` is that of OpenSSL on the server's certificate.
absl::Status FromCurl(const std::string& address, CURLcode code, std::string_view text, long verdict) {
  std::string all = absl::StrCat("ClickHouse at ", address, ": ", curl_easy_strerror(code));
  if (!text.empty()) absl::StrAppend(&all, " (", ToAbsl(text), ")");
  if (verdict != X509_V_OK) return Unavailable("LOG_TLS", absl::StrCat(all, ": its certificate is not believed: ", X509_verify_cert_error_string(verdict)), kRetryAfterFull);
  switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE:
      return Unavailable("LOG_TLS", all, kRetryAfterFull);
    default:
      return Unavailable("LOG_UNREACHABLE", all, kRetryAfter);
  }
}

absl::Status CheckFile(std::string_view what, const std::string& path) {
  if (path.empty() || access(path.c_str(), R_OK) == 0) return absl::OkStatus();
  return InvalidField("fact_log", absl::StrCat("fact_log: ", ToAbsl(what), " ", path, " cannot be read"));
}

absl::Status CheckFiles(const ClickHouseTls& tls) {
  if (absl::Status status = CheckFile("authority", tls.authority); !status.ok()) return status;
  if (absl::Status status = CheckFile("certificate", tls.certificate); !status.ok()) return status;
  if (absl::Status status = CheckFile("key", tls.key); !status.ok()) return status;
  struct stat about = {};
  if (!tls.key.empty() && stat(tls.key.c_str(), &about) == 0 && (about.st_mode & (S_IRWXO | S_IWGRP)) != 0) {
    return InvalidField("fact_log", absl::StrCat("fact_log: key ", tls.key, " may be read by others: chmod 600 it"));
  }
  return absl::OkStatus();
}

// Where the verdict on a certificate goes, of each SSL_CTX.
int VerdictIndex() {
  static const int index = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
  return index;
}

int NoteVerdict(int is_believed, X509_STORE_CTX* store) {
  if (is_believed != 0) return is_believed;
  const auto* ssl = static_cast<const SSL*>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
  *static_cast<long*>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(ssl), VerdictIndex())) = X509_STORE_CTX_get_error(store);
  return 0;
}

CURLcode WatchVerdict(CURL*, void* context, void* verdict) {
  auto* const ssl = static_cast<SSL_CTX*>(context);
  if (SSL_CTX_set_ex_data(ssl, VerdictIndex(), verdict) != 1) return CURLE_OUT_OF_MEMORY;
  SSL_CTX_set_verify(ssl, SSL_VERIFY_PEER, &NoteVerdict);
  return CURLE_OK;
}

// `verdict` outlives the request, and is X509_V_OK unless the server's certificate is not believed. libcurl does not tell that from a broken connection
// where an authority was made anew under its old name.
void SpeakTls(CURL* curl, const ClickHouseTls& tls, long& verdict) {
  curl_easy_setopt(curl, CURLOPT_SSL_CTX_FUNCTION, &WatchVerdict);
  curl_easy_setopt(curl, CURLOPT_SSL_CTX_DATA, &verdict);
  curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  if (!tls.authority.empty()) {
    curl_easy_setopt(curl, CURLOPT_CAINFO, tls.authority.c_str());
    // Else those in the system's folder would be believed too.
    curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr);
  }
  if (tls.certificate.empty()) return;
  curl_easy_setopt(curl, CURLOPT_SSLCERT, tls.certificate.c_str());
  curl_easy_setopt(curl, CURLOPT_SSLKEY, tls.key.c_str());
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

ClickHouseClient::ClickHouseClient(std::string address, std::string user, std::string password, ClickHouseTls tls, absl::Duration timeout)
    : address_(std::move(address)), user_(std::move(user)), password_(std::move(password)), tls_(std::move(tls)), timeout_(timeout) {
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
  const std::string url = absl::StrCat(tls_.is_on ? "https://" : "http://", address_, "/?", parameters, settings_);
  std::string answer;
  char error[CURL_ERROR_SIZE] = "";
  long verdict = X509_V_OK;
  if (tls_.is_on) SpeakTls(curl.get(), tls_, verdict);
  curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, error);
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
  if (const CURLcode code = curl_easy_perform(curl.get()); code != CURLE_OK) return FromCurl(address_, code, error, verdict);
  long http = 0;
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &http);
  if (http != 200) return FromAnswer(address_, http, answer);
  return answer;
}

absl::Status ClickHouseClient::Begin(const std::string& database) {
  if (absl::Status status = CheckFiles(tls_); !status.ok()) return status;
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
