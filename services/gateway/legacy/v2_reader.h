#ifndef KLOUT_SERVICES_GATEWAY_LEGACY_V2_READER_H_
#define KLOUT_SERVICES_GATEWAY_LEGACY_V2_READER_H_

#include <string>
#include <vector>

#include "services/gateway/legacy/klout_ids.h"
#include "services/gateway/legacy/v2_calls.h"
#include "services/gateway/legacy/v2_json.h"

namespace klout::gateway {

// What the answers of the Klout API v2 are made of, each from several calls that are under way at once. Thread-safe; nothing blocks. Errors are those of the
// services; NOT_FOUND too where there is not enough evidence for a score: the API has no word for "we do not know".
class V2Reader {
 public:
  // Both must outlive it, and all its calls.
  V2Reader(V2Calls& calls, KloutIds& ids) : calls_(calls), ids_(ids) {}

  // The Klout id of who has the account.
  void IdOfAccount(const Caller& caller, const AccountName& account, V2Done<uint64_t> done);
  // The same by what people call them there: a linked account's handle, or else the id of an account, unless the name is a number.
  void IdOfHandle(const Caller& caller, fact::v1::Network network, const std::string& handle, V2Done<uint64_t> done);
  // The id of the subject's account on the network, the first that was known.
  void AccountOn(const Caller& caller, const std::string& subject, fact::v1::Network network, V2Done<std::string> done);

  void User(const Caller& caller, const std::string& subject, V2Done<V2User> done);
  // Klout id and name are left empty.
  void Score(const Caller& caller, const std::string& subject, V2Done<V2User> done);
  // The 20 best, those with most +K first.
  void Topics(const Caller& caller, const std::string& subject, V2Done<std::vector<V2Topic>> done);
  // Five on each side, strongest first, of those with a score who may be named.
  void Influence(const Caller& caller, const std::string& subject, V2Done<V2Influence> done);

 private:
  void Users(const Caller& caller, const std::vector<std::string>& subjects, V2Done<std::vector<V2User>> done);

  V2Calls& calls_;
  KloutIds& ids_;
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_LEGACY_V2_READER_H_
