#include "services/scoring/store/do_not_score.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "services/scoring/domain/ids.h"
#include "services/scoring/store/batch_removal.h"
#include "services/scoring/store/fact_batch_view.h"
#include "services/scoring/store/files.h"
#include "services/scoring/store/network_names.h"

namespace klout::scoring {
namespace {

static_assert(crypto_shorthash_siphashx24_BYTES == sizeof(NameHash));
constexpr char kKeyFile[] = "/KEY", kListFile[] = "/LIST";

std::string Hex(const unsigned char* bytes, size_t size) {
  return absl::BytesToHexString(absl::string_view(reinterpret_cast<const char*>(bytes), size));
}

std::optional<NameHash> ParseHash(absl::string_view hex) {
  if (hex.size() != 2 * sizeof(NameHash) || !std::all_of(hex.begin(), hex.end(), absl::ascii_isxdigit)) return std::nullopt;
  const std::string bytes = absl::HexStringToBytes(hex);
  NameHash hash;
  std::memcpy(hash.data(), bytes.data(), hash.size());
  return hash;
}

// In its own dictionary an account is a network and an id. One buffer for many names: a batch has thousands.
void NameOf(const klout::fact::v1::FactBatch& batch, int account, std::string& name) {
  name = NetworkName(NetworkOfAccount(batch, account));
  name += ':';
  name += batch.accounts().ids(account);
}

}  // namespace

std::vector<std::string> SubjectNames(const klout::fact::v1::FactBatch& batch) {
  std::vector<std::string> names;
  for (int i = 0; i < batch.accounts().ids_size(); ++i) NameOf(batch, i, names.emplace_back());
  for (const std::string& id : batch.person_ids()) names.push_back("person:" + id);
  return names;
}

absl::StatusOr<std::unique_ptr<DoNotScore>> DoNotScore::Open(const std::string& dir) {
  if (sodium_init() < 0) return absl::InternalError("libsodium cannot start");
  std::error_code error;
  std::filesystem::create_directories(dir, error);
  // Before the key is in it.
  if (!error) std::filesystem::permissions(dir, std::filesystem::perms::owner_all, error);
  if (error) return absl::InternalError(absl::StrCat(dir, ": ", error.message()));
  auto registry = std::unique_ptr<DoNotScore>(new DoNotScore(dir));
  if (absl::Status status = registry->ReadOrMakeKey(); !status.ok()) return status;
  if (absl::Status status = registry->ReadList(); !status.ok()) return status;
  return registry;
}

absl::Status DoNotScore::ReadOrMakeKey() {
  const std::string path = dir_ + kKeyFile;
  std::error_code error;
  if (!std::filesystem::exists(path, error)) {
    // Without its key a list says nothing: a new key would forget everybody on it.
    if (std::filesystem::exists(dir_ + kListFile, error)) return absl::DataLossError(absl::StrCat(path, " is gone, and there is a list that was made with it"));
    randombytes_buf(key_.data(), key_.size());
    return WriteSmallFile(path, {reinterpret_cast<const char*>(key_.data()), key_.size()});
  }
  const std::optional<std::string> bytes = ReadSmallFile(path);
  if (!bytes || bytes->size() != key_.size()) return absl::DataLossError(absl::StrCat(path, " is no key of ", key_.size(), " bytes"));
  std::memcpy(key_.data(), bytes->data(), key_.size());
  return absl::OkStatus();
}

absl::Status DoNotScore::ReadList() {
  const std::string path = dir_ + kListFile;
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return absl::OkStatus();
  std::ifstream in(path, std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  MutexLock lock(&mutex_);
  for (const absl::string_view line : absl::StrSplit(text, '\n', absl::SkipEmpty())) {
    const std::optional<NameHash> hash = ParseHash(line);
    // To go on without it would score somebody who asked not to be.
    if (!hash) return absl::DataLossError(absl::StrCat(path, " has a line that is no hash"));
    list_.insert(*hash);
  }
  size_ = list_.size();
  return absl::OkStatus();
}

NameHash DoNotScore::HashOf(std::string_view name) const {
  NameHash hash;
  crypto_shorthash_siphashx24(hash.data(), reinterpret_cast<const unsigned char*>(name.data()), name.size(), key_.data());
  return hash;
}

std::string DoNotScore::SealOf(std::string_view text) const {
  unsigned char seal[crypto_generichash_BYTES];
  crypto_generichash(seal, sizeof(seal), reinterpret_cast<const unsigned char*>(text.data()), text.size(), key_.data(), key_.size());
  return Hex(seal, sizeof(seal));
}

absl::Status DoNotScore::Write(const absl::flat_hash_set<NameHash>& list) {
  std::vector<std::string> lines;
  for (const NameHash& hash : list) lines.push_back(Hex(hash.data(), hash.size()));
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::string& line : lines) absl::StrAppend(&text, line, "\n");
  return WriteSmallFile(dir_ + kListFile, text);
}

absl::Status DoNotScore::Add(const std::vector<std::string>& names) {
  MutexLock lock(&mutex_);
  absl::flat_hash_set<NameHash> list = list_;
  for (const std::string& name : names) list.insert(HashOf(name));
  if (list.size() == list_.size()) return absl::OkStatus();
  if (absl::Status status = Write(list); !status.ok()) return status;
  list_ = std::move(list);
  size_ = list_.size();
  return absl::OkStatus();
}

absl::Status DoNotScore::Remove(const std::vector<std::string>& names) {
  MutexLock lock(&mutex_);
  absl::flat_hash_set<NameHash> list = list_;
  for (const std::string& name : names) list.erase(HashOf(name));
  if (list.size() == list_.size()) return absl::OkStatus();
  if (absl::Status status = Write(list); !status.ok()) return status;
  list_ = std::move(list);
  size_ = list_.size();
  return absl::OkStatus();
}

bool DoNotScore::Contains(const NameHash& name) const {
  MutexLock lock(&mutex_);
  return list_.contains(name);
}

std::optional<klout::fact::v1::FactBatch> DoNotScore::Without(const klout::fact::v1::FactBatch& batch, uint64_t& left_out) const {
  left_out = 0;
  if (size() == 0) return std::nullopt;
  Erasure erasure;
  {
    MutexLock lock(&mutex_);
    std::string name;
    for (int i = 0; i < batch.accounts().ids_size(); ++i) {
      NameOf(batch, i, name);
      if (list_.contains(HashOf(name))) erasure.accounts.insert(AccountKey(NetworkOfAccount(batch, i), batch.accounts().ids(i)));
    }
    for (const std::string& id : batch.person_ids()) {
      if (list_.contains(HashOf("person:" + id))) erasure.persons.insert(id);
    }
  }
  if (erasure.accounts.empty() && erasure.persons.empty()) return std::nullopt;
  klout::fact::v1::FactBatch rest = batch;
  left_out = EraseFromBatch(erasure, rest);
  return rest;
}

}  // namespace klout::scoring
