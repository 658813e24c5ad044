#include "common/page_token.h"

#include <bit>
#include <cstring>

#include "absl/strings/escaping.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout {
namespace {

// Layout: version, checksum of the rest, scope, snapshot (each number 8 bytes, little end first), position.
constexpr char kVersion = 1;
constexpr size_t kNumberBytes = 8;
constexpr size_t kHeaderBytes = 1 + 3 * kNumberBytes;

void AppendNumber(uint64_t number, std::string* out) {
  for (size_t i = 0; i < kNumberBytes; ++i) out->push_back(static_cast<char>(number >> (8 * i)));
}

uint64_t ReadNumber(std::string_view bytes, size_t offset) {
  uint64_t number = 0;
  for (size_t i = 0; i < kNumberBytes; ++i) {
    number |= uint64_t{static_cast<unsigned char>(bytes[offset + i])} << (8 * i);
  }
  return number;
}

uint64_t ScopeOf(const PageScope& scope) {
  return Fingerprint().Add(scope.method).Add(scope.filters).value();
}

absl::Status TokenError(std::string_view message) {
  return Error(absl::StatusCode::kInvalidArgument, "PAGE_TOKEN", "page_token", message);
}

}  // namespace

void Fingerprint::Mix(const char* bytes, size_t size) {
  // FNV-1a: slow but the same everywhere, which absl::Hash is not.
  constexpr uint64_t kPrime = 1099511628211u;
  for (size_t i = 0; i < size; ++i) hash_ = (hash_ ^ static_cast<unsigned char>(bytes[i])) * kPrime;
}

Fingerprint& Fingerprint::Add(std::string_view text) {
  Add(uint64_t{text.size()});
  Mix(text.data(), text.size());
  return *this;
}

Fingerprint& Fingerprint::Add(uint64_t number) {
  std::string bytes;
  AppendNumber(number, &bytes);
  Mix(bytes.data(), bytes.size());
  return *this;
}

Fingerprint& Fingerprint::Add(double number) {
  return Add(number == 0 ? uint64_t{0} : std::bit_cast<uint64_t>(number));
}

std::string EncodePageToken(const PageScope& scope, const PageMark& mark) {
  std::string body;
  AppendNumber(ScopeOf(scope), &body);
  AppendNumber(mark.snapshot_id, &body);
  body += mark.position;
  std::string token(1, kVersion);
  AppendNumber(Fingerprint().Add(body).value(), &token);
  token += body;
  return absl::WebSafeBase64Escape(token);
}

absl::StatusOr<PageMark> DecodePageToken(const PageScope& scope, std::string_view token) {
  if (token.size() > kMaxPageTokenBytes) {
    return TokenError(absl::StrCat("page_token is ", token.size(), " bytes, limit ", kMaxPageTokenBytes));
  }
  std::string bytes;
  if (!absl::WebSafeBase64Unescape(ToAbsl(token), &bytes) || bytes.size() < kHeaderBytes ||
      bytes[0] != kVersion) {
    return TokenError("page_token is not one of ours");
  }
  const std::string_view body = std::string_view(bytes).substr(1 + kNumberBytes);
  if (ReadNumber(bytes, 1) != Fingerprint().Add(body).value()) return TokenError("page_token is damaged");
  if (ReadNumber(body, 0) != ScopeOf(scope)) {
    return TokenError("page_token belongs to another method or other filters");
  }
  return PageMark{.snapshot_id = ReadNumber(body, kNumberBytes),
                  .position = std::string(body.substr(2 * kNumberBytes))};
}

absl::StatusOr<uint64_t> PageOffset(const PageMark& mark) {
  uint64_t offset = 0;
  if (!absl::SimpleAtoi(mark.position, &offset)) return TokenError("page_token holds no offset");
  return offset;
}

absl::StatusOr<int32_t> PageSize(int32_t requested, int32_t fallback, int32_t limit) {
  if (requested < 0 || requested > limit) {
    return InvalidField("page_size", absl::StrCat("page_size is ", requested, ", allowed 0 to ", limit));
  }
  return requested == 0 ? fallback : requested;
}

}  // namespace klout
