#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_DAG_CBOR_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_DAG_CBOR_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/status.h"

namespace klout::connector {

// Lists and maps inside one another, at most.
inline constexpr int kMaxCborDepth = 64;

// Reads DAG-CBOR (the strict CBOR of IPLD: RFC 8949 with definite lengths, text as map keys, 64-bit floats,
// and tag 42 for links only) from front to back. Every function takes one item; one that is not of the kind
// asked for, or is cut, or is not in DAG-CBOR, makes failed() true, and from then on all give empty values.
// So a caller reads on and looks once:
//
//   DagCborReader cbor(bytes);
//   for (uint64_t left = cbor.Map(); left > 0 && !cbor.failed(); --left) { ... cbor.Text() ... cbor.Skip(); }
//   if (cbor.failed()) return cbor.status();
//
// Views look into `bytes`. Allocates nothing. Not thread-safe.
class DagCborReader {
 public:
  explicit DagCborReader(std::string_view bytes) : rest_(bytes) {}

  // Number of members (key, then value) or elements that follow. May be any number: what is there decides.
  uint64_t Map() { return TakeHead(kMap); }
  uint64_t List() { return TakeHead(kList); }
  uint64_t Unsigned() { return TakeHead(kUnsigned); }
  // UTF-8.
  std::string_view Text();
  std::string_view Bytes() { return TakeString(kBytes); }
  // Bytes of the CID.
  std::string_view Link();
  // Empty for null.
  std::string_view LinkOrNull() { return TakeNull() ? std::string_view() : Link(); }
  // Any item with all that is in it.
  void Skip() { Skip(0); }
  // Any item with all that is in it, as JSON behind `json`: links as {"$link":"bafy..."}, bytes as
  // {"$bytes":base64}, numbers with all their digits.
  void AppendJson(std::string* json) { AppendJson(json, 0); }

  bool at_end() const { return rest_.empty(); }
  bool failed() const { return failure_ != nullptr; }
  // INVALID_ARGUMENT, reason CBOR, or OK.
  absl::Status status() const;

 private:
  enum Major {
    kUnsigned = 0,
    kNegative = 1,
    kBytes = 2,
    kText = 3,
    kList = 4,
    kMap = 5,
    kTag = 6,
    kSimple = 7
  };
  struct Head {
    Major major;
    // The low five bits of the first byte.
    int info;
    uint64_t argument;
  };

  Head TakeAnyHead();
  uint64_t TakeHead(Major major);
  std::string_view TakeString(Major major);
  std::string_view TakeCounted(uint64_t bytes);
  std::string_view TextOf(const Head& head);
  std::string_view LinkOf(const Head& head);
  bool TakeNull();
  void Skip(int depth);
  void AppendJson(std::string* json, int depth);
  void AppendList(uint64_t elements, std::string* json, int depth);
  void AppendMap(uint64_t members, std::string* json, int depth);
  void AppendSimple(const Head& head, std::string* json);
  void Fail(const char* why);

  std::string_view rest_;
  const char* failure_ = nullptr;
};

// One item, which is all of `cbor`, as JSON behind `json`, which after an error is as it was before.
// INVALID_ARGUMENT, reason CBOR.
absl::Status AppendDagCborAsJson(std::string_view cbor, std::string* json);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_DAG_CBOR_H_
