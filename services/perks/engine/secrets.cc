#include "services/perks/engine/secrets.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "absl/cleanup/cleanup.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::perks {
namespace {

constexpr char kKeyContext[crypto_kdf_CONTEXTBYTES + 1] = "klperks1";
enum KeyNumber : uint64_t { kTokens = 1, kHouseholds = 2, kRequests = 3 };
constexpr size_t kIdLetters = 20, kCodeLetters = 12;
constexpr char kIdAlphabet[] = "0123456789abcdefghijklmnopqrstuvwxyz";
// Without 0, 1, I, L, O.
constexpr char kCodeAlphabet[] = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr size_t kHashBytes = 32;

using Master = std::array<unsigned char, Secrets::kKeyBytes>;

absl::Status BadKey(const std::string& path, std::string_view why) {
  return FailedPrecondition("TOKEN_KEY", "token_key_file", absl::StrCat("key file ", path, " ", ToAbsl(why)));
}

std::string Letters(const char* alphabet, size_t count) {
  const auto size = static_cast<uint32_t>(strlen(alphabet));
  std::string text;
  for (size_t i = 0; i < count; ++i) text.push_back(alphabet[randombytes_uniform(size)]);
  return text;
}

std::string Hex(const unsigned char* bytes, size_t size) {
  std::string text(2 * size + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes, size);
  text.pop_back();
  return text;
}

absl::StatusOr<Master> ReadKey(const std::string& path) {
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return BadKey(path, strerror(errno));
  const absl::Cleanup close_file = [fd] { close(fd); };
  struct stat file = {};
  if (fstat(fd, &file) != 0 || !S_ISREG(file.st_mode)) return BadKey(path, "is no file");
  if ((file.st_mode & (S_IRWXO | S_IWGRP)) != 0) return BadKey(path, "may be read or changed by others: set its mode to 0600");
  Master master;
  if (file.st_size != static_cast<off_t>(master.size()) ||
      read(fd, master.data(), master.size()) != static_cast<ssize_t>(master.size())) {
    return BadKey(path, absl::StrCat("is not ", master.size(), " bytes"));
  }
  return master;
}

absl::Status CreateKey(const std::string& path) {
  Master master;
  randombytes_buf(master.data(), master.size());
  const absl::Cleanup wipe = [&master] { sodium_memzero(master.data(), master.size()); };
  // Under another name first: a crash leaves no half key, and of two processes that make one at a time, one wins.
  std::string temporary = path + ".XXXXXX";
  const int fd = mkstemp(temporary.data());
  if (fd < 0) return BadKey(path, absl::StrCat("cannot be made: ", strerror(errno)));
  const bool written =
      write(fd, master.data(), master.size()) == static_cast<ssize_t>(master.size()) && fsync(fd) == 0;
  close(fd);
  const bool linked = written && (link(temporary.c_str(), path.c_str()) == 0 || errno == EEXIST);
  unlink(temporary.c_str());
  return linked ? absl::OkStatus() : BadKey(path, "cannot be written");
}

}  // namespace

absl::StatusOr<std::unique_ptr<Secrets>> Secrets::OpenOrCreate(const std::string& path) {
  if (sodium_init() < 0) return Internal("libsodium does not start");
  if (access(path.c_str(), F_OK) != 0) {
    if (absl::Status status = CreateKey(path); !status.ok()) return status;
  }
  absl::StatusOr<Master> master = ReadKey(path);
  if (!master.ok()) return master.status();
  auto secrets = std::make_unique<Secrets>(*master);
  sodium_memzero(master->data(), master->size());
  return secrets;
}

Secrets::Secrets(const std::array<unsigned char, kKeyBytes>& master) {
  static_assert(kKeyBytes == crypto_kdf_KEYBYTES);
  crypto_kdf_derive_from_key(token_key_.data(), token_key_.size(), kTokens, kKeyContext, master.data());
  crypto_kdf_derive_from_key(household_key_.data(), household_key_.size(), kHouseholds, kKeyContext, master.data());
  crypto_kdf_derive_from_key(request_key_.data(), request_key_.size(), kRequests, kKeyContext, master.data());
}

Secrets::~Secrets() {
  for (TokenKey* key : {&token_key_, &household_key_, &request_key_}) sodium_memzero(key->data(), key->size());
}

std::string Secrets::MakeToken(std::string_view perk_id, absl::Time expires) const {
  TokenNonce nonce;
  randombytes_buf(nonce.data(), nonce.size());
  return perks::MakeToken(token_key_, nonce, perk_id, expires);
}

std::optional<absl::Time> Secrets::CheckToken(std::string_view token, std::string_view perk_id, absl::Time now) const {
  return perks::CheckToken(token_key_, token, perk_id, now);
}

std::string Secrets::KeyedHash(const TokenKey& key, std::string_view a, std::string_view b) const {
  const std::string text = absl::StrCat(a.size(), ":", ToAbsl(a), ToAbsl(b));
  unsigned char hash[kHashBytes];
  crypto_generichash(hash, sizeof(hash), reinterpret_cast<const unsigned char*>(text.data()), text.size(), key.data(),
                     key.size());
  return Hex(hash, sizeof(hash));
}

std::string Secrets::HouseholdHash(std::string_view household) const { return KeyedHash(household_key_, household, ""); }
std::string Secrets::RequestFingerprint(std::string_view method, std::string_view content) const {
  return KeyedHash(request_key_, method, content);
}

std::string Secrets::NewId(std::string_view prefix) { return absl::StrCat(ToAbsl(prefix), Letters(kIdAlphabet, kIdLetters)); }
std::string Secrets::NewCode() { return Letters(kCodeAlphabet, kCodeLetters); }

std::string Secrets::Sha256(std::string_view text) {
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  return Hex(hash, sizeof(hash));
}

}  // namespace klout::perks
