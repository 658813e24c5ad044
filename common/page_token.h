#ifndef KLOUT_COMMON_PAGE_TOKEN_H_
#define KLOUT_COMMON_PAGE_TOKEN_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace klout {

// Opaque, URL-safe page tokens. A token is bound to the method, the snapshot and the filters it was made
// for: with any other it is refused, so that a page is never a mix of two lists. A token carries a
// checksum against damage, but it is no secret and no permission: check rights on every page.
// All functions are pure and thread-safe.

// Longest token that is looked at.
inline constexpr size_t kMaxPageTokenBytes = 1024;

// Mixes the fields of a request that choose and order its rows (all but page_size and page_token) into one
// number, the same in every process and version. Order matters; lengths are mixed in, so that
// ("ab", "c") and ("a", "bc") differ.
class Fingerprint {
 public:
  Fingerprint& Add(std::string_view text);
  Fingerprint& Add(uint64_t number);
  // By bit pattern; -0.0 counts as 0.0.
  Fingerprint& Add(double number);
  uint64_t value() const { return hash_; }

 private:
  void Mix(const char* bytes, size_t size);
  uint64_t hash_ = 14695981039346656037u;
};

// The list that a page belongs to.
struct PageScope {
  // Such as "RankPeople".
  std::string_view method;
  // Fingerprint of the filters.
  uint64_t filters = 0;
};

// Where the next page begins.
struct PageMark {
  uint64_t snapshot_id = 0;
  // Up to the method: an offset, a key, a time. At most 512 bytes.
  std::string position;
};

std::string EncodePageToken(const PageScope& scope, const PageMark& mark);

// INVALID_ARGUMENT, reason PAGE_TOKEN, field page_token if `token` is damaged or was made in another scope.
// An empty token is not an error of this kind: test for the first page before you call.
absl::StatusOr<PageMark> DecodePageToken(const PageScope& scope, std::string_view token);

// `mark.position` as a decimal number, for lists paged by offset. The same error if it is none.
absl::StatusOr<uint64_t> PageOffset(const PageMark& mark);

// Size of the page to answer: `fallback` for 0, else `requested`. INVALID_ARGUMENT, field page_size, if it is
// negative or over `limit`.
absl::StatusOr<int32_t> PageSize(int32_t requested, int32_t fallback, int32_t limit);

}  // namespace klout

#endif  // KLOUT_COMMON_PAGE_TOKEN_H_
