#include "services/scoring/store/file_appeal_store.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/store/files.h"

namespace klout::scoring {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSuffix = ".appeal";
constexpr uint64_t kPerFolder = 1000;

std::optional<uint64_t> NumberIn(std::string_view text) {
  uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number == 0) return std::nullopt;
  return number;
}

absl::Status Unknown() { return NotFound("appeal_id", "there is no such appeal"); }

bool IsSameContent(const v1::Appeal& a, const v1::Appeal& b) {
  return a.text() == b.text() && a.about().SerializeAsString() == b.about().SerializeAsString();
}

}  // namespace

std::vector<std::string> NamesIn(const v1::Appeal& appeal) {
  std::vector<std::string> names;
  for (const std::string& name : {appeal.subject(), appeal.about().acts_of(), appeal.about().linked_account()}) {
    if (!name.empty()) names.push_back(name);
  }
  return names;
}

absl::StatusOr<std::unique_ptr<FileAppealStore>> FileAppealStore::Open(const std::string& dir) {
  std::error_code error;
  fs::create_directories(dir, error);
  if (error) return InvalidField("data_dir", absl::StrCat(dir, ": ", error.message()));
  std::unique_ptr<FileAppealStore> store(new FileAppealStore(dir));
  if (absl::Status status = store->Load(); !status.ok()) return status;
  return store;
}

std::string FileAppealStore::PathOf(uint64_t id) const { return absl::StrCat(dir_, "/", id / kPerFolder, "/", id, kSuffix.data()); }

absl::Status FileAppealStore::Load() {
  MutexLock lock(&mutex_);
  for (const auto& entry : fs::recursive_directory_iterator(dir_)) {
    const std::string name = entry.path().filename();
    if (name.ends_with(".tmp")) {
      // A crash in the middle of a write; it may hold what was erased since.
      std::error_code error;
      fs::remove(entry.path(), error);
      continue;
    }
    if (!name.ends_with(kSuffix)) continue;
    const std::optional<uint64_t> id = NumberIn(std::string_view(name).substr(0, name.size() - kSuffix.size()));
    if (!id) continue;
    absl::StatusOr<v1::Appeal> appeal = Read(*id);
    if (!appeal.ok()) return appeal.status();
    Index(*appeal, *id);
    next_ = std::max(next_, *id + 1);
  }
  const std::optional<std::string> next = ReadSmallFile(dir_ + "/NEXT");
  if (next) next_ = std::max(next_, NumberIn(*next).value_or(1));
  return absl::OkStatus();
}

absl::StatusOr<v1::Appeal> FileAppealStore::Read(uint64_t id) const {
  const std::optional<std::string> bytes = ReadSmallFile(PathOf(id));
  v1::Appeal appeal;
  if (!bytes || !appeal.ParseFromString(*bytes)) return absl::DataLossError(absl::StrCat("appeal ", id, " is torn"));
  return appeal;
}

absl::Status FileAppealStore::Write(const v1::Appeal& appeal, uint64_t id) {
  std::error_code error;
  fs::create_directories(fs::path(PathOf(id)).parent_path(), error);
  if (error) return absl::InternalError(error.message());
  return WriteSmallFile(PathOf(id), appeal.SerializeAsString());
}

void FileAppealStore::Index(const v1::Appeal& appeal, uint64_t id) {
  Row& row = rows_[id];
  if (row.state != v1::APPEAL_STATE_UNSPECIFIED) of_state_[row.state].erase(id);
  row = {appeal.subject(), NamesIn(appeal), appeal.request_id(), appeal.state()};
  of_state_[row.state].insert(id);
  of_subject_[row.subject].insert(id);
}

absl::StatusOr<v1::Appeal> FileAppealStore::CheckNew(v1::Appeal appeal) const {
  const auto own = of_subject_.find(appeal.subject());
  if (own == of_subject_.end()) return appeal;
  int open = 0;
  for (const uint64_t id : own->second) {
    const Row& row = rows_.at(id);
    const bool is_repeated = row.request_id == appeal.request_id();
    if (row.state == v1::APPEAL_STATE_OPEN) ++open;
    if (!is_repeated && row.state != v1::APPEAL_STATE_OPEN) continue;
    absl::StatusOr<v1::Appeal> other = Read(id);
    if (!other.ok()) return other.status();
    if (is_repeated) {
      if (IsSameContent(*other, appeal)) return other;
      return AlreadyExists("REQUEST_ID_REUSED", "request_id", "was used for another appeal");
    }
    if (other->about().SerializeAsString() == appeal.about().SerializeAsString()) {
      return AlreadyExists("APPEAL_OPEN", "about", absl::StrCat("appeal ", id, " about the same is open"));
    }
  }
  if (open >= kMaxOpen) {
    return Error(absl::StatusCode::kResourceExhausted, "TOO_MANY_APPEALS", "subject",
                 absl::StrCat("subject has ", open, " open appeals, limit ", kMaxOpen));
  }
  if (own->second.size() >= kMaxOfSubject || rows_.size() >= kMaxAppeals) {
    return Error(absl::StatusCode::kResourceExhausted, "TOO_MANY_APPEALS", "subject",
                 absl::StrCat("subject has filed ", own->second.size(), " appeals, limit ", kMaxOfSubject));
  }
  return appeal;
}

