#include "services/connector/store/token_box.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "absl/cleanup/cleanup.h"
#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::connector {
namespace {

// First byte of a box; another cipher would take another.
constexpr char kVersion = 1;
constexpr size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr size_t kHexBytes = 2 * TokenBox::kKeyBytes;
static_assert(TokenBox::kKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

absl::Status BadKey(const std::string& path, std::string_view why) {
  return FailedPrecondition("TOKEN_KEY", "token_key_file", absl::StrCat("key file ", path, " ", ToAbsl(why)));
}

absl::Status Unopened() {
  return FailedPrecondition(
      "TOKEN_KEY", "",
      "stored credentials do not open: sealed with another key, for another account, or damaged");
}

const unsigned char* Bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* Bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

bool Decrypt(const unsigned char* key, std::string_view name, std::string_view sealed, std::string& secret) {
  const std::string_view nonce = sealed.substr(1, kNonceBytes);
  const std::string_view cipher = sealed.substr(1 + kNonceBytes);
  secret.resize(cipher.size() - kTagBytes);
  return crypto_aead_xchacha20poly1305_ietf_decrypt(Bytes(secret), nullptr, nullptr, Bytes(cipher),
                                                    cipher.size(), Bytes(name), name.size(), Bytes(nonce),
                                                    key) == 0;
}

bool WriteAll(int fd, const char* bytes, size_t size) {
  while (size > 0) {
    const ssize_t written = write(fd, bytes, size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes += written;
    size -= static_cast<size_t>(written);
  }
  return true;
}

void SyncFolder(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path();
  const int fd = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  fsync(fd);
  close(fd);
}

}  // namespace

absl::StatusOr<TokenBox::Key> TokenBox::ReadKey(const std::string& path) {
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return BadKey(path, strerror(errno));
  const absl::Cleanup close_file = [fd] { close(fd); };
  struct stat file = {};
  if (fstat(fd, &file) != 0 || !S_ISREG(file.st_mode)) return BadKey(path, "is no file");
  // The group may read: that is how Kubernetes shows a secret to a process that is not root.
  if ((file.st_mode & (S_IRWXO | S_IWGRP)) != 0) {
    return BadKey(path, "may be read or changed by others: set its mode to 0600");
  }
  // Room for hexadecimal digits, an end of line, and one more to see that the file is longer.
  char text[kHexBytes + 3];
  const absl::Cleanup wipe = [&text] { sodium_memzero(text, sizeof(text)); };
  size_t size = 0;
  while (size < sizeof(text)) {
    const ssize_t got = read(fd, text + size, sizeof(text) - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return BadKey(path, strerror(errno));
    if (got == 0) break;
    size += static_cast<size_t>(got);
  }
  Key key;
  if (size == kKeyBytes) {
    memcpy(key.data(), text, kKeyBytes);
    return key;
  }
  while (size > kHexBytes && (text[size - 1] == '\n' || text[size - 1] == '\r')) --size;
  size_t decoded = 0;
  if (size != kHexBytes ||
      sodium_hex2bin(key.data(), key.size(), text, size, nullptr, &decoded, nullptr) != 0 ||
      decoded != kKeyBytes) {
    return BadKey(path, "is neither 32 bytes nor 64 hexadecimal digits");
  }
  return key;
}

absl::Status TokenBox::CreateKey(const std::string& path) {
  Key key;
  randombytes_buf(key.data(), key.size());
  const absl::Cleanup wipe = [&key] { sodium_memzero(key.data(), key.size()); };
  // Under another name first: a crash leaves no half key, and another process that makes one at the same time
  // wins or loses as a whole. mkstemp gives mode 0600.
  std::string temporary = path + ".XXXXXX";
  const int fd = mkstemp(temporary.data());
  if (fd < 0) return BadKey(path, absl::StrCat("cannot be made: ", strerror(errno)));
  const bool written = WriteAll(fd, reinterpret_cast<const char*>(key.data()), key.size()) && fsync(fd) == 0;
  close(fd);
  const bool in_place = written && (link(temporary.c_str(), path.c_str()) == 0 || errno == EEXIST);
  const int error = errno;
  unlink(temporary.c_str());
  if (!in_place) return BadKey(path, absl::StrCat("cannot be made: ", strerror(error)));
  SyncFolder(path);
  return absl::OkStatus();
}

absl::StatusOr<std::unique_ptr<TokenBox>> TokenBox::OpenOrCreate(const std::string& path,
                                                                 const std::string& old_path) {
  if (sodium_init() < 0) return Internal("libsodium does not start");
  struct stat file = {};
  if (stat(path.c_str(), &file) != 0 && errno == ENOENT) {
    if (absl::Status status = CreateKey(path); !status.ok()) return status;
  }
  auto box = std::unique_ptr<TokenBox>(new TokenBox);
  absl::StatusOr<Key> key = ReadKey(path);
  if (!key.ok()) return key.status();
  box->key_ = *key;
  sodium_memzero(key->data(), key->size());
  if (old_path.empty()) return box;
  absl::StatusOr<Key> old_key = ReadKey(old_path);
  if (!old_key.ok()) return old_key.status();
  box->old_key_ = *old_key;
  sodium_memzero(old_key->data(), old_key->size());
  return box;
}

TokenBox::~TokenBox() {
  sodium_memzero(key_.data(), key_.size());
  if (old_key_) sodium_memzero(old_key_->data(), old_key_->size());
}

std::string TokenBox::SealBytes(std::string_view name, std::string_view secret) const {
  std::string sealed(1 + kNonceBytes + secret.size() + kTagBytes, kVersion);
  unsigned char* nonce = Bytes(sealed) + 1;
  randombytes_buf(nonce, kNonceBytes);
  crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + kNonceBytes, nullptr, Bytes(secret), secret.size(),
                                             Bytes(name), name.size(), nullptr, nonce, key_.data());
  return sealed;
}

absl::StatusOr<std::string> TokenBox::OpenBytes(std::string_view name, std::string_view sealed) const {
  if (sealed.size() < 1 + kNonceBytes + kTagBytes || sealed[0] != kVersion) return Unopened();
  std::string secret;
  if (Decrypt(key_.data(), name, sealed, secret)) return secret;
  if (old_key_ && Decrypt(old_key_->data(), name, sealed, secret)) return secret;
  return Unopened();
}

std::string TokenBox::Seal(const AccountName& account, const v1::Credentials& credentials) const {
  std::string clear = credentials.SerializeAsString();
  std::string sealed = SealBytes(AccountText(account.network, account.id), clear);
  sodium_memzero(clear.data(), clear.size());
  return sealed;
}

absl::StatusOr<v1::Credentials> TokenBox::Open(const AccountName& account, std::string_view sealed) const {
  absl::StatusOr<std::string> clear = OpenBytes(AccountText(account.network, account.id), sealed);
  if (!clear.ok()) return clear.status();
  v1::Credentials credentials;
  const bool parsed = credentials.ParseFromString(*clear);
  sodium_memzero(clear->data(), clear->size());
  if (!parsed) return Unopened();
  return credentials;
}

std::string TokenBox::SealText(std::string_view name, std::string_view secret) const {
  return absl::WebSafeBase64Escape(SealBytes(name, secret));
}

absl::StatusOr<std::string> TokenBox::OpenText(std::string_view name, std::string_view sealed) const {
  std::string bytes;
  if (!absl::WebSafeBase64Unescape(ToAbsl(sealed), &bytes)) return Unopened();
  return OpenBytes(name, bytes);
}

}  // namespace klout::connector
