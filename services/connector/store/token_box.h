#ifndef KLOUT_SERVICES_CONNECTOR_STORE_TOKEN_BOX_H_
#define KLOUT_SERVICES_CONNECTOR_STORE_TOKEN_BOX_H_

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "common/facts/account_text.h"
#include "klout/connector/v1/state.pb.h"

namespace klout::connector {

// Encrypts credentials for the disk: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03, as libsodium has it)
// with a new random nonce each time. What was sealed for one name opens for that name only, so that an entry
// of the store copied to another account is of no use.
//
// Rotation of the key: start with the new key file and the old one beside it. Boxes sealed with either open;
// new ones are sealed with the new, and every refreshed token is sealed anew. Once all are, the old file can
// go.
//
// Thread-safe. The key is wiped from memory at the end.
class TokenBox {
 public:
  static constexpr size_t kKeyBytes = 32;

  // The key is the file `path`: 32 bytes as they are, or 64 hexadecimal digits with or without an end of
  // line. If there is none, one is made with a random key and mode 0600; its folder must exist. `old_path`:
  // file of an older key, which must exist; empty: none. FAILED_PRECONDITION, reason TOKEN_KEY, if a file is
  // something else, may be read by others than its owner and its group, may be written by others than its
  // owner, or cannot be read or made.
  static absl::StatusOr<std::unique_ptr<TokenBox>> OpenOrCreate(const std::string& path,
                                                                const std::string& old_path = "");

  ~TokenBox();
  TokenBox(const TokenBox&) = delete;
  TokenBox& operator=(const TokenBox&) = delete;

  // Bytes for StoredAccount.sealed_credentials.
  std::string Seal(const AccountName& account, const v1::Credentials& credentials) const;
  // FAILED_PRECONDITION, reason TOKEN_KEY: sealed for another account, with another key, or damaged.
  absl::StatusOr<v1::Credentials> Open(const AccountName& account, std::string_view sealed) const;

  // The same for a short secret under a name that no account has, such as `link:ID`. As text (base64url).
  std::string SealText(std::string_view name, std::string_view secret) const;
  absl::StatusOr<std::string> OpenText(std::string_view name, std::string_view sealed) const;

 private:
  using Key = std::array<unsigned char, kKeyBytes>;
  TokenBox() = default;
  static absl::StatusOr<Key> ReadKey(const std::string& path);
  static absl::Status CreateKey(const std::string& path);
  std::string SealBytes(std::string_view name, std::string_view secret) const;
  absl::StatusOr<std::string> OpenBytes(std::string_view name, std::string_view sealed) const;

  Key key_ = {};
  std::optional<Key> old_key_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_STORE_TOKEN_BOX_H_