absl::StatusOr<v1::Appeal> FileAppealStore::Check(v1::Appeal appeal) const {
  MutexLock lock(&mutex_);
  return CheckNew(std::move(appeal));
}

absl::StatusOr<v1::Appeal> FileAppealStore::Add(v1::Appeal appeal) {
  MutexLock lock(&mutex_);
  appeal.clear_id();
  absl::StatusOr<v1::Appeal> checked = CheckNew(std::move(appeal));
  if (!checked.ok() || !checked->id().empty()) return checked;
  const uint64_t id = next_;
  // First, so that an id whose appeal is erased is not given again.
  if (absl::Status status = WriteSmallFile(dir_ + "/NEXT", absl::StrCat(id + 1)); !status.ok()) return status;
  next_ = id + 1;
  checked->set_id(absl::StrCat(id));
  if (absl::Status status = Write(*checked, id); !status.ok()) return status;
  Index(*checked, id);
  return checked;
}

absl::StatusOr<v1::Appeal> FileAppealStore::Get(std::string_view id) const {
  MutexLock lock(&mutex_);
  const std::optional<uint64_t> number = NumberIn(id);
  if (!number || !rows_.contains(*number)) return Unknown();
  return Read(*number);
}

absl::Status FileAppealStore::Replace(const v1::Appeal& appeal) {
  MutexLock lock(&mutex_);
  const std::optional<uint64_t> id = NumberIn(appeal.id());
  if (!id || !rows_.contains(*id)) return Unknown();
  if (absl::Status status = Write(appeal, *id); !status.ok()) return status;
  Index(appeal, *id);
  return absl::OkStatus();
}

absl::StatusOr<std::vector<v1::Appeal>> FileAppealStore::List(const Filter& filter, size_t limit) const {
  MutexLock lock(&mutex_);
  std::vector<v1::Appeal> page;
  // The smallest of what is indexed holds all that is asked for.
  const std::set<uint64_t> none;
  const std::set<uint64_t>* ids = nullptr;
  if (!filter.subject.empty()) {
    const auto own = of_subject_.find(filter.subject);
    ids = own == of_subject_.end() ? &none : &own->second;
  } else if (filter.state != v1::APPEAL_STATE_UNSPECIFIED) {
    const auto state = of_state_.find(filter.state);
    ids = state == of_state_.end() ? &none : &state->second;
  }
  absl::Status read;
  // False to stop.
  const auto take = [&](uint64_t id) {
    if (filter.state != v1::APPEAL_STATE_UNSPECIFIED && rows_.at(id).state != filter.state) return true;
    absl::StatusOr<v1::Appeal> appeal = Read(id);
    read = appeal.status();
    if (read.ok()) page.push_back(*std::move(appeal));
    return read.ok() && page.size() < limit;
  };
  const uint64_t before = filter.before == 0 ? next_ : filter.before;
  if (ids != nullptr) {
    for (auto i = std::make_reverse_iterator(ids->lower_bound(before)); i != ids->rend() && take(*i);) ++i;
  } else {
    for (auto i = std::make_reverse_iterator(rows_.lower_bound(before)); i != rows_.rend() && take(i->first);) ++i;
  }
  if (!read.ok()) return read;
  return page;
}

absl::Status FileAppealStore::Erase(const absl::flat_hash_set<std::string>& names) {
  MutexLock lock(&mutex_);
  for (auto i = rows_.begin(); i != rows_.end();) {
    const auto& [id, row] = *i;
    if (std::none_of(row.names.begin(), row.names.end(), [&](const std::string& name) { return names.contains(name); })) {
      ++i;
      continue;
    }
    std::error_code error;
    fs::remove(PathOf(id), error);
    if (error) return absl::InternalError(absl::StrCat("cannot delete appeal ", id, ": ", error.message()));
    of_state_[row.state].erase(id);
    const auto own = of_subject_.find(row.subject);
    own->second.erase(id);
    if (own->second.empty()) of_subject_.erase(own);
    i = rows_.erase(i);
  }
  return absl::OkStatus();
}

size_t FileAppealStore::open_count() const {
  MutexLock lock(&mutex_);
  const auto open = of_state_.find(v1::APPEAL_STATE_OPEN);
  return open == of_state_.end() ? 0 : open->second.size();
}

}  // namespace klout::scoring
