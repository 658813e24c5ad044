#ifndef KLOUT_SERVICES_PERKS_ENGINE_SECRETS_H_
#define KLOUT_SERVICES_PERKS_ENGINE_SECRETS_H_

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "services/perks/domain/eligibility_token.h"

namespace klout::perks {

// All that needs a key or chance: eligibility tokens, hashes that cannot be guessed from outside, new ids and codes. Its keys come from one key
// file, which all replicas share. Thread-safe.
class Secrets {
 public:
  static constexpr size_t kKeyBytes = 32;

  // The key is the file `path`: 32 bytes, mode 0600 (a group may read: Kubernetes shows secrets so). Made, with a random key, if it is missing.
  // FAILED_PRECONDITION, reason TOKEN_KEY, if it is something else, or may be read or changed by others.
  static absl::StatusOr<std::unique_ptr<Secrets>> OpenOrCreate(const std::string& path);
  // From a key in memory.
  explicit Secrets(const std::array<unsigned char, kKeyBytes>& master);
  ~Secrets();
  Secrets(const Secrets&) = delete;
  Secrets& operator=(const Secrets&) = delete;

  // domain/eligibility_token.h with a new nonce.
  std::string MakeToken(std::string_view perk_id, absl::Time expires) const;
  std::optional<absl::Time> CheckToken(std::string_view token, std::string_view perk_id, absl::Time now) const;

  // Keyed hashes in hexadecimal: without the key nobody can try names until one fits.
  std::string HouseholdHash(std::string_view household) const;
  std::string RequestFingerprint(std::string_view method, std::string_view content) const;

  // `prefix` and 20 letters and digits that nobody can guess.
  static std::string NewId(std::string_view prefix);
  // 12 letters and digits that are not easily taken for each other, as people type them.
  static std::string NewCode();
  // SHA-256 in hexadecimal.
  static std::string Sha256(std::string_view text);

 private:
  std::string KeyedHash(const TokenKey& key, std::string_view a, std::string_view b) const;

  TokenKey token_key_ = {};
  TokenKey household_key_ = {};
  TokenKey request_key_ = {};
};

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_ENGINE_SECRETS_H_
